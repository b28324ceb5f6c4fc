//! The same tables give the same data and the same problems, however they are written, cut and
//! shared among threads.

use std::cell::RefCell;
use std::fmt::Write as _;

use crate::common::{files, model, sources};
use proptest::prelude::*;
use sanjeh_engine::dataset::{Answer, Dataset};
use sanjeh_intake::{InMemory, Options, Progress, read_from};
use sanjeh_messages::Problems;

fn read(
    files: &InMemory,
    threads: usize,
    block_size: usize,
) -> Result<(Dataset, Problems), Problems> {
    let options = Options { threads, block_size, most_problems: 50, ..Options::default() };
    read_from(&model(), &sources(), files, &options, &|_| ())
}

/// A round with some hundreds of services, of which every `wrong`th answer is wrong.
fn round(wrong: usize) -> InMemory {
    let (mut agencies, mut services, mut answers) = (
        String::from("id,category,parent\n"),
        String::from("id,agency,name\n"),
        String::from("unit,indicator,value\n"),
    );
    let mut row = 0;
    for agency in 0..20 {
        writeln!(agencies, "g{agency},\"c\n{}\",", agency % 3).expect("memory");
        for service in 0..15 {
            writeln!(services, "g{agency}/{service},g{agency},\"The \"\"{service}\"\"\"")
                .expect("memory");
            for (question, answer) in [("U01", "semi"), ("U05", "12.25"), ("both", "b")] {
                row += 1;
                let answer = if row % wrong == 0 { "\"no\nanswer\"" } else { answer };
                let question = if row % (2 * wrong) == 7 { "U01" } else { question };
                writeln!(answers, "g{agency}/{service},{question},{answer}").expect("memory");
            }
        }
    }
    files(&[
        ("agencies.csv", agencies.as_bytes()),
        ("services.csv", services.as_bytes()),
        ("answers.csv", answers.as_bytes()),
    ])
}

#[test]
fn threads_and_blocks_change_nothing() {
    for wrong in [1_000_000, 400, 3] {
        let files = round(wrong);
        let one = read(&files, 1, 1 << 20);
        assert_eq!(one.is_ok(), wrong > 1000, "{wrong}");
        for threads in 1..=3 {
            for block_size in [1, 7, 64, 1000, 4096] {
                assert_eq!(read(&files, threads, block_size), one, "{threads} {block_size}");
            }
        }
    }
}

/// The answers of 300 services in the order of a table, or scattered over it; `strange` are added.
fn scattered(step: usize, strange: &[&str]) -> InMemory {
    let (mut agencies, mut services) =
        (String::from("id,category,parent\n"), String::from("id,agency,name\n"));
    let mut rows = Vec::new();
    for agency in 0..20 {
        writeln!(agencies, "g{agency},c,").expect("memory");
        for service in 0..15 {
            let id = format!("g{agency}/{service}");
            writeln!(services, "{id},g{agency},x").expect("memory");
            rows.extend([format!("{id},U01,semi"), format!("{id},U05,{agency}.{service:02}")]);
        }
    }
    // The steps have no divisor in common with the number of rows, so that every row comes once.
    let all: Vec<&str> = (0..rows.len()).map(|n| rows[n * step % rows.len()].as_str()).collect();
    let (before, behind) = all.split_at(400);
    let lines = [&["unit,indicator,value"], before, strange, behind].concat();
    files(&[
        ("agencies.csv", agencies.as_bytes()),
        ("services.csv", services.as_bytes()),
        ("answers.csv", (lines.join("\n") + "\n").as_bytes()),
    ])
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let data = |files: &InMemory| read(files, 1, 1 << 20).map(|(data, _)| data);
    let in_order = data(&scattered(1, &[]));
    assert!(in_order.is_ok());
    for step in [7, 241, 599] {
        assert_eq!(data(&scattered(step, &[])), in_order, "{step}");
    }
}

#[test]
fn strange_rows_among_scattered_ones_are_named_as_in_blocks_of_their_own() {
    let lists: [&[&str]; 5] = [
        &["nobody,U01,semi", "g1/1,U99,semi", "nobody,U05,much", ",U01,semi"],
        &[
            "g3/4,U05,much",
            "g2/2,U01,semi",
            "g7/7,U05,1",
            "a-name-of-more-than-16-letters,U01,semi",
        ],
        &["g1,U01,semi"],
        // Answers that repeat, in another order than that of the questions.
        &["g7/7,U05,1", "g2/2,U01,semi", "g8/8,U05,na", "g1/1,U01,na", "g7/7,U05,1"],
        // The same subjects, written otherwise: only answers that repeat are wrong.
        &[" g3/4 ,U01,semi", "g۳/۵,U01,semi"],
    ];
    for strange in lists {
        let files = scattered(241, strange);
        // Rows that are alone in a block are looked up one by one.
        let alone = read(&files, 1, 1);
        assert!(alone.is_err(), "{strange:?}");
        for (threads, block_size) in [(1, 1 << 20), (2, 1000), (1, 4096)] {
            assert_eq!(read(&files, threads, block_size), alone, "{strange:?} {block_size}");
        }
    }
}

#[test]
fn progress_comes_to_its_end() {
    let files = round(1_000_000);
    let seen: RefCell<Vec<(String, u64, u64)>> = RefCell::default();
    let options = Options { block_size: 500, ..Options::default() };
    let note = |progress: Progress<'_>| {
        seen.borrow_mut().push((progress.file.to_owned(), progress.done, progress.total));
    };
    read_from(&model(), &sources(), &files, &options, &note).unwrap();
    let seen = seen.into_inner();
    for name in ["agencies.csv", "services.csv", "answers.csv"] {
        let of: Vec<_> = seen.iter().filter(|(file, ..)| file == name).collect();
        assert!(of.is_sorted_by_key(|(_, done, _)| done));
        let (_, done, total) = of.last().unwrap();
        assert_eq!((*done, *total), (files[name].len() as u64, files[name].len() as u64));
    }
}

/// Writes a cell as people and programs do.
fn cell(text: &str, quoted: bool) -> String {
    if quoted || text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn persian(text: &str) -> String {
    let digits = "۰۱۲۳۴۵۶۷۸۹";
    let change = |c: char| match c.to_digit(10) {
        Some(digit) => digits.chars().nth(digit as usize).unwrap_or(c),
        None if c == '.' => '٫',
        None => c,
    };
    text.chars().map(change).collect()
}

/// How a table is written: digits, byte order mark, line ends, the last of them.
type Style = [bool; 4];

#[derive(Debug, Clone)]
struct Written {
    names: Vec<String>,
    levels: Vec<Option<u8>>,
    numbers: Vec<Option<String>>,
    quotes: Vec<bool>,
    style: Style,
    block_size: usize,
    threads: usize,
}

fn written() -> impl Strategy<Value = Written> {
    let name = "[ -~\n\"،,ا-ی]{1,12}".prop_map(|name| format!("x{name}x"));
    let row = (name, prop::option::of(0..3_u8), prop::option::of("[0-9]{1,2}(\\.[0-9]{1,11})?"));
    let rows = prop::collection::vec((row, any::<bool>()), 1..40);
    (rows, any::<Style>(), 1..200_usize, 1..4_usize).prop_map(
        |(rows, style, block_size, threads)| {
            let mut written = Written {
                names: vec![],
                levels: vec![],
                numbers: vec![],
                quotes: vec![],
                style,
                block_size,
                threads,
            };
            for ((name, level, number), quoted) in rows {
                written.names.push(name);
                written.levels.push(level);
                written.numbers.push(number);
                written.quotes.push(quoted);
            }
            written
        },
    )
}

impl Written {
    fn files(&self) -> InMemory {
        let [persian_digits, bom, crlf, open_end] = self.style;
        let mut services = vec!["id,agency,name".to_owned()];
        let mut answers = vec!["unit,indicator,value".to_owned()];
        for (row, name) in self.names.iter().enumerate() {
            let quoted = self.quotes[row];
            services.push(format!("s{row},a,{}", cell(name, quoted)));
            if let Some(level) = self.levels[row] {
                let level = ["none", "semi", "full"][usize::from(level)];
                answers.push(format!("{},U01,{}", cell(&format!("s{row}"), quoted), level));
            }
            let number = self.numbers[row].clone().unwrap_or_default();
            let number = if persian_digits { persian(&number) } else { number };
            answers.push(format!("s{row},U05,{}", cell(&number, quoted)));
        }
        let end = if crlf { "\r\n" } else { "\n" };
        let text = |lines: &[String]| {
            let bom = if bom { "\u{FEFF}" } else { "" };
            let last = if open_end { "" } else { end };
            format!("{bom}{}{last}", lines.join(end))
        };
        files(&[
            ("services.csv", text(&services).as_bytes()),
            ("answers.csv", text(&answers).as_bytes()),
        ])
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(written in written()) {
        let files = written.files();
        let (data, _) = read(&files, written.threads, written.block_size).map_err(|problems| {
            TestCaseError::fail(problems.render(sanjeh_messages::Lang::En, false, 100))
        })?;
        let services = &data.tables[1];
        prop_assert_eq!(services.ids.len(), written.names.len());
        for (row, name) in written.names.iter().enumerate() {
            let at = row as u32;
            let name = sanjeh_engine::text::unify_letters(name);
            prop_assert_eq!(services.attributes[0].get(at), name.as_ref());
            let level = written.levels[row].map_or(Answer::Missing, Answer::Option);
            prop_assert_eq!(services.answers[0].get(at), level);
            let number = written.numbers[row].as_ref();
            let number = number.map_or(Answer::Missing, |n| Answer::Number(n.parse().unwrap()));
            prop_assert_eq!(services.answers[1].get(at), number);
        }
        // The csv crate agrees on every field.
        let mut reader = csv::Reader::from_reader(files["services.csv"].as_slice());
        for (record, name) in reader.records().zip(&written.names) {
            prop_assert_eq!(&record.unwrap()[2], name);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(
        bytes in prop::collection::vec(prop_oneof![
            Just(b'"'), Just(b','), Just(b'\n'), Just(b'\r'), Just(b'a'), Just(b'1'), any::<u8>()
        ], 0..200),
        block_size in 1..50_usize,
    ) {
        let mut answers = b"unit,indicator,value\n".to_vec();
        answers.extend(&bytes);
        let cut = files(&[("answers.csv", &answers), ("agencies.csv", &bytes)]);
        prop_assert_eq!(read(&cut, 2, block_size), read(&cut, 1, 1 << 20));
        let _any = read(&files(&[("answers.csv", &answers)]), 2, block_size);
    }
}
