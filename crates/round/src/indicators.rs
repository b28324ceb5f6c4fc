//! Indicators in place of answers: what a publication has where answers are withheld.
//!
//! A methodology is cut at the lowest scores of the subjects that are presented: an agency's own
//! answers scored, its services' answers carried to it. From these everything above can be made
//! again; what lies below, such as the services' own scores, is not known. The cut follows from the
//! methodology alone, so the table needs no description of its own.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::{Dataset, Given};
use sanjeh_engine::model::{Condition, MeasureIx, Model, TestOn, TypeIx};
use sanjeh_engine::{inputs, none};
use sanjeh_intake::Progress;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::place::{Place, one};
use crate::scored::Round;
use crate::shown::shown;
use crate::table::{Row, Table};

/// How a table of indicators writes [`none::REFUSED`]; [`none::NONE`] is an empty cell.
const REFUSED: &str = "refused";

/// Where a methodology is cut when answers are withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The measures whose scores stand in place of the answers, in the order of the model.
    pub given: Vec<MeasureIx>,
    /// These, and all that can be made without the answers, in the order of the model.
    pub available: Vec<MeasureIx>,
}

/// Says where a methodology is cut when answers are withheld.
///
/// # Errors
/// If it presents nothing, or a result of it picks subjects by an answer.
pub fn cut(methodology: &Methodology) -> Result<Cut, Problems> {
    let model = &methodology.model;
    let Some(presentation) = &methodology.presentation else {
        let problem = Problem::error(message!("round-nothing-presented"));
        return Err(one(problem.help(message!("round-nothing-presented-help"))));
    };
    picks_by_answer(model)?;
    let mut search = Search {
        model,
        presented: presentation.of,
        needs_answers: vec![None; model.measures.len()],
        reaches: vec![None; model.measures.len()],
        seen: vec![false; model.measures.len()],
        given: vec![false; model.measures.len()],
    };
    roots(methodology, presentation.of).for_each(|root| search.descend(root));
    let given = search.given;
    let all = || (0..model.measures.len()).map(MeasureIx);
    let mut known = vec![None; model.measures.len()];
    Ok(Cut {
        given: all().filter(|m| given[m.0]).collect(),
        available: all().filter(|m| is_known(model, &given, &mut known, *m)).collect(),
    })
}

/// The table of indicators of a round whose answers are known, as CSV: `kind`, `subject`, `measure`,
/// `score`; a score is empty where there is none and `refused` where nothing that is combined from
/// it has one. The round must have been opened with all columns.
///
/// # Errors
/// As [`cut`].
pub fn indicators(round: &Round) -> Result<String, Problems> {
    let model = round.model();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: [&str; 4]| {
        let written = writer.write_record(cells);
        written
            .map_err(|e| one(Problem::error(message!("round-broken-table", why = e.to_string()))))
    };
    write(["kind", "subject", "measure", "score"])?;
    for measure in cut(&round.methodology)?.given {
        let m = model.measure(measure);
        let kind = model.types[m.on.0].id.as_str();
        let scores = round.results.scores.column(measure).unwrap_or(&[]);
        for (subject, &x) in round.data.tables[m.on.0].ids.iter().zip(scores) {
            let score = match none::some(x) {
                Some(x) => x.to_string(),
                None if none::is_refused(x) => REFUSED.to_owned(),
                None => String::new(),
            };
            write([kind, subject, &m.id, &score])?;
        }
    }
    Ok(String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default())
}

/// Reads a round whose answers are withheld: the register, and the indicators as given columns.
pub(crate) fn given(
    place: &Place,
    file: &str,
    tables: &Place,
    methodology: &Methodology,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Dataset, Cut), Problems> {
    let cut = cut(methodology)?;
    let mut sources = methodology.sources.clone();
    sources.answers.clear();
    sources.subjects.iter_mut().for_each(|subject| subject.columns.clear());
    // Its warnings are of questions that nobody answered, which goes without saying here.
    let (model, limits) = (&methodology.model, &methodology.limits.tables);
    let (mut data, _) = tables.read_with(model, &sources, limits, progress)?;
    let (name, text) = place.text(file, &methodology.limits)?;
    data.given = columns(&Table::parse(&name, &text)?, &name, &methodology.model, &data, &cut)?;
    Ok((data, cut))
}

/// The columns of a table of indicators: each given measure must have a row for each subject.
fn columns(
    table: &Table,
    name: &str,
    model: &Model,
    data: &Dataset,
    cut: &Cut,
) -> Result<Vec<Given>, Problems> {
    let at = table.columns(["kind", "subject", "measure", "score"])?;
    let mut all: BTreeMap<MeasureIx, Vec<Option<f64>>> = (cut.given.iter())
        .map(|&m| (m, vec![None; data.tables[model.measure(m).on.0].ids.len()]))
        .collect();
    let mut problems = Problems::default();
    for row in table.rows() {
        if let Err(problem) = cell(row, at, model, data, &mut all) {
            problems.push(*problem);
        }
    }
    for (measure, column) in &all {
        let left_out = column.iter().filter(|x| x.is_none()).count();
        if left_out > 0 {
            let measure = model.measure(*measure).id.as_str();
            let text = message!("round-indicators-missing", measure = measure, n = left_out);
            problems.push(Problem::error(text).in_file(name));
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let given = |(MeasureIx(measure), column): (MeasureIx, Vec<Option<f64>>)| Given {
        measure,
        scores: column.into_iter().flatten().collect(),
    };
    Ok(all.into_iter().map(given).collect())
}

fn cell(
    row: Row<'_>,
    [kind, subject, measure, score]: [usize; 4],
    model: &Model,
    data: &Dataset,
    all: &mut BTreeMap<MeasureIx, Vec<Option<f64>>>,
) -> Result<(), Box<Problem>> {
    let on = model.type_by_id(row.get(kind));
    let found = on.and_then(|on| model.measure_by_id(on, row.get(measure)));
    let Some((column, on)) = found.and_then(|m| Some((all.get_mut(&m)?, model.measure(m).on)))
    else {
        let text = message!("round-no-indicator", id = row.get(measure));
        return Err(Box::new(row.problem(measure, text)));
    };
    let Some(at) = data.tables[on.0].ids.find(row.get(subject).as_bytes()) else {
        let text = message!("round-no-subject", id = row.get(subject));
        return Err(Box::new(row.problem(subject, text)));
    };
    let written = row.get(score);
    let x = match written {
        "" => Some(none::NONE),
        REFUSED => Some(none::REFUSED),
        number => number.parse::<f64>().ok().filter(|x| x.is_finite()),
    };
    let Some(x) = x else {
        let text = message!("round-not-a-number", text = written);
        return Err(Box::new(row.problem(score, text)));
    };
    if column[at as usize].replace(x).is_some() {
        let text = message!("round-indicator-twice", id = row.get(subject));
        return Err(Box::new(row.problem(subject, text)));
    }
    Ok(())
}

/// What must be known above the cut: all that is published of the presented subjects, and all that other
/// results are made from.
fn roots(methodology: &Methodology, presented: TypeIx) -> impl Iterator<Item = MeasureIx> + '_ {
    let model = &methodology.model;
    let all = shown(methodology).into_iter();
    let shown = all.filter(move |m| model.measure(*m).on == presented);
    let results = (model.ranks.iter().map(|r| r.measure))
        .chain(model.bands.iter().map(|b| b.measure))
        .chain(model.statistics.iter().map(|s| s.measure))
        .chain(model.growths.iter().map(|g| g.measure));
    let filters = (model.ranks.iter().map(|r| &r.filter))
        .chain(model.shares.iter().map(|s| &s.filter))
        .chain(model.statistics.iter().map(|s| &s.filter))
        .chain(model.groups.iter().map(|g| &g.filter));
    shown.chain(results).chain(filters.flat_map(Condition::measures))
}

fn picks_by_answer(model: &Model) -> Result<(), Problems> {
    let ranks = model.ranks.iter().map(|r| (&r.id, &r.filter));
    let shares = model.shares.iter().map(|s| (&s.id, &s.filter));
    let statistics = model.statistics.iter().map(|s| (&s.id, &s.filter));
    let groups = model.groups.iter().map(|g| (&g.id, &g.filter));
    let mut all = ranks.chain(shares).chain(statistics).chain(groups);
    match all.find(|(_, filter)| asks_answer(filter)) {
        Some((id, _)) => Err(one(Problem::error(message!("round-picks-by-answer", id = id))
            .help(message!("round-picks-by-answer-help")))),
        None => Ok(()),
    }
}

fn asks_answer(condition: &Condition) -> bool {
    condition.tests.iter().any(|test| matches!(test.on, TestOn::Answer(..)))
}

/// Whether a measure itself looks at answers, apart from what it is made from.
fn looks_at_answers(model: &Model, measure: MeasureIx) -> bool {
    let m = model.measure(measure);
    let rule = || m.rule.conditions(m.on).any(|(_, condition)| asks_answer(condition));
    m.rule.question().is_some()
        || rule()
        || asks_answer(&m.when)
        || m.overrides.iter().any(|o| asks_answer(&o.when))
}

struct Search<'a> {
    model: &'a Model,
    presented: TypeIx,
    needs_answers: Vec<Option<bool>>,
    reaches: Vec<Option<bool>>,
    seen: Vec<bool>,
    given: Vec<bool>,
}

impl Search<'_> {
    /// Goes down from a measure as far as it is made from scores of presented subjects.
    fn descend(&mut self, measure: MeasureIx) {
        // There may be more ways down to a measure than anybody could walk.
        let seen = std::mem::replace(&mut self.seen[measure.0], true);
        if seen || self.given[measure.0] || !self.needs_answers(measure) {
            return;
        }
        let below = inputs(self.model, measure);
        let is_lowest = !below.iter().any(|m| self.reaches_presented(*m));
        if is_lowest || looks_at_answers(self.model, measure) {
            self.given[measure.0] = true;
        } else {
            below.into_iter().for_each(|m| self.descend(m));
        }
    }

    fn needs_answers(&mut self, measure: MeasureIx) -> bool {
        if let Some(known) = self.needs_answers[measure.0] {
            return known;
        }
        let needs = looks_at_answers(self.model, measure)
            || inputs(self.model, measure).into_iter().any(|m| self.needs_answers(m));
        self.needs_answers[measure.0] = Some(needs);
        needs
    }

    /// Whether a score that comes from answers and is a presented subject's is in this one.
    fn reaches_presented(&mut self, measure: MeasureIx) -> bool {
        if let Some(known) = self.reaches[measure.0] {
            return known;
        }
        let reaches = self.needs_answers(measure)
            && (self.model.measure(measure).on == self.presented
                || inputs(self.model, measure).into_iter().any(|m| self.reaches_presented(m)));
        self.reaches[measure.0] = Some(reaches);
        reaches
    }
}

/// Whether a measure is given, or made from what is.
fn is_known(model: &Model, given: &[bool], known: &mut [Option<bool>], measure: MeasureIx) -> bool {
    if let Some(known) = known[measure.0] {
        return known;
    }
    let is = given[measure.0]
        || !looks_at_answers(model, measure)
            && inputs(model, measure).into_iter().all(|m| is_known(model, given, known, m));
    known[measure.0] = Some(is);
    is
}
