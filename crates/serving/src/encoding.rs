//! Compression: what a reader takes and what is worth it.

use std::io::Write;

use bytes::Bytes;
use http::HeaderValue;
use sanjeh_replies::weighted;

/// How content is encoded on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coding {
    /// Not at all.
    Identity,
    /// By gzip.
    Gzip,
    /// By Brotli.
    Brotli,
}

/// Content in both codings.
#[derive(Debug)]
pub(crate) struct Packed {
    /// By gzip.
    pub(crate) gzip: Bytes,
    /// By Brotli.
    pub(crate) brotli: Bytes,
    /// Bytes of the content as it is.
    pub(crate) length: u64,
}

/// Below this many bytes the header of a coding costs as much as it saves.
const SHORTEST: usize = 400;

/// Brotli's quality: beyond it a first reader would wait for few bytes less.
const BROTLI_QUALITY: i32 = 5;

/// The best coding that `Accept-Encoding` allows.
pub(crate) fn accepted(header: Option<&HeaderValue>) -> Coding {
    let Some(codings) = header.and_then(|value| value.to_str().ok()) else {
        return Coding::Identity;
    };
    // Of those that are liked equally, the one that is shorter.
    let mut best = (0.0, Coding::Identity);
    for coding in codings.split(',') {
        let (name, quality) = weighted(coding);
        let name = name.to_ascii_lowercase();
        let coding = match name.as_str() {
            "br" => Coding::Brotli,
            "gzip" | "x-gzip" => Coding::Gzip,
            _ => continue,
        };
        if quality > best.0 || (quality >= best.0 && quality > 0.0 && coding == Coding::Brotli) {
            best = (quality, coding);
        }
    }
    best.1
}

/// Compresses content; `None` where that does not pay.
pub(crate) fn pack(content_type: &str, content: &[u8]) -> Option<Packed> {
    if content.len() < SHORTEST || !is_text(content_type) {
        return None;
    }
    // Without the room to grow that writing leaves: these bytes are kept.
    let kept = |bytes: Vec<u8>| Bytes::from(bytes.into_boxed_slice());
    let length = content.len() as u64;
    let packed = Packed { gzip: kept(gzip(content)), brotli: kept(brotli(content)), length };
    (packed.gzip.len() < content.len()).then_some(packed)
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    // Writing to memory does not fail.
    let _whole = encoder.write_all(content);
    encoder.finish().unwrap_or_default()
}

fn brotli(content: &[u8]) -> Vec<u8> {
    // A window as large as the content: beyond that it is memory for nothing.
    let window = content.len().next_power_of_two().trailing_zeros().clamp(16, 22);
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: window as i32,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    let _length = brotli::BrotliCompress(&mut &content[..], &mut out, &params);
    out
}

fn is_text(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/")
        || kind.ends_with("json")
        || kind.ends_with("xml")
        || ["application/toml", "application/javascript"].contains(&kind)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn coding(header: &'static str) -> Coding {
        accepted(Some(&HeaderValue::from_static(header)))
    }

    #[test]
    fn the_best_coding_that_is_taken_is_chosen() {
        assert_eq!(accepted(None), Coding::Identity);
        assert_eq!(coding("gzip, deflate, br"), Coding::Brotli);
        assert_eq!(coding("gzip;q=1.0, br;q=0"), Coding::Gzip);
        assert_eq!(coding("br;q=0.000,gzip;q=0"), Coding::Identity);
        assert_eq!(coding("GZIP"), Coding::Gzip);
        assert_eq!(coding("X-Gzip , BR;Q=0"), Coding::Gzip);
        assert_eq!(coding("br;q=0.1, gzip;q=0.9"), Coding::Gzip);
        assert_eq!(coding("gzip;q=0.5, br;q=0.5"), Coding::Brotli);
        assert_eq!(coding("br; q = 0 , gzip; x=1; q=0.2"), Coding::Gzip);
        assert_eq!(coding("br;q=NaN,gzip;q=x"), Coding::Identity);
        assert_eq!(coding("identity"), Coding::Identity);
        assert_eq!(coding(""), Coding::Identity);
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let text = "دولت الکترونیکی ".repeat(200);
        let packed = pack("text/html; charset=utf-8", text.as_bytes()).unwrap();
        assert_eq!(packed.length, text.len() as u64);
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(&packed.gzip[..]).read_to_end(&mut out).unwrap();
        assert_eq!(out, text.as_bytes());
        out.clear();
        brotli::BrotliDecompress(&mut &packed.brotli[..], &mut out).unwrap();
        assert_eq!(out, text.as_bytes());
        assert!(packed.brotli.len() < text.len() / 10);
    }

    #[test]
    fn pictures_and_short_texts_are_left_alone() {
        assert!(pack("image/png", &[0; 10_000]).is_none());
        assert!(pack("font/woff2", &[0; 10_000]).is_none());
        assert!(pack("text/plain", b"short").is_none());
        assert!(pack("image/svg+xml", &[b'a'; 10_000]).is_some());
    }
}
