//! The language of press templates: plain text with figures in braces.

use std::ops::Range;
use std::sync::Arc;

use sanjeh_messages::{Message, Problem, Problems, message};

/// A part of a template.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// Text as it stands.
    Text(String),
    /// The end of a line.
    NewLine,
    /// A figure or a word that is filled in, and the bytes of the file where it stands.
    Value(String, Range<usize>),
    /// What stands between a loop and its `{end}`.
    Loop(Over, Vec<Part>),
}

/// What a loop repeats its parts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// The measures beside the headline score.
    Axes,
    /// The categories of subjects.
    Categories,
    /// The shares that are drawn.
    Shares,
    /// The classes of a share.
    Classes,
    /// So many subjects from the top of the list.
    First(u32),
    /// So many subjects from the bottom of the list.
    Last(u32),
    /// The places of so many subjects from the top of the list, each once.
    Top(u32),
    /// The places of so many subjects from the bottom of the list, each once.
    Bottom(u32),
    /// So many subjects that grew most.
    Risen(u32),
    /// So many subjects that fell most.
    Fallen(u32),
    /// Once, if all figures in it are there.
    Maybe,
}

/// Reads a template.
pub(super) fn parse(file: &str, text: &Arc<str>) -> Result<Vec<Part>, Problems> {
    let mut parser = Parser { file, text, at: 0, problems: Problems::default() };
    let parts = parser.parts(None);
    if parser.problems.has_errors() { Err(parser.problems) } else { Ok(parts) }
}

/// A problem at a place of a template.
pub(super) fn problem(file: &str, text: &Arc<str>, span: Range<usize>, what: Message) -> Problem {
    let help = help(&what);
    Problem::error(what).help(help).at_span(file, text, span)
}

/// What to do about a mistake.
fn help(what: &Message) -> Message {
    match what.key {
        "reuse-press-unclosed" => message!("reuse-press-unclosed-help"),
        "reuse-press-end" => message!("reuse-press-end-help"),
        "reuse-press-brace" => message!("reuse-press-brace-help"),
        "reuse-press-no-count" | "reuse-press-unknown-each" | "reuse-press-unknown-loop" => {
            message!("reuse-press-loops-help")
        }
        _ => message!("reuse-press-help", words = WORDS.as_slice()),
    }
}

/// The words that stand for something other than a figure.
pub(super) const WORDS: [&str; 29] = [
    "round",
    "day",
    "finding",
    "notice",
    "legend",
    "checkable",
    "checkable from indicators",
    "not checkable",
    "publication",
    "digest",
    "licence",
    "publisher",
    "contact",
    "address",
    "claims",
    "contradictions",
    "contradicted",
    "name",
    "names",
    "mean",
    "mean before",
    "subjects",
    "services",
    "score",
    "place",
    "tie",
    "shared",
    "growth",
    "percent",
];

struct Parser<'t> {
    file: &'t str,
    text: &'t Arc<str>,
    at: usize,
    problems: Problems,
}

impl Parser<'_> {
    /// Parts up to the `{end}` of the loop that was opened at `opened`, or up to the end of the text.
    fn parts(&mut self, opened: Option<&Range<usize>>) -> Vec<Part> {
        let mut parts = Vec::new();
        loop {
            self.skip_comments();
            let rest = &self.text[self.at..];
            let Some(next) = rest.find(['{', '\n']) else {
                parts.push(Part::Text(rest.to_owned()));
                self.at = self.text.len();
                if let Some(span) = opened {
                    self.wrong(span.clone(), message!("reuse-press-unclosed"));
                }
                return parts;
            };
            if next > 0 {
                parts.push(Part::Text(rest[..next].to_owned()));
            }
            self.at += next;
            if self.text[self.at..].starts_with('\n') {
                self.at += 1;
                parts.push(Part::NewLine);
                continue;
            }
            // Two of them are one that is meant as it stands.
            if self.text[self.at..].starts_with("{{") {
                self.at += 2;
                parts.push(Part::Text("{".to_owned()));
                continue;
            }
            let (words, span) = self.braces();
            if words == "end" {
                self.skip_line_end(&span);
                if opened.is_none() {
                    self.wrong(span, message!("reuse-press-end"));
                    continue;
                }
                return parts;
            }
            match over(&words) {
                Some(over) => {
                    self.skip_line_end(&span);
                    let inside = self.parts(Some(&span));
                    parts.push(Part::Loop(over, inside));
                }
                None => match mistaken_loop(&words) {
                    Some(mistake) => {
                        self.wrong(span.clone(), mistake);
                        self.parts(Some(&span));
                    }
                    None => parts.push(Part::Value(words, span)),
                },
            }
        }
    }

    /// The words in the braces that open here, and where they stand.
    fn braces(&mut self) -> (String, Range<usize>) {
        let rest = &self.text[self.at + 1..];
        let length = rest.find(['}', '\n', '{']).unwrap_or(rest.len());
        let words = rest[..length].split_whitespace().collect::<Vec<_>>().join(" ");
        let closed = rest[length..].starts_with('}');
        let span = self.at..self.at + 1 + length + usize::from(closed);
        self.at = span.end;
        if !closed {
            self.wrong(span.clone(), message!("reuse-press-brace"));
        }
        (words, span)
    }

    /// A loop's beginning or end that stands alone on its line takes no line of the result.
    fn skip_line_end(&mut self, span: &Range<usize>) {
        let begins = span.start == 0 || self.text[..span.start].ends_with('\n');
        if begins && self.text[span.end..].starts_with('\n') {
            self.at = span.end + 1;
        }
    }

    /// Lines that begin with `//` are for whoever writes the template.
    fn skip_comments(&mut self) {
        while self.text[self.at..].starts_with("//")
            && (self.at == 0 || self.text[..self.at].ends_with('\n'))
        {
            let rest = &self.text[self.at..];
            self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
        }
    }

    fn wrong(&mut self, span: Range<usize>, what: Message) {
        self.problems.push(problem(self.file, self.text, span, what));
    }
}

fn over(words: &str) -> Option<Over> {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let count = || rest.parse::<u32>().ok().filter(|n| *n > 0);
    match first {
        "maybe" if rest.is_empty() => Some(Over::Maybe),
        "first" => count().map(Over::First),
        "last" => count().map(Over::Last),
        "top" => count().map(Over::Top),
        "bottom" => count().map(Over::Bottom),
        "risen" => count().map(Over::Risen),
        "fallen" => count().map(Over::Fallen),
        "each" => match rest {
            "axis" => Some(Over::Axes),
            "category" => Some(Over::Categories),
            "share" => Some(Over::Shares),
            "class" => Some(Over::Classes),
            _ => None,
        },
        _ => None,
    }
}

/// What is wrong with words that are put as a loop and are none.
fn mistaken_loop(words: &str) -> Option<Message> {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    match first {
        "first" | "last" | "top" | "bottom" | "risen" | "fallen" => {
            Some(message!("reuse-press-no-count", name = first))
        }
        "each" => Some(message!("reuse-press-unknown-each", name = rest)),
        _ if rest.parse::<u32>().is_ok() && !FIGURES.contains(&first) => {
            Some(message!("reuse-press-unknown-loop", name = first))
        }
        _ => None,
    }
}

/// Figures begin with a word of theirs and may end with a number.
const FIGURES: [&str; 13] = [
    "score",
    "published",
    "rank",
    "band",
    "count",
    "percent",
    "statistic",
    "growth",
    "growth_rank",
    "rose",
    "weight",
    "outranks",
    "previous",
];
