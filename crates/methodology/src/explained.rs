//! What the grammar of TOML and the decoder say of a file, in the reader's language.

use sanjeh_messages::{Message, message};

use crate::report::suggestion;

/// What is wrong with a TOML file, and what to do, in the reader's language: for the small files beside
/// a methodology.
pub fn explain(error: &toml::de::Error) -> (Message, Option<Message>) {
    let said = error.message();
    match explained(said, None) {
        // The reader's own words, which are those of the grammar.
        (message, help) if message.key == "methodology-syntax" => {
            let text = said.lines().next().unwrap_or_default();
            let kind = syntax_kind(said);
            let broken = message!("methodology-toml", kind = kind, text = text);
            (if kind == "other" { message } else { broken }, help)
        }
        known => known,
    }
}

/// What the decoder says, in the reader's language.
/// `stands` is the kind of value that is there.
pub(crate) fn explained(said: &str, stands: Option<&str>) -> (Message, Option<Message>) {
    let first_line = said.lines().next().unwrap_or_default();
    let quoted: Vec<&str> = first_line.split('`').skip(1).step_by(2).collect();
    if let [name, known @ ..] = quoted.as_slice() {
        if first_line.starts_with("unknown field") {
            if matches!(*name, "optional" | "required") && known.contains(&"spellings") {
                let text = message!("methodology-unknown-field", name = *name);
                return (text, Some(message!("methodology-optional-help")));
            }
            let treated = ["winsorise", "winsorize", "treat", "outliers", "trim"];
            if treated.contains(name) && known.contains(&"normalise") {
                let text = message!("methodology-no-treatment", name = *name);
                return (text, Some(message!("methodology-no-treatment-help")));
            }
            let text = message!("methodology-unknown-field", name = *name);
            return (text, suggestion(name, known.iter().copied()));
        }
        if first_line.starts_with("unknown variant") {
            let text = message!("methodology-unknown-word", name = *name);
            return (text, suggestion(name, known.iter().copied()));
        }
        if first_line.starts_with("missing field") {
            return (message!("methodology-missing-field", name = *name), None);
        }
    }
    // Only decimals are counted in so few digits.
    if first_line.starts_with("invalid value") && first_line.ends_with("expected u8") {
        return (message!("methodology-decimals"), None);
    }
    if ["overflow", "` as i128", "` as u128"].iter().any(|w| first_line.contains(w)) {
        return (message!("methodology-number-too-large"), None);
    }
    if first_line.starts_with("invalid length") && first_line.contains("tuple of size 2") {
        return (message!("methodology-two-numbers"), None);
    }
    if first_line.starts_with("wanted string") {
        return (message!("methodology-word-wanted"), None);
    }
    let wrong =
        first_line.split_once("invalid type: ").and_then(|(_, r)| r.split_once(", expected "));
    if let Some((found, wanted)) = wrong {
        let (found, wanted) = (stands.unwrap_or(kind_of_value(found)), kind_of_value(wanted));
        return (message!("methodology-wrong-form", found = found, wanted = wanted), None);
    }
    (message!("methodology-syntax", text = first_line), None)
}

/// The field that a message of the decoder misses.
pub(crate) fn missing_field(said: &str) -> Option<&str> {
    said.strip_prefix("missing field `")?.split('`').next()
}

/// Of which kind an error of TOML's grammar is; `other` if its own words must do.
pub(crate) fn syntax_kind(said: &str) -> &'static str {
    // The first that fits counts: "assignment" holds "sign", and "unquoted" holds "quote".
    const KINDS: [(&str, &str); 27] = [
        ("duplicate key", "duplicate"),
        ("date-time", "date"),
        ("datetime", "date"),
        ("invalid date", "date"),
        ("invalid time", "date"),
        ("assignment", "equals"),
        ("extra `=`", "equals"),
        ("unquoted key", "key"),
        ("key with no value", "equals"),
        ("invalid boolean", "boolean"),
        ("escape", "escape"),
        ("unicode", "escape"),
        ("radix", "number"),
        ("sign", "number"),
        ("leading zero", "number"),
        ("integer", "number"),
        ("number", "number"),
        ("digits", "number"),
        ("quote", "string"),
        ("missing value", "value"),
        ("comma", "comma"),
        ("unclosed", "unclosed"),
        ("missing table open", "unclosed"),
        ("string", "string"),
        ("invalid key", "key"),
        ("missing key", "key"),
        ("unexpected", "unexpected"),
    ];
    KINDS.iter().find(|(words, _)| said.contains(words)).map_or("other", |(_, kind)| kind)
}

/// One of the kinds that the message texts have words for.
fn kind_of_value(said: &str) -> &str {
    let said = said.strip_prefix("a ").or_else(|| said.strip_prefix("an ")).unwrap_or(said);
    match said.split([' ', ',']).next().unwrap_or_default() {
        "floating" => "float",
        "struct" => "table",
        "text" if said.contains("list") => "list_or_text",
        "text" if said.contains("table") => "table_or_text",
        "list" if said.contains("values") => "list_or_values",
        "list" => "list_or_table",
        "text" => "string",
        "tuple" => "array",
        known => known,
    }
}
