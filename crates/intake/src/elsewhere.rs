//! What other parts of an .xlsx workbook say of its sheets: comments, other files that formulas name,
//! and when formulas are computed.

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::cell_name::place;
use crate::formulas::name_of;
use crate::parts::{Archive, beside, each, part_name, relation, relations_of};
use crate::remarks::Computing;
use crate::tags::attribute;

/// Other files of which the name is looked up.
const MOST_FILES: usize = 100;
/// Bytes of a comment that are kept.
const KEPT: usize = 400;
/// What newer programs write into a comment before its text, for older ones.
const THREADED: &str = "[Threaded comment]";

/// When formulas are computed, if not at once.
pub(crate) fn computing(archive: &mut Archive<'_>, main: &str) -> Option<Computing> {
    let mut found = None;
    each(archive, main, |tag| {
        if tag.local_name().as_ref() == "calcPr" {
            let is = |name, wanted: &[&str]| {
                attribute(tag, name).is_some_and(|value| wanted.contains(&value.as_str()))
            };
            if is("calcMode", &["manual"]) {
                found = Some(Computing::ByHand);
            } else if is("fullCalcOnLoad", &["1", "true"]) {
                found = Some(Computing::Later);
            }
        }
        found.is_none()
    })?;
    found
}

/// The names of other files, in the order of the numbers by which formulas name them.
pub(crate) fn files(archive: &mut Archive<'_>, main: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let _read = each(archive, main, |tag| {
        if tag.local_name().as_ref() == "externalReference" {
            ids.extend(attribute(tag, "id"));
        }
        ids.len() < MOST_FILES
    });
    let relations = relations_of(main);
    let file = |id: String| {
        let target = relation(archive, &relations, |tag| attribute(tag, "Id") == Some(id.clone()))?;
        let of = relations_of(&beside(main, &target));
        relation(archive, &of, |_| true).map(|target| name_of(&target))
    };
    ids.into_iter().map(file).map(Option::unwrap_or_default).collect()
}

/// The cells beside which somebody wrote, and what, row by row.
pub(crate) fn comments(archive: &mut Archive<'_>, sheet: &str) -> Vec<((u32, u32), String)> {
    let target = relation(archive, &relations_of(sheet), |tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/comments"))
    });
    let path = target.and_then(|target| part_name(archive, &beside(sheet, &target)));
    let part = path.and_then(|path| archive.by_name(&path).ok());
    let mut comments = part.map(texts).unwrap_or_default();
    comments.sort_by_key(|(place, _)| *place);
    comments
}

/// The comments of a part, up to something that is wrong with it.
fn texts(part: impl Read) -> Vec<((u32, u32), String)> {
    let mut comments: Vec<((u32, u32), String)> = Vec::new();
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let (mut open, mut within) = (false, false);
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "comment" => {
                    let at = attribute(&tag, "ref").and_then(|name| place(&name));
                    comments.extend(at.map(|at| (at, String::new())));
                    open = at.is_some();
                }
                "t" => within = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "comment" => {
                    if let Some((_, text)) = comments.last_mut() {
                        *text = without_notice(text).to_owned();
                    }
                    open = false;
                }
                "t" => within = false,
                _ => {}
            },
            Event::Text(text) if open && within => {
                if let Some((_, said)) = comments.last_mut().filter(|(_, said)| said.len() < KEPT) {
                    said.push_str(&text.xml10_content());
                }
            }
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    comments
}

/// What somebody wrote, without what the program did.
fn without_notice(text: &str) -> &str {
    let behind = text.starts_with(THREADED).then(|| text.split_once("Comment:")).flatten();
    behind.map_or(text, |(_, text)| text).trim()
}
