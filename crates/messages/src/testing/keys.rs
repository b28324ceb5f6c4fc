//! The Fluent files of all languages say the same things, and what code asks for is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::calls::{calls, without_comments};
use crate::Lang;
use crate::texts::texts;

/// Beginnings of keys that code puts together with `concat!` or in a macro of its own, so that they
/// do not stand in it as one literal. Keep it short: such a key is not checked.
const PUT_TOGETHER: &[&str] =
    &["cli-about", "cli-arg-", "cli-heading-", "data-column-", "data-table-"];

/// Keys of the texts in this folder.
const OF_TESTS: &str = "test-";

type Variables = BTreeSet<String>;

/// The file, the key and the variables of every message of a language.
fn messages(lang: Lang) -> BTreeMap<String, (&'static str, Variables)> {
    let mut all = BTreeMap::new();
    for (file, text) in &lang.language().texts {
        let messages = texts(text).unwrap_or_else(|wrong| panic!("{file}: {wrong:#?}"));
        for (key, variables) in messages {
            let variables = variables.into_iter().map(str::to_owned).collect();
            let before = all.insert(key.to_owned(), (*file, variables));
            assert!(before.is_none(), "{key} stands twice in {}, once in {file}", lang.code());
        }
    }
    all
}

/// Every file of Rust source of the workspace, without comments, and every template of a page.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for folder in fs::read_dir(crates).unwrap() {
        let folder = folder.unwrap().path();
        walk(&folder.join("src"), &mut found);
        walk(&folder.join("templates"), &mut found);
    }
    assert!(found.len() > 10, "the sources of the workspace are beside this crate");
    found
}

fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.ends_with("messages/src/testing") {
            // Texts of source that is not source.
            continue;
        }
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "html")
        {
            let text = without_comments(&fs::read_to_string(&path).unwrap());
            found.push((path, text));
        }
    }
}

#[test]
fn all_languages_have_the_same_keys_with_the_same_variables() {
    let first = messages(Lang::ALL[0]);
    for lang in &Lang::ALL[1..] {
        let other = messages(*lang);
        let differ: Vec<String> = first
            .keys()
            .chain(other.keys())
            .filter(|key| first.get(*key) != other.get(*key))
            .map(|key| format!("{key}: {:?} and {:?}", first.get(key), other.get(key)))
            .collect();
        assert!(differ.is_empty(), "in {} and {lang}:\n{}", Lang::ALL[0], differ.join("\n"));
    }
}

#[test]
fn what_code_asks_for_is_there_with_these_arguments() {
    let messages = messages(Lang::En);
    let mut wrong = Vec::new();
    for (path, source) in sources() {
        for call in calls(&source).filter(|call| !call.key.starts_with(OF_TESTS)) {
            let at = format!("{}: {:?}", path.display(), call.key);
            match messages.get(&call.key) {
                None => wrong.push(format!("{at} is in no Fluent file")),
                Some((_, variables)) if *variables != call.names => {
                    wrong.push(format!("{at} needs {variables:?}, is given {:?}", call.names));
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_used() {
    let sources: Vec<String> = sources().into_iter().map(|(_, source)| source).collect();
    let unused: Vec<String> = messages(Lang::En)
        .into_keys()
        .filter(|key| !PUT_TOGETHER.iter().any(|beginning| key.starts_with(beginning)))
        .filter(|key| {
            let literal = format!("\"{key}\"");
            !sources.iter().any(|source| source.contains(&literal))
        })
        .collect();
    assert!(unused.is_empty(), "no code asks for\n{}", unused.join("\n"));
}

#[test]
fn persian_is_spelt_as_persian() {
    for (file, text) in &Lang::Fa.language().texts {
        for (number, line) in text.lines().enumerate() {
            let foreign = line.chars().find(|c| matches!(c, 'ي' | 'ك' | 'ى' | 'ة' | '٠'..='٩'));
            assert_eq!(foreign, None, "{file}:{}: an Arabic letter or digit", number + 1);
            let apart = line.split([' ', '«', '»', '،', '؛', '.']).find(|word| {
                // Prefixes and suffixes that are joined by a zero-width non-joiner.
                matches!(*word, "می" | "نمی" | "ها" | "های" | "هایی" | "ترین" | "ای")
            });
            assert_eq!(apart, None, "{file}:{}: join it with a non-joiner", number + 1);
        }
    }
}
