//! A table of results, written for people or for programs.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use sanjeh_messages::{Lang, Message, number};
use serde_json::Value;

use crate::args::{Format, Output};
use crate::draw::draw;
use crate::fail::{Fail, cannot_write};
use crate::terminal::Terminal;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// A number; the decimals are for people, programs get it whole.
    Number(f64, u8),
    Integer(i64),
    /// A number that is a name, such as that of a round.
    Label(u32),
    /// A number as it was given, in full.
    Given(f64),
    /// A difference, which may be very small; people see its order of magnitude.
    Difference(f64),
    /// One of a few words: a code for programs, and what people read.
    Word(&'static str, Message),
}

impl Cell {
    pub(crate) fn score(x: Option<f64>, decimals: u8) -> Self {
        x.map_or(Self::Empty, |x| Self::Number(x, decimals))
    }

    pub(crate) fn rank(place: Option<u32>) -> Self {
        place.map_or(Self::Empty, |p| Self::Integer(i64::from(p)))
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// As people read it.
    pub(crate) fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            // Characters that move the cursor have no place in a table.
            Self::Text(text) => text.replace(|c: char| c.is_control(), " "),
            Self::Number(x, decimals) => number(lang, *x, Some(*decimals)),
            Self::Integer(n) => sanjeh_messages::integer(lang, *n),
            Self::Label(n) => sanjeh_messages::label(lang, *n),
            Self::Given(x) => number(lang, *x, None),
            Self::Difference(0.0) => sanjeh_messages::integer(lang, 0),
            Self::Difference(x) => format!("{x:.0e}"),
            Self::Word(_, message) => message.text(lang),
        }
    }

    fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(x, _) | Self::Given(x) => x.to_string(),
            Self::Difference(x) => format!("{x:e}"),
            Self::Integer(n) => n.to_string(),
            Self::Label(n) => n.to_string(),
            Self::Word(code, _) => (*code).to_owned(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Number(x, _) | Self::Given(x) | Self::Difference(x) => (*x).into(),
            Self::Integer(n) => (*n).into(),
            Self::Label(n) => (*n).into(),
            Self::Word(code, _) => (*code).into(),
        }
    }

    pub(crate) fn is_number(&self) -> bool {
        !matches!(self, Self::Empty | Self::Text(_) | Self::Word(..))
    }
}

/// A column: its name for programs and its heading for people.
pub(crate) struct Column {
    pub(crate) key: &'static str,
    pub(crate) heading: Message,
}

/// A table that is made row by row as it is written.
pub(crate) struct Sheet<'r> {
    pub(crate) title: Option<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Box<dyn Iterator<Item = Vec<Cell>> + 'r>,
}

/// Columns from names and headings: `columns!["subject" => "cli-col-subject", …]`.
macro_rules! columns {
    ($($key:literal => $heading:literal),+ $(,)?) => {
        vec![$($crate::sheet::Column { key: $key, heading: sanjeh_messages::message!($heading) }),+]
    };
}
pub(crate) use columns;

/// In which form a table is wanted.
enum Form {
    Table,
    Csv,
    Json,
    Xlsx,
}

fn form(output: &Output) -> Form {
    let ending = output.out.as_deref().and_then(Path::extension);
    let ending = ending.map(|e| e.to_string_lossy().to_ascii_lowercase());
    match (output.format, ending.as_deref()) {
        (None, Some("xlsx")) => Form::Xlsx,
        (Some(Format::Csv), _) | (None, Some("csv")) => Form::Csv,
        (Some(Format::Json), _) | (None, Some("json")) => Form::Json,
        _ => Form::Table,
    }
}

/// Whether people will read the output on a terminal, not a program.
pub(crate) fn for_people(output: &Output) -> bool {
    matches!(form(output), Form::Table)
}

/// Whether a program will read the output as JSON.
pub(crate) fn for_json(output: &Output) -> bool {
    matches!(form(output), Form::Json)
}

/// Writes a table where and as the user wants it.
pub(crate) fn write(sheet: Sheet<'_>, output: &Output, terminal: Terminal) -> Result<(), Fail> {
    if let (Form::Xlsx, Some(file)) = (form(output), &output.out) {
        return xlsx(vec![(None, sheet)], file, terminal);
    }
    with_writer(output.out.as_deref(), |to| match form(output) {
        Form::Csv => to_csv(sheet, None, to),
        Form::Json => to_json(sheet, to),
        _ => draw(sheet, to, terminal),
    })
}

/// One of several tables: the kind of table and, if there are several of a kind, which it is.
pub(crate) type Named<'r> = (&'static str, Option<&'r str>, Sheet<'r>);

/// Writes several tables: one after the other for people, as one object for programs, as sheets of
/// one workbook, and as CSV one after the other with a first column that names the table.
pub(crate) fn write_all(
    sheets: Vec<Named<'_>>,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    let name = |kind: &str, id: Option<&str>| {
        id.map_or_else(|| kind.to_owned(), |id| format!("{kind}.{id}"))
    };
    if let (Form::Xlsx, Some(file)) = (form(output), &output.out) {
        let named = sheets.into_iter().map(|(kind, id, sheet)| (Some(name(kind, id)), sheet));
        return xlsx(named.collect(), file, terminal);
    }
    with_writer(output.out.as_deref(), |to| match form(output) {
        Form::Json => {
            let mut all = serde_json::Map::new();
            for (kind, id, sheet) in sheets {
                let table = as_json(sheet);
                let Some(id) = id else {
                    all.insert(kind.to_owned(), table);
                    continue;
                };
                let of_kind =
                    all.entry(kind).or_insert_with(|| Value::Object(serde_json::Map::new()));
                if let Value::Object(of_kind) = of_kind {
                    of_kind.insert(id.to_owned(), table);
                }
            }
            serde_json::to_writer_pretty(&mut *to, &all)?;
            Ok(writeln!(to)?)
        }
        form => {
            for (i, (kind, id, sheet)) in sheets.into_iter().enumerate() {
                if i > 0 {
                    writeln!(to)?;
                }
                match form {
                    Form::Csv => to_csv(sheet, Some(&name(kind, id)), to)?,
                    _ => draw(sheet, to, terminal)?,
                }
            }
            Ok(())
        }
    })
}

/// Makes sure that a file can be written, before work begins that cannot be undone.
pub(crate) fn writable(output: &Output) -> Result<(), Fail> {
    let Some(file) = output.out.as_deref() else { return Ok(()) };
    let part = part(file);
    File::create(&part)
        .and_then(|_| std::fs::remove_file(&part))
        .map_err(|e| cannot_write(file, &e))
}

/// The name of a file until it is complete.
fn part(file: &Path) -> std::path::PathBuf {
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    part.into()
}

/// Standard output, or a file that appears only when it is complete.
pub(crate) fn with_writer(
    out: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Fail>,
) -> Result<(), Fail> {
    let Some(file) = out else {
        let mut to = BufWriter::new(io::stdout().lock());
        write(&mut to)?;
        return Ok(to.flush()?);
    };
    let part = part(file);
    let mut to = BufWriter::new(File::create(&part).map_err(|e| cannot_write(file, &e))?);
    let written = write(&mut to)
        .and_then(|()| to.flush().map_err(|e| cannot_write(file, &e)))
        .and_then(|()| std::fs::rename(&part, file).map_err(|e| cannot_write(file, &e)));
    if written.is_err() {
        // What is there is of no use; if it cannot be removed, that is the smaller problem.
        let _removed = std::fs::remove_file(&part);
    }
    written
}

/// A name, if it is given, stands in a first column.
fn to_csv(sheet: Sheet<'_>, name: Option<&str>, to: &mut dyn Write) -> Result<(), Fail> {
    let mut writer = csv::Writer::from_writer(to);
    let keys = sheet.columns.iter().map(|c| c.key);
    writer.write_record(name.map(|_| "table").into_iter().chain(keys))?;
    for row in sheet.rows {
        let cells = row.iter().map(Cell::plain);
        writer.write_record(name.map(str::to_owned).into_iter().chain(cells))?;
    }
    Ok(writer.flush()?)
}

/// A row as an object of JSON.
pub(crate) fn as_object(columns: &[Column], row: &[Cell]) -> Value {
    let pairs = columns.iter().zip(row).map(|(c, cell)| (c.key.to_owned(), cell.json()));
    Value::Object(pairs.collect())
}

fn as_json(sheet: Sheet<'_>) -> Value {
    let columns = sheet.columns;
    Value::Array(sheet.rows.map(|row| as_object(&columns, &row)).collect())
}

fn to_json(sheet: Sheet<'_>, to: &mut dyn Write) -> Result<(), Fail> {
    let columns = sheet.columns;
    write!(to, "[")?;
    for (i, row) in sheet.rows.enumerate() {
        to.write_all(if i == 0 { b"\n  " } else { b",\n  " })?;
        serde_json::to_writer(&mut *to, &as_object(&columns, &row))?;
    }
    Ok(writeln!(to, "\n]")?)
}

/// The longest name that a sheet of a workbook may have.
const LONGEST_NAME: usize = 31;

fn xlsx(
    sheets: Vec<(Option<String>, Sheet<'_>)>,
    file: &Path,
    terminal: Terminal,
) -> Result<(), Fail> {
    let failed = |e: rust_xlsxwriter::XlsxError| cannot_write(file, &e);
    let mut book = rust_xlsxwriter::Workbook::new();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    for (name, sheet) in sheets {
        let page = book.add_worksheet();
        // A longer name would be cut, and might then be that of another sheet.
        if let Some(name) = name.filter(|name| name.len() <= LONGEST_NAME) {
            page.set_name(name).map_err(failed)?;
        }
        page.set_right_to_left(terminal.lang == Lang::Fa);
        for (column, c) in (0_u16..).zip(&sheet.columns) {
            page.write_with_format(0, column, terminal.text(&c.heading), &bold).map_err(failed)?;
        }
        for (row, cells) in (1_u32..).zip(sheet.rows) {
            for (column, cell) in (0_u16..).zip(&cells) {
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => page.write(row, column, text.as_str()),
                    Cell::Word(_, message) => page.write(row, column, terminal.text(message)),
                    Cell::Number(x, _) | Cell::Given(x) | Cell::Difference(x) => {
                        page.write(row, column, *x)
                    }
                    Cell::Integer(n) => page.write(row, column, *n as f64),
                    Cell::Label(n) => page.write(row, column, *n),
                }
                .map_err(failed)?;
            }
        }
        page.set_freeze_panes(1, 0).map_err(failed)?;
        page.autofit();
    }
    let bytes = book.save_to_buffer().map_err(failed)?;
    with_writer(Some(file), |to| Ok(to.write_all(&bytes)?))
}
