//! OpenDocument workbooks, as `LibreOffice` writes them, are read as Excel workbooks are; and some that
//! were made to eat memory.

use std::io::Write;

use sanjeh_engine::dataset::Dataset;
use sanjeh_intake::{InMemory, Limits, Row, Rows, TableLayout};
use sanjeh_messages::{Lang, Problems};

use crate::workbooks::{Asked, answers, brief};

fn case(name: &str, ending: &str) -> Vec<u8> {
    let path = format!("{}/tests/cases/{name}.{ending}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// What is read, or everything that is said.
pub(crate) fn outcome(asked: &Asked, file: &str, bytes: &[u8]) -> (Option<Dataset>, Vec<String>) {
    let said = |problems: Problems| problems.iter().map(brief).collect();
    match asked.read_file(file, bytes) {
        Ok((data, doubts)) => (Some(data), said(doubts)),
        Err(problems) => (None, said(problems)),
    }
}

#[test]
fn the_same_is_read_and_said_as_of_an_excel_workbook() {
    let fill = || TableLayout { fill_merged: true, ..TableLayout::default() };
    let header = || TableLayout { header_row: Some(2), ..TableLayout::default() };
    let unit = Asked { most: 1.0, ..Asked::default() };
    let any = Asked { most: f64::INFINITY, ..Asked::default() };
    let percent = Asked { questions: &["pc"], ..Asked::default() };
    let region = Asked { attributes: &["region"], ..Asked::default() };
    for (name, asked) in [
        ("formula-without-value-answers", Asked::default()),
        ("hidden-first-sheet-hidden", Asked::default()),
        ("hidden-first-sheet-notes-sheet-first", Asked::default()),
        ("merged-cells-wide", Asked::default()),
        ("merged-cells-wide", Asked { layout: fill(), ..Asked::default() }),
        ("merged-cells-attribute", region),
        ("merged-cells-title-row", Asked::default()),
        ("merged-cells-title-row", Asked { layout: header(), ..Asked::default() }),
        ("fractions-unit-range-workbook", unit),
        ("fractions-number-question", any),
        ("fractions-one-cell-of-many", percent),
    ] {
        let (data, said) = outcome(&asked, "agencies.ods", &case(name, "ods"));
        let (other, also) = outcome(&asked, "agencies.xlsx", &case(name, "xlsx"));
        assert_eq!(said, also, "{name}");
        assert!(data.is_some() || !said.is_empty());
        assert_eq!(format!("{data:?}"), format!("{other:?}"), "{name}");
        // Whatever its name says.
        let (same, _) = outcome(&asked, "agencies.xlsx", &case(name, "ods"));
        assert_eq!(format!("{data:?}"), format!("{same:?}"), "{name}");
    }
}

fn rows(file: &str, bytes: Vec<u8>, layout: &TableLayout) -> Vec<Vec<String>> {
    let files = InMemory::from([(file.to_owned(), bytes)]);
    let rows = Rows::open(&files, file, None, layout, &Limits::default()).unwrap();
    let mut all = vec![rows.columns().to_vec()];
    let mut visit = |row: Row<'_>| {
        all.push(row.cells().map(|cell| cell.trim().to_owned()).collect());
        true
    };
    rows.each(&|_| (), &mut visit).unwrap();
    all
}

#[test]
fn every_kind_of_cell_reads_the_same() {
    let layout = TableLayout { fill_merged: true, ..TableLayout::default() };
    let open = rows("mixed.ods", case("mixed", "ods"), &layout);
    let excel = rows("mixed.xlsx", case("mixed", "xlsx"), &layout);
    assert_eq!(open.len(), 8);
    assert!(open.iter().flatten().all(|cell| !cell.contains("SECRET")), "comments are no values");
    for (row, (open, excel)) in open.iter().zip(&excel).enumerate() {
        for (column, (open, excel)) in open.iter().zip(excel).enumerate() {
            // LibreOffice stores a truth value that a formula gives as a number.
            let truth = matches!((open.as_str(), excel.as_str()), ("1", "true") | ("0", "false"));
            assert!(truth || open == excel, "row {row}, column {column}: {open:?}, {excel:?}");
        }
    }
    assert_eq!(
        open[1][1..7],
        ["Alef  two  spaces", "yes", "95", "85%", "2022-06-20", "2022-06-20T10:30:00"]
    );
    assert_eq!(open[2][1], "Bet\nsecond line");
    assert_eq!([&open[1][8], &open[2][8], &open[3][8]], ["north"; 3]);
    assert_eq!([&open[1][10], &open[2][10], &open[3][10]], ["47.5", "#DIV/0!", "#N/A"]);
    assert_eq!(open[1][9], "12345678901234600", "digits that a number does not keep");
}

/// A workbook with this in its body.
pub(crate) fn packed(body: &str) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{body}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", kind), ("content.xml", &content)])
}

pub(crate) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub(crate) fn text_cell(text: &str, more: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"
    )
}

fn row(cells: &[&str], more: &str) -> String {
    let cells: String = cells.iter().map(|text| text_cell(text, "")).collect();
    format!("<table:table-row{more}>{cells}</table:table-row>")
}

fn sheet(rows: &str) -> Vec<u8> {
    packed(&format!("<table:table table:name=\"S\">{rows}</table:table>"))
}

const HEADER: [&str; 4] = ["id", "name", "portal", "uptime"];

#[test]
fn what_is_repeated_and_empty_costs_nothing() {
    let empty = "<table:table-row table:number-rows-repeated=\"1048576\">\
                 <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let end = "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>";
    let wide = |row: String| row.replace("</table:table-row>", end);
    let text = wide(row(&HEADER, "")) + &wide(row(&["a", "A", "yes", "95"], ""));
    let limits = Limits { cells: 1000, ..Limits::default() };
    let asked = Asked { limits, ..Asked::default() };
    let (data, _) = asked.read_file("a.ods", &sheet(&(text + &empty.repeat(3)))).unwrap();
    assert_eq!(answers(&data, 1).len(), 1);
}

#[test]
fn what_is_repeated_with_a_value_is_bounded() {
    let limits =
        Limits { cells: 50_000, unpacked_bytes: 1 << 20, row_bytes: 1 << 16, ..Limits::default() };
    let asked = Asked { limits, ..Asked::default() };
    let said = |body: &str| outcome(&asked, "a.ods", &sheet(&(row(&HEADER, "") + body))).1;
    let times = " table:number-rows-repeated=\"1048576\"";
    assert_eq!(said(&row(&["a", "A", "yes", "95"], times)), ["intake-workbook-cells ×1"]);
    let across = text_cell("x", " table:number-columns-repeated=\"16384\"");
    let body = format!("<table:table-row{times}>{across}</table:table-row>");
    assert_eq!(said(&body), ["intake-workbook-cells ×1"]);
    // One text in many cells.
    let long = text_cell(&"x".repeat(10_000), " table:number-columns-repeated=\"10000\"");
    let body = format!("<table:table-row>{long}</table:table-row>");
    assert_eq!(said(&body), ["intake-workbook-unpacks ×1"]);
    let spaces = text_cell("<text:s text:c=\"4000000000\"/>", "");
    let body = format!("<table:table-row>{spaces}</table:table-row>");
    assert_eq!(said(&body), ["intake-workbook-long ×1"]);
    // Beyond the largest sheet that there can be.
    let far = format!(
        "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell/></table:table-row>{}",
        row(&["a"], "")
    );
    assert_eq!(said(&far), ["intake-workbook-damaged ×1"]);
    let merged = text_cell(
        "a",
        " table:number-rows-spanned=\"4000000000\" table:number-columns-spanned=\"4000000000\"",
    );
    let body = format!("<table:table-row>{merged}</table:table-row>");
    // Merged beyond it: nothing is gone through that is not part of the table.
    assert_eq!(said(&body), ["intake-merged S!B2 ×1"]);
    let end = "<table:table-cell table:number-columns-repeated=\"4294967295\"/>\
               <table:table-cell table:number-columns-spanned=\"3\"/></table:table-row>";
    let body = row(&["a", "A", "yes", "95"], "").replace("</table:table-row>", end);
    assert_eq!(said(&body), [""; 0]);
}

#[test]
fn formulas_without_a_value_are_bounded_for_those_who_show_a_table() {
    let said = |rows: &str, columns: &str, more: &str| {
        let cell = format!(
            "<table:table-cell table:formula=\"of:=1\" table:number-columns-repeated=\"{columns}\"/>"
        );
        let times = format!("table:number-rows-repeated=\"{rows}\"");
        let body = format!("<table:table-row {times}{more}>{cell}</table:table-row>");
        let bytes = sheet(&(row(&HEADER, "") + &body));
        let files = InMemory::from([("a.ods".to_owned(), bytes)]);
        let limits = Limits { cells: 1 << 20, ..Limits::default() };
        let rows = Rows::open(&files, "a.ods", None, &TableLayout::default(), &limits);
        rows.err().map(|problem| problem.message.key)
    };
    let hidden = " table:visibility=\"collapse\"";
    let most = "4294967295";
    for more in ["", hidden] {
        assert_eq!(said("1", "16384", more), None);
        assert_eq!(said("1", "16385", more), Some("intake-workbook-damaged"));
        assert_eq!(said("1048576", "1", more), Some("intake-workbook-damaged"));
        assert_eq!(said(most, "1", more), Some("intake-workbook-damaged"));
        assert_eq!(said("1", most, more), Some("intake-workbook-damaged"));
        // As many as a sheet can have.
        assert_eq!(said("1048575", "16384", more), Some("intake-workbook-cells"));
        assert_eq!(said(most, most, more), Some("intake-workbook-damaged"));
    }
}

#[test]
fn what_stands_beside_the_cells_is_no_value() {
    let inner = "<table:table table:name=\"inner\"><table:table-row><table:table-cell>\
                 <text:p>9</text:p></table:table-cell></table:table-row></table:table>";
    let shape = "<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame>";
    let note = "<office:annotation><text:p>note</text:p></office:annotation>";
    let cell = format!(
        "<table:table-cell office:value-type=\"string\">{note}{shape}<text:p>a</text:p>{inner}</table:table-cell>"
    );
    let rest = ["A", "yes", "95"].map(|text| text_cell(text, "")).concat();
    let body = row(&HEADER, "") + &format!("<table:table-row>{cell}{rest}</table:table-row>");
    let shapes = format!("<table:shapes>{shape}{inner}</table:shapes>");
    let (data, doubts) = Asked::default().read_file("a.ods", &sheet(&(shapes + &body))).unwrap();
    assert_eq!(data.tables[0].ids.get(0), "a");
    assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), ["intake-comments S!A2 ×1"]);
    assert!(doubts.render(Lang::En, false, 9).contains("note") && doubts.warnings() == 0);
}

#[test]
fn what_is_no_workbook_says_what_it_is() {
    let said = |bytes: &[u8]| outcome(&Asked::default(), "a.ods", bytes).1;
    let letter = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<office:document-content/>"),
    ]);
    assert_eq!(said(&letter), ["intake-workbook-other ×1"]);
    let locked = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "\u{1}"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    assert_eq!(said(&locked), ["intake-workbook-password ×1"]);
    assert_eq!(said(&packed("")), ["intake-workbook-damaged ×1"]);
    assert_eq!(said(&zipped(&[("content.xml", "<a><b")])), ["intake-workbook-damaged ×1"]);
    assert_eq!(said("id,name\na,A\n".as_bytes()), ["intake-workbook-text ×1"]);
}
