//! `sanjeh reproduce`: published values of others beside what comes out here.

use sanjeh_messages::{Lang, message};
use sanjeh_round::{Reproduced, Value, reproduce};

use crate::Found;
use crate::args::Reproduce;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::sheet::{Cell, Sheet, columns, for_people, with_writer, write};
use crate::terminal::Terminal;

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
    let rows = all.iter().map(|(set, t)| {
        vec![
            Cell::text(set.as_str()),
            Cell::text(table_name(t)),
            Cell::Integer(t.compared as i64),
            Cell::Integer(t.equal as i64),
            Cell::Integer(t.excepted as i64),
            Cell::Integer(t.mismatches.len() as i64),
            Cell::text(format!("{:.1e}", t.largest_error)),
            Cell::text(tolerance(t)),
        ]
    });
    let sheet = Sheet {
        title: None,
        columns: columns![
            "set" => "cli-col-set",
            "table" => "cli-col-table",
            "compared" => "cli-col-compared",
            "equal" => "cli-col-equal",
            "exceptions" => "cli-col-exceptions",
            "mismatches" => "cli-col-mismatches",
            "largest_error" => "cli-col-largest-error",
            "tolerance" => "cli-col-tolerance",
        ],
        rows: Box::new(rows),
    };
    write(sheet, &args.output, terminal)?;
    let wrong: Vec<_> =
        all.iter().flat_map(|(s, t)| t.mismatches.iter().map(move |m| (s, t, m))).collect();
    if for_people(&args.output) {
        for (set, table, m) in wrong.iter().take(100) {
            let found = match &m.found {
                Some(Value::Number(x)) => x.to_string(),
                Some(Value::Text(text)) => text.clone(),
                None => String::new(),
            };
            terminal.note(&message!(
                "cli-mismatch",
                place = format!("{set}/{}:{}", table.file, m.line),
                subject = m.subject.as_str(),
                figure = m.figure.as_str(),
                published = m.published.as_str(),
                found = found
            ));
        }
    }
    Ok(if wrong.is_empty() { Found::Nothing } else { Found::Findings })
}

fn table_name(t: &Reproduced) -> String {
    let mut name = t.file.clone();
    if let Some(variant) = &t.variant {
        name = format!("{name} ({variant})");
    }
    if t.without_decided {
        name.push_str(" (without decided scores)");
    }
    name
}

fn tolerance(t: &Reproduced) -> String {
    match t.tolerance {
        (0.0, Some(relative)) => format!("{relative:e} relative"),
        (absolute, Some(relative)) => format!("{absolute:e} or {relative:e} relative"),
        (absolute, None) => format!("{absolute:e}"),
    }
}

/// `docs/reproduced.md`.
fn page_of(all: &[(String, Reproduced)]) -> String {
    let mut page = message!("cli-reproduced-head").text(Lang::En);
    page.push_str("\n\n| set | published table | compared | equal | known exceptions | other | largest error | tolerance |\n");
    page.push_str("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (set, t) in all {
        let link = format!("[{set}](../examples/{set}/README.md)");
        page.push_str(&format!(
            "| {link} | {} | {} | {} | {} | {} | {:.1e} | {} |\n",
            table_name(t),
            t.compared,
            t.equal,
            t.excepted,
            t.mismatches.len(),
            t.largest_error,
            tolerance(t)
        ));
    }
    let sum = |f: fn(&Reproduced) -> usize| all.iter().map(|(_, t)| f(t)).sum::<usize>();
    page.push_str(&format!(
        "| all | | {} | {} | {} | {} | | |\n",
        sum(|t| t.compared),
        sum(|t| t.equal),
        sum(|t| t.excepted),
        sum(|t| t.mismatches.len())
    ));
    page
}
