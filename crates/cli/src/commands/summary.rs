//! `sanjeh summary`: the figures of a press conference.

use sanjeh_engine::Class;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_round::{Compared, Round};

use super::compare::growth_sheet;
use super::rank::list_sheet;
use super::{compared, heading, open_round};
use crate::Found;
use crate::args::{Output, WithPrevious};
use crate::fail::Fail;
use crate::numbers::decimals;
use crate::sheet::{Cell, Sheet, columns, write_all};
use crate::terminal::Terminal;

/// How many places of each list are shown.
const FIRST: usize = 5;

pub(crate) fn run(args: &WithPrevious, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, false, terminal)?;
    let compared = compared(&round, args.previous.as_deref())?;
    show(&round, compared.as_ref(), &args.round.output, terminal)?;
    Ok(Found::Nothing)
}

/// Shows the figures of a round.
pub(crate) fn show(
    round: &Round,
    compared: Option<&Compared>,
    output: &Output,
    terminal: Terminal,
) -> Result<(), Fail> {
    let mut sheets = vec![("subjects", None, subjects(round, terminal))];
    let model = round.model();
    if !model.statistics.is_empty() {
        sheets.push(("statistics", None, statistics(round, compared, terminal)));
    }
    for (at, share) in model.shares.iter().enumerate() {
        sheets.push(("shares", Some(share.id.as_str()), share_sheet(round, at, terminal)));
    }
    for (at, list) in model.ranks.iter().enumerate() {
        let sheet = list_sheet(round, at, Some(FIRST), terminal);
        sheets.push(("ranks", Some(list.id.as_str()), sheet));
    }
    for (at, growth) in model.growths.iter().enumerate() {
        if let Some(compared) = compared {
            let mut sheet = growth_sheet(round, compared, at, Some(FIRST), terminal);
            let entry = round.methodology.document.growth.get(&growth.id);
            let title =
                entry.and_then(|e| text(&e.value.title, terminal.lang)).unwrap_or(&growth.id);
            sheet.title = Some(title.to_owned());
            sheets.push(("growth", Some(growth.id.as_str()), sheet));
        }
    }
    write_all(sheets, output, terminal)
}

fn subjects<'r>(round: &'r Round, terminal: Terminal) -> Sheet<'r> {
    let rows = round.data.tables.iter().enumerate().map(move |(i, table)| {
        let on = sanjeh_engine::model::TypeIx(i);
        vec![
            Cell::text(round.methodology.type_title(on, terminal.lang)),
            Cell::Integer(table.ids.len() as i64),
        ]
    });
    Sheet {
        title: heading(round, terminal),
        columns: columns!["subject" => "cli-col-subjects", "count" => "cli-col-count"],
        rows: Box::new(rows),
    }
}

fn statistics<'r>(
    round: &'r Round,
    compared: Option<&'r Compared>,
    terminal: Terminal,
) -> Sheet<'r> {
    let model = round.model();
    let before = compared.and_then(|c| c.round.as_ref());
    let rows = model.statistics.iter().enumerate().map(move |(i, s)| {
        let entry = round.methodology.document.statistics.get(&s.id);
        let title = entry.and_then(|e| text(&e.value.title, terminal.lang)).unwrap_or(&s.id);
        let shown = s.published.map_or(decimals(model, s.measure), |r| r.decimals);
        let id = &model.measure(s.measure).id;
        let earlier = before.and_then(|b| {
            let theirs = b.model();
            let same = |t: &sanjeh_engine::model::Statistic| {
                t.id == s.id && theirs.measure(t.measure).id == *id
            };
            b.results.statistics[theirs.statistics.iter().position(same)?]
        });
        vec![
            Cell::text(title),
            Cell::text(round.methodology.measure_title(s.measure, terminal.lang)),
            Cell::score(round.results.statistics[i], shown),
            Cell::score(earlier, shown),
        ]
    });
    Sheet {
        title: Some(terminal.text(&message!("cli-title-statistics"))),
        columns: columns![
            "statistic" => "cli-col-statistic",
            "measure" => "cli-col-measure",
            "value" => "cli-col-value",
            "before" => "cli-col-before",
        ],
        rows: Box::new(rows),
    }
}

fn share_sheet<'r>(round: &'r Round, at: usize, terminal: Terminal) -> Sheet<'r> {
    let share = &round.model().shares[at];
    let entry = round.methodology.document.shares.get(&share.id).map(|e| &e.value);
    let title = entry.and_then(|e| text(&e.title, terminal.lang)).unwrap_or(&share.id);
    let shown = share.published.map_or(1, |r| r.decimals);
    let levels = entry.and_then(|e| e.bands.as_ref()).and_then(|b| {
        round.methodology.document.bands.get(&b.value).map(|set| &set.value.levels.value)
    });
    let name = move |class: &Class| {
        let own = entry.and_then(|e| e.classes.get(&class.id));
        let band = levels.and_then(|l| l.iter().find(|b| b.id.value == class.id)).map(|b| &b.title);
        own.or(band).and_then(|t| text(t, terminal.lang)).unwrap_or(&class.id).to_owned()
    };
    let rows = round.results.shares[at].iter().map(move |class| {
        vec![
            Cell::text(class.id.as_str()),
            Cell::Text(name(class)),
            Cell::Integer(class.count as i64),
            Cell::score(class.percent, shown),
        ]
    });
    Sheet {
        title: Some(title.to_owned()),
        columns: columns![
            "class" => "cli-col-class",
            "name" => "cli-col-name",
            "count" => "cli-col-count",
            "percent" => "cli-col-percent",
        ],
        rows: Box::new(rows),
    }
}
