//! Workbooks that are handed on: what is read of them, and nothing else.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Note, Workbook};
use sanjeh_intake::{Extract, Ignored, InMemory, Limits, Rows, TableLayout, Used, extract};

const FILES: [&str; 3] = ["a.xlsx", "a.xlsm", "a.ods"];

/// A workbook with everything that is nobody's business.
fn untidy() -> Vec<u8> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_author("SECRET author").set_company("SECRET"));
    let notes = book.add_worksheet().set_name("Notes").unwrap();
    notes.write(0, 0, "SECRET: call the minister").unwrap();
    let sheet = book.add_worksheet().set_name("داده‌ها").unwrap();
    let percent = Format::new().set_num_format("0.0%");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.merge_range(0, 0, 0, 5, "SECRET title", &Format::new()).unwrap();
    sheet.write_row(2, 0, ["id", "SECRET comment", "name", "share", "day", "open", "sum"]).unwrap();
    for row in 3..6_u32 {
        sheet.write(row, 0, format!("a{row}")).unwrap();
        sheet.write(row, 1, "SECRET: not sure").unwrap();
        sheet.write(row, 2, " «a»  & <b>\nsecond ").unwrap();
        sheet.write_with_format(row, 3, 0.855, &percent).unwrap();
        sheet
            .write_with_format(row, 4, ExcelDateTime::from_ymd(2022, 6, 20).unwrap(), &day)
            .unwrap();
        sheet.write(row, 5, row == 4).unwrap();
        let sum = Formula::new("=SUM(A1:A2)+SECRET!A1").set_result("1234.5");
        sheet.write_formula(row, 6, sum).unwrap();
    }
    sheet.insert_note(3, 0, &Note::new("SECRET note").set_author("SECRET")).unwrap();
    sheet.set_row_hidden(4).unwrap();
    sheet.write(8, 0, "SECRET footnote").unwrap();
    book.define_name("SECRET", "=Notes!$A$1").unwrap();
    let hidden = book.add_worksheet().set_name("SECRET sheet").unwrap();
    hidden.write(0, 0, "SECRET").unwrap();
    hidden.set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn layout() -> TableLayout {
    TableLayout { header_row: Some(3), until_blank: true, ..TableLayout::default() }
}

const READ: [&str; 6] = ["id", "name", "share", "day", "open", "sum"];

fn used(layout: &TableLayout) -> Used<'_> {
    let columns = READ.to_vec();
    Used { sheet: Some("داده‌ها"), layout, columns, only: &[], ignored: None }
}

fn cut(file: &str, bytes: &[u8], used: &[Used<'_>]) -> Extract {
    let files = InMemory::from([(file.to_owned(), bytes.to_vec())]);
    extract(&files, file, used, &Limits::default()).unwrap()
}

fn rows(file: &str, bytes: &[u8], sheet: Option<&str>, layout: &TableLayout) -> Vec<Vec<String>> {
    let files = InMemory::from([(file.to_owned(), bytes.to_vec())]);
    let rows = Rows::open(&files, file, sheet, layout, &Limits::default()).unwrap();
    let columns: Vec<usize> = READ.iter().filter_map(|name| rows.column(name).ok()).collect();
    let mut all = Vec::new();
    let mut visit = |row: sanjeh_intake::Row<'_>| {
        all.push(columns.iter().map(|&column| row.cell(column).to_owned()).collect());
        true
    };
    rows.each(&|_| (), &mut visit).unwrap();
    all
}

/// Everything that stands in the parts of an archive, and their names.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for part in 0..archive.len() {
        let mut part = archive.by_index(part).unwrap();
        all.push_str(&part.name().unwrap());
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

#[test]
fn nothing_but_what_is_read_goes_on_and_reads_back_the_same() {
    let (layout, book) = (layout(), untidy());
    assert!(unpacked(&book).contains("SECRET"));
    let before = rows("a.xlsx", &book, Some("داده‌ها"), &layout);
    assert_eq!(before[0][2..], ["85.5%", "2022-06-20", "false", "1234.5"].map(str::to_owned));
    assert_eq!(before.len(), 3);
    for file in FILES {
        let found = cut(file, &book, &[used(&layout)]);
        let text = unpacked(&found.bytes);
        assert!(!text.contains("SECRET") && !text.contains("docProps"), "{file}");
        assert_eq!(found.sheets, ["Notes", "SECRET sheet"]);
        assert_eq!(found.columns, ["SECRET comment"]);
        for sheet in [None, Some("داده‌ها")] {
            assert_eq!(rows(file, &found.bytes, sheet, &layout), before, "{file}");
        }
        assert_eq!(cut(file, &book, &[used(&layout)]).bytes, found.bytes, "the same bytes");
        let again = cut(file, &found.bytes, &[used(&layout)]);
        assert_eq!(again.bytes, found.bytes, "nothing more is left out");
        assert_eq!((again.sheets, again.columns), Default::default());
    }
}

#[test]
fn numbers_stay_numbers_and_hidden_rows_stay_hidden() {
    let layout = layout();
    let excel = unpacked(&cut("a.xlsx", &untidy(), &[used(&layout)]).bytes);
    assert!(excel.contains("<c r=\"C4\" s=\"2\"><v>0.855</v></c>"), "{excel}");
    assert!(excel.contains("<c r=\"D4\" s=\"3\"><v>44732</v></c>"), "{excel}");
    assert!(excel.contains("<row r=\"5\" hidden=\"1\">"), "{excel}");
    let open = unpacked(&cut("a.ods", &untidy(), &[used(&layout)]).bytes);
    let value =
        "office:value-type=\"percentage\" table:style-name=\"percent\" office:value=\"0.855\"";
    assert!(open.contains(value) && open.contains("office:date-value=\"2022-06-20\""), "{open}");
    assert!(open.contains("table:visibility=\"collapse\""), "{open}");
}

#[test]
fn an_answer_to_a_question_that_nobody_asks_is_cleared() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let answers = [["who", "what", "answer"], ["a", "uptime", "95"], ["a", "Comment", "SECRET"]];
    for (row, cells) in (0..).zip(answers) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let book = book.save_to_buffer().unwrap();
    let layout = TableLayout::default();
    let ignored = Ignored { by: "what", values: vec!["comment"], cleared: "answer" };
    let columns = vec!["who", "what", "answer"];
    let used = Used { sheet: None, layout: &layout, columns, only: &[], ignored: Some(ignored) };
    for file in FILES {
        let text = unpacked(&cut(file, &book, std::slice::from_ref(&used)).bytes);
        assert!(!text.contains("SECRET") && text.contains("Comment") && text.contains("95"));
    }
}

#[test]
fn two_tables_of_one_sheet_keep_their_places() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [(0, ["id", "SECRET", "name"]), (1, ["a", "SECRET", "A"])] {
        sheet.write_row(row, 0, cells).unwrap();
    }
    for (row, cells) in [(4, ["SECRET", "id", "share"]), (5, ["SECRET", "a", "5"])] {
        sheet.write_row(row, 1, cells).unwrap();
    }
    let book = book.save_to_buffer().unwrap();
    let first = TableLayout { until_blank: true, ..TableLayout::default() };
    let second = TableLayout { header_row: Some(5), ..TableLayout::default() };
    let columns = |names: [&'static str; 2]| names.to_vec();
    let used = [
        Used {
            sheet: None,
            layout: &first,
            columns: columns(["id", "name"]),
            only: &[],
            ignored: None,
        },
        Used {
            sheet: None,
            layout: &second,
            columns: columns(["id", "share"]),
            only: &[],
            ignored: None,
        },
    ];
    for file in FILES {
        let bytes = cut(file, &book, &used).bytes;
        assert!(!unpacked(&bytes).contains("SECRET"), "{file}");
        assert_eq!(rows(file, &bytes, None, &first), [["a", "A"]]);
        assert_eq!(rows(file, &bytes, None, &second), [["a", "5"]]);
    }
}
