//! The tree of a score, line by line.

use std::cell::Cell as Flag;
use std::collections::BTreeSet;

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{Kind, MeasureIx, QuestionIx, Special};
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::names::text;
use sanjeh_round::{Round, decimals};

use super::making::Making;
use super::words::said;
use crate::cell::Cell;
use crate::terminal::Terminal;
use crate::titles;

/// After so many lines a score that was opened before is not opened again: layers of two measures
/// that are both made from the two below have more ways down than anybody could read.
const REPEATED: usize = 100_000;

/// A score on the way, which is not published, is shown with so many decimals.
const DECIMALS_OF_STEPS: u8 = 4;

/// One line of the tree that is still to be shown.
struct Line {
    measure: MeasureIx,
    row: u32,
    depth: usize,
    weight: Option<f64>,
    /// Share of the whole score, as long as everything above is a mean.
    effective: Option<f64>,
    contribution: Option<f64>,
    as_zero: bool,
    /// Whether the line that it belongs to is of a measure with the same id.
    as_above: bool,
}

/// The tree, line by line.
pub(super) struct Walk<'a> {
    round: &'a Round,
    explainer: Explainer<'a>,
    open: Vec<Line>,
    /// Whose inputs were shown.
    opened: BTreeSet<(MeasureIx, u32)>,
    lines: usize,
    depth: usize,
    terminal: Terminal,
    /// Set if there was more to show than `depth` allows.
    cut: &'a Flag<bool>,
}

impl<'a> Walk<'a> {
    /// The tree of a measure of a subject.
    pub(super) fn new(
        round: &'a Round,
        (measure, row): (MeasureIx, u32),
        depth: usize,
        terminal: Terminal,
        cut: &'a Flag<bool>,
    ) -> Self {
        let root = Line {
            measure,
            row,
            depth: 0,
            weight: None,
            effective: Some(1.0),
            contribution: None,
            as_zero: false,
            as_above: false,
        };
        Self {
            round,
            explainer: Explainer::new(round.model(), &round.data, &round.results.scores),
            open: vec![root],
            opened: BTreeSet::new(),
            lines: 0,
            depth,
            terminal,
            cut,
        }
    }

    /// The next line, as cells.
    pub(super) fn next_line(&mut self) -> Option<Vec<Cell>> {
        let line = self.open.pop()?;
        let step = self.explainer.step(line.measure, line.row);
        self.lines += 1;
        let again = self.lines > REPEATED && self.opened.contains(&(line.measure, line.row));
        if !again && line.depth < self.depth {
            self.opened.insert((line.measure, line.row));
            self.descend(&line, &step);
        } else if !again && !step.inputs.is_empty() {
            self.cut.set(true);
        }
        Some(self.cells(&line, &step, again))
    }

    fn descend(&mut self, line: &Line, step: &Step) {
        let adds_up = step.inputs.iter().all(|i| i.contribution.is_some() || i.share == 0.0);
        let model = self.round.model();
        let id = |measure| model.measure(measure).id.as_str();
        let inputs = step.inputs.iter().rev().map(|input| Line {
            measure: input.measure,
            row: input.row,
            depth: line.depth + 1,
            weight: Some(input.weight),
            effective: line.effective.filter(|_| adds_up).map(|e| e * input.share),
            contribution: line
                .effective
                .filter(|_| adds_up)
                .map(|e| e * input.contribution.unwrap_or(0.0)),
            as_zero: input.counted_as_zero,
            as_above: id(input.measure) == id(line.measure),
        });
        self.open.extend(inputs);
    }

    /// A line in the columns of the tree.
    fn cells(&mut self, line: &Line, step: &Step, again: bool) -> Vec<Cell> {
        let (round, model) = (self.round, self.round.model());
        let measure = model.measure(line.measure);
        let making = Making::of(model, &round.data, &mut self.explainer, step);
        let shown = measure.published.map_or(DECIMALS_OF_STEPS, |_| decimals(model, line.measure));
        let shown = shown.max(2);
        let laws = self.laws(line.measure);
        let number = |x: Option<f64>| x.map_or(Cell::Empty, Cell::Given);
        let count = |n: usize| Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX));
        let reason = match step.outcome {
            Outcome::Decided(at) => Cell::filled(round.data.decided[at].reason.as_str()),
            _ => Cell::Empty,
        };
        vec![
            count(line.depth),
            self.indented(line),
            Cell::text(model.types[measure.on.0].id.as_str()),
            Cell::text(round.data.tables[measure.on.0].ids.get(line.row)),
            titles::subject(round, measure.on, line.row),
            Cell::text(measure.id.as_str()),
            titles::measure(round, line.measure),
            self.answer(step),
            Cell::score(step.score, shown),
            Cell::score(line.weight, 2),
            Cell::score(line.effective, 4),
            Cell::score(line.contribution, 2),
            self.words(line, step, &making, again),
            Cell::text(outcome(step.outcome)),
            Cell::text(making.rule),
            Cell::filled(making.method),
            number(making.ends[0]),
            number(making.ends[1]),
            number(making.scale[0]),
            number(making.scale[1]),
            making.direction.map_or(Cell::Empty, Cell::Integer),
            number(making.mean),
            number(making.deviation),
            number(making.reference),
            making.reference_subject.as_deref().map_or(Cell::Empty, Cell::text),
            Cell::filled(making.cohort.as_str()),
            making.cohort_size.map_or(Cell::Empty, count),
            Cell::filled(making.settings()),
            Cell::filled(making.gate.as_str()),
            step.policy.map_or(Cell::Empty, |policy| Cell::text(special(policy))),
            Cell::Yes(line.as_zero),
            Cell::filled(making.filter.as_str()),
            Cell::Integer(i64::from(step.filtered_out)),
            measure.round.map_or(Cell::Empty, |round| Cell::Integer(i64::from(round.decimals))),
            reason,
            Cell::Yes(again && !step.inputs.is_empty()),
            Cell::filled(laws.0),
            laws.1.clone(),
            if line.as_above { Cell::Empty } else { laws.1 },
        ]
    }

    /// The measure as people see it: the tree by its indent, a title only where it is another one.
    fn indented(&self, line: &Line) -> Cell {
        let id = self.round.model().measure(line.measure).id.as_str();
        let title = self.round.methodology.measure_title(line.measure, self.terminal.lang);
        let indent = "  ".repeat(line.depth);
        let bare = line.as_above || title == id;
        Cell::Text(if bare { format!("{indent}{id}") } else { format!("{indent}{id}: {title}") })
    }

    /// The legal basis: the keys of its laws, and what they are called with their clauses.
    fn laws(&self, measure: MeasureIx) -> (String, Cell) {
        let laws = self.round.methodology.laws_of(measure);
        if laws.is_empty() {
            return (String::new(), Cell::Empty);
        }
        let keys: Vec<&str> = laws.iter().map(|(key, _)| *key).collect();
        let called = |lang: Lang| {
            let comma = message!("list-separator").text(lang);
            let of = laws.iter().map(|(key, law)| {
                let title = text(&law.title, lang).unwrap_or(key);
                text(&law.clause, lang)
                    .map_or_else(|| title.to_owned(), |clause| format!("{title}{comma}{clause}"))
            });
            of.collect::<Vec<_>>().join(&separator(lang))
        };
        (keys.join(" "), Cell::Titles(Lang::all().map(called).collect()))
    }

    fn answer(&self, step: &Step) -> Cell {
        let Some((question, answer)) = step.answer else { return Cell::Empty };
        match answer {
            Answer::Option(option) => match &self.round.model().question(question).kind {
                Kind::Choice { options } => options
                    .get(usize::from(option))
                    .map_or(Cell::Empty, |(option, _)| self.option(question, option)),
                Kind::Number { .. } => Cell::Empty,
            },
            Answer::Number(x) => Cell::Given(x),
            Answer::Missing => Cell::Word("missing", message!("cli-answer-missing")),
            Answer::NotApplicable => {
                Cell::Word("not_applicable", message!("cli-answer-not-applicable"))
            }
            Answer::NotRelevant => Cell::Word("not_relevant", message!("cli-answer-not-relevant")),
        }
    }

    /// An option: people read its title.
    fn option(&self, question: QuestionIx, option: &str) -> Cell {
        Cell::coded(option, |lang| self.round.methodology.option_title(question, option, lang))
    }

    /// How the score came about, in words.
    fn words(&self, line: &Line, step: &Step, making: &Making, again: bool) -> Cell {
        let mut all = said(self.round, (line.measure, line.as_zero), step, making);
        if again && !step.inputs.is_empty() {
            all.push(message!("cli-rule-shown-above"));
        }
        let all: Vec<String> = all.iter().map(|part| self.terminal.text(part)).collect();
        Cell::filled(all.join(&separator(self.terminal.lang)))
    }
}

/// What became of the result of the rule.
fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Rule => "rule",
        Outcome::Gated => "gated",
        Outcome::Overridden(_) => "overridden",
        Outcome::Decided(_) => "decided",
        Outcome::Given => "given",
    }
}

/// What the policy made of an answer that is none.
fn special(policy: Special) -> &'static str {
    match policy {
        Special::Zero => "zero",
        Special::LeaveOut => "leave_out",
        Special::Propagate => "propagate",
        Special::Least | Special::Most => "worst",
    }
}

/// What stands between several rules, or several laws.
fn separator(lang: Lang) -> String {
    message!("list-separator-long").text(lang)
}
