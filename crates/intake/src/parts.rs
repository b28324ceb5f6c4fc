//! The parts of an .xlsx workbook: which there are, and their tags.

use std::borrow::Cow;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::tags::attribute;

pub(crate) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The folder and the name of the part that lists the sheets.
pub(crate) fn main_part(archive: &mut Archive<'_>) -> Option<(String, String)> {
    let target = relation(archive, "_rels/.rels", |tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
    })?;
    let path = target.trim_start_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    Some((folder, name.to_owned()))
}

/// Target of the first relation that fits.
pub(crate) fn relation(
    archive: &mut Archive<'_>,
    path: &str,
    fits: impl Fn(&BytesStart<'_>) -> bool,
) -> Option<String> {
    let mut found = None;
    each(archive, path, |tag| {
        let is_it = tag.local_name().as_ref() == "Relationship" && fits(tag);
        if is_it {
            found = attribute(tag, "Target");
        }
        !is_it
    })?;
    found
}

pub(crate) fn sheet_id(archive: &mut Archive<'_>, path: &str, sheet: &str) -> Option<String> {
    let mut found = None;
    each(archive, path, |tag| {
        let is_it = tag.local_name().as_ref() == "sheet"
            && attribute(tag, "name").is_some_and(|name| name == sheet);
        if is_it {
            found = attribute(tag, "id");
        }
        !is_it
    })?;
    found
}

/// Gives every tag of a part that opens, until `visit` says false.
pub(crate) fn each(
    archive: &mut Archive<'_>,
    path: &str,
    mut visit: impl FnMut(&BytesStart<'_>) -> bool,
) -> Option<()> {
    let path = part_name(archive, path)?;
    let part = archive.by_name(&path).ok()?;
    tags(part, &mut visit)
}

fn tags(part: impl Read, visit: &mut dyn FnMut(&BytesStart<'_>) -> bool) -> Option<()> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) | Event::Empty(tag) if !visit(&tag) => return Some(()),
            Event::Eof => return Some(()),
            _ => {}
        }
        buffer.clear();
    }
}

/// The name of a part as the archive has it: case and the direction of slashes do not count.
pub(crate) fn part_name(archive: &Archive<'_>, path: &str) -> Option<String> {
    let wanted = path.to_ascii_lowercase();
    let names = archive.file_names().flatten();
    let mut same = names.filter(|name| name.replace('\\', "/").to_ascii_lowercase() == wanted);
    same.next().map(Cow::into_owned)
}

/// The part that another one names, from where that one stands.
pub(crate) fn beside(part: &str, target: &str) -> String {
    if let Some(path) = target.strip_prefix('/') {
        return path.to_owned();
    }
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            ".." => drop(folders.pop()),
            "." => {}
            step => folders.push(step),
        }
    }
    folders.join("/")
}

/// The part that lists what a part names.
pub(crate) fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(f, n)| (f, n));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{folder}_rels/{name}.rels")
}
