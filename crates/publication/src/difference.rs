//! The first difference between a published file and the same file computed again.

use serde_json::Value;

use crate::json::parse;

/// A value that is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line of a table, from 1; `None` where the file is no table.
    pub line: Option<u64>,
    /// The cells before the value in its row, which say whose it is.
    pub row: String,
    /// The column, or the path of keys in a JSON file.
    pub column: String,
    /// What the publication has; empty if it has nothing there.
    pub published: String,
    /// What was computed from its data; empty if that has nothing there.
    pub computed: String,
}

/// The first difference of two CSV files; `None` if their cells are the same.
pub(crate) fn in_table(published: &[u8], computed: &[u8]) -> Option<Difference> {
    let (ours, theirs) = (rows(computed), rows(published));
    let header = ours.first().map(|(_, cells)| cells.clone()).unwrap_or_default();
    let empty = (0, Vec::new());
    (0..ours.len().max(theirs.len())).find_map(|at| {
        let (ours, theirs) = (ours.get(at).unwrap_or(&empty), theirs.get(at).unwrap_or(&empty));
        let cell = |row: &(u64, Vec<String>), column: usize| row.1.get(column).cloned();
        let width = ours.1.len().max(theirs.1.len());
        let column = (0..width).find(|c| cell(ours, *c) != cell(theirs, *c))?;
        let known = if ours.1.is_empty() { &theirs.1 } else { &ours.1 };
        Some(Difference {
            line: Some(theirs.0.max(ours.0)),
            row: known[..column.min(known.len())].join(", "),
            column: header.get(column).cloned().unwrap_or_else(|| (column + 1).to_string()),
            published: cell(theirs, column).unwrap_or_default(),
            computed: cell(ours, column).unwrap_or_default(),
        })
    })
}

/// The rows of a table, each with the line of the file on which it begins.
fn rows(text: &[u8]) -> Vec<(u64, Vec<String>)> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).from_reader(text);
    // The reader's own lines are one too small after CR LF: it stops between the two.
    let (mut line, mut counted) = (1, 0);
    let records = reader.byte_records().flatten().map(|record| {
        let at = record.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(usize::MAX));
        let rest = text.get(at..).unwrap_or_default();
        let at = at + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = text.get(counted..at).unwrap_or_default();
        line += passed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        counted = counted.max(at);
        (line, record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect())
    });
    records.collect()
}

/// The first difference of two JSON files; `None` if their values are the same.
///
/// # Errors
/// If the published one is no JSON, or has a key twice.
pub(crate) fn in_json(
    published: &[u8],
    computed: &[u8],
) -> Result<Option<Difference>, serde_json::Error> {
    Ok(values("", Some(&parse(published)?), Some(&parse(computed)?)))
}

fn values(path: &str, published: Option<&Value>, computed: Option<&Value>) -> Option<Difference> {
    if published == computed {
        return None;
    }
    match (published, computed) {
        (Some(Value::Array(theirs)), Some(Value::Array(ours))) => {
            let all = 0..ours.len().max(theirs.len());
            all.into_iter()
                .find_map(|at| values(&format!("{path}[{at}]"), theirs.get(at), ours.get(at)))
        }
        (Some(Value::Object(theirs)), Some(Value::Object(ours))) => {
            let keys = ours.keys().chain(theirs.keys().filter(|key| !ours.contains_key(*key)));
            keys.into_iter().find_map(|key| {
                let dot = if path.is_empty() { "" } else { "." };
                values(&format!("{path}{dot}{key}"), theirs.get(key), ours.get(key))
            })
        }
        _ => {
            // A number and the same as a text look alike without quotes.
            let quoted = [published, computed].map(|v| v.is_some_and(Value::is_string));
            let show = |value: Option<&Value>| match value {
                Some(Value::String(text)) if quoted[0] == quoted[1] => text.clone(),
                Some(other) => other.to_string(),
                None => String::new(),
            };
            Some(Difference {
                line: None,
                row: String::new(),
                column: if path.is_empty() { "." } else { path }.to_owned(),
                published: show(published),
                computed: show(computed),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_cell_that_differs_is_named_by_its_row_and_column() {
        let computed = b"subject,measure,score\na,total,74.17\nb,total,52\n";
        let published = b"subject,measure,score\na,total,74.17\nb,total,53\n";
        let found = in_table(published, computed).unwrap();
        assert_eq!((found.line, found.row.as_str()), (Some(3), "b, total"));
        assert_eq!(found.column, "score");
        assert_eq!((found.published.as_str(), found.computed.as_str()), ("53", "52"));
        assert_eq!(in_table(computed, computed), None);
    }

    #[test]
    fn rows_that_only_one_side_has_are_differences() {
        let long = b"subject,score\na,1\nb,2\n";
        let short = b"subject,score\na,1\n";
        let lost = in_table(short, long).unwrap();
        assert_eq!(
            (lost.line, lost.published.as_str(), lost.computed.as_str()),
            (Some(3), "", "b")
        );
        let more = in_table(long, short).unwrap();
        assert_eq!(
            (more.line, more.published.as_str(), more.computed.as_str()),
            (Some(3), "b", "")
        );
    }

    #[test]
    fn a_value_in_json_is_named_by_its_path() {
        let computed = br#"{"rows": [{"score": 1.5}, {"score": 2}]}"#;
        let published = br#"{"rows": [{"score": 1.5}, {"score": 3}]}"#;
        let found = in_json(published, computed).unwrap().unwrap();
        assert_eq!(found.column, "rows[1].score");
        assert_eq!((found.published.as_str(), found.computed.as_str()), ("3", "2"));
        let same = br#"{"rows":[{"score":1.5},{"score":2}]}"#;
        assert_eq!(in_json(computed, same).unwrap(), None);
    }

    #[test]
    fn a_number_is_no_text() {
        let found = in_json(br#"{"rows": "2"}"#, br#"{"rows": 2}"#).unwrap().unwrap();
        assert_eq!((found.published.as_str(), found.computed.as_str()), ("\"2\"", "2"));
        assert_eq!(in_json(b"[]", b"{}").unwrap().unwrap().column, ".");
    }

    #[test]
    fn what_is_no_json_has_no_values_to_compare() {
        assert_eq!(in_json(b"{\n\"a\"", b"{}").unwrap_err().line(), 2);
        assert!(in_json(br#"{"a": 9, "a": 1}"#, br#"{"a": 1}"#).is_err());
    }

    #[test]
    fn lines_are_those_of_the_file_whatever_ends_them() {
        let text = "subject,score\n\"a\nb\",1\n\nc,2\nd,3\n";
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let lines: Vec<u64> = rows(text.as_bytes()).into_iter().map(|row| row.0).collect();
            assert_eq!(lines, [1, 2, 5, 6], "{text:?}");
        }
    }
}
