//! Texts that only tests of this crate use, so that those who write the real ones break none.

mod calls;
mod keys;
mod list;
mod rendering;

use crate::{Lang, locales::File};

/// The texts of a language.
pub(crate) const fn file(lang: Lang) -> File {
    match lang {
        Lang::En => ("test/en.ftl", include_str!("en.ftl")),
        Lang::Fa => ("test/fa.ftl", include_str!("fa.ftl")),
    }
}
