//! What a language is: its texts and its settings, and what is made of them once.

use std::sync::OnceLock;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use icu_collator::CollatorBorrowed;
use icu_locale_core::Locale;

use crate::calendar::Calendar;
use crate::settings::Settings;

/// The messages of a language, ready to be filled in.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// A language that comes with the program: the name of its folder, and its files by name.
pub(crate) struct Source {
    pub(crate) code: &'static str,
    pub(crate) files: &'static [File],
}

/// A file of a language: its name and its text.
pub(crate) type File = (&'static str, &'static str);

/// A language.
pub(crate) struct Language {
    pub(crate) code: &'static str,
    pub(crate) settings: Settings,
    /// Its messages: the Fluent files.
    pub(crate) texts: Vec<File>,
    /// The press release of publications that bring none.
    pub(crate) press: &'static str,
    /// The locale with each calendar, Gregorian first.
    locales: [Locale; 2],
    pub(crate) bundle: OnceLock<Bundle>,
    pub(crate) collator: OnceLock<CollatorBorrowed<'static>>,
}

/// The file with the settings of a language.
pub(crate) const SETTINGS: &str = "language.toml";

/// The file with its press release.
pub(crate) const PRESS: &str = "press.txt";

/// What stands at the end of the names of Fluent files.
pub(crate) const FLUENT: &str = ".ftl";

impl Language {
    /// A language from what its folder holds, or what is wrong with its settings.
    pub(crate) fn new(code: &'static str, files: &[File]) -> Result<Self, String> {
        let file = |name: &str| files.iter().find(|file| file.0 == name).map_or("", |file| file.1);
        let settings: Settings = toml::from_str(file(SETTINGS)).map_err(|e| e.to_string())?;
        let locale = |calendar| {
            let locale = settings.locale_with(calendar);
            locale.ok_or_else(|| format!("locale = {:?}", settings.locale))
        };
        let locales = [locale(Calendar::Gregorian)?, locale(Calendar::SolarHijri)?];
        let texts = files.iter().filter(|(name, _)| name.ends_with(FLUENT));
        Ok(Self {
            code,
            texts: texts.copied().collect(),
            press: file(PRESS),
            locales,
            settings,
            bundle: OnceLock::new(),
            collator: OnceLock::new(),
        })
    }

    /// The locale of the language for dates of a calendar.
    pub(crate) fn locale(&self, calendar: Calendar) -> &Locale {
        &self.locales[usize::from(calendar == Calendar::SolarHijri)]
    }
}

/// The languages that come with the program.
pub(crate) fn built_in() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| {
        let made = BUILT_IN.iter().map(|source| Language::new(source.code, source.files));
        // A test reads these files.
        made.map(|made| made.unwrap_or_else(|e| unreachable!("{e}"))).collect()
    })
}

/// Those that come beside it.
static LOADED: OnceLock<Vec<Language>> = OnceLock::new();

/// Adds languages to the built-in ones; only the first call does.
pub(crate) fn install(languages: Vec<Language>) {
    let installed = LOADED.set(languages);
    debug_assert!(installed.is_ok(), "languages are loaded once");
}

/// How many languages there are.
pub(crate) fn count() -> usize {
    built_in().len() + LOADED.get().map_or(0, Vec::len)
}

/// A language by its place among all, the built-in ones first.
pub(crate) fn language(index: usize) -> &'static Language {
    let built_in = built_in();
    let loaded = || LOADED.get().and_then(|all| all.get(index - built_in.len()));
    // Handles are made for languages that are there.
    built_in.get(index).or_else(loaded).unwrap_or(&built_in[0])
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));
