//! What must hold of a model and its data before anything is computed, so that nothing panics.

use crate::dataset::decimal::MOST;
use crate::dataset::{AnswerColumn, Dataset, NOBODY};
use crate::inputs::{answer_columns, inputs};
use crate::model::{
    Classes, Condition, How, Kind, MeasureIx, MethodChoice, Model, RollupHow, Rule, TestOn,
    Transform, TypeIx,
};
use crate::none::{NONE, is_refused};
use crate::scores::Keep;

/// How deep measures may be made from measures.
pub const DEEPEST: usize = 200;

/// Why a model cannot be scored. A checked methodology file never gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelError(String);

impl std::fmt::Display for ModelError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ModelError {}

fn is_none(x: f64) -> bool {
    x.to_bits() == NONE.to_bits()
}

pub(crate) fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), ModelError> {
    if holds { Ok(()) } else { Err(ModelError(why())) }
}

/// Checks a model and the data for it.
pub(crate) fn check(model: &Model, data: &Dataset) -> Result<(), ModelError> {
    model.validate()?;
    fits(model, data)
}

/// Checks that the measures that are to be kept are there.
pub(crate) fn check_kept(model: &Model, keep: Keep<'_>) -> Result<(), ModelError> {
    let Keep::Only(measures) = keep else { return Ok(()) };
    ensure(measures.iter().all(|m| m.0 < model.measures.len()), || {
        "a measure that is to be kept is not there".to_owned()
    })
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
            ensure(question.on.0 < self.types.len(), || {
                format!("question {}: no such type", question.id)
            })?;
            if let Kind::Number { goalposts: Some(posts), .. } = question.kind {
                ensure(posts.are_apart(), || format!("question {}: equal goalposts", question.id))?;
            }
            if let Kind::Choice { options } = &question.kind {
                let possible = options.len() <= usize::from(crate::dataset::code::LAST) + 1;
                ensure(possible, || format!("question {}: too many options", question.id))?;
            }
        }
        for link in self.types.iter().flat_map(|t| &t.links) {
            ensure(link.to.0 < self.types.len(), || format!("link {}: no such type", link.id))?;
        }
        for ix in 0..self.measures.len() {
            self.validate_measure(MeasureIx(ix))?;
        }
        self.validate_results()?;
        self.validate_depth()
    }

    fn validate_measure(&self, ix: MeasureIx) -> Result<(), ModelError> {
        let measure = self.measure(ix);
        let id = &measure.id;
        let on = |m: MeasureIx, on: TypeIx| {
            let there = self.measures.get(m.0).is_some_and(|m| m.on == on);
            ensure(there, || {
                format!("measure {id}: it uses a measure that its subjects do not have")
            })
        };
        let attribute = |a: usize, of: TypeIx| {
            ensure(a < self.types[of.0].attributes.len(), || {
                format!("measure {id}: no such attribute")
            })
        };
        ensure(measure.on.0 < self.types.len(), || format!("measure {id}: no such type"))?;
        let here = measure.on;
        match &measure.rule {
            Rule::Answer(q) => {
                let there = self.questions.get(q.0).is_some_and(|q| q.on == here);
                ensure(there, || format!("measure {id}: no such question"))?;
            }
            Rule::Combine(c) => {
                ensure(!c.terms.is_empty(), || format!("measure {id}: nothing to combine"))?;
                ensure((0.0..=1.0).contains(&c.coverage), || {
                    format!("measure {id}: its coverage is no share")
                })?;
                let power = if let How::Power(p) = c.how { p } else { 1.0 };
                ensure(power.is_finite() && power != 0.0, || {
                    format!("measure {id}: there is no such power")
                })?;
                for term in &c.terms {
                    on(term.measure, here)?;
                    let good = term.weight.is_finite() && term.weight >= 0.0;
                    ensure(good, || format!("measure {id}: a weight is negative or no number"))?;
                }
            }
            Rule::Rollup(r) => {
                let link = self.types.get(r.from.0).and_then(|t| t.links.get(r.link));
                ensure(link.is_some_and(|l| l.to == here), || {
                    format!("measure {id}: no such link")
                })?;
                ensure(!r.with_self || r.from == here, || {
                    format!("measure {id}: with_self needs one type")
                })?;
                self.validate_condition(&r.filter, r.from, id)?;
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
                        self.validate_condition(condition, r.from, id)?;
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
                ensure(sound, || format!("measure {id}: its ends span nothing"))?;
            }
            Rule::Normalise(n) => {
                on(n.of, here)?;
                n.within.iter().try_for_each(|&a| attribute(a, here))?;
                self.validate_condition(&n.filter, here, id)?;
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
        self.validate_condition(&measure.when, here, id)?;
        measure.overrides.iter().try_for_each(|o| self.validate_condition(&o.when, here, id))
    }

    fn validate_condition(&self, c: &Condition, on: TypeIx, id: &str) -> Result<(), ModelError> {
        c.tests.iter().try_for_each(|test| {
            let there = match &test.on {
                TestOn::Attribute(a, _) => *a < self.types[on.0].attributes.len(),
                TestOn::Id(_) => true,
                TestOn::Answer(q, _) => self.questions.get(q.0).is_some_and(|q| q.on == on),
                TestOn::Score(m, _, _) => self.measures.get(m.0).is_some_and(|m| m.on == on),
            };
            ensure(there, || format!("{id}: a condition looks at what its subjects do not have"))
        })
    }

    fn validate_results(&self) -> Result<(), ModelError> {
        let measure = |m: MeasureIx, id: &str| {
            ensure(m.0 < self.measures.len(), || format!("{id}: no such measure"))
                .map(|()| self.measure(m).on)
        };
        let attribute = |a: usize, on: TypeIx, id: &str| {
            ensure(a < self.types[on.0].attributes.len(), || format!("{id}: no such attribute"))
        };
        for rank in &self.ranks {
            let on = measure(rank.measure, &rank.id)?;
            self.validate_condition(&rank.filter, on, &rank.id)?;
            rank.within.iter().try_for_each(|&a| attribute(a, on, &rank.id))?;
        }
        for set in &self.bands {
            measure(set.measure, &set.id)?;
        }
        for share in &self.shares {
            ensure(share.of.0 < self.types.len(), || format!("{}: no such type", share.id))?;
            self.validate_condition(&share.filter, share.of, &share.id)?;
            match share.by {
                Classes::Attribute(a) => attribute(a, share.of, &share.id)?,
                Classes::Bands(b) => {
                    let set = self.bands.get(b);
                    let fits = set.is_some_and(|s| self.measure(s.measure).on == share.of);
                    ensure(fits, || format!("{}: no such bands", share.id))?;
                }
            }
        }
        for statistic in &self.statistics {
            let on = measure(statistic.measure, &statistic.id)?;
            self.validate_condition(&statistic.filter, on, &statistic.id)?;
        }
        for group in &self.groups {
            ensure(group.of.0 < self.types.len(), || format!("{}: no such type", group.id))?;
            self.validate_condition(&group.filter, group.of, &group.id)?;
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
                    let id = &self.measures[child].id;
                    ensure(!on_path[child], || format!("measure {id}: it is made from itself"))?;
                    if let Some(d) = depth[child] {
                        *deepest = d.max(*deepest);
                    } else {
                        on_path[child] = true;
                        path.push((child, inputs(self, MeasureIx(child)), 0, 0));
                    }
                    ensure(path.len() <= DEEPEST, || format!("measure {id}: nested too deeply"))?;
                } else {
                    let (done, reached) = (*here, *deepest + 1);
                    ensure(reached <= DEEPEST, || {
                        format!("measure {}: nested too deeply", self.measures[done].id)
                    })?;
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
    ensure(data.tables.len() == model.types.len(), || {
        "the data have other tables than the model".to_owned()
    })?;
    for (t, table) in model.types.iter().zip(&data.tables) {
        let rows = table.ids.len();
        let id = &t.id;
        ensure(table.links.len() == t.links.len(), || format!("{id}: links are missing"))?;
        for (link, column) in t.links.iter().zip(&table.links) {
            let there = data.tables[link.to.0].ids.len() as u32;
            // Looks at all of them, which the processor does several at a time.
            let lost = column.iter().filter(|&&r| r != NOBODY && r >= there).count();
            let fits = column.len() == rows && lost == 0;
            ensure(fits, || format!("{id}: link {} leads nowhere", link.id))?;
        }
        ensure(table.attributes.len() == t.attributes.len(), || {
            format!("{id}: attributes are missing")
        })?;
        for column in &table.attributes {
            let values = column.values.len() as u32;
            let lost = column.codes.iter().filter(|&&code| code >= values).count();
            let fits = column.codes.len() == rows && lost == 0;
            ensure(fits, || format!("{id}: an attribute column is broken"))?;
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
        ensure(fits, || {
            format!("question {}: its answers are missing or of another kind", question.id)
        })?;
    }
    for (i, given) in data.given.iter().enumerate() {
        let rows = model.measures.get(given.measure).map(|m| data.tables[m.on.0].ids.len());
        let once = !data.given[..i].iter().any(|g| g.measure == given.measure);
        let sound = given.scores.iter().all(|x| x.is_finite() || is_none(*x) || is_refused(*x));
        ensure(rows == Some(given.scores.len()) && once && sound, || {
            "a given column is of an unknown measure, there twice, or broken".to_owned()
        })?;
    }
    data.decided.iter().try_for_each(|d| {
        let measure = model.measures.get(d.measure);
        let fits = measure.is_some_and(|m| (d.subject as usize) < data.tables[m.on.0].ids.len());
        ensure(fits, || "a decided score is of an unknown measure or subject".to_owned())
    })
}
