//! The language that a reader prefers.

use sanjeh_messages::Lang;

/// The language of readers who say nothing, or understand neither.
pub(crate) const FIRST: Lang = Lang::Fa;

/// The best language by `Accept-Language`: that of the highest quality, of equal ones the first.
pub(crate) fn preferred(header: &str) -> Lang {
    let mut best: Option<(f32, Lang)> = None;
    for choice in header.split(',') {
        let (tag, parameters) = choice.split_once(';').unwrap_or((choice, ""));
        let quality = parameters.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        let language = tag.trim().split('-').next().unwrap_or_default();
        let lang = Lang::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(language));
        if let (Some(lang), Ok(quality)) = (lang, quality)
            && quality > best.map_or(0.0, |(q, _)| q)
        {
            best = Some((quality, lang));
        }
    }
    best.map_or(FIRST, |(_, lang)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_language_is_found() {
        for (header, lang) in [
            ("fa-IR,fa;q=0.9,en;q=0.8", Lang::Fa),
            ("en-GB,en;q=0.9,fa;q=0.8", Lang::En),
            ("de,en;q=0.2,fa;q=0.4", Lang::Fa),
            ("en;q=0,fa;q=0.1", Lang::Fa),
            ("EN", Lang::En),
            ("de", FIRST),
            ("*", FIRST),
            ("", FIRST),
            ("en;q=x,;;,=,\u{0},", FIRST),
        ] {
            assert_eq!(preferred(header), lang, "{header}");
        }
    }
}
