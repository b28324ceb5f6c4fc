//! What is claimed, as people write it: numbers, yes and no.

use sanjeh_engine::text::{fold, unify};

use crate::figure::Figure;

/// Reads yes or no, or that a score rose or did not; `None` if it is neither.
pub fn claimed_yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "true" | "rose" | "بله" | "بلی" | "آری" | "رشد کرده" | "رشد کرد" => {
            Some(true)
        }
        "no" | "false" | "did not rise" | "خیر" | "نه" | "رشد نکرده" | "رشد نکرد" => {
            Some(false)
        }
        _ => None,
    }
}

/// The number that is claimed of a figure, in plain digits: `95.18`; `None` if it is not a number.
///
/// Digits may be Persian, with `٫` or `/` before the decimals; thousands may be set apart by
/// commas. Percentages may have their sign.
pub fn claimed_number(text: &str, figure: Option<&Figure>) -> Option<String> {
    let visible = |c: &char| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(visible).collect();
    let mut text = text.trim();
    if let Some(Figure::Percent(_)) = figure.map(current) {
        let bare = |sign: &&str| text.strip_suffix(*sign);
        text = ["%", "٪", "درصد", "per cent", "percent"].iter().find_map(bare).unwrap_or(text);
    }
    plain(text.trim())
}

/// The figure itself, of whichever round.
fn current(figure: &Figure) -> &Figure {
    match figure {
        Figure::Previous(figure) => current(figure),
        figure => figure,
    }
}

fn plain(text: &str) -> Option<String> {
    let text = match text.split_once('/') {
        Some((whole, decimals)) if is_persian(whole) && is_persian(decimals) => {
            format!("{whole}.{decimals}")
        }
        _ => text.to_owned(),
    };
    let text = unify(&text).replace('\u{2212}', "-").replace(['\u{66C}', '،'], ",");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let are_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    // A comma that sets no thousands apart may be anything, so that it is not guessed at.
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_grouped = whole.contains(',');
    let sound = are_digits(first)
        && (!is_grouped || first.len() <= 3)
        && groups.all(|group| are_digits(group) && group.len() == 3)
        && decimals.is_none_or(are_digits);
    let decimals = decimals.map(|decimals| format!(".{decimals}")).unwrap_or_default();
    sound.then(|| format!("{sign}{}{decimals}", whole.replace(',', "")))
}

/// Whether these are digits of which the ones next to the sign between them are not Latin ones,
/// between which `/` would be a fraction.
fn is_persian(text: &str) -> bool {
    let is_digit = |c: char| matches!(c, '۰'..='۹' | '٠'..='٩');
    !text.is_empty() && text.chars().all(|c| is_digit(c) || c == '\u{66C}')
}

/// A claimed number, and with how many decimals.
pub(crate) fn number_and_decimals(text: &str, figure: Option<&Figure>) -> Option<(f64, u8)> {
    let plain = claimed_number(text, figure)?;
    let decimals = plain.split_once('.').map_or(0, |(_, d)| d.len().min(15) as u8);
    let number = plain.parse::<f64>().ok().filter(|n| n.is_finite())?;
    Some((number, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let percent = Figure::Percent("s".to_owned());
        let read = |text| claimed_number(text, None);
        for (claimed, number) in [
            ("۹۵/۱۸", "95.18"),
            ("۹۵٫۱۸", "95.18"),
            ("95.18", "95.18"),
            ("1,662", "1662"),
            ("۱٬۶۶۲", "1662"),
            (" −1.5 ", "-1.5"),
            ("+2", "2"),
        ] {
            assert_eq!(read(claimed).as_deref(), Some(number), "{claimed}");
        }
        for claimed in
            ["about 95", "1/2", "74,17", "", "۹۵/", "1e3", "inf", "61%", "1.2.3", "12,34,567"]
        {
            assert_eq!(read(claimed), None, "{claimed}");
        }
        for claimed in ["۶۱٪", "61%", "61 percent", "۶۱ درصد", "61"] {
            assert_eq!(claimed_number(claimed, Some(&percent)).as_deref(), Some("61"), "{claimed}");
        }
    }

    #[test]
    fn words_are_read_in_both_languages() {
        assert_eq!(claimed_yes("بله"), Some(true));
        assert_eq!(claimed_yes("No"), Some(false));
        assert_eq!(claimed_yes("rose"), Some(true));
        assert_eq!(claimed_yes("رشد نکرده"), Some(false));
        assert_eq!(claimed_yes("perhaps"), None);
    }
}
