//! `sanjeh reproduce`: published values of others beside what comes out here.

use sanjeh_messages::{Lang, Message, integer, message};
use sanjeh_round::{Mismatch, Reproduced, Value, reproduce};

use crate::Found;
use crate::args::Reproduce;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::sheet::{Cell, Column, Sheet, columns, for_people, with_writer, write};
use crate::terminal::Terminal;

/// How many differences people are told of.
const LISTED: usize = 100;

pub(crate) fn run(args: &Reproduce, terminal: Terminal) -> Result<Found, Fail> {
    let mut all = Vec::new();
    for dir in &args.dirs {
        let bar = Bar::new();
        let name = dir
            .file_name()
            .map_or_else(|| dir.display().to_string(), |n| n.to_string_lossy().into_owned());
        let tables = reproduce(dir, &|p| bar.show(p))?;
        all.extend(tables.into_iter().map(|table| (name.clone(), table)));
    }
    if let Some(page) = &args.page {
        let text = page_of(&all);
        with_writer(Some(page), |to| Ok(to.write_all(text.as_bytes())?))?;
    }
    let people = for_people(&args.output);
    let rows = all
        .iter()
        .map(|(set, t)| if people { row_for_people(set, t, terminal.lang) } else { row(set, t) });
    let columns = if people { columns_for_people() } else { columns() };
    let sheet = Sheet { title: None, columns, rows: Box::new(rows) };
    write(sheet, &args.output, terminal)?;
    let wrong: Vec<_> =
        all.iter().flat_map(|(s, t)| t.mismatches.iter().map(move |m| (s, t, m))).collect();
    if for_people(&args.output) {
        for (set, table, m) in wrong.iter().take(LISTED) {
            terminal.note(&said(set, table, m));
        }
        if wrong.len() > LISTED {
            terminal.note(&message!("cli-mismatches-more", n = wrong.len() - LISTED));
        }
    }
    Ok(if wrong.is_empty() { Found::Nothing } else { Found::Findings })
}

/// What differs, in words.
fn said(set: &str, table: &Reproduced, m: &Mismatch) -> Message {
    let (subject, figure) = (m.subject.as_str(), m.figure.as_str());
    if m.line == 0 {
        let place = format!("{set}/published.toml");
        return message!("cli-exception-idle", place = place, subject = subject, figure = figure);
    }
    let nothing = || "—".to_owned();
    let found = match &m.found {
        Some(Value::Number(x)) => x.to_string(),
        Some(Value::Text(text)) => text.clone(),
        None => nothing(),
    };
    let published = if m.published.is_empty() { nothing() } else { m.published.clone() };
    message!(
        "cli-mismatch",
        place = format!("{set}/{}:{}", table.file, m.line),
        subject = subject,
        figure = figure,
        published = published,
        found = found
    )
}

fn columns() -> Vec<Column> {
    columns![
        "set" => "cli-col-set",
        "table" => "cli-col-table",
        "variant" => "cli-col-variant",
        "decided" => "cli-col-decided",
        "compared" => "cli-col-compared",
        "equal" => "cli-col-equal",
        "exceptions" => "cli-col-exceptions",
        "mismatches" => "cli-col-mismatches",
        "largest_error" => "cli-col-largest-error",
        "tolerance" => "cli-col-tolerance",
        "relative_tolerance" => "cli-col-relative-tolerance",
    ]
}

fn row(set: &str, t: &Reproduced) -> Vec<Cell> {
    let left_out = Cell::Word("left_out", message!("cli-decided-left-out"));
    let mut cells = vec![
        Cell::text(set),
        Cell::text(t.file.as_str()),
        t.variant.as_ref().map_or(Cell::Empty, |v| Cell::text(v.as_str())),
        if t.without_decided { left_out } else { Cell::Empty },
    ];
    cells.extend(counts(t));
    cells.push(Cell::Difference(t.tolerance.0));
    cells.push(t.tolerance.1.map_or(Cell::Empty, Cell::Difference));
    cells
}

fn counts(t: &Reproduced) -> [Cell; 5] {
    [
        Cell::Integer(t.compared as i64),
        Cell::Integer(t.equal as i64),
        Cell::Integer(t.excepted as i64),
        Cell::Integer(t.mismatches.len() as i64),
        Cell::Difference(t.largest_error),
    ]
}

/// For people the table's name says in which way the round was scored.
fn columns_for_people() -> Vec<Column> {
    let mut columns = columns();
    columns.retain(|c| !["variant", "decided", "relative_tolerance"].contains(&c.key));
    columns
}

fn row_for_people(set: &str, t: &Reproduced, lang: Lang) -> Vec<Cell> {
    let without = t.without_decided.then(|| message!("cli-decided-left-out").text(lang));
    let ways: Vec<String> = t.variant.clone().into_iter().chain(without).collect();
    let comma = message!("list-separator").text(lang);
    let file = t.file.as_str();
    let table =
        if ways.is_empty() { file.to_owned() } else { format!("{file} ({})", ways.join(&comma)) };
    let written = |x: f64| if x == 0.0 { integer(lang, 0) } else { format!("{x:e}") };
    let relative = |r| message!("cli-tolerance-relative", tolerance = written(r)).text(lang);
    let tolerance = match t.tolerance {
        (0.0, Some(r)) => relative(r),
        (absolute, Some(r)) => format!("{}{comma}{}", written(absolute), relative(r)),
        (absolute, None) => written(absolute),
    };
    let mut cells = vec![Cell::text(set), Cell::Text(table)];
    cells.extend(counts(t));
    cells.push(Cell::Text(tolerance));
    cells
}

/// `docs/reproduced.md`.
fn page_of(all: &[(String, Reproduced)]) -> String {
    let mut page = message!("cli-reproduced-head").text(Lang::En);
    let headings: Vec<String> =
        columns_for_people().iter().map(|c| c.heading.text(Lang::En)).collect();
    page.push_str(&format!("\n\n| {} |\n", headings.join(" | ")));
    page.push_str("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (set, t) in all {
        let mut cells: Vec<String> =
            row_for_people(set, t, Lang::En).iter().map(|c| c.shown(Lang::En)).collect();
        cells[0] = format!("[{set}](../examples/{set}/README.md)");
        page.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    let sum = |f: fn(&Reproduced) -> usize| {
        integer(Lang::En, all.iter().map(|(_, t)| f(t)).sum::<usize>() as i64)
    };
    page.push_str(&format!(
        "| {} | | {} | {} | {} | {} | | |\n",
        message!("cli-reproduced-all").text(Lang::En),
        sum(|t| t.compared),
        sum(|t| t.equal),
        sum(|t| t.excepted),
        sum(|t| t.mismatches.len())
    ));
    page
}
