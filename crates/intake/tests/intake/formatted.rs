//! What a sheet does not show, or does not have a name for: it is read, left out or refused, and that
//! is said.

use std::fmt::Write as _;

use rust_xlsxwriter::{Format, Workbook};
use sanjeh_engine::dataset::Answer;
use sanjeh_intake::{Extract, InMemory, Limits, Only, Rows, Sources, TableLayout, Used, extract};
use sanjeh_messages::Lang;

use crate::common::{files, read_with, sources};
use crate::workbooks::{Asked, answers, brief};

const FILES: [&str; 3] = ["a.xlsx", "a.xlsm", "a.ods"];

pub(crate) fn book(rows: &[&[&str]]) -> Workbook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("S").unwrap();
    for (r, row) in (0..).zip(rows) {
        for (c, cell) in (0..).zip(*row).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(x) => sheet.write(r, c, x).unwrap(),
                Err(_) => sheet.write(r, c, *cell).unwrap(),
            };
        }
    }
    book
}

fn cut(file: &str, bytes: &[u8], used: &[Used<'_>]) -> Extract {
    let files = InMemory::from([(file.to_owned(), bytes.to_vec())]);
    extract(&files, file, used, &Limits::default()).unwrap()
}

fn used<'a>(layout: &'a TableLayout, columns: &[&'a str], only: &'a [Only]) -> Used<'a> {
    Used { sheet: None, layout, columns: columns.to_vec(), only, ignored: None }
}

fn only(column: &str, value: &str, not: bool) -> [Only; 1] {
    [Only { column: column.to_owned(), values: vec![value.to_owned()], not }]
}

/// The rows of a sheet, each with its number.
fn cells(file: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let files = InMemory::from([(file.to_owned(), bytes.to_vec())]);
    let layout = TableLayout::default();
    let mut all = Vec::new();
    let rows = Rows::open(&files, file, None, &layout, &Limits::default()).unwrap();
    rows.each(&|_| (), &mut |row| {
        all.push(row.cells().map(str::to_owned).collect());
        true
    })
    .unwrap();
    all
}

#[test]
fn hidden_columns_that_are_read_are_named() {
    let rows: [&[&str]; 3] = [
        &["id", "name", "note", "portal", "uptime"],
        &["a", "A", "x", "yes", "90"],
        &["b", "B", "y", "no", "80"],
    ];
    let mut book = book(&rows);
    let sheet = book.worksheet_from_name("S").unwrap();
    for column in [2, 3, 4, 9] {
        sheet.set_column_hidden(column).unwrap();
    }
    let book = book.save_to_buffer().unwrap();
    let said = |file: &str, bytes: &[u8]| {
        let (data, doubts) = Asked::default().read_file(file, bytes).unwrap();
        assert_eq!(answers(&data, 1), [90.0, 80.0].map(Answer::Number));
        let [doubt] = &doubts.iter().collect::<Vec<_>>()[..] else { panic!("{doubts:?}") };
        let text = doubt.message.text(Lang::En);
        assert!(text.contains("portal") && text.contains("uptime"), "{text}");
        brief(doubt)
    };
    assert_eq!(said("a.xlsx", &book), "intake-hidden-columns S!D1 ×2");
    // What nobody reads may be hidden.
    let asked = Asked { questions: &[], ..Asked::default() };
    assert_eq!(asked.read_file("a.xlsx", &book).unwrap().1.iter().count(), 0);
    // In what is written of it they are hidden still.
    let layout = TableLayout::default();
    let used = used(&layout, &["id", "name", "portal", "uptime"], &[]);
    for file in FILES {
        let bytes = cut(file, &book, std::slice::from_ref(&used)).bytes;
        assert_eq!(said(file, &bytes), "intake-hidden-columns S!C1 ×2", "{file}");
    }
}

#[test]
fn a_cell_beyond_the_header_is_named_with_its_column() {
    let rows: [&[&str]; 4] = [
        &["id", "name", "portal"],
        &["a", "A", "yes"],
        &["b", "B", "no", "", "see below"],
        &["c", "C", "no", "", "and here"],
    ];
    let layout = TableLayout::default();
    let asked = Asked { questions: &["portal"], ..Asked::default() };
    let book = book(&rows).save_to_buffer().unwrap();
    let problems = asked.read_file("a.xlsx", &book).unwrap_err();
    let found: Vec<String> = problems.iter().map(brief).collect();
    assert_eq!(found, ["intake-column-unnamed S!E3 ×2"]);
    let said = problems.render(Lang::En, false, 100);
    assert!(said.contains("column E has no name in the header row"), "{said}");
    assert!(!said.contains("comma"), "{said}");
    let files = InMemory::from([("a.xlsx".to_owned(), book)]);
    let wrong =
        extract(&files, "a.xlsx", &[used(&layout, &["id"], &[])], &Limits::default()).unwrap_err();
    assert_eq!(brief(&wrong), "intake-column-unnamed S!E3 ×1");
}

#[test]
fn of_rows_that_are_left_out_nothing_goes_on_but_what_leaves_them_out() {
    let rows: [&[&str]; 5] = [
        &["id", "name", "region", "uptime"],
        &["a", "A", "east", "90"],
        &["SECRET b", "SECRET B", "west", "71"],
        &["SECRET c", "SECRET C", "", "72"],
        &["d", "D", "east", "80"],
    ];
    let book = book(&rows).save_to_buffer().unwrap();
    let layout = TableLayout { until_blank: true, ..TableLayout::default() };
    let columns = ["id", "name", "region", "uptime"];
    for file in FILES {
        let east = only("region", "east", false);
        let used = [used(&layout, &columns, &east)];
        let found = cut(file, &book, &used);
        let kept: [&[&str]; 4] = [
            &["a", "A", "east", "90"],
            &["", "", "west", ""],
            // The table does not end here.
            &["—", "", "", ""],
            &["d", "D", "east", "80"],
        ];
        assert_eq!(cells(file, &found.bytes), kept, "{file}");
        assert_eq!(found.rows, 2);
        let again = cut(file, &found.bytes, &used);
        assert!((again.rows, &again.bytes) == (0, &found.bytes), "{file}");
    }
    // All values of the filter still stand there.
    let west = only("region", "west", true);
    let found = cut("a.xlsx", &book, &[used(&layout, &columns, &west)]);
    let kept = cells("a.xlsx", &found.bytes);
    assert_eq!(
        (kept[1].join(","), kept[2].join(","), found.rows),
        (",,west,".into(), "SECRET c,SECRET C,,72".into(), 1)
    );
}

#[test]
fn what_one_table_leaves_out_another_may_read() {
    let rows: [&[&str]; 4] = [
        &["id", "name", "kind", "uptime"],
        &["a", "A", "agency", "90"],
        &["s", "S", "service", "71"],
        &["x", "SECRET", "other", "72"],
    ];
    let book = book(&rows).save_to_buffer().unwrap();
    let layout = TableLayout::default();
    let [agencies, services] = ["agency", "service"].map(|kind| only("kind", kind, false));
    let used = [
        used(&layout, &["id", "kind", "name", "uptime"], &agencies),
        used(&layout, &["id", "kind", "name"], &services),
    ];
    let found = cut("a.ods", &book, &used);
    let kept = cells("a.ods", &found.bytes);
    assert_eq!(
        kept,
        [["a", "A", "agency", "90"], ["s", "S", "service", ""], ["", "", "other", ""]]
    );
    assert_eq!(found.rows, 2);
}

#[test]
fn types_that_share_a_sheet_share_the_doubts_about_it() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let zeros = Format::new().set_num_format("000");
    let columns = ["id", "kind", "category", "parent", "agency", "name", "day"];
    sheet.write_row(0, 0, columns).unwrap();
    for (row, (id, kind, agency)) in
        (1..).zip([("a", "agency", ""), ("b", "agency", ""), ("s", "service", "a")])
    {
        sheet.write_row(row, 0, [id, kind, "x"]).unwrap();
        sheet.write(row, 4, agency).unwrap();
        sheet.write(row, 6, "2024-01-05").unwrap();
    }
    for (row, kind) in [(4, "agency"), (5, "service")] {
        sheet.write_with_format(row, 0, row, &zeros).unwrap();
        sheet.write_row(row, 1, [kind, "x"]).unwrap();
        sheet.write(row, 4, "a").unwrap();
    }
    sheet.write(3, 6, "5/1/2024").unwrap();
    sheet.write(4, 6, "05/01/2024").unwrap();
    sheet.set_row_hidden(2).unwrap();
    let mut sources = sources();
    for (source, kind) in sources.subjects.iter_mut().zip(["agency", "service"]) {
        source.file = "all.xlsx".into();
        source.only = only("kind", kind, false).to_vec();
    }
    sources.answers.clear();
    let bytes = book.save_to_buffer().unwrap();
    let read = |sources: &Sources| -> Vec<String> {
        let tables = files(&[("all.xlsx", &bytes)]);
        let (_, doubts) = read_with(sources, &tables).unwrap();
        let named = doubts.iter().filter(|p| p.code != "question-unanswered");
        named.map(|p| format!("{} {} ×{}", p.code, p.about, p.times)).collect()
    };
    let about = ["hidden-rows all.xlsx!Sheet1 ×1", "code-shown-otherwise all.xlsx!Sheet1 ×2"];
    assert_eq!(read(&sources), about);
    // Dates by which rows are chosen may be written in several ways.
    for source in &mut sources.subjects {
        source.only.extend(only("day", "2023-05-06", true));
    }
    let dates = ["value-nobody-has day=2023-05-06 ×1", "date-spellings day ×2"];
    assert_eq!(read(&sources), [about, dates].concat());
    for source in &mut sources.subjects {
        source.only.truncate(1);
        source.only.extend(only("category", "x", false));
    }
    assert_eq!(read(&sources), about);
}

#[test]
fn values_near_to_those_that_choose_rows_are_doubted_where_few_have_them() {
    let read = |years: &[(&str, usize)], not: bool| -> Vec<String> {
        let mut table = "id,parent,category,year\n".to_owned();
        for (n, (year, rows)) in years.iter().enumerate() {
            for row in 0..*rows {
                writeln!(table, "a{n}-{row},,x,{year}").unwrap();
            }
        }
        let mut sources = sources();
        sources.answers.clear();
        sources.subjects[0].only = only("year", "1403", not).to_vec();
        let listed = if not { "a4-0" } else { "a0-0" };
        let services = format!("id,agency,name\ns,{listed},S\n");
        let tables =
            files(&[("agencies.csv", table.as_bytes()), ("services.csv", services.as_bytes())]);
        let (_, doubts) = read_with(&sources, &tables).unwrap();
        let named = doubts.iter().filter(|p| p.code == "value-near-only");
        named.map(|p| format!("{} ×{}", p.about, p.times)).collect()
    };
    let years = [("1403", 40), ("1430", 2), ("1403*", 1), ("", 3), ("1402", 12), ("other", 1)];
    for not in [false, true] {
        assert_eq!(read(&years, not), ["year= ×3", "year=1403* ×1", "year=1430 ×2"]);
    }
    assert!(read(&[("1403", 9), ("1430", 1)], false).is_empty(), "more than a tenth");
    assert!(read(&[("1403", 40), ("", 35)], false).is_empty(), "empty is usual here");
}
