//! What the text of a formula says beside the value that was stored.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calls::{arguments, calls, function};
use crate::lookups::{Nearest, nearest};
use crate::relative::Shape;
use crate::shapes::shape;

/// Functions of which the value changes by itself, and those of chance.
const CHANGING: [&str; 4] = ["TODAY", "NOW", "OFFSET", "INDIRECT"];
const RANDOM: [&str; 3] = ["RAND", "RANDBETWEEN", "RANDARRAY"];
/// Functions that give their last argument for an error, or the second if the first tests for one.
const FALLBACKS: [&str; 2] = ["IFERROR", "IFNA"];
const TESTS: [&str; 3] = ["ISERROR", "ISERR", "ISNA"];

/// What a formula says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Formula {
    /// The first function whose value changes by itself.
    pub(crate) changing: Option<&'static str>,
    /// The first function of chance.
    pub(crate) random: Option<&'static str>,
    /// The other file that it names first: its number among those of the workbook, or its name.
    pub(crate) elsewhere: Option<String>,
    /// The number that it gives for an error, as it is written.
    pub(crate) fallback: Option<String>,
    /// The first function that takes the nearest value of a list.
    pub(crate) nearest: Option<Nearest>,
}

/// A formula that was read: what it says, and how.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    pub(crate) says: Option<Formula>,
    pub(crate) shape: Arc<Shape>,
}

impl Formula {
    /// Reads a formula of Excel, or of an OpenDocument; none if it says nothing of this.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix("of:").unwrap_or(text);
        let text = text.trim_start_matches(['=', '+', ' ']);
        let mut found =
            Self { fallback: fallback(text), nearest: nearest(text), ..Self::default() };
        calls(text, &mut |name, _| {
            let known = |all: &[&'static str]| {
                all.iter().copied().find(|known| known.eq_ignore_ascii_case(name))
            };
            found.changing = found.changing.or_else(|| known(&CHANGING));
            found.random = found.random.or_else(|| known(&RANDOM));
        });
        found.elsewhere = elsewhere(text);
        (found != Self::default()).then_some(found)
    }
}

/// Bytes of the longest formula.
const LONGEST: usize = 8192;

/// The formulas of a sheet while it is read. Many cells may share one, which stands in the first of them.
#[derive(Debug, Default)]
pub(crate) struct Formulas {
    /// The names of other files, by their numbers from 1.
    files: Vec<String>,
    text: String,
    open: bool,
    shares: Option<u32>,
    shared: BTreeMap<u32, Parsed>,
}

impl Formulas {
    /// Of a workbook that names these other files.
    pub(crate) fn new(files: Vec<String>) -> Self {
        Self { files, ..Self::default() }
    }

    /// Begins a formula, which may be shared under a number.
    pub(crate) fn start(&mut self, shares: Option<u32>) {
        self.text.clear();
        (self.open, self.shares) = (true, shares);
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open
    }

    pub(crate) fn add(&mut self, text: &str) {
        if self.text.len() + text.len() <= LONGEST {
            self.text.push_str(text);
        }
    }

    /// The formula of the cell at a place, which has ended.
    pub(crate) fn end(&mut self, place: (u32, u32)) -> Option<Parsed> {
        if !std::mem::take(&mut self.open) {
            return None;
        }
        if self.text.is_empty() {
            return self.shared.get(&self.shares?).cloned();
        }
        let mut says = Formula::parse(&self.text);
        if let Some(says) = &mut says
            && let Some(number) = says.elsewhere.as_deref().and_then(|n| n.parse::<usize>().ok())
        {
            let file = number.checked_sub(1).and_then(|at| self.files.get(at));
            let known = file.filter(|name| !name.is_empty()).cloned();
            says.elsewhere = Some(known.unwrap_or_else(|| format!("[{number}]")));
        }
        let parsed = Parsed { says, shape: Arc::new(shape(&self.text, place)) };
        if let Some(shares) = self.shares {
            self.shared.insert(shares, parsed.clone());
        }
        Some(parsed)
    }
}

/// The name of another file, or its number, before the name of a sheet: `[1]Sheet1!A1`,
/// `'[Other.xlsx]Sheet 1'!A1`, `['file:///folder/other.ods'#$Sheet1.A1]`.
fn elsewhere(text: &str) -> Option<String> {
    if let Some((_, rest)) = text.split_once("'file:") {
        let (path, _) = rest.split_once("'#")?;
        return Some(name_of(path));
    }
    let (mut within, mut open, mut named) = (false, None, None);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => (within, named) = (!within, None),
            _ if within => {}
            b'[' => (open, named) = (Some(at + 1), None),
            b']' => named = open.take().map(|start| &text[start..at]),
            b'!' if named.is_some() => return named.map(name_of),
            // Behind a column of a table no name of a sheet stands.
            b'(' | b')' | b',' | b';' | b'+' | b'*' | b'/' | b'&' | b'=' => named = None,
            _ => {}
        }
    }
    None
}

/// The last part of a path.
pub(crate) fn name_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.replace("%20", " ")
}

/// The number that a formula gives for an error, if that is all it does.
fn fallback(text: &str) -> Option<String> {
    let (name, rest) = text.split_once('(')?;
    let name = function(name.trim());
    let inner = rest.trim_end().strip_suffix(')')?;
    let arguments = arguments(inner)?;
    let is_one = |all: &[&str]| all.iter().any(|known| known.eq_ignore_ascii_case(name));
    let given = match arguments[..] {
        [_, given] if is_one(&FALLBACKS) => given,
        [test, given, _] if is_one(&["IF"]) => {
            let (name, _) = test.trim().split_once('(')?;
            let name = function(name);
            TESTS.iter().find(|known| known.eq_ignore_ascii_case(name)).map(|_| given)?
        }
        _ => return None,
    };
    let given = given.trim();
    given.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| given.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Formula {
        Formula::parse(text).unwrap_or_default()
    }

    #[test]
    fn functions_that_change_by_themselves_are_found() {
        assert_eq!(of("TODAY()-45000").changing, Some("TODAY"));
        assert_eq!(of("of:=YEAR(NOW())").changing, Some("NOW"));
        assert_eq!(of("SUM(OFFSET(A1,1,0,3))").changing, Some("OFFSET"));
        assert_eq!(of("_xlfn.RANDARRAY(3)").random, Some("RANDARRAY"));
        assert_eq!(of("1+randbetween(1,200)").random, Some("RANDBETWEEN"));
        for text in
            ["\"TODAY()\"", "'NOW(1)'!A1", "SUM(A1:A3)", "TODAY", "MYRAND(1)", "RANK(A1,B1)"]
        {
            assert_eq!(Formula::parse(text), None, "{text}");
        }
    }

    #[test]
    fn other_files_are_distinguished_from_columns_of_tables() {
        for (text, file) in [
            ("[1]Sheet1!A1", "1"),
            ("VLOOKUP(A2,'[Old numbers.xlsx]Sheet 1'!$A:$B,2,0)", "Old numbers.xlsx"),
            ("SUM(Table1[x])+[2]!Name", "2"),
            ("'C:\\folder\\[Book.xlsx]S'!A1", "Book.xlsx"),
            ("of:=['file:///home/a/other%20one.ods'#$Sheet1.A1]", "other one.ods"),
        ] {
            assert_eq!(of(text).elsewhere.as_deref(), Some(file), "{text}");
        }
        for text in
            ["Table1[[#This Row],[x]]*2", "SUM(T[x])+S!A1", "\"[1]S!A1\"", "of:=[.A1]+[$S.B2]"]
        {
            assert_eq!(Formula::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_given_for_errors_are_found() {
        for (text, number) in [
            ("IFERROR(VLOOKUP(A5,X!A:B,2,0),0)", "0"),
            ("_xlfn.IFNA(A1/B1, 0)", "0"),
            ("of:=IFERROR([.A1]/[.B1];-1)", "-1"),
            ("IF(ISERROR(A1/B1),0,A1/B1)", "0"),
            ("iferror(\"a,b\"&(1),0.5)", "0.5"),
        ] {
            assert_eq!(of(text).fallback.as_deref(), Some(number), "{text}");
        }
        for text in [
            "IFERROR(A1,\"\")",
            "IFERROR(A1,B1)",
            "IFERROR(A1,0)+IFERROR(B1,0)",
            "IF(A1>3,0,A1)",
            "IFERROR(A1",
            "ROUND(A1,0)",
            "SUM(A1,2",
        ] {
            assert_eq!(Formula::parse(text), None, "{text}");
        }
    }
}
