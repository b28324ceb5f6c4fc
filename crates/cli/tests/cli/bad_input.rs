//! Input that is wrong, or unusual and right: each test breaks one thing in a copy of the trial round.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::support::{Run, Scratch, command, sanjeh, workspace};

const METHODOLOGY: &str = "mini/methodology.toml";
const AGENCIES: &str = "mini/agencies.csv";
const SERVICES: &str = "mini/services.csv";
const ANSWERS: &str = "mini/answers.csv";

fn mini() -> Scratch {
    Scratch::with_example("mini")
}

/// What `score` says, after making sure that every command says it, and that `check` finds it.
#[track_caller]
fn refusal(scratch: &Scratch) -> String {
    let check = scratch.run(&["check", "mini"]);
    assert_eq!((check.code, check.out.as_str()), (1, ""), "{}", check.err);
    for args in [
        &["score", "mini"][..],
        &["score", "mini", "--format", "json"],
        &["rank", "mini"],
        &["summary", "mini"],
        &["explain", "mini", "--subject", "a"],
    ] {
        assert_eq!(scratch.run(args).refused(), check.err, "{args:?}");
    }
    check.err
}

fn in_persian(scratch: &Scratch) -> String {
    scratch.run(&["score", "mini", "--lang", "fa"]).refused()
}

fn scores(scratch: &Scratch) -> String {
    scratch.run(&["score", "mini", "--all", "--format", "csv"]).fine()
}

#[test]
fn how_a_text_is_written_does_not_matter() {
    let scratch = mini();
    let ids = |text: &str| text.replace("a/1", "ی/ک۱").replace("a/2", "ی/ک۲");
    for file in [SERVICES, ANSWERS] {
        scratch.write(file, ids(&scratch.read(file)));
    }
    let plain = scores(&scratch);
    assert!(plain.contains("ی/ک1"), "{plain}");
    for file in [AGENCIES, SERVICES, ANSWERS] {
        let text = scratch.read(file).replace('\n', "\r\n");
        // Persian letters as an Arabic keyboard writes them, digits as a Persian one does.
        let arabic = text.replace('ی', "ي").replace('ک', "ك");
        let digits: String = if file == ANSWERS { persian_values(&arabic) } else { arabic };
        scratch.write(file, format!("\u{FEFF}{digits}"));
    }
    assert!(scratch.read(ANSWERS).contains("۳۳٫۳۳۵"));
    assert_eq!(scores(&scratch), plain);
}

/// The last cell of each row in Persian digits.
fn persian_values(text: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d));
    let value = |text: &str| -> String {
        text.chars().map(|c| if c == '.' { '٫' } else { digit(c).unwrap_or(c) }).collect()
    };
    let row = |line: &str| {
        let (rest, last) = line.rsplit_once(',').unwrap();
        format!("{rest},{}\n", value(last))
    };
    text.split_inclusive('\n').map(|line| row(line.trim_end_matches('\n'))).collect()
}

#[test]
fn utf_16() {
    let scratch = mini();
    let text = scratch.read(AGENCIES);
    let bytes: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    scratch.write(AGENCIES, &bytes);
    insta::assert_snapshot!("utf_16", refusal(&scratch));
    scratch.write(AGENCIES, &bytes[2..]);
    insta::assert_snapshot!("utf_16_without_mark", refusal(&scratch));
}

#[test]
fn windows_1256() {
    let scratch = mini();
    // «نمونه» as an old spreadsheet program saves it.
    let word = [0xE4, 0xE3, 0xE6, 0xE4, 0xE5];
    let mut bytes = b"id,category,parent,name_fa,name_en\na,main,,".to_vec();
    bytes.extend(word);
    bytes.extend(b",Sample A\n");
    scratch.write(AGENCIES, bytes);
    insta::assert_snapshot!("windows_1256", refusal(&scratch));
    insta::assert_snapshot!("windows_1256_fa", in_persian(&scratch));
}

#[test]
fn a_methodology_that_is_no_text() {
    let scratch = mini();
    scratch.write(METHODOLOGY, b"[methodology]\nid = \"\xE4\xE3\"\n");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn rows_with_too_many_or_too_few_fields() {
    let scratch = mini();
    scratch.change(ANSWERS, "a,P01,good\n", "a,P01,good,really\n");
    scratch.change(ANSWERS, "a,T08,77.7\n", "a,T08\n");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn a_quote_that_is_not_closed() {
    let scratch = mini();
    scratch.change(ANSWERS, "a,P01,good\n", "a,P01,\"good\n");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn the_same_question_answered_twice() {
    let scratch = mini();
    scratch.change(ANSWERS, "a,P01,good\n", "a,P01,good\na,I07,45\n");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn unknown_subjects_and_questions() {
    let scratch = mini();
    scratch.change(ANSWERS, "a,P01,good\n", "A1,P01,good\n");
    scratch.change(ANSWERS, "a,T08,77.7\n", "a,T80,77.7\n");
    scratch.change(ANSWERS, "b/1,U05,61.5\n", "b/9,U05,61.5\n");
    scratch.change(SERVICES, "d/1,d,", "d/1,x,");
    insta::assert_snapshot!("unknown_subjects_and_questions", refusal(&scratch));
    insta::assert_snapshot!("unknown_subjects_and_questions_fa", in_persian(&scratch));
}

#[test]
fn answers_that_are_no_numbers() {
    let scratch = mini();
    scratch.change(ANSWERS, "a,I07,40\n", "a,I07,NaN\n");
    scratch.change(ANSWERS, "a,U10,12\n", "a,U10,inf\n");
    scratch.change(ANSWERS, "b,U10,80\n", "b,U10,1e400\n");
    scratch.change(ANSWERS, "e,P06,12.5\n", "e,P06,\"12,5\"\n");
    scratch.change(ANSWERS, "c,U10,80\n", "c,U10,soon\n");
    scratch.change(ANSWERS, "a,T08,77.7\n", "a,T08,177.7\n");
    scratch.change(ANSWERS, "a,P01,good\n", "a,P01,goood\n");
    insta::assert_snapshot!("answers_that_are_no_numbers", refusal(&scratch));
    insta::assert_snapshot!("answers_that_are_no_numbers_fa", in_persian(&scratch));
}

#[test]
fn weights_that_are_none() {
    let scratch = mini();
    scratch.change(METHODOLOGY, "I01 = 20, I07 = 10", "I01 = -20, I07 = 10");
    scratch.change(METHODOLOGY, "P01 = 16, P06 = 18", "P01 = nan, P06 = 18");
    scratch.change(METHODOLOGY, "T01 = 16, T08 = 14", "T01 = inf, T88 = 14");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn a_methodology_that_is_broken() {
    let scratch = mini();
    scratch.change(METHODOLOGY, "[laws.sixth-plan-68]", "[laws.sixth-plan-68");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn words_that_the_methodology_does_not_know() {
    let scratch = mini();
    scratch.change(METHODOLOGY, "basis = \"published\" ", "bassis = \"published\" ");
    scratch.change(METHODOLOGY, "missing = \"zero\"", "missing = \"nought\"");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn empty_tables() {
    let scratch = mini();
    scratch.write(ANSWERS, "");
    insta::assert_snapshot!("an_empty_file", refusal(&scratch));
    for (file, header) in [
        (AGENCIES, "id,category,parent,name_fa,name_en\n"),
        (SERVICES, "id,agency,name_fa,name_en,electronification,single_window\n"),
        (ANSWERS, "unit,indicator,value\n"),
    ] {
        scratch.write(file, header);
    }
    insta::assert_snapshot!("headers_without_rows", refusal(&scratch));
}

#[test]
fn an_agency_that_is_its_own_ancestor() {
    let scratch = mini();
    scratch.change(AGENCIES, "a,main,,", "a,main,c,");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn the_same_agency_twice() {
    let scratch = mini();
    scratch.change(AGENCIES, "b,high_traffic,a,", "c,high_traffic,a,");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn a_column_that_is_missing() {
    let scratch = mini();
    scratch.change(ANSWERS, "unit,indicator,value\n", "unit,indicater,value\n");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn folders_where_files_should_be() {
    let scratch = mini();
    fs::remove_file(scratch.join(ANSWERS)).unwrap();
    fs::create_dir(scratch.join(ANSWERS)).unwrap();
    insta::assert_snapshot!("answers_that_are_a_folder", refusal(&scratch));
    let run = |args: &[&str]| scratch.run(args).refused();
    insta::assert_snapshot!(
        "a_methodology_that_is_a_folder",
        run(&["score", "mini", "--methodology", "mini/expected"])
    );
    fs::remove_file(scratch.join("mini/round.toml")).unwrap();
    fs::create_dir(scratch.join("mini/round.toml")).unwrap();
    insta::assert_snapshot!("a_round_file_that_is_a_folder", refusal(&scratch));
}

#[test]
fn files_that_are_missing() {
    let scratch = mini();
    fs::rename(scratch.join(ANSWERS), scratch.join("mini/answer.csv")).unwrap();
    fs::remove_file(scratch.join(SERVICES)).unwrap();
    insta::assert_snapshot!("tables_that_are_missing", refusal(&scratch));
    let run = |args: &[&str]| scratch.run(args).refused();
    let mut all = run(&["score", "nowhere"]);
    all.push_str(&run(&["score", "mini", "--methodology", "nowhere.toml"]));
    all.push_str(&run(&["score", "mini", "--data", "nowhere"]));
    insta::assert_snapshot!("folders_that_are_missing", all);
}

#[test]
fn a_file_that_is_no_round() {
    let scratch = mini();
    insta::assert_snapshot!(scratch.run(&["score", AGENCIES]).refused());
}

#[test]
fn a_round_file_with_a_mistake() {
    let scratch = mini();
    scratch.change("mini/round.toml", "published = ", "publisched = ");
    insta::assert_snapshot!(refusal(&scratch));
}

#[test]
fn a_previous_round_that_is_not_there() {
    let scratch = mini();
    insta::assert_snapshot!(scratch.run(&["compare", "mini", "round7"]).refused());
}

#[test]
fn claims_that_cannot_be_read() {
    let scratch = Scratch::new();
    let claims = scratch.join("claims.csv");
    let args = ["claims", "examples/round9", claims.to_str().unwrap()];
    let refused = |text: &str| {
        scratch.write("claims.csv", text);
        let said = sanjeh(&args).refused();
        said.replace(args[2], "claims.csv")
    };
    let mut all = refused("id,metric,scope,subject,axis,rank,value\n1,beauty,all,,,,3\n");
    all.push_str(&refused("id,subject\n1,min-ict\n"));
    all.push_str(&refused("id,metric,scope,subject,axis,rank,value\n1,count_agencies\n"));
    insta::assert_snapshot!(all);
}

#[test]
fn output_that_cannot_be_written() {
    let scratch = mini();
    scratch.write("file", "");
    fs::create_dir(scratch.join("taken.csv")).unwrap();
    let mut all = String::new();
    for out in ["nowhere/scores.csv", "taken.csv", "file/scores.xlsx", "nowhere/scores.xlsx"] {
        all.push_str(&scratch.run(&["score", "mini", "--out", out]).refused());
    }
    insta::assert_snapshot!(all);
    let mut left: Vec<String> = fs::read_dir(scratch.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["file", "mini", "taken.csv"], "nothing is left half written");
}

#[test]
fn what_is_wrong_leaves_the_output_file_alone() {
    let scratch = mini();
    scratch.write("scores.csv", "the scores of yesterday");
    scratch.change(ANSWERS, "a,I07,40\n", "a,I07,much\n");
    scratch.run(&["score", "mini", "--out", "scores.csv"]).refused();
    assert_eq!(scratch.read("scores.csv"), "the scores of yesterday");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let args = ["score", "examples/round9", "--format", "csv"];
    let output = command(&workspace(), &args).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap());
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    for format in ["csv", "json", "table"] {
        let args = ["score", "examples/round9", "--all", "--format", format];
        let mut command = command(&workspace(), &args);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        // The reader goes out of scope, and with it the pipe.
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{format}");
        assert!(!said.contains("error"), "{format}: {said}");
    }
}

/// 2 GB of zeros, in no room on the disk, with a limit on memory that would not hold them.
#[cfg(target_os = "linux")]
#[test]
fn a_huge_file_of_zeros_is_refused_in_little_memory() {
    let scratch = mini();
    File::create(scratch.join(ANSWERS)).unwrap().set_len(2 << 30).unwrap();
    let program = env!("CARGO_BIN_EXE_sanjeh");
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", "ulimit -v 1500000; exec \"$0\" score mini", program]);
    shell.current_dir(scratch.path()).env_clear().envs([("COLUMNS", "100"), ("NO_COLOR", "1")]);
    let output = shell.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap());
}

#[test]
fn many_mistakes_are_named_at_once_and_the_rest_is_counted() {
    let scratch = mini();
    let mut text = scratch.read(ANSWERS);
    for i in 0..3000 {
        text.push_str(&format!("nobody-{i},I07,1\n"));
    }
    scratch.write(ANSWERS, text);
    let said = refusal(&scratch);
    let named = said.lines().filter(|line| line.starts_with("error")).count();
    assert_eq!(named, 1000);
    let footer: Vec<&str> = said.lines().rev().take(2).collect();
    insta::assert_snapshot!(format!("{}\n{}", footer[1], footer[0]));
}

#[test]
fn characters_that_command_a_terminal_are_not_passed_on() {
    let scratch = mini();
    scratch.change(AGENCIES, "Sample A", "Sample \u{1b}[31mA\u{7}");
    scratch.change(ANSWERS, "a,P01,good\n", "a,P01,\u{1b}[31mgood\u{7}\n");
    let Run { err, .. } = scratch.run(&["check", "mini"]);
    assert!(!err.contains(['\u{1b}', '\u{7}']), "{err:?}");
    scratch.change(ANSWERS, "a,P01,\u{1b}[31mgood\u{7}\n", "a,P01,good\n");
    let out = scratch.run(&["rank", "mini"]).fine();
    assert!(out.contains("Sample") && !out.contains(['\u{1b}', '\u{7}']), "{out:?}");
}

/// Reading these would go on, or wait, for ever.
#[cfg(unix)]
#[test]
fn devices_and_pipes_are_no_files_of_a_round() {
    use std::os::unix::fs::symlink;
    for file in ["methodology.toml", "round.toml"] {
        let scratch = mini();
        std::fs::remove_file(scratch.join("mini").join(file)).unwrap();
        symlink("/dev/zero", scratch.join("mini").join(file)).unwrap();
        let check = scratch.run(&["check", "mini"]);
        assert_eq!(check.code, 1, "{}", check.err);
        assert!(check.err.contains("This is a pipe or a device, not a file"), "{}", check.err);
        std::fs::remove_file(scratch.join("mini").join(file)).unwrap();
        let pipe = scratch.join("mini").join(file);
        assert!(std::process::Command::new("mkfifo").arg(pipe).status().unwrap().success());
        let check = scratch.run(&["check", "mini"]);
        assert!(check.err.contains("This is a pipe or a device, not a file"), "{}", check.err);
    }
}
