//! `sanjeh explain`: why a score is what it is, down to the answers.

use std::collections::BTreeSet;

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{
    How, Kind, MeasureIx, Method, MethodChoice, Rollup, RollupHow, Rule, Special, Transform,
};
use sanjeh_engine::text::fold;
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_messages::{Lang, Message, Problem, message};
use sanjeh_methodology::names::text;
use sanjeh_round::{Round, profile};

use super::{heading, open_round};
use crate::Found;
use crate::args::Explain;
use crate::columns::columns;
use crate::fail::Fail;
use crate::numbers::decimals;
use crate::sheet::{Cell, Sheet, for_people, write};
use crate::terminal::Terminal;

/// How deep people are shown the tree unless they ask for more.
const DEPTH: usize = 3;
/// After so many lines a score that was opened before is not opened again: layers of two measures
/// that are both made from the two below have more ways down than anybody could read.
const REPEATED: usize = 100_000;

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
        as_above: false,
    };
    let cut = std::cell::Cell::new(false);
    let mut walk = Walk {
        round: &round,
        explainer,
        open: vec![root],
        opened: BTreeSet::new(),
        lines: 0,
        depth,
        terminal,
        cut: &cut,
    };
    let rows = std::iter::from_fn(|| walk.next_step());
    let title = heading(&round, terminal);
    let sheet = if people {
        let columns = columns![
            "measure" => "cli-col-measure",
            "subject" => "cli-col-subject",
            "answer" => "cli-col-answer",
            "score" => "cli-col-score",
            "weight" => "cli-col-weight",
            "contribution" => "cli-col-contribution",
            "rule" => "cli-col-rule",
            "legal_basis" => "cli-col-law",
        ];
        Sheet { title, columns, rows: Box::new(rows.map(Shown::for_people)) }
    } else {
        let columns = columns![
            "depth" => "cli-col-depth",
            "subject" => "cli-col-subject",
            "measure" => "cli-col-measure",
            "title_en" => "cli-col-title-en",
            "title_fa" => "cli-col-title-fa",
            "score" => "cli-col-score",
            "weight" => "cli-col-weight",
            "effective_weight" => "cli-col-effective",
            "contribution" => "cli-col-contribution",
            "answer" => "cli-col-answer",
            "rule" => "cli-col-rule",
            "legal_basis" => "cli-col-law",
        ];
        Sheet { title, columns, rows: Box::new(rows.map(Shown::for_programs)) }
    };
    write(sheet, &args.round.output, terminal)?;
    if people && cut.get() {
        terminal.note(&message!("cli-explain-deeper", depth = depth + 1));
    }
    Ok(Found::Nothing)
}

/// What is told of one line of the tree.
struct Shown {
    depth: usize,
    subject: Cell,
    measure: String,
    title: String,
    /// The title in English and in Persian.
    titles: [String; 2],
    /// It is the same measure as on the line that it belongs to, of another subject.
    as_above: bool,
    score: Cell,
    weight: Cell,
    effective: Cell,
    contribution: Cell,
    answer: Cell,
    rule: String,
    laws: String,
}

impl Shown {
    /// People see the tree by its indent, and the share of the whole by the contribution.
    fn for_people(self) -> Vec<Cell> {
        let indent = "  ".repeat(self.depth);
        let bare = self.as_above || self.title == self.measure;
        let name = if bare { self.measure } else { format!("{}: {}", self.measure, self.title) };
        let measure = Cell::Text(format!("{indent}{name}"));
        let rule = filled(self.rule);
        let laws = if self.as_above { Cell::Empty } else { filled(self.laws) };
        let Self { subject, answer, score, weight, contribution, .. } = self;
        vec![measure, subject, answer, score, weight, contribution, rule, laws]
    }

    fn for_programs(self) -> Vec<Cell> {
        vec![
            Cell::Integer(self.depth as i64),
            self.subject,
            Cell::Text(self.measure),
            Cell::Text(self.titles[0].clone()),
            Cell::Text(self.titles[1].clone()),
            self.score,
            self.weight,
            self.effective,
            self.contribution,
            self.answer,
            Cell::Text(self.rule),
            Cell::Text(self.laws),
        ]
    }
}

fn filled(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
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
    /// Whether the line that it belongs to is of a measure with the same id.
    as_above: bool,
}

/// The tree, line by line.
struct Walk<'a> {
    round: &'a Round,
    explainer: Explainer<'a>,
    open: Vec<Line>,
    /// Whose inputs were shown.
    opened: BTreeSet<(MeasureIx, u32)>,
    lines: usize,
    depth: usize,
    terminal: Terminal,
    /// Set if there was more to show than `depth` allows.
    cut: &'a std::cell::Cell<bool>,
}

impl Walk<'_> {
    fn next_step(&mut self) -> Option<Shown> {
        let line = self.open.pop()?;
        let step = self.explainer.step(line.measure, line.row);
        self.lines += 1;
        let again = self.lines > REPEATED && self.opened.contains(&(line.measure, line.row));
        if again {
            return Some(self.shown(&line, &step, true));
        }
        if line.depth < self.depth {
            self.opened.insert((line.measure, line.row));
            self.descend(&line, &step);
        } else if !step.inputs.is_empty() {
            self.cut.set(true);
        }
        Some(self.shown(&line, &step, false))
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

    fn shown(&self, line: &Line, step: &Step, again: bool) -> Shown {
        let model = self.round.model();
        let measure = model.measure(line.measure);
        let lang = self.terminal.lang;
        let shown = decimals(model, line.measure).max(2);
        let title = self.round.methodology.measure_title(line.measure, lang);
        let subject = self.round.data.tables[measure.on.0].ids.get(line.row);
        let laws = self.round.methodology.laws_of(line.measure);
        let laws: Vec<String> = laws
            .iter()
            .map(|(key, law)| {
                let title = text(&law.title, lang).unwrap_or(key);
                let comma = self.terminal.text(&message!("list-separator"));
                text(&law.clause, lang)
                    .map_or_else(|| title.to_owned(), |c| format!("{title}{comma}{c}"))
            })
            .collect();
        Shown {
            depth: line.depth,
            subject: Cell::text(subject),
            measure: measure.id.clone(),
            title: title.to_owned(),
            titles: [Lang::En, Lang::Fa]
                .map(|l| self.round.methodology.measure_title(line.measure, l).to_owned()),
            as_above: line.as_above,
            score: Cell::score(step.score, shown),
            weight: Cell::score(line.weight, 2),
            effective: Cell::score(line.effective, 4),
            contribution: Cell::score(line.contribution, 2),
            answer: self.answer(step),
            rule: self.rule(line, step, again),
            laws: laws.join(separator(lang)),
        }
    }

    fn answer(&self, step: &Step) -> Cell {
        let Some((question, answer)) = step.answer else { return Cell::Empty };
        match answer {
            Answer::Option(option) => match &self.round.model().question(question).kind {
                Kind::Choice { options } => options
                    .get(usize::from(option))
                    .map_or(Cell::Empty, |o| Cell::text(o.0.as_str())),
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

    /// How the score came about, in words.
    fn rule(&self, line: &Line, step: &Step, again: bool) -> String {
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
            Outcome::Given => said.push(message!("cli-rule-given")),
            Outcome::Rule => said.extend(self.rule_words(&measure.rule, line)),
        }
        match step.policy {
            Some(Special::Zero) => said.push(message!("cli-policy-zero")),
            Some(Special::LeaveOut) => said.push(message!("cli-policy-leave-out")),
            Some(Special::Propagate) => said.push(message!("cli-policy-propagate")),
            Some(Special::Least | Special::Most) => said.push(message!("cli-policy-worst")),
            None => {}
        }
        if line.as_zero {
            said.push(message!("cli-rule-counted-as-zero"));
        }
        if again && !step.inputs.is_empty() {
            said.push(message!("cli-rule-shown-above"));
        }
        if step.filtered_out > 0 {
            said.push(message!("cli-rule-filtered-out", n = step.filtered_out));
        }
        if let Some(rounding) = measure.round {
            said.push(message!("cli-rule-rounded", decimals = u32::from(rounding.decimals)));
        }
        let said: Vec<String> = said.iter().map(|m| self.terminal.text(m)).collect();
        said.join(separator(self.terminal.lang))
    }

    fn rule_words(&self, rule: &Rule, line: &Line) -> Option<Message> {
        let model = self.round.model();
        Some(match rule {
            Rule::Answer(question) => match &model.question(*question).kind {
                Kind::Number { goalposts: Some(posts), .. } => {
                    message!("cli-rule-goalposts", worst = posts.worst, best = posts.best)
                }
                Kind::Number { .. } | Kind::Choice { .. } => return None,
            },
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
            Rule::Rollup(rollup) => match (self.method(rollup, line), &rollup.how) {
                (
                    "other",
                    RollupHow::Of { method: MethodChoice::ByAttribute { attribute, .. }, .. },
                ) => self.without_case("method", line, *attribute),
                (how, _) => message!("cli-rule-rollup", how = how),
            },
            Rule::Transform { step: Transform::Goalposts { posts, .. }, .. } => {
                message!("cli-rule-goalposts", worst = posts.worst, best = posts.best)
            }
            Rule::Transform { .. } => message!("cli-rule-transform"),
            Rule::Normalise(_) => message!("cli-rule-normalise"),
            Rule::Denominate { .. } => message!("cli-rule-denominate"),
            Rule::Choose { attribute, cases, otherwise: None }
                if cases.iter().all(|c| c.0 != fold(self.attribute(line, *attribute))) =>
            {
                self.without_case("measure", line, *attribute)
            }
            Rule::Choose { .. } => message!("cli-rule-choose"),
        })
    }

    /// The value that the subject of a line has of an attribute.
    fn attribute(&self, line: &Line, attribute: usize) -> &str {
        let on = self.round.model().measure(line.measure).on;
        self.round.data.tables[on.0].attributes[attribute].get(line.row)
    }

    /// Why there is no score where a value has no case.
    fn without_case(&self, what: &'static str, line: &Line, attribute: usize) -> Message {
        let on = self.round.model().measure(line.measure).on;
        let name = self.round.model().types[on.0].attributes[attribute].as_str();
        let value = self.attribute(line, attribute);
        let kind = if value.trim().is_empty() { "empty" } else { "given" };
        message!("cli-rule-without-case", attribute = name, kind = kind, value = value, what = what)
    }

    /// How a rollup makes one score of several, as `cli-rule-rollup` calls it.
    fn method(&self, rollup: &Rollup, line: &Line) -> &'static str {
        let (method, weight) = match &rollup.how {
            RollupHow::Count => return "count",
            RollupHow::Share(_) => return "share",
            RollupHow::Of { method: MethodChoice::Same(method, _), weight, .. } => {
                (Some(*method), weight)
            }
            RollupHow::Of {
                method: MethodChoice::ByAttribute { attribute, cases, otherwise },
                weight,
                ..
            } => {
                let value = fold(self.attribute(line, *attribute));
                let case = cases.iter().find(|case| case.0 == value).map(|case| case.1);
                (case.or(otherwise.map(|case| case.0)), weight)
            }
        };
        match (method, weight.is_some()) {
            (Some(Method::Mean), false) => "mean",
            (Some(Method::Mean), true) => "weighted-mean",
            (Some(Method::Sum), false) => "sum",
            (Some(Method::Sum), true) => "weighted-sum",
            (Some(Method::Best), _) => "best",
            (Some(Method::Worst), _) => "worst",
            (None, _) => "other",
        }
    }
}

/// What stands between several rules, or several laws.
fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "; ",
        Lang::Fa => "؛ ",
    }
}
