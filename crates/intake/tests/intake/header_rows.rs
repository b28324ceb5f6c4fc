//! Rows that belong to the header, sheets that are not those with the data, and what is said of both.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use sanjeh_intake::{Rules, TableLayout};
use sanjeh_messages::{Lang, Problems};

use crate::common::{brief as placed, files, read, read_with, sources};
use crate::open_document::outcome;
use crate::workbooks::{Asked, brief};

fn asked() -> Asked {
    Asked { questions: &["x", "y", "portal"], attributes: &["name"], most: 1e9, ..Asked::default() }
}

fn table(rows: &[&str]) -> Vec<u8> {
    format!("id,name,x,y,portal\n{}\n", rows.join("\n")).into_bytes()
}

fn said(rows: &[&str]) -> Vec<String> {
    outcome(&asked(), "a.csv", &table(rows)).1
}

/// What is said in both languages, without marks of direction.
fn texts(problems: &Problems) -> [String; 2] {
    [Lang::En, Lang::Fa].map(|lang| {
        let text = problems.render(lang, false, 100);
        text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
    })
}

fn texts_of(asked: &Asked, file: &str, bytes: &[u8]) -> [String; 2] {
    match asked.read_file(file, bytes) {
        Ok((_, problems)) | Err(problems) => texts(&problems),
    }
}

#[test]
fn a_header_that_comes_again_is_one_problem() {
    let again = "id,name,x,y,portal";
    let rows = ["a,A,1,2,yes", again, "b,B,2,3,no", again];
    assert_eq!(said(&rows), ["intake-header-again 3 ×2"]);
    let texts = texts_of(&asked(), "a.csv", &table(&rows));
    let only = "only = { \"id\" = { not = [\"id\"] } }";
    assert!(texts.iter().all(|text| text.contains(only)), "{texts:?}");
    assert!(texts[0].contains("repeats the names of the columns, which are in row 1"), "{texts:?}");
    assert!(texts[1].contains("نام ستون‌ها را که در ردیف"), "{texts:?}");
    // Of texts alone, too, but not by the rules of format 1, and not for one name.
    let names = Asked { questions: &[], ..asked() };
    let rows = b"id,name\na,A\nid,name\n";
    assert_eq!(outcome(&names, "a.csv", rows).1, ["intake-header-again 3 ×1"]);
    assert_eq!(outcome(&names, "a.csv", b"id,name\na,A\nid,B\n").1, [""; 0]);
    let layout = TableLayout { rules: Rules::First, ..TableLayout::default() };
    let first = Asked { layout, questions: &[], ..asked() };
    assert!(outcome(&first, "a.csv", rows).0.is_some());
}

#[test]
fn a_header_that_comes_again_among_answers_is_one_problem() {
    let table = b"unit,indicator,value\na,I07,1\nunit,indicator,value\n".as_slice();
    let problems = read(&[("answers.csv", table)]).unwrap_err();
    let said: Vec<String> = problems.iter().map(placed).collect();
    assert_eq!(said, ["intake-header-again answers.csv:3:1"]);
}

#[test]
fn a_row_of_units_below_the_header_is_named() {
    for (row, only) in [
        ("-,-,bn,days,", "only = { \"id\" = { not = [\"-\"] } }"),
        (",,bn,days,yes/no", "Delete the row"),
        ("code,label,number,%,", "not = [\"code\"]"),
    ] {
        let rows = [row, "a,A,1,2,yes"];
        let found = said(&rows);
        assert_eq!(found, ["intake-second-header 2 ×1"], "{row}");
        let [english, persian] = texts_of(&asked(), "a.csv", &table(&rows));
        assert!(english.contains(only) && persian.contains("ردیف دوم سرستون"), "{english}");
    }
    for row in ["b,B,bn,2,yes", "b,B,none,none,yes", "b,B,..,-,", "b,B,12 km,3 days,", "b,B,x,,"] {
        let found = said(&[row, "a,A,1,2,yes"]);
        assert!(!found.is_empty() && !found[0].contains("second-header"), "{row}: {found:?}");
    }
    let later = said(&["a,A,1,2,yes", "b,B,bn,days,yes"]);
    assert_eq!(later, ["intake-no-number 3 ×1", "intake-no-number 3 ×1"]);
}

#[test]
fn a_row_in_brackets_below_the_header_is_doubted() {
    let names = Asked { questions: &[], attributes: &["name", "kind"], ..asked() };
    let of = |row: &str| {
        let table = format!("id,name,kind\n{row}\na,A,x\nb,B,x\n");
        outcome(&names, "a.csv", table.as_bytes()).1
    };
    assert_eq!(of("(id),(text),[one of 3]"), ["intake-bracketed-row 2 ×1"]);
    for row in ["(id),Name,(x)", "c,(former name),x", "c,C,(x)"] {
        assert_eq!(of(row), [""; 0], "{row}");
    }
}

#[test]
fn a_header_of_two_rows_is_named_with_its_mend() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 1, 0, "id", &plain).unwrap();
    sheet.merge_range(0, 1, 0, 2, "Numbers", &plain).unwrap();
    sheet.write(0, 3, "portal").unwrap();
    sheet.write_row(1, 1, ["x", "y"]).unwrap();
    sheet.write_row(2, 0, ["a"]).unwrap();
    sheet.write_row(2, 1, [1, 2]).unwrap();
    sheet.write(2, 3, "yes").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let wanted = Asked { attributes: &[], ..asked() };
    assert_eq!(outcome(&wanted, "a.xlsx", &bytes).1, ["intake-header-two-rows Sheet1!A1 ×2"]);
    let [english, persian] = texts_of(&wanted, "a.xlsx", &bytes);
    assert!(english.contains("1 other has the same cause"), "{english}");
    assert!([&english, &persian].iter().all(|text| text.contains("header_row = 2")), "{persian}");
    // A value that happens to be called so is no header.
    let plain = outcome(&wanted, "a.csv", b"id,x,portal\ny,1,yes\n").1;
    assert_eq!(plain, ["intake-column-missing 1 ×1"]);
}

#[test]
fn an_empty_sheet_names_the_one_that_has_something() {
    let book = |hide: &dyn Fn(&mut Worksheet)| {
        let mut book = Workbook::new();
        let data = book.add_worksheet();
        data.set_name("Numbers 2024").unwrap();
        data.write_row(0, 0, ["id", "name", "x", "y", "portal"]).unwrap();
        hide(data);
        let sheet = book.add_worksheet();
        sheet.set_name("New").unwrap().set_active(true);
        book.save_to_buffer().unwrap()
    };
    let hidden: [&dyn Fn(&mut Worksheet); 2] = [
        &|sheet| {
            sheet.set_hidden(true);
        },
        &|sheet| {
            sheet.set_very_hidden(true);
        },
    ];
    for hide in hidden {
        let bytes = book(hide);
        let [english, persian] = texts_of(&asked(), "a.xlsx", &bytes);
        assert!(english.contains("Sheet “New” of a.xlsx is empty"), "{english}");
        assert!(english.contains("Sheet “Numbers 2024” is hidden and not empty"), "{english}");
        assert!(persian.contains("برگهٔ «Numbers 2024» پنهان است"), "{persian}");
        assert!(persian.contains("sheet = \"Numbers 2024\""), "{persian}");
    }
    let mut alone = Workbook::new();
    alone.add_worksheet();
    let bytes = alone.save_to_buffer().unwrap();
    let [english, _] = texts_of(&asked(), "a.xlsx", &bytes);
    assert!(english.contains("Sheet “Sheet1” of a.xlsx is empty"), "{english}");
    assert!(english.contains("names of the columns"), "{english}");
}

#[test]
fn who_is_in_no_register_is_missed_in_its_sheet() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Register").unwrap();
    sheet.write_row(0, 0, ["id", "category", "parent"]).unwrap();
    sheet.write_row(1, 0, ["a", "main", ""]).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut sources = sources();
    sources.subjects[0].file = "data.xlsx".into();
    let tables: [(&str, &[u8]); 3] = [
        ("data.xlsx", &bytes),
        ("services.csv", b"id,agency,name\na/1,lost,One\n"),
        ("answers.csv", b"unit,indicator,value\na,I07,1\nghost,I07,1\n"),
    ];
    let problems = read_with(&sources, &files(&tables)).unwrap_err();
    let [english, persian] = texts(&problems);
    for name in ["ghost", "lost"] {
        let said = format!("“{name}” is not in sheet “Register” of data.xlsx");
        assert!(english.contains(&said), "{english}");
        assert!(
            persian.contains(&format!("«{name}» در برگهٔ «Register» از data.xlsx نیست")),
            "{persian}"
        );
    }
}

#[test]
fn an_id_over_which_the_name_of_its_column_was_written_is_a_doubt() {
    let rows = ["id,A,1,2,yes", "b,B,2,3,no"];
    assert_eq!(said(&rows), ["intake-id-is-column-name 2 ×1"]);
    let [english, _] = texts_of(&asked(), "a.csv", &table(&rows));
    assert!(english.contains("code: id-is-column-name, a.csv"), "{english}");
    assert_eq!(said(&["id of agency,A,1,2,yes"]), ["intake-id-is-column-name 2 ×1"]);
    assert_eq!(said(&["id 1,A,1,2,yes"]), [""; 0]);
    // Elsewhere it may be one.
    assert_eq!(said(&["a,A,1,2,yes", "id,B,2,3,no"]), [""; 0]);
    let layout = TableLayout { rules: Rules::First, ..TableLayout::default() };
    let first = Asked { layout, ..asked() };
    assert_eq!(outcome(&first, "a.csv", &table(&rows)).1, [""; 0]);
}

#[test]
fn an_id_that_became_a_time_is_called_one() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["id", "x"]).unwrap();
    for row in 1..9 {
        sheet.write(row, 0, format!("a{row}")).unwrap();
        sheet.write(row, 1, row).unwrap();
    }
    let clock = Format::new().set_num_format("h:mm");
    sheet.write_with_format(3, 0, 0.145_833_333_333_333_34, &clock).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let wanted = Asked { questions: &["x"], attributes: &[], ..asked() };
    let (_, problems) = wanted.read_file("a.xlsx", &bytes).unwrap();
    assert_eq!(problems.iter().map(brief).collect::<Vec<_>>(), ["intake-id-no-text Sheet1!A4 ×1"]);
    let [english, persian] = texts(&problems);
    assert!(english.contains("“3:30:00” is stored as a time, in 1 cell"), "{english}");
    assert!(persian.contains("زمان ذخیره شده است"), "{persian}");
}
