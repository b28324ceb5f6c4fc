//! Many rows at once: as each engine likes it best.

use std::fmt::Write as _;
use std::ops::Range;

use crate::error::Error;
use crate::problems::{ended, refused};
use crate::statements::{
    ADD_ANSWER, ADD_ANSWERS, ADD_RECORD, ADD_RECORDS, ADD_ROW, ADD_ROWS, ADD_SUBJECT, ADD_SUBJECTS,
    COPY_ANSWERS, COPY_RECORDS, COPY_ROWS, COPY_SUBJECTS, MANY,
};
use crate::transaction::Transaction;

/// A table that is filled in bulk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    /// `import, source, position, cells`
    Rows,
    /// `number, kind, id`
    Subjects,
    /// `import, subject, source, position, names, links`
    Records,
    /// `import, subject, question, source, position, value, rest`
    Answers,
}

/// Rows of one table, in one piece of memory.
#[derive(Debug)]
pub(crate) struct Batch {
    table: Table,
    cells: Vec<Cell>,
    text: String,
}

#[derive(Debug, Clone)]
enum Cell {
    Nothing,
    Integer(i64),
    Text(Range<usize>),
}

/// Rows of a full batch.
const FULL: usize = 100 * MANY;

impl Table {
    fn width(self) -> usize {
        match self {
            Self::Subjects => 3,
            Self::Rows => 4,
            Self::Records => 6,
            Self::Answers => 7,
        }
    }

    /// For SQLite: the statement for many rows, and that for one.
    fn inserts(self) -> (&'static str, &'static str) {
        match self {
            Self::Rows => (ADD_ROWS, ADD_ROW),
            Self::Subjects => (ADD_SUBJECTS, ADD_SUBJECT),
            Self::Records => (ADD_RECORDS, ADD_RECORD),
            Self::Answers => (ADD_ANSWERS, ADD_ANSWER),
        }
    }

    /// For PostgreSQL.
    fn copy(self) -> &'static str {
        match self {
            Self::Rows => COPY_ROWS,
            Self::Subjects => COPY_SUBJECTS,
            Self::Records => COPY_RECORDS,
            Self::Answers => COPY_ANSWERS,
        }
    }
}

impl Batch {
    /// No rows as yet.
    pub(crate) fn new(table: Table) -> Self {
        Self { table, cells: Vec::new(), text: String::new() }
    }

    /// Whether it is large enough to be written.
    pub(crate) fn is_full(&self) -> bool {
        self.cells.len() >= FULL * self.table.width() || self.text.len() >= 8 << 20
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The rows that are there, which are taken out.
    pub(crate) fn take(&mut self) -> Self {
        std::mem::replace(self, Self::new(self.table))
    }

    /// The next cell: a number.
    pub(crate) fn integer(&mut self, n: i64) -> &mut Self {
        self.cells.push(Cell::Integer(n));
        self
    }

    /// The next cell: a text.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Cell::Text(start..self.text.len()));
        self
    }

    /// The next cell: nothing.
    pub(crate) fn nothing(&mut self) -> &mut Self {
        self.cells.push(Cell::Nothing);
        self
    }
}

impl Transaction {
    /// Writes a batch.
    pub(crate) async fn fill(&mut self, batch: &Batch) -> Result<(), Error> {
        if batch.is_empty() {
            return Ok(());
        }
        match self {
            Self::Sqlite(transaction) => insert(batch, transaction).await,
            Self::Postgres(transaction) => copy(batch, transaction).await,
        }
        .map_err(refused)
    }
}

/// Some hundred values a statement: each statement is a message to the thread of the connection.
async fn insert(batch: &Batch, connection: &mut sqlx::SqliteConnection) -> Result<(), sqlx::Error> {
    let (many, one) = batch.table.inserts();
    let width = batch.table.width();
    let (full, rest) = batch.cells.split_at(batch.cells.len() / (MANY * width) * (MANY * width));
    let pieces = full.chunks(MANY * width).map(|cells| (many, cells));
    for (statement, cells) in pieces.chain(rest.chunks(width).map(|cells| (one, cells))) {
        let mut query = sqlx::query(statement);
        for cell in cells {
            query = match cell {
                Cell::Nothing => query.bind(None::<i64>),
                Cell::Integer(n) => query.bind(*n),
                Cell::Text(range) => query.bind(&batch.text[range.clone()]),
            };
        }
        let done = query.execute(&mut *connection).await?;
        ended(done.rows_affected() == (cells.len() / width) as u64, connection).await?;
    }
    Ok(())
}

/// The text format of COPY: cells between tabs, `\N` for nothing.
async fn copy(batch: &Batch, connection: &mut sqlx::PgConnection) -> Result<(), sqlx::Error> {
    let mut lines = String::with_capacity(batch.text.len() + 8 * batch.cells.len());
    for row in batch.cells.chunks(batch.table.width()) {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                lines.push('\t');
            }
            match cell {
                Cell::Nothing => lines.push_str("\\N"),
                // Writing to a text cannot fail.
                Cell::Integer(n) => write!(lines, "{n}").unwrap_or_default(),
                Cell::Text(range) => escape(&batch.text[range.clone()], &mut lines),
            }
        }
        lines.push('\n');
    }
    let mut copy = connection.copy_in_raw(batch.table.copy()).await?;
    copy.send(lines.as_bytes()).await?;
    copy.finish().await.map(drop)
}

fn escape(text: &str, into: &mut String) {
    if !text.contains(['\\', '\t', '\n', '\r']) {
        return into.push_str(text);
    }
    for c in text.chars() {
        match c {
            '\\' => into.push_str("\\\\"),
            '\t' => into.push_str("\\t"),
            '\n' => into.push_str("\\n"),
            '\r' => into.push_str("\\r"),
            c => into.push(c),
        }
    }
}
