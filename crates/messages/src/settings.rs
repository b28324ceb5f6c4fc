//! `language.toml`: what is to be known of a language besides its texts.

use icu_locale_core::Locale;
use serde::Deserialize;

use crate::calendar::Calendar;

/// The settings of a language, as its file has them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// What its speakers call it.
    pub(crate) name: String,
    /// Whose rules of plural, order of letters, names of months and separators it has, as a tag of
    /// Unicode's CLDR: `fa-IR`.
    pub(crate) locale: String,
    /// Where a line begins.
    pub(crate) direction: Direction,
    /// Its letters, by their code of ISO 15924: `Arab`.
    pub(crate) script: String,
    /// Its digits, as CLDR names them: `arabext`.
    pub(crate) digits: String,
    /// The calendar that its readers expect first.
    pub(crate) calendar: Calendar,
    /// What stands after a number: `24 agencies`, but in Persian `۲۴ دستگاه`.
    #[serde(default)]
    pub(crate) after_numbers: AfterNumbers,
    /// Its name in the EU's list of languages, if it is there: `FAS`.
    pub(crate) eu: Option<String>,
}

/// Where a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Direction {
    LeftToRight,
    RightToLeft,
}

/// Which form of a noun stands after numbers of more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AfterNumbers {
    #[default]
    Plural,
    Singular,
}

impl Settings {
    /// The locale with the language's digits and a calendar.
    pub(crate) fn locale_with(&self, calendar: Calendar) -> Option<Locale> {
        let calendar = match calendar {
            Calendar::Gregorian => "gregory",
            Calendar::SolarHijri => "persian",
        };
        format!("{}-u-ca-{calendar}-nu-{}", self.locale, self.digits).parse().ok()
    }
}
