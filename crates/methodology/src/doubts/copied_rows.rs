//! Subjects who gave the same answers to all that was asked: perhaps one row was copied into another.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::{AnswerColumn, NOBODY};
use sanjeh_engine::model::{Kind, TypeIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use super::copied_columns::{CHANCE, bits, is_answer, mixed};
use crate::report::shortened;

/// Fewer answers say nothing.
const FEWEST: usize = 8;
/// Where more rows than these, and more than a tenth of all, agree on half of the questions, that is
/// how answers are here.
const FEW: usize = 3;
/// Groups of rows that are judged.
const MOST_GROUPS: usize = 50;
/// Rows from which it is estimated how frequent an answer is.
const SAMPLE: usize = 2_000;
/// A number of which there are no more values than these is one of a scale.
const STEPS: usize = 12;

/// One question, as far as rows are compared.
struct Asked<'a> {
    answers: &'a AnswerColumn,
    /// Questions with the same options, or numbers of few values, have the same scale.
    scale: Option<String>,
}

impl Doubts<'_> {
    pub(super) fn copied_rows(&mut self) {
        for kind in (0..self.methodology.model.types.len()).map(TypeIx) {
            let found = self.rows_alike(kind);
            let of_one = |rows: &[u32]| {
                let links = &self.data.tables[kind.0].links;
                let named = |link: &Vec<u32>| {
                    let first = link[rows[0] as usize];
                    first != NOBODY && rows.iter().all(|row| link[*row as usize] == first)
                };
                links.iter().any(named)
            };
            // One agency may have answered once for all of its services.
            let (ordinary, odd): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|rows| of_one(rows));
            for (rows, is_odd) in [(odd, true), (ordinary, false)] {
                self.say_alike(kind, &rows, is_odd);
            }
        }
    }

    fn say_alike(&mut self, kind: TypeIx, found: &[Vec<u32>], is_odd: bool) {
        let Some(first) = found.first() else { return };
        let table = &self.data.tables[kind.0];
        let ids: Vec<&str> = first.iter().map(|row| table.ids.get(*row)).collect();
        let is_given = |answers: &&AnswerColumn| is_answer(answers.get(first[0]));
        let text = message!(
            "methodology-rows-alike",
            answers = table.answers.iter().filter(is_given).count(),
            ids = shortened(&ids, ids.len()),
            others = found.len() as u64 - 1
        );
        let times: usize = found.iter().map(|rows| rows.len() - 1).sum();
        let problem =
            if is_odd { Problem::warning("rows-alike", text) } else { Problem::note(text) };
        let about = self.methodology.model.types[kind.0].id.as_str();
        let problem = problem.about(about).times(times as u64);
        let problem = problem.help(message!("methodology-rows-alike-help"));
        let sources = &self.methodology.sources;
        let subjects = &sources.subjects[kind.0];
        let long = sources.answers.first().filter(|_| subjects.columns.is_empty());
        self.problems
            .push(problem.in_file(long.map_or(&subjects.file, |long| &long.file).as_str()));
    }

    /// Groups of rows that agree in every answer, which would hardly happen by chance; none if rows
    /// agree in many answers anyway.
    fn rows_alike(&self, kind: TypeIx) -> Vec<Vec<u32>> {
        let table = &self.data.tables[kind.0];
        let all = table.ids.len();
        if table.answers.len() < FEWEST || all <= FEW {
            return Vec::new();
        }
        // Numbers first, and every other column: both halves say as much as they can.
        let mut columns: Vec<&AnswerColumn> = table.answers.iter().collect();
        columns.sort_by_key(|answers| matches!(answers, AnswerColumn::Options(_)));
        let half = |at: usize| columns.iter().skip(at).step_by(2).copied();
        let mut hashes: Vec<(u64, u32)> = (0..all as u32).map(|row| (0, row)).collect();
        for answers in half(0) {
            add(&mut hashes, answers);
        }
        keep_repeated(&mut hashes);
        hashes.sort_unstable();
        let is_judged = |row: u32| {
            let given = table.answers.iter().filter(|answers| is_answer(answers.get(row)));
            given.take(FEWEST).count() == FEWEST
        };
        let same = hashes.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        let mut near: Vec<(u64, u32)> =
            same.flatten().copied().filter(|(_, row)| is_judged(*row)).collect();
        if near.len() > FEW && near.len() * 10 > all {
            return Vec::new();
        }
        let agreeing = near.len();
        for (hash, row) in &mut near {
            *hash = half(1).fold(*hash, |hash, answers| mixed(hash, bits(answers, *row)));
        }
        near.sort_unstable();
        let is_same = |a: u32, b: u32| {
            table.answers.iter().all(|answers| bits(answers, a) == bits(answers, b))
        };
        let groups = near.chunk_by(|a, b| a.0 == b.0 && is_same(a.1, b.1));
        let groups = groups.filter(|group| group.len() > 1);
        let groups: Vec<Vec<u32>> =
            groups.map(|group| group.iter().map(|(_, row)| *row).collect()).collect();
        let identical: usize = groups.iter().map(Vec::len).sum();
        // Where answers hang together, some rows agree in half of them and differ in others.
        if agreeing - identical > identical {
            return Vec::new();
        }
        let mut groups: Vec<Vec<u32>> = groups.into_iter().take(MOST_GROUPS).collect();
        if !groups.is_empty() {
            let asked = self.asked(kind);
            groups.retain(|rows| is_no_chance(&asked, rows, all));
        }
        groups.sort_unstable();
        groups
    }

    fn asked(&self, kind: TypeIx) -> Vec<Asked<'_>> {
        let model = &self.methodology.model;
        let questions = model.questions.iter().filter(|question| question.on == kind);
        let asked = questions.zip(&self.data.tables[kind.0].answers).map(|(question, answers)| {
            let scale = match &question.kind {
                Kind::Choice { options } => {
                    let words: Vec<&str> = options.iter().map(|(word, _)| word.as_str()).collect();
                    Some(words.join("/"))
                }
                Kind::Number { .. } => {
                    let rows = sample(answers.len()).filter(|row| is_answer(answers.get(*row)));
                    let values: BTreeSet<u64> = rows.map(|row| bits(answers, row)).collect();
                    (values.len() <= STEPS).then(String::new)
                }
            };
            Asked { answers, scale }
        });
        asked.collect()
    }
}

fn add(hashes: &mut [(u64, u32)], answers: &AnswerColumn) {
    for (row, (hash, _)) in hashes.iter_mut().enumerate() {
        *hash = mixed(*hash, bits(answers, row as u32));
    }
}

/// Leaves the hashes that are there more than once, and few others: those that share a place with one.
/// That is less work than to sort them all.
fn keep_repeated(hashes: &mut Vec<(u64, u32)>) {
    // A word for four hashes, so that about one in sixteen that is there once shares its place.
    let words = (hashes.len() / 4).next_power_of_two();
    let place = |hash: u64| {
        let mixed = mixed(hash, 0);
        ((mixed >> 6) as usize & (words - 1), 1_u64 << (mixed & 63))
    };
    let (mut once, mut again) = (vec![0_u64; words], vec![0_u64; words]);
    for (hash, _) in hashes.iter() {
        let (word, bit) = place(*hash);
        again[word] |= once[word] & bit;
        once[word] |= bit;
    }
    hashes.retain(|(hash, _)| {
        let (word, bit) = place(*hash);
        again[word] & bit != 0
    });
}

/// Rows from all parts of a table.
fn sample(rows: usize) -> impl Iterator<Item = u32> {
    (0..rows as u32).step_by(rows.div_ceil(SAMPLE).max(1))
}

/// Whether rows are alike that would hardly be so by chance, neither if each answer is as frequent as
/// it is in its column, nor if each row has as many answers of a kind as it has, as good and bad ones do.
fn is_no_chance(asked: &[Asked<'_>], rows: &[u32], all: usize) -> bool {
    let row = rows[0];
    let pairs = all as f64 * all as f64 / 2.0;
    let (mut by_column, mut by_row) = (pairs, pairs);
    let mut scales: BTreeMap<&str, (f64, BTreeMap<u64, f64>)> = BTreeMap::new();
    for Asked { answers, scale } in asked {
        if !is_answer(answers.get(row)) {
            continue;
        }
        let answer = bits(answers, row);
        let looked = sample(all).filter(|other| rows.binary_search(other).is_err());
        let (mut same, mut others) = (0.5, 1.0);
        for other in looked {
            others += 1.0;
            if bits(answers, other) == answer {
                same += 1.0;
            }
        }
        by_column *= same / others;
        if let Some(scale) = scale {
            let (n, counts) = scales.entry(scale).or_default();
            let count = counts.entry(answer).or_default();
            *n += 1.0;
            *count += 1.0;
            // One of as many ways as there are to give these answers in another order.
            by_row *= *count / *n;
        } else {
            by_row *= same / others;
        }
    }
    by_column < CHANCE && by_row < CHANCE
}
