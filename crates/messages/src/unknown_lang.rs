//! What is said to a language that is none of the program's.

use std::{error::Error, fmt};

use crate::{Lang, Message, UnknownLang, message};

impl UnknownLang {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        let languages: Vec<&str> = Lang::all().map(Lang::code).collect();
        message!("language-unknown", text = &self.0, languages = languages)
    }
}

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().text(Lang::default()))
    }
}

impl Error for UnknownLang {}
