//! The language that a reader prefers.

use sanjeh_messages::Lang;

/// The best of the site's languages by `Accept-Language`: that of the highest weight, of equal ones the
/// first. Where the header names none of them, `otherwise`, unless it refuses that one.
pub fn preferred(header: &str, languages: &[Lang], otherwise: Lang) -> Lang {
    let mut best: Option<(f32, Lang)> = None;
    let mut refused = Vec::new();
    for choice in header.split(',') {
        let (tag, quality) = weighted(choice);
        let language = tag.split('-').next().unwrap_or_default();
        let is = |name: &str| languages.iter().find(|l| l.code().eq_ignore_ascii_case(name));
        let Some(&lang) = is(tag).or_else(|| is(language)) else { continue };
        if quality > best.map_or(0.0, |(q, _)| q) {
            best = Some((quality, lang));
        } else if quality <= 0.0 {
            refused.push(lang);
        }
    }
    let others = [otherwise].into_iter().chain(languages.iter().copied());
    let other = || others.into_iter().find(|lang| !refused.contains(lang));
    best.map(|(_, lang)| lang).or_else(other).unwrap_or(otherwise)
}

/// A choice of a header and how much it is liked, from 0 to 1: `gzip;q=0.5`. What is not a number
/// counts as 0.
pub fn weighted(choice: &str) -> (&str, f32) {
    let mut parts = choice.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let quality = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim().parse::<f32>())
    });
    let quality = quality.map_or(1.0, Result::unwrap_or_default);
    (name, if (0.0..=1.0).contains(&quality) { quality } else { 0.0 })
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
            ("fa;q=0.4, en; Q = 0.7", Lang::En),
            ("en;q=0,fa;q=0.1", Lang::Fa),
            ("EN", Lang::En),
        ] {
            for otherwise in Lang::ALL {
                assert_eq!(preferred(header, &Lang::ALL, otherwise), lang, "{header}");
            }
        }
    }

    #[test]
    fn where_nothing_fits_the_site_has_its_own() {
        for header in ["de", "*", "", "de, *;q=0.5", "en;q=x,;;,=,\u{0},", "fr;q=1"] {
            for otherwise in Lang::ALL {
                let fits = if header.starts_with("en;q=x") { Lang::Fa } else { otherwise };
                assert_eq!(preferred(header, &Lang::ALL, otherwise), fits, "{header}");
            }
        }
        assert_eq!(preferred("fa;q=0", &Lang::ALL, Lang::Fa), Lang::En);
        assert_eq!(preferred("fa;q=0, *", &Lang::ALL, Lang::Fa), Lang::En);
        assert_eq!(preferred("fa;q=0, en;q=0", &Lang::ALL, Lang::Fa), Lang::Fa);
    }

    #[test]
    fn a_language_that_the_site_has_not_is_not_preferred() {
        assert_eq!(preferred("fa, en;q=0.1", &[Lang::En], Lang::En), Lang::En);
    }
}
