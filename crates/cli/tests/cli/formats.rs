//! Tables, CSV, JSON and workbooks say the same; workbooks are read as well as written.

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::support::{Rows, Scratch, run_with, sanjeh, workspace};

const CLAIMS: &str = "examples/round9/claims.csv";

/// Commands with tables, and how they end.
const COMMANDS: &[(&str, &[&str], i32)] = &[
    ("score", &["score", "examples/mini"], 0),
    ("rank", &["rank", "examples/mini"], 0),
    ("explain", &["explain", "examples/mini", "--subject", "c"], 0),
    ("profile", &["explain", "examples/mini", "--subject", "c", "--profile"], 0),
    ("compare", &["compare", "examples/round9", "examples/round8"], 0),
    ("claims", &["claims", "examples/round9", CLAIMS], 1),
    ("reproduce", &["reproduce", "examples/mini"], 0),
    ("diff", &["methodology", "diff", "examples/round8", "examples/round9"], 1),
];

/// The beginning of a text, for a snapshot.
fn beginning(text: &str) -> String {
    text.lines().take(12).collect::<Vec<_>>().join("\n")
}

#[test]
fn all_formats() {
    for (name, args, code) in COMMANDS {
        let mut all = String::new();
        for format in ["table", "csv", "json"] {
            let run = sanjeh(&[args, &["--format", format][..]].concat());
            assert_eq!(run.code, *code, "{args:?} {}", run.err);
            all.push_str(&format!("--format {format}\n{}\n\n", beginning(&run.out)));
        }
        insta::assert_snapshot!(format!("format_{name}"), all);
    }
}

#[test]
fn csv_and_json_say_the_same() {
    for (name, args, _) in COMMANDS {
        let of = |format: &str| sanjeh(&[args, &["--format", format][..]].concat());
        let csv = of("csv");
        let mut reader = csv::Reader::from_reader(csv.out.as_bytes());
        let header = reader.headers().unwrap().clone();
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let json = of("json").json();
        let json = json.as_array().unwrap();
        assert_eq!(records.len(), json.len(), "{name}");
        for (record, object) in records.iter().zip(json) {
            // A cell holds no list; what JSON lists has a table of its own as CSV.
            let mut object = object.as_object().unwrap().clone();
            object.retain(|_, value| !value.is_array());
            assert_eq!(object.keys().collect::<Vec<_>>(), header.iter().collect::<Vec<_>>());
            for (cell, value) in record.iter().zip(object.values()) {
                match value {
                    Value::Null => assert_eq!(cell, "", "{name}"),
                    Value::String(text) => assert_eq!(cell, text, "{name}"),
                    Value::Bool(yes) => assert_eq!(cell, yes.to_string(), "{name}"),
                    number => {
                        // What reads JSON here may be wrong in the last bit.
                        let (csv, json) = (cell.parse::<f64>().unwrap(), number.as_f64().unwrap());
                        assert!((csv - json).abs() <= 1e-15 * csv.abs(), "{name}: {csv} {json}");
                    }
                }
            }
        }
    }
}

#[test]
fn programs_read_the_same_in_every_language() {
    let more: [&[&str]; 2] =
        [&["check", "examples/mini"], &["verify", "crates/publishing/tests/format1/refused"]];
    for args in COMMANDS.iter().map(|command| command.1).chain(more) {
        let of = |format: &str, lang: &str| {
            sanjeh(&[args, &["--format", format, "--lang", lang][..]].concat())
        };
        let csv = |lang: &str| {
            let csv = of("csv", lang).out;
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            let header = reader.headers().unwrap().clone();
            let rows = reader.records().map(|row| {
                let row = row.unwrap();
                let cells = header.iter().zip(&row).filter(|(column, _)| !is_sentence(column));
                cells.map(|(column, cell)| format!("{column}={cell}")).collect::<Vec<_>>()
            });
            rows.collect::<Vec<_>>()
        };
        assert_eq!(csv("en"), csv("fa"), "{args:?}");
        let json = |lang: &str| {
            let mut json = of("json", lang).json();
            without_sentences(&mut json);
            json
        };
        assert_eq!(json("en"), json("fa"), "{args:?}");
    }
}

/// Whether a column is a sentence for people, which programs do without.
fn is_sentence(column: &str) -> bool {
    ["change", "message", "help"].contains(&column)
}

fn without_sentences(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, _| !is_sentence(key));
            object.values_mut().for_each(without_sentences);
        }
        Value::Array(list) => list.iter_mut().for_each(without_sentences),
        _ => {}
    }
}

#[test]
fn programs_read_from_what_to_what_a_methodology_changed() {
    let scratch = Scratch::with_example("mini");
    let text = scratch.read("mini/methodology.toml");
    let title = text.lines().find(|line| line.starts_with("I07 = ")).unwrap();
    let (start, rest) = title.split_once("fa = \"").unwrap();
    let (was, end) = rest.split_once('"').unwrap();
    let now = format!("{start}fa = \"پرسشی دیگر\"{end}");
    scratch.write("other.toml", text.replace(title, &now));
    for lang in ["en", "fa"] {
        let args = ["methodology", "diff", "mini", "other.toml", "--format", "csv", "--lang", lang];
        let changes = Rows::parse(&scratch.run(&args).out);
        let changes = changes.cells(["section", "id", "what", "field", "from", "to"]);
        assert_eq!(changes, [["questions", "I07", "changed", "title_fa", was, "پرسشی دیگر"]]);
    }
}

#[test]
fn the_file_decides_the_format_unless_it_is_said() {
    let scratch = Scratch::with_example("mini");
    let score = |out: &str, more: &[&str]| {
        let run = scratch.run(&[&["score", "mini", "--out", out], more].concat());
        assert_eq!(run.fine(), "");
        std::fs::read(scratch.join(out)).unwrap()
    };
    let printed =
        |format: &str| scratch.run(&["score", "mini", "--format", format]).fine().into_bytes();
    assert_eq!(score("a.csv", &[]), printed("csv"));
    assert_eq!(score("a.CSV", &[]), printed("csv"));
    assert_eq!(score("a.json", &[]), printed("json"));
    assert_eq!(score("a.txt", &[]), printed("table"));
    assert_eq!(score("b.csv", &["--format", "json"]), printed("json"));
    assert_eq!(score("b.xlsx", &["--format", "csv"]), printed("csv"));
    assert!(score("c.xlsx", &[]).starts_with(b"PK"));
}

#[test]
fn a_workbook_has_the_values_of_the_csv() {
    let scratch = Scratch::new();
    for (name, args, code) in COMMANDS.iter().filter(|c| ["score", "rank", "claims"].contains(&c.0))
    {
        let file = scratch.join(&format!("{name}.xlsx"));
        let run = sanjeh(&[args, &["--out", file.to_str().unwrap()][..]].concat());
        assert_eq!((run.code, run.out.as_str()), (*code, ""));
        let mut book: Xlsx<_> = open_workbook(&file).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let csv = sanjeh(&[args, &["--format", "csv"][..]].concat()).out;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let width = reader.headers().unwrap().len();
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(sheet.height(), records.len() + 1, "{name}");
        for (row, record) in records.iter().enumerate() {
            for column in 0..width {
                let cell = sheet.get_value((row as u32 + 1, column as u32));
                match cell.unwrap_or(&Data::Empty) {
                    Data::Empty => assert_eq!(&record[column], ""),
                    Data::Float(x) => assert_eq!(Ok(*x), record[column].parse()),
                    // A verdict says more to people than its word.
                    Data::String(text) => assert!(text.contains(&record[column]), "{text}"),
                    Data::Bool(yes) => assert_eq!(yes.to_string(), record[column]),
                    other => panic!("{other:?}"),
                }
            }
        }
    }
}

#[test]
fn a_persian_workbook_runs_from_right_to_left() {
    let scratch = Scratch::with_example("mini");
    let sheet = |lang: &str| {
        let file = format!("{lang}.xlsx");
        scratch.run(&["rank", "mini", "--lang", lang, "--out", &file]).fine();
        let mut book: Xlsx<_> = open_workbook(scratch.join(&file)).unwrap();
        let name = book.sheet_names()[0].clone();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        let headings: Vec<String> =
            [2, 3].map(|column| range.get_value((0, column)).unwrap().to_string()).into();
        (name, headings.join(", "), part(&scratch, &file, "xl/worksheets/sheet1.xml"))
    };
    let (_, heading, xml) = sheet("fa");
    assert_eq!(heading, "رتبه‌بندی (فارسی), رتبه");
    assert!(xml.contains("rightToLeft=\"1\""), "{xml}");
    let (_, heading, xml) = sheet("en");
    assert_eq!(heading, "List (Persian), Rank");
    assert!(!xml.contains("rightToLeft"), "{xml}");
}

/// A part of a workbook, unpacked.
fn part(scratch: &Scratch, file: &str, name: &str) -> String {
    use std::io::Read;
    let mut archive =
        zip::ZipArchive::new(std::fs::File::open(scratch.join(file)).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn tables_may_be_workbooks() {
    let scratch = Scratch::with_example("mini");
    let scores = || scratch.run(&["score", "mini", "--all", "--format", "csv"]).fine();
    let from_csv = scores();
    for table in ["agencies", "services", "answers"] {
        let text = scratch.read(&format!("mini/{table}.csv"));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, record) in (0..).zip(reader.records()) {
            for (column, cell) in (0..).zip(&record.unwrap()) {
                match cell.parse::<f64>() {
                    Ok(x) => sheet.write(row, column, x).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
        book.save(scratch.join(&format!("mini/{table}.xlsx"))).unwrap();
        std::fs::remove_file(scratch.join(&format!("mini/{table}.csv"))).unwrap();
        let [from, to] = ["csv", "xlsx"].map(|ending| format!("\"{table}.{ending}\""));
        scratch.change("mini/methodology.toml", &from, &to);
    }
    assert_eq!(scores(), from_csv);
}

#[test]
fn a_mistake_in_a_workbook_is_named_by_its_cell() {
    let scratch = Scratch::with_example("mini");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("پاسخ‌ها").unwrap();
    for (row, cells) in (0..).zip([["unit", "indicator", "value"], ["a", "I07", "much"]]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    book.save(scratch.join("mini/answers.xlsx")).unwrap();
    scratch.change("mini/methodology.toml", "\"answers.csv\"", "\"answers.xlsx\"");
    insta::assert_snapshot!(scratch.run(&["score", "mini"]).refused());
}

#[test]
fn tables_fit_a_narrow_terminal() {
    for lang in ["en", "fa"] {
        for (name, args, code) in COMMANDS {
            let args = [args, &["--lang", lang][..]].concat();
            let run = run_with(&workspace(), &[("COLUMNS", "60")], &args);
            assert_eq!(run.code, *code);
            // The title above the first table is a sentence that the terminal wraps itself.
            for line in run.out.lines().skip_while(|line| !line.starts_with('─')) {
                assert!(line.width() <= 60, "{name}: {} {line:?}", line.width());
            }
        }
    }
    let args = ["explain", "examples/mini", "--subject", "a", "--lang", "fa"];
    insta::assert_snapshot!(run_with(&workspace(), &[("COLUMNS", "60")], &args).fine());
}

#[test]
fn without_a_width_nothing_is_wrapped() {
    let args = ["explain", "examples/mini", "--subject", "a", "--depth", "2"];
    let run = run_with(&workspace(), &[("COLUMNS", "")], &args);
    insta::assert_snapshot!(run.fine());
}

#[test]
fn what_is_piped_has_no_escape_codes() {
    // Without NO_COLOR, so that it is the pipe that decides.
    let scratch = Scratch::with_example("mini");
    scratch.change("mini/answers.csv", "a,I07,40", "a,I07,much");
    for args in [&["score", "mini"][..], &["check", "mini"], &["--help"], &["rank", "nowhere"]] {
        let mut command = crate::support::command(scratch.path(), args);
        let output = command.env_remove("NO_COLOR").env("TERM", "xterm").output().unwrap();
        for text in [output.stdout, output.stderr] {
            assert!(!text.contains(&0x1b), "{args:?}");
        }
    }
}

#[test]
fn problems_for_programs() {
    let scratch = Scratch::with_example("mini");
    scratch.change("mini/answers.csv", "a,I07,40", "a,I07,much");
    scratch.change("mini/answers.csv", "e,T08,na\n", "e,T08,many\n");
    let mut all = String::new();
    for format in ["json", "csv"] {
        let run = scratch.run(&["check", "mini", "--format", format]);
        assert_eq!((run.code, run.err.as_str()), (1, ""));
        all.push_str(&run.out);
    }
    insta::assert_snapshot!(all);
    let csv = scratch.run(&["check", "mini", "--format", "csv"]).out;
    let places = Rows::parse(&csv);
    assert_eq!(places.cells(["file", "line", "column"])[0], ["answers.csv", "2", "7"]);
}

#[test]
fn the_figures_of_a_press_conference() {
    let args = ["summary", "examples/round9", "--previous", "examples/round8"];
    insta::assert_snapshot!("summary_en", sanjeh(&args).fine());
    let persian = [&args[..], &["--lang", "fa"]].concat();
    insta::assert_snapshot!("summary_fa", sanjeh(&persian).fine());
}
