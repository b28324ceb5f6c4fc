//! Results as a publication has them, though a later program makes more: a table may gain columns,
//! and what the dictionary says of a column may be put in better words. What was published is
//! compared all the same, to the last value.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, Writer};
use serde_json::Value;

use crate::json::parse;

/// The table that says what columns mean: it has a row for each column of each table.
const DICTIONARY: &str = "dictionary";
/// What distinguishes its rows.
const KEY: [&str; 2] = ["table", "column"];

/// Whether a column of the dictionary holds words of the program.
fn is_words(column: &str) -> bool {
    column.starts_with("title_") || column.starts_with("description_")
}

/// Columns that came later than the first publications, by table. No other one may be absent.
const LATER_COLUMNS: [(&str, &str); 1] = [("growth", "succession")];

/// Tables that came later; the dictionary of earlier publications has no rows for them.
const LATER_TABLES: [&str; 1] = ["successions"];

/// Whether a column came later than the first publications.
fn is_later(table: &str, column: &str) -> bool {
    LATER_COLUMNS.contains(&(table, column))
}

/// Whether a row of the dictionary is of what came later.
fn is_of_later(table: &str, column: &str) -> bool {
    LATER_TABLES.contains(&table) || is_later(table, column)
}

/// A computed CSV table without what was added since the other was published.
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
    let has = |name: &str| header.iter().any(|column| column == name);
    let kept: Vec<usize> = (0..columns.len())
        .filter(|&at| has(&columns[at]) || !is_later(table, &columns[at]))
        .collect();
    let row = |record: &StringRecord| -> Vec<String> {
        kept.iter().map(|&at| record[at].to_owned()).collect()
    };
    let columns = row(columns);
    if !header.iter().eq(&columns) {
        return None;
    }
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(&columns).ok()?;
    if table == DICTIONARY {
        let key = KEY.map(|name| columns.iter().position(|column| column == name));
        let [Some(table), Some(column)] = key else { return None };
        let mut words = BTreeMap::new();
        for record in theirs.records().flatten().filter(|r| r.len() == header.len()) {
            words.insert((record[table].to_owned(), record[column].to_owned()), record);
        }
        for mut cells in rows.iter().map(row) {
            match words.get(&(cells[table].clone(), cells[column].clone())) {
                Some(published) => {
                    let said = cells.iter_mut().zip(&columns).zip(published);
                    for ((cell, _), said) in said.filter(|((_, column), _)| is_words(column)) {
                        said.clone_into(cell);
                    }
                }
                None if is_of_later(&cells[table], &cells[column]) => continue,
                None => {}
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
    let stays = |key: &str| columns.iter().any(|column| column == key) || !is_later(table, key);
    ours["columns"].as_array_mut()?.retain(|column| id(column).is_none_or(|id| stays(&id)));
    let mut words = BTreeMap::new();
    if table == DICTIONARY {
        words.extend(theirs["rows"].as_array()?.iter().map(|row| (key(row), row)));
        let is_later = |row: &Value| {
            let [table, column] = KEY.map(|name| row[name].as_str().unwrap_or_default());
            is_of_later(table, column)
        };
        ours["rows"].as_array_mut()?.retain(|row| words.contains_key(&key(row)) || !is_later(row));
    }
    for row in ours["rows"].as_array_mut()? {
        let published = words.get(&key(row)).copied();
        let cells = row.as_object_mut()?;
        cells.retain(|key, _| stays(key));
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
        let same = |published: &str, computed: &str| {
            let reduced = in_columns("growth", published.as_bytes(), computed.as_bytes());
            in_table(published.as_bytes(), &reduced).map(|difference| difference.computed)
        };
        let published = "subject,now\na,1\n";
        assert_eq!(same(published, "subject,succession,now\na,,1\n"), None);
        let other = same(published, "subject,succession,now\na,,2\n");
        assert_eq!(other, Some("2".to_owned()));
        assert!(same(published, "subject\na\n").is_some());
        let more = "subject,now,succession\na,1,\n";
        for published in [
            "subject\na\n",
            "subject,succession\na,\n",
            "now,subject\n1,a\n",
            "subject,now,now\na,1,1\n",
            "subject,subject,now\na,a,1\n",
            "subject,now\na,1\nb,2\n",
            "subject,now\na,1,3\n",
            "",
        ] {
            assert!(same(published, more).is_some(), "{published}");
        }
    }

    #[test]
    fn a_key_of_all_rows_may_come_later_and_none_may_go() {
        let json = |meta: &str, columns: &str, rows: &str| {
            format!("{{\"meta\":{{{meta}}},\"columns\":[{columns}],\"rows\":[{rows}]}}")
        };
        let same = |published: &str, computed: &str| {
            let reduced = in_keys("growth", published.as_bytes(), computed.as_bytes());
            in_json(published.as_bytes(), &reduced).unwrap().is_none()
        };
        let (meta, subject, later) =
            ("\"round\":9", "{\"id\":\"subject\"}", "{\"id\":\"succession\"}");
        let one = json(meta, subject, "{\"subject\":\"a\"}");
        let both = format!("{subject},{later}");
        let row = "{\"subject\":\"a\",\"succession\":null}";
        let computed = json(meta, &both, row);
        assert!(same(&one, &computed) && same(&computed, &computed));
        assert!(!same(&computed, &one));
        for published in [
            // The column is there, and the value of one row was taken out.
            json(meta, &both, "{\"subject\":\"a\"}"),
            json("", &both, row),
            json(meta, "", "{}"),
            json(meta, later, "{\"succession\":null}"),
            json(meta, &format!("{subject},{subject}"), "{\"subject\":\"a\"}"),
        ] {
            assert!(!same(&published, &computed), "{published}");
        }
    }

    #[test]
    fn the_dictionary_may_say_it_in_better_words_and_of_what_came_later() {
        let published = b"table,column,type,title_en\ngrowth,now,number,Points\n";
        let computed = b"table,column,type,title_en\ngrowth,now,number,Score\n\
            growth,succession,text,New\nsuccessions,from,text,New\n";
        assert_eq!(in_table(published, &in_columns("dictionary", published, computed)), None);
        let other = b"table,column,type,title_en\ngrowth,now,text,Score\n";
        assert!(in_table(published, &in_columns("dictionary", published, other)).is_some());
        let more = b"table,column,type,title_en\ngrowth,before,text,B\ngrowth,now,number,Score\n";
        assert!(in_table(published, &in_columns("dictionary", published, more)).is_some());
    }
}
