//! A model built by hand, with names in place of positions.

use crate::error::{At, Fault, ModelError};
use crate::model::{
    AnswerPolicy, Band, BandSet, Basis, Combine, Condition, Equal, Gaps, Goalposts, How, Kind,
    Link, Measure, MeasureIx, Method, MethodChoice, Model, Norm, Normalise, Question, QuestionIx,
    RankList, Rollup, RollupHow, Rule, Special, SubjectType, Term, Ties, TypeIx,
};
use crate::round::Rounding;

/// Builds a [`Model`]: first subjects, then what is asked of them and made from it.
///
/// Everything is about the subjects that were named last; name them again to go back to them. What a
/// name stands for must have been declared before. Nothing fails until [`build`](Self::build), which
/// says what is wrong first.
///
/// Answers that are missing score 0, those that do not apply are left out, inputs without a score are
/// left out, and equal scores share a place (1, 1, 3); the fields of the [`Model`] say it otherwise.
#[derive(Debug, Clone, Default)]
pub struct ModelBuilder {
    model: Model,
    on: Option<TypeIx>,
    error: Option<ModelError>,
}

impl Model {
    /// Builds a model by hand.
    #[must_use]
    pub fn builder() -> ModelBuilder {
        ModelBuilder::default()
    }
}

impl ModelBuilder {
    /// Subjects of a type: what follows is about them.
    #[must_use]
    pub fn subjects(mut self, id: &str) -> Self {
        let known = self.model.type_by_id(id);
        self.on = known.or_else(|| {
            let (links, attributes) = (Vec::new(), Vec::new());
            self.model.types.push(SubjectType { id: id.to_owned(), links, attributes });
            Some(TypeIx(self.model.types.len() - 1))
        });
        self
    }

    /// A column that names another subject: the agency of a service.
    #[must_use]
    pub fn link(self, id: &str, to: &str) -> Self {
        self.with(At::Link(id.to_owned()), |model, on| {
            let to = model.type_by_id(to).ok_or_else(|| Fault::NoSuch(to.to_owned()))?;
            model.types[on.0].links.push(Link { id: id.to_owned(), to });
            Ok(())
        })
    }

    /// A column by which subjects are classed.
    #[must_use]
    pub fn attribute(self, id: &str) -> Self {
        self.with(At::Subjects(id.to_owned()), |model, on| {
            model.types[on.0].attributes.push(id.to_owned());
            Ok(())
        })
    }

    /// A question with options and their points, and the measure of its points, of the same id.
    #[must_use]
    pub fn choice(self, id: &str, options: &[(&str, f64)]) -> Self {
        let options = options.iter().map(|(name, points)| ((*name).to_owned(), *points)).collect();
        self.question(id, Kind::Choice { options })
    }

    /// A question for a number that scores 0 at `worst`, 100 at `best` and in between what lies
    /// between, and the measure of its points, of the same id.
    #[must_use]
    pub fn scale(self, id: &str, worst: f64, best: f64) -> Self {
        let goalposts = Some(Goalposts { worst, best });
        self.question(id, Kind::Number { range: (f64::NEG_INFINITY, f64::INFINITY), goalposts })
    }

    /// A question for a number that counts as it stands, and the measure of it, of the same id.
    #[must_use]
    pub fn number(self, id: &str) -> Self {
        let range = (f64::NEG_INFINITY, f64::INFINITY);
        self.question(id, Kind::Number { range, goalposts: None })
    }

    /// A question, and the measure of its points, of the same id.
    #[must_use]
    pub fn question(self, id: &str, kind: Kind) -> Self {
        let policy = AnswerPolicy {
            missing: Special::Zero,
            not_applicable: Special::LeaveOut,
            not_relevant: Special::LeaveOut,
        };
        let asked = self.with(At::Question(id.to_owned()), |model, on| {
            if model.question_by_id(on, id).is_some() {
                return Err(Fault::Twice);
            }
            model.questions.push(Question { id: id.to_owned(), on, kind, policy });
            Ok(())
        });
        asked.measure(id, |model, _| Ok(Rule::Answer(QuestionIx(model.questions.len() - 1))))
    }

    /// Several measures of the same subject as one, by their weights.
    #[must_use]
    pub fn combine(self, id: &str, how: How, terms: &[(&str, f64)]) -> Self {
        self.measure(id, |model, on| {
            let term = |(name, weight): &(&str, f64)| {
                named(model, on, name).map(|measure| Term { measure, weight: *weight })
            };
            let terms = terms.iter().map(term).collect::<Result<_, _>>()?;
            Ok(Rule::Combine(Combine { how, terms, gaps: Gaps::LeaveOut, coverage: 0.0 }))
        })
    }

    /// A measure of the subjects of another type that name this one in a link, as one.
    #[must_use]
    pub fn rollup(self, id: &str, from: &str, link: &str, of: &str, method: Method) -> Self {
        self.measure(id, |model, _| {
            let kind = model.type_by_id(from).ok_or_else(|| Fault::NoSuch(from.to_owned()))?;
            let links = &model.types[kind.0].links;
            let link = links.iter().position(|l| l.id == link);
            let link = link.ok_or(Fault::NoLink)?;
            let measure = named(model, kind, of)?;
            let method = MethodChoice::Same(method, Gaps::LeaveOut);
            let how = RollupHow::Of { measure, method, weight: None };
            let filter = Condition::default();
            Ok(Rule::Rollup(Rollup { from: kind, link, with_self: false, filter, how }))
        })
    }

    /// A measure by its place among the scores of all subjects; more is better.
    #[must_use]
    pub fn normalise(self, id: &str, of: &str, method: Norm) -> Self {
        self.measure(id, |model, on| {
            let (of, filter) = (named(model, on, of)?, Condition::default());
            let (direction, within) = (1.0, Vec::new());
            Ok(Rule::Normalise(Normalise { of, method, direction, within, filter }))
        })
    }

    /// A measure by any rule, which is given the model so far and the type of its subjects.
    #[must_use]
    pub fn measure(
        self,
        id: &str,
        rule: impl FnOnce(&Model, TypeIx) -> Result<Rule, Fault>,
    ) -> Self {
        self.with(At::Measure(id.to_owned()), |model, on| {
            if model.measure_by_id(on, id).is_some() {
                return Err(Fault::Twice);
            }
            let rule = rule(model, on)?;
            model.measures.push(Measure {
                id: id.to_owned(),
                on,
                rule,
                when: Condition::default(),
                overrides: Vec::new(),
                round: None,
                published: None,
            });
            Ok(())
        })
    }

    /// The measure that was added last is published with so many decimals.
    #[must_use]
    pub fn published(mut self, decimals: u8) -> Self {
        if let Some(measure) = self.model.measures.last_mut() {
            measure.published = Some(Rounding::half_up(decimals));
        }
        self
    }

    /// A list of the subjects by their scores at full precision, the largest first.
    #[must_use]
    pub fn rank(self, id: &str, measure: &str) -> Self {
        self.with(At::Result(id.to_owned()), |model, on| {
            let measure = named(model, on, measure)?;
            model.ranks.push(RankList {
                id: id.to_owned(),
                measure,
                basis: Basis::Exact,
                ties: Ties::Competition,
                ascending: false,
                filter: Condition::default(),
                within: Vec::new(),
                unscored_last: false,
            });
            Ok(())
        })
    }

    /// Labelled intervals of a measure, each from its lower end on.
    #[must_use]
    pub fn bands(self, id: &str, measure: &str, bands: &[(&str, f64)]) -> Self {
        self.with(At::Result(id.to_owned()), |model, on| {
            let (measure, basis) = (named(model, on, measure)?, Basis::Exact);
            let band =
                |(id, from): &(&str, f64)| Band { id: (*id).to_owned(), from: *from, above: false };
            let bands = bands.iter().map(band).collect();
            model.bands.push(BandSet { id: id.to_owned(), measure, basis, bands });
            Ok(())
        })
    }

    /// The model, if all of it holds together.
    ///
    /// # Errors
    /// What is wrong first.
    pub fn build(self) -> Result<Model, ModelError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let model = Model { equal: Equal::Digits, ..self.model };
        model.validate()?;
        Ok(model)
    }

    /// Adds to the model what is about the subjects that were named last, unless something went wrong
    /// before.
    fn with(mut self, at: At, add: impl FnOnce(&mut Model, TypeIx) -> Result<(), Fault>) -> Self {
        if self.error.is_none() {
            let on = self.on.ok_or(Fault::NoType);
            let added = on.and_then(|on| add(&mut self.model, on));
            self.error = added.err().map(|fault| ModelError { at, fault });
        }
        self
    }
}

fn named(model: &Model, on: TypeIx, name: &str) -> Result<MeasureIx, Fault> {
    model.measure_by_id(on, name).ok_or_else(|| Fault::NoSuch(name.to_owned()))
}
