//! A round's folder, given back: the same methodology byte for byte, the same tables in one form.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sanjeh_intake::{InMemory, Sources, TableLayout, Template};
use sanjeh_messages::{Label, Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::digest::digest;
use crate::import::ANSWERS as KEPT_AS_ANSWERS;
use crate::problems::{broken, one};
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
    pub async fn folder(&self, round: u32) -> Result<InMemory, Problems> {
        let mut reading = self.read().await?;
        let import = expect(&mut reading, round).await?.import;
        let seals = unbroken(&mut reading, round, import).await?;
        let contents: Vec<(String, Vec<u8>)> = reading.all(FILE_CONTENTS, values![import]).await?;
        let digests: Vec<(String, String)> = reading.all(FILES, values![import]).await?;
        for (file, bytes) in &contents {
            if digests.iter().any(|(name, sha256)| name == file && *sha256 != digest(bytes)) {
                let row = format!("import {import}, {file}");
                let text = message!("store-altered", file = file.as_str(), row = row);
                return Err(one(Problem::error(text).help(message!("store-altered-help"))));
            }
        }
        let mut files: InMemory = contents.into_iter().collect();
        let text = files.get("methodology.toml").cloned().unwrap_or_default();
        let text = String::from_utf8(text).map_err(|error| broken("files", &error))?;
        let (methodology, _) = Methodology::read("methodology.toml", &text, None)?;
        let sources: Vec<Source> = reading.all(SOURCES, values![import]).await?;
        let mut books: BTreeMap<String, Workbook> = BTreeMap::new();
        for source in sources {
            let columns: Vec<String> = serde_json::from_str(&source.4)
                .map_err(|error| broken("sources.header", &error))?;
            let above = above_header(&methodology.sources, &source);
            let mut sheet = Sheet::new(&source, &columns, above, &mut books)?;
            let mut seal = Seal::new();
            if source.3 == KEPT_AS_ANSWERS {
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
            if let Some(bytes) = sheet.finish()? {
                files.insert(source.1, bytes);
            }
        }
        for (file, mut book) in books {
            files.insert(file, book.save_to_buffer().map_err(|error| unwritten(&error))?);
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
    pub async fn notes(&self, round: u32) -> Result<Problems, Problems> {
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
    fn find(
        methodology: &Methodology,
        source: &Source,
        columns: &[String],
    ) -> Result<Self, Problems> {
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
        let rows = sanjeh_intake::Rows::open(&files, name, None, &TableLayout::default())
            .map_err(|p| one(*p))?;
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
    sheet: &mut Sheet<'_>,
    seal: &mut Seal,
) -> Result<(), Problems> {
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
enum Sheet<'b> {
    Csv(Box<csv::Writer<Vec<u8>>>),
    Xlsx { page: &'b mut rust_xlsxwriter::Worksheet, row: u32 },
}

impl<'b> Sheet<'b> {
    fn new(
        (_, file, name, _, _): &Source,
        columns: &[String],
        above: u32,
        books: &'b mut BTreeMap<String, Workbook>,
    ) -> Result<Self, Problems> {
        let is_workbook = !file.to_ascii_lowercase().ends_with(".csv");
        let mut sheet = if is_workbook {
            let book = match books.entry(file.clone()) {
                std::collections::btree_map::Entry::Occupied(book) => book.into_mut(),
                std::collections::btree_map::Entry::Vacant(place) => place.insert(workbook()?),
            };
            let page = book.add_worksheet();
            if let Some(name) = name {
                page.set_name(name).map_err(|error| unwritten(&error))?;
            }
            Self::Xlsx { page, row: above }
        } else {
            Self::Csv(Box::new(csv::Writer::from_writer(vec![b'\n'; above as usize])))
        };
        sheet.row(columns)?;
        Ok(sheet)
    }

    fn row(&mut self, cells: &[String]) -> Result<(), Problems> {
        match self {
            Self::Csv(writer) => {
                writer.write_record(cells).map_err(|error| broken("source_rows", &error))
            }
            Self::Xlsx { page, row } => {
                for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                    page.write_string(*row, column, cell).map_err(|error| unwritten(&error))?;
                }
                *row += 1;
                Ok(())
            }
        }
    }

    /// The bytes of a CSV file; sheets are written with their workbook.
    fn finish(self) -> Result<Option<Vec<u8>>, Problems> {
        match self {
            Self::Csv(writer) => {
                writer.into_inner().map(Some).map_err(|error| broken("source_rows", &error))
            }
            Self::Xlsx { .. } => Ok(None),
        }
    }
}

/// How many rows stand above the header, which the methodology looks for where it stood.
fn above_header(sources: &Sources, (_, file, sheet, _, _): &Source) -> u32 {
    let subjects = sources.subjects.iter().map(|s| (&s.file, &s.sheet, &s.layout));
    let answers = sources.answers.iter().map(|a| (&a.file, &a.sheet, &a.layout));
    let found = subjects.chain(answers).find(|&(other, of, _)| (other, of) == (file, sheet));
    found.and_then(|(_, _, layout)| layout.header_row).unwrap_or(1).saturating_sub(1)
}

/// A workbook that is the same whenever it is made.
fn workbook() -> Result<Workbook, Problems> {
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| unwritten(&error))?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    Ok(book)
}

fn unwritten(error: &XlsxError) -> Problems {
    one(Problem::error(message!("store-unwritten", why = error.to_string())))
}
