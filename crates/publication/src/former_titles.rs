//! Titles as a publication has them, though a later program knows more of them: where a list, a class
//! or an option had no title of its own, earlier programs wrote its id in that place.

use csv::{ReaderBuilder, StringRecord, Writer};
use serde_json::Value;

use crate::json::parse;

/// The tables with such titles, each with the column of the ids.
const IDS: [(&str, &str); 2] = [("codes", "code"), ("options", "option")];

fn id_column(table: &str) -> Option<&'static str> {
    IDS.into_iter().find(|(name, _)| *name == table).map(|(_, column)| column)
}

fn is_title(column: &str) -> bool {
    column.starts_with("title_")
}

/// A computed CSV table with the ids that the published one has as titles.
pub(crate) fn in_table(table: &str, published: &[u8], computed: Vec<u8>) -> Vec<u8> {
    let Some(id) = id_column(table) else { return computed };
    with_ids(id, published, &computed).unwrap_or(computed)
}

fn with_ids(id: &str, published: &[u8], computed: &[u8]) -> Option<Vec<u8>> {
    let read = |text: &[u8]| -> Option<Vec<StringRecord>> {
        ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text)
            .records()
            .collect::<Result<_, _>>()
            .ok()
    };
    let (ours, theirs) = (read(computed)?, read(published)?);
    let header = ours.first()?;
    if theirs.first() != Some(header) {
        return None;
    }
    let id = header.iter().position(|column| column == id)?;
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(header).ok()?;
    for (at, row) in ours.iter().enumerate().skip(1) {
        let is_id = |cell: usize| theirs.get(at).is_some_and(|row| row.get(cell) == row.get(id));
        let cells = row.iter().enumerate().map(|(cell, own)| {
            let former = is_title(&header[cell]) && is_id(cell);
            if former { &row[id] } else { own }
        });
        writer.write_record(cells).ok()?;
    }
    writer.into_inner().ok()
}

/// A computed JSON table with the ids that the published one has as titles.
pub(crate) fn in_json(table: &str, published: &[u8], computed: Vec<u8>) -> Vec<u8> {
    let Some(id) = id_column(table) else { return computed };
    with_ids_in_json(id, published, &computed).unwrap_or(computed)
}

fn with_ids_in_json(id: &str, published: &[u8], computed: &[u8]) -> Option<Vec<u8>> {
    let (theirs, mut ours) = (parse(published).ok()?, parse(computed).ok()?);
    let theirs = theirs["rows"].as_array()?;
    for (row, published) in ours["rows"].as_array_mut()?.iter_mut().zip(theirs) {
        let own = row[id].clone();
        let titles = row.as_object_mut()?.iter_mut().filter(|(column, _)| is_title(column));
        for (column, title) in titles {
            let is_id = published.get(column) == published.get(id);
            if is_id && matches!(own, Value::String(_)) {
                title.clone_from(&own);
            }
        }
    }
    serde_json::to_vec(&ours).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_may_stand_for_a_title_and_nothing_else_may() {
        let computed = b"list,code,title_en\nlist,overall,Total\nlist,other,Other\n";
        let former = b"list,code,title_en\nlist,overall,overall\nlist,other,Other\n";
        let forged = b"list,code,title_en\nlist,overall,Worst\nlist,other,Other\n";
        let held = |published: &[u8]| in_table("codes", published, computed.to_vec());
        assert_eq!(held(former), former);
        assert_eq!(held(forged), computed);
        assert_eq!(in_table("scores", former, computed.to_vec()), computed);
    }

    #[test]
    fn the_same_holds_in_json() {
        let computed = br#"{"rows":[{"option":"yes","title_fa":"x"}]}"#;
        let former = br#"{"rows":[{"option":"yes","title_fa":"yes"}]}"#;
        let forged = br#"{"rows":[{"option":"yes","title_fa":"no"}]}"#;
        let held = |published: &[u8]| in_json("options", published, computed.to_vec());
        assert_eq!(held(former), former);
        assert_eq!(held(forged), computed);
    }
}
