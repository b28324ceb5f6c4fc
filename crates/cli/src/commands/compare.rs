//! `sanjeh compare`: a round beside the one before it.

use sanjeh_engine::Comparison;
use sanjeh_messages::{Problem, message};
use sanjeh_round::{Compared, Round, decimals};

use super::successions;
use super::{compared, heading, open_round};
use crate::Found;
use crate::args::Compare;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::known::known_are;
use crate::output::{for_people, write};
use crate::sheet::Sheet;
use crate::terminal::{Terminal, quoted};
use crate::titles;

pub(crate) fn run(args: &Compare, terminal: Terminal) -> Result<Found, Fail> {
    if args.round.variant.is_some() && args.previous.is_none() && args.growth.is_none() {
        return super::compare_variant::run(args, terminal);
    }
    let round = open_round(&args.round, false, terminal)?;
    let terminal = terminal.of(&round);
    let growths = &round.model().growths;
    let at = match &args.growth {
        Some(id) => growths.iter().position(|g| g.id == *id),
        None => (!growths.is_empty()).then_some(0),
    };
    let Some(at) = at else {
        return Err(no_growth(args, &round).into());
    };
    let Some(compared) = compared(&round, args.previous.as_deref())? else {
        let problem = Problem::error(message!("cli-no-previous"));
        return Err(problem.help(message!("cli-no-previous-help")).into());
    };
    let title = heading(&round, terminal);
    let sheet = Sheet { title, ..growths_sheet(&round, &compared, vec![at], None) };
    write("growth", sheet, &args.round.output, terminal)?;
    if for_people(&args.round.output) {
        notes(&round, &compared, at, terminal);
    }
    Ok(Found::Nothing)
}

/// Why there is no growth to show.
fn no_growth(args: &Compare, round: &Round) -> Problem {
    let known: Vec<&str> = round.model().growths.iter().map(|g| g.id.as_str()).collect();
    if let Some(name) = args.growth.as_deref().filter(|_| !known.is_empty()) {
        let problem = Problem::error(message!("cli-unknown-growth", name = name));
        return problem.help(known_are(name, &known));
    }
    let problem = Problem::error(message!("cli-no-growth"));
    let variants = round.methodology.variant_names();
    problem.help(match variants.first() {
        Some(first) => {
            let dir = quoted(&args.round.dir);
            let command = format!("sanjeh compare {dir} --variant {}", quoted(first.as_ref()));
            let known: Vec<&str> = variants.iter().map(String::as_str).collect();
            message!("cli-no-growth-variants", known = known, command = command)
        }
        None => message!("cli-no-growth-help"),
    })
}

/// One growth as people read it: a table of its own.
pub(crate) fn growth_sheet<'r>(
    round: &'r Round,
    compared: &'r Compared,
    at: usize,
    limit: Option<usize>,
    terminal: Terminal,
) -> Sheet<'r> {
    let title = titles::growth(round, at)[1].shown(terminal.lang);
    Sheet { title: Some(title), ..growths_sheet(round, compared, vec![at], limit) }
}

/// Several growths in one table, as programs read them.
pub(crate) fn growths_sheet<'r>(
    round: &'r Round,
    compared: &'r Compared,
    growths: Vec<usize>,
    limit: Option<usize>,
) -> Sheet<'r> {
    let rows = growths.into_iter().flat_map(move |at| {
        rows(round, compared, at, limit).map(move |row| {
            let of = titles::growth(round, at);
            of.into_iter().chain(row).collect()
        })
    });
    let mut columns = columns![
            "growth_id" => "cli-col-growth-id" programs,
            "growth_title" => "cli-col-growth" titles programs,
            "rank" => "cli-col-rank",
            "subject" => "cli-col-subject",
            "name" => "cli-col-name" titles,
            "before" => "cli-col-before",
            "now" => "cli-col-now",
            "growth" => "cli-col-growth",
            "like_for_like" => "cli-col-like-for-like",
            "rounds" => "cli-col-rounds",
    ];
    if has_successions(round, limit) {
        columns.extend(columns![
            "succession" => "cli-col-succession",
            "others" => "cli-col-succession-others",
        ]);
    }
    Sheet { title: None, columns, rows: Box::new(rows) }
}

/// Whether two columns name whom merged and was split: of the first few that rose all are the same
/// bodies as before.
fn has_successions(round: &Round, limit: Option<usize>) -> bool {
    limit.is_none() && !round.successions.all().is_empty()
}

/// Growth, the largest first, with the like-for-like growth beside it.
fn rows<'r>(
    round: &'r Round,
    compared: &'r Compared,
    at: usize,
    limit: Option<usize>,
) -> impl Iterator<Item = Vec<Cell>> + 'r {
    let model = round.model();
    let measure = model.growths[at].measure;
    let on = model.measure(measure).on;
    let ids = &round.data.tables[on.0].ids;
    let shown = decimals(model, measure);
    let alike: Option<&Comparison> = compared.like_for_like.as_ref().map(|l| &l[at]);
    let mut by_row = vec![None; ids.len()];
    for grown in alike.iter().flat_map(|c| &c.grown) {
        by_row[grown.row as usize] = Some(grown.growth);
    }
    let comparison = &compared.growths[at];
    let with_successions = has_successions(round, limit);
    let with = move |mut cells: Vec<Cell>, row: u32| {
        if with_successions {
            cells.extend(successions::cells(round, on, row));
        }
        cells
    };
    let grown = comparison.grown.iter().take(limit.unwrap_or(usize::MAX)).map(move |g| {
        let row = vec![
            Cell::rank(Some(g.rank)),
            Cell::text(ids.get(g.row)),
            titles::subject(round, on, g.row),
            Cell::score(Some(g.before), shown),
            Cell::score(Some(g.now), shown),
            Cell::score(Some(g.growth), shown),
            Cell::score(by_row[g.row as usize], shown),
            Cell::Word("both", message!("cli-rounds-both")),
        ];
        with(row, g.row)
    });
    let others = compared.other_bodies[at].iter().map(|row| (*row, "other_body"));
    let entered = comparison.entered.iter().map(|row| (*row, "entered"));
    let entered = others.chain(entered).map(move |(row, rounds)| {
        let score = round.results.published(model, measure, row);
        let name = titles::subject(round, on, row);
        let mut cells = vec![Cell::Empty, Cell::text(ids.get(row)), name];
        cells.extend([Cell::Empty, Cell::score(score, shown), Cell::Empty, Cell::Empty]);
        cells.push(match rounds {
            "entered" => Cell::Word("entered", message!("cli-rounds-entered")),
            _ => Cell::Word("other_body", message!("cli-rounds-other-body")),
        });
        with(cells, row)
    });
    let left = compared.round.as_ref().into_iter().flat_map(move |before| {
        let other = before.model().type_by_id(&model.types[on.0].id);
        comparison.left.iter().filter_map(move |&row| {
            let other = other?;
            let name = titles::subject(before, other, row);
            let id = before.data.tables[other.0].ids.get(row);
            let theirs = round.methodology.earlier_measure(measure, &before.methodology)?;
            let score = before.results.published(before.model(), theirs, row);
            let mut cells = vec![Cell::Empty, Cell::text(id), name];
            cells.extend([Cell::score(score, shown), Cell::Empty, Cell::Empty, Cell::Empty]);
            cells.push(Cell::Word("left", message!("cli-rounds-left")));
            if with_successions {
                cells.extend(successions::cells_of_gone(round, on, id));
            }
            Some(cells)
        })
    });
    let rest = entered.chain(left).filter(move |_| limit.is_none());
    grown.chain(rest)
}

fn notes(round: &Round, compared: &Compared, at: usize, terminal: Terminal) {
    let comparison = &compared.growths[at];
    terminal.note(&message!(
        "cli-compare-counts",
        both = comparison.grown.len(),
        entered = comparison.entered.len(),
        left = comparison.left.len()
    ));
    let others = compared.other_bodies[at].len();
    if others > 0 {
        terminal.note(&message!("cli-compare-other-bodies", n = others));
    }
    if compared.relative[at] {
        let measure = round.model().growths[at].measure;
        let title = round.methodology.measure_title(measure, terminal.lang);
        terminal.note(&message!("cli-compare-relative", measure = title));
    }
    if compared.like_for_like.is_none() {
        return;
    }
    let (all, new) = (round.model().questions.len(), &compared.new_questions);
    let (changed, lacking) = (&compared.changed_questions, &compared.lacking_columns);
    let shared = all - new.len() - changed.len();
    terminal.note(&message!("cli-compare-like-for-like", shared = shared, all = all));
    if !new.is_empty() {
        terminal.note(&message!("cli-compare-new", questions = new.clone()));
    }
    if !changed.is_empty() {
        terminal.note(&message!("cli-compare-changed", questions = changed.clone()));
    }
    if !lacking.is_empty() {
        terminal.note(&message!("cli-compare-lacking", columns = lacking.clone()));
    }
}
