//! Reads a sheet of an OpenDocument workbook.
//!
//! All sheets stand in one part, one after the other. Rows and cells that are alike are written once,
//! with how often they come: what is empty costs nothing however often that is.

use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use sanjeh_messages::Problem;
use zip::ZipArchive;

use crate::cell_name::MOST_COLUMNS;
use crate::lines::Lines;
use crate::ods_cell::{Attributes, Cell, Content, Marks};
use crate::ods_row::Row;
use crate::ods_styles::TextStyles;
use crate::sheet::{
    Beginning, MOST_CELLS, MOST_OTHERS, Rows, Wanted, Wrong, cannot_become_lines, choose, damaged,
};
use crate::sources::Rules;

/// Elements that are no part of a table, or of a cell, though they stand in it: comments, drawings,
/// what was changed, what came from elsewhere.
const PASSED_OVER: [&str; 6] = [
    "office:annotation",
    "office:forms",
    "table:shapes",
    "table:dde-links",
    "table:tracked-changes",
    "table:scenario",
];

/// Bytes of a comment that are kept.
const COMMENT: usize = 400;

/// Reads the sheet that is wanted.
pub(crate) fn read(bytes: &[u8], wanted: &Wanted<'_>) -> Result<Rows, Box<Problem>> {
    let part = || -> Result<_, Box<Problem>> {
        let broken = |error: zip::result::ZipError| {
            Box::new(damaged(&error.to_string()).in_file(wanted.file))
        };
        ZipArchive::new(Cursor::new(bytes)).map_err(broken)
    };
    for any in [false, true] {
        let mut archive = part()?;
        let styles = archive.by_name("styles.xml").map(TextStyles::read).unwrap_or_default();
        let content = archive
            .by_name("content.xml")
            .map_err(|error| Box::new(damaged(&error.to_string()).in_file(wanted.file)))?;
        let mut walk = Walk::new(wanted, any, styles);
        walk.all(content)?;
        if let Some((sheet, lines)) = walk.taken {
            let mut rows = lines.finish().map_err(|wrong| cannot_become_lines(wrong, wanted))?;
            (rows.sheet, rows.sheets, rows.others) = (sheet, walk.sheets, walk.others);
            return Ok(rows);
        }
        if walk.sheets.is_empty() {
            return Err(Box::new(damaged("no sheet").in_file(wanted.file)));
        }
        if wanted.sheet.is_some() {
            choose(&walk.sheets, wanted)?;
        }
    }
    Err(Box::new(damaged("no sheet").in_file(wanted.file)))
}

/// What is being read.
enum Now {
    /// No sheet, or one that does not matter.
    Nothing,
    /// The sheet that is wanted.
    Taken,
    /// Another one, of which so many cells were seen.
    Other(Beginning, usize),
}

struct Walk<'w, 'a> {
    wanted: &'w Wanted<'a>,
    /// Whether a hidden sheet will do if none is named.
    any: bool,
    /// Styles of sheets that are hidden.
    hidden_styles: BTreeSet<String>,
    style: Option<String>,
    /// Styles of texts that are superscript or struck out.
    text_styles: TextStyles,
    /// Columns that stand side by side, and what is said of their cells, if nothing else is.
    marked_columns: Vec<(u32, u32, Marks)>,
    /// What is said of the cells of this row, if anything is.
    row_marks: Option<Marks>,
    sheets: Vec<(String, bool)>,
    others: Vec<Beginning>,
    taken: Option<(String, Lines<'a>)>,
    now: Now,
    /// How deep in what is passed over.
    passed: usize,
    /// How deep in tables: one may stand in a cell.
    tables: usize,
    row: u32,
    /// How often this row comes, and whether it is hidden.
    row_times: u32,
    row_hidden: bool,
    column: u32,
    /// What this row has.
    this: Row,
    cell: Option<Cell>,
    /// Whether what comes is in a paragraph of a comment, if it is in a comment.
    comment: Option<bool>,
}

impl<'w, 'a> Walk<'w, 'a> {
    fn new(wanted: &'w Wanted<'a>, any: bool, text_styles: TextStyles) -> Self {
        Self {
            wanted,
            any,
            hidden_styles: BTreeSet::new(),
            style: None,
            text_styles,
            marked_columns: Vec::new(),
            row_marks: None,
            sheets: Vec::new(),
            others: Vec::new(),
            taken: None,
            now: Now::Nothing,
            passed: 0,
            tables: 0,
            row: 0,
            row_times: 1,
            row_hidden: false,
            column: 0,
            this: Row::default(),
            cell: None,
            comment: None,
        }
    }

    fn all(&mut self, content: impl Read) -> Result<(), Box<Problem>> {
        let file = self.wanted.file;
        let mut reader = Reader::from_reader(BufReader::new(content));
        reader.config_mut().expand_empty_elements = true;
        let mut buffer = Vec::new();
        loop {
            let event = reader.read_event_into(&mut buffer);
            let event =
                event.map_err(|error| Box::new(damaged(&error.to_string()).in_file(file)))?;
            let done = match event {
                Event::Eof => return Ok(()),
                Event::Start(tag) => self.start(&tag),
                Event::End(tag) => self.end(tag.name().as_ref()),
                Event::Text(text) => self.text(&text.xml10_content()),
                Event::CData(text) => self.text(&text.xml10_content()),
                Event::GeneralRef(name) => match name.resolve_char_ref() {
                    Ok(Some(letter)) => self.text(letter.encode_utf8(&mut [0; 4])),
                    _ => resolve_xml_entity(&name.xml10_content())
                        .map_or(Ok(()), |text| self.text(text)),
                },
                _ => Ok(()),
            };
            done.map_err(|wrong| cannot_become_lines(wrong, self.wanted))?;
            buffer.clear();
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        let name = tag.name();
        let name = name.as_ref();
        if self.passed > 0 || PASSED_OVER.contains(&name) || name.starts_with("draw:") {
            self.comment_begins(name);
            self.passed += 1;
            return Ok(());
        }
        if self.cell.is_some() {
            return self.start_in_cell(name, tag);
        }
        let attributes = Attributes::of(tag);
        match name {
            "style:table-properties"
                if attributes.text("table:display").as_deref() == Some("false") =>
            {
                self.hidden_styles.extend(self.style.clone());
            }
            name if TextStyles::knows(name) => {
                if name == "style:style" {
                    self.style = attributes.text("style:name");
                }
                self.text_styles.start(name, &attributes);
            }
            // Which colours cells have depends on their values.
            "calcext:conditional-format" => {
                if let (Now::Taken, Some((_, lines))) = (&self.now, &mut self.taken) {
                    lines.remarks().forget_hidden();
                }
            }
            "table:table" => {
                self.tables += 1;
                self.start_sheet(&attributes);
            }
            "table:table-column" if self.tables == 1 => {
                let (first, times) =
                    (self.column, attributes.times("table:number-columns-repeated"));
                self.column = first.saturating_add(times);
                let marks = self.marked_by(&attributes, "table:default-cell-style-name");
                let marks = marks.filter(|marks| *marks != Marks::default());
                // No sheet has more columns.
                if self.marked_columns.len() < MOST_COLUMNS as usize {
                    let last = self.column - 1;
                    self.marked_columns.extend(marks.map(|marks| (first, last, marks)));
                }
                if is_hidden(&attributes)
                    && let (Now::Taken, Some((_, lines))) = (&self.now, &mut self.taken)
                {
                    lines.hide_columns(first, self.column - 1);
                }
            }
            "table:table-row" if self.tables == 1 => {
                self.row_times = attributes.times("table:number-rows-repeated");
                self.row_hidden = is_hidden(&attributes);
                self.row_marks = self.marked_by(&attributes, "table:default-cell-style-name");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let mut cell = Cell::new(&attributes);
                cell.marks = self.marks_of_cell(&attributes, cell.times);
                self.cell = Some(cell);
            }
            _ => {}
        }
        Ok(())
    }

    /// What the style that something has says of its text, if it has one.
    fn marked_by(&self, attributes: &Attributes, name: &str) -> Option<Marks> {
        if self.text_styles.is_empty() {
            return None;
        }
        attributes.text(name).map(|style| self.text_styles.of(&style))
    }

    /// What its own style, or else that of its row or column, says of a cell that comes so often.
    fn marks_of_cell(&self, attributes: &Attributes, times: u32) -> Marks {
        let here = self.column..self.column.saturating_add(times);
        let of_column = || {
            let crosses =
                |(first, last, _): &&(u32, u32, Marks)| *first < here.end && here.start <= *last;
            self.marked_columns.iter().find(crosses).map(|(_, _, marks)| *marks).unwrap_or_default()
        };
        let own = self.marked_by(attributes, "table:style-name");
        own.or(self.row_marks).unwrap_or_else(of_column)
    }

    /// A paragraph of a comment, if this is in one.
    fn comment_begins(&mut self, name: &str) {
        let Some(cell) = &mut self.cell else { return };
        if self.passed == 0 && name == "office:annotation" {
            cell.comment = Some(String::new());
            self.comment = Some(false);
        } else if let (Some(text), Some(_), "text:p") = (&mut cell.comment, self.comment, name) {
            text.push(' ');
            self.comment = Some(true);
        }
    }

    fn start_in_cell(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        // A table within a cell is not part of its value.
        if name == "table:table" {
            self.passed = 1;
            return Ok(());
        }
        let marked = name.starts_with("text:")
            && self.marked_by(&Attributes::of(tag), "text:style-name").is_some_and(Marks::any);
        let Some(cell) = &mut self.cell else { return Ok(()) };
        cell.marked |= marked;
        match name {
            "text:p" | "text:h" => cell.text.begin(),
            "text:s" => {
                let times = Attributes::of(tag).times("text:c") as usize;
                if cell.text.len() + times > self.wanted.limits.row_bytes {
                    return Err(Wrong::Long);
                }
                cell.text.spaces(times);
            }
            "text:tab" => cell.text.mark('\t'),
            "text:line-break" => cell.text.mark('\n'),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Wrong> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        if self.passed > 0 {
            let within = self.comment == Some(true);
            let comment = cell.comment.as_mut().filter(|said| within && said.len() < COMMENT);
            comment.into_iter().for_each(|said| said.push_str(text));
            return Ok(());
        }
        cell.text.add(text);
        if cell.text.len() > self.wanted.limits.row_bytes { Err(Wrong::Long) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) -> Result<(), Wrong> {
        if self.passed > 0 {
            self.passed -= 1;
            let is_paragraph = name == "text:p";
            self.comment =
                self.comment.filter(|_| self.passed > 0).map(|within| within && !is_paragraph);
            return Ok(());
        }
        match name {
            "text:p" | "text:h" => {
                if let Some(cell) = &mut self.cell {
                    cell.text.end();
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.end_cell(cell);
                }
            }
            name if TextStyles::knows(name) => self.text_styles.end(name),
            "table:table-row" if self.tables == 1 => self.end_row()?,
            "table:table" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0
                    && let Now::Other(beginning, _) = std::mem::replace(&mut self.now, Now::Nothing)
                {
                    self.others.push(beginning);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start_sheet(&mut self, attributes: &Attributes) {
        if self.tables > 1 {
            return;
        }
        (self.row, self.column) = (0, 0);
        self.marked_columns.clear();
        let name = attributes.text("table:name").unwrap_or_default();
        let style = attributes.text("table:style-name");
        let visible = style.is_none_or(|style| !self.hidden_styles.contains(&style));
        self.sheets.push((name.clone(), visible));
        let fits = match self.wanted.sheet {
            Some(wanted) => name == wanted,
            None => visible || self.any,
        };
        self.now = if fits && self.taken.is_none() {
            let lines = Lines::new(self.wanted, &name);
            self.taken = Some((name, lines));
            Now::Taken
        } else if self.others.len() < MOST_OTHERS {
            Now::Other(Beginning { sheet: name, rows: Vec::new() }, 0)
        } else {
            Now::Nothing
        };
    }

    fn end_cell(&mut self, cell: Cell) {
        let first = self.column;
        self.column = first.saturating_add(cell.times);
        match self.now {
            Now::Taken => {
                let now = self.wanted.layout.rules != Rules::First;
                self.this.add((self.row, first), cell, now);
            }
            // Who looks for names of columns needs them once.
            Now::Other(..) => self.this.add_value(first, cell),
            Now::Nothing => {}
        }
    }

    fn end_row(&mut self) -> Result<(), Wrong> {
        let (row, times) = (self.row, std::mem::replace(&mut self.row_times, 1));
        self.row = row.saturating_add(times);
        let this = std::mem::take(&mut self.this);
        match (&mut self.now, &mut self.taken) {
            (Now::Taken, Some((_, lines))) => this.finish(lines, (row, times), self.row_hidden)?,
            (Now::Other(beginning, seen), _) => {
                for cell in this.cells {
                    let Content::Value(value) = cell.content else { continue };
                    *seen += 1;
                    if *seen > MOST_CELLS || !beginning.add(row, value.text) {
                        let full = std::mem::replace(&mut self.now, Now::Nothing);
                        let Now::Other(beginning, _) = full else { break };
                        self.others.push(beginning);
                        break;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(attributes: &Attributes) -> bool {
    let seen = attributes.text("table:visibility");
    matches!(seen.as_deref(), Some("collapse" | "filter"))
}
