//! What a sheet of an .xlsx workbook says of its cells beside their values: which rows and columns are
//! hidden, which cells are merged, which formulas have no value, and which texts are superscript or
//! struck out, at least in part.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::cell_name::place;
use crate::merged::Merged;
use crate::styles::MarkedStyles;
use crate::tags::{attribute, marks};

/// The frame of a sheet; rows and columns count from 0.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    pub(crate) hidden: BTreeSet<u32>,
    /// The first and the last of hidden columns that stand side by side.
    pub(crate) hidden_columns: Vec<(u32, u32)>,
    pub(crate) merged: Vec<Merged>,
    /// Row and column of formulas without a stored value.
    pub(crate) unvalued: BTreeSet<(u32, u32)>,
    /// Row and column of texts that are superscript or struck out, or a part of which is.
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
    let mut styles = MarkedStyles::default();
    let part = relation(&mut archive, &relations, |tag| {
        attribute(tag, "Type").is_some_and(|kind| kind.ends_with("/styles"))
    });
    if let Some(target) = part {
        let _read = each(&mut archive, &whole(target), |tag| {
            styles.take(tag);
            true
        });
    }
    let target = relation(&mut archive, &relations, |tag| {
        attribute(tag, "Id").is_some_and(|other| other == id)
    })?;
    frame(&mut archive, &whole(target), &marked.unwrap_or_default(), &styles)
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

fn frame(
    archive: &mut Archive<'_>,
    path: &str,
    marked: &BTreeSet<u32>,
    styles: &MarkedStyles,
) -> Option<Frame> {
    let mut frame = Frame::default();
    let mut around = Around::default();
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
                    if is_hidden(&tag, "ht") {
                        frame.hidden.insert(row);
                    }
                    around.row = marked_by(&tag, "s", styles);
                }
                "col" => frame.columns(&tag, &mut around, styles),
                "c" => {
                    let mut open = OpenCell::of(&tag, (row, column), !marked.is_empty());
                    column = open.place.1;
                    open.marked = !styles.is_empty() && around.mark(&tag, column, styles);
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
                    cell.take().into_iter().for_each(|cell| frame.close(&cell));
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

impl Frame {
    /// Takes what a tag says of columns that stand side by side.
    fn columns(&mut self, tag: &BytesStart<'_>, around: &mut Around, styles: &MarkedStyles) {
        let [first, last] =
            ["min", "max"].map(|name| attribute(tag, name)?.parse::<u32>().ok()?.checked_sub(1));
        if let Some(range) = first.zip(last) {
            self.hidden_columns.extend(is_hidden(tag, "width").then_some(range));
            let marked = marked_by(tag, "style", styles) == Some(true);
            around.columns.extend(marked.then_some(range));
        }
    }

    /// Takes a cell that was read.
    fn close(&mut self, cell: &OpenCell) {
        if cell.formula && !cell.value {
            self.unvalued.insert(cell.place);
        }
        if cell.marked && cell.value {
            self.marked.insert(cell.place);
        }
    }
}

/// What cells have of their row and column that say nothing themselves, as some programs show them.
#[derive(Debug, Default)]
struct Around {
    /// Whether the style of the row marks texts, if it has one.
    row: Option<bool>,
    /// Columns that stand side by side, of which the style does.
    columns: Vec<(u32, u32)>,
}

impl Around {
    fn mark(&self, cell: &BytesStart<'_>, column: u32, styles: &MarkedStyles) -> bool {
        let of_column =
            || self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column));
        marked_by(cell, "s", styles)
            .unwrap_or_else(|| styles.marks(0) || self.row.unwrap_or_else(of_column))
    }
}

/// Whether the style that a tag names marks texts, if it names one.
fn marked_by(tag: &BytesStart<'_>, name: &str, styles: &MarkedStyles) -> Option<bool> {
    if styles.is_empty() {
        return None;
    }
    attribute(tag, name)?.parse().ok().map(|style| styles.marks(style))
}

/// Whether a row or a column is hidden, or has no size.
fn is_hidden(tag: &BytesStart<'_>, size: &str) -> bool {
    let none = |size: String| size.trim().parse::<f64>().is_ok_and(|size| size <= 0.0);
    attribute(tag, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true")
        || attribute(tag, size).is_some_and(none)
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
