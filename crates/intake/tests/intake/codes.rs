//! Codes that cells show or were made to show, and that are not what is read: 7 shown as 007 by a number
//! format, and `="007"`.

use rust_xlsxwriter::{Format, Workbook};
use sanjeh_messages::{Lang, Problems};

use crate::common::{AGENCIES, brief, files, read, read_with, sources};
use crate::open_document::{outcome, packed, text_cell};
use crate::workbooks::Asked;

/// Key and place of all problems, with how many each stands for.
fn all(problems: &Problems) -> Vec<(String, u64)> {
    problems.iter().map(|problem| (brief(problem), problem.times)).collect()
}

fn is(problem: &str, times: u64) -> (String, u64) {
    (problem.to_owned(), times)
}

/// What is said of agencies a, b, and three that a workbook numbers from 7 in a format; `answered` has
/// the answers in CSV.
fn numbered(format: &str, answered: &str) -> Vec<(String, u64)> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new().set_num_format(format);
    for (row, cells) in (0..).zip(AGENCIES.lines()) {
        sheet.write_row(row, 0, cells.split(',').filter(|cell| !cell.is_empty())).unwrap();
    }
    sheet.write(2, 2, "a").unwrap();
    for row in 3..6 {
        sheet.write_with_format(row, 0, row + 4, &format).unwrap();
        sheet.write_with_format(row, 1, row, &format).unwrap();
    }
    let mut sources = sources();
    sources.subjects[0].file = "agencies.xlsx".into();
    let answers = format!("unit,indicator,value\n{answered},I07,1\n");
    let tables = files(&[
        ("agencies.xlsx", &book.save_to_buffer().unwrap()),
        ("answers.csv", answers.as_bytes()),
    ]);
    match read_with(&sources, &tables) {
        Ok((_, doubts)) => {
            let unanswered = |found: &(String, u64)| !found.0.starts_with("intake-unanswered");
            all(&doubts).into_iter().filter(unanswered).collect()
        }
        Err(problems) => all(&problems),
    }
}

#[test]
fn ids_that_a_number_format_shows_with_zeros_are_named() {
    let shown = is("intake-shown-otherwise agencies.xlsx:Sheet1!A4", 3);
    let unknown = is("intake-unknown-subject answers.csv:2:1", 1);
    assert_eq!(numbered("\"M-\"0", "M-7"), [shown.clone(), unknown.clone()]);
    // Values of attributes count where they have zeros.
    let with_zeros = is(&shown.0, 6);
    assert_eq!(numbered("000", "007"), [with_zeros.clone(), unknown]);
    assert_eq!(numbered("000", "7"), [with_zeros], "the zeros are lost all the same");
    for plain in ["0", "General", "#,##0", "0.00", "# ##0"] {
        assert_eq!(numbered(plain, "7"), [], "{plain}");
    }
}

#[test]
fn answers_that_name_subjects_by_numbers_shown_with_zeros_are_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new().set_num_format("000");
    sheet.write_row(0, 0, ["unit", "indicator", "value"]).unwrap();
    sheet.write_with_format(1, 0, 7, &format).unwrap();
    sheet.write(1, 1, "I07").unwrap();
    sheet.write_with_format(1, 2, 7, &format).unwrap();
    let mut sources = sources();
    sources.answers[0].file = "answers.xlsx".into();
    let agencies = format!("{AGENCIES}007,x,\n");
    let tables = files(&[
        ("agencies.csv", agencies.as_bytes()),
        ("answers.xlsx", &book.save_to_buffer().unwrap()),
    ]);
    let problems = read_with(&sources, &tables).unwrap_err();
    let shown = "intake-shown-otherwise answers.xlsx:Sheet1!A2";
    let unknown = "intake-unknown-subject answers.xlsx:Sheet1!A2";
    assert_eq!(all(&problems), [is(shown, 1), is(unknown, 1)]);
    let problem = problems.iter().next().unwrap();
    assert_eq!(
        (problem.code, problem.about.as_str()),
        ("code-shown-otherwise", "answers.xlsx!Sheet1")
    );
    for lang in [Lang::En, Lang::Fa] {
        let said = problem.message.text(lang) + &problem.help.as_ref().unwrap().text(lang);
        assert!(said.contains("007"), "{said}");
    }
}

#[test]
fn an_open_document_shows_its_codes_in_the_text_of_its_cells() {
    let said = |shown: &str, number: &str| {
        let cell = format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\">\
             <text:p>{shown}</text:p></table:table-cell>"
        );
        let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
        let header = row(&(text_cell("id", "") + &text_cell("name", "")));
        let rows = header + &row(&(cell + &text_cell("A", "")));
        let body = format!("<table:table table:name=\"S\">{rows}</table:table>");
        let asked = Asked { questions: &[], ..Asked::default() };
        outcome(&asked, "a.ods", &packed(&body)).1
    };
    for shown in ["007", "۰۰۷", "M-07"] {
        assert_eq!(said(shown, "7"), ["intake-shown-otherwise S!A2 ×1"], "{shown}");
    }
    for (shown, number) in [("7", "7"), ("۷", "7"), ("1,234", "1234"), ("7.00", "7")] {
        assert_eq!(said(shown, number), [""; 0], "{shown}");
    }
}

#[test]
fn texts_that_a_formula_keeps_are_named_wherever_they_stand() {
    let kept = "\"=\"\"007\"\"\"";
    let agencies = format!("{AGENCIES}{kept},x,\n=\"008\",x,\n009,=\"x\",\n");
    let (data, doubts) = read(&[("agencies.csv", agencies.as_bytes())]).unwrap();
    assert_eq!(data.tables[0].ids.get(2), "=\"007\"");
    let class = is("intake-text-kept agencies.csv:6:5", 1);
    assert_eq!(all(&doubts), [is("intake-text-kept agencies.csv:4:2", 2), class]);
    assert!(doubts.iter().all(|doubt| doubt.code == "text-like-a-formula"));
    let said = doubts.iter().next().unwrap();
    assert!(said.help.as_ref().unwrap().text(Lang::En).contains("007"));

    let agencies = format!("{AGENCIES}007,x,\n");
    let answers = "unit,indicator,value\n=\"007\",I07,1\n'007,I07,1\na,I07,=\"85\"\nb,I07,=\"86\"\n\
                   a,I08,=\"yes\"\na,=\"I07\",1\n";
    let tables = [("agencies.csv", agencies.as_bytes()), ("answers.csv", answers.as_bytes())];
    let problems = read(&tables).unwrap_err();
    let wrong = [
        is("intake-no-number answers.csv:4:7", 2),
        is("intake-no-option answers.csv:6:7", 1),
        is("intake-unknown-subject answers.csv:2:1", 1),
        is("intake-unknown-subject answers.csv:3:1", 1),
        is("intake-unknown-question answers.csv:7:3", 1),
    ];
    assert_eq!(all(&problems), wrong);
    let helps: Vec<&str> = problems.iter().map(|p| p.help.as_ref().unwrap().key).collect();
    assert_eq!(helps, ["intake-text-kept-help"; 5]);

    let services = "id,agency,name\na/1,=\"a\",One\n";
    let problems = read(&[("services.csv", services.as_bytes())]).unwrap_err();
    let link = problems.iter().find(|p| p.message.key == "intake-unknown-link").unwrap();
    assert_eq!(link.help.as_ref().unwrap().key, "intake-text-kept-help");
}

#[test]
fn values_of_attributes_that_hint_at_a_damaged_table_are_doubted() {
    let agencies = format!("{AGENCIES}c,=A1,\nd,Ø³Ø§Ø²Ù…Ø§Ù†,\ne,+,\nf,@x,\n");
    let (_, doubts) = read(&[("agencies.csv", agencies.as_bytes())]).unwrap();
    let found = [
        is("intake-text-formula agencies.csv:4:3", 1),
        is("intake-text-mojibake agencies.csv:5:3", 1),
    ];
    assert_eq!(all(&doubts), found);
}
