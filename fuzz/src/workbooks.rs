//! Workbooks: any bytes as one, or a sound package of which the parts are anything. Bytes that were
//! compressed seldom come out as anything else than an error, so the parts are changed by themselves.

use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};
use sanjeh_engine::{Keep, results};
use sanjeh_intake::{InMemory, Limits, Options, read_from};
use sanjeh_messages::Lang;
use sanjeh_methodology::Methodology;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The first byte of an input that is a whole workbook; otherwise its parts follow.
const WHOLE: u8 = b'=';

/// The first byte of an input that is what an OpenDocument workbook has in its cells.
const OPEN_DOCUMENT: u8 = b'~';

/// The files that the methodologies name.
const NAMES: [&str; 2] = ["book.xlsx", "book.ods"];

/// The parts that are changed, in their order.
const PARTS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
];

/// Agencies with a header in the second row, merged cells filled, and answers in columns.
static METHODOLOGIES: LazyLock<[Methodology; 2]> = LazyLock::new(|| {
    let text = r#"
        [methodology]
        id = "fuzz"
        version = "1"
        title = { en = "Fuzz" }

        [subjects.agency]
        title = { en = "Agency" }
        table = "book.xlsx"
        header_row = 2
        merged = "fill"
        name = { en = "name" }
        attributes = ["day", "kind"]
        answers_in_columns = true

        [questions.agency]
        share = { kind = "percent", title = { en = "Share" } }
        good = { kind = "boolean", title = { en = "Good" } }

        [measures.agency]
        total = { of = ["share", "good"], title = { en = "Total" } }
    "#;
    NAMES.map(|name| {
        let text = text.replace(NAMES[0], name);
        Methodology::read("fuzz", &text, None).expect("the methodology is sound").0
    })
});

/// The content of a small OpenDocument workbook.
const CONTENT: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content "#,
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>"#,
    r#"<office:spreadsheet><table:table table:name="Data"><table:table-row><table:table-cell/>"#,
    r#"</table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>id"#,
    r#"</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>share"#,
    r#"</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1">"#,
    r#"<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>"#,
    r#"<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p>"#,
    r#"</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"#,
    r#"</office:document-content>"#
);

/// The parts of a sound workbook, of which some are replaced.
static SOUND: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let book = sound().expect("a workbook can be written");
    let mut archive = ZipArchive::new(Cursor::new(book)).expect("the workbook is sound");
    let mut parts = Vec::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("the workbook is sound");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("the workbook is sound");
        let name = part.name().expect("the workbook is sound").into_owned();
        parts.push((name, bytes));
    }
    parts
});

/// Reads a workbook, and scores what is in it.
pub(crate) fn read(bytes: &[u8]) {
    let (which, book) = match bytes.split_first() {
        Some((&WHOLE, whole)) => (0, whole.to_vec()),
        Some((&OPEN_DOCUMENT, content)) => (1, document(content)),
        _ => (0, package(bytes)),
    };
    let files = InMemory::from([(NAMES[which].to_owned(), book)]);
    let options = Options { threads: 1, limits: Limits::default(), ..Options::default() };
    let m = &METHODOLOGIES[which];
    match read_from(&m.model, &m.sources, &files, &options, &|_| ()) {
        Ok((data, _)) => {
            results(&m.model, &data, Keep::All).expect("what was read can be scored");
        }
        Err(problems) => {
            assert!(problems.has_errors());
            assert!(!problems.render(Lang::Fa, false, 100).is_empty());
        }
    }
}

/// A workbook with the parts of an input; an empty part is as it is in a sound one.
fn package(bytes: &[u8]) -> Vec<u8> {
    let given: Vec<&[u8]> = bytes.split(|&b| b == 0xFF).collect();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, sound) in &*SOUND {
        let place = PARTS.iter().position(|part| part == name);
        let own = place.and_then(|place| given.get(place)).filter(|own| !own.is_empty());
        writer.start_file(name.as_str(), stored).expect("memory can be written");
        writer.write_all(own.unwrap_or(&sound.as_slice())).expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}

/// An OpenDocument workbook with this content.
fn document(content: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let kind = &b"application/vnd.oasis.opendocument.spreadsheet"[..];
    for (name, bytes) in [("mimetype", kind), ("content.xml", content)] {
        writer.start_file(name, stored).expect("memory can be written");
        writer.write_all(bytes).expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}

/// Inputs to begin with: a whole workbook, its parts, and the content of another one.
pub(crate) fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let whole = sound().expect("a workbook can be written");
    let part = |name: &str| SOUND.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes);
    let parts: Vec<&[u8]> =
        PARTS.iter().map(|name| part(name).map_or(&[][..], Vec::as_slice)).collect();
    vec![
        ("whole.xlsx", [&[WHOLE], whole.as_slice()].concat()),
        ("parts.xlsx", parts.join(&0xFF)),
        ("content.ods", [&[OPEN_DOCUMENT], CONTENT.as_bytes()].concat()),
    ]
}

/// A small workbook with one of each that cells may be.
fn sound() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let page = book.add_worksheet();
    page.write(0, 0, "A title above the header")?;
    for (column, name) in (0..).zip(["id", "name", "day", "kind", "share", "good"]) {
        page.write(1, column, name)?;
    }
    for (row, id) in (2..).zip(["a", "b", "c", "d"]) {
        page.write(row, 0, id)?;
        page.write(row, 1, format!("Agency {id}"))?;
        page.write_with_format(row, 2, &ExcelDateTime::from_ymd(2024, 6, row as u8)?, &day)?;
        page.write(row, 4, f64::from(row) * 12.5)?;
        page.write(row, 5, row % 2 == 0)?;
    }
    page.merge_range(2, 3, 4, 3, "main", &Format::new())?;
    page.write(5, 3, "other")?;
    page.write(5, 4, Formula::new("SUM(E3:E5)").set_result("75"))?;
    book.add_worksheet().set_name("Notes")?.set_hidden(true).write(0, 0, "note")?;
    book.save_to_buffer()
}
