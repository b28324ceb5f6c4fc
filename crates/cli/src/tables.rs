//! Several tables of one command: one below the other for people, one a file for programs.

use std::fs;
use std::path::Path;

use sanjeh_messages::{Problem, message};

use crate::args::{Format, Output, Tables};
use crate::draw::draw;
use crate::fail::{Fail, cannot_write};
use crate::known::known_are;
use crate::output::{Form, form, one, to_csv, with_writer, xlsx};
use crate::sheet::{Sheet, as_json};
use crate::terminal::Terminal;

/// A table with its name; for people several may have the same.
pub(crate) type Named<'r> = (&'static str, Sheet<'r>);

/// Makes sure that it is clear which tables go where, before work begins: CSV has one table a file.
pub(crate) fn chosen(names: &[&str], tables: &Tables, output: &Output) -> Result<(), Fail> {
    if tables.output_dir.is_some() && matches!(output.format, Some(Format::Table)) {
        let problem = Problem::error(message!("cli-folder-of-tables"));
        return Err(problem.help(message!("cli-folder-of-tables-help")).into());
    }
    if let Some(wanted) = &tables.table {
        if names.contains(&wanted.as_str()) {
            return Ok(());
        }
        let text = message!("cli-no-table", name = wanted.as_str());
        return Err(Problem::error(text).help(known_are(wanted, names)).into());
    }
    if names.len() > 1 && tables.output_dir.is_none() && matches!(form(output), Form::Csv) {
        let text = message!("cli-one-table-a-file", n = names.len());
        let help = message!("cli-one-table-a-file-help", known = names);
        return Err(Problem::error(text).help(help).into());
    }
    Ok(())
}

/// Writes the tables that are wanted, in order.
pub(crate) fn write_all(
    mut sheets: Vec<Named<'_>>,
    tables: &Tables,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    let mut names: Vec<&str> = sheets.iter().map(|(name, _)| *name).collect();
    names.dedup();
    chosen(&names, tables, output)?;
    if let Some(wanted) = &tables.table {
        sheets.retain(|(name, _)| name == wanted);
    }
    if let Some(folder) = &tables.output_dir {
        return in_folder(sheets, folder, output, terminal);
    }
    let single = tables.table.is_some();
    match (form(output), &output.out) {
        (Form::Table, out) => with_writer(out.as_deref(), |to| {
            for (i, (_, sheet)) in sheets.into_iter().enumerate() {
                if i > 0 {
                    writeln!(to)?;
                }
                draw(sheet.for_people(), to, terminal)?;
            }
            Ok(())
        }),
        (Form::Xlsx, Some(file)) => {
            let named =
                sheets.into_iter().map(|(name, sheet)| (name, sheet.for_programs(terminal.titles)));
            xlsx(named.collect(), file, terminal)
        }
        (Form::Json, out) if !single => with_writer(out.as_deref(), |to| {
            let json = |sheet| as_json(sheet, terminal.titles);
            let all = sheets.into_iter().map(|(name, sheet)| (name.to_owned(), json(sheet)));
            let all: serde_json::Map<_, _> = all.collect();
            serde_json::to_writer_pretty(&mut *to, &all)?;
            Ok(writeln!(to)?)
        }),
        (form, out) => with_writer(out.as_deref(), |to| {
            sheets.into_iter().try_for_each(|(_, sheet)| one(sheet, &form, to, terminal))
        }),
    }
}

/// Each table as a file of its own: CSV, unless another form is wanted.
fn in_folder(
    sheets: Vec<Named<'_>>,
    folder: &Path,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    fs::create_dir_all(folder).map_err(|e| cannot_write(folder, &e))?;
    let json = matches!(form(output), Form::Json);
    for (name, sheet) in sheets {
        let file = folder.join(format!("{name}.{}", if json { "json" } else { "csv" }));
        with_writer(Some(&file), |to| {
            if json { one(sheet, &Form::Json, to, terminal) } else { to_csv(sheet, to, terminal) }
        })?;
    }
    Ok(())
}
