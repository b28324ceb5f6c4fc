//! A round's folder, given back: the same methodology byte for byte, the same tables in one form.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_intake::{InMemory, NewSheet, NewWorkbook, Sources, TableLayout, Template, Value};
use sanjeh_messages::{Label, Problem, Problems, message};
use sanjeh_methodology::{Limits, Methodology};

use crate::digest::digest;
use crate::error::{Damaged, Error};
use crate::plan::Kept;
use crate::problems::broken;
use crate::rounds::expect;
use crate::seal::{Seal, altered, is_sealed, unbroken};
use crate::statements::{ANSWERS, FILE_CONTENTS, FILES, SOURCE_ROWS, SOURCES};
use crate::store::Store;
use crate::transaction::{Transaction, values};

/// A table of the folder: its number, file, sheet, how it is kept, its columns.
type Source = (i64, String, Option<String>, String, String);

impl Store {
    /// The folder of a round: opened, it gives the very scores of the folder that was imported.
    /// Tables come in the order of their rows: a CSV file without needless quotation marks and
    /// without ignored questions comes out byte for byte.
    ///
    /// # Errors
    /// If there is no such round, or if anything of it is not as it was imported.
    pub async fn folder(&self, round: u32) -> Result<InMemory, Error> {
        let mut reading = self.read().await?;
        let import = expect(&mut reading, round).await?.import;
        let seals = unbroken(&mut reading, round, import).await?;
        let contents: Vec<(String, Vec<u8>)> = reading.all(FILE_CONTENTS, values![import]).await?;
        let digests: Vec<(String, String)> = reading.all(FILES, values![import]).await?;
        for (file, bytes) in &contents {
            if digests.iter().any(|(name, sha256)| name == file && *sha256 != digest(bytes)) {
                return Err(Damaged::File { file: file.clone(), import }.into());
            }
        }
        let mut files: InMemory = contents.into_iter().collect();
        let whole: BTreeSet<String> = files.keys().cloned().collect();
        let text = files.get("methodology.toml").cloned().unwrap_or_default();
        let text = String::from_utf8(text).map_err(|error| broken("files", &error))?;
        // It was read within limits when it was imported.
        let limits = Limits::largest();
        let (methodology, _) = Methodology::read_within("methodology.toml", &text, None, &limits)?;
        let sources: Vec<Source> = reading.all(SOURCES, values![import]).await?;
        let mut books: BTreeMap<String, NewWorkbook> = BTreeMap::new();
        // Workbooks are kept as they are; earlier versions kept no more than their cells.
        for source in sources.into_iter().filter(|source| !whole.contains(&source.1)) {
            let columns: Vec<String> = serde_json::from_str(&source.4)
                .map_err(|error| broken("sources.header", &error))?;
            let above = above_header(&methodology.sources, &source);
            let mut sheet = Sheet::new(&source, &columns, above)?;
            let mut seal = Seal::new();
            if source.3 == Kept::ANSWERS {
                let places = Places::find(&methodology, &source, &columns)?;
                answers(&mut reading, import, source.0, &places, &mut sheet, &mut seal).await?;
            } else {
                let row = |(cells,): (String,)| {
                    seal.text(&cells);
                    let cells: Vec<String> = serde_json::from_str(&cells)
                        .map_err(|error| broken("source_rows", &error))?;
                    sheet.row(&cells)
                };
                reading.each(SOURCE_ROWS, values![import, source.0], row).await?;
            }
            if seals.as_ref().is_some_and(|seals| seals.get(&source.0) != Some(&seal.finish())) {
                return Err(altered(&source.1, import));
            }
            match sheet {
                Sheet::Csv(writer) => {
                    let bytes = writer.into_inner();
                    let bytes = bytes.map_err(|error| broken("source_rows", &error))?;
                    files.insert(source.1, bytes);
                }
                Sheet::Page { page, .. } => {
                    add(books.entry(source.1).or_default(), page, source.2);
                }
            }
        }
        for (file, book) in books {
            let bytes = book.bytes(&file).map_err(|error| {
                Problem::error(message!("store-unwritten", why = error.to_string()))
            })?;
            files.insert(file, bytes);
        }
        Ok(files)
    }
}

impl Store {
    /// What is worth knowing of what the database has of a round: an import of an earlier version has
    /// no digests by which a change would be noticed.
    ///
    /// # Errors
    /// If there is no such round.
    pub async fn notes(&self, round: u32) -> Result<Problems, Error> {
        let mut reading = self.read().await?;
        let import = expect(&mut reading, round).await?.import;
        let mut notes = Problems::default();
        if !is_sealed(&mut reading, import).await? {
            let text = message!("store-no-digests", number = Label(round));
            notes.push(Problem::note(text).help(message!("store-no-digests-help")));
        }
        Ok(notes)
    }
}

/// Where the parts of an answer stand in a row.
struct Places {
    width: usize,
    /// Where the id stands as it is; otherwise it is made from the other cells.
    subject: Option<usize>,
    question: usize,
    value: usize,
}

impl Places {
    fn find(methodology: &Methodology, source: &Source, columns: &[String]) -> Result<Self, Error> {
        let (_, file, sheet, _, header) = source;
        let mut tables = methodology.sources.answers.iter();
        let table = tables.find(|table| (&table.file, &table.sheet) == (file, sheet));
        let table = table.ok_or_else(|| broken("sources.file", file))?;
        let mut line = csv::Writer::from_writer(Vec::new());
        line.write_record(columns).map_err(|error| broken("sources.header", &error))?;
        let line = line.into_inner().map_err(|error| broken("sources.header", &error))?;
        // Found by the rules of reading.
        let name = "header.csv";
        let files = InMemory::from([(name.to_owned(), line)]);
        let (layout, limits) = (TableLayout::default(), methodology.limits.tables);
        let rows =
            sanjeh_intake::Rows::open(&files, name, None, &layout, &limits).map_err(|p| *p)?;
        let column = |name: &str| rows.column(name).map_err(|_| broken("sources.header", header));
        let template: &Template = &table.subject;
        Ok(Self {
            width: columns.len(),
            subject: rows.ids(template).map_err(|_| broken("sources.header", header))?.single(),
            question: column(&table.question)?,
            value: column(&table.value)?,
        })
    }
}

async fn answers(
    reading: &mut Transaction,
    import: i64,
    source: i64,
    places: &Places,
    sheet: &mut Sheet,
    seal: &mut Seal,
) -> Result<(), Error> {
    type Cells = (String, String, String, Option<String>);
    let row = |(subject, question, value, rest): Cells| {
        seal.text(&subject).text(&question).text(&value).optional(rest.as_deref());
        let rest: Vec<String> = match rest {
            Some(rest) => {
                serde_json::from_str(&rest).map_err(|error| broken("answers.rest", &error))?
            }
            None => Vec::new(),
        };
        let mut rest = rest.into_iter();
        let mut cells = vec![String::new(); places.width];
        for (column, cell) in cells.iter_mut().enumerate() {
            *cell = if column == places.question {
                question.clone()
            } else if column == places.value {
                value.clone()
            } else if Some(column) == places.subject {
                subject.clone()
            } else {
                rest.next().unwrap_or_default()
            };
        }
        sheet.row(&cells)
    };
    reading.each(ANSWERS, values![import, source], row).await
}

/// A table while it is written.
enum Sheet {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Page { page: NewSheet, row: u32 },
}

impl Sheet {
    fn new((_, file, _, _, _): &Source, columns: &[String], above: u32) -> Result<Self, Error> {
        let mut sheet = if file.to_ascii_lowercase().ends_with(".csv") {
            Self::Csv(Box::new(csv::Writer::from_writer(vec![b'\n'; above as usize])))
        } else {
            Self::Page { page: NewSheet::default(), row: above }
        };
        sheet.row(columns)?;
        Ok(sheet)
    }

    fn row(&mut self, cells: &[String]) -> Result<(), Error> {
        match self {
            Self::Csv(writer) => {
                writer.write_record(cells).map_err(|error| broken("source_rows", &error))
            }
            Self::Page { page, row } => {
                let filled = (0_u32..).zip(cells).filter(|(_, cell)| !cell.is_empty());
                let filled = filled.map(|(column, cell)| ((*row, column), cell.as_str().into()));
                page.cells.extend::<Vec<((u32, u32), Value)>>(filled.collect());
                *row += 1;
                Ok(())
            }
        }
    }
}

/// Adds a sheet under its name; one without a name is the first, which is read if none is named.
fn add(book: &mut NewWorkbook, mut page: NewSheet, name: Option<String>) {
    let at = if name.is_some() { book.sheets.len() } else { 0 };
    page.name = name.unwrap_or_else(|| {
        let taken = |name: &String| book.sheets.iter().any(|sheet| sheet.name == *name);
        let mut free = (1..).map(|n| format!("Sheet{n}")).filter(|name| !taken(name));
        free.next().unwrap_or_default()
    });
    book.sheets.insert(at, page);
}

/// How many rows stand above the header, which the methodology looks for where it stood.
fn above_header(sources: &Sources, (_, file, sheet, _, _): &Source) -> u32 {
    let subjects = sources.subjects.iter().map(|s| (&s.file, &s.sheet, &s.layout));
    let answers = sources.answers.iter().map(|a| (&a.file, &a.sheet, &a.layout));
    let found = subjects.chain(answers).find(|&(other, of, _)| (other, of) == (file, sheet));
    found.and_then(|(_, _, layout)| layout.header_row).unwrap_or(1).saturating_sub(1)
}
