//! Rows below the blank row at which a table ends.

use crate::common::{brief, files, read_with, sources};
use crate::workbooks::{Asked, brief as short};
use sanjeh_intake::{Sources, TableLayout};
use sanjeh_messages::{Lang, Problems};

fn until_blank() -> TableLayout {
    TableLayout { until_blank: true, ..TableLayout::default() }
}

/// What is said of a table with these rows below the blank one.
fn below(rows: &str) -> Vec<String> {
    let mut text = String::from("id,name,portal,uptime\n");
    for n in 1..=9 {
        text += &format!("A0{n},Name {n},yes,{n}\n");
    }
    text += &format!(",,,\n{rows}");
    let asked = Asked { layout: until_blank(), names: &["name"], ..Asked::default() };
    let (data, problems) = asked.read_file("a.csv", text.as_bytes()).unwrap();
    assert_eq!(data.tables[0].ids.len(), 9);
    problems.iter().map(short).collect()
}

#[test]
fn rows_like_those_of_the_table_are_doubted() {
    for (rows, said) in [
        ("A10,Ten,no,5\n", "intake-rows-below-like 12 ×1"),
        ("A10,Ten,no,5\nA11,Eleven,yes,\nA12,,yes,3\n", "intake-rows-below-like 12 ×2"),
        ("Source: us,,,\n,,,\nA10,Ten,no,5\n", "intake-rows-below-like 14 ×1"),
        // The header again, and another block.
        ("id,name,portal,uptime\nA10,Ten,no,5\nA11,Eleven,no,5\n", "intake-rows-below-like 13 ×2"),
    ] {
        assert_eq!(below(rows), [said], "{rows}");
    }
}

#[test]
fn what_belongs_to_no_row_of_the_table_is_noted() {
    for rows in [
        "Source: the registers of the agencies,,,\nDate: 2024,,,\n",
        // Sums, means, groups.
        "Mean,All of them,yes,5\n",
        "A99,Average,yes,5\n",
        "A98,World,yes,5\n",
        ",Mean,yes,5\n",
        // A legend, and the table of the year before.
        "yes,The portal is there,,\nno,It is not,,\n",
        "A01,Name 1,no,50\nA02,Name 2,no,40\n",
        // Groups with the means of each.
        "Ministries,Of them all,yes,40\nOffices,Of them all,no,30\n",
    ] {
        let n = rows.lines().count();
        assert_eq!(below(rows), [format!("intake-rows-below 11 ×{n}")], "{rows}");
    }
    assert_eq!(below(""), [] as [&str; 0]);
}

fn of(agencies: &str, answers: &str) -> Result<Problems, Problems> {
    let mut sources = sources();
    sources.subjects[0].layout = until_blank();
    sources.answers[0].layout = until_blank();
    let tables = files(&[
        ("agencies.csv", agencies.as_bytes()),
        ("services.csv", b"id,agency,name\na/1,A1,One\nb/1,A12,Two\nb/2,A13,Three\n"),
        ("answers.csv", answers.as_bytes()),
    ]);
    read_with(&sources, &tables).map(|(_, problems)| problems)
}

#[test]
fn ids_that_stand_below_the_blank_row_are_one_error_that_says_so() {
    let answers = "unit,indicator,value\nA1,I07,1\nA12,I07,1\nA13,I07,2\n";
    let agencies = "id,category,parent\nA1,main,\nA2,main,\n,,\nA12,main,\nA13,main,\n";
    let problems = of(agencies, answers).unwrap_err();
    let errors: Vec<String> = problems.iter().map(brief).collect();
    assert_eq!(
        errors,
        [
            "intake-rows-below-like agencies.csv:5:0",
            "intake-unknown-link services.csv:3:5",
            "intake-unknown-subject answers.csv:3:1"
        ]
    );
    assert!(problems.iter().all(|problem| problem.times == 2));
    let text = problems.render(Lang::En, false, 300);
    assert!(text.contains("row 5 of that table, below the blank row 4"), "{text}");
    assert!(!text.contains("Did you mean"), "{text}");
    assert!(problems.render(Lang::Fa, false, 300).contains("زیر ردیف خالی"), "{text}");
}

#[test]
fn another_number_is_no_slip() {
    let answers = "unit,indicator,value\nA1,I07,1\n";
    let agencies = "id,category,parent\nA1,main,\nA2,main,\nA3,main,\n";
    let text = of(agencies, answers).unwrap_err().render(Lang::En, false, 300);
    assert!(text.contains("“A12” is not in") && !text.contains("Did you mean"), "{text}");
}

#[test]
fn answers_below_a_blank_row_are_doubted_and_remarks_are_not() {
    let agencies = "id,category,parent\nA1,main,\nA12,main,\nA13,main,\n";
    let said = |rows: &str| -> Vec<String> {
        let answers = format!("unit,indicator,value\nA1,I07,1\nA12,I07,1\n\n{rows}");
        let problems = of(agencies, &answers).unwrap();
        let below = problems.iter().map(short).filter(|said| said.starts_with("intake-rows"));
        below.collect()
    };
    assert_eq!(said("x,y,z\nA13,I07,2\n"), ["intake-rows-below-like 6 ×1"]);
    assert_eq!(said("Sum,I07,2\nA13,Sum,2\nA13,I07,\n"), ["intake-rows-below 4 ×3"]);
}

#[test]
fn rows_that_another_table_reads_are_its_own() {
    let mut sources = sources();
    sources.answers[0].layout = until_blank();
    let mut second = sources.answers[0].clone();
    second.layout = TableLayout { header_row: Some(5), ..TableLayout::default() };
    let answers = b"unit,indicator,value\nA1,I07,1\nA12,I07,1\n\nunit,indicator,value\nA13,I07,2\n";
    let tables = files(&[
        ("agencies.csv", b"id,category,parent\nA1,main,\nA12,main,\nA13,main,\n"),
        ("services.csv", b"id,agency,name\na/1,A1,One\nb/1,A12,Two\nb/2,A13,Three\n"),
        ("answers.csv", answers),
    ]);
    let doubts = |sources: &Sources| {
        let (_, problems) = read_with(sources, &tables).unwrap();
        problems.iter().map(short).filter(|said| said.contains("below-like")).count()
    };
    assert_eq!(doubts(&sources), 1);
    sources.answers.push(second);
    assert_eq!(doubts(&sources), 0);
}
