//! `sanjeh explain`: why a score is what it is, down to the answers.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{How, Kind, MeasureIx, Rule, Special, Transform};
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_messages::{Problem, message};
use sanjeh_methodology::names::text;
use sanjeh_round::{Round, profile};

use super::{heading, open_round};
use crate::Found;
use crate::args::Explain;
use crate::fail::Fail;
use crate::numbers::decimals;
use crate::sheet::{Cell, Sheet, columns, for_people, write};
use crate::terminal::Terminal;

/// How deep people are shown the tree unless they ask for more.
const DEPTH: usize = 3;

pub(crate) fn run(args: &Explain, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, true, terminal)?;
    if args.profile {
        return profile_of(&round, args, terminal);
    }
    let (measure, row) = wanted(&round, args)?;
    let people = for_people(&args.round.output);
    let depth = args.depth.unwrap_or(if people { DEPTH } else { usize::MAX });
    let explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
    let root = Line {
        measure,
        row,
        depth: 0,
        weight: None,
        effective: Some(1.0),
        contribution: None,
        as_zero: false,
    };
    let mut walk = Walk { round: &round, explainer, open: vec![root], depth, terminal, people };
    let rows = std::iter::from_fn(move || walk.next_row());
    let sheet = Sheet {
        title: heading(&round, terminal),
        columns: columns![
            "depth" => "cli-col-depth",
            "subject" => "cli-col-subject",
            "measure" => "cli-col-measure",
            "title" => "cli-col-title",
            "score" => "cli-col-score",
            "weight" => "cli-col-weight",
            "effective_weight" => "cli-col-effective",
            "contribution" => "cli-col-contribution",
            "answer" => "cli-col-answer",
            "rule" => "cli-col-rule",
            "legal_basis" => "cli-col-law",
        ],
        rows: Box::new(rows),
    };
    write(sheet, &args.round.output, terminal)?;
    Ok(Found::Nothing)
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
            return Err(Problem::error(text).help(message!("cli-known-are", known = known)).into());
        }
    } else {
        let ranked = model.ranks.iter().map(|r| r.measure);
        let mut all = ranked.chain(round.results.kept.iter().rev().copied());
        let found = all.find_map(|m| round.row(m, &args.subject).map(|row| (m, row)));
        if let Some(found) = found {
            return Ok(found);
        }
    }
    let text = message!("cli-unknown-subject", name = args.subject.as_str());
    Err(Problem::error(text).help(message!("cli-unknown-subject-help")).into())
}

/// A subject's place in every measure: its strengths first.
fn profile_of(round: &Round, args: &Explain, terminal: Terminal) -> Result<Found, Fail> {
    let lines = profile(round, &args.subject);
    if lines.is_empty() {
        let text = message!("cli-unknown-subject", name = args.subject.as_str());
        return Err(Problem::error(text).help(message!("cli-unknown-subject-help")).into());
    }
    let model = round.model();
    let rows = lines.iter().map(|line| {
        vec![
            Cell::text(model.measure(line.measure).id.as_str()),
            Cell::text(round.methodology.measure_title(line.measure, terminal.lang)),
            Cell::Number(line.score, decimals(model, line.measure)),
            Cell::rank(Some(line.rank)),
            Cell::Integer(line.of as i64),
        ]
    });
    let sheet = Sheet {
        title: heading(round, terminal),
        columns: columns![
            "measure" => "cli-col-measure",
            "title" => "cli-col-title",
            "score" => "cli-col-score",
            "rank" => "cli-col-rank",
            "of" => "cli-col-of",
        ],
        rows: Box::new(rows),
    };
    write(sheet, &args.round.output, terminal)?;
    Ok(Found::Nothing)
}

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
}

/// The tree, line by line.
struct Walk<'a> {
    round: &'a Round,
    explainer: Explainer<'a>,
    open: Vec<Line>,
    depth: usize,
    terminal: Terminal,
    people: bool,
}

impl Walk<'_> {
    fn next_row(&mut self) -> Option<Vec<Cell>> {
        let line = self.open.pop()?;
        let step = self.explainer.step(line.measure, line.row);
        if line.depth < self.depth {
            self.descend(&line, &step);
        }
        Some(self.row(&line, &step))
    }

    fn descend(&mut self, line: &Line, step: &Step) {
        let adds_up = step.inputs.iter().all(|i| i.contribution.is_some() || i.share == 0.0);
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
        });
        self.open.extend(inputs);
    }

    fn row(&self, line: &Line, step: &Step) -> Vec<Cell> {
        let model = self.round.model();
        let measure = model.measure(line.measure);
        let lang = self.terminal.lang;
        let shown = decimals(model, line.measure).max(2);
        let title = self.round.methodology.measure_title(line.measure, lang);
        let subject = self.round.data.tables[measure.on.0].ids.get(line.row);
        // People see the tree by its indent; programs read the depth.
        let indent = if self.people { "  ".repeat(line.depth) } else { String::new() };
        let laws = self.round.methodology.laws_of(line.measure);
        let laws: Vec<String> = laws
            .iter()
            .map(|(key, law)| {
                let title = text(&law.title, lang).unwrap_or(key);
                law.clause.as_ref().map_or_else(|| title.to_owned(), |c| format!("{title}, {c}"))
            })
            .collect();
        vec![
            Cell::Integer(line.depth as i64),
            Cell::text(subject),
            Cell::text(format!("{indent}{}", measure.id)),
            Cell::text(title),
            Cell::score(step.score, shown),
            line.weight.map_or(Cell::Empty, |w| Cell::Number(w, 2)),
            line.effective.map_or(Cell::Empty, |e| Cell::Number(e, 4)),
            line.contribution.map_or(Cell::Empty, |c| Cell::Number(c, 2)),
            self.answer(step),
            Cell::Text(self.rule(line, step)),
            Cell::Text(laws.join("; ")),
        ]
    }

    fn answer(&self, step: &Step) -> Cell {
        let Some((question, answer)) = step.answer else { return Cell::Empty };
        let text = |m| Cell::Text(self.terminal.text(&m));
        match answer {
            Answer::Option(option) => match &self.round.model().question(question).kind {
                Kind::Choice { options } => options
                    .get(usize::from(option))
                    .map_or(Cell::Empty, |o| Cell::text(o.0.as_str())),
                Kind::Number { .. } => Cell::Empty,
            },
            Answer::Number(x) => Cell::Number(x, 2),
            Answer::Missing => text(message!("cli-answer-missing")),
            Answer::NotApplicable => text(message!("cli-answer-not-applicable")),
            Answer::NotRelevant => text(message!("cli-answer-not-relevant")),
        }
    }

    /// How the score came about, in words.
    fn rule(&self, line: &Line, step: &Step) -> String {
        let model = self.round.model();
        let measure = model.measure(line.measure);
        let mut said = Vec::new();
        match step.outcome {
            Outcome::Gated => said.push(message!("cli-rule-gated")),
            Outcome::Overridden(i) => {
                said.push(message!("cli-rule-overridden", score = measure.overrides[i].score));
            }
            Outcome::Decided(i) => {
                let reason = self.round.data.decided[i].reason.as_str();
                said.push(message!("cli-rule-decided", reason = reason));
            }
            Outcome::Rule => said.extend(rule_words(&measure.rule)),
        }
        match step.policy {
            Some(Special::Zero) => said.push(message!("cli-policy-zero")),
            Some(Special::LeaveOut) => said.push(message!("cli-policy-leave-out")),
            Some(Special::Propagate) => said.push(message!("cli-policy-propagate")),
            None => {}
        }
        if line.as_zero {
            said.push(message!("cli-rule-counted-as-zero"));
        }
        if step.filtered_out > 0 {
            said.push(message!("cli-rule-filtered-out", n = step.filtered_out));
        }
        if let Some(rounding) = measure.round {
            said.push(message!("cli-rule-rounded", decimals = u32::from(rounding.decimals)));
        }
        let separator = if self.terminal.lang == sanjeh_messages::Lang::Fa { "؛ " } else { "; " };
        said.iter().map(|m| self.terminal.text(m)).collect::<Vec<_>>().join(separator)
    }
}

fn rule_words(rule: &Rule) -> Option<sanjeh_messages::Message> {
    Some(match rule {
        Rule::Answer(_) => return None,
        Rule::Combine(c) => match c.how {
            How::Mean => message!("cli-rule-mean"),
            How::Geometric => message!("cli-rule-geometric"),
            How::Harmonic => message!("cli-rule-harmonic"),
            How::Power(p) => message!("cli-rule-power", p = p),
            How::Sum => message!("cli-rule-sum"),
            How::Min => message!("cli-rule-min"),
            How::Max => message!("cli-rule-max"),
            How::Copeland => message!("cli-rule-copeland"),
            How::Count(_) | How::Share(_) => message!("cli-rule-count"),
        },
        Rule::Rollup(_) => message!("cli-rule-rollup"),
        Rule::Transform { step: Transform::Goalposts { posts, .. }, .. } => {
            message!("cli-rule-goalposts", worst = posts.worst, best = posts.best)
        }
        Rule::Transform { .. } => message!("cli-rule-transform"),
        Rule::Normalise(_) => message!("cli-rule-normalise"),
        Rule::Denominate { .. } => message!("cli-rule-denominate"),
        Rule::Choose { .. } => message!("cli-rule-choose"),
    })
}
