//! A drawing in the making, laid out from the start of the line to its end.

use std::collections::BTreeSet;

use sanjeh_messages::Lang;

use crate::{
    Frame, Look, PUBLISHED,
    bidi::embedded,
    colour::{Ink, pattern_fill},
    font::{Type, Weight},
    xml::{escape, length},
};

/// The marks and texts of a chart, and how high it has become.
///
/// Places are given from the start of the line, in pixels; in a drawing from right to left they are
/// mirrored when they are written, and so are the sides of texts.
#[derive(Debug)]
pub struct Drawing {
    id: String,
    width: f64,
    height: f64,
    right_to_left: bool,
    look: Look,
    body: String,
    patterns: BTreeSet<usize>,
    has_links: bool,
}

/// The side of a text that stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Where reading begins.
    Start,
    Middle,
    /// Where reading ends.
    End,
}

impl Drawing {
    pub(crate) fn new(frame: &Frame) -> Self {
        let drawing = Self::sized(frame.lang, frame.inner_width());
        Self { id: frame.id.clone(), look: frame.look, ..drawing }
    }

    /// A drawing by itself, of this width in pixels.
    pub(crate) fn sized(lang: Lang, width: f64) -> Self {
        Self {
            id: String::new(),
            width,
            height: 0.0,
            right_to_left: lang.is_right_to_left(),
            look: Look::Standalone,
            body: String::new(),
            patterns: BTreeSet::new(),
            has_links: false,
        }
    }

    /// Says how high the drawing is, in pixels; it is never without any height.
    pub(crate) fn with_height(mut self, height: f64) -> Self {
        self.height = height.ceil().max(1.0);
        self
    }

    pub(crate) fn width(&self) -> f64 {
        self.width
    }

    pub(crate) fn height(&self) -> f64 {
        self.height
    }

    pub(crate) fn body(&self) -> &str {
        &self.body
    }

    pub(crate) fn patterns(&self) -> &BTreeSet<usize> {
        &self.patterns
    }

    pub(crate) fn has_links(&self) -> bool {
        self.has_links
    }

    /// The base direction of the element. In a file it is always from left to right, and each text
    /// says its own direction: not all programs that show files know the attribute.
    pub(crate) fn direction(&self) -> &'static str {
        if self.right_to_left && self.look == Look::Inline { "rtl" } else { "ltr" }
    }

    fn x(&self, x: f64) -> f64 {
        if self.right_to_left { self.width - x } else { x }
    }

    /// The attributes of a circle's place, in parts of the whole drawing: `cx="12.5%" cy="40%"`.
    pub(crate) fn place(&self, x: f64, y: f64) -> String {
        let part = |of: f64, whole: f64| format!("{:.2}", of / whole * 100.0);
        let short = |part: String| part.trim_end_matches('0').trim_end_matches('.').to_owned();
        let (cx, cy) = (short(part(self.x(x), self.width)), short(part(y, self.height)));
        format!("cx=\"{cx}%\" cy=\"{cy}%\"")
    }

    /// A rectangle from a corner at the start. `paint` are attributes, here and below.
    pub(crate) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, paint: &str) {
        let left = if self.right_to_left { self.width - x - width } else { x };
        self.body.push_str(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {paint}/>",
            length(left),
            length(y),
            length(width),
            length(height),
        ));
    }

    /// A rectangle with the pattern and colour of a series.
    pub(crate) fn patterned(&mut self, x: f64, y: f64, width: f64, height: f64, series: usize) {
        self.patterns.insert(series);
        let paint = pattern_fill(&self.id, series);
        self.rect(x, y, width, height, &paint);
    }

    pub(crate) fn circle(&mut self, x: f64, y: f64, radius: f64, paint: &str) {
        self.body.push_str(&format!("{}{paint}/>", self.circle_start(x, y, radius)));
    }

    fn circle_start(&self, x: f64, y: f64, radius: f64) -> String {
        format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" ",
            length(self.x(x)),
            length(y),
            length(radius)
        )
    }

    /// A dot that says its name, and leads somewhere if it has an address.
    pub(crate) fn named_dot(
        &mut self,
        x: f64,
        y: f64,
        radius: f64,
        paint: &str,
        name: &str,
        href: Option<&str>,
    ) {
        let name = escape(name);
        let circle =
            format!("{}{paint}><title>{name}</title></circle>", self.circle_start(x, y, radius));
        match href {
            // The table behind the chart has the same links; the keyboard need not pass them twice.
            Some(href) => {
                self.has_links = true;
                self.body.push_str(&format!(
                    "<a href=\"{}\" aria-label=\"{name}\" tabindex=\"-1\">{circle}</a>",
                    escape(href)
                ));
            }
            None => self.body.push_str(&circle),
        }
    }

    /// A line through these places.
    pub(crate) fn line(&mut self, places: &[(f64, f64)], paint: &str) {
        let path = self.path(places);
        self.body.push_str(&format!("<path d=\"{path}\" {paint}/>"));
    }

    /// An area with these corners.
    pub(crate) fn area(&mut self, corners: &[(f64, f64)], paint: &str) {
        let path = self.path(corners);
        self.body.push_str(&format!("<path d=\"{path}Z\" {paint}/>"));
    }

    fn path(&self, places: &[(f64, f64)]) -> String {
        let mut path = String::new();
        for (i, (x, y)) in places.iter().enumerate() {
            let letter = if i == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{letter}{} {}", length(self.x(*x)), length(*y)));
        }
        path
    }

    /// A text on one line; `y` is its baseline.
    pub(crate) fn text(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: &str,
        kind: Type,
        ink: Ink,
    ) {
        self.write(x, y, anchor, text, kind, &ink.fill(), None);
    }

    /// A text that may have been shortened: if it was, it names the whole when pointed at.
    pub(crate) fn label(
        &mut self,
        (x, y): (f64, f64),
        anchor: Anchor,
        text: &str,
        whole: &str,
        kind: Type,
        ink: Ink,
    ) {
        self.write(x, y, anchor, text, kind, &ink.fill(), (text != whole).then_some(whole));
    }

    /// A text on paper of its own, so that lines may pass behind it.
    pub(crate) fn text_before_lines(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: &str,
        kind: Type,
        ink: Ink,
    ) {
        let width = kind.width(text) + 4.0;
        let start = match anchor {
            Anchor::Start => x - 2.0,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width + 2.0,
        };
        let start = start.max(0.0).min((self.width - width).max(0.0));
        self.rect(start, y - kind.size, width, kind.size * 1.35, &Ink::Paper.fill());
        self.text(x, y, anchor, text, kind, ink);
    }

    /// A text with signs of published figures in it, piece by piece from where reading begins.
    #[expect(
        clippy::too_many_arguments,
        reason = "the attributes of one element, named by its callers"
    )]
    fn write_signed(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: &str,
        kind: Type,
        paint: &str,
        whole: Option<&str>,
    ) {
        let width = kind.width(text);
        let mut at = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        for (i, piece) in text.split(PUBLISHED).enumerate() {
            if i > 0 {
                let (middle, radius) = (at + kind.sign() / 2.0, kind.sign() / 2.0);
                let height = y - kind.size * 0.36;
                let corners = [
                    (middle - radius, height),
                    (middle, height - radius),
                    (middle + radius, height),
                    (middle, height + radius),
                ];
                self.area(&corners, paint);
                at += kind.sign();
            }
            let words = piece.trim_start();
            let space = kind.width(piece) - kind.width(words);
            self.write(at + space, y, Anchor::Start, words.trim_end(), kind, paint, whole);
            at += kind.width(piece);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the attributes of one element, named by its callers"
    )]
    fn write(
        &mut self,
        x: f64,
        y: f64,
        anchor: Anchor,
        text: &str,
        kind: Type,
        paint: &str,
        whole: Option<&str>,
    ) {
        if text.is_empty() {
            return;
        }
        if text.contains(PUBLISHED) {
            return self.write_signed(x, y, anchor, text, kind, paint, whole);
        }
        let mirrored = self.right_to_left && self.look == Look::Standalone;
        let side = match (anchor, mirrored) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, false) | (Anchor::End, true) => "start",
            (Anchor::End, false) | (Anchor::Start, true) => "end",
        };
        let bold = if kind.weight == Weight::Bold { " font-weight=\"700\"" } else { "" };
        let (opened, closed) = if mirrored { ("\u{202B}", "\u{202C}") } else { ("", "") };
        let title =
            whole.map_or_else(String::new, |whole| format!("<title>{}</title>", escape(whole)));
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{side}\" font-size=\"{}\"{bold} {paint}>{title}{opened}{}{closed}</text>",
            length(self.x(x)),
            length(y),
            length(kind.size),
            escape(&embedded(text)),
        ));
    }
}
