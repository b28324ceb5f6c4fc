//! How many rows of a file no table reads: for those who hand it on as it is.

use std::collections::BTreeSet;

use sanjeh_engine::text::fold;
use sanjeh_messages::Problem;

use crate::extract::Used;
use crate::files::Files;
use crate::only::Filter;
use crate::rows::Rows;
use crate::sources::Limits;

/// Which rows of one table are read.
struct Taken {
    filter: Filter,
    /// The column that says what a row is, and what it holds in those that are not read.
    ignored: Option<(usize, BTreeSet<String>)>,
}

/// Counts the rows of a file that none of these tables reads, though they stand in one of them: those
/// that `only` leaves out, and answers to questions that nobody asks. Below and above the tables
/// nothing is counted.
///
/// # Errors
/// What makes a table unreadable.
pub fn unread_rows(
    files: &dyn Files,
    file: &str,
    used: &[Used<'_>],
    limits: &Limits,
) -> Result<u64, Box<Problem>> {
    let mut count = 0;
    for (at, first) in used.iter().enumerate() {
        // Where several are read from one table, a row counts that none of them takes.
        let is_same = |other: &&Used<'_>| other.place() == first.place();
        if used[..at].iter().any(|other| is_same(&other)) {
            continue;
        }
        let of_table: Vec<&Used<'_>> = used[at..].iter().filter(is_same).collect();
        if of_table.iter().any(|part| part.reads_all()) {
            continue;
        }
        let rows = Rows::open(files, file, first.sheet, first.layout, limits)?;
        let parts = of_table.into_iter().map(|part| Taken::find(&rows, part));
        let parts: Vec<Taken> = parts.collect::<Result<_, _>>()?;
        rows.each(&|_| (), &mut |row| {
            let is_read = parts.iter().any(|part| {
                let ignored = part.ignored.as_ref();
                part.filter.takes(|column| row.cell(column))
                    && !ignored.is_some_and(|(by, values)| values.contains(&fold(row.cell(*by))))
            });
            count += u64::from(!is_read);
            true
        })?;
    }
    Ok(count)
}

impl Used<'_> {
    /// Where the table lies.
    fn place(&self) -> (Option<&str>, Option<u32>, bool) {
        let header = self.layout.header_row.filter(|row| *row != 1);
        (self.sheet, header, self.layout.until_blank)
    }

    /// Whether nothing is said of which rows are read.
    fn reads_all(&self) -> bool {
        self.only.is_empty() && self.ignored.as_ref().is_none_or(|i| i.values.is_empty())
    }
}

impl Taken {
    fn find(rows: &Rows<'_>, part: &Used<'_>) -> Result<Self, Box<Problem>> {
        let filter = Filter::find(part.only, |name| rows.column(name))?;
        let Some(ignored) = &part.ignored else { return Ok(Self { filter, ignored: None }) };
        let values = ignored.values.iter().map(|value| fold(value)).collect();
        Ok(Self { filter, ignored: Some((rows.column(ignored.by)?, values)) })
    }
}
