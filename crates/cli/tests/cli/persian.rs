//! What the program says in Persian is Persian: tables, help, mistakes on the command line, workbooks.

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::support::{Scratch, run_with, sanjeh};

fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

/// Runs the program in Persian on a wide terminal.
fn said(scratch: &Scratch, args: &[&str]) -> String {
    let args = [args, &["--lang", "fa"]].concat();
    let run = run_with(scratch.path(), &[("COLUMNS", "200")], &args);
    plain(&format!("{}{}", run.out, run.err))
}

/// The example with claims in words.
fn mini() -> Scratch {
    let scratch = Scratch::with_example("mini");
    let methodology = scratch.read("mini/methodology.toml");
    let claims = "\n[claims.total]\nvalue = \"score total\"\nrank = \"rank overall\"\n";
    scratch.write("mini/methodology.toml", methodology + claims);
    scratch.write(
        "mini/claims.csv",
        "id,metric,subject,value,rank\na,total,a,74.10,last-1\nb,total,b,,top3\nc,total,c,,1\n",
    );
    scratch
}

#[test]
fn claims_are_read_in_words_and_digits_of_the_language() {
    let scratch = mini();
    let words = said(&scratch, &["claims", "mini", "mini/claims.csv"]);
    for word in ["۷۴٫۱۰", "یکی مانده به آخر", "در میان ۳ رتبهٔ نخست"]
    {
        assert!(words.contains(word), "{word}: {words}");
    }
    assert!(!words.contains("last-1") && !words.contains("74.10"), "{words}");
    // Programs get what was written.
    let args = ["claims", "mini", "mini/claims.csv", "--format", "csv", "--lang", "fa"];
    let csv = scratch.run(&args).out;
    assert!(csv.contains(",74.10,last-1,") && csv.contains(",top3,"), "{csv}");
}

#[test]
fn what_check_read_is_counted_by_titles_of_kinds() {
    let scratch = Scratch::with_example("mini");
    let words = said(&scratch, &["check", "mini"]);
    assert!(!words.contains("agency") && !words.contains("service "), "{words}");
}

#[test]
fn mistakes_on_the_command_line_are_said_in_the_language() {
    let scratch = Scratch::new();
    for (args, words) in [
        (&["rank", "x", "--lmit", "3"][..], ["آرگومان «--lmit»", "منظورتان «--limit» بود؟"]),
        (&["rank", "x", "--format", "foo"], ["«foo» از مقدارهای", "table، csv، json"]),
        (&["rnk"], ["فرمان «rnk» وجود ندارد", "منظورتان «rank» بود؟"]),
        (&["score"], ["لازم است و نیامده است: <DIR>", "--help"]),
        (&["rank", "x", "--limit", "many"], ["«many» از مقدارهای", "پیام خوانندهٔ خط فرمان"]),
        (&["rank", "x", "--limit"], ["مقدار می‌خواهد", "--help"]),
    ] {
        let run = scratch.run(&[args, &["--lang", "fa"]].concat());
        let err = plain(&run.err);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{err}");
        for word in words {
            assert!(err.contains(word), "{word}: {err}");
        }
        assert!(!err.contains("error:") && !err.contains("Usage"), "{err}");
    }
}

#[test]
fn help_has_no_words_of_the_parser() {
    for args in [&["round"][..], &["keys"], &["methodology"], &["serve"], &["rank"], &["check"]] {
        let help = sanjeh(&[args, &["--help", "--lang", "fa"]].concat()).fine();
        for word in ["Usage:", "Commands:", "[default", "[possible", "[env"] {
            assert!(!help.contains(word), "{word}: {help}");
        }
        assert!(help.contains("کاربرد:"), "{help}");
    }
    let serve = plain(&sanjeh(&["serve", "--help", "--lang", "fa"]).fine());
    assert!(serve.contains("[پیش‌فرض: "), "{serve}");
    let rank = plain(&sanjeh(&["rank", "--help", "--lang", "fa"]).fine());
    let rank = rank.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(rank.contains("[مقدارهای ممکن: table، csv، json]"), "{rank}");
}

#[test]
fn a_date_that_is_none_is_said_to_be_one() {
    let scratch = Scratch::with_example("mini");
    for (lang, words) in
        [("fa", "تاریخ درست نوشته نشده است"), ("en", "This date is not written right")]
    {
        scratch.write("mini/round.toml", "published = 2022-06-20T\n");
        let run = scratch.run(&["check", "mini", "--lang", lang]);
        let err = plain(&run.err);
        assert!(err.contains(words), "{err}");
        assert!(err.contains("published = \"2022-06-20\""), "{err}");
        assert!(!err.contains("expected"), "{err}");
    }
}

#[test]
fn sheets_have_titles_distinct_headings_and_no_marks() {
    let scratch = mini();
    let sheet = |name: &str, args: &[&str]| {
        let file = format!("{name}.xlsx");
        let more = ["--lang", "fa", "--out", file.as_str()];
        scratch.run(&[args, &more[..]].concat());
        let mut book: Xlsx<_> = open_workbook(scratch.join(&file)).unwrap();
        let names = book.sheet_names();
        for name in &names {
            let cells = book.worksheet_range(name).unwrap();
            let mut headings: Vec<String> =
                cells.rows().next().unwrap().iter().map(ToString::to_string).collect();
            let count = headings.len();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), count, "{name}: {headings:?}");
            for (_, _, cell) in cells.cells() {
                let text = cell.to_string();
                assert_eq!(text, plain(&text), "{name}");
            }
        }
        let first = book.worksheet_range_at(0).unwrap().unwrap();
        (names, first)
    };
    assert_eq!(sheet("ranks", &["rank", "mini"]).0, ["رتبه‌بندی"]);
    scratch.change("mini/answers.csv", "unit,indicator,value\n", "unit,indicater,value\n");
    assert_eq!(sheet("problems", &["check", "mini"]).0, ["مشکل‌ها"]);
    scratch.change("mini/answers.csv", "unit,indicater,value\n", "unit,indicator,value\n");
    assert_eq!(sheet("summary", &["summary", "mini"]).0[0], "واحدها");
    let (names, claims) = sheet("claims", &["claims", "mini", "mini/claims.csv"]);
    assert_eq!(names, ["ادعاها"]);
    // Numbers that are claimed are numbers.
    assert_eq!(claims.get_value((1, 3)), Some(&Data::Float(74.1)));
    assert_eq!(claims.get_value((1, 4)), Some(&Data::String("last-1".to_owned())));
    assert_eq!(claims.get_value((3, 4)), Some(&Data::Float(1.0)));
}

#[test]
fn growth_and_its_id_are_two_headings() {
    let scratch = Scratch::new();
    let file = scratch.join("growth.xlsx");
    sanjeh(&["compare", "examples/round9", "--out", file.to_str().unwrap()]);
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let cells = book.worksheet_range_at(0).unwrap().unwrap();
    let headings: Vec<String> =
        cells.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let count = |name: &str| headings.iter().filter(|heading| *heading == name).count();
    assert_eq!((count("Growth"), count("Growth (id)")), (1, 1), "{headings:?}");
}

#[test]
fn a_name_that_is_none_is_held_against_those_there_are() {
    let scratch = Scratch::with_example("mini");
    for args in [
        &["rank", "mini", "--list", "overal"][..],
        &["explain", "mini", "--subject", "a", "--measure", "totl"],
        &["score", "mini", "--measure", "totl"],
    ] {
        let refused = scratch.run(args).refused();
        assert!(refused.contains("Did you mean “"), "{refused}");
    }
}
