//! What the number formats of Excel show of numbers.

/// A number format, as far as what it shows is a plain number with fixed texts around it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NumberFormat(Vec<Section>);

/// The part of a format for some numbers: positive, negative or zero ones.
#[derive(Debug, Clone, Default, PartialEq)]
struct Section {
    before: String,
    /// The places of digits, with a point and commas.
    digits: String,
    after: String,
    /// Whether it shows negative numbers by their colour.
    red: bool,
}

impl NumberFormat {
    /// None if it shows something else than a number, or a percentage, or only by a condition.
    pub(crate) fn parse(format: &str) -> Option<Self> {
        if format.eq_ignore_ascii_case("general") {
            return None;
        }
        let mut sections = Vec::new();
        let mut section = Section::default();
        let mut letters = format.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => sections.push(std::mem::take(&mut section)),
                '"' => letters.by_ref().take_while(|&c| c != '"').for_each(|c| section.fix(c)),
                '\\' => section.fix(letters.next()?),
                '_' => {
                    letters.next()?;
                    section.fix(' ');
                }
                '*' => {
                    letters.next()?;
                }
                '[' => {
                    let inner: String = letters.by_ref().take_while(|&c| c != ']').collect();
                    if let Some(currency) = inner.strip_prefix('$') {
                        currency.chars().take_while(|&c| c != '-').for_each(|c| section.fix(c));
                    } else if inner.eq_ignore_ascii_case("red") {
                        section.red = true;
                    } else if !inner.chars().all(|c| c.is_ascii_alphabetic()) || inner.len() < 3 {
                        return None;
                    }
                }
                '0' | '#' | '?' | '.' | ',' if section.after.is_empty() => {
                    section.digits.push(letter);
                }
                '0' | '#' | '?' | '%' | '/' | '@' => return None,
                other if other.is_ascii_alphabetic() => return None,
                other => section.fix(other),
            }
        }
        sections.push(section);
        // The fourth is for texts.
        sections.truncate(3);
        Some(Self(sections))
    }

    /// What it shows; none if it shows negative numbers by their colour.
    pub(crate) fn show(&self, number: f64) -> Option<String> {
        let (section, signed) = match &self.0[..] {
            [_, negative, ..] if number < 0.0 => (negative, false),
            [_, _, zero] if number == 0.0 => (zero, false),
            [first, ..] => (first, number < 0.0),
            [] => return None,
        };
        let sign = if signed { "-" } else { "" };
        let shown = section.number(number.abs());
        let red = section.red && number < 0.0 && !signed;
        (!red).then(|| format!("{sign}{}{shown}{}", section.before, section.after))
    }
}

impl Section {
    /// Adds a letter that is shown as it is.
    fn fix(&mut self, letter: char) {
        if self.digits.is_empty() { &mut self.before } else { &mut self.after }.push(letter);
    }

    fn number(&self, number: f64) -> String {
        if !self.digits.contains(['0', '#', '?']) {
            return self.digits.clone();
        }
        let (whole, fraction) = self.digits.split_once('.').unwrap_or((&self.digits, ""));
        let at_end = |text: &str| text.len() - text.trim_end_matches(',').len();
        let scale = at_end(whole) + at_end(fraction);
        let decimals = fraction.chars().filter(|&c| c != ',').count();
        let scaled = (0..scale).fold(number, |scaled, _| scaled / 1000.0);
        let shown = format!("{scaled:.decimals$}");
        if shown == "0" && !whole.contains('0') {
            return String::new();
        }
        if !whole.trim_end_matches(',').contains(',') {
            return shown;
        }
        let (digits, rest) = shown.split_at(shown.find('.').unwrap_or(shown.len()));
        let mut parted = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n) % 3 == 0 {
                parted.push(',');
            }
            parted.push(digit);
        }
        parted + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_excel_shows_them() {
        for (format, number, shown) in [
            ("0", 103.6, "104"),
            ("0\"00\"", 12.0, "1200"),
            ("#,##0,", 1_234_567.0, "1,235"),
            ("0.0,\"K\"", 1234.0, "1.2K"),
            ("#,##0;#,##0", -1196.0, "1,196"),
            ("#,##0.00", -1196.0, "-1,196.00"),
            ("0;-0;\"no data\"", 0.0, "no data"),
            ("0;-0;\"no data\"", -2.0, "-2"),
            (";;;", 5.0, ""),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-", 1500.0, " 1,500 "),
            ("[$﷼-429]#,##0", 1500.0, "﷼1,500"),
            ("#", 0.0, ""),
        ] {
            let found = NumberFormat::parse(format).unwrap().show(number);
            assert_eq!(found.as_deref(), Some(shown), "{format}");
        }
        assert_eq!(NumberFormat::parse("0;[Red]0").unwrap().show(-5.0), None);
        for format in
            ["General", "0%", "0.0E+0", "# ?/?", "yyyy", "[h]:mm", "[>100]0", "@", "# ##0"]
        {
            assert_eq!(NumberFormat::parse(format), None, "{format}");
        }
    }
}
