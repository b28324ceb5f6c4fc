//! `sanjeh explain`: why a score is what it is, down to the answers.

mod condition;
mod making;
mod profile;
mod tree;
mod words;

use sanjeh_engine::model::MeasureIx;
use sanjeh_intake::nearest;
use sanjeh_messages::{Problem, message};
use sanjeh_round::Round;

use self::tree::Walk;
use super::{heading, open_round};
use crate::Found;
use crate::args::Explain;
use crate::columns::{Column, columns};
use crate::fail::Fail;
use crate::known::known_are;
use crate::output::{for_people, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;

/// How deep people are shown the tree unless they ask for more.
const DEPTH: usize = 3;

pub(crate) fn run(args: &Explain, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, true, terminal)?;
    let terminal = terminal.of(&round);
    if args.profile {
        return profile::show(&round, args, terminal);
    }
    let (measure, row) = wanted(&round, args)?;
    let people = for_people(&args.round.output);
    let depth = args.depth.unwrap_or(if people { DEPTH } else { usize::MAX });
    let cut = std::cell::Cell::new(false);
    let mut walk = Walk::new(&round, (measure, row), depth, terminal, &cut);
    let rows = Box::new(std::iter::from_fn(|| walk.next_line()));
    let sheet = Sheet { title: heading(&round, terminal), columns: columns(), rows };
    write("explanation", sheet, &args.round.output, terminal)?;
    if people && cut.get() {
        terminal.note(&message!("cli-explain-deeper", depth = depth + 1));
    }
    Ok(Found::Nothing)
}

/// The columns of the tree. People see the tree by its indent, and how a score was made in words.
fn columns() -> Vec<Column> {
    columns![
        "depth" => "cli-col-depth" programs,
        "tree" => "cli-col-measure" people,
        "kind" => "cli-col-kind" programs,
        "subject" => "cli-col-subject",
        "name" => "cli-col-name" titles programs,
        "measure" => "cli-col-measure" programs,
        "title" => "cli-col-title" titles programs,
        "answer" => "cli-col-answer",
        "score" => "cli-col-score",
        "weight" => "cli-col-weight",
        "effective_weight" => "cli-col-effective" programs,
        "contribution" => "cli-col-contribution",
        "words" => "cli-col-rule" people,
        "outcome" => "cli-col-outcome" programs,
        "rule" => "cli-col-rule" programs,
        "method" => "cli-col-method" programs,
        "min" => "cli-col-min" programs,
        "max" => "cli-col-max" programs,
        "scale_min" => "cli-col-scale-min" programs,
        "scale_max" => "cli-col-scale-max" programs,
        "direction" => "cli-col-direction" programs,
        "mean" => "cli-col-mean" programs,
        "deviation" => "cli-col-deviation" programs,
        "reference" => "cli-col-reference" programs,
        "reference_subject" => "cli-col-reference-subject" programs,
        "cohort" => "cli-col-cohort" programs,
        "cohort_size" => "cli-col-cohort-size" programs,
        "settings" => "cli-col-settings" programs,
        "gate" => "cli-col-gate" programs,
        "policy" => "cli-col-policy" programs,
        "counted_as_zero" => "cli-col-counted-as-zero" programs,
        "filter" => "cli-col-filter" programs,
        "filtered_out" => "cli-col-filtered-out" programs,
        "decimals" => "cli-col-decimals" programs,
        "reason" => "cli-col-reason" programs,
        "shown_above" => "cli-col-shown-above" programs,
        "legal_basis" => "cli-col-law" programs,
        "legal_basis" => "cli-col-law" titles programs,
        "laws" => "cli-col-law" people,
    ]
}

/// The measure and row that are asked for; without a measure the one that is ranked first.
fn wanted(round: &Round, args: &Explain) -> Result<(MeasureIx, u32), Fail> {
    let model = round.model();
    if let Some(id) = &args.measure {
        if let Some(found) = round.find(id, &args.subject) {
            return Ok(found);
        }
        if !model.measures.iter().any(|m| m.id == *id) {
            let known: Vec<&str> = model.measures.iter().map(|m| m.id.as_str()).collect();
            let text = message!("cli-unknown-measure", name = id.as_str());
            return Err(Problem::error(text).help(known_are(id, &known)).into());
        }
    } else {
        let ranked = model.ranks.iter().map(|r| r.measure);
        let mut all = ranked.chain(round.results.kept.iter().rev().copied());
        let found = all.find_map(|m| round.row(m, &args.subject).map(|row| (m, row)));
        if let Some(found) = found {
            return Ok(found);
        }
    }
    Err(unknown_subject(round, &args.subject))
}

fn unknown_subject(round: &Round, id: &str) -> Fail {
    let text = message!("cli-unknown-subject", name = id);
    let ids = round.data.tables.iter().flat_map(|table| table.ids.iter()).take(MOST_COMPARED);
    let help = match nearest(id, ids).filter(|near| near != id) {
        Some(near) => message!("cli-unknown-subject-near", near = near),
        None => message!("cli-unknown-subject-help"),
    };
    Problem::error(text).help(help).into()
}

/// How many ids one that is not there is compared with.
const MOST_COMPARED: usize = 100_000;
