//! The Fluent files of every language, and how a message is filled in.

use std::{borrow::Cow, cell::Cell};

use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::isolates::{are_closed, isolated, listed, lists_opened};
use crate::language::Bundle;
use crate::{Arg, Lang, Message, MessagePart, digits, isolates, message, plain};

/// Texts are cut after this many characters: a cell of a broken file may be of any length.
const LONGEST_TEXT: usize = 500;

/// Whole numbers up to here are exact in the `f64` that Fluent computes with.
const LARGEST_EXACT: u64 = 1 << 53;

/// Fluent's plural rules read the digits of a fraction as one `u64`.
const MOST_FRACTION_DIGITS: usize = 15;

/// What is said in place of a number that is none.
pub(crate) fn undefined() -> Message {
    message!("number-undefined")
}

fn bundle(lang: Lang) -> &'static Bundle {
    lang.language().bundle.get_or_init(|| load(lang))
}

thread_local! {
    /// The language in which this thread writes a text: Fluent writes numbers by a plain function.
    static WRITTEN: Cell<Lang> = const { Cell::new(Lang::ENGLISH) };
}

fn load(lang: Lang) -> Bundle {
    let language = lang.language();
    let locale = language.settings.locale.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(lang.is_right_to_left());
    bundle.set_formatter(Some(show_number));
    let files = language.texts.iter().copied();
    #[cfg(test)]
    let files = files.chain(crate::testing::file(lang));
    for (_, text) in files {
        // Mistakes in the files are found by a test; the messages that can be read are kept.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        if bundle.add_resource(resource).is_err() {
            // A key that stands twice keeps its first text.
        }
    }
    bundle
}

fn show_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(digits::number(WRITTEN.get(), n.value, None)),
        _ => None,
    }
}

impl Message {
    /// The text in a language.
    ///
    /// Numbers are written in the language's digits. Texts come from files and may hold anything:
    /// control characters are made visible, marks that turn the direction of writing are replaced,
    /// and what is longer than 500 characters is cut. In a language written from right to left each
    /// argument, and each part of a list, is wrapped in isolates, so that names in other scripts keep
    /// their place.
    ///
    /// A key that is not there, or an argument that the text asks for and was not given, is an
    /// error in the program: debug builds panic, others give the key or the argument's name.
    pub fn text(&self, lang: Lang) -> String {
        text(lang, self)
    }

    /// The text without isolates: for programs, files and search engines, which would show them or
    /// count them.
    pub fn plain(&self, lang: Lang) -> String {
        plain(self.text(lang))
    }

    /// The text in parts: its words, and the slots among them, each of which may stand there more than
    /// once or not at all. The words have no isolates: what fills a slot is isolated by who fills it, so
    /// that no isolate stands around several of them.
    pub fn parts(&self, lang: Lang) -> Vec<MessagePart> {
        isolates::parted(&self.text(lang))
    }
}

/// The text of a message in a language.
fn text(lang: Lang, message: &Message) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(message.key).and_then(|found| found.value()) else {
        debug_assert!(false, "no text for {:?} in {}", message.key, lang.code());
        return message.key.to_owned();
    };
    let args: FluentArgs<'_> =
        message.args.iter().map(|(name, value)| (*name, fill(lang, value))).collect();
    let mut errors = Vec::new();
    // The arguments are texts by now: no other language is written before this text is.
    WRITTEN.set(lang);
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{:?} in {}: {errors:?}", message.key, lang.code());
    lists_opened(text)
}

fn fill(lang: Lang, value: &Arg) -> FluentValue<'_> {
    match value {
        Arg::Text(text) => FluentValue::String(harmless(text)),
        Arg::Integer(n) if n.unsigned_abs() <= LARGEST_EXACT => FluentValue::from(*n),
        Arg::Integer(n) => FluentValue::String(digits::integer(lang, *n).into()),
        Arg::Label(n) => FluentValue::String(digits::label(lang, *n).into()),
        Arg::Number(x) if has_plural(*x) => FluentValue::from(*x),
        Arg::Number(x) if x.is_nan() => FluentValue::String(text(lang, &undefined()).into()),
        Arg::Number(x) => FluentValue::String(digits::number(lang, *x, None).into()),
        Arg::List(texts) => FluentValue::String(list(lang, texts).into()),
        Arg::Message(message) => FluentValue::String(text(lang, message).into()),
        Arg::Ordinal(n) => {
            let options =
                FluentNumberOptions { r#type: FluentNumberType::Ordinal, ..Default::default() };
            FluentValue::Number(FluentNumber::new(f64::from(*n), options))
        }
        Arg::Slot(number) => FluentValue::String(isolates::slot(*number).into()),
    }
}

/// Whether Fluent's plural rules take the number: they panic at others.
fn has_plural(x: f64) -> bool {
    x.abs() <= LARGEST_EXACT as f64
        && x.to_string().split_once('.').is_none_or(|(_, d)| d.len() <= MOST_FRACTION_DIGITS)
}

fn list(lang: Lang, texts: &[String]) -> String {
    let texts = texts.iter().map(|text| harmless(text));
    let separator = message!("list-separator").text(lang);
    if lang.is_right_to_left() {
        listed(&texts.map(|text| isolated(&text)).collect::<Vec<_>>().join(&separator))
    } else {
        texts.collect::<Vec<_>>().join(&separator)
    }
}

/// A text from outside in a form that can do nothing to a terminal or to the text around it.
///
/// Isolates that are opened and closed within it are left: so our own texts can stand in others.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let cut = text.char_indices().nth(LONGEST_TEXT).map(|(at, _)| at);
    let kept = &text[..cut.unwrap_or(text.len())];
    let keeps_isolates = are_closed(kept);
    let visible = |c: char| match c {
        '\u{2066}'..='\u{2069}' if keeps_isolates => c,
        c => visible(c),
    };
    if cut.is_none() && !kept.chars().any(|c| visible(c) != c) {
        return Cow::Borrowed(text);
    }
    kept.chars().map(visible).chain(cut.map(|_| '…')).collect()
}

/// A control character as its picture, a mark of direction as the sign of an unknown character.
fn visible(c: char) -> char {
    match c {
        '\0'..='\x1F' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7F' => '␡',
        '\u{80}'..='\u{9F}' => char::REPLACEMENT_CHARACTER,
        c => isolates::harmless(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_both(message: &Message) -> [String; 2] {
        Lang::ALL.map(|lang| message.text(lang))
    }

    #[test]
    fn arguments_stand_in_isolates_in_persian_only() {
        assert_eq!(
            in_both(&message!("test-unknown", id = "Q1", row = 1234)),
            [
                "No question “Q1” (row 1,234)",
                "پرسش «\u{2068}Q1\u{2069}» نیست (سطر \u{2068}۱٬۲۳۴\u{2069})",
            ]
        );
    }

    #[test]
    fn numbers_that_are_names_stand_without_separators() {
        let said = in_both(&message!("test-list", items = crate::Label(1403)));
        assert_eq!(said, ["one of: 1403", "یکی از: \u{2068}۱۴۰۳\u{2069}"]);
    }

    #[test]
    fn numbers_choose_their_plural() {
        let rows = |n: i64| message!("test-rows", n = n).text(Lang::En);
        assert_eq!([rows(0), rows(1), rows(2)], ["0 rows", "1 row", "2 rows"]);
        assert_eq!(message!("test-rows", n = 1.5).text(Lang::En), "1.5 rows");
    }

    #[test]
    fn no_number_is_too_large_or_too_small_to_be_said() {
        let rows = |n: Arg| message!("test-rows", n = n).text(Lang::En);
        assert_eq!(rows(Arg::Integer(i64::MAX)), "9,223,372,036,854,775,807 rows");
        assert_eq!(rows(Arg::Integer(i64::MIN)), "-9,223,372,036,854,775,808 rows");
        assert_eq!(rows(Arg::Integer(1 << 53)), "9,007,199,254,740,992 rows");
        assert_eq!(rows(Arg::Number(f64::MAX)), "1.7976931348623157e308 rows");
        assert_eq!(rows(Arg::Number(5e-324)), "5e-324 rows");
        assert_eq!(rows(Arg::Number(0.1 + 0.2)), "0.30000000000000004 rows");
        assert_eq!(rows(Arg::Number(f64::NEG_INFINITY)), "-∞ rows");
        assert_eq!(rows(Arg::Number(f64::NAN)), "undefined rows");
    }

    #[test]
    fn each_part_of_a_list_is_isolated_by_itself() {
        assert_eq!(
            in_both(&message!("test-list", items = vec!["yes", "no"])),
            ["one of: yes, no", "یکی از: \u{2068}yes\u{2069}، \u{2068}no\u{2069}"]
        );
        // In a text that becomes part of another one, too.
        let inner = message!("test-list", items = vec!["A (1)", "ب"]);
        let outer = message!("test-list", items = inner).text(Lang::Fa);
        let list = "\u{2068}A (1)\u{2069}، \u{2068}ب\u{2069}";
        assert_eq!(outer, format!("یکی از: \u{2068}یکی از: {list}\u{2069}"));
        let none = message!("test-list", items = Vec::<String>::new()).text(Lang::Fa);
        assert_eq!(none, "یکی از: ");
    }

    #[test]
    fn a_text_from_outside_cannot_pass_for_a_list() {
        let said = in_both(&message!("test-list", items = "\u{FDD0}a\u{FDD1}"));
        assert_eq!(said[0], "one of: \u{fffd}a\u{fffd}");
        assert_eq!(said[1], "یکی از: \u{2068}\u{fffd}a\u{fffd}\u{2069}");
    }

    #[test]
    fn slots_part_a_text_and_bring_their_own_isolates() {
        let parts =
            |lang| message!("test-unknown", id = Arg::Slot(1), row = Arg::Slot(0)).parts(lang);
        let words = |text: &str| MessagePart::Words(text.to_owned());
        let slot = MessagePart::Slot;
        let en = [words("No question “"), slot(1), words("” (row "), slot(0), words(")")];
        assert_eq!(parts(Lang::En), en);
        let fa = [words("پرسش «"), slot(1), words("» نیست (سطر "), slot(0), words(")")];
        assert_eq!(parts(Lang::Fa), fa);
        // A text from outside cannot pass for a slot.
        let said = message!("test-unknown", id = "\u{FDD2}0\u{FDD3}", row = 1).parts(Lang::En);
        assert_eq!(said, [words("No question “\u{fffd}0\u{fffd}” (row 1)")]);
    }

    #[test]
    fn names_are_isolated_where_their_letters_run_the_other_way() {
        let isolated = isolates::isolated_in;
        assert_eq!(isolated(Lang::En, "Bank A"), "Bank A");
        assert_eq!(isolated(Lang::En, "بانک"), "\u{2068}بانک\u{2069}");
        assert_eq!(isolated(Lang::Fa, "Bank A"), "\u{2068}Bank A\u{2069}");
    }

    #[test]
    fn places_are_counted_by_ordinals() {
        let said = |n| message!("test-place", n = Arg::Ordinal(n)).text(Lang::En);
        assert_eq!([1, 2, 3, 4, 11, 43].map(said), ["1st", "2nd", "3rd", "4th", "11th", "43rd"]);
    }

    #[test]
    fn plain_texts_have_no_marks() {
        let message = message!("test-list", items = vec!["A1", "۲"]);
        assert_eq!(message.plain(Lang::Fa), "یکی از: A1، ۲");
        assert_eq!(message.plain(Lang::En), message.text(Lang::En));
    }

    #[test]
    fn texts_from_outside_do_nothing_to_the_terminal() {
        let said = message!("test-list", items = "a\u{1b}[2Jb\n\u{202e}c\u{7f}").text(Lang::En);
        assert_eq!(said, "one of: a␛[2Jb␊\u{fffd}c␡");
        let isolated = "\u{2068}Q1\u{2069}: \u{2067}\u{2068}۹\u{2069}\u{2069}";
        assert_eq!(harmless(isolated), isolated, "a text of ours in another one");
        assert_eq!(harmless("a\u{2069}\u{2068}b"), "a\u{fffd}\u{fffd}b");
        assert_eq!(harmless("\u{2067}b"), "\u{fffd}b");
        let joined = "می\u{200c}شود";
        assert_eq!(harmless(joined), joined, "the non-joiner is a letter of Persian");
        let long = message!("test-list", items = "س".repeat(100_000)).text(Lang::En);
        assert_eq!(long.chars().count(), "one of: ".len() + LONGEST_TEXT + 1);
        assert!(long.ends_with("س…"));
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "no text for \"test-nowhere\" in en")]
    fn a_key_that_is_not_there_stops_a_debug_build() {
        let _unsaid = Message::new("test-nowhere").text(Lang::En);
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "test-rows")]
    fn an_argument_that_is_not_given_stops_a_debug_build() {
        let _unsaid = Message::new("test-rows").text(Lang::En);
    }
}
