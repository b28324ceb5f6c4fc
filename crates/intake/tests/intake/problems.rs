//! Every mistake is found, at its place, with what to do about it.

use std::io::{self, Read};

use crate::common::{decided, files, model, read, read_with, sources, wrong, wrong_with};
use sanjeh_intake::{Files, Folder, Options, Template, read_from};
use sanjeh_messages::Lang;

fn answers(rows: &str) -> Vec<String> {
    wrong(&[("answers.csv", format!("unit,indicator,value\n{rows}").as_bytes())])
}

#[test]
fn the_tables_of_the_other_tests_are_right() {
    let (_, warnings) = read(&[]).unwrap();
    assert!(warnings.is_empty(), "{warnings:?}");
}

#[test]
fn other_encodings_are_named() {
    for (bytes, key) in [
        (&b"\xFF\xFEi\0d\0,\0"[..], "intake-encoding agencies.csv"),
        (b"i\0d\0,\0c\0\n\0", "intake-encoding agencies.csv:1:2"),
        (b"id,category,parent\na,\xD3\xE1\xC7\xE3,\n", "intake-encoding agencies.csv:2:3"),
        (b"id,category,parent\na,ma\0in,\n", "intake-nul agencies.csv:2:5"),
        (b"PK\x03\x04\x14\0\x06\0", "intake-workbook-as-csv agencies.csv"),
    ] {
        assert_eq!(wrong(&[("agencies.csv", bytes)]), [key]);
    }
    let mut bytes = "id,category,parent\nالف,اصلی,\nب,".as_bytes().to_vec();
    bytes.extend(b"\xD8,\n");
    assert_eq!(wrong(&[("agencies.csv", &bytes)]), ["intake-damaged agencies.csv:3:3"]);
    let problems = read(&[("agencies.csv", b"id,\xD3\xE1\xC7\xE3\n")]).unwrap_err();
    let text = problems.iter().next().unwrap().message.text(Lang::En);
    assert!(text.contains("Windows-1256"), "{text}");
}

#[test]
fn the_shape_of_the_table_is_checked() {
    assert_eq!(
        answers("a,I07\na,I07,1,2\na,I08,yes\n"),
        ["intake-ragged answers.csv:2:3", "intake-ragged answers.csv:3:9"]
    );
    assert_eq!(answers("a,I07,1\na,\"I08,yes\n"), ["intake-open-quote answers.csv:3:3"]);
    assert_eq!(answers("a,\"I\"07,1\n"), ["intake-text-after-quote answers.csv:2:4"]);
    assert_eq!(answers(""), ["intake-no-rows answers.csv"]);
    assert_eq!(wrong(&[("answers.csv", b"")]), ["intake-empty answers.csv"]);
    assert_eq!(wrong(&[("answers.csv", b"\r\n\n")]), ["intake-empty answers.csv"]);
    assert_eq!(
        wrong(&[("agencies.csv", b"id,category,parent\n")]),
        ["intake-no-rows agencies.csv"]
    );
    let old_macintosh = b"unit,indicator,value\ra,I07,1\r";
    assert_eq!(wrong(&[("answers.csv", old_macintosh)]), ["intake-line-ends answers.csv:1:16"]);
}

#[test]
fn columns_are_found_or_missed() {
    assert_eq!(
        wrong(&[("answers.csv", b"unit,indicater,score\na,I07,1\n")]),
        ["intake-column-missing answers.csv:1:6", "intake-column-missing answers.csv:1:1"]
    );
    let problems = read(&[("answers.csv", b"unit,indicater,value\na,I07,1\n")]).unwrap_err();
    let help = problems.iter().next().unwrap().help.clone().unwrap();
    let near = "If “indicater” is a misspelling of “indicator”, correct it here; if not, name it in the \
                methodology";
    assert_eq!(help.text(Lang::En), near);
    let twice = b"unit,value,indicator,value\na,1,I07,1\n";
    assert_eq!(wrong(&[("answers.csv", twice)]), ["intake-column-twice answers.csv:1:22"]);
    let problems = read(&[("answers.csv", b"unit;indicator;value\na;I07;1\n")]).unwrap_err();
    let help = problems.iter().next().unwrap().help.clone().unwrap();
    assert_eq!(help.key, "intake-separator-help");
}

#[test]
fn subjects_are_unique_and_their_links_lead_somewhere() {
    let table = b"id,category,parent\na,main,\nb,other,a\n a ,main,\n,main,\n";
    assert_eq!(
        wrong(&[("agencies.csv", table)]),
        ["intake-id-twice agencies.csv:4:1", "intake-no-id agencies.csv:5:1"]
    );
    let table = b"id,agency,name\na/1,a,One\na/2,,Two\n\"b/\n1\",bb,\"\"\nb/2,bb,x\n";
    let problems =
        read(&[("services.csv", table), ("answers.csv", b"unit,indicator,value\na,I07,1")]);
    let problems = problems.unwrap_err();
    let found: Vec<String> = problems.iter().map(crate::common::brief).collect();
    assert_eq!(
        found,
        [
            "intake-no-link services.csv:3:5",
            "intake-id-unseen services.csv:4:2",
            "intake-unknown-link services.csv:5:4"
        ]
    );
    let text = problems.iter().nth(2).unwrap().message.text(Lang::En);
    assert_eq!(text, "“bb” is not in agencies.csv (2 rows name it)");
}

#[test]
fn nobody_stands_above_themselves() {
    let table = b"id,category,parent\na,x,b\nb,x,c\nc,x,a\nd,x,d\ne,x,a\n";
    let problems = read(&[("agencies.csv", table)]).unwrap_err();
    let found: Vec<String> = problems.iter().map(crate::common::brief).collect();
    assert_eq!(found, ["intake-cycle agencies.csv:2:5", "intake-cycle agencies.csv:5:5"]);
    let text = problems.iter().next().unwrap().message.text(Lang::En);
    assert!(text.ends_with("a → b → c → a"), "{text}");
}

#[test]
fn answers_are_of_known_subjects_to_known_questions() {
    assert_eq!(
        answers("a,I70,1\nc,I07,1\nc,I08,no\na/1,I07,1\n,I07,1\na,,1\na,X99,1\na,I70,1\n"),
        [
            "intake-no-subject answers.csv:6:1",
            "intake-no-question answers.csv:7:3",
            "intake-unknown-question answers.csv:2:3",
            "intake-unknown-subject answers.csv:3:1",
            "intake-other-type answers.csv:5:1",
        ]
    );
    let help = |id: &str| {
        let answers = format!("unit,indicator,value\n{id},U01,full\n");
        let problems = read(&[("answers.csv", answers.as_bytes())]).unwrap_err();
        problems.iter().next().unwrap().help.clone().unwrap().text(Lang::En)
    };
    assert_eq!(help("e/1"), "Did you mean “a/1”, or is the id misspelt in services.csv?");
    // Another number is another subject.
    assert_eq!(help("a/3"), "Add it to services.csv, or delete its rows here");
}

#[test]
fn an_id_of_two_types_is_ambiguous_where_both_are_asked() {
    let services = b"id,agency,name\na,a,One\na/1,a,x\na/2,a,y\nb/1,b,x\n";
    let answers = b"unit,indicator,value\na,I07,1\na,U01,full\na,both,a\n";
    let found = wrong(&[("services.csv", services), ("answers.csv", answers)]);
    assert_eq!(found, ["intake-ambiguous answers.csv:4:1"]);
}

#[test]
fn a_lost_row_does_not_make_others_wrong() {
    let table = b"id,category,parent\na,main\nb,other,a\n";
    assert_eq!(wrong(&[("agencies.csv", table)]), ["intake-ragged agencies.csv:2:3"]);
}

#[test]
fn a_question_is_answered_once() {
    let problems = read(&[(
        "answers.csv",
        b"unit,indicator,value\na,I07,\na,I08,no\n\na,I07,2\na,I08,\"yes\"\na,I07,3\n",
    )]);
    let problems = problems.unwrap_err();
    let found: Vec<String> = problems.iter().map(crate::common::brief).collect();
    assert_eq!(
        found,
        [
            "intake-answer-twice answers.csv:5:7",
            "intake-answer-twice answers.csv:6:8",
            "intake-answer-twice answers.csv:7:7"
        ]
    );
    let texts: Vec<String> = problems.iter().map(|p| p.message.text(Lang::En)).collect();
    assert!(texts[0].ends_with("answers.csv, line 2"), "{texts:?}");
    assert!(texts[1].ends_with("answers.csv, line 3"), "{texts:?}");
}

#[test]
fn an_answer_may_stand_first_in_the_table_of_subjects() {
    let mut sources = sources();
    sources.subjects[0].columns = vec![(sanjeh_engine::model::QuestionIx(0), "category".into())];
    let tables = files(&[("agencies.csv", b"id,category,parent\na,7,\nb,,a\n")]);
    let problems = read_with(&sources, &tables).unwrap_err();
    let texts: Vec<String> = problems.iter().map(|p| p.message.text(Lang::En)).collect();
    assert_eq!(texts, ["The answer of “a” to “I07” already appears: agencies.csv, line 2"]);
}

#[test]
fn answers_lie_in_their_domain() {
    assert_eq!(
        answers("a/1,U01,half\na/1,U05,101\na/2,U05,x\na,I08,2\na/2,U01,#REF!\n"),
        [
            "intake-no-option answers.csv:2:9",
            "intake-out-of-range answers.csv:3:9",
            "intake-no-number answers.csv:4:9",
            "intake-no-option answers.csv:5:7",
            "intake-cell-error answers.csv:6:9",
        ]
    );
    for (text, key) in [
        ("NaN", "intake-nan"),
        ("inf", "intake-too-large"),
        ("-Infinity", "intake-too-large"),
        ("1e400", "intake-too-large"),
        ("0x1F", "intake-no-number"),
        ("\"12,5\"", "intake-comma"),
        ("۱٬۰۰۰", "intake-comma"),
        ("12 5", "intake-no-number"),
        ("5%", "intake-percent"),
        ("--1", "intake-no-number"),
    ] {
        let column = if text.starts_with('"') { 8 } else { 7 };
        assert_eq!(answers(&format!("a,I07,{text}\n")), [format!("{key} answers.csv:2:{column}")]);
    }
}

#[test]
fn decisions_are_checked_like_answers() {
    let mut sources = sources();
    sources.decided = Some(decided());
    let table = b"unit,measure,score,why\na,total,50,x\na,total,60,\na/1,total,1,\nz,level,1,\n\
        a,tote,1,\na/1,level,x,\n";
    assert_eq!(
        wrong_with(&sources, &[("decided.csv", table)]),
        [
            "intake-decided-twice decided.csv:3:9",
            "intake-no-number decided.csv:7:11",
            "intake-other-type decided.csv:4:1",
            "intake-unknown-subject decided.csv:5:1",
            "intake-unknown-measure decided.csv:6:3",
        ]
    );
    assert_eq!(wrong_with(&sources, &[]), ["intake-file-missing decided.csv"]);
}

#[test]
fn files_that_are_none() {
    let mut sources = sources();
    sources.answers[0].file = "answer.csv".into();
    let problems = read_with(&sources, &files(&[])).unwrap_err();
    let first = problems.iter().next().unwrap();
    assert_eq!(crate::common::brief(first), "intake-file-missing answer.csv");
    assert_eq!(first.help.clone().unwrap().text(Lang::En), "Did you mean “answers.csv”?");
    sources.answers[0].file = "answers.pdf".into();
    assert_eq!(wrong_with(&sources, &[]), ["intake-file-kind answers.pdf"]);

    let folder = std::env::temp_dir().join(format!("sanjeh-intake-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("agencies.csv")).unwrap();
    let read = read_from(
        &model(),
        &crate::common::sources(),
        &Folder::new(&folder),
        &Options::default(),
        &|_| (),
    );
    std::fs::remove_dir_all(&folder).unwrap();
    let found: Vec<String> = read.unwrap_err().iter().map(crate::common::brief).collect();
    assert_eq!(
        found,
        [
            "intake-folder agencies.csv",
            "intake-file-missing services.csv",
            "intake-file-missing answers.csv"
        ]
    );
}

/// A disk that fails in the middle of a file.
struct Broken;

impl Files for Broken {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        match name {
            "services.csv" => Err(io::ErrorKind::PermissionDenied.into()),
            "answers.csv" => Ok(Box::new(crate::common::ANSWERS.as_bytes().chain(Failing))),
            _ => Ok(Box::new(crate::common::AGENCIES.as_bytes())),
        }
    }

    fn size(&self, _: &str) -> Option<u64> {
        None
    }

    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the cable came off"))
    }
}

#[test]
fn files_that_cannot_be_read() {
    for block_size in [16, 1 << 20] {
        let options = Options { block_size, ..Options::default() };
        let problems = read_from(&model(), &sources(), &Broken, &options, &|_| ()).unwrap_err();
        let found: Vec<String> = problems.iter().map(crate::common::brief).collect();
        assert_eq!(found, ["intake-denied services.csv", "intake-unreadable answers.csv"]);
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let mut options = Options::default();
    options.limits.subjects = 1;
    let found = |options: &Options, changed: &[(&str, &[u8])]| -> Vec<String> {
        let read = read_from(&model(), &sources(), &files(changed), options, &|_| ());
        read.unwrap_err().iter().map(crate::common::brief).collect()
    };
    let too_many = ["intake-too-many agencies.csv", "intake-too-many services.csv"];
    assert_eq!(found(&options, &[]), too_many);
    let mut options = Options::default();
    options.limits.id_bytes = 8;
    assert_eq!(found(&options, &[]), ["intake-ids-large services.csv"]);
    let mut options = Options { block_size: 64, ..Options::default() };
    options.limits.row_bytes = 1000;
    let long = format!("unit,indicator,value\na,I07,1\na,{},1\nb,I07,2\n", "x".repeat(5000));
    let files = [("answers.csv", long.as_bytes())];
    assert_eq!(found(&options, &files), ["intake-long-row answers.csv:3:0"]);
    let quote = format!("unit,indicator,value\na,I07,1\na,\"{}\n", "x\n".repeat(5000));
    let files = [("answers.csv", quote.as_bytes())];
    assert_eq!(found(&options, &files), ["intake-open-quote answers.csv:3:3"]);
}

#[test]
fn many_problems_are_counted_and_not_kept() {
    let mut table = String::from("unit,indicator,value\n");
    for n in 0..5000 {
        table += &["a,I07,x", &n.to_string(), "\nb", &n.to_string(), ",I07,1\n"].concat();
    }
    for block_size in [100, 1 << 20] {
        // One more of a column would be one problem.
        let options = Options { most_problems: 9, block_size, ..Options::default() };
        let files = files(&[("answers.csv", table.as_bytes())]);
        let problems = read_from(&model(), &sources(), &files, &options, &|_| ()).unwrap_err();
        assert_eq!(problems.iter().count(), 9);
        assert_eq!(problems.errors(), 10_000);
    }
}

#[test]
fn questions_that_nobody_answers_are_warned_of() {
    let (_, warnings) =
        read(&[("answers.csv", b"unit,indicator,value\na,I07,1\na,I08,\n")]).unwrap();
    let found: Vec<String> = warnings.iter().map(crate::common::brief).collect();
    assert_eq!(found, ["intake-unanswered answers.csv"; 5]);
    assert!(!warnings.has_errors());
}

#[test]
fn a_filter_that_takes_nothing_is_an_error() {
    let mut sources = sources();
    sources.subjects[1].only = vec![sanjeh_intake::Only {
        column: "name".into(),
        values: vec!["four".into()],
        not: false,
    }];
    assert_eq!(wrong_with(&sources, &[])[0], "intake-none-left services.csv");
}

#[test]
fn templates_name_all_columns_that_are_not_there() {
    let mut sources = sources();
    sources.subjects[1].id = "{agency}/{number}".parse::<Template>().unwrap();
    sources.subjects[1].attributes = vec!["title".into()];
    assert_eq!(
        wrong_with(&sources, &[]),
        ["intake-column-missing services.csv:1:1", "intake-column-missing services.csv:1:1"]
    );
}
