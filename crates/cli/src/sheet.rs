//! A table of results, written for people or for programs.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use sanjeh_messages::{Lang, Message, number};
use serde_json::Value;

use crate::args::{Format, Output};
use crate::fail::{Fail, cannot_write};
use crate::layout::{self, GAP, Natural};
use crate::terminal::Terminal;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// A number; the decimals are for people, programs get it whole.
    Number(f64, u8),
    Integer(i64),
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
            Self::Difference(0.0) => sanjeh_messages::integer(lang, 0),
            Self::Difference(x) => format!("{x:.0e}"),
            Self::Word(_, message) => message.text(lang),
        }
    }

    fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(x, _) => x.to_string(),
            Self::Difference(x) => format!("{x:e}"),
            Self::Integer(n) => n.to_string(),
            Self::Word(code, _) => (*code).to_owned(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Number(x, _) | Self::Difference(x) => (*x).into(),
            Self::Integer(n) => (*n).into(),
            Self::Word(code, _) => (*code).into(),
        }
    }

    fn is_number(&self) -> bool {
        matches!(self, Self::Number(..) | Self::Integer(_) | Self::Difference(_))
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

/// Writes a table where and as the user wants it.
pub(crate) fn write(sheet: Sheet<'_>, output: &Output, terminal: Terminal) -> Result<(), Fail> {
    if let (Form::Xlsx, Some(file)) = (form(output), &output.out) {
        return xlsx(vec![sheet], file, terminal);
    }
    with_writer(output.out.as_deref(), |to| match form(output) {
        Form::Csv => to_csv(sheet, to),
        Form::Json => to_json(sheet, to),
        _ => to_table(sheet, to, terminal),
    })
}

/// Writes several tables: one after the other for people, as one object for programs, as sheets of
/// one workbook, and as CSV one after the other with a first column that names the table.
pub(crate) fn write_all(
    sheets: Vec<(&'static str, Sheet<'_>)>,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    if let (Form::Xlsx, Some(file)) = (form(output), &output.out) {
        return xlsx(sheets.into_iter().map(|s| s.1).collect(), file, terminal);
    }
    with_writer(output.out.as_deref(), |to| match form(output) {
        Form::Csv => {
            for (i, (_, sheet)) in sheets.into_iter().enumerate() {
                if i > 0 {
                    writeln!(to)?;
                }
                to_csv(sheet, to)?;
            }
            Ok(())
        }
        Form::Json => {
            let all: serde_json::Map<String, Value> =
                sheets.into_iter().map(|(key, sheet)| (key.to_owned(), as_json(sheet))).collect();
            serde_json::to_writer_pretty(&mut *to, &all)?;
            Ok(writeln!(to)?)
        }
        _ => {
            for (i, (_, sheet)) in sheets.into_iter().enumerate() {
                if i > 0 {
                    writeln!(to)?;
                }
                to_table(sheet, to, terminal)?;
            }
            Ok(())
        }
    })
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
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    let part = std::path::PathBuf::from(part);
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

fn to_csv(sheet: Sheet<'_>, to: &mut dyn Write) -> Result<(), Fail> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(sheet.columns.iter().map(|c| c.key))?;
    for row in sheet.rows {
        writer.write_record(row.iter().map(Cell::plain))?;
    }
    Ok(writer.flush()?)
}

fn as_object(columns: &[Column], row: &[Cell]) -> Value {
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

fn to_table(sheet: Sheet<'_>, to: &mut dyn Write, terminal: Terminal) -> Result<(), Fail> {
    if let Some(title) = &sheet.title {
        writeln!(to, "{title}")?;
    }
    let rows: Vec<Vec<Cell>> = sheet.rows.collect();
    // A column in which nothing stands only takes room.
    let used: Vec<usize> = (0..sheet.columns.len())
        .filter(|&i| rows.is_empty() || rows.iter().any(|row| row[i] != Cell::Empty))
        .collect();
    let headings = used.iter().map(|&i| terminal.text(&sheet.columns[i].heading)).collect();
    let texts = rows.iter().map(|row| used.iter().map(|&i| row[i].shown(terminal.lang)).collect());
    let lines: Vec<Vec<String>> = std::iter::once(headings).chain(texts).collect();
    let mut table = Table::new();
    let separator = LineStyle { fill: Some('─'), ..LineStyle::none() };
    table.load_style(TableStyle::new().header_separator(separator));
    table.set_content_arrangement(ContentArrangement::Disabled);
    let widths = terminal.width.map(|width| {
        let mut naturals = vec![Natural::default(); used.len()];
        for line in &lines {
            naturals.iter_mut().zip(line).for_each(|(natural, text)| natural.see(text));
        }
        layout::widths(&naturals, usize::from(width.max(40)))
    });
    let wrapped = |line: &Vec<String>| -> Vec<String> {
        let width = |i: usize| widths.as_ref().map_or(usize::MAX, |w| w[i]);
        line.iter().enumerate().map(|(i, text)| layout::wrap(text, width(i))).collect()
    };
    for (i, line) in lines.iter().enumerate() {
        if i == 0 {
            table.set_header(wrapped(line));
        } else {
            table.add_row(wrapped(line));
        }
    }
    for (i, column) in table.column_iter_mut().enumerate() {
        let last = i + 1 == used.len();
        column.set_padding((0, if last { 0 } else { GAP as u16 }));
        if let Some(widths) = &widths {
            let padded = widths[i] + if last { 0 } else { GAP };
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(padded as u16)));
        }
        if rows.iter().any(|row| row[used[i]].is_number()) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in table.lines() {
        writeln!(to, "{}", line.trim_end())?;
    }
    Ok(())
}

fn xlsx(sheets: Vec<Sheet<'_>>, file: &Path, terminal: Terminal) -> Result<(), Fail> {
    let failed = |e: rust_xlsxwriter::XlsxError| cannot_write(file, &e);
    let mut book = rust_xlsxwriter::Workbook::new();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    for sheet in sheets {
        let page = book.add_worksheet();
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
                    Cell::Number(x, _) | Cell::Difference(x) => page.write(row, column, *x),
                    Cell::Integer(n) => page.write(row, column, *n as f64),
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
