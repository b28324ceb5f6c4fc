//! What must hold of a model and its data before anything is computed, so that nothing panics.

use crate::dataset::decimal::MOST;
use crate::dataset::{AnswerColumn, Dataset, NOBODY};
use crate::error::{At, Fault, ModelError};
use crate::inputs::{answer_columns, inputs};
use crate::model::{
    Classes, Condition, How, Kind, MeasureIx, MethodChoice, Model, RollupHow, Rule, TestOn,
    Transform, TypeIx,
};
use crate::none::{NONE, is_refused};
use crate::scores::Keep;

/// How deep measures may be made from measures.
pub const DEEPEST: usize = 200;

fn is_none(x: f64) -> bool {
    x.to_bits() == NONE.to_bits()
}

/// An error at a place of the model, unless this holds.
pub(crate) fn ensure(holds: bool, at: impl FnOnce() -> At, fault: Fault) -> Result<(), ModelError> {
    if holds { Ok(()) } else { Err(ModelError { at: at(), fault }) }
}

/// Checks a model and the data for it.
pub(crate) fn check(model: &Model, data: &Dataset) -> Result<(), ModelError> {
    model.validate()?;
    fits(model, data)
}

/// Checks that the measures that are to be kept are there.
pub(crate) fn check_kept(model: &Model, keep: Keep<'_>) -> Result<(), ModelError> {
    let Keep::Only(measures) = keep else { return Ok(()) };
    let there = measures.iter().all(|m| m.0 < model.measures.len());
    ensure(there, || At::Asked, Fault::NoMeasure)
}

impl Model {
    /// Checks that every reference leads somewhere, that no measure is made from itself, that no
    /// chain of measures is longer than [`DEEPEST`], that all weights are finite and not negative,
    /// and that ends and goalposts span something.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn validate(&self) -> Result<(), ModelError> {
        for question in &self.questions {
            let at = || At::Question(question.id.clone());
            ensure(question.on.0 < self.types.len(), at, Fault::NoType)?;
            if let Kind::Number { goalposts: Some(posts), .. } = question.kind {
                ensure(posts.are_apart(), at, Fault::EqualGoalposts)?;
            }
            if let Kind::Choice { options } = &question.kind {
                let possible = options.len() <= usize::from(crate::dataset::code::LAST) + 1;
                ensure(possible, at, Fault::TooManyOptions)?;
            }
        }
        for link in self.types.iter().flat_map(|t| &t.links) {
            ensure(link.to.0 < self.types.len(), || At::Link(link.id.clone()), Fault::NoType)?;
        }
        for ix in 0..self.measures.len() {
            self.validate_measure(MeasureIx(ix))?;
        }
        self.validate_results()?;
        self.validate_depth()
    }

    fn validate_measure(&self, ix: MeasureIx) -> Result<(), ModelError> {
        let measure = self.measure(ix);
        let at = || At::Measure(measure.id.clone());
        let on = |m: MeasureIx, on: TypeIx| {
            let there = self.measures.get(m.0).is_some_and(|m| m.on == on);
            ensure(there, at, Fault::MeasureOfOthers)
        };
        let attribute = |a: usize, of: TypeIx| {
            ensure(a < self.types[of.0].attributes.len(), at, Fault::NoAttribute)
        };
        ensure(measure.on.0 < self.types.len(), at, Fault::NoType)?;
        let here = measure.on;
        match &measure.rule {
            Rule::Answer(q) => {
                let there = self.questions.get(q.0).is_some_and(|q| q.on == here);
                ensure(there, at, Fault::NoQuestion)?;
            }
            Rule::Combine(c) => {
                ensure(!c.terms.is_empty(), at, Fault::NothingToCombine)?;
                ensure((0.0..=1.0).contains(&c.coverage), at, Fault::CoverageIsNoShare)?;
                let power = if let How::Power(p) = c.how { p } else { 1.0 };
                ensure(power.is_finite() && power != 0.0, at, Fault::NoPower)?;
                for term in &c.terms {
                    on(term.measure, here)?;
                    let good = term.weight.is_finite() && term.weight >= 0.0;
                    ensure(good, at, Fault::BadWeight)?;
                }
            }
            Rule::Rollup(r) => {
                let link = self.types.get(r.from.0).and_then(|t| t.links.get(r.link));
                ensure(link.is_some_and(|l| l.to == here), at, Fault::NoLink)?;
                ensure(!r.with_self || r.from == here, at, Fault::WithSelfOfOthers)?;
                self.validate_condition(&r.filter, r.from, at)?;
                match &r.how {
                    RollupHow::Of { measure, method, weight } => {
                        on(*measure, r.from)?;
                        weight.map_or(Ok(()), |w| on(w, r.from))?;
                        if let MethodChoice::ByAttribute { attribute: a, .. } = method {
                            attribute(*a, here)?;
                        }
                    }
                    RollupHow::Count => {}
                    RollupHow::Share(condition) => {
                        self.validate_condition(condition, r.from, at)?;
                    }
                }
            }
            Rule::Transform { of, step } => {
                on(*of, here)?;
                let sound = match step {
                    Transform::Clamp(low, high) => low <= high,
                    Transform::Goalposts { posts, .. } => posts.are_apart(),
                    _ => true,
                };
                ensure(sound, at, Fault::EndsSpanNothing)?;
            }
            Rule::Normalise(n) => {
                on(n.of, here)?;
                n.within.iter().try_for_each(|&a| attribute(a, here))?;
                self.validate_condition(&n.filter, here, at)?;
            }
            Rule::Denominate { of, by, .. } => {
                on(*of, here)?;
                on(*by, here)?;
            }
            Rule::Choose { attribute: a, cases, otherwise } => {
                attribute(*a, here)?;
                cases.iter().map(|c| c.1).chain(*otherwise).try_for_each(|m| on(m, here))?;
            }
        }
        self.validate_condition(&measure.when, here, at)?;
        measure.overrides.iter().try_for_each(|o| self.validate_condition(&o.when, here, at))
    }

    fn validate_condition(
        &self,
        c: &Condition,
        on: TypeIx,
        at: impl Fn() -> At,
    ) -> Result<(), ModelError> {
        c.tests.iter().try_for_each(|test| {
            let there = match &test.on {
                TestOn::Attribute(a, _) => *a < self.types[on.0].attributes.len(),
                TestOn::Id(_) => true,
                TestOn::Answer(q, _) => self.questions.get(q.0).is_some_and(|q| q.on == on),
                TestOn::Score(m, _, _) => self.measures.get(m.0).is_some_and(|m| m.on == on),
            };
            ensure(there, &at, Fault::ConditionOfOthers)
        })
    }

    fn validate_results(&self) -> Result<(), ModelError> {
        let result = |id: &str| At::Result(id.to_owned());
        let measure = |m: MeasureIx, id: &str| {
            ensure(m.0 < self.measures.len(), || result(id), Fault::NoMeasure)
                .map(|()| self.measure(m).on)
        };
        let attribute = |a: usize, on: TypeIx, id: &str| {
            ensure(a < self.types[on.0].attributes.len(), || result(id), Fault::NoAttribute)
        };
        for rank in &self.ranks {
            let on = measure(rank.measure, &rank.id)?;
            self.validate_condition(&rank.filter, on, || result(&rank.id))?;
            rank.within.iter().try_for_each(|&a| attribute(a, on, &rank.id))?;
        }
        for set in &self.bands {
            measure(set.measure, &set.id)?;
        }
        for share in &self.shares {
            ensure(share.of.0 < self.types.len(), || result(&share.id), Fault::NoType)?;
            self.validate_condition(&share.filter, share.of, || result(&share.id))?;
            match share.by {
                Classes::Attribute(a) => attribute(a, share.of, &share.id)?,
                Classes::Bands(b) => {
                    let set = self.bands.get(b);
                    let fits = set.is_some_and(|s| self.measure(s.measure).on == share.of);
                    ensure(fits, || result(&share.id), Fault::NoBands)?;
                }
            }
        }
        for statistic in &self.statistics {
            let on = measure(statistic.measure, &statistic.id)?;
            self.validate_condition(&statistic.filter, on, || result(&statistic.id))?;
        }
        for group in &self.groups {
            ensure(group.of.0 < self.types.len(), || result(&group.id), Fault::NoType)?;
            self.validate_condition(&group.filter, group.of, || result(&group.id))?;
            group.split.map_or(Ok(()), |a| attribute(a, group.of, &group.id))?;
        }
        self.growths.iter().try_for_each(|g| measure(g.measure, &g.id).map(|_| ()))
    }

    /// No measure may be made from itself, nor through more than [`DEEPEST`] others.
    fn validate_depth(&self) -> Result<(), ModelError> {
        let mut depth: Vec<Option<usize>> = vec![None; self.measures.len()];
        let mut on_path = vec![false; self.measures.len()];
        for start in 0..self.measures.len() {
            let mut path = vec![(start, inputs(self, MeasureIx(start)), 0, 0)];
            if depth[start].is_some() {
                continue;
            }
            on_path[start] = true;
            while let Some((here, below, next, deepest)) = path.last_mut() {
                if let Some(&MeasureIx(child)) = below.get(*next) {
                    *next += 1;
                    let at = || At::Measure(self.measures[child].id.clone());
                    ensure(!on_path[child], at, Fault::MadeFromItself)?;
                    if let Some(d) = depth[child] {
                        *deepest = d.max(*deepest);
                    } else {
                        on_path[child] = true;
                        path.push((child, inputs(self, MeasureIx(child)), 0, 0));
                    }
                    ensure(path.len() <= DEEPEST, at, Fault::TooDeep)?;
                } else {
                    let (done, reached) = (*here, *deepest + 1);
                    let at = || At::Measure(self.measures[done].id.clone());
                    ensure(reached <= DEEPEST, at, Fault::TooDeep)?;
                    depth[done] = Some(reached);
                    on_path[done] = false;
                    path.pop();
                    if let Some((_, _, _, deepest)) = path.last_mut() {
                        *deepest = reached.max(*deepest);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Checks that the data have the tables, columns and rows that the model needs.
fn fits(model: &Model, data: &Dataset) -> Result<(), ModelError> {
    ensure(data.tables.len() == model.types.len(), || At::Data, Fault::OtherTables)?;
    for (t, table) in model.types.iter().zip(&data.tables) {
        let rows = table.ids.len();
        let at = || At::Subjects(t.id.clone());
        ensure(table.links.len() == t.links.len(), at, Fault::LinksMissing)?;
        for (link, column) in t.links.iter().zip(&table.links) {
            let there = data.tables[link.to.0].ids.len() as u32;
            // Looks at all of them, which the processor does several at a time.
            let lost = column.iter().filter(|&&r| r != NOBODY && r >= there).count();
            let fits = column.len() == rows && lost == 0;
            ensure(fits, at, Fault::LinkLeadsNowhere(link.id.clone()))?;
        }
        ensure(table.attributes.len() == t.attributes.len(), at, Fault::AttributesMissing)?;
        for column in &table.attributes {
            let values = column.values.len() as u32;
            let lost = column.codes.iter().filter(|&&code| code >= values).count();
            let fits = column.codes.len() == rows && lost == 0;
            ensure(fits, at, Fault::AttributeBroken)?;
        }
    }
    for (question, column) in model.questions.iter().zip(answer_columns(model)) {
        let table = &data.tables[question.on.0];
        let answers = table.answers.get(column);
        let fits = answers.is_some_and(|a| {
            let kind = matches!(question.kind, Kind::Choice { .. })
                == matches!(a, AnswerColumn::Options(_));
            let exact = !matches!(a, AnswerColumn::Decimals { decimals, .. } if *decimals > MOST);
            kind && exact && a.len() == table.ids.len()
        });
        ensure(fits, || At::Question(question.id.clone()), Fault::OtherAnswers)?;
    }
    for (i, given) in data.given.iter().enumerate() {
        let rows = model.measures.get(given.measure).map(|m| data.tables[m.on.0].ids.len());
        let once = !data.given[..i].iter().any(|g| g.measure == given.measure);
        let sound = given.scores.iter().all(|x| x.is_finite() || is_none(*x) || is_refused(*x));
        let fits = rows == Some(given.scores.len()) && once && sound;
        ensure(fits, || At::Data, Fault::GivenBroken)?;
    }
    data.decided.iter().try_for_each(|d| {
        let measure = model.measures.get(d.measure);
        let fits = measure.is_some_and(|m| (d.subject as usize) < data.tables[m.on.0].ids.len());
        ensure(fits, || At::Data, Fault::DecidedUnknown)
    })
}
