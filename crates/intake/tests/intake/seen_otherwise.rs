//! Cells that show something else than they hold: durations, truths, formats that change a number, and
//! ids that a workbook made of something else.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use sanjeh_engine::dataset::Answer;
use sanjeh_intake::{Rules, TableLayout};
use sanjeh_messages::Lang;

use crate::open_document::{outcome, packed, text_cell};
use crate::workbooks::{Asked, answers};

/// A workbook of eight agencies with the number 40, one of which is written otherwise.
fn said(write: &dyn Fn(&mut Worksheet)) -> Vec<String> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["id", "n"]).unwrap();
    for row in 1..9 {
        sheet.write(row, 0, 100 + row).unwrap();
        sheet.write(row, 1, 40 + row).unwrap();
    }
    write(sheet);
    let asked = Asked { most: 1e9, questions: &["n"], attributes: &[], ..Asked::default() };
    let (asked, bytes) = (&asked, book.save_to_buffer().unwrap());
    for lang in [Lang::En, Lang::Fa] {
        let texts = match asked.read_file("a.xlsx", &bytes) {
            Ok((_, problems)) | Err(problems) => problems.render(lang, false, 100),
        };
        assert!(!texts.contains("{ $"), "{texts}");
    }
    outcome(asked, "a.xlsx", &bytes).1
}

fn formatted(format: &str, column: u16, number: f64) -> Vec<String> {
    let format = Format::new().set_num_format(format);
    said(&|sheet| {
        sheet.write_with_format(4, column, number, &format).unwrap();
    })
}

#[test]
fn a_duration_is_not_a_number_of_days() {
    for format in ["[h]:mm", "[hh]:mm:ss", "[mm]:ss"] {
        assert_eq!(formatted(format, 1, 1.25), ["intake-is-time S!B5 ×1"].map(sheet1), "{format}");
    }
}

fn sheet1(said: &str) -> String {
    said.replace(" S!", " Sheet1!")
}

#[test]
fn answers_that_a_format_shows_as_another_number_are_named() {
    for (format, number) in [
        ("0\"00\"", 12.0),
        ("0.0\"K\"", 1.9),
        ("0,", 196_000.0),
        ("0.0,", 1234.0),
        ("-0", 196.0),
        ("\"n/a\"", 196.0),
        ("0;-0;\"no data\"", 0.0),
        ("0\\.00", 1234.0),
    ] {
        let found = formatted(format, 1, number);
        assert_eq!(found, [sheet1("intake-shown-otherwise S!B5 ×1")], "{format}");
    }
    for (format, number) in [
        ("0", 195.6),
        ("#,##0", 123_456.0),
        ("# ##0", 123_456.0),
        ("\"$\"#,##0.00", 1234.0),
        ("[$﷼-429]#,##0", 1234.0),
        ("0.0,\"K\"", 1234.0),
        ("0\"%\"", 25.0),
        ("0;-0;\"-\"", 0.0),
        ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", 1234.0),
        ("000", 7.0),
        ("0.0E+0", 1234.0),
        ("0\" m2\"", 120.0),
    ] {
        assert_eq!(formatted(format, 1, number), [] as [&str; 0], "{format}");
    }
}

#[test]
fn a_hidden_sign_is_named_in_an_open_document_too() {
    let cell = |value: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\">\
             <text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let asked = Asked { most: 1e9, questions: &["n"], attributes: &[], ..Asked::default() };
    let said = |cell: String| {
        let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
        let rows = row(&(text_cell("id", "") + &text_cell("n", "")));
        let rows = rows + &row(&(text_cell("a", "") + &cell));
        let body = format!("<table:table table:name=\"S\">{rows}</table:table>");
        outcome(&asked, "a.ods", &packed(&body)).1
    };
    assert_eq!(said(cell("12", "1200")), ["intake-shown-otherwise S!B2 ×1"]);
    assert_eq!(said(cell("1234.5", "۱٬۲۳۴٫۵")), [] as [&str; 0]);
    assert_eq!(said(cell("12", "")), [] as [&str; 0], "some programs write no text");
    // What is true is no 1.
    assert_eq!(said(cell("1", "TRUE")), ["intake-no-number S!B2 ×1"]);
}

/// The value of the only answer of an agency in a publication of format 1, and what is said.
fn first_format(file: &str, bytes: &[u8]) -> (Vec<Answer>, Vec<String>) {
    let layout = TableLayout { rules: Rules::First, ..TableLayout::default() };
    let asked = Asked { most: 1e9, questions: &["n"], attributes: &[], layout, ..Asked::default() };
    let (data, said) = outcome(&asked, file, bytes);
    (answers(&data.unwrap(), 0), said)
}

#[test]
fn durations_and_truths_are_numbers_by_the_rules_of_the_first_format() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let span = Format::new().set_num_format("[h]:mm");
    let hidden = Format::new().set_num_format("0\"00\"");
    sheet.write_row(0, 0, ["id", "n"]).unwrap();
    sheet.write(1, 0, "a").unwrap().write_with_format(1, 1, 1.25, &span).unwrap();
    sheet.write(2, 0, "b").unwrap().write_with_format(2, 1, 12, &hidden).unwrap();
    let found = first_format("a.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(found, (vec![Answer::Number(1.25), Answer::Number(12.0)], vec![]));
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let truth = "<table:table-cell office:value-type=\"float\" office:value=\"1\">\
                 <text:p>TRUE</text:p></table:table-cell>";
    let rows =
        row(&(text_cell("id", "") + &text_cell("n", ""))) + &row(&(text_cell("a", "") + truth));
    let found = first_format(
        "a.ods",
        &packed(&format!("<table:table table:name=\"S\">{rows}</table:table>")),
    );
    assert_eq!(found, (vec![Answer::Number(1.0)], vec![]));
}

#[test]
fn ids_that_a_workbook_made_of_something_else_are_named() {
    assert_eq!(formatted("0", 0, 103.6), [sheet1("intake-shown-otherwise S!A5 ×1")]);
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let day = said(&|sheet| {
        let day = ExcelDateTime::from_ymd(2024, 3, 1).unwrap();
        sheet.write_with_format(4, 0, &day, &date).unwrap();
    });
    assert_eq!(day, [sheet1("intake-id-no-text S!A5 ×1")]);
    let truth = said(&|sheet| {
        sheet.write(4, 0, true).unwrap();
    });
    assert_eq!(truth, [sheet1("intake-id-no-text S!A5 ×1")]);
    let exponent = said(&|sheet| {
        sheet.write(4, 0, "1E+05").unwrap();
    });
    assert_eq!(exponent, [sheet1("intake-id-exponent S!A5 ×1")]);
    let long = said(&|sheet| {
        sheet.write(4, 0, 1.234_567_890_123_457e19).unwrap();
    });
    assert_eq!(long, [sheet1("intake-id-cut-short S!A5 ×1")]);
    // Codes of schools, and a table of days.
    let codes = said(&|sheet| {
        sheet.write(4, 0, "1E5").unwrap();
    });
    assert_eq!(codes, [] as [&str; 0]);
    let days = said(&|sheet| {
        for row in 1..9 {
            let day = ExcelDateTime::from_ymd(2024, 3, row as u8).unwrap();
            sheet.write_with_format(row, 0, &day, &date).unwrap();
        }
    });
    assert_eq!(days, [] as [&str; 0]);
}

#[test]
fn a_text_with_a_point_among_stored_numbers_may_part_thousands() {
    let found = said(&|sheet| {
        sheet.write(3, 1, 196).unwrap();
        sheet.write(4, 1, "۱.۹۶۰").unwrap();
    });
    assert_eq!(found, [sheet1("intake-thousands S!B5 ×1")]);
}

#[test]
fn rows_without_height_and_columns_without_width_are_hidden() {
    let row = said(&|sheet| {
        sheet.set_row_height(4, 0).unwrap();
    });
    assert_eq!(row, [sheet1("intake-hidden-rows S!A5 ×1")]);
    let column = said(&|sheet| {
        sheet.set_column_width(1, 0).unwrap();
    });
    assert_eq!(column, [sheet1("intake-hidden-columns S!B1 ×1")]);
}
