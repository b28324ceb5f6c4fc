//! The press release of a round, each figure linked to its source.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_replies::Reply;

use super::render;
use crate::context::Context;
use crate::press::{Block, Kind, Piece, release};
use crate::route::Address;

#[derive(Template)]
#[template(path = "press.html")]
struct Press<'a> {
    c: Context<'a>,
    title: String,
    /// What is said first of the round.
    opening: String,
    parts: Vec<Part>,
    /// What is wrong with the publication's own template.
    problems: Vec<String>,
    text: String,
}

/// Blocks that stand together.
enum Part {
    Heading(Block),
    Paragraph(Block),
    List(Vec<Block>),
}

/// The page; `None` if there is no publication.
pub(super) fn page(c: &Context<'_>) -> Option<Reply> {
    let p = c.publication?;
    let release = release(c)?;
    let problem = |problem: &sanjeh_messages::Problem| {
        let place = problem.line_and_column().map(|(line, column)| {
            c.t(message!("reuse-claims-place", line = line, column = column))
        });
        format!("{} {}", place.unwrap_or_default(), c.t(problem.message.clone())).trim().to_owned()
    };
    let mut title = c.t(message!("reuse-press-title", round = c.title(p)));
    let mut parts: Vec<Part> = Vec::new();
    for block in release.blocks {
        match (block.kind, parts.last_mut()) {
            (Kind::Title, _) => title = block.text(),
            (Kind::Heading, _) => parts.push(Part::Heading(block)),
            (Kind::Paragraph, _) => parts.push(Part::Paragraph(block)),
            (Kind::Entry, Some(Part::List(list))) => list.push(block),
            (Kind::Entry, _) => parts.push(Part::List(vec![block])),
        }
    }
    Some(render(&Press {
        title,
        opening: c.finding(p),
        parts,
        problems: release.problems.iter().map(problem).collect(),
        text: c.site.link(&Address::PressText(c.lang, p.manifest.id.clone())),
        c: *c,
    }))
}
