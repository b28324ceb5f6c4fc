//! Commands that the documents show with what they say do say it.

use std::fs;
use std::os::unix::fs::symlink;

use crate::serve::Serving;
use crate::support::{Scratch, copy, shell, workspace};

/// A command that a document shows, and the lines that it shows below.
struct Shown {
    document: String,
    command: String,
    lines: Vec<String>,
}

/// All of them, in order.
fn all() -> Vec<Shown> {
    let docs = fs::read_dir(workspace().join("docs")).unwrap();
    let mut files: Vec<_> = docs.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.push(workspace().join("README.md"));
    files.sort();
    let mut all: Vec<Shown> = Vec::new();
    for file in files {
        let document = file.file_name().unwrap().to_str().unwrap().to_owned();
        for block in blocks(&fs::read_to_string(&file).unwrap(), "console") {
            for line in block.lines() {
                if let Some(command) = line.strip_prefix("$ ") {
                    let (document, command) = (document.clone(), command.to_owned());
                    all.push(Shown { document, command, lines: Vec::new() });
                } else {
                    all.last_mut().unwrap().lines.push(plain(line.trim_end()));
                }
            }
        }
    }
    all
}

/// A text as a document has it, without what is only there for terminals.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ")
}

/// The blocks of one language in a document.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    let after = text.split(&opening).skip(1);
    after.map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

impl Shown {
    /// A folder in which all is as the document has it just then.
    fn prepared(&self) -> Scratch {
        let scratch = Scratch::new();
        symlink(workspace().join("examples"), scratch.join("examples")).unwrap();
        if self.document == "methodology.md" {
            self.tutorial(&scratch);
        } else if self.command == "sanjeh check my-index" {
            scratch.run(&["init", "my-index"]).fine();
            scratch.change("my-index/methodology.toml", "services = 70", "services = 60");
        } else if self.command == "sanjeh verify nine" {
            for round in ["examples/round8", "examples/round9"] {
                scratch.run(&["publish", round]).fine();
            }
            copy(&scratch.join("publications/9"), &scratch.join("nine"));
            let scored = "agency,min-ict,false,total,52.28430370714286,";
            scratch.change(
                "nine/results/scores.csv",
                &format!("{scored}52.28"),
                &format!("{scored}55.28"),
            );
        }
        scratch
    }

    /// The index of the tutorial: first whole, then with a mistake, then with claims.
    fn tutorial(&self, scratch: &Scratch) {
        let text = fs::read_to_string(workspace().join("docs/methodology.md")).unwrap();
        let (tables, files) = (blocks(&text, "csv"), blocks(&text, "toml"));
        let mut methodology = files[0].clone();
        if self.lines.first().is_some_and(|line| line.starts_with("error")) {
            methodology = methodology.replace("uptime = 40", "uptim = 40");
        }
        if self.command.starts_with("sanjeh claims") {
            let claims = files.iter().find(|block| block.starts_with("[claims]")).unwrap();
            methodology = format!("{methodology}\n{claims}");
            let claimed = tables.iter().find(|table| table.starts_with("id,metric")).unwrap();
            scratch.write("claims.csv", claimed);
        }
        scratch.write("methodology.toml", methodology);
        scratch.write("libraries.csv", &tables[0]);
    }

    /// What is wrong with it.
    fn fault(&self) -> Option<String> {
        let scratch = self.prepared();
        let said = if self.command == "sanjeh demo" {
            let demo = Serving::run(&scratch, &["demo", "--listen", "127.0.0.1:0"]);
            let ready = demo.ready.replace(&demo.address, "127.0.0.1:8080");
            demo.signal("-TERM");
            assert_eq!(demo.end().0, Some(0));
            ready
        } else {
            let run = shell(scratch.path(), &format!("{} 2>&1", self.command)).output().unwrap();
            let said = String::from_utf8(run.stdout).unwrap();
            if !matches!(run.status.code(), Some(0 | 1)) {
                return Some(format!("$ {}\n{said}{}", self.command, run.status));
            }
            plain(&said)
        };
        let lines: Vec<&str> = said.trim_end().lines().map(str::trim_end).collect();
        let fine = self.lines.is_empty() || is_shown(&self.lines, &lines);
        (!fine).then(|| format!("{}: $ {}\n{said}", self.document, self.command))
    }
}

/// Whether these lines are shown; `…` alone stands for any number of them.
fn is_shown(shown: &[String], lines: &[&str]) -> bool {
    let Some((first, rest)) = shown.split_first() else { return lines.is_empty() };
    if first == "…" {
        return (0..=lines.len()).any(|n| is_shown(rest, &lines[n..]));
    }
    lines.split_first().is_some_and(|(line, lines)| line == first && is_shown(rest, lines))
}

#[test]
fn commands_say_what_the_documents_show() {
    let all = all();
    assert!(all.len() > 20, "{}", all.len());
    let faults: Vec<String> = all.iter().filter_map(Shown::fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn lines_that_are_left_out_are_the_only_ones_that_may_differ() {
    let shown = ["a", "…", "d"].map(str::to_owned);
    assert!(is_shown(&shown, &["a", "d"]) && is_shown(&shown, &["a", "b", "c", "d"]));
    assert!(!is_shown(&shown, &["a", "b"]) && !is_shown(&shown, &["b", "d"]));
    assert!(!is_shown(&shown, &["a", "d", "e"]));
}
