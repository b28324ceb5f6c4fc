//! Texts and docs use the words that `docs/glossary.md` decides, and no others for the same thing.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{
    fs, mem,
    path::{Path, PathBuf},
};

/// Where texts are written, below the folder of the workspace.
const TEXTS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs",
    "examples",
    "crates/messages/locales",
    "crates/cli/starter",
];
const ENDINGS_OF_TEXTS: [&str; 4] = [".md", ".ftl", ".toml", ".txt"];

/// Where code is written, with the turns of phrase that names and comments do without, as docs do.
const CODE: [&str; 4] = ["crates", "fuzz", "scripts", "tests"];
const ENDINGS_OF_CODE: [&str; 8] = [".rs", ".html", ".css", ".js", ".mjs", ".typ", ".sh", ".md"];
const NOT_IN_CODE: [&str; 11] = [
    "told",
    "untold",
    "tells",
    "teller",
    "knows of",
    "nothing stands",
    "stands there",
    "is no number",
    "look whether",
    "really published",
    "the round before",
];

/// This test, and columns of published tables, whose ids never change.
const NAMED_IN_CODE: [&str; 2] = ["messages/tests/glossary.rs", "open-data/src/claims.rs"];

/// What names the words in order to ban them.
const NOT_READ: &str = "docs/glossary.md";

const NON_JOINER: char = '\u{200c}';

/// A word, or several that follow each other, which are not to be used.
struct Banned {
    /// In small letters; one that ends in `*` stands for all that begin so.
    words: Vec<String>,
}

impl Banned {
    fn shown(&self) -> String {
        self.words.join(" ")
    }

    /// The lines in which it is used.
    fn lines(&self, tokens: &[Token]) -> Vec<usize> {
        let fits = |(token, word): (&Token, &String)| match word.strip_suffix('*') {
            Some(beginning) => token.word.starts_with(beginning),
            None => token.word == *word,
        };
        let used = tokens
            .windows(self.words.len())
            .filter(|window| window.iter().zip(&self.words).all(fits));
        used.map(|window| window[0].line).collect()
    }
}

/// Files whose path begins so may use the word all the same.
struct Exception {
    place: String,
    word: String,
}

struct Token {
    word: String,
    line: usize,
}

struct Glossary {
    banned: Vec<Banned>,
    exceptions: Vec<Exception>,
}

impl Glossary {
    fn read() -> Self {
        let text = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
        let mut glossary = Self { banned: Vec::new(), exceptions: Vec::new() };
        let mut headings: Vec<&str> = Vec::new();
        for line in text.lines() {
            let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix('|'))
            else {
                headings.clear();
                continue;
            };
            let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
            if headings.is_empty() {
                headings = cells;
            } else if headings[0] == "where" && !cells[0].starts_with("---") {
                assert!(!cells[2].is_empty(), "{line}: an exception needs a reason");
                let place = cells[0].replace('`', "");
                glossary.exceptions.push(Exception { place, word: cells[1].to_lowercase() });
            } else if !cells[0].starts_with("---") {
                let not = headings.iter().zip(&cells).filter(|(heading, _)| **heading == "not");
                glossary.banned.extend(not.flat_map(|(_, cell)| banned(cell)));
            }
        }
        assert!(glossary.banned.len() > 50, "the tables are read");
        glossary
    }

    fn is_excepted(&self, path: &str, banned: &Banned) -> bool {
        let mut exceptions = self.exceptions.iter();
        exceptions.any(|e| path.starts_with(&e.place) && e.word == banned.shown())
    }

    /// Where a text uses words that it should not.
    fn found(&self, path: &str, text: &str) -> Vec<String> {
        let tokens = tokens(text);
        let held = self.banned.iter().filter(|banned| !self.is_excepted(path, banned));
        held.flat_map(|banned| {
            let lines = banned.lines(&tokens);
            lines.into_iter().map(|line| format!("{path}:{line}: {}", banned.shown()))
        })
        .collect()
    }
}

/// The words of a cell, with commas between them.
fn banned(cell: &str) -> Vec<Banned> {
    let words = cell.split([',', '،']).map(str::trim).filter(|word| !word.is_empty());
    let banned = words
        .map(|word| Banned { words: word.to_lowercase().split(' ').map(str::to_owned).collect() });
    banned.collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The words of a text in small letters: names are cut at `_` and where a capital begins.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let mut word = String::new();
        let mut before = ' ';
        for c in line.chars().chain([' ']) {
            let is_letter = c.is_alphabetic() || c == NON_JOINER || is_mark(c);
            let begins = c.is_uppercase() && before.is_lowercase();
            if (!is_letter || begins) && !word.is_empty() {
                tokens.push(Token { word: mem::take(&mut word), line: number + 1 });
            }
            if is_letter {
                word.extend(c.to_lowercase());
            }
            before = c;
        }
    }
    tokens
}

/// A sign above or below a Persian letter, such as that of the ezafe.
fn is_mark(c: char) -> bool {
    ('\u{064b}'..='\u{0655}').contains(&c)
}

/// All files with one of these endings, by their path from the folder of the workspace.
fn files(below: &str, endings: &[&str]) -> Vec<(String, String)> {
    let path = root().join(below);
    if below == NOT_READ || below.ends_with("node_modules") || below.ends_with("/target") {
        return Vec::new();
    }
    if path.is_dir() {
        let mut names: Vec<_> =
            fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        let below = names.iter().map(|name| format!("{below}/{}", name.to_string_lossy()));
        return below.flat_map(|below| files(&below, endings)).collect();
    }
    let is_one = endings.iter().any(|ending| below.ends_with(ending));
    is_one.then(|| (below.to_owned(), fs::read_to_string(&path).unwrap())).into_iter().collect()
}

fn texts() -> Vec<(String, String)> {
    let mut found: Vec<_> =
        TEXTS.iter().flat_map(|place| files(place, &ENDINGS_OF_TEXTS)).collect();
    assert!(found.len() > 50, "the texts are found");
    for (path, text) in &mut found {
        if Path::new(&path).extension().is_some_and(|ending| ending == "ftl") {
            *text = text.lines().map(written).collect::<Vec<_>>().join("\n");
        }
    }
    found
}

#[test]
fn texts_use_the_words_of_the_glossary() {
    let (glossary, texts) = (Glossary::read(), texts());
    let found = texts.iter().flat_map(|(path, text)| glossary.found(path, text));
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "docs/glossary.md has other words:\n{}", found.join("\n"));
}

#[test]
fn code_does_without_turns_that_nobody_speaks() {
    let banned =
        NOT_IN_CODE.map(|turn| Banned { words: turn.split(' ').map(str::to_owned).collect() });
    let mut found = Vec::new();
    for (path, text) in CODE.iter().flat_map(|place| files(place, &ENDINGS_OF_CODE)) {
        let tokens = tokens(&text);
        let lines = banned.iter().flat_map(|turn| {
            turn.lines(&tokens).into_iter().map(|line| format!("{path}:{line}: {}", turn.shown()))
        });
        found.extend(lines.filter(|_| !NAMED_IN_CODE.iter().any(|named| path.ends_with(named))));
    }
    assert!(found.is_empty(), "the field has other words:\n{}", found.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let (glossary, all) = (Glossary::read(), texts());
    for Exception { place, word } in &glossary.exceptions {
        let banned = glossary.banned.iter().find(|banned| banned.shown() == *word);
        let banned = banned.unwrap_or_else(|| panic!("“{word}” is not banned"));
        let mut there = all.iter().filter(|(path, _)| path.starts_with(place.as_str()));
        assert!(
            there.any(|(_, text)| !banned.lines(&tokens(text)).is_empty()),
            "{place} does not have “{word}”: remove the exception",
        );
    }
}

#[test]
fn persian_has_the_signs_of_persian() {
    let mut found = Vec::new();
    for (path, text) in files("crates/messages/locales/fa", &[".ftl"]) {
        for (number, line) in text.lines().enumerate() {
            if let Some(sign) = foreign(&written(line)) {
                found.push(format!("{path}:{}: {sign}", number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A line of a Fluent file without its key, comments, placeables, and what is isolated as Latin.
fn written(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let line = line.split_once(" = ").map_or(line, |(_, text)| text);
    let (mut braces, mut isolates) = (0_u32, 0_u32);
    let mut kept = String::new();
    for c in line.chars() {
        match c {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            '\u{2066}' => isolates += 1,
            '\u{2069}' => isolates = isolates.saturating_sub(1),
            _ if braces == 0 && isolates == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// A Latin sign or number among Persian words, or an ezafe that is not written «هٔ».
fn foreign(text: &str) -> Option<String> {
    let is_persian = |c: char| ('\u{0600}'..='\u{06ff}').contains(&c);
    let mut before = ' ';
    for word in text.split(' ') {
        let ends_latin = word.strip_suffix([',', ';', '?']);
        if ends_latin.is_some_and(|word| word.ends_with(|c| is_persian(c) || c == '»')) {
            return Some(format!("a Latin sign in “{word}”"));
        }
        let number = word.trim_matches(|c: char| "«»()،؛:.".contains(c));
        if is_persian(before) && number.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(format!("the Latin number “{word}”"));
        }
        if word.contains('ۀ') || word.trim_matches(is_mark).ends_with("ه\u{200c}ی") {
            return Some(format!("the ezafe of “{word}”"));
        }
        before = word.chars().last().unwrap_or(before);
    }
    None
}
