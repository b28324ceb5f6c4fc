//! The list of differences that are known, each a pattern.

use crate::compare::Difference;

/// The list; it ends empty.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/figures/known.txt");

/// A line of the list.
#[derive(Debug)]
pub(crate) struct Known {
    /// The line itself.
    pub(crate) line: String,
    /// The number under which it stands.
    pub(crate) number: u32,
    parts: Vec<String>,
}

/// All lines of the list.
pub(crate) fn list() -> Vec<Known> {
    let (mut number, mut all) = (0, Vec::new());
    let list = std::fs::read_to_string(LIST).unwrap();
    for line in list.lines().filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix("# ") {
            let first = heading.split(' ').next().unwrap_or_default();
            number = first.parse().unwrap_or(number);
            continue;
        }
        let parts: Vec<_> = line.split('|').map(|part| part.trim().to_owned()).collect();
        assert_eq!(parts.len(), 6, "{line}");
        all.push(Known { line: line.to_owned(), number, parts });
    }
    all
}

impl Known {
    /// Whether it is about an output of this build of the program.
    pub(crate) fn is_built(&self) -> bool {
        cfg!(feature = "pdf") || !self.parts[4..].iter().any(|said| said.starts_with("PDF"))
    }

    /// Whether it is this difference, whichever output is named first.
    pub(crate) fn is(&self, difference: &Difference) -> bool {
        let Difference { round, figure, subject, field, said } = difference;
        let own = [round.as_str(), figure, subject, field];
        if !own.into_iter().zip(&self.parts).all(|(text, pattern)| fits(text, pattern)) {
            return false;
        }
        let [a, b] = said.each_ref().map(|(output, value)| format!("{output}: {value}"));
        let [x, y] = [&self.parts[4], &self.parts[5]];
        (fits(&a, x) && fits(&b, y)) || (fits(&a, y) && fits(&b, x))
    }
}

/// Whether a text is what a pattern says, in which `*` stands for anything and `,` parts alternatives in braces.
fn fits(text: &str, pattern: &str) -> bool {
    if let Some((before, rest)) = pattern.split_once('{') {
        let (inner, after) = rest.split_once('}').expect("a brace that closes");
        return inner.split(',').any(|one| fits(text, &format!("{before}{one}{after}")));
    }
    let Some((start, rest)) = pattern.split_once('*') else { return text == pattern };
    let Some(mut left) = text.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(end)
}
