//! How workbooks show whole numbers: with the format `000`, 7 is shown as 007.

use sanjeh_engine::text::unify;

/// A number format that is made of digits and fixed texts alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Digits(Vec<Part>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A digit, or 0 if there is none.
    Digit,
    /// A digit, if there is one.
    Optional,
    Fixed(char),
}

impl Digits {
    /// What a format of Excel shows of numbers that are not negative; none if it is another one, or
    /// shows nothing but the number.
    pub(crate) fn parse(format: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut letters = format.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '0' => parts.push(Part::Digit),
                '#' => parts.push(Part::Optional),
                '\\' => parts.push(Part::Fixed(letters.next()?)),
                '_' => {
                    letters.next()?;
                    parts.push(Part::Fixed(' '));
                }
                '"' => {
                    parts.extend(letters.by_ref().take_while(|&c| c != '"').map(Part::Fixed));
                }
                // A language; others are colours and conditions.
                '[' => {
                    let inner: String = letters.by_ref().take_while(|&c| c != ']').collect();
                    inner.strip_prefix("$-")?;
                }
                '-' | ' ' | '(' | ')' => parts.push(Part::Fixed(letter)),
                other if !other.is_ascii() => parts.push(Part::Fixed(other)),
                _ => return None,
            }
        }
        let is_digit = |part: &&Part| !matches!(part, Part::Fixed(_));
        let (digits, all) = (parts.iter().filter(is_digit).count(), parts.len());
        (digits > 0 && all > 1).then_some(Self(parts))
    }

    /// What is shown of a whole number, which these digits are.
    pub(crate) fn show(&self, number: &str) -> String {
        let mut digits = number.chars().rev();
        let mut shown = Vec::new();
        let mut left = self.0.iter().filter(|part| !matches!(part, Part::Fixed(_))).count();
        for part in self.0.iter().rev() {
            match part {
                Part::Fixed(letter) => shown.push(*letter),
                Part::Digit => shown.push(digits.next().unwrap_or('0')),
                Part::Optional => shown.extend(digits.next()),
            }
            if !matches!(part, Part::Fixed(_)) {
                left -= 1;
                if left == 0 {
                    shown.extend(digits.by_ref());
                }
            }
        }
        shown.iter().rev().collect()
    }
}

/// Whether a whole number is shown as another code, such as 7 as 007 or M-7; not if only its thousands
/// are parted or decimals follow.
pub(crate) fn is_other_code(shown: &str, number: &str) -> bool {
    if !is_whole(number) {
        return false;
    }
    let shown = unify(shown.trim());
    let inner = shown.trim_matches(|c: char| !c.is_ascii_digit());
    let parts_only = inner.chars().all(|c| c.is_ascii_digit() || c == '-');
    parts_only && shown != number && held(&shown) == number
}

/// Whether it begins with zeros that the number does not have.
pub(crate) fn has_zeros(shown: &str) -> bool {
    let shown = unify(shown.trim());
    let digits = shown.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.len() > 1 && digits.starts_with('0')
}

/// The number that a cell holds which shows this.
pub(crate) fn held(shown: &str) -> String {
    let digits: String = unify(shown).chars().filter(char::is_ascii_digit).collect();
    let number = digits.trim_start_matches('0');
    if number.is_empty() { "0".to_owned() } else { number.to_owned() }
}

/// Whether a text is a number without sign, point or exponent.
pub(crate) fn is_whole(number: &str) -> bool {
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_digits_show_what_excel_shows() {
        for (format, number, shown) in [
            ("000", "7", "007"),
            ("000", "1234", "1234"),
            ("\"M-\"00", "7", "M-07"),
            ("\\M0", "7", "M7"),
            ("000\\-000", "1007", "001-007"),
            ("000-000", "1234567", "1234-567"),
            ("0000;-0000;0", "12", "0012"),
            ("[$-429]00", "5", "05"),
            ("00_)", "5", "05 "),
            ("#0", "5", "5"),
        ] {
            assert_eq!(Digits::parse(format).unwrap().show(number), shown, "{format}");
        }
        for format in ["General", "0", "0.00", "#,##0", "0%", "@", "yyyy", "", "[Red]000", "# ?/?"]
        {
            assert_eq!(Digits::parse(format), None, "{format}");
        }
    }

    #[test]
    fn codes_are_distinguished_from_numbers_that_are_only_written_otherwise() {
        for (shown, number) in [("007", "7"), ("۰۰۷", "7"), ("M-07", "7"), ("001-007", "1007")] {
            assert!(is_other_code(shown, number), "{shown}");
            assert_eq!(held(shown), number);
        }
        for (shown, number) in [
            ("7", "7"),
            ("۷", "7"),
            ("1,234", "1234"),
            ("1 234", "1234"),
            ("7.00", "7"),
            ("8", "7"),
        ] {
            assert!(!is_other_code(shown, number), "{shown}");
        }
        assert!(!is_other_code("07.5", "7.5") && !is_other_code("-07", "-7"));
        assert!(has_zeros("007") && has_zeros("M-07") && !has_zeros("M-7") && !has_zeros("0"));
    }
}
