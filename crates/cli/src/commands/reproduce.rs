//! `sanjeh reproduce`: published values of others beside what comes out here.

use std::collections::BTreeSet;

use sanjeh_messages::{Lang, Message, Problem, integer, message};
use sanjeh_round::{Fault, Mismatch, Published, Reproduced, Value, reproduce};

use super::limits::limits;
use crate::Found;
use crate::args::Reproduce;
use crate::cell::Cell;
use crate::columns::{Column, columns};
use crate::fail::Fail;
use crate::output::{for_json, for_people, with_writer, write};
use crate::progress::Bar;
use crate::sheet::{Sheet, as_object};
use crate::terminal::Terminal;

/// How many differences people are shown.
const LISTED: usize = 100;

/// How many unknown subjects of a table are named on the screen.
const NAMED: usize = 10;

/// The tables of all sets, each with the name of its set.
type All = Vec<(String, Reproduced)>;

pub(crate) fn run(args: &Reproduce, terminal: Terminal) -> Result<Found, Fail> {
    if args.dirs.len() > 1 && (args.methodology.is_some() || args.data.is_some()) {
        return Err(Problem::error(message!("cli-reproduce-one-folder")).into());
    }
    let limits = limits(&args.limited)?;
    let (mut all, mut idle): (All, _) = (Vec::new(), Vec::new());
    for dir in &args.dirs {
        let bar = Bar::new();
        let name = dir
            .file_name()
            .map_or_else(|| dir.display().to_string(), |n| n.to_string_lossy().into_owned());
        let what = Published {
            folder: dir.clone(),
            methodology: args.methodology.clone(),
            data: args.data.clone(),
            limits,
        };
        let tables = reproduce(&what, &|p| bar.show(p))?;
        if tables.is_empty() {
            idle.push(format!("{name}/published.toml"));
        }
        let empty = tables.iter().filter(|t| t.compared + t.repeated == 0);
        idle.extend(empty.map(|t| format!("{name}/{}", t.file)));
        all.extend(tables.into_iter().map(|table| (name.clone(), table)));
    }
    if let Some(page) = &args.page {
        let text = page_of(&all);
        with_writer(Some(page), |to| Ok(to.write_all(text.as_bytes())?))?;
    }
    if for_json(&args.output) {
        json(&all, args)?;
    } else {
        sheet(&all, args, terminal)?;
        notes(&all, args, terminal);
    }
    // Who compares nothing has not shown that anything is right.
    for place in &idle {
        terminal.note(&message!("cli-compared-nothing", place = place.as_str()));
    }
    let fine = idle.is_empty() && all.iter().all(|(_, t)| t.mismatches.is_empty());
    Ok(if fine { Found::Nothing } else { Found::Findings })
}

/// Writes a row for each table, or for each value that does not come out.
fn sheet(all: &All, args: &Reproduce, terminal: Terminal) -> Result<(), Fail> {
    let people = for_people(&args.output);
    if args.mismatches {
        let rows =
            all.iter().flat_map(|(set, t)| t.mismatches.iter().map(move |m| differing(set, t, m)));
        let columns = columns_of_mismatches();
        let sheet = Sheet { title: None, columns, rows: Box::new(rows) };
        return write("mismatches", sheet, &args.output, terminal);
    }
    let decided = people && !all.iter().any(|(_, t)| t.without_decided);
    let rows = all.iter().map(|(set, t)| {
        let mut cells = if people { row_for_people(set, t, terminal.lang) } else { row(set, t) };
        if decided {
            cells.remove(WITHOUT_DECIDED);
        }
        cells
    });
    let mut columns = if people { columns_for_people() } else { columns() };
    if decided {
        columns.remove(WITHOUT_DECIDED);
    }
    let sheet = Sheet { title: None, columns, rows: Box::new(rows) };
    write("reproduced", sheet, &args.output, terminal)
}

/// Where, in the table for people, the values stand that were compared without decided scores.
const WITHOUT_DECIDED: usize = 3;

/// A list of tables, each with all that does not come out and the subjects that nobody knows.
fn json(all: &All, args: &Reproduce) -> Result<(), Fail> {
    let (of_tables, of_mismatches) = (columns(), columns_of_mismatches());
    let table = |(set, t): &(String, Reproduced)| {
        let mut object = as_object(&of_tables, &row(set, t));
        let named = t.mismatches.iter().map(|m| {
            let mut cells = differing(set, t, m);
            as_object(&of_mismatches[TABLE..], &cells.split_off(TABLE))
        });
        object["differing"] = named.collect();
        object["unknown_subjects"] = t.unknown.clone().into();
        object
    };
    let rows = || all.iter().flat_map(|(s, t)| t.mismatches.iter().map(move |m| (s, t, m)));
    let value: serde_json::Value = if args.mismatches {
        rows().map(|(s, t, m)| as_object(&of_mismatches, &differing(s, t, m))).collect()
    } else {
        all.iter().map(table).collect()
    };
    with_writer(args.output.out.as_deref(), |to| {
        serde_json::to_writer_pretty(&mut *to, &value)?;
        Ok(writeln!(to)?)
    })
}

/// What does not come out, on the screen: all of it beside a table for programs, which only counts.
fn notes(all: &All, args: &Reproduce, terminal: Terminal) {
    let wrong: Vec<_> =
        all.iter().flat_map(|(s, t)| t.mismatches.iter().map(move |m| (s, t, m))).collect();
    let listed = if for_people(&args.output) { LISTED } else { usize::MAX };
    if !args.mismatches {
        for (set, table, m) in wrong.iter().take(listed) {
            terminal.note(&said(set, table, m));
        }
        if wrong.len() > listed {
            terminal.note(&message!("cli-mismatches-more", n = wrong.len() - listed));
        }
    }
    words(&wrong, terminal);
    for (set, t) in all.iter().filter(|(_, t)| !t.unknown.is_empty()) {
        let named: Vec<&str> = t.unknown.iter().map(String::as_str).take(NAMED).collect();
        terminal.note(&message!(
            "cli-unknown-subjects",
            place = format!("{set}/{}", t.file),
            n = t.unknown.len(),
            more = t.unknown.len() - named.len(),
            subjects = named
        ));
    }
}

/// Each word that stands where a number was published, with what to do if it means that there is none.
fn words(wrong: &[(&String, &Reproduced, &Mismatch)], terminal: Terminal) {
    let no_number = || wrong.iter().filter(|(.., m)| m.why == Fault::NoNumber);
    let words: BTreeSet<&str> = no_number().map(|(.., m)| m.published.as_str()).collect();
    for word in words {
        let mut places = no_number().filter(|(.., m)| m.published == word);
        let n = places.clone().count();
        let Some((set, table, first)) = places.next() else { continue };
        let place = format!("{set}/{}:{}", table.file, first.line);
        terminal.note(&message!("cli-published-no-number", word = word, n = n, place = place));
    }
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

/// What stands before the columns of one mismatch: the set, the table and how it was scored.
const TABLE: usize = 4;

fn columns_of_mismatches() -> Vec<Column> {
    columns![
        "set" => "cli-col-set",
        "table" => "cli-col-table",
        "variant" => "cli-col-variant",
        "decided" => "cli-col-decided",
        "line" => "cli-col-line",
        "subject" => "cli-col-subject",
        "figure" => "cli-col-figure",
        "published" => "cli-col-published",
        "found" => "cli-col-found",
        "why" => "cli-col-why",
    ]
}

fn differing(set: &str, t: &Reproduced, m: &Mismatch) -> Vec<Cell> {
    let why = match m.why {
        Fault::Differs => Cell::Word("differs", message!("cli-why-differs")),
        Fault::NoNumber => Cell::Word("not_a_number", message!("cli-why-no-number")),
        Fault::UnknownSubject => Cell::Word("unknown_subject", message!("cli-why-unknown-subject")),
        Fault::NoException => Cell::Word("no_exception", message!("cli-why-no-exception")),
    };
    // Of an exception there is only the reason that was given for it.
    let is_value = m.why != Fault::NoException && !m.published.is_empty();
    let mut cells = way(set, t).to_vec();
    cells.extend([
        if m.line == 0 { Cell::Empty } else { Cell::Integer(m.line as i64) },
        Cell::text(m.subject.as_str()),
        Cell::text(m.figure.as_str()),
        if is_value { Cell::text(m.published.as_str()) } else { Cell::Empty },
        match &m.found {
            Some(Value::Number(x)) => Cell::Given(*x),
            Some(Value::Text(text)) => Cell::text(text.as_str()),
            None => Cell::Empty,
        },
        why,
    ]);
    cells
}

/// Which table it is, and how the round was scored for it.
fn way(set: &str, t: &Reproduced) -> [Cell; TABLE] {
    let left_out = Cell::Word("left_out", message!("cli-decided-left-out"));
    [
        Cell::text(set),
        Cell::text(t.file.as_str()),
        t.variant.as_ref().map_or(Cell::Empty, |v| Cell::text(v.as_str())),
        if t.without_decided { left_out } else { Cell::Empty },
    ]
}

fn columns() -> Vec<Column> {
    columns![
        "set" => "cli-col-set",
        "table" => "cli-col-table",
        "variant" => "cli-col-variant",
        "decided" => "cli-col-decided",
        "compared" => "cli-col-compared",
        "without_decided" => "cli-col-without-decided",
        "repeated" => "cli-col-repeated",
        "equal" => "cli-col-equal",
        "exceptions" => "cli-col-exceptions",
        "mismatches" => "cli-col-mismatches",
        "largest_error" => "cli-col-largest-error",
        "tolerance" => "cli-col-tolerance",
        "relative_tolerance" => "cli-col-relative-tolerance",
    ]
}

fn row(set: &str, t: &Reproduced) -> Vec<Cell> {
    let mut cells = way(set, t).to_vec();
    cells.extend(counts(t));
    cells.push(Cell::Difference(t.tolerance.0));
    cells.push(t.tolerance.1.map_or(Cell::Empty, Cell::Difference));
    cells
}

/// How many values were compared with the decided scores, and without them.
fn compared(t: &Reproduced) -> [usize; 2] {
    if t.without_decided { [0, t.compared] } else { [t.compared, 0] }
}

fn counts(t: &Reproduced) -> [Cell; 7] {
    let [compared, without_decided] = compared(t);
    [
        Cell::Integer(compared as i64),
        Cell::Integer(without_decided as i64),
        Cell::Integer(t.repeated as i64),
        Cell::Integer(t.equal as i64),
        Cell::Integer(t.excepted as i64),
        Cell::Integer(t.mismatches.len() as i64),
        Cell::Difference(t.largest_error),
    ]
}

/// For people the table's name says in which way the round was scored.
fn columns_for_people() -> Vec<Column> {
    let mut columns = columns();
    columns.retain(|c| {
        !["variant", "decided", "repeated", "relative_tolerance"].contains(&c.key.as_ref())
    });
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
    let [compared, without_decided, _, rest @ ..] = counts(t);
    cells.extend([compared, without_decided].into_iter().chain(rest));
    cells.push(Cell::Text(tolerance));
    cells
}

/// `docs/reproduced.md`.
fn page_of(all: &[(String, Reproduced)]) -> String {
    let mut page = message!("cli-reproduced-head").text(Lang::ENGLISH);
    let headings: Vec<String> =
        columns_for_people().iter().map(|c| c.heading(Lang::ENGLISH)).collect();
    page.push_str(&format!("\n\n| {} |\n", headings.join(" | ")));
    page.push_str("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (set, t) in all {
        let mut cells: Vec<String> =
            row_for_people(set, t, Lang::ENGLISH).iter().map(|c| c.shown(Lang::ENGLISH)).collect();
        cells[0] = format!("[{set}](../examples/{set}/README.md)");
        page.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    let sum = |f: fn(&Reproduced) -> usize| {
        integer(Lang::ENGLISH, all.iter().map(|(_, t)| f(t)).sum::<usize>() as i64)
    };
    page.push_str(&format!(
        "| {} | | {} | {} | {} | {} | {} | | |\n",
        message!("cli-reproduced-all").text(Lang::ENGLISH),
        sum(|t| compared(t)[0]),
        sum(|t| compared(t)[1]),
        sum(|t| t.equal),
        sum(|t| t.excepted),
        sum(|t| t.mismatches.len())
    ));
    page
}
