//! Results as a publication has them, though a later program makes more: a table may gain columns,
//! and what the dictionary says of a column may be put in better words. What was published is
//! compared all the same, to the last value.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, Writer};
use serde_json::Value;

use crate::json::parse;

/// The table that says what columns mean: it has a row for each column of each table.
const DICTIONARY: &str = "dictionary";
/// What tells its rows apart.
const KEY: [&str; 2] = ["table", "column"];

/// Whether a column of the dictionary holds words of the program.
fn is_words(column: &str) -> bool {
    column.starts_with("title_") || column.starts_with("description_")
}

/// A computed CSV table without what was added since the other was published: as it is if it does
/// not have all the columns of the other.
pub(crate) fn in_columns(table: &str, published: &[u8], computed: &[u8]) -> Vec<u8> {
    reduced_table(table, published, computed).unwrap_or_else(|| computed.to_vec())
}

fn reduced_table(table: &str, published: &[u8], computed: &[u8]) -> Option<Vec<u8>> {
    let read = |text: &[u8]| -> Option<Vec<StringRecord>> {
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text);
        reader.records().collect::<Result<_, _>>().ok()
    };
    let ours = read(computed)?;
    let (columns, rows) = ours.split_first()?;
    // The published table may be broken, which is found when the two are compared.
    let mut theirs = ReaderBuilder::new().flexible(true).from_reader(published);
    let header = theirs.headers().ok()?.clone();
    let at = |name: &str| columns.iter().position(|column| column == name);
    let kept: Vec<usize> = header.iter().map(at).collect::<Option<_>>()?;
    let row = |record: &StringRecord| -> Vec<String> {
        kept.iter().map(|&at| record[at].to_owned()).collect()
    };
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(&header).ok()?;
    if table == DICTIONARY {
        let key = KEY.map(|name| header.iter().position(|column| column == name));
        let [Some(table), Some(column)] = key else { return None };
        let mut words = BTreeMap::new();
        for record in theirs.records().flatten().filter(|r| r.len() == header.len()) {
            words.insert((record[table].to_owned(), record[column].to_owned()), record);
        }
        for mut cells in rows.iter().map(row) {
            let Some(published) = words.get(&(cells[table].clone(), cells[column].clone())) else {
                continue;
            };
            for (n, cell) in cells.iter_mut().enumerate().filter(|(n, _)| is_words(&header[*n])) {
                published[n].clone_into(cell);
            }
            writer.write_record(&cells).ok()?;
        }
    } else {
        for cells in rows.iter().map(row) {
            writer.write_record(&cells).ok()?;
        }
    }
    writer.into_inner().ok()
}

/// A computed JSON table without what was added since the other was published.
pub(crate) fn in_keys(table: &str, published: &[u8], computed: &[u8]) -> Vec<u8> {
    reduced_json(table, published, computed).unwrap_or_else(|| computed.to_vec())
}

fn reduced_json(table: &str, published: &[u8], computed: &[u8]) -> Option<Vec<u8>> {
    let (theirs, mut ours) = (parse(published).ok()?, parse(computed).ok()?);
    // A key is an addition only if no row of the published table could have it.
    let columns: Vec<String> = theirs["columns"].as_array()?.iter().filter_map(id).collect();
    let has = |key: &str| columns.iter().any(|column| column == key);
    ours["columns"].as_array_mut()?.retain(|column| id(column).is_some_and(|id| has(&id)));
    let meta = theirs["meta"].as_object()?;
    ours["meta"].as_object_mut()?.retain(|key, _| meta.contains_key(key));
    let mut words = BTreeMap::new();
    if table == DICTIONARY {
        words.extend(theirs["rows"].as_array()?.iter().map(|row| (key(row), row)));
        ours["rows"].as_array_mut()?.retain(|row| words.contains_key(&key(row)));
    }
    for row in ours["rows"].as_array_mut()? {
        let published = words.get(&key(row)).copied();
        let cells = row.as_object_mut()?;
        cells.retain(|key, _| has(key));
        for (name, cell) in cells.iter_mut().filter(|(name, _)| is_words(name)) {
            if let Some(words) = published.and_then(|row| row.get(name)) {
                cell.clone_from(words);
            }
        }
    }
    serde_json::to_vec(&ours).ok()
}

fn id(column: &Value) -> Option<String> {
    column["id"].as_str().map(str::to_owned)
}

fn key(row: &Value) -> [String; 2] {
    KEY.map(|name| row[name].to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::{in_json, in_table};

    #[test]
    fn a_column_that_came_later_is_no_difference_and_one_that_is_gone_is() {
        let published = b"subject,score\na,1\n";
        let more = b"subject,moved_to,score\na,,1\n";
        let reduced = in_columns("scores", published, more);
        assert_eq!(in_table(published, &reduced), None);
        let other = in_columns("scores", published, b"subject,moved_to,score\na,,2\n");
        assert_eq!(in_table(published, &other).map(|d| d.computed), Some("2".to_owned()));
        let fewer = in_columns("scores", published, b"subject\na\n");
        assert!(in_table(published, &fewer).is_some());
        let longer = in_columns("scores", b"subject,score\na,1\nb,2,3\n", more);
        assert!(in_table(b"subject,score\na,1\nb,2,3\n", &longer).is_some());
    }

    #[test]
    fn a_key_of_all_rows_may_come_later_and_none_may_go() {
        let json = |columns: &str, rows: &str| {
            format!("{{\"meta\":{{\"round\":9}},\"columns\":[{columns}],\"rows\":[{rows}]}}")
        };
        let (subject, score) = ("{\"id\":\"subject\"}", "{\"id\":\"score\"}");
        let both = json(&format!("{subject},{score}"), "{\"subject\":\"a\",\"score\":1}");
        let one = json(subject, "{\"subject\":\"a\"}");
        let reduced = in_keys("scores", one.as_bytes(), both.as_bytes());
        assert_eq!(in_json(one.as_bytes(), &reduced).unwrap(), None);
        // The column is there, and the value of one row was taken out.
        let taken = json(&format!("{subject},{score}"), "{\"subject\":\"a\"}");
        let reduced = in_keys("scores", taken.as_bytes(), both.as_bytes());
        assert!(in_json(taken.as_bytes(), &reduced).unwrap().is_some());
        assert!(
            in_json(both.as_bytes(), &in_keys("scores", both.as_bytes(), one.as_bytes()))
                .unwrap()
                .is_some()
        );
    }

    #[test]
    fn the_dictionary_may_say_it_in_better_words_and_of_more_columns() {
        let published = b"table,column,type,title_en\nscores,score,number,Points\n";
        let computed =
            b"table,column,type,title_en\nscores,score,number,Score\nscores,new,text,New\n";
        assert_eq!(in_table(published, &in_columns("dictionary", published, computed)), None);
        let other = b"table,column,type,title_en\nscores,score,text,Score\n";
        assert!(in_table(published, &in_columns("dictionary", published, other)).is_some());
    }
}
