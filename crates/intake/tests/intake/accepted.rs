//! What is accepted, and what becomes of it.

use crate::common::{AGENCY, SERVICE, decided, files, read, read_with, sources};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use sanjeh_engine::dataset::{Answer, AnswerColumn, NOBODY};
use sanjeh_engine::model::QuestionIx;
use sanjeh_intake::{LinkSource, Template};

#[test]
fn a_round_is_read() {
    let (data, _) = read(&[]).unwrap();
    let agencies = &data.tables[AGENCY.0];
    assert_eq!(agencies.ids.iter().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(agencies.links, [[NOBODY, 0]]);
    assert_eq!(agencies.attributes[0].get(1), "other");
    let decimals = AnswerColumn::Decimals { decimals: 1, units: vec![125, 30] };
    assert_eq!(agencies.answers[0], decimals);
    assert_eq!(agencies.answers[1].get(0), Answer::Option(1));
    assert_eq!(agencies.answers[1].get(1), Answer::Missing);
    let services = &data.tables[SERVICE.0];
    assert_eq!(services.links, [[0, 0, 1]]);
    assert_eq!(services.answers[0], AnswerColumn::Options(vec![2, 0, 255]));
    assert_eq!(services.answers[2].get(0), Answer::Option(1));
}

#[test]
fn spellings_that_people_mix_are_one() {
    let agencies = "\u{FEFF}ID , category,Parent\r\n\"كد۱\",اصلي,\r\n b ,main,کد1\r\n\r\n,,\r\n";
    let services = "id,agency,name\nكد1/۱,کد۱,خدمت ۱\n";
    let answers = "unit,indicator,value\r\nکد1,i07,-۱۲٫۵۰\r\nکد1,I08,بله\r\nb,I08,FALSE\r\n\
        b,I07,N/A\r\nکد1/1,U05, ۴۰٪\r\nکد1/1,U01,Full\r\nb,both,NR\r\n";
    let (data, _) = read(&[
        ("agencies.csv", agencies.as_bytes()),
        ("services.csv", services.as_bytes()),
        ("answers.csv", answers.as_bytes()),
    ])
    .unwrap();
    let agencies = &data.tables[0];
    assert_eq!(agencies.ids.iter().collect::<Vec<_>>(), ["کد1", "b"]);
    assert_eq!(agencies.links, [[NOBODY, 0]]);
    assert_eq!(agencies.attributes[0].values, ["اصلی", "main"]);
    assert_eq!(agencies.answers[0].get(0), Answer::Number(-12.5));
    assert_eq!(agencies.answers[0].get(1), Answer::NotApplicable);
    assert_eq!(agencies.answers[1], AnswerColumn::Options(vec![1, 0]));
    assert_eq!(agencies.answers[2].get(1), Answer::NotRelevant);
    let services = &data.tables[1];
    assert_eq!(services.attributes[0].values, ["خدمت ۱"]);
    assert_eq!(services.answers[0].get(0), Answer::Option(2));
    assert_eq!(services.answers[1].get(0), Answer::Number(40.0));
}

#[test]
fn synonyms_of_one_question() {
    let mut sources = sources();
    sources.spellings.synonyms = vec![
        (QuestionIx(2), ".".into(), Answer::Option(0)),
        (QuestionIx(0), "-99".into(), Answer::Missing),
        (QuestionIx(0), "Plenty".into(), Answer::Number(1000.5)),
    ];
    sources.spellings.missing.push(".".into());
    let rows = "unit,indicator,value\na/1,U01,.\na/1,U05,.\na,I07,-99\nb,I07,PLENTY\n";
    let (data, _) = read_with(&sources, &files(&[("answers.csv", rows.as_bytes())])).unwrap();
    assert_eq!(data.tables[1].answers[0].get(0), Answer::Option(0));
    assert_eq!(data.tables[1].answers[1].get(0), Answer::Missing);
    assert_eq!(data.tables[0].answers[0].get(0), Answer::Missing);
    assert_eq!(data.tables[0].answers[0].get(1), Answer::Number(1000.5));
}

#[test]
fn ids_are_made_of_columns_and_running_numbers() {
    let table = "country,event,no,level,owner,U\nAT,Start,1,x,a,full\nAT,Start,1,x,a,\n\
        BE,Start,2,x,b,none\nAT,Start,3,skip,b,none\nAT,Start,1,X ,a,semi\n";
    let mut sources = sources();
    let services = &mut sources.subjects[1];
    services.id = "{country}/{event}/{no}/{#}".parse().unwrap();
    services.links = vec![LinkSource { subject: "{owner}".parse().unwrap(), optional: false }];
    services.attributes = vec!["country".into()];
    services.only =
        vec![sanjeh_intake::Only { column: "level".into(), values: vec!["x".into()], not: false }];
    services.columns = vec![(QuestionIx(2), "U".into())];
    sources.answers.clear();
    let (data, _) = read_with(&sources, &files(&[("services.csv", table.as_bytes())])).unwrap();
    let services = &data.tables[1];
    let ids: Vec<&str> = services.ids.iter().collect();
    assert_eq!(ids, ["AT/Start/1/1", "AT/Start/1/2", "BE/Start/2/1", "AT/Start/1/3"]);
    assert_eq!(services.links, [[0, 0, 1, 0]]);
    assert_eq!(services.answers[0], AnswerColumn::Options(vec![2, 255, 0, 1]));
}

#[test]
fn a_table_of_details_names_its_groups() {
    let mut sources = sources();
    sources.subjects[0].file = "services.csv".into();
    sources.subjects[0].id = Template::column("agency");
    sources.subjects[0].distinct = true;
    sources.subjects[0].attributes = vec!["name".into()];
    sources.subjects[0].links[0].subject = Template::column("agency");
    sources.subjects[0].links[0].optional = true;
    let table = "id,agency,name,parent\na/1,a,One,\na/2,a,Two,\nb/1,b,Three,a\n";
    sources.subjects[0].links[0].subject = Template::column("parent");
    let (data, _) = read_with(&sources, &files(&[("services.csv", table.as_bytes())])).unwrap();
    assert_eq!(data.tables[0].ids.iter().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(data.tables[0].attributes[0].get(0), "One");
    assert_eq!(data.tables[0].links, [[NOBODY, 0]]);
}

#[test]
fn decisions_are_read_in_their_order() {
    let mut sources = sources();
    sources.decided = Some(decided());
    let table = "unit,measure,score,why\na/1,level,۵۰٫۵,\"by hand, 2022\"\nb,total,,كم\n";
    let (data, _) = read_with(&sources, &files(&[("decided.csv", table.as_bytes())])).unwrap();
    assert_eq!((data.decided[0].measure, data.decided[0].subject), (1, 0));
    assert_eq!(data.decided[0].score, Some(50.5));
    assert_eq!(data.decided[0].reason, "by hand, 2022");
    assert_eq!(data.decided[1].score, None);
    assert_eq!(data.decided[1].reason, "کم");
    let empty = files(&[("decided.csv", b"unit,measure,score,why\n")]);
    assert_eq!(read_with(&sources, &empty).unwrap().0.decided, []);
}

fn workbook(value: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Notes")
        .expect("a sheet")
        .write(0, 0, "nothing")
        .expect("a sheet");
    let sheet = book.add_worksheet().set_name("Answers").expect("a sheet");
    for (column, name) in ["unit", "indicator", "value"].into_iter().enumerate() {
        sheet.write(2, column as u16, name).expect("a sheet");
    }
    value(sheet);
    book.save_to_buffer().expect("a sheet")
}

fn xlsx_sources() -> sanjeh_intake::Sources {
    let mut sources = sources();
    sources.answers[0].file = "answers.xlsx".into();
    sources.answers[0].sheet = Some("Answers".into());
    sources
}

#[test]
fn a_sheet_is_read_like_a_text() {
    let percent = Format::new().set_num_format("0.0%");
    let bytes = workbook(|sheet| {
        for (row, (unit, question)) in
            [("a", "I07"), ("a", "I08"), ("a/1", "U05"), ("a/2", "U05"), ("a/1", "U01")]
                .into_iter()
                .enumerate()
        {
            sheet.write(row as u32 * 2 + 3, 0, unit).unwrap();
            sheet.write(row as u32 * 2 + 3, 1, question).unwrap();
        }
        sheet.write(3, 2, 0.1 + 0.2).unwrap();
        sheet.write(5, 2, true).unwrap();
        sheet.write_with_format(7, 2, 0.07, &percent).unwrap();
        sheet.write(9, 2, "۱۲٫۵").unwrap();
        sheet.write(11, 2, " Semi\n").unwrap();
    });
    let tables = files(&[("answers.xlsx", &bytes)]);
    let (data, _) = read_with(&xlsx_sources(), &tables).unwrap();
    assert_eq!(data.tables[0].answers[0].get(0), Answer::Number(0.1 + 0.2));
    assert_eq!(data.tables[0].answers[1].get(0), Answer::Option(1));
    assert_eq!(data.tables[1].answers[1].get(0), Answer::Number(7.0));
    assert_eq!(data.tables[1].answers[1].get(1), Answer::Number(12.5));
    assert_eq!(data.tables[1].answers[0].get(0), Answer::Option(1));
}

#[test]
fn mistakes_in_a_sheet_are_named_by_their_cells() {
    let bytes = workbook(|sheet| {
        let rows = [("a", "I07", "x"), ("c", "I07", "1"), ("a", "I08", "yes"), ("a", "I08", "no")];
        for (row, (unit, question, value)) in rows.into_iter().enumerate() {
            let row = row as u32 + 3;
            sheet.write(row, 0, unit).unwrap().write(row, 1, question).unwrap();
            sheet.write(row, 2, value).unwrap();
        }
        let date = ExcelDateTime::from_ymd(2022, 6, 20).unwrap();
        sheet.write(8, 0, "b").unwrap().write(8, 1, "I07").unwrap();
        sheet.write_with_format(8, 2, &date, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
        sheet.write(9, 5, "beyond").unwrap();
    });
    let problems = read_with(&xlsx_sources(), &files(&[("answers.xlsx", &bytes)])).unwrap_err();
    let found: Vec<String> = problems.iter().map(crate::common::brief).collect();
    assert_eq!(
        found,
        [
            "intake-no-number answers.xlsx:Answers!C4",
            "intake-is-date answers.xlsx:Answers!C9",
            "intake-column-unnamed answers.xlsx:Answers!F10",
            "intake-unknown-subject answers.xlsx:Answers!A5",
            "intake-answer-twice answers.xlsx:Answers!C7",
        ]
    );
    let text = problems.iter().nth(1).unwrap().message.text(sanjeh_messages::Lang::En);
    assert!(text.contains("2022-06-20"), "{text}");
}

#[test]
fn workbooks_that_are_none() {
    let mut sources = xlsx_sources();
    let brief = |sources: &_, bytes: &[u8]| -> Vec<String> {
        let problems = read_with(sources, &files(&[("answers.xlsx", bytes)])).unwrap_err();
        problems.iter().map(crate::common::brief).collect()
    };
    assert_eq!(brief(&sources, b"unit,indicator,value\n"), ["intake-workbook-text answers.xlsx"]);
    let bytes = workbook(|_| ());
    assert_eq!(brief(&sources, &bytes), ["intake-no-rows answers.xlsx"]);
    sources.answers[0].sheet = Some("Answer".into());
    assert_eq!(brief(&sources, &bytes), ["intake-sheet-missing answers.xlsx"]);
    sources.answers[0].sheet = None;
    assert_eq!(brief(&sources, &bytes)[0], "intake-column-elsewhere answers.xlsx:Notes!A1");
}
