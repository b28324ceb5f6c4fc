//! Many errors of one cause, and columns that stand in another row or sheet.

use std::fmt::Write as _;

use crate::workbooks::{Asked, brief};
use rust_xlsxwriter::Workbook;
use sanjeh_intake::TableLayout;
use sanjeh_messages::{Lang, Problems};

const HEADER: [&str; 4] = ["id", "name", "portal", "uptime"];

/// A workbook of these sheets.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn read(layout: TableLayout, book: &[u8]) -> Result<Problems, Problems> {
    let asked = Asked { layout, ..Asked::default() };
    asked.read_file("a.xlsx", book).map(|(_, problems)| problems)
}

fn all(problems: &Problems) -> Vec<String> {
    problems.iter().map(brief).collect()
}

#[test]
fn the_row_with_the_header_is_named_wherever_it_is() {
    let rows: [&[&str]; 6] = [
        &["Survey of 2024"],
        &[],
        &HEADER,
        &["a", "A", "yes", "1"],
        &["b", "B", "no", "2"],
        &["c", "C", "no", "3"],
    ];
    let book = book(&[("S", &rows)]);
    for (header_row, until_blank, place) in [
        (None, false, "S!A1"),
        (None, true, "S!A1"),
        (Some(1), true, "S!A1"),
        (Some(4), false, "S!A4"),
        (Some(5), true, "S!A5"),
    ] {
        let layout = TableLayout { header_row, until_blank, ..TableLayout::default() };
        let problems = read(layout, &book).unwrap_err();
        assert_eq!(all(&problems), [format!("intake-header-lower {place} ×4")]);
        let text = problems.render(Lang::En, false, 200);
        assert!(text.contains("row 3 has it") && text.contains("header_row = 3"), "{text}");
    }
    let right = TableLayout { header_row: Some(3), until_blank: true, ..TableLayout::default() };
    assert_eq!(all(&read(right, &book).unwrap()), [] as [&str; 0]);
}

#[test]
fn the_sheet_that_has_all_columns_is_named() {
    let survey: [&[&str]; 2] = [&HEADER, &["a", "A", "yes", "1"]];
    let pivot: [&[&str]; 2] = [&["id", "Average"], &["a", "1"]];
    let problems =
        read(TableLayout::default(), &book(&[("Pivot", &pivot), ("Survey", &survey)])).unwrap_err();
    assert_eq!(all(&problems), ["intake-column-elsewhere Pivot!A1 ×3"]);
    // Where no sheet has all, each column that is not there is named.
    let some: [&[&str]; 2] = [&["id", "name", "portal"], &["a", "A", "yes"]];
    let problems =
        read(TableLayout::default(), &book(&[("Pivot", &pivot), ("Some", &some)])).unwrap_err();
    assert_eq!(problems.iter().count(), 3, "{:?}", all(&problems));
    let two: [(&str, &[&[&str]]); 3] = [("2023", &survey), ("2024", &survey), ("New", &survey)];
    let problems = read(TableLayout::default(), &book(&two)).unwrap();
    let text = problems.render(Lang::En, false, 200);
    assert!(text.contains("2 others have the same columns"), "{text}");
    assert!(text.contains("2024") && text.contains("New"), "{text}");
}

#[test]
fn a_column_full_of_wrong_answers_is_one_error() {
    let table = |rows: usize, wrong: usize| {
        let mut text = String::from("id,name,portal,uptime\n");
        for n in 0..rows {
            let uptime = if n < wrong { 1000 + n } else { n };
            writeln!(text, "a{n},A,yes,{uptime}").unwrap();
        }
        let problems = Asked::default().read_file("a.csv", text.as_bytes()).unwrap_err();
        all(&problems)
    };
    assert_eq!(table(40, 30), ["intake-out-of-range 2 ×30"]);
    // A few are slips, each of its own.
    assert_eq!(table(40, 4).len(), 4);
}

#[test]
fn a_row_without_an_id_may_hold_units_or_means() {
    let help = |rows: &str| {
        let text = format!("id,name,portal,uptime,days\n{rows}");
        let questions = &["uptime", "days"];
        let asked = Asked { questions, ..Asked::default() };
        let problems = asked.read_file("a.csv", text.as_bytes()).unwrap_err();
        problems.iter().next().unwrap().help.as_ref().unwrap().key
    };
    let rows = "a,A,yes,1,2\nb,B,yes,3,4\n";
    assert_eq!(help(&format!("{rows},,,2,3\n")), "intake-no-id-means-help");
    assert_eq!(help(&format!(",,,%,1–5\n{rows}")), "intake-no-id-units-help");
    assert_eq!(help(&format!("{rows},Somebody,yes,,\n")), "intake-no-id-help");
    assert_eq!(help(&format!("{rows},میانگین,,2,\n")), "intake-no-id-means-help");
}
