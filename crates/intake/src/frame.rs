//! What a sheet of an .xlsx workbook says of its cells beside their values: which rows and columns are
//! hidden, which cells are merged, which formulas have no value, and which texts are superscript or
//! struck out, at least in part.

use std::collections::BTreeSet;
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::cell_name::{place, range};
use crate::elsewhere;
use crate::formulas::{Formulas, Parsed};
use crate::merged::Merged;
use crate::parts::{Archive, each, main_part, part_name, relation, relations_of, sheet_id};
use crate::remarks::Remarks;
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
    /// First and last row and column of cells whose colours depend on their value.
    coloured: Vec<((u32, u32), (u32, u32))>,
    pub(crate) remarks: Remarks,
}

/// Of more ranges of cells whose colours depend on their value nothing is said.
const MOST_COLOURED: usize = 200;

/// The frame of a sheet, if its part of the archive is found.
pub(crate) fn read(bytes: &[u8], sheet: &str) -> Option<Frame> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let (folder, workbook) = main_part(&mut archive)?;
    let id = sheet_id(&mut archive, &format!("{folder}{workbook}"), sheet)?;
    let main = format!("{folder}{workbook}");
    let relations = relations_of(&main);
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
    let part = whole(target);
    let files = elsewhere::files(&mut archive, &main);
    let formulas = Formulas::new(files);
    let mut frame = frame(&mut archive, &part, &marked.unwrap_or_default(), &styles, formulas)?;
    frame.remarks.computing = elsewhere::computing(&mut archive, &main);
    for (place, text) in elsewhere::comments(&mut archive, &part) {
        frame.remarks.comment(place, &text);
    }
    Some(frame)
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
    mut formulas: Formulas,
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
                "mergeCell" => {
                    if let Some(range) = attribute(&tag, "ref") {
                        frame.merged.extend(Merged::parse(&range));
                    }
                }
                "conditionalFormatting" => frame.colour(&tag),
                name => {
                    if let Some(cell) = &mut cell {
                        cell.start(name, &tag, &mut formulas);
                    }
                }
            },
            Event::Text(text) => {
                if formulas.is_open() {
                    formulas.add(&text.xml10_content());
                } else if let Some(cell) = &mut cell {
                    cell.text(&text.xml10_content(), marked);
                }
            }
            Event::GeneralRef(name) if formulas.is_open() => match name.resolve_char_ref() {
                Ok(Some(letter)) => formulas.add(letter.encode_utf8(&mut [0; 4])),
                _ => resolve_xml_entity(&name.xml10_content())
                    .into_iter()
                    .for_each(|text| formulas.add(text)),
            },
            Event::GeneralRef(_) => cell.iter_mut().for_each(|cell| cell.text("…", marked)),
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
                "f" => {
                    if let Some(cell) = &mut cell {
                        cell.parsed = formulas.end(cell.place);
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
    /// Its formula, and the beginning of the value that is stored.
    parsed: Option<Parsed>,
    stored: String,
}

/// Bytes of a stored value by which a number is known.
const STORED: usize = 64;

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

    /// Takes a tag that opens in it.
    fn start(&mut self, name: &str, tag: &BytesStart<'_>, formulas: &mut Formulas) {
        match name {
            "f" => {
                self.formula = true;
                self.within = false;
                formulas.start(attribute(tag, "si").and_then(|si| si.parse().ok()));
            }
            "v" => {
                self.within = true;
                // The empty text is a value.
                self.value |= self.text;
            }
            "is" => {
                self.value = true;
                self.stored.push('…');
            }
            "vertAlign" | "strike" => self.marked |= marks(tag),
            _ => {}
        }
    }

    /// Takes a part of its value; some of the texts that cells share are marked.
    fn text(&mut self, text: &str, marked: &BTreeSet<u32>) {
        if !self.within {
            return;
        }
        self.value = true;
        if self.formula && self.stored.len() < STORED {
            self.stored.push_str(text);
        }
        if self.shared {
            self.marked |= text.trim().parse().is_ok_and(|string| marked.contains(&string));
        }
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

    /// Takes the cells of which a tag says that their colours depend on their value.
    fn colour(&mut self, tag: &BytesStart<'_>) {
        let cells = attribute(tag, "sqref").unwrap_or_default();
        let one = |name: &str| range(name).or_else(|| place(name).map(|cell| (cell, cell)));
        let room = (MOST_COLOURED + 1).saturating_sub(self.coloured.len());
        self.coloured.extend(cells.split_whitespace().filter_map(one).take(room));
    }

    /// The frame without what was not known when publications had format 1: cells without a value of
    /// their own were empty.
    pub(crate) fn of_first_format(self) -> Self {
        let (hidden, hidden_columns) = (self.hidden, self.hidden_columns);
        Self { hidden, hidden_columns, ..Self::default() }
    }

    /// Whether the colours of a cell may depend on its value.
    pub(crate) fn is_coloured(&self, (row, column): (u32, u32)) -> bool {
        let has = |((top, left), (bottom, right)): &((u32, u32), (u32, u32))| {
            (*top..=*bottom).contains(&row) && (*left..=*right).contains(&column)
        };
        self.coloured.len() > MOST_COLOURED || self.coloured.iter().any(has)
    }

    /// Takes a cell that was read.
    fn close(&mut self, cell: &OpenCell) {
        if cell.formula && !cell.value {
            self.unvalued.insert(cell.place);
        } else if cell.formula {
            self.remarks.formula(cell.place, cell.parsed.as_ref(), &cell.stored);
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
