//! A cell of an OpenDocument workbook while it is read.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use crate::stored::{Stored, Value};
use crate::unvalued::is_error;

/// The attributes of a tag by their whole names: two namespaces have a `value-type`.
pub(crate) struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub(crate) fn of(tag: &BytesStart<'_>) -> Self {
        let mut all = tag.attributes();
        let sound = all.with_checks(false).flatten();
        let pair = |a: quick_xml::events::attributes::Attribute<'_>| {
            let value = a.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
            Some((a.key.as_ref().to_owned(), value))
        };
        Self(sound.filter_map(pair).collect())
    }

    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// How often something comes: once, if that is not said.
    pub(crate) fn times(&self, name: &str) -> u32 {
        self.text(name).and_then(|text| text.trim().parse().ok()).unwrap_or(1).max(1)
    }
}

/// What a cell has.
pub(crate) enum Content {
    Value(Value),
    /// A formula of which the value is not stored.
    Unvalued,
}

/// How a style marks a text, and hides it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is what a style says by itself")]
pub(crate) struct Marks {
    raised: bool,
    struck: bool,
    /// The colours of the letters and of the cell, if they have any.
    letters: Option<Colour>,
    ground: Option<Colour>,
    /// Whether negative numbers are red, and may have no sign.
    pub(crate) red: bool,
    /// Whether colours depend on the value.
    pub(crate) by_value: bool,
}

type Colour = u32;
const WHITE: Colour = 0xFF_FF_FF;

impl Marks {
    /// Takes what the properties of a style say.
    pub(crate) fn take(&mut self, properties: &Attributes) {
        let struck = ["style:text-line-through-style", "style:text-line-through-type"];
        let said: Vec<String> = struck.iter().filter_map(|name| properties.text(name)).collect();
        if !said.is_empty() {
            self.struck = said.iter().any(|how| how != "none");
        }
        if let Some(position) = properties.text("style:text-position") {
            self.raised = is_raised(&position);
        }
        if let Some(letters) = properties.text("fo:color") {
            self.letters = colour(&letters);
        }
        if properties.text("style:use-window-font-color").as_deref() == Some("true") {
            self.letters = None;
        }
        if let Some(ground) = properties.text("fo:background-color") {
            self.ground = colour(&ground);
        }
    }

    /// Whether it marks it at all.
    pub(crate) fn any(self) -> bool {
        self.raised || self.struck
    }

    /// Whether letters have the colour of the cell in which they stand.
    pub(crate) fn hide(self) -> bool {
        !self.by_value
            && self.letters.is_some_and(|letters| letters == self.ground.unwrap_or(WHITE))
    }
}

/// A colour such as `#ff0000`; none if it is none, or the program chooses it.
pub(crate) fn colour(text: &str) -> Option<Colour> {
    Colour::from_str_radix(text.strip_prefix('#')?, 16).ok()
}

/// `super`, or a share of the height of a letter that is above 0, with a size behind it.
fn is_raised(position: &str) -> bool {
    let height = position.split_whitespace().next().unwrap_or_default();
    let share = height.strip_suffix('%').and_then(|share| share.parse::<f64>().ok());
    height == "super" || share.is_some_and(|share| share > 0.0)
}

/// A cell while it is read.
pub(crate) struct Cell {
    /// How often it comes, side by side.
    pub(crate) times: u32,
    /// How many rows and columns are merged into it, if any are.
    pub(crate) spans: Option<(u32, u32)>,
    /// What it shows.
    pub(crate) text: Paragraphs,
    kind: Option<String>,
    /// The value, where it does not stand in the text.
    value: Option<String>,
    formula: Option<String>,
    error: bool,
    /// How its style marks it.
    pub(crate) marks: Marks,
    /// Whether a part of its text is superscript or struck out.
    pub(crate) marked: bool,
    /// What somebody wrote beside it.
    pub(crate) comment: Option<String>,
}

impl Cell {
    pub(crate) fn new(attributes: &Attributes) -> Self {
        let spanned = ["table:number-rows-spanned", "table:number-columns-spanned"];
        // No sheet has more rows or columns.
        let [rows, columns] = spanned.map(|name| attributes.times(name).min(1 << 20));
        let kind = attributes.text("office:value-type");
        let value = match kind.as_deref() {
            Some("date") => attributes.text("office:date-value"),
            Some("time") => attributes.text("office:time-value"),
            Some("boolean") => attributes.text("office:boolean-value"),
            Some("string") => attributes.text("office:string-value"),
            _ => attributes.text("office:value"),
        };
        Self {
            times: attributes.times("table:number-columns-repeated"),
            spans: (rows > 1 || columns > 1).then_some((rows, columns)),
            text: Paragraphs::default(),
            kind,
            value,
            formula: attributes.text("table:formula"),
            error: attributes.text("calcext:value-type").as_deref() == Some("error"),
            marks: Marks::default(),
            marked: false,
            comment: None,
        }
    }

    /// What the cell shows, if it is a number that is stored otherwise.
    pub(crate) fn shown_number(&self) -> Option<String> {
        let is_number = self.kind.as_deref() == Some("float") && !self.error;
        // Some programs write no text.
        let is_number = is_number && !self.text.0.is_empty() && self.truth().is_none();
        let value = self.value.as_deref().unwrap_or_default();
        let by_colour = self.marks.red && value.starts_with('-');
        (is_number && !by_colour && value != self.text.0).then(|| self.text.0.clone())
    }

    /// Its formula, and what is stored of its value.
    pub(crate) fn formula(&self) -> Option<(&str, &str)> {
        let stored = self.value.as_deref().filter(|value| !value.is_empty());
        Some((self.formula.as_deref()?, stored.unwrap_or(&self.text.0)))
    }

    /// Whether it is true or false that is stored as a number: it shows the word.
    fn truth(&self) -> Option<&'static str> {
        let kind = self.kind.as_deref().filter(|kind| *kind == "float");
        let words = [("true", "true"), ("false", "false")];
        let shown = |(word, _): &(&str, &str)| self.text.0.trim().eq_ignore_ascii_case(word);
        kind.and_then(|_| words.into_iter().find(shown)).map(|(_, truth)| truth)
    }

    /// By the rules of format 1 (`now` is false), what shows true is the number that is stored.
    pub(crate) fn content(self, now: bool) -> Content {
        let truth = self.truth().filter(|_| now && !self.error);
        if let Some(truth) = truth {
            return Content::Value(Value { text: truth.to_owned(), stored: Stored::Boolean });
        }
        let shown = self.text.0;
        if self.error || (self.formula.is_some() && is_error(&shown)) {
            // Errors are called otherwise in other languages.
            let known = is_error(&shown);
            let text = if known { shown.as_str() } else { "#VALUE!" };
            return Content::Value(text.into());
        }
        let formula = self.formula.is_some();
        if formula && self.kind.is_none() && self.value.is_none() && shown.is_empty() {
            return Content::Unvalued;
        }
        let value = self.value.as_deref();
        Content::Value(match (self.kind.as_deref(), value) {
            (Some("float" | "currency"), Some(value)) => number(value, false),
            (Some("percentage"), Some(value)) => number(value, true),
            (Some("date"), Some(value)) => {
                Value { text: day(value).to_owned(), stored: Stored::Date }
            }
            (Some("boolean"), Some(value)) => {
                Value { text: value.to_owned(), stored: Stored::Boolean }
            }
            // Some programs give the text in both places, some leave this one empty.
            (Some("string"), Some(value)) if !value.is_empty() || formula => value.into(),
            (Some("time"), Some(value)) => value.into(),
            _ => shown.as_str().into(),
        })
    }
}

fn number(text: &str, percent: bool) -> Value {
    match text.trim().parse::<f64>() {
        Ok(x) if x.is_finite() => Value::number(x.to_string(), percent),
        _ => text.into(),
    }
}

/// A day, with its time if it has one.
fn day(text: &str) -> &str {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.strip_suffix("T00:00:00").unwrap_or(whole)
}

/// The text of a cell: one line for each paragraph, in which white space counts once.
#[derive(Debug, Default)]
pub(crate) struct Paragraphs(String, State);

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    /// No paragraph has begun.
    #[default]
    Before,
    /// Within one, at its beginning or behind a space that counts for all that follow.
    Space,
    /// Within one.
    Within,
    /// Behind one.
    Behind,
}

impl Paragraphs {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn begin(&mut self) {
        if self.1 != State::Before {
            self.0.push('\n');
        }
        self.1 = State::Space;
    }

    pub(crate) fn end(&mut self) {
        if self.1 == State::Space && self.0.ends_with(' ') {
            self.0.pop();
        }
        self.1 = State::Behind;
    }

    pub(crate) fn add(&mut self, text: &str) {
        for letter in text.chars() {
            match (letter, self.1) {
                (_, State::Before | State::Behind) => return,
                (' ' | '\t' | '\r' | '\n', State::Space) => {}
                (' ' | '\t' | '\r' | '\n', State::Within) => {
                    self.0.push(' ');
                    self.1 = State::Space;
                }
                _ => {
                    self.0.push(letter);
                    self.1 = State::Within;
                }
            }
        }
    }

    /// Spaces that all count.
    pub(crate) fn spaces(&mut self, times: usize) {
        self.0.extend(std::iter::repeat_n(' ', times));
        self.1 = State::Within;
    }

    /// A tab, or the end of a line.
    pub(crate) fn mark(&mut self, mark: char) {
        self.0.push(mark);
        self.1 = State::Within;
    }
}
