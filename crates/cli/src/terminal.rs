//! What is known of the terminal: language, width, colour.

use std::io::IsTerminal;

use sanjeh_messages::{Lang, Message, Problems};
use sanjeh_round::{Languages, Round};

/// What is known of the terminal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terminal {
    pub(crate) lang: Lang,
    /// Columns of standard output; `None` if it is no terminal: then nothing is cut.
    pub(crate) width: Option<u16>,
    /// The languages of titles in tables for programs.
    pub(crate) titles: &'static [Lang],
}

impl Terminal {
    pub(crate) fn new(lang: Lang) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "the command line is where the environment is read"
        )]
        let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
        let terminal = || terminal_size::terminal_size().map(|(w, _)| w.0);
        let shown = std::io::stdout().is_terminal();
        let width = columns.or_else(|| if shown { terminal() } else { None });
        Self { lang, width, titles: kept(&Languages::default()) }
    }

    /// The same for tables of a round: programs get its titles in its languages.
    pub(crate) fn of(self, round: &Round) -> Self {
        Self { titles: kept(&round.header.languages), ..self }
    }

    /// A text in the reader's language.
    pub(crate) fn text(self, message: &Message) -> String {
        message.text(self.lang)
    }

    /// Shows problems where people look for them; colour only on a terminal.
    pub(crate) fn problems(self, problems: &Problems) {
        if problems.is_empty() {
            return;
        }
        let stderr = anstream::AutoStream::choice(&std::io::stderr());
        let colour = stderr != anstream::ColorChoice::Never;
        let width = self.width.unwrap_or(100).max(40);
        anstream::eprint!("{}", problems.render(self.lang, colour, usize::from(width)));
    }

    /// A line beside the output, for people only.
    pub(crate) fn note(self, message: &Message) {
        anstream::eprintln!("{}", self.text(message));
    }
}

/// A command shows one round, so this is kept once.
fn kept(languages: &Languages) -> &'static [Lang] {
    Box::leak(languages.to_vec().into_boxed_slice())
}

/// A path as it is written in a command, so that it can be copied from the screen.
pub(crate) fn quoted(path: &std::path::Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/\\._-~:".contains(c);
    if !text.is_empty() && text.chars().all(plain) { text } else { format!("\"{text}\"") }
}
