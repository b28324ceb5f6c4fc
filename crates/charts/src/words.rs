//! Values as words, the same in drawings, descriptions and tables.

use sanjeh_messages::{Lang, Message, isolated_in, number};

/// Stands for a value that is not there.
pub(crate) const NONE: &str = "–";

/// A value with so many decimals.
pub(crate) fn value(lang: Lang, x: Option<f64>, decimals: u8) -> String {
    x.map_or_else(|| NONE.to_owned(), |x| number(lang, x, Some(decimals)))
}

/// A change with its sign: `+4.0`, `−1.5`, `0.0`.
pub(crate) fn change(lang: Lang, x: f64, decimals: u8) -> String {
    let rounded = number(lang, x, Some(decimals));
    let nothing = number(lang, 0.0, Some(decimals));
    if x > 0.0 && rounded != nothing { format!("\u{200E}+{rounded}") } else { rounded }
}

/// A name beside its value: whatever its letters, it does not change on which side the value stands.
pub(crate) fn name(lang: Lang, name: &str) -> String {
    isolated_in(lang, name)
}

/// The text of a message without isolates, so that it can stand in another one.
pub(crate) fn plain(lang: Lang, message: &Message) -> String {
    message.plain(lang)
}
