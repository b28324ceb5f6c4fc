//! `sanjeh compare DIR --variant NAME`: who moves if the methodology were another.

use sanjeh_engine::published;
use sanjeh_engine::round::Rounding;
use sanjeh_messages::{Problem, message};
use sanjeh_round::{Round, decimals};

use super::{heading, open_round};
use crate::Found;
use crate::args::{Compare, RoundArgs};
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::{for_people, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;
use crate::titles;

pub(crate) fn run(args: &Compare, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&RoundArgs { variant: None, ..args.round.clone() }, false, terminal)?;
    let other = open_round(&args.round, false, terminal)?;
    let terminal = terminal.of(&round);
    let lists: Vec<(usize, usize)> = pairs(&round, &other).collect();
    if lists.is_empty() {
        return Err(Problem::error(message!("cli-variant-ranks-nothing")).into());
    }
    let rows = lists.iter().flat_map(|&(ours, theirs)| {
        let measures = [(&round, ours), (&other, theirs)].map(|(round, list)| {
            let model = round.model();
            model.measure(model.ranks[list].measure).published.map(|r| r.decimals)
        });
        let rounded = measures[0].zip(measures[1]).map(|(a, b)| a.max(b));
        let all = moves(&round, &other, ours, theirs);
        all.into_iter().map(move |line| (ours, rounded, line))
    });
    let rows = rows.map(|(list, rounded, line)| line.cells(&round, list, rounded));
    let sheet = Sheet {
        title: heading(&round, terminal),
        columns: columns![
            "list" => "cli-col-list",
            "list_title" => "cli-col-list" titles programs,
            "subject" => "cli-col-subject",
            "name" => "cli-col-name" titles,
            "rank" => "cli-col-rank",
            "variant_rank" => "cli-col-variant-rank",
            "moves" => "cli-col-moves",
            "score" => "cli-col-score",
            "variant_score" => "cli-col-variant-score",
            "difference" => "cli-col-difference",
        ],
        rows: Box::new(rows),
    };
    write("moved", sheet, &args.round.output, terminal)?;
    if for_people(&args.round.output) {
        for (ours, theirs) in lists {
            let all = moves(&round, &other, ours, theirs);
            let list = round.model().ranks[ours].id.as_str();
            let moved = all.iter().filter(|line| line.rank != line.variant_rank).count();
            let text = message!("cli-variant-moves", list = list, moved = moved, all = all.len());
            terminal.note(&text);
        }
    }
    Ok(Found::Nothing)
}

/// Lists of both that have the same id and rank the same kind of subjects: their positions.
fn pairs<'r>(round: &'r Round, other: &'r Round) -> impl Iterator<Item = (usize, usize)> + 'r {
    let kind = |round: &'r Round, list: usize| {
        let model = round.model();
        &model.types[model.measure(model.ranks[list].measure).on.0].id
    };
    round.model().ranks.iter().enumerate().filter_map(move |(ours, list)| {
        let theirs = other.model().ranks.iter().position(|r| r.id == list.id)?;
        (kind(round, ours) == kind(other, theirs)).then_some((ours, theirs))
    })
}

/// A subject in one list, as published and in the variant.
struct Move {
    row: u32,
    rank: Option<u32>,
    variant_rank: Option<u32>,
    score: Option<f64>,
    variant_score: Option<f64>,
}

/// All who have a place in either, in the order of the published places.
fn moves(round: &Round, other: &Round, ours: usize, theirs: usize) -> Vec<Move> {
    let (a, b) = (round.model(), other.model());
    let (measure, variant) = (a.ranks[ours].measure, b.ranks[theirs].measure);
    let ids = &round.data.tables[a.measure(measure).on.0].ids;
    let lines = (0..ids.len() as u32).map(|row| {
        let there = other.row(variant, ids.get(row));
        let score = round.results.scores.get(measure, row);
        let variant_score = there.and_then(|row| other.results.scores.get(variant, row));
        Move {
            row,
            rank: round.results.ranks[ours][row as usize],
            variant_rank: there.and_then(|row| other.results.ranks[theirs][row as usize]),
            score: score.map(|x| published(a, measure, x)),
            variant_score: variant_score.map(|x| published(b, variant, x)),
        }
    });
    let placed = |line: &Move| line.rank.is_some() || line.variant_rank.is_some();
    let mut lines: Vec<Move> = lines.filter(placed).collect();
    // Those without a published place come last, by the place that they would have.
    lines.sort_by_cached_key(|l| {
        (l.rank.is_none(), l.rank, l.variant_rank, ids.get(l.row).to_owned())
    });
    lines
}

/// The difference of two published scores, without the noise of subtracting decimals.
fn difference(from: f64, to: f64, rounded: Option<u8>) -> f64 {
    rounded.map_or(to - from, |decimals| Rounding::half_up(decimals).apply(to - from))
}

impl Move {
    /// `rounded` says how many decimals the more exact of the scores has, if both are rounded.
    fn cells(&self, round: &Round, list: usize, rounded: Option<u8>) -> Vec<Cell> {
        let model = round.model();
        let measure = model.ranks[list].measure;
        let on = model.measure(measure).on;
        let shown = decimals(model, measure);
        // Up is more than 0.
        let places = self.rank.zip(self.variant_rank);
        let moves = places.map(|(from, to)| i64::from(from) - i64::from(to));
        let scores = self.score.zip(self.variant_score);
        let [id, title] = titles::list(round, list);
        vec![
            id,
            title,
            Cell::text(round.data.tables[on.0].ids.get(self.row)),
            titles::subject(round, on, self.row),
            Cell::rank(self.rank),
            Cell::rank(self.variant_rank),
            moves.map_or(Cell::Empty, Cell::Integer),
            Cell::score(self.score, shown),
            Cell::score(self.variant_score, shown),
            Cell::score(scores.map(|(from, to)| difference(from, to, rounded)), shown),
        ]
    }
}
