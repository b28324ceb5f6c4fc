//! What a cell of a sheet holds: its text, and how it was stored.

/// How the value of a cell is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stored {
    /// As text.
    #[default]
    Text,
    /// As a number.
    Number,
    /// As a number that is shown as per cent.
    Percent,
    /// As a day, with or without a time.
    Date,
    /// As true or false.
    Boolean,
}

/// The value of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    /// Its text, as tables have it.
    pub text: String,
    /// How it is stored.
    pub stored: Stored,
}

impl Value {
    /// A number, given as text.
    pub(crate) fn number(text: String, percent: bool) -> Self {
        if percent {
            return Self { text: hundredfold(&text), stored: Stored::Percent };
        }
        Self { text, stored: Stored::Number }
    }

    /// Whether it is a number, or a text that looks like one.
    pub(crate) fn is_number(&self) -> bool {
        let is_part =
            |c: char| c.is_numeric() || matches!(c, '.' | ',' | '%' | '٫' | '٬' | '٪' | '-');
        match self.stored {
            Stored::Number | Stored::Percent => true,
            Stored::Text => self.text.contains(char::is_numeric) && self.text.chars().all(is_part),
            Stored::Date | Stored::Boolean => false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), stored: Stored::Text }
    }
}

/// 0.45 is shown as 45% and meant so: the point moves by two places, exactly.
fn hundredfold(number: &str) -> String {
    let (sign, digits) = signed(number);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = format!("{fraction:0<2}");
    let (moved, rest) = fraction.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}%")
}

/// The number that is shown as these per cent: 0.45 for 45%.
pub(crate) fn hundredth(shown: &str) -> Option<String> {
    let (sign, digits) = signed(shown.strip_suffix('%')?);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole = format!("{whole:0>3}");
    let (whole, moved) = whole.split_at(whole.len() - 2);
    Some(format!("{sign}{whole}.{moved}{fraction}"))
}

fn signed(number: &str) -> (&'static str, &str) {
    number.strip_prefix('-').map_or(("", number), |digits| ("-", digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_what_the_sheet_shows() {
        let shown = ["0.45", "1", "0.07", "-0.125", "0.001", "0"].map(hundredfold);
        assert_eq!(shown, ["45%", "100%", "7%", "-12.5%", "0.1%", "0%"]);
    }

    #[test]
    fn what_is_shown_as_per_cent_reads_back_as_the_number() {
        for number in [0.45, 1.0, 0.07, -0.125, 0.001, 0.0, 123.0, 1.0 / 3.0, 1e-7, 5e20] {
            let back = hundredth(&hundredfold(&f64::to_string(&number))).unwrap();
            assert_eq!(back.parse::<f64>().unwrap().to_bits(), number.to_bits(), "{back}");
        }
        assert_eq!(["45", "x%", "1e3%"].map(hundredth), [None, None, None]);
    }
}
