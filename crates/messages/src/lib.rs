//! What Sanjeh says to people: texts in every language, problems with their place and what to do
//! about them, and numbers as people write them.
//!
//! Code never holds a text. It names a [`Message`] by its key and gives it arguments; the texts
//! stand in `locales/<language>/*.ftl`, written in [Fluent](https://projectfluent.org):
//!
//! | file | what it holds |
//! | --- | --- |
//! | `methodology.ftl` | problems in methodology files |
//! | `intake.ftl` | problems in data |
//! | `results.ftl` | words of results, explanation, comparison and claims |
//! | `cli.ftl` | help of the command line, headings of tables, notices |
//! | `wording.ftl` | sentences that are made of figures |
//!
//! ```
//! use sanjeh_messages::{Lang, Problem, Problems, message};
//!
//! let mut problems = Problems::default();
//! problems.push(
//!     Problem::error(message!("language-unknown", text = "xx", languages = vec!["en", "fa"]))
//!         .at_line("rounds.csv", 12, "9,xx,2022-06-20", Some(2..4)),
//! );
//! let shown = problems.render(Lang::En, false, 100);
//! assert!(shown.contains("rounds.csv:12:3"));
//! ```
//!
//! # Adding a language
//! Copy `locales/en` to a folder named after the language's code, translate its texts and write its
//! `language.toml`. The build script finds the folder; no line of code changes.
//!
//! # Adding a message
//! Add its key to the same file of every language, with the same variables. Tests of this crate
//! fail if a language lacks a key, if the variables differ, if code asks for a key that is not
//! there, or if no code asks for one that is.

mod calendar;
mod date;
mod digits;
mod excerpt;
mod isolates;
mod json;
mod lang;
mod language;
mod loading;
mod locales;
mod message;
mod number;
mod order;
mod problem;
mod problems;
mod render;
mod settings;
mod system;
#[cfg(test)]
mod testing;
mod texts;
mod unknown_lang;

pub use calendar::Calendar;
pub use date::{date, dates, iso_of_solar_hijri, year};
pub use digits::{integer, label, numeral};
pub use isolates::{isolated_in, plain};
pub use json::to_json;
pub use lang::{Lang, UnknownLang};
pub use loading::{LanguageFolder, load};
pub use locales::harmless;
pub use message::{Arg, Label, Message, MessagePart};
pub use number::{number, percent};
pub use order::compare;
pub use problem::{Place, Problem, Severity, Spot};
pub use problems::Problems;
pub use render::render;
pub use system::why;
