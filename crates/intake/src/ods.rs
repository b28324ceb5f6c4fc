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

use crate::lines::{Lines, MOST_COLUMNS};
use crate::merged::Merged;
use crate::ods_cell::{Attributes, Cell, Content};
use crate::ods_styles::TextStyles;
use crate::sheet::{
    Beginning, MOST_CELLS, MOST_OTHERS, Rows, Wanted, Wrong, cannot_become_lines, choose, damaged,
};
use crate::sources::Rules;
use crate::stored::Value;

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

/// A cell that has a value.
struct Filled {
    column: u32,
    times: u32,
    content: Content,
    /// Whether its text is marked.
    marked: bool,
    /// What it shows, if it is a number.
    shown: Option<String>,
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
    /// Columns that stand side by side of which the cells are, if nothing else is said.
    marked_columns: Vec<(u32, u32)>,
    /// Whether the cells of this row are, if that is said of the row.
    row_marked: Option<bool>,
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
    /// Cells of this row that have a value.
    cells: Vec<Filled>,
    merged: Vec<Merged>,
    cell: Option<Cell>,
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
            row_marked: None,
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
            cells: Vec::new(),
            merged: Vec::new(),
            cell: None,
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
            self.passed += 1;
            return Ok(());
        }
        if self.cell.is_some() {
            return self.start_in_cell(name, tag);
        }
        let attributes = Attributes::of(tag);
        match name {
            "style:style" => {
                self.style = attributes.text("style:name");
                self.text_styles.start(&attributes);
            }
            "style:table-properties"
                if attributes.text("table:display").as_deref() == Some("false") =>
            {
                self.hidden_styles.extend(self.style.clone());
            }
            "style:text-properties" => self.text_styles.properties(&attributes),
            "table:table" => {
                self.tables += 1;
                self.start_sheet(&attributes);
            }
            "table:table-column" if self.tables == 1 => {
                let (first, times) =
                    (self.column, attributes.times("table:number-columns-repeated"));
                self.column = first.saturating_add(times);
                let marked = self.marked_by(&attributes, "table:default-cell-style-name");
                // No sheet has more columns.
                if marked == Some(true) && self.marked_columns.len() < MOST_COLUMNS as usize {
                    self.marked_columns.push((first, self.column - 1));
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
                self.row_marked = self.marked_by(&attributes, "table:default-cell-style-name");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let mut cell = Cell::new(&attributes);
                cell.marked = self.marks_cell(&attributes, cell.times);
                self.cell = Some(cell);
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the style that something has marks its text, if it has one.
    fn marked_by(&self, attributes: &Attributes, name: &str) -> Option<bool> {
        if self.text_styles.is_empty() {
            return None;
        }
        attributes.text(name).map(|style| self.text_styles.marks(&style))
    }

    /// Whether its own style, or else that of its row or column, marks a cell that comes so often.
    fn marks_cell(&self, attributes: &Attributes, times: u32) -> bool {
        let here = self.column..self.column.saturating_add(times);
        let of_column = || {
            let crosses = |(first, last): &(u32, u32)| *first < here.end && here.start <= *last;
            self.marked_columns.iter().any(crosses)
        };
        let own = self.marked_by(attributes, "table:style-name");
        own.or(self.row_marked).unwrap_or_else(of_column)
    }

    fn start_in_cell(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Wrong> {
        // A table within a cell is not part of its value.
        if name == "table:table" {
            self.passed = 1;
            return Ok(());
        }
        let marked = name.starts_with("text:")
            && self.marked_by(&Attributes::of(tag), "text:style-name") == Some(true);
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
        if self.passed > 0 {
            return Ok(());
        }
        let Some(cell) = &mut self.cell else { return Ok(()) };
        cell.text.add(text);
        if cell.text.len() > self.wanted.limits.row_bytes { Err(Wrong::Long) } else { Ok(()) }
    }

    fn end(&mut self, name: &str) -> Result<(), Wrong> {
        if self.passed > 0 {
            self.passed -= 1;
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
            "style:style" => self.text_styles.end(),
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
        let (first, times) = (self.column, cell.times);
        self.column = first.saturating_add(times);
        if !matches!(self.now, Now::Taken) {
            if let Now::Other(..) = self.now
                && let Content::Value(value) = cell.content(true)
                && !value.text.is_empty()
            {
                // Who looks for names of columns needs them once.
                let content = Content::Value(value);
                let (marked, shown) = (false, None);
                self.cells.push(Filled { column: first, times: 1, content, marked, shown });
            }
            return;
        }
        if let Some((rows, columns)) = cell.spans {
            let bottom = self.row.saturating_add(rows - 1);
            let right = first.saturating_add(columns - 1);
            let (top, left, value) = (self.row, first, String::new());
            self.merged.push(Merged { top, left, bottom, right, value });
        }
        let now = self.wanted.layout.rules != Rules::First;
        let marked = now && cell.marked;
        let shown = cell.shown_number().filter(|_| now);
        match cell.content(now) {
            Content::Value(Value { text, .. }) if text.is_empty() => {}
            content => self.cells.push(Filled { column: first, times, content, marked, shown }),
        }
    }

    fn end_row(&mut self) -> Result<(), Wrong> {
        let (row, times) = (self.row, std::mem::replace(&mut self.row_times, 1));
        self.row = row.saturating_add(times);
        let cells = std::mem::take(&mut self.cells);
        let merged = std::mem::take(&mut self.merged);
        match (&mut self.now, &mut self.taken) {
            (Now::Taken, Some((_, lines))) => {
                merged.into_iter().for_each(|merged| lines.merge(merged));
                // Nothing that is empty is gone through.
                let times = if cells.is_empty() { 0 } else { times };
                for row in (row..row.saturating_add(times)).take(times as usize) {
                    add_row(lines, row, &cells)?;
                    if self.row_hidden {
                        lines.hide(row);
                    }
                }
            }
            (Now::Other(beginning, seen), _) => {
                for cell in cells {
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

fn add_row(lines: &mut Lines<'_>, row: u32, cells: &[Filled]) -> Result<(), Wrong> {
    for cell in cells {
        for column in cell.column..cell.column.saturating_add(cell.times) {
            match &cell.content {
                Content::Value(value) => {
                    if cell.marked {
                        lines.mark((row, column), &value.text);
                    }
                    if let Some(shown) = &cell.shown {
                        lines.show((row, column), shown, &value.text);
                    }
                    lines.add((row, column), value)?;
                }
                Content::Unvalued => lines.add_unvalued((row, column))?,
            }
        }
    }
    Ok(())
}
