//! The names of a table's columns, and where they stand if they do not stand there.

use std::cell::RefCell;
use std::collections::BTreeSet;

use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::blocks::Block;
use crate::records::{Numbering, Records};
use crate::sheet::Beginning;
use crate::spot::{Spotter, placed};
use crate::suggest::nearest;
use crate::text;
use crate::unreadable::{check_text, text_after_quote};
use crate::unvalued::Unvalued;

/// Rows below the header in which its names are looked for.
const BELOW: usize = 30;

/// Names that are listed.
const LISTED: usize = 30;

/// Names of the columns.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    names: Vec<String>,
    line: u64,
    text: String,
    /// What stands in the rows above and in the next ones.
    above: Vec<(u64, Vec<String>)>,
    below: Vec<(u64, Vec<String>)>,
    /// The other sheets of the workbook.
    others: Vec<Beginning>,
    /// Columns that were asked for.
    asked: RefCell<BTreeSet<usize>>,
}

impl Header {
    /// Takes the first record of a block that is not empty, from this line on.
    pub(crate) fn take(
        block: &mut Block,
        spotter: &Spotter<'_>,
        from: Option<u32>,
    ) -> Result<Option<Self>, Box<Problem>> {
        let (text, flaw) = check_text(block, spotter);
        let mut records = Records::new(text, block.start, block.line, spotter.numbering());
        let wanted = from.map_or(0, u64::from);
        let mut above = Vec::new();
        loop {
            match records.step() {
                Some(_) if records.line() < wanted => {
                    if above.len() < BELOW {
                        above.push(folded(&records));
                    }
                }
                Some(Ok(())) if records.is_blank() => {}
                Some(Ok(())) => break,
                Some(Err(wrong)) => {
                    let problem = text_after_quote();
                    return Err(Box::new(spotter.field(problem, &records, wrong.field)));
                }
                None => return flaw.map_or(Ok(None), Err),
            }
        }
        if from.is_some() && records.line() != wanted {
            let problem = Problem::error(message!("intake-header-empty", row = wanted))
                .help(message!("intake-header-empty-help", found = records.line()));
            return Err(Box::new(spotter.field(problem, &records, 0)));
        }
        if from.is_none() && names_separator(records.whole()) {
            let problem = Problem::error(message!("intake-separator-line"))
                .help(message!("intake-separator-line-help"));
            return Err(Box::new(spotter.field(problem, &records, 0)));
        }
        let names: Vec<String> = (0..records.len()).map(|field| name(&records, field)).collect();
        if let Some(field) = names.iter().position(|name| name.contains('\r'))
            && spotter.numbering() == Numbering::Lines
        {
            let problem = Problem::error(message!("intake-line-ends"))
                .help(message!("intake-line-ends-help"));
            let start = records.range(field).start;
            return Err(Box::new(placed(
                problem,
                spotter.place_of_bytes(text, start..start, 1, field),
            )));
        }
        let (line, whole) = (records.line(), records.whole().to_owned());
        let behind = records.position();
        let mut below = Vec::new();
        while below.len() < BELOW
            && let Some(Ok(())) = records.step()
        {
            below.push(folded(&records));
        }
        (block.start, block.line) = behind;
        let asked = RefCell::default();
        Ok(Some(Self { names, line, text: whole, above, below, others: Vec::new(), asked }))
    }

    /// Keeps how the other sheets of the workbook begin.
    pub(crate) fn beside(mut self, others: Vec<Beginning>) -> Self {
        self.others = others;
        self
    }

    /// How many columns there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// What they are called.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The line or the row in which they stand.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// The column of this name; one that differs only in case or spaces if there is none.
    ///
    /// # Errors
    /// If there is none, or if there are several.
    pub(crate) fn find(&self, name: &str, spotter: &Spotter<'_>) -> Result<usize, Box<Problem>> {
        let wanted = text::words(name);
        let folded = fold(&wanted);
        let mut found: Vec<usize> = self.positions(|other| other == wanted);
        if found.is_empty() {
            found = self.positions(|other| fold(other) == folded);
        }
        match found[..] {
            [column] => {
                self.asked.borrow_mut().insert(column);
                Ok(column)
            }
            [] => Err(Box::new(self.missing(name, &folded, spotter))),
            [first, second, ..] => {
                let problem = Problem::error(message!(
                    "intake-column-twice",
                    column = name,
                    first = first + 1,
                    second = second + 1
                ));
                let problem = problem.help(message!("intake-column-twice-help"));
                Err(Box::new(self.place(problem, spotter, second)))
            }
        }
    }

    /// The columns that were asked for.
    pub(crate) fn asked(&self) -> BTreeSet<usize> {
        self.asked.borrow().clone()
    }

    /// Looks at the next rows behind an empty one, too.
    pub(crate) fn go_on(&mut self, text: &str, line: u64, spotter: &Spotter<'_>) {
        let mut records = Records::new(text, 0, line, spotter.numbering());
        while self.below.len() < BELOW
            && let Some(Ok(())) = records.step()
        {
            self.below.push(folded(&records));
        }
    }

    /// Where all these columns stand, if they do not stand here: in another row, or another sheet.
    pub(crate) fn better(&self, names: &[&str], spotter: &Spotter<'_>) -> Option<Problem> {
        let wanted: BTreeSet<String> = names.iter().map(|name| fold(&text::words(name))).collect();
        let has = |fields: &[String], name: &String| fields.iter().any(|f| fold(f) == *name);
        let count = |fields: &[String]| wanted.iter().filter(|name| has(fields, name)).count();
        let here = count(&self.names);
        let enough =
            |n: usize| n > here && (n == wanted.len() || (here == 0 && n * 2 > wanted.len()));
        let rows = self.above.iter().chain(&self.below).map(|row| (None, row));
        let others = self.others.iter();
        let others = others.flat_map(|other| other.rows.iter().map(move |row| (Some(other), row)));
        // The first of those that have most.
        let mut best: Option<(Option<&Beginning>, u64, &[String], usize)> = None;
        for (other, (row, fields)) in rows.chain(others) {
            let n = count(fields);
            if enough(n) && best.is_none_or(|best| n > best.3) {
                best = Some((other, *row, fields, n));
            }
        }
        let (other, row, fields, _) = best?;
        let lacks = |name: &&&str| {
            let name = fold(&text::words(name));
            has(fields, &name) && !has(&self.names, &name)
        };
        let lacking: BTreeSet<&&str> = names.iter().filter(lacks).collect();
        let (column, n) = (*names.iter().find(lacks)?, lacking.len() as u64);
        let problem = if let Some(other) = other {
            let (taken, sheet) =
                (spotter.sheet.as_deref().unwrap_or_default(), other.sheet.as_str());
            let message =
                message!("intake-column-elsewhere", column = column, taken = taken, sheet = sheet);
            Problem::error(message)
                .cause(format!("{} {sheet}", spotter.file))
                .help(message!("intake-column-elsewhere-help", sheet = sheet))
        } else {
            let message =
                message!("intake-header-lower", column = column, taken = self.line, row = row);
            let help = if row < self.line {
                message!("intake-header-higher-help", row = row.to_string())
            } else {
                message!("intake-header-lower-help", row = row.to_string())
            };
            Problem::error(message).help(help).cause(format!("{} {row}", spotter.file))
        };
        Some(self.place(problem.times(n), spotter, 0))
    }

    /// Other sheets that have all columns that were asked for in one row.
    pub(crate) fn other_sheets(&self) -> Vec<&str> {
        let asked = self.asked.borrow();
        let asked: Vec<String> = asked.iter().map(|&column| fold(&self.names[column])).collect();
        let fits = |(_, fields): &(u64, Vec<String>)| {
            let fields: Vec<String> = fields.iter().map(|field| fold(field)).collect();
            asked.iter().all(|name| fields.contains(name))
        };
        let others = self.others.iter();
        let found = others.filter(|other| !asked.is_empty() && other.rows.iter().any(fits));
        found.map(|other| other.sheet.as_str()).collect()
    }

    fn positions(&self, matches: impl Fn(&str) -> bool) -> Vec<usize> {
        let names = self.names.iter().enumerate();
        names.filter(|(_, other)| matches(other)).map(|(column, _)| column).collect()
    }

    fn missing(&self, name: &str, folded: &str, spotter: &Spotter<'_>) -> Problem {
        let lower = self.below.iter().find(|(_, fields)| fields.iter().any(|f| f == folded));
        // Where other columns were found, the header is the right one.
        let lost = self.asked.borrow().is_empty();
        if let (true, Some((row, _))) = (lost, lower) {
            let message =
                message!("intake-header-lower", column = name, taken = self.line, row = *row);
            let problem = Problem::error(message)
                .help(message!("intake-header-lower-help", row = row.to_string()))
                .cause(format!("{} {row}", spotter.file));
            return self.place(problem, spotter, 0);
        }
        if let (false, Some(row)) = (lost, self.second_row(folded)) {
            let message =
                message!("intake-header-two-rows", column = name, taken = self.line, row = row);
            let problem = Problem::error(message)
                .help(message!(
                    "intake-header-two-rows-help",
                    row = row,
                    setting = format!("header_row = {row}")
                ))
                .cause(format!("{} two {row}", spotter.file));
            return self.place(problem, spotter, 0);
        }
        let has = |fields: &[String]| fields.iter().any(|field| fold(field) == *folded);
        let other = self.others.iter().find(|other| other.rows.iter().any(|(_, row)| has(row)));
        if let (true, Some(other), Some(taken)) = (lost, other, &spotter.sheet) {
            let sheet = other.sheet.as_str();
            let message = message!(
                "intake-column-elsewhere",
                column = name,
                taken = taken.as_str(),
                sheet = sheet
            );
            let problem = Problem::error(message)
                .help(message!("intake-column-elsewhere-help", sheet = sheet))
                .cause(format!("{} {sheet}", spotter.file));
            return self.place(problem, spotter, 0);
        }
        if let [only] = self.names.as_slice()
            && let Some(separator) =
                only.chars().find(|c| matches!(c, ';' | '\t' | '،' | '؛' | '|'))
        {
            let mark = if separator == '\t' { "tab".to_owned() } else { separator.to_string() };
            let problem = Problem::error(message!("intake-separator", mark = mark))
                .help(message!("intake-separator-help"))
                .cause(spotter.file);
            return self.place(problem, spotter, 0);
        }
        let problem = Problem::error(message!("intake-column-missing", column = name));
        if let Some(near) = nearest(name, self.names.iter().map(String::as_str)) {
            // The misspelling is as likely here as in the methodology.
            let at = self.names.iter().position(|name| *name == near).unwrap_or_default();
            let help = message!("intake-column-near-help", column = name, near = near);
            return self.place(problem.help(help), spotter, at);
        }
        let names = self.names.iter().map(String::as_str);
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).take(LISTED).collect();
        let help = message!("intake-column-missing-help", columns = names);
        self.place(problem.help(help), spotter, 0)
    }

    /// The row directly below, if it has the name, and names columns that the header does not name, or
    /// leaves out some that it does: cells that are merged over two rows stand so.
    fn second_row(&self, folded: &str) -> Option<u64> {
        let (row, fields) = self.below.first()?;
        let pairs = || self.names.iter().zip(fields);
        let merged = pairs().any(|(name, below)| name.is_empty() != below.is_empty());
        let is_next = *row == self.line + 1 && merged;
        (is_next && fields.iter().any(|field| field == folded)).then_some(*row)
    }

    fn place(&self, problem: Problem, spotter: &Spotter<'_>, column: usize) -> Problem {
        let mut records = Records::new(&self.text, 0, self.line, spotter.numbering());
        match records.step() {
            Some(Ok(())) => spotter.field(problem, &records, column),
            _ => placed(problem, spotter.place_of_line(self.line, column)),
        }
    }
}

/// A field of a record as a name; a cell without a value of its own has none.
fn name(records: &Records<'_>, field: usize) -> String {
    let field = records.field(field);
    if Unvalued::parse(field).is_some() { String::new() } else { text::words(field).into_owned() }
}

/// The number of a row, and its fields as names are compared.
fn folded(records: &Records<'_>) -> (u64, Vec<String>) {
    let fields = (0..records.len()).map(|field| fold(&name(records, field)));
    (records.line(), fields.collect())
}

/// Whether a line is one such as `sep=;`, which some spreadsheets put above a table.
fn names_separator(line: &str) -> bool {
    let line = line.trim().trim_matches('"');
    line.len() <= 6 && line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="))
}
