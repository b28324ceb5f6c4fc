//! What a sheet of an .xlsx workbook says of its cells beside their values: which rows and
//! columns are hidden, which cells are merged, which formulas have no value, and which texts are partly
//! superscript or struck out.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use crate::cell_name::place;
use crate::merged::Merged;

/// The frame of a sheet; rows and columns count from 0.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    pub(crate) hidden: BTreeSet<u32>,
    /// The first and the last of hidden columns that stand side by side.
    pub(crate) hidden_columns: Vec<(u32, u32)>,
    pub(crate) merged: Vec<Merged>,
    /// Row and column of formulas without a stored value.
    pub(crate) unvalued: BTreeSet<(u32, u32)>,
    /// Row and column of texts of which a part is superscript or struck out.
    pub(crate) marked: BTreeSet<(u32, u32)>,
}

/// The frame of a sheet, if its part of the archive is found.
pub(crate) fn read(bytes: &[u8], sheet: &str) -> Option<Frame> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let (folder, workbook) = main_part(&mut archive)?;
    let id = sheet_id(&mut archive, &format!("{folder}{workbook}"), sheet)?;
    let relations = format!("{folder}_rels/{workbook}.rels");
    let whole = |target: String| match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("{folder}{target}"),
    };
    let strings = relation(&mut archive, &relations, |tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/sharedStrings"))
    });
    let marked = strings.and_then(|target| marked_strings(&mut archive, &whole(target)));
    let target = relation(&mut archive, &relations, |tag| {
        attribute(tag, "Id").is_some_and(|other| other == id)
    })?;
    frame(&mut archive, &whole(target), &marked.unwrap_or_default())
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The folder and the name of the part that lists the sheets.
fn main_part(archive: &mut Archive<'_>) -> Option<(String, String)> {
    let target = relation(archive, "_rels/.rels", |tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
    })?;
    let path = target.trim_start_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    Some((folder, name.to_owned()))
}

/// Target of the first relation that fits.
fn relation(
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

fn sheet_id(archive: &mut Archive<'_>, path: &str, sheet: &str) -> Option<String> {
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

/// Which of the texts that cells share, from 0, have a part that is superscript or struck out.
fn marked_strings(archive: &mut Archive<'_>, path: &str) -> Option<BTreeSet<u32>> {
    let (mut marked, mut count) = (BTreeSet::new(), 0_u32);
    each(archive, path, |tag| {
        if tag.local_name().as_ref() == "si" {
            count = count.saturating_add(1);
        } else if marks(tag) {
            marked.insert(count.saturating_sub(1));
        }
        true
    })?;
    Some(marked)
}

/// Whether a tag says of a part of a text that it is superscript or struck out.
fn marks(tag: &BytesStart<'_>) -> bool {
    match tag.local_name().as_ref() {
        "vertAlign" => attribute(tag, "val").is_some_and(|how| how == "superscript"),
        "strike" => attribute(tag, "val").is_none_or(|val| val != "0" && val != "false"),
        _ => false,
    }
}

fn frame(archive: &mut Archive<'_>, path: &str, marked: &BTreeSet<u32>) -> Option<Frame> {
    let mut frame = Frame::default();
    let (mut row, mut column) = (0, 0);
    let mut cell: Option<OpenCell> = None;
    let path = part_name(archive, path)?;
    let part = archive.by_name(&path).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "row" => {
                    if let Some(number) = attribute(&tag, "r").and_then(|r| r.parse::<u32>().ok()) {
                        row = number.saturating_sub(1);
                    }
                    if is_hidden(&tag) {
                        frame.hidden.insert(row);
                    }
                }
                "col" if is_hidden(&tag) => {
                    let [first, last] = ["min", "max"]
                        .map(|name| attribute(&tag, name)?.parse::<u32>().ok()?.checked_sub(1));
                    frame.hidden_columns.extend(first.zip(last));
                }
                "c" => {
                    let open = OpenCell::of(&tag, (row, column), !marked.is_empty());
                    column = open.place.1;
                    cell = Some(open);
                }
                "f" => {
                    if let Some(cell) = &mut cell {
                        cell.formula = true;
                        cell.within = false;
                    }
                }
                "v" => {
                    if let Some(cell) = &mut cell {
                        cell.within = true;
                        // The empty text is a value.
                        cell.value |= cell.text;
                    }
                }
                "is" => {
                    if let Some(cell) = &mut cell {
                        cell.value = true;
                    }
                }
                "vertAlign" | "strike" => {
                    if let Some(cell) = &mut cell {
                        cell.marked |= marks(&tag);
                    }
                }
                "mergeCell" => {
                    if let Some(range) = attribute(&tag, "ref") {
                        frame.merged.extend(Merged::parse(&range));
                    }
                }
                _ => {}
            },
            Event::Text(text) => {
                if let Some(cell) = &mut cell {
                    cell.value |= cell.within;
                    if cell.shared && cell.within {
                        let string = text.xml10_content().trim().parse();
                        cell.marked |= string.is_ok_and(|string| marked.contains(&string));
                    }
                }
            }
            Event::End(tag) => match tag.local_name().as_ref() {
                "row" => {
                    row = row.saturating_add(1);
                    column = 0;
                }
                "v" => {
                    if let Some(cell) = &mut cell {
                        cell.within = false;
                    }
                }
                "c" => {
                    column = column.saturating_add(1);
                    if let Some(cell) = cell.take() {
                        if cell.formula && !cell.value {
                            frame.unvalued.insert(cell.place);
                        }
                        if cell.marked {
                            frame.marked.insert(cell.place);
                        }
                    }
                }
                _ => {}
            },
            Event::Eof => return Some(frame),
            _ => {}
        }
        buffer.clear();
    }
}

/// A cell while it is read.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is what one tag of the cell says")]
struct OpenCell {
    place: (u32, u32),
    /// Whether its value is a text that a formula gives.
    text: bool,
    /// Whether its value is the number of a text that cells share, some of which are marked.
    shared: bool,
    marked: bool,
    formula: bool,
    value: bool,
    /// Whether what comes is its value.
    within: bool,
}

impl OpenCell {
    /// The cell that a tag opens, which stands here if it does not say where.
    fn of(tag: &BytesStart<'_>, here: (u32, u32), marks: bool) -> Self {
        let mut open = Self { place: here, ..Self::default() };
        for attribute in tag.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => open.place = place(&attribute.value).unwrap_or(open.place),
                "t" => {
                    open.text = attribute.value == "str";
                    open.shared = marks && attribute.value == "s";
                }
                _ => {}
            }
        }
        open
    }
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true")
}

/// Gives every tag of a part that opens, until `visit` says false.
fn each(
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
fn part_name(archive: &Archive<'_>, path: &str) -> Option<String> {
    let wanted = path.to_ascii_lowercase();
    let names = archive.file_names().flatten();
    let mut same = names.filter(|name| name.replace('\\', "/").to_ascii_lowercase() == wanted);
    same.next().map(Cow::into_owned)
}

/// An attribute of this name, whatever its prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let mut sound = all.with_checks(false).flatten();
    let found = sound.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
