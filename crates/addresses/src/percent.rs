//! How texts stand in addresses: everything but plain letters, digits and `-._~` as `%D9` and so on.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What is escaped in one part of a path: all but what RFC 3986 calls unreserved.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What is escaped in a path, whose parts `/` sets apart.
const PATH: &AsciiSet = &PART.remove(b'/');

/// Writes an id or a path for an address; `/` in it parts the address, too.
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// Writes a text as one part of an address, `/` in it as well.
pub fn encode_part(text: &str) -> String {
    utf8_percent_encode(text, PART).to_string()
}

/// Reads a part of an address. `None` if it is no text, or leads out of its place.
pub fn decode(part: &str) -> Option<String> {
    let is_escape = |after: &str| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !part.split('%').skip(1).all(is_escape) {
        return None;
    }
    let text = percent_decode_str(part).decode_utf8().ok()?;
    let clean = !text.chars().any(char::is_control)
        && text.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
    clean.then(|| text.into_owned())
}

/// Whether an address, or a query, is text once its escapes are read; what is no escape counts as it
/// stands.
pub fn is_text(address: &str) -> bool {
    percent_decode_str(address).decode_utf8().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_unreserved_letters_are_escaped() {
        assert_eq!(encode("results/scores.csv"), "results/scores.csv");
        assert_eq!(encode("پاسخ 1.csv"), "%D9%BE%D8%A7%D8%B3%D8%AE%201.csv");
        assert_eq!(encode("a-b_c.d~e"), "a-b_c.d~e");
        assert_eq!(encode("!\"#$%&'()*+,:;<=>?@[\\]^`{|}\u{7f}\0").matches('%').count(), 29);
        assert_eq!(encode_part("2022/CHE"), "2022%2FCHE");
        assert_eq!(encode_part("a\"\r\nم.csv"), "a%22%0D%0A%D9%85.csv");
    }

    #[test]
    fn what_is_written_reads_back() {
        for text in ["پاسخ 1.csv", "AT/Business Start-up", "100%", "a+b&c=d", "%41"] {
            assert_eq!(decode(&encode(text)).as_deref(), Some(text));
            assert_eq!(decode(&encode_part(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_text_or_leads_elsewhere_is_not_read() {
        for part in ["%", "%4", "%4/", "%zz", "%+1", "%4%41", "%ff", "%00", "%0A", ""] {
            assert_eq!(decode(part), None, "{part}");
        }
        for part in [".", "..", "a/../b", "a//b", "%2e%2E", "a%2F..", "/a", "a/"] {
            assert_eq!(decode(part), None, "{part}");
        }
        assert_eq!(decode("%d9%85").as_deref(), Some("م"));
    }

    #[test]
    fn what_is_no_escape_is_text() {
        assert!(is_text("/fa/100%/?q=%D8%A8+a%zz"));
        assert!(!is_text("/fa/%ff/"));
    }
}
