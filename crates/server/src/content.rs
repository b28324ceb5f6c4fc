//! The content of a response: bytes that many readers share, or unpacked for one of them as fast as
//! they take it.

use std::io::Read;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use flate2::bufread::GzDecoder;
use hyper::body::{Body, Frame, SizeHint};

/// Bytes that are unpacked at a time: what one reader who takes nothing costs.
const PIECE: usize = 32 << 10;

/// The content of a response.
pub(crate) enum Content {
    /// All of it.
    Whole(Bytes),
    /// Kept by gzip alone, for a reader who takes no coding: a copy for each of them would be many
    /// times what is kept.
    Unpacking {
        /// What is left to unpack.
        packed: Box<GzDecoder<bytes::buf::Reader<Bytes>>>,
        /// Bytes that are left to send.
        left: u64,
    },
}

impl Content {
    /// Content that was packed by gzip, `length` bytes long as it is.
    pub(crate) fn unpacking(packed: Bytes, length: u64) -> Self {
        let packed = GzDecoder::new(bytes::Buf::reader(packed));
        Self::Unpacking { packed: Box::new(packed), left: length }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let piece = match &mut *self {
            Self::Whole(bytes) if bytes.is_empty() => return Poll::Ready(None),
            Self::Whole(bytes) => Ok(std::mem::take(bytes)),
            Self::Unpacking { left: 0, .. } => return Poll::Ready(None),
            Self::Unpacking { packed, left } => {
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
