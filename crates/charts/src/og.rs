//! Pictures for social previews (Open Graph), 1200 × 630 pixels as PNG.

use sanjeh_messages::{Lang, Problem, message};

use crate::{
    Drawing,
    colour::Ink,
    drawing::Anchor,
    font::{FAMILY, Type},
    label::{fit, wrap},
    png,
    xml::length,
};

/// Width of the pictures in pixels.
pub const WIDTH: u32 = 1200;

/// Height of the pictures in pixels.
pub const HEIGHT: u32 = 630;

/// Space at the sides, in pixels.
const SIDE: f64 = 72.0;

/// Width of the column of words.
const COLUMN: f64 = WIDTH as f64 - 2.0 * SIDE;

/// The band at the bottom, in the colours of the axes.
const BAND: f64 = 18.0;

const SITE: Type = Type::bold(30.0);
const FINDING: Type = Type::regular(34.0);
const LABEL: Type = Type::regular(28.0);
const NOTICE: Type = Type::regular(24.0);

/// The preview of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundCard {
    /// Language of all texts.
    pub lang: Lang,
    /// Name of the site.
    pub site: String,
    /// Title of the round.
    pub title: String,
    /// The finding of the round, as a sentence.
    pub finding: String,
    /// Up to four figures.
    pub figures: Vec<CardFigure>,
    /// What a reader must know of the data, such as that they are reconstructed.
    pub notice: Option<String>,
}

/// A figure of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFigure {
    /// The value as it is written in the language.
    pub value: String,
    /// What it is.
    pub label: String,
}

/// A place in a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPlace {
    /// The place as it is written in the language: `43 of 170`.
    pub place: String,
    /// Whether others have it, too.
    pub shared: bool,
}

/// The preview of an agency in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyCard {
    /// Language of all texts.
    pub lang: Lang,
    /// Name of the site.
    pub site: String,
    /// Name of the agency.
    pub name: String,
    /// Title of the round.
    pub round: String,
    /// Its score as it is written in the language; `None` if it has none.
    pub score: Option<String>,
    /// Its place; `None` if it is not ranked.
    pub rank: Option<CardPlace>,
    /// Name of its level; `None` if there are no levels.
    pub level: Option<String>,
    /// What a reader must know of the data, such as that they are reconstructed.
    pub notice: Option<String>,
}

/// The picture of a round.
///
/// # Errors
/// The picture cannot be made.
pub fn round(card: &RoundCard) -> Result<Vec<u8>, Box<Problem>> {
    let mut drawing = Drawing::sized(card.lang, f64::from(WIDTH));
    top(&mut drawing, &card.site, None);
    let mut y = headline(&mut drawing, &card.title, 1) + 14.0;
    for line in wrap(&card.finding, FINDING, COLUMN, 2) {
        y += FINDING.leading();
        drawing.text(SIDE, y, Anchor::Start, &line, FINDING, Ink::Quiet);
    }
    figures(&mut drawing, &card.figures, None);
    bottom(&mut drawing, card.notice.as_deref());
    picture(&drawing)
}

/// The picture of an agency.
///
/// # Errors
/// The picture cannot be made.
pub fn agency(card: &AgencyCard) -> Result<Vec<u8>, Box<Problem>> {
    let lang = card.lang;
    let mut drawing = Drawing::sized(lang, f64::from(WIDTH));
    top(&mut drawing, &card.site, Some(&card.round));
    headline(&mut drawing, &card.name, 2);
    let figure = |label: &str, value: String| CardFigure { value, label: label.to_owned() };
    let score =
        card.score.clone().map(|score| figure(&message!("chart-card-score").text(lang), score));
    let rank = card.rank.clone().map(|CardPlace { place, shared }| {
        let shared = if shared { "yes" } else { "no" };
        figure(&message!("chart-card-rank", shared = shared).text(lang), place)
    });
    let level =
        card.level.clone().map(|level| figure(&message!("chart-card-level").text(lang), level));
    let shown: Vec<CardFigure> = score.into_iter().chain(rank).chain(level).collect();
    let accent = card.score.as_ref().map(|_| 0);
    figures(&mut drawing, &shown, accent);
    bottom(&mut drawing, card.notice.as_deref());
    picture(&drawing)
}

/// The name of the site at the start, and the round at the end.
fn top(drawing: &mut Drawing, site: &str, round: Option<&str>) {
    let site = fit(site, SITE, COLUMN * 0.45);
    drawing.text(SIDE, 84.0, Anchor::Start, &site, SITE, Ink::Strong);
    if let Some(round) = round {
        let round = fit(round, LABEL, COLUMN * 0.52);
        drawing.text(SIDE + COLUMN, 84.0, Anchor::End, &round, LABEL, Ink::Quiet);
    }
    drawing.rect(SIDE, 112.0, COLUMN, 3.0, &Ink::Rule.fill());
}

/// A title as large as fits on so many lines; gives where it ends.
fn headline(drawing: &mut Drawing, text: &str, lines: usize) -> f64 {
    let sizes = [76.0, 66.0, 58.0, 50.0, 44.0].map(Type::bold);
    let whole = |kind: &Type| wrap(text, *kind, COLUMN, lines).join(" ") == normal(text);
    let kind = sizes.into_iter().find(whole).unwrap_or(sizes[4]);
    let mut y = 130.0;
    for line in wrap(text, kind, COLUMN, lines) {
        y += (kind.size * 1.38).ceil();
        drawing.text(SIDE, y, Anchor::Start, &line, kind, Ink::Strong);
    }
    y
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Large figures side by side in equal columns, one of them marked in the accent's colour.
fn figures(drawing: &mut Drawing, all: &[CardFigure], accent: Option<usize>) {
    let shown = &all[..all.len().min(4)];
    let column = COLUMN / shown.len().max(1) as f64;
    for (i, figure) in shown.iter().enumerate() {
        let x = SIDE + i as f64 * column;
        let most = column - 28.0;
        let sizes = [76.0, 64.0, 54.0, 44.0, 36.0].map(Type::bold);
        let fits = |kind: &Type| kind.width(&figure.value) <= most;
        let kind = sizes.into_iter().find(fits).unwrap_or(sizes[4]);
        if accent == Some(i) {
            drawing.rect(x, 512.0, kind.width(&figure.value).min(most), 6.0, &Ink::Accent.fill());
        }
        let lines = wrap(&figure.label, LABEL, most, 2);
        let mut y = 420.0 - LABEL.leading() * lines.len().saturating_sub(1) as f64;
        for line in lines {
            drawing.text(x, y, Anchor::Start, &line, LABEL, Ink::Quiet);
            y += LABEL.leading();
        }
        let value = fit(&figure.value, kind, most);
        drawing.text(x, 494.0, Anchor::Start, &value, kind, Ink::Strong);
    }
}

/// The notice, and the band in the colours of the axes.
fn bottom(drawing: &mut Drawing, notice: Option<&str>) {
    let lines = wrap(notice.unwrap_or_default(), NOTICE, COLUMN, 2);
    let mut y = if lines.len() > 1 { 558.0 } else { 572.0 };
    for line in lines {
        drawing.text(SIDE, y, Anchor::Start, &line, NOTICE, Ink::Quiet);
        y += 34.0;
    }
    let part = f64::from(WIDTH) / 4.0;
    for series in 0..4 {
        let y = f64::from(HEIGHT) - BAND;
        drawing.rect(series as f64 * part, y, part, BAND, &Ink::Series(series).fill());
    }
}

fn picture(drawing: &Drawing) -> Result<Vec<u8>, Box<Problem>> {
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{FAMILY}\">\
         <rect width=\"100%\" height=\"100%\" {}/>{}</svg>",
        Ink::Paper.fill(),
        drawing.body(),
        width = length(f64::from(WIDTH)),
        height = length(f64::from(HEIGHT)),
    );
    png(&svg, WIDTH)
}
