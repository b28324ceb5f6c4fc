//! An answer, ready to be sent as often as it is asked for.

use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING,
    CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, LOCATION,
    VARY,
};
use http::{Response, StatusCode};
use sanjeh_addresses::encode_part;
use sanjeh_replies::{Answer, Audience, Cache, Reply};
use sha2::{Digest, Sha256};

use crate::content::Content;
use crate::encoding::{Coding, Packed, accepted, pack};
use crate::headers::protect;
use crate::range::{self, Wanted};

/// A response as it is sent.
pub(crate) type Sent = Response<Content>;

/// An answer, ready to be sent.
#[derive(Debug)]
pub(crate) struct Stored {
    status: StatusCode,
    audience: Audience,
    kept: Kept,
    /// Headers of this answer alone, but for those of its coding.
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Tags of the content as it is, by gzip and by Brotli; `None` where nobody keeps it.
    tags: Option<[HeaderValue; 3]>,
    /// Whether it holds for others who ask the same.
    keeps: bool,
}

#[derive(Debug)]
enum Kept {
    /// As it is.
    Plain(Bytes),
    /// Compressed: hardly anybody asks for it as it is, and then it is unpacked.
    Packed(Packed),
}

impl Stored {
    /// Makes an answer ready.
    pub(crate) fn new(answer: Answer) -> Self {
        let Answer { reply, headers: own, audience } = answer;
        let Reply { status, content_type, body, cache, location, file_name } = reply;
        // A page is a page wherever it is shown, even that there is no such table.
        let audience =
            if content_type.starts_with("text/html") { Audience::Site } else { audience };
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // What depends on the reader's language is made for each of them: it has one address.
        let is_of_all = !own.iter().any(|(name, _)| *name == VARY);
        let holds = status == StatusCode::OK && cache != Cache::Never;
        let keeps = holds && is_of_all;
        let tags = holds.then(|| tags(&body));
        let kept = match pack(content_type, &body) {
            Some(packed) => Kept::Packed(packed),
            None => Kept::Plain(body.into_boxed_slice().into()),
        };
        let mut headers = vec![
            (CONTENT_TYPE, HeaderValue::from_static(content_type)),
            (CACHE_CONTROL, HeaderValue::from_static(cache_control(cache))),
        ];
        let mut add = |name: HeaderName, value: &str| {
            // A value that is no header's is left out: it comes from an address nobody links to.
            headers.extend(HeaderValue::from_bytes(value.as_bytes()).ok().map(|v| (name, v)));
        };
        if let Some(location) = &location {
            add(LOCATION, location);
        }
        if let Some(name) = &file_name {
            add(CONTENT_DISPOSITION, &attachment(name));
        }
        own.into_iter().for_each(|(name, value)| add(name, &value));
        if matches!(kept, Kept::Packed(_)) {
            headers.push((VARY, HeaderValue::from_static(ACCEPT_ENCODING.as_str())));
        }
        Self { status, audience, kept, headers, tags, keeps }
    }

    /// Whether others who ask the same may get it.
    pub(crate) fn keeps(&self) -> bool {
        self.keeps
    }

    /// How many bytes it takes in memory.
    pub(crate) fn bytes(&self) -> usize {
        let content = match &self.kept {
            Kept::Plain(bytes) => bytes.len(),
            Kept::Packed(packed) => packed.gzip.len() + packed.brotli.len(),
        };
        content + size_of::<Self>() + self.headers.len() * size_of::<(HeaderName, HeaderValue)>()
    }

    /// The response to a reader who sent these headers; `secure` if the address begins with
    /// `https`.
    pub(crate) fn response(&self, asked: &HeaderMap, secure: bool) -> Sent {
        let coding = match self.kept {
            Kept::Plain(_) => Coding::Identity,
            Kept::Packed(_) => accepted(asked.get(ACCEPT_ENCODING)),
        };
        let tag = self.tags.as_ref().map(|tags| &tags[coding as usize]);
        let mut headers = HeaderMap::with_capacity(24);
        headers.extend(self.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        protect(self.audience, &mut headers, secure);
        if let Some(tag) = tag {
            headers.insert(ETAG, tag.clone());
        }
        let known = tag.is_some_and(|tag| names(asked.get(IF_NONE_MATCH), tag));
        let (status, body) = if known {
            headers.remove(CONTENT_TYPE);
            (StatusCode::NOT_MODIFIED, Content::Whole(Bytes::new()))
        } else {
            match coding {
                Coding::Identity => None,
                Coding::Gzip => Some("gzip"),
                Coding::Brotli => Some("br"),
            }
            .map(|coding| headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding)));
            self.content(asked, coding, tag, &mut headers)
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }
}

impl Stored {
    /// The content in a coding, or the part of it that is asked for. What has no tag is made anew
    /// each time: its parts need not fit together.
    fn content(
        &self,
        asked: &HeaderMap,
        coding: Coding,
        tag: Option<&HeaderValue>,
        headers: &mut HeaderMap,
    ) -> (StatusCode, Content) {
        let length = match (&self.kept, coding) {
            (Kept::Plain(bytes), _) => bytes.len() as u64,
            (Kept::Packed(packed), Coding::Identity) => packed.length,
            (Kept::Packed(packed), Coding::Gzip) => packed.gzip.len() as u64,
            (Kept::Packed(packed), Coding::Brotli) => packed.brotli.len() as u64,
        };
        let range = match tag {
            Some(tag) => {
                headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
                range::wanted(asked, tag, length)
            }
            None => Wanted::All,
        };
        let part = match range {
            Wanted::All => 0..length,
            Wanted::Part(part) => part,
            Wanted::Nothing => {
                headers.extend(range::none(length).map(|none| (CONTENT_RANGE, none)));
                headers.remove(CONTENT_ENCODING);
                return (StatusCode::RANGE_NOT_SATISFIABLE, Content::Whole(Bytes::new()));
            }
        };
        let is_all = part == (0..length);
        if !is_all {
            headers.extend(range::of(&part, length).map(|of| (CONTENT_RANGE, of)));
        }
        let slice = |bytes: &Bytes| {
            let at = |n: u64| usize::try_from(n).unwrap_or(bytes.len()).min(bytes.len());
            Content::Whole(bytes.slice(at(part.start)..at(part.end)))
        };
        let content = match (&self.kept, coding) {
            (Kept::Plain(bytes), _) => slice(bytes),
            (Kept::Packed(packed), Coding::Identity) => {
                Content::unpacking(packed.gzip.clone(), part.clone())
            }
            (Kept::Packed(packed), Coding::Gzip) => slice(&packed.gzip),
            (Kept::Packed(packed), Coding::Brotli) => slice(&packed.brotli),
        };
        (if is_all { self.status } else { StatusCode::PARTIAL_CONTENT }, content)
    }
}

/// A strong tag for each coding: the bytes differ, so the tags must.
fn tags(content: &[u8]) -> [HeaderValue; 3] {
    let digest = Sha256::digest(content);
    let digest =
        digest.iter().take(12).fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    ["", "-gz", "-br"].map(|coding| {
        let tag = format!("\"{digest}{coding}\"");
        HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"\""))
    })
}

/// Whether `If-None-Match` names the tag.
fn names(header: Option<&HeaderValue>, tag: &HeaderValue) -> bool {
    let Some(header) = header else { return false };
    let tag = tag.as_bytes();
    let mut known = header.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
    known.any(|known| known == b"*" || known.strip_prefix(b"W/").unwrap_or(known) == tag)
}

const fn cache_control(cache: Cache) -> &'static str {
    match cache {
        Cache::Immutable => "public, max-age=31536000, immutable",
        Cache::Revalidate => "public, max-age=60, must-revalidate",
        Cache::Never => "no-store",
    }
}

/// The name under which a download is saved: for old programs without what they cannot read.
fn attachment(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    if ascii == name {
        return format!("attachment; filename=\"{ascii}\"");
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{}", encode_part(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_downloads_are_safe() {
        assert_eq!(attachment("scores.csv"), "attachment; filename=\"scores.csv\"");
        assert_eq!(
            attachment("a\"\r\nم.csv"),
            "attachment; filename=\"a____.csv\"; filename*=UTF-8''a%22%0D%0A%D9%85.csv"
        );
    }

    #[test]
    fn a_tag_is_found_among_others() {
        let tag = HeaderValue::from_static("\"ab\"");
        let known = |text| names(Some(&HeaderValue::from_static(text)), &tag);
        assert!(known("\"ab\""));
        assert!(known("W/\"x\", W/\"ab\""));
        assert!(known("*"));
        assert!(!known("\"abc\""));
        assert!(!known("ab"));
        assert!(!names(None, &tag));
    }
}
