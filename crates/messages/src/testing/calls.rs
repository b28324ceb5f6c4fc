//! Finds the uses of `message!` and `columns!` in Rust source, well enough for source that compiles.

use std::collections::BTreeSet;

/// A use of `message!` whose key is a literal, or a heading of `columns!`, which has no arguments.
#[derive(Debug, PartialEq)]
pub(super) struct Call {
    pub(super) key: String,
    pub(super) names: BTreeSet<String>,
}

/// The source without lines that are comments.
pub(super) fn without_comments(source: &str) -> String {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// All uses of `message!` in the source, then all headings of `columns!`.
pub(super) fn calls(source: &str) -> impl Iterator<Item = Call> {
    let messages = source.split("message!(").skip(1).filter_map(call);
    messages.chain(source.split("columns![").skip(1).flat_map(headings))
}

/// The keys of `"name" => "key", "name" => "key" mark mark, …]`.
fn headings(after: &str) -> Vec<Call> {
    let mut found = Vec::new();
    let mut rest = after;
    while let Some((name, after)) = literal(rest) {
        let Some((key, after)) = after.trim_start().strip_prefix("=>").and_then(literal) else {
            panic!("columns![] has no heading for {name:?}");
        };
        found.push(Call { key: key.to_owned(), names: BTreeSet::new() });
        let after = after.trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_lowercase());
        rest = after.strip_prefix(',').unwrap_or(after);
    }
    assert!(rest.trim_start().starts_with(']'), "columns![] has more than literals: {found:?}");
    found
}

/// The string literal, without escapes, with which the text begins, and what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

fn call(after: &str) -> Option<Call> {
    let (key, mut rest) = literal(after)?;
    let mut names = BTreeSet::new();
    while let Some(after) = rest.trim_start().strip_prefix(',') {
        let Some((name, value)) = after.split_once('=') else { break };
        let name = name.trim();
        if !name.chars().all(|c| c.is_alphanumeric() || c == '_') || name.is_empty() {
            break;
        }
        names.insert(name.to_owned());
        rest = &value[expression(value)..];
    }
    Some(Call { key: key.to_owned(), names })
}

/// How many bytes the expression has at whose beginning the text is: up to a comma or bracket that
/// is not its own.
fn expression(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' | ',' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '"' | '\'' => at += quoted(&text[at + 1..], c),
            _ => {}
        }
        at += c.len_utf8();
    }
    at
}

/// How many bytes of a string or character stand after its opening quote; 0 for a lifetime.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if c == quote && !escaped {
            return at + 1;
        }
        if quote == '\'' && at > 0 && !escaped && !text.starts_with('\\') {
            return 0;
        }
        escaped = c == '\\' && !escaped;
    }
    0
}

#[test]
fn uses_are_found_with_the_names_of_their_arguments() {
    let source = r#"
        // message!("in-a-comment")
        push(message!("one"));
        let x: &'static str = message!(
            "two",
            id = format!("{},{}", f(a, b), "),\""),
            quote = '"', escaped = '\'', n = [1, 2].len() == 2,
        );
        message!(key, n = 1)
    "#;
    let found: Vec<(String, String)> = calls(&without_comments(source))
        .map(|call| (call.key, call.names.into_iter().collect::<Vec<_>>().join(" ")))
        .collect();
    let expected = [("one", ""), ("two", "escaped id n quote")];
    assert_eq!(found, expected.map(|(key, names)| (key.to_owned(), names.to_owned())));
}

#[test]
fn headings_of_columns_are_found() {
    let source = r#"
        Sheet { columns: columns!["a" => "col-a", "b"=>"col-b" ], rows }
        let columns = columns![
            "c" => "col-c",
        ];
        macro_rules! columns { ($($key:literal => $heading:literal),+) => { message!($heading) } }
    "#;
    let found: Vec<Call> = calls(source).collect();
    let expected = ["col-a", "col-b", "col-c"];
    assert_eq!(found, expected.map(|key| Call { key: key.to_owned(), names: BTreeSet::new() }));
}
