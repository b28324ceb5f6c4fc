//! Opens a table and reads its header.

use std::collections::BTreeSet;
use std::io::{self, Cursor, ErrorKind, Read as _};

use sanjeh_messages::{Problem, message};

use crate::blocks::{Block, BlockReader};
use crate::encoding::Guess;
use crate::files::Files;
use crate::header::Header;
use crate::noted::{First, Noted};
use crate::records::Records;
use crate::remarks::Remarks;
use crate::rest::Rest;
use crate::sheet::{Rows, Wanted};
use crate::sources::{Limits, Options, TableLayout};
use crate::spot::{Faults, Spotter, letters, placed};
use crate::stored::Stored;
use crate::suggest::nearest;
use crate::times::Time;
use crate::unlike::Unlike;
use crate::unreadable::{broken, cannot_read, no_text, text_after_quote};
use crate::until;
use crate::workbook;
use crate::writing::ending;

/// A table of which the header was read.
pub(crate) struct Table<'a> {
    pub(crate) spotter: Spotter<'a>,
    pub(crate) header: Header,
    pub(crate) reader: BlockReader<'a>,
    /// The first block, without the header.
    pub(crate) first: Block,
    /// Bytes of the file, 0 if that is not known.
    pub(crate) total: u64,
    /// Hidden rows of the sheet that are read.
    pub(crate) hidden: Vec<u64>,
    /// Hidden columns of the sheet; see [`Rows::hidden_columns`].
    hidden_columns: Vec<(u32, u32)>,
    /// Cells of the sheet with marks; see [`Rows::marked`].
    marked: Noted,
    /// Cells of the sheet that show something else than what is read; see [`Rows::unlike`].
    unlike: Unlike,
    /// Cells of the sheet that hold more than is seen.
    remarks: Remarks,
    /// Rows of the sheet that have a value.
    filled: u64,
    /// All sheets of the workbook, and which of them are visible.
    pub(crate) sheets: Vec<(String, bool)>,
    /// How cells of the sheet are stored; see [`Rows::stored`].
    pub(crate) stored: Vec<((u32, u32), Stored)>,
    /// Whether the sheet was named.
    named: bool,
    /// What stands below the blank row at which the table ends.
    pub(crate) rest: Option<Rest>,
}

impl<'a> Table<'a> {
    /// Opens a file, or a sheet of a workbook.
    ///
    /// # Errors
    /// What makes it unreadable.
    pub(crate) fn open(
        files: &'a dyn Files,
        file: &'a str,
        sheet: Option<&'a str>,
        layout: &TableLayout,
        options: &Options,
    ) -> Result<Self, Box<Problem>> {
        Self::open_with(files, file, (sheet, false), layout, options)
    }

    /// As [`Self::open`]; the bool beside the sheet is whether it is to be known how cells are stored.
    pub(crate) fn open_with(
        files: &'a dyn Files,
        file: &'a str,
        (sheet, stored): (Option<&'a str>, bool),
        layout: &TableLayout,
        options: &Options,
    ) -> Result<Self, Box<Problem>> {
        let is_workbook = match ending(file).as_str() {
            "csv" => false,
            "xlsx" | "xlsm" | "ods" => true,
            _ => {
                let problem = Problem::error(message!("intake-file-kind", file = file));
                return Err(Box::new(
                    problem.help(message!("intake-file-kind-help")).in_file(file),
                ));
            }
        };
        let open = || files.open(file).map_err(|error| cannot_open(&error, files, file));
        let mut spotter = Spotter { file, sheet: None };
        let mut found = Rows::default();
        let mut rest = None;
        let (input, total): (Box<dyn io::Read + Send>, u64) = if is_workbook {
            let limits = &options.limits;
            found = workbook::rows(open()?, &Wanted { file, sheet, layout, limits, stored })?;
            spotter.sheet = Some(std::mem::take(&mut found.sheet));
            if layout.until_blank
                && let Some(end) =
                    until::end(Box::new(found.text.as_slice()), layout, &spotter, options)?
            {
                let bytes = usize::try_from(end.bytes).unwrap_or(usize::MAX);
                let behind = found.text.split_off(bytes.min(found.text.len()));
                found.hidden.retain(|&row| row < end.line);
                found.marked.keep(&(0..end.line.saturating_sub(1)));
                found.unlike.keep(&(0..end.line.saturating_sub(1)));
                found.remarks.keep(&(0..end.line.saturating_sub(1)));
                rest = Some(Rest::new(end, behind));
            }
            let total = found.text.len() as u64;
            (Box::new(Cursor::new(std::mem::take(&mut found.text))), total)
        } else if layout.until_blank
            && let Some(end) = until::end(open()?, layout, &spotter, options)?
        {
            rest = Some(Rest::read(end, open()?));
            (Box::new(open()?.take(end.bytes)), end.bytes)
        } else {
            (open()?, files.size(file).unwrap_or(0))
        };
        let mut reader = BlockReader::new(input, options.block_size, options.limits.row_bytes);
        let mut first = Block::default();
        let more = reader.fill(&mut first).map_err(|error| {
            // A file in UTF-16 may look like one that has a quote open.
            Box::new(match Guess::by_beginning(&first.text) {
                Some(guess) => no_text(guess).in_file(file),
                None => broken(error, &spotter),
            })
        })?;
        if let Some(guess) = Guess::by_beginning(&first.text) {
            return Err(Box::new(no_text(guess).in_file(file)));
        }
        let mut header =
            if more { Header::take(&mut first, &spotter, layout.header_row)? } else { None };
        // Blocks of empty lines may stand before it.
        while more && header.is_none() {
            match reader.fill(&mut first) {
                Ok(true) => header = Header::take(&mut first, &spotter, layout.header_row)?,
                Ok(false) => break,
                Err(error) => return Err(Box::new(broken(error, &spotter))),
            }
        }
        let Some(header) = header else {
            return Err(Box::new(empty(&spotter, &found)));
        };
        found.hidden.retain(|&row| row > header.line());
        let mut header = header.beside(found.others);
        if let Some(rest) = &rest {
            header.go_on(&rest.text, rest.end.line, &spotter);
        }
        let named = sheet.is_some();
        found.marked.keep(&(header.line()..u64::MAX));
        found.unlike.keep(&(header.line()..u64::MAX));
        found.remarks.keep(&(header.line()..u64::MAX));
        let (hidden, hidden_columns) = (found.hidden, found.hidden_columns);
        let (marked, unlike, filled) = (found.marked, found.unlike, found.filled);
        let (sheets, stored, remarks) = (found.sheets, found.stored, found.remarks);
        Ok(Self {
            spotter,
            header,
            reader,
            first,
            total,
            hidden,
            hidden_columns,
            marked,
            unlike,
            remarks,
            filled,
            sheets,
            stored,
            named,
            rest,
        })
    }

    /// Whether a column of the sheet is hidden.
    pub(crate) fn hides_column(&self, column: usize) -> bool {
        let hides =
            |(first, last): &(u32, u32)| (*first as usize..=*last as usize).contains(&column);
        self.hidden_columns.iter().any(hides)
    }

    /// What may not have been meant, once the columns were found: rows below the table, hidden rows
    /// and columns and marked texts that are read, and another sheet that has the same columns.
    pub(crate) fn doubts(&self) -> Vec<Problem> {
        let mut doubts = Vec::new();
        let rest = self.rest.as_ref().filter(|rest| rest.end.below > 0);
        doubts.extend(rest.map(|rest| rest.note(&self.spotter)));
        let Some(sheet) = self.spotter.sheet.as_deref() else { return doubts };
        let others = if self.named { Vec::new() } else { self.header.other_sheets() };
        if !others.is_empty() {
            let all: Vec<&str> = std::iter::once(sheet).chain(others.iter().copied()).collect();
            let n = others.len() as u64;
            let message = message!("intake-several-sheets", taken = sheet, others = others, n = n);
            let problem = Problem::warning("several-sheets", message)
                .about(self.spotter.file)
                .help(message!("intake-several-sheets-help", sheets = all));
            doubts.push(problem.in_file(self.spotter.file));
        }
        if let [first, ..] = self.hidden[..] {
            let count = self.hidden.len() as u64;
            let problem =
                Problem::warning("hidden-rows", message!("intake-hidden-rows", rows = count))
                    .about(format!("{}!{sheet}", self.spotter.file))
                    .times(count)
                    .help(message!("intake-hidden-rows-help"));
            doubts.push(placed(problem, self.spotter.place_of_line(first, 0)));
        }
        doubts.extend(self.hidden_columns_read(sheet));
        doubts.extend(self.marks_read(sheet));
        let asked = self.header.asked();
        let judged = self.remarks.judge(&asked);
        let remarks = self.remarks.problems(&asked, &judged);
        doubts.extend(remarks.into_iter().map(|(problem, at)| self.noted(problem, sheet, at)));
        doubts
    }

    fn marks_read(&self, sheet: &str) -> Option<Problem> {
        let first = self.marked.among(self.header.asked())?;
        let text = message!("intake-marked-text", n = first.count, text = first.text);
        let problem = Problem::warning("superscript-or-struck-text", text)
            .help(message!("intake-marked-text-help"));
        Some(self.noted(problem, sheet, first))
    }

    /// What may not be meant of cells that show something else than what is read of them, in these
    /// columns of ids and names, of attributes, and of answers.
    pub(crate) fn shown_otherwise(
        &self,
        ids: impl Iterator<Item = usize>,
        attributes: &[usize],
        answers: &[usize],
    ) -> Vec<Problem> {
        let Some(sheet) = self.spotter.sheet.as_deref() else { return Vec::new() };
        let ids: BTreeSet<usize> = ids.collect();
        let text = |first: First<'_>| {
            let (shown, number) = (first.text, first.read);
            message!("intake-shown-otherwise", n = first.count, shown = shown, number = number)
        };
        let mut problems = Vec::new();
        if let Some(first) = self.unlike.codes(&ids, attributes) {
            let (shown, number) = (first.text, first.read);
            let help = message!("intake-shown-otherwise-help", shown = shown, number = number);
            let problem = Problem::warning("code-shown-otherwise", text(first)).help(help);
            problems.push(self.noted(problem, sheet, first));
        }
        if let Some(first) = self.unlike.numbers(answers) {
            let help = message!("intake-number-shown-otherwise-help", number = first.read);
            let problem = Problem::warning("number-shown-otherwise", text(first)).help(help);
            problems.push(self.noted(problem, sheet, first));
        }
        problems
    }

    /// What may not be meant of ids that a workbook stores as dates, or as true or false.
    pub(crate) fn no_texts(&self, id: Option<usize>) -> Vec<Problem> {
        let (Some(id), Some(sheet)) = (id, self.spotter.sheet.as_deref()) else {
            return Vec::new();
        };
        let problem = |(kind, first): (&'static str, First<'_>)| {
            let time = Time::parse(first.text).filter(|_| kind == "date").map(Time::shown);
            let kind = if time.is_some() { "time" } else { kind };
            let shown = time.as_deref().unwrap_or(first.text);
            let text = message!("intake-id-no-text", n = first.count, id = shown, kind = kind);
            let problem = Problem::warning("id-stored-as-other", text);
            self.noted(problem.help(message!("intake-id-no-text-help", kind = kind)), sheet, first)
        };
        self.unlike.no_texts(id, self.filled).into_iter().map(problem).collect()
    }

    /// The problem of noted cells, at the first of them.
    fn noted(&self, problem: Problem, sheet: &str, first: First<'_>) -> Problem {
        let problem = problem.about(format!("{}!{sheet}", self.spotter.file)).times(first.count);
        let place = self.spotter.place_of_line(u64::from(first.row) + 1, first.column as usize);
        placed(problem, place)
    }

    fn hidden_columns_read(&self, sheet: &str) -> Option<Problem> {
        let asked = self.header.asked();
        let read: Vec<usize> = asked.into_iter().filter(|&at| self.hides_column(at)).collect();
        let first = *read.first()?;
        let names: Vec<&str> = read.iter().map(|&at| self.header.names()[at].as_str()).collect();
        let count = read.len() as u64;
        let text = message!("intake-hidden-columns", n = count, columns = names);
        let problem = Problem::warning("hidden-columns", text)
            .about(format!("{}!{sheet}", self.spotter.file))
            .times(count)
            .help(message!("intake-hidden-columns-help"));
        Some(placed(problem, self.spotter.place_of_line(self.header.line(), first)))
    }
}

/// What is said of a table without a header.
fn empty(spotter: &Spotter<'_>, found: &Rows) -> Problem {
    let file = spotter.file;
    let Some(sheet) = spotter.sheet.as_deref() else {
        let problem = Problem::error(message!("intake-empty", file = file));
        return problem.help(message!("intake-empty-help")).in_file(file);
    };
    let problem = Problem::error(message!("intake-sheet-empty", sheet = sheet, file = file));
    let other = found.others.iter().find(|other| !other.rows.is_empty());
    let Some(other) = other.map(|other| other.sheet.as_str()) else {
        return problem.help(message!("intake-empty-help")).in_file(file);
    };
    let is_visible = |(name, visible): &(String, bool)| name == other && *visible;
    let kind = if found.sheets.iter().any(is_visible) { "visible" } else { "hidden" };
    problem.help(message!("intake-sheet-empty-help", other = other, kind = kind)).in_file(file)
}

/// The names of a table's columns. Columns without a name, or that share one, are left out.
///
/// # Errors
/// What makes the table unreadable.
pub fn columns(
    files: &dyn Files,
    file: &str,
    sheet: Option<&str>,
    layout: &TableLayout,
    limits: &Limits,
) -> Result<Vec<String>, Box<Problem>> {
    let options = Options { limits: *limits, ..Options::default() };
    let table = Table::open(files, file, sheet, layout, &options)?;
    let names = table.header.names();
    let once = |name: &&String| names.iter().filter(|other| other == name).count() == 1;
    Ok(names.iter().filter(|name| !name.is_empty()).filter(once).cloned().collect())
}

/// Steps to the next row with as many fields as the header; the others are faults, and counted in
/// `lost`. Rows without any text are left out. False at the end.
#[expect(clippy::inline_always, reason = "measured: a call for each row takes time")]
#[inline(always)]
pub(crate) fn next_row(
    records: &mut Records<'_>,
    width: usize,
    spotter: &Spotter<'_>,
    faults: &mut Faults,
    most: usize,
    lost: &mut bool,
) -> bool {
    while let Some(step) = records.step() {
        if let Err(wrong) = step {
            *lost = true;
            faults.add(most, records.line(), || {
                spotter.field(text_after_quote(), records, wrong.field)
            });
        } else if records.len() != width {
            if records.is_blank() {
                continue;
            }
            *lost = true;
            faults.add(most, records.line(), || ragged(records, width, spotter));
        } else if !(records.bytes(0).is_empty() && records.is_blank()) {
            return true;
        }
    }
    false
}

#[cold]
fn ragged(records: &Records<'_>, width: usize, spotter: &Spotter<'_>) -> Problem {
    if spotter.sheet.is_some()
        && let Some(field) = (width..records.len()).find(|&at| !records.bytes(at).is_empty())
    {
        let column = letters(field);
        let cause = format!("{} {column}", spotter.file);
        let problem = Problem::error(message!("intake-column-unnamed", column = column.as_str()));
        let help = message!("intake-column-unnamed-help", column = column.as_str());
        return spotter.field(problem.help(help).cause(cause), records, field);
    }
    let problem =
        Problem::error(message!("intake-ragged", found = records.len(), expected = width));
    let help = match records.len() {
        more if more == width + 1 => message!("intake-ragged-one-more-help"),
        more if more > width => message!("intake-ragged-more-help"),
        fewer if fewer + 1 == width => message!("intake-ragged-one-fewer-help"),
        _ => message!("intake-ragged-fewer-help"),
    };
    let cause = format!("{} {} {width}", spotter.file, records.len());
    spotter.field(problem.help(help).cause(cause), records, width.min(records.len() - 1))
}

fn cannot_open(error: &io::Error, files: &dyn Files, file: &str) -> Box<Problem> {
    let problem = if error.kind() == ErrorKind::NotFound {
        let mut names = files.names();
        names.sort();
        let help = match nearest(file, names.iter().map(String::as_str)) {
            Some(near) => message!("intake-did-you-mean-help", name = near),
            None => message!("intake-file-missing-help"),
        };
        Problem::error(message!("intake-file-missing", file = file)).help(help)
    } else {
        cannot_read(error)
    };
    Box::new(problem.in_file(file))
}
