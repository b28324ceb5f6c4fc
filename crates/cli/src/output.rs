//! Where tables go, and in which form: drawn for people, or CSV, JSON or a workbook for programs.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use sanjeh_messages::{message, plain};

use crate::args::{Format, Output, Tables};
use crate::cell::Cell;
use crate::draw::draw;
use crate::fail::{Fail, cannot_be_written, cannot_write};
use crate::sheet::{Sheet, as_object};
use crate::terminal::Terminal;

/// In which form a table is wanted.
#[derive(Debug)]
pub(crate) enum Form {
    Table,
    Csv,
    Json,
    Xlsx,
}

pub(crate) fn form(output: &Output) -> Form {
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

impl Tables {
    /// Whether people will read them on a terminal.
    pub(crate) fn are_for_people(&self, output: &Output) -> bool {
        self.output_dir.is_none() && for_people(output)
    }
}

/// Whether a program will read the output as JSON.
pub(crate) fn for_json(output: &Output) -> bool {
    matches!(form(output), Form::Json)
}

/// Writes a table, which has this name beside others, where and as the user wants it.
pub(crate) fn write(
    name: &'static str,
    sheet: Sheet<'_>,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    let form = form(output);
    if let (Form::Xlsx, Some(file)) = (&form, &output.out) {
        return xlsx(vec![(name, sheet.for_programs(terminal.titles))], file, terminal);
    }
    with_writer(output.out.as_deref(), |to| one(sheet, &form, to, terminal))
}

/// Writes one table in a form that is no workbook.
pub(crate) fn one(
    sheet: Sheet<'_>,
    form: &Form,
    to: &mut dyn Write,
    terminal: Terminal,
) -> Result<(), Fail> {
    match form {
        Form::Csv => to_csv(sheet, to, terminal),
        Form::Json => to_json(sheet, to, terminal),
        Form::Table | Form::Xlsx => draw(sheet.for_people(), to, terminal),
    }
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

pub(crate) fn to_csv(sheet: Sheet<'_>, to: &mut dyn Write, terminal: Terminal) -> Result<(), Fail> {
    let sheet = sheet.for_programs(terminal.titles);
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(sheet.columns.iter().map(|column| column.key.as_bytes()))?;
    for row in sheet.rows {
        writer.write_record(row.iter().map(Cell::plain))?;
    }
    Ok(writer.flush()?)
}

fn to_json(sheet: Sheet<'_>, to: &mut dyn Write, terminal: Terminal) -> Result<(), Fail> {
    let sheet = sheet.for_programs(terminal.titles);
    let columns = sheet.columns;
    write!(to, "[")?;
    for (i, row) in sheet.rows.enumerate() {
        to.write_all(if i == 0 { b"\n  " } else { b",\n  " })?;
        serde_json::to_writer(&mut *to, &as_object(&columns, &row))?;
    }
    Ok(writeln!(to, "\n]")?)
}

pub(crate) fn xlsx(
    sheets: Vec<(&str, Sheet<'_>)>,
    file: &Path,
    terminal: Terminal,
) -> Result<(), Fail> {
    let failed = |e: rust_xlsxwriter::XlsxError| {
        cannot_be_written(file, message!("system-other", why = e.to_string()))
    };
    let mut book = rust_xlsxwriter::Workbook::new();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    for (name, sheet) in sheets {
        let page = book.add_worksheet();
        let title = message!("cli-sheet", name = name).plain(terminal.lang);
        page.set_name(title).map_err(failed)?;
        page.set_right_to_left(terminal.lang.is_right_to_left());
        for (column, c) in (0_u16..).zip(&sheet.columns) {
            page.write_with_format(0, column, plain(c.heading(terminal.lang)), &bold)
                .map_err(failed)?;
        }
        for (row, cells) in (1_u32..).zip(sheet.rows) {
            for (column, cell) in (0_u16..).zip(&cells) {
                match cell {
                    Cell::Empty | Cell::Titles(_) => continue,
                    Cell::Text(text) => page.write(row, column, plain(text)),
                    Cell::Word(_, message) => page.write(row, column, message.plain(terminal.lang)),
                    Cell::Coded(_, _, Some(x)) => page.write(row, column, *x),
                    Cell::Coded(code, ..) => page.write(row, column, code.as_str()),
                    Cell::Number(x, _) | Cell::Given(x) | Cell::Difference(x) => {
                        page.write(row, column, *x)
                    }
                    Cell::Integer(n) => page.write(row, column, *n as f64),
                    Cell::Label(n) => page.write(row, column, *n),
                    Cell::Yes(yes) => page.write(row, column, *yes),
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
