//! The content of a response: bytes that many readers share, or unpacked for one of them as fast as
//! they take it.

use std::io::Read;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use flate2::bufread::GzDecoder;
use hyper::body::{Body, Frame, SizeHint};

/// Bytes that are unpacked at a time: what one reader who takes nothing costs.
const PIECE: usize = 32 << 10;

/// Bytes that are passed over at a time.
const SKIPPED: u64 = 1 << 20;

/// The content of a response.
pub(crate) enum Content {
    /// All of it.
    Whole(Bytes),
    /// Kept by gzip alone, for a reader who takes no coding: a copy for each of them would be many
    /// times what is kept.
    Unpacking {
        /// What is left to unpack.
        packed: Box<GzDecoder<bytes::buf::Reader<Bytes>>>,
        /// Bytes that are passed over, which somebody has already.
        skip: u64,
        /// Bytes that are left to send.
        left: u64,
    },
}

impl Content {
    /// A part of content that was packed by gzip; as it is it would be all of these bytes.
    pub(crate) fn unpacking(packed: Bytes, part: Range<u64>) -> Self {
        let packed = GzDecoder::new(bytes::Buf::reader(packed));
        let (skip, left) = (part.start, part.end - part.start);
        Self::Unpacking { packed: Box::new(packed), skip, left }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        task: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let piece = match &mut *self {
            Self::Whole(bytes) if bytes.is_empty() => return Poll::Ready(None),
            Self::Whole(bytes) => Ok(std::mem::take(bytes)),
            Self::Unpacking { left: 0, .. } => return Poll::Ready(None),
            Self::Unpacking { packed, skip, left: _ } if *skip > 0 => {
                let some = (*skip).min(SKIPPED);
                let passed = std::io::copy(&mut packed.as_mut().take(some), &mut std::io::sink());
                match passed {
                    Ok(passed) if passed == some => {
                        // Others have their turn before the next piece.
                        *skip -= some;
                        task.waker().wake_by_ref();
                        return Poll::Pending;
                    }
                    Ok(_) => Err(std::io::ErrorKind::UnexpectedEof.into()),
                    Err(error) => Err(error),
                }
            }
            Self::Unpacking { packed, left, .. } => {
                let mut piece = vec![0; PIECE.min(usize::try_from(*left).unwrap_or(PIECE))];
                packed.read_exact(&mut piece).map(|()| {
                    *left -= piece.len() as u64;
                    Bytes::from(piece)
                })
            }
        };
        Poll::Ready(Some(piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.size_hint().exact() == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(match self {
            Self::Whole(bytes) => bytes.len() as u64,
            Self::Unpacking { left, .. } => *left,
        })
    }
}
