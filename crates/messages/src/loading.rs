//! Languages that come beside the program: each a folder, checked as a whole before it counts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::language::{FLUENT, File, Language, PRESS, SETTINGS, built_in, install};
use crate::texts::{Texts, Wrong, texts};
use crate::{Lang, Problem, Problems, digits, message};

/// The folder of a language, as whoever calls has read it.
#[derive(Debug, Clone, Default)]
pub struct LanguageFolder {
    /// The folder, as the user knows it.
    pub path: String,
    /// Its own name: the code of the language.
    pub code: String,
    /// Its files by their names.
    pub files: BTreeMap<String, String>,
}

/// Adds languages to those of the program; to be called once, before anything is said.
///
/// # Errors
/// Everything that is wrong with one of them; then none is added: a code that is none, or is taken; a
/// file of English that is not there, or one that English has not; a message that is missing, that
/// English has not, or that has other variables than in English; settings that say nothing.
pub fn load(folders: Vec<LanguageFolder>) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let mut languages = Vec::new();
    for folder in folders {
        let found = Check::of(&folder);
        if found.is_empty() {
            languages.extend(made(folder));
        } else {
            problems.append(found);
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    install(languages);
    // Their digits are known only now that they can be written with.
    for lang in Lang::all().skip(built_in().len()) {
        let settings = &lang.language().settings;
        if settings.digits != "latn" && digits::label(lang, 1) == "1" {
            let text = message!("language-digits", digits = settings.digits.as_str());
            let problem = Problem::error(text).help(message!("language-digits-help"));
            problems.push(problem.in_file(format!("{lang}/{SETTINGS}")));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// A language whose folder was checked. Its texts live as long as the program.
fn made(folder: LanguageFolder) -> Option<Language> {
    let kept = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let files: Vec<File> =
        folder.files.into_iter().map(|(name, text)| (kept(name), kept(text))).collect();
    Language::new(kept(folder.code), &files).ok()
}

/// The check of one folder.
struct Check<'f> {
    folder: &'f LanguageFolder,
    problems: Problems,
}

impl<'f> Check<'f> {
    fn of(folder: &'f LanguageFolder) -> Problems {
        let mut check = Self { folder, problems: Problems::default() };
        check.code();
        check.settings();
        check.texts();
        check.problems
    }

    fn wrong(&mut self, file: Option<&str>, problem: Problem) {
        let path = &self.folder.path;
        let file = file.map_or_else(|| path.clone(), |file| format!("{path}/{file}"));
        self.problems.push(problem.in_file(file));
    }

    /// A tag such as `de` or `pt-br`: it stands in addresses, where `api` is the program's.
    fn code(&mut self) {
        let code = self.folder.code.as_str();
        let primary = code.split('-').next().unwrap_or_default();
        let is_tag = code.parse::<icu_locale_core::Locale>().is_ok()
            && (2..=3).contains(&primary.len())
            && code.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
        if !is_tag || code == "api" {
            let problem = Problem::error(message!("language-code", code = code));
            self.wrong(None, problem.help(message!("language-code-help")));
        } else if built_in().iter().any(|language| language.code == code) {
            self.wrong(None, Problem::error(message!("language-there", code = code)));
        }
    }

    fn settings(&mut self) {
        let Some(text) = self.folder.files.get(SETTINGS) else {
            return self.missing(SETTINGS);
        };
        let settings = match toml::from_str::<crate::settings::Settings>(text) {
            Ok(settings) => settings,
            Err(error) => {
                let said = message!("language-settings", why = error.message());
                let problem = Problem::error(said).help(message!("language-settings-help"));
                let (source, at) = (Arc::from(text.as_str()), error.span().unwrap_or(0..0));
                let file = format!("{}/{SETTINGS}", self.folder.path);
                self.problems.push(problem.at_span(file, &source, at));
                return;
            }
        };
        if settings.locale_with(crate::Calendar::Gregorian).is_none() {
            let said = message!(
                "language-locale",
                locale = settings.locale.as_str(),
                digits = settings.digits.as_str()
            );
            self.wrong(Some(SETTINGS), Problem::error(said).help(message!("language-locale-help")));
        }
    }

    fn missing(&mut self, file: &str) {
        self.wrong(None, Problem::error(message!("language-file-missing", file = file)));
    }

    /// The files of English are those of every language, with the same messages.
    fn texts(&mut self) {
        let english = &Lang::ENGLISH.language().texts;
        for (name, of_english) in english {
            let Some(text) = self.folder.files.get(*name) else {
                self.missing(name);
                continue;
            };
            match (texts(text), texts(of_english)) {
                (Ok(own), Ok(theirs)) => self.compare(name, &own, &theirs),
                (Err(wrong), _) => self.broken(name, text, wrong),
                (_, Err(_)) => {}
            }
        }
        if !self.folder.files.contains_key(PRESS) {
            self.missing(PRESS);
        }
        let is_extra = |file: &&String| {
            file.ends_with(FLUENT) && !english.iter().any(|(name, _)| name == *file)
        };
        let extra: Vec<&String> = self.folder.files.keys().filter(is_extra).collect();
        for file in extra {
            let said = message!("language-file-extra", file = file.as_str());
            self.wrong(Some(file), Problem::error(said));
        }
    }

    fn compare(&mut self, file: &str, own: &Texts<'_>, theirs: &Texts<'_>) {
        let not_in = |of: &Texts<'_>, other: &Texts<'_>| -> Vec<String> {
            of.keys().filter(|key| !other.contains_key(*key)).map(|key| (*key).to_owned()).collect()
        };
        let (missing, extra) = (not_in(theirs, own), not_in(own, theirs));
        if !missing.is_empty() {
            let said = message!("language-keys-missing", n = missing.len(), keys = missing);
            self.wrong(Some(file), Problem::error(said));
        }
        if !extra.is_empty() {
            let said = message!("language-keys-extra", n = extra.len(), keys = extra);
            self.wrong(Some(file), Problem::error(said));
        }
        for (key, variables) in own {
            let Some(theirs) = theirs.get(key).filter(|theirs| *theirs != variables) else {
                continue;
            };
            let listed = |all: &std::collections::BTreeSet<&str>| -> Vec<String> {
                all.iter().map(|name| format!("${name}")).collect()
            };
            let said = message!("language-arguments", key = *key, own = listed(variables));
            let help = message!("language-arguments-help", theirs = listed(theirs));
            self.wrong(Some(file), Problem::error(said).help(help));
        }
    }

    fn broken(&mut self, file: &str, text: &str, wrong: Vec<Wrong>) {
        let path = format!("{}/{file}", self.folder.path);
        let source: Arc<str> = text.into();
        for Wrong { at, what } in wrong {
            let problem = Problem::error(what);
            self.problems.push(match at {
                Some(at) => problem.at_span(path.as_str(), &source, at),
                None => problem.in_file(path.as_str()),
            });
        }
    }
}
