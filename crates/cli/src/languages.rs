//! The languages of the program on its command line, and those that come beside it: where
//! `--languages-dir` or `SANJEH_LANGUAGES` says.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use sanjeh_messages::{Lang, LanguageFolder, Problem, Problems, load, message, why};

/// Takes the code of a language of the program.
pub(crate) fn codes() -> PossibleValuesParser {
    PossibleValuesParser::new(Lang::all().map(Lang::code))
}

/// Adds the languages of a folder to those of the program.
pub(crate) fn add(folder: &Path) -> Result<(), Problems> {
    let folders = read(folder).map_err(|error| {
        let name = folder.display().to_string();
        let text = message!("language-folder", folder = name, why = why(&error));
        Problems::from(Problem::error(text).help(message!("language-folder-help")))
    })?;
    let press = folders.iter().filter_map(|folder| {
        let name = format!("{}/press.txt", folder.path);
        sanjeh_site::check_press_text(&name, folder.files.get("press.txt")?).err()
    });
    let mut problems = Problems::default();
    press.for_each(|found| problems.append(found));
    if let Err(found) = load(folders) {
        problems.append(found);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The folders in a folder, with the files of each that are texts.
fn read(folder: &Path) -> io::Result<Vec<LanguageFolder>> {
    let mut all = Vec::new();
    for path in entries(folder)? {
        if !path.is_dir() {
            continue;
        }
        let mut files = BTreeMap::new();
        for file in entries(&path)? {
            if file.is_file() {
                let bytes = fs::read(&file)?;
                files.insert(name(&file), String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        all.push(LanguageFolder { path: path.display().to_string(), code: name(&path), files });
    }
    Ok(all)
}

/// What is in a folder, in the order of the names.
fn entries(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let found = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut found = found.collect::<io::Result<Vec<_>>>()?;
    found.sort();
    // Those of editors and of version control are no languages.
    found.retain(|path| !name(path).starts_with('.'));
    Ok(found)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The language that was asked for, before the command line is read: its help needs it.
pub(crate) fn asked() -> Lang {
    let names = ["SANJEH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    let mut candidates = given("--lang").into_iter().chain(names.into_iter().filter_map(variable));
    candidates.find_map(|name| name.parse().ok()).unwrap_or_default()
}

/// The folder of more languages, if one is named, before the command line is read: it has their texts.
pub(crate) fn folder() -> Option<String> {
    given("--languages-dir").or_else(|| variable("SANJEH_LANGUAGES"))
}

/// What the command line gives for an option.
fn given(option: &str) -> Option<String> {
    let args: Vec<String> = std::env::args_os().map(|a| a.to_string_lossy().into_owned()).collect();
    args.iter().enumerate().find_map(|(at, arg)| {
        let written = arg.strip_prefix(option).and_then(|rest| rest.strip_prefix('='));
        let next = || args.get(at + 1).cloned();
        written.map(str::to_owned).or_else(|| (arg == option).then(next)?)
    })
}

#[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
