//! Runs the program as a user does, with a terminal of 100 columns, no colour and no language; and folders in which it runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    crates.parent().unwrap().to_path_buf()
}

/// What a run of the program gave.
#[derive(Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn new(output: Output) -> Self {
        let run = Self {
            code: output.status.code().expect("no signal ends the program"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!run.err.contains("panicked"), "{}", run.err);
        run
    }

    /// The output of a run that found nothing wrong.
    #[track_caller]
    pub(crate) fn fine(self) -> String {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self.out
    }

    /// What was said of input that is wrong.
    #[track_caller]
    pub(crate) fn refused(self) -> String {
        assert_eq!(self.code, 2, "{}\n{}", self.out, self.err);
        assert_eq!(self.out, "");
        self.err
    }

    /// Everything, for a snapshot.
    pub(crate) fn whole(&self) -> String {
        format!("exit code: {}\n--- stdout\n{}--- stderr\n{}", self.code, self.out, self.err)
    }

    /// Standard output as a JSON value.
    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}{}", self.out, self.err))
    }
}

/// The program, about to run in a folder.
pub(crate) fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sanjeh"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).env_clear();
    command.envs([("COLUMNS", "100"), ("NO_COLOR", "1"), ("LANG", "C"), ("USER", "Sara")]);
    command
}

/// The program below strace, with arguments for that.
#[cfg(target_os = "linux")]
pub(crate) fn traced(command: &Command, more: &[&str]) -> Command {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qqq", "-e", "signal=none"]).args(more);
    traced.arg(command.get_program()).args(command.get_args());
    traced.current_dir(command.get_current_dir().unwrap()).stdin(Stdio::null()).env_clear();
    traced.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    traced
}

/// A shell that finds the program by its name, about to run lines in a folder.
pub(crate) fn shell(folder: &Path, lines: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_sanjeh")).parent().unwrap();
    let inner = command(folder, &[]);
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", lines]).current_dir(folder).stdin(Stdio::null()).env_clear();
    shell.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.env("PATH", format!("{}:/usr/bin:/bin", program.display()));
    shell
}

/// By what a round becomes final.
pub(crate) const MOVES: [&str; 5] =
    ["open", "close", "release_preliminary", "hear_appeals", "finalise"];

/// Runs the program in a folder.
pub(crate) fn run_in(folder: &Path, args: &[&str]) -> Run {
    Run::new(command(folder, args).output().unwrap())
}

/// Runs the program in a folder with more variables of the environment.
pub(crate) fn run_with(folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> Run {
    Run::new(command(folder, args).envs(variables.iter().copied()).output().unwrap())
}

/// Runs the program in the folder of the workspace.
pub(crate) fn sanjeh(args: &[&str]) -> Run {
    run_in(&workspace(), args)
}

/// A folder that is removed with all that is in it.
pub(crate) struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// A new, empty folder.
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sanjeh-cli-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        // A process of the same id may have been killed before it could clear up.
        let _old = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self { path }
    }

    /// A folder with a copy of an example in it, under its own name.
    pub(crate) fn with_example(name: &str) -> Self {
        let scratch = Self::new();
        copy(&workspace().join("examples").join(name), &scratch.path.join(name));
        scratch
    }

    /// A folder with a copy of what is in one of the folders of `tests/cases`.
    pub(crate) fn with_case(name: &str) -> Self {
        let scratch = Self::new();
        copy(&workspace().join("crates/cli/tests/cases").join(name), &scratch.path);
        scratch
    }

    /// Gives the round in a folder a number, which it has not.
    pub(crate) fn number(&self, folder: &str, number: u32) {
        let file = format!("{folder}/round.toml");
        self.write(&file, format!("number = {number}\n{}", self.read(&file)));
    }

    /// Imports the round in a folder, and moves it on until it is final; `more` names the database.
    pub(crate) fn finalise(&self, folder: &str, number: &str, more: &[&str]) {
        self.run(&[&["import", folder], more].concat()).fine();
        self.run(&[&["round", "move", number], &MOVES[..], more].concat()).fine();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn join(&self, file: &str) -> PathBuf {
        self.path.join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.join(file), bytes).unwrap();
    }

    /// Replaces the one place of a file where a text stands.
    #[track_caller]
    pub(crate) fn change(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
        self.write(file, text.replace(from, to));
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        run_in(&self.path, args)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.path);
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The names of all files and folders below a folder, in order; those of folders end with `/`.
pub(crate) fn below(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            names.extend(below(&path).into_iter().map(|inner| format!("{name}/{inner}")));
            names.push(format!("{name}/"));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

/// The rows of a CSV text as the cells of named columns.
pub(crate) struct Rows {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    pub(crate) fn parse(text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect());
        Self { header, rows: rows.collect() }
    }

    pub(crate) fn read(file: &str) -> Self {
        Self::parse(&fs::read_to_string(workspace().join(file)).unwrap())
    }

    pub(crate) fn header(&self) -> String {
        self.header.join(",")
    }

    /// The cells of some columns, row by row.
    pub(crate) fn cells<const N: usize>(&self, columns: [&str; N]) -> Vec<[&str; N]> {
        let at = columns.map(|c| {
            let found = self.header.iter().position(|h| h == c);
            found.unwrap_or_else(|| panic!("no column {c} in {:?}", self.header))
        });
        self.rows.iter().map(|row| at.map(|i| row[i].as_str())).collect()
    }
}

/// A number of a cell; `None` if it is empty.
#[track_caller]
pub(crate) fn number(cell: &str) -> Option<f64> {
    (!cell.is_empty()).then(|| cell.parse().unwrap_or_else(|_| panic!("{cell:?} is not a number")))
}

/// Whether two scores are the same, or both are none.
pub(crate) fn same(a: Option<f64>, b: Option<f64>, tolerance: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= tolerance,
        (a, b) => a == b,
    }
}

/// What `check` writes in both languages, which must have these words.
#[track_caller]
pub(crate) fn says(scratch: &Scratch, en: &str, fa: &str) {
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains(en), "{}", run.err);
    // What is inserted is set apart from the text around it.
    let run = scratch.run(&["check", ".", "--lang", "fa"]);
    let text = run.err.replace(['\u{2068}', '\u{2069}'], "");
    assert!(text.contains(fa), "{text}");
}
