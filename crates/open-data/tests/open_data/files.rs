//! The files in which tables are written: read back by other programs' readers.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use crate::common::Opened;
use calamine::{Reader, Xlsx};
use sanjeh_messages::Lang;
use sanjeh_open_data::{Cell, Format, Licence, Meta, formats, table, tables, xlsx};

/// A file in a workbook.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).expect("a zip archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[test]
fn a_workbook_has_every_table_and_says_what_the_data_are() {
    let opened = Opened::example("round9");
    let meta = Meta::of(&opened.round);
    let source = opened.source();
    let all = ["agency", "shares", "dictionary"];
    let all = all.map(|name| table(&source, name).expect("a table"));
    for lang in Lang::all() {
        let bytes = xlsx(&all, &source, &meta, lang).expect("a workbook");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("readable");
        let about = book.worksheet_range_at(0).expect("a first sheet").expect("readable");
        let words: Vec<String> = about.used_cells().map(|(_, _, c)| c.to_string()).collect();
        let notice = meta.notice(lang).expect("a notice").to_owned();
        assert!(words.contains(&notice), "{words:?}");
        assert!(words.iter().any(|w| w.contains("https://creativecommons.org/licenses/by/4.0/")));
        for (sheet, table) in (1..).zip(&all) {
            assert!(words.iter().any(|word| word == table.title(lang)), "{words:?}");
            let rows = book.worksheet_range(table.title(lang)).expect("its sheet");
            let rows = rows.height();
            assert!(rows > table.rows().count(), "{}: {rows}", table.name);
            let sheet = part(&bytes, &format!("xl/worksheets/sheet{}.xml", sheet + 1));
            assert_eq!(sheet.contains("rightToLeft=\"1\""), lang.is_right_to_left());
            assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"));
        }
        assert!(part(&bytes, "docProps/core.xml").contains("2022-06-20"));
        let again = xlsx(&all, &source, &meta, lang).expect("a workbook");
        assert_eq!(bytes, again, "the same bytes again");
    }
}

/// The sheet of a table: its rows, each cell as text.
fn sheet(opened: &Opened, name: &str, lang: Lang) -> Vec<Vec<String>> {
    let source = opened.source();
    let table = table(&source, name).expect("a table");
    let bytes = xlsx(&[table], &source, &Meta::of(&opened.round), lang).expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("readable");
    let range = book.worksheet_range_at(1).expect("a sheet").expect("readable");
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn a_workbook_in_english_has_names_beside_ids_and_exact_values() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let scores = table(&source, "scores").expect("scores");
    let read = sheet(&opened, "scores", Lang::En);
    assert_eq!(
        read[0][..4],
        ["Kind of subject (id)", "Kind of subject", "Subject (id)", "Subject"]
    );
    assert_eq!(read[1][..4], ["kind", "", "subject", ""]);
    let at = |id: &str| read[1].iter().position(|own| own == id).expect(id);
    for (row, cells) in read[2..].iter().zip(scores.rows()) {
        for (column, cell) in scores.columns.iter().zip(&cells) {
            let read = &row[at(&column.id)];
            match cell {
                Cell::Number(x) => assert_eq!(read.parse(), Ok(*x), "{row:?}"),
                cell => assert_eq!(*read, cell.plain(), "{row:?}"),
            }
        }
    }
    let ict = read.iter().find(|row| row[2] == "min-ict" && row.contains(&"total".to_owned()));
    let ict = ict.expect("the ministry").join("|");
    assert!(ict.contains("min-ict|Ministry of ICT|"), "{ict}");
    let formats = part(
        &xlsx(&[scores], &source, &Meta::of(&opened.round), Lang::En).expect("a workbook"),
        "xl/styles.xml",
    );
    assert!(formats.contains("formatCode=\"#,##0.00\"") && formats.contains("\"0.00####\""));
}

#[test]
fn a_workbook_in_persian_has_names_and_words_and_no_ids() {
    let opened = Opened::example("round9");
    let is_id = |text: &String| {
        text.chars().any(|c| c.is_ascii_lowercase()) && !text.contains(' ') && !text.contains("://")
    };
    for (name, some) in [
        ("scores", "دولت کاربرمحور"),
        ("agency", "وزارت دادگستری"),
        ("ranks", "منتشرشده"),
        ("shares", "نیمه‌الکترونیکی"),
        ("statistics", "شمار"),
        ("growth", "مقایسه شده"),
        ("answers", "بی‌پاسخ"),
        ("indicators", "میانگین وزنی"),
        ("explanations", "خوب"),
        ("options", "گزینه"),
        ("dictionary", "عدد صحیح"),
    ] {
        let source = opened.source();
        if table(&source, name).is_none() {
            continue;
        }
        let read = sheet(&opened, name, Lang::Fa);
        let ids: Vec<&String> = read.iter().flatten().filter(|text| is_id(text)).take(5).collect();
        assert!(ids.is_empty(), "{name}: {ids:?}");
        assert!(read.iter().flatten().any(|text| text == some), "{name}: {:?}", &read[..4]);
    }
}

#[test]
fn subjects_of_one_name_are_distinguished_in_persian() {
    let opened = Opened::example("round9");
    let services = sheet(&opened, "service", Lang::Fa);
    assert_eq!(services[0][..2], ["خدمت", "دستگاه"]);
    let names: BTreeSet<&String> = services[1..].iter().map(|row| &row[0]).collect();
    assert_eq!(names.len(), services.len() - 1);
    assert!(names.contains(&"خدمت نمونه ۱ (وزارت ارتباطات و فناوری اطلاعات)".to_owned()));
    let scores = sheet(&opened, "scores", Lang::Fa);
    let keys: BTreeSet<&[String]> = scores[1..].iter().map(|row| &row[..4]).collect();
    assert_eq!(keys.len(), scores.len() - 1, "every row has a key of its own");
    assert_eq!(sheet(&opened, "agency", Lang::Fa)[0][..2], ["دستگاه", "دستگاه بالادست"]);
    // Where ids stand beside the names, names stay as they are.
    let english = sheet(&opened, "service", Lang::En);
    assert!(english.iter().any(|row| row.contains(&"Sample service 1".to_owned())));
    let why = sheet(&opened, "contradictions", Lang::Fa);
    assert!(why[1].contains(&"جمع اجزا با کل برابر نیست".to_owned()), "{:?}", why[1]);
}

#[test]
fn the_first_sheet_speaks_the_language_of_the_workbook() {
    let opened = Opened::example("round9");
    let meta = Meta::of(&opened.round);
    let table = table(&opened.source(), "agency").expect("agencies");
    let bytes = xlsx(&[table], &opened.source(), &meta, Lang::Fa).expect("a workbook");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("readable");
    let about = book.worksheet_range_at(0).expect("a first sheet").expect("readable");
    let words: Vec<String> = about.used_cells().map(|(_, _, c)| c.to_string()).collect();
    for said in ["۳۰ خرداد ۱۴۰۱ (۲۰ ژوئن ۲۰۲۲)", "ارزیابی ملی دولت الکترونیکی، نسخهٔ ۹٫۰"]
    {
        assert!(words.iter().any(|word| word == said), "{said}: {words:?}");
    }
    assert!(words.iter().any(|word| word.contains("نشان «منتشرشده»")), "{words:?}");
    assert!(!words.iter().any(|word| word.starts_with("دستگاه. ")), "{words:?}");
}

#[test]
fn counts_have_no_decimals_and_claimed_numbers_are_numbers() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let formats = |name: &str| {
        let table = table(&source, name).expect(name);
        let bytes =
            xlsx(&[table], &source, &Meta::of(&opened.round), Lang::En).expect("a workbook");
        (part(&bytes, "xl/worksheets/sheet2.xml"), part(&bytes, "xl/styles.xml"))
    };
    let (_, styles) = formats("contradictions");
    assert!(styles.contains("formatCode=\"#,##0\"") && !styles.contains("0.00"), "{styles}");
    let (claims, _) = formats("claims");
    assert!(claims.contains("<v>170</v>"), "a number and no text");
}

#[test]
fn every_format_writes_every_table_the_same_again() {
    let opened = Opened::example("mini");
    let meta = Meta::of(&opened.round);
    for table in tables(&opened.source()) {
        for format in formats() {
            let write =
                || format.write(&table, &opened.source(), &meta, Lang::Fa).expect("written");
            let bytes = write();
            assert!(!bytes.is_empty());
            assert!(bytes == write(), "{}.{}", table.name, format.extension());
        }
    }
}

#[test]
fn json_says_what_the_data_are() {
    let opened = Opened::example("round9");
    let mut meta = Meta::of(&opened.round);
    meta.source = Some("https://example.org/en/rounds/9".to_owned());
    meta.digest = Some("ab".repeat(32));
    let shares = table(&opened.source(), "shares").expect("shares");
    let bytes = Format::Json.write(&shares, &opened.source(), &meta, Lang::En).expect("written");
    let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(read["meta"]["licence"], "CC-BY-4.0");
    assert_eq!(read["meta"]["reconstructed"], true);
    assert_eq!(read["meta"]["source"], "https://example.org/en/rounds/9");
    assert_eq!(read["meta"]["digest"], "ab".repeat(32));
    for lang in Lang::ALL {
        assert_eq!(read["meta"]["notice"][lang.code()].as_str(), meta.notice(lang));
    }
}

#[test]
fn files_claim_no_licence_that_the_round_does_not_state() {
    let opened = Opened::example("round9");
    let meta = Meta { licence: None, ..Meta::of(&opened.round) };
    let shares = table(&opened.source(), "shares").expect("shares");
    let bytes = Format::Json.write(&shares, &opened.source(), &meta, Lang::En).expect("written");
    let read: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let meta_keys: Vec<&String> = read["meta"].as_object().expect("meta").keys().collect();
    assert!(!meta_keys.iter().any(|key| key.contains("licen")), "{meta_keys:?}");
    for (lang, label) in [(Lang::En, "Licence"), (Lang::Fa, "پروانه")] {
        let source = opened.source();
        let shares = table(&source, "shares").expect("shares");
        let bytes = xlsx(&[shares], &source, &meta, lang);
        let bytes = bytes.expect("a workbook");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).expect("readable");
        let about = book.worksheet_range_at(0).expect("a first sheet").expect("readable");
        assert!(about.used_cells().all(|(_, _, cell)| *cell != label));
        assert!(!part(&bytes, "docProps/core.xml").contains("CC-BY"));
    }
}

#[test]
fn formats_are_known_by_their_endings() {
    for format in formats() {
        assert_eq!(Format::from_extension(format.extension()), Some(*format));
        for lang in Lang::ALL {
            assert!(!format.title(lang).is_empty());
        }
    }
    assert_eq!(Format::from_extension("pdf"), None);
    let has_parquet = formats().iter().any(|format| format.extension() == "parquet");
    assert_eq!(has_parquet, cfg!(feature = "parquet"));
}

#[test]
fn licences_have_their_addresses() {
    let of = |id: &str| (Licence::new(id).address(), Licence::new(id).authority());
    let list =
        |name: &str| format!("http://publications.europa.eu/resource/authority/licence/{name}");
    let text = |path: &str| format!("https://creativecommons.org/{path}/");
    assert_eq!(of("CC-BY-4.0"), (text("licenses/by/4.0"), list("CC_BY_4_0")));
    assert_eq!(of("CC-BY-SA-4.0"), (text("licenses/by-sa/4.0"), list("CC_BYSA_4_0")));
    assert_eq!(of("CC0-1.0"), (text("publicdomain/zero/1.0"), list("CC0")));
    let other = "https://spdx.org/licenses/ODbL-1.0.html".to_owned();
    assert_eq!(of("ODbL-1.0"), (other.clone(), other));
}

#[cfg(feature = "parquet")]
mod parquet_files {
    use bytes::Bytes;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    use super::*;

    #[test]
    fn every_cell_reads_back_from_parquet() {
        let opened = Opened::example("round9");
        let meta = Meta::of(&opened.round);
        for name in ["agency", "scores", "dictionary", "claims"] {
            let table = table(&opened.source(), name).expect("a table");
            let bytes =
                Format::Parquet.write(&table, &opened.source(), &meta, Lang::En).expect("written");
            let reader = SerializedFileReader::new(Bytes::from(bytes)).expect("readable");
            let file = reader.metadata().file_metadata().clone();
            let pairs = file.key_value_metadata().expect("metadata");
            let value = |key: &str| {
                pairs.iter().find(|pair| pair.key == key).and_then(|pair| pair.value.as_deref())
            };
            assert_eq!(value("licence"), Some("CC-BY-4.0"));
            assert_eq!(value("notice_fa"), meta.notice(Lang::Fa));
            let mut rows = table.rows();
            for read in reader.get_row_iter(None).expect("rows") {
                let row = rows.next().expect("no more rows than the table has");
                let read = read.expect("a row");
                for (cell, (column, field)) in row.iter().zip(read.get_column_iter()) {
                    let same = match (cell, field) {
                        (Cell::Empty, Field::Null) => true,
                        (Cell::Text(text), Field::Str(read)) => text == read,
                        (Cell::Integer(n), Field::Long(read)) => n == read,
                        (Cell::Number(x), Field::Double(read)) => x == read,
                        (Cell::Bool(yes), Field::Bool(read)) => yes == read,
                        _ => false,
                    };
                    assert!(same, "{name}.{column}: {cell:?} was read as {field:?}");
                }
            }
            assert!(rows.next().is_none(), "{name}: every row was read");
        }
    }
}
