//! The seven rules: what can be said of each without scoring anything. Whoever asks one of these
//! questions of a rule need not take it apart.

use super::{
    Combine, Condition, MeasureIx, MethodChoice, Normalise, QuestionIx, Rollup, RollupHow, Rule,
    Test, TestOn, Transform, TypeIx,
};

/// Which rule, without what it is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleKind {
    /// [`Rule::Answer`].
    Answer,
    /// [`Rule::Combine`].
    Combine,
    /// [`Rule::Rollup`].
    Rollup,
    /// [`Rule::Transform`].
    Transform,
    /// [`Rule::Normalise`].
    Normalise,
    /// [`Rule::Denominate`].
    Denominate,
    /// [`Rule::Choose`].
    Choose,
}

impl RuleKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Answer,
        Self::Combine,
        Self::Rollup,
        Self::Transform,
        Self::Normalise,
        Self::Denominate,
        Self::Choose,
    ];

    /// A word for it, the same in every language; part of published tables, so it never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Combine => "combine",
            Self::Rollup => "rollup",
            Self::Transform => "transform",
            Self::Normalise => "normalise",
            Self::Denominate => "denominate",
            Self::Choose => "choose",
        }
    }
}

impl Rule {
    /// Which rule it is.
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::Answer(_) => RuleKind::Answer,
            Self::Combine(_) => RuleKind::Combine,
            Self::Rollup(_) => RuleKind::Rollup,
            Self::Transform { .. } => RuleKind::Transform,
            Self::Normalise(_) => RuleKind::Normalise,
            Self::Denominate { .. } => RuleKind::Denominate,
            Self::Choose { .. } => RuleKind::Choose,
        }
    }

    /// The question whose points it gives.
    pub const fn question(&self) -> Option<QuestionIx> {
        if let Self::Answer(question) = self { Some(*question) } else { None }
    }

    /// The combination that it is.
    pub const fn combination(&self) -> Option<&Combine> {
        if let Self::Combine(combine) = self { Some(combine) } else { None }
    }

    /// The same, to be changed.
    pub const fn combination_mut(&mut self) -> Option<&mut Combine> {
        if let Self::Combine(combine) = self { Some(combine) } else { None }
    }

    /// The rollup that it is.
    pub const fn rollup(&self) -> Option<&Rollup> {
        if let Self::Rollup(rollup) = self { Some(rollup) } else { None }
    }

    /// The transformation that it is, and of what.
    pub const fn transformation(&self) -> Option<(MeasureIx, &Transform)> {
        if let Self::Transform { of, step } = self { Some((*of, step)) } else { None }
    }

    /// The normalisation that it is.
    pub const fn normalisation(&self) -> Option<&Normalise> {
        if let Self::Normalise(normalise) = self { Some(normalise) } else { None }
    }

    /// What it divides, and by what.
    pub const fn division(&self) -> Option<(MeasureIx, MeasureIx)> {
        if let Self::Denominate { of, by, .. } = self { Some((*of, *by)) } else { None }
    }

    /// The attribute by which it chooses.
    pub const fn chooser(&self) -> Option<usize> {
        if let Self::Choose { attribute, .. } = self { Some(*attribute) } else { None }
    }

    /// The measures among which it chooses, by case; none if it does not choose.
    pub fn choices(&self) -> impl Iterator<Item = MeasureIx> {
        let (cases, otherwise): (&[_], _) = match self {
            Self::Choose { cases, otherwise, .. } => (cases, *otherwise),
            _ => (&[], None),
        };
        cases.iter().map(|case| case.1).chain(otherwise)
    }

    /// The one score of the same subject that it turns into another: of a transformation, a
    /// normalisation, a division.
    pub const fn turns(&self) -> Option<MeasureIx> {
        match self {
            Self::Transform { of, .. } | Self::Denominate { of, .. } => Some(*of),
            Self::Normalise(normalise) => Some(normalise.of),
            Self::Answer(_) | Self::Combine(_) | Self::Rollup(_) | Self::Choose { .. } => None,
        }
    }

    /// The measure of other subjects whose scores a rollup carries.
    pub const fn carries(&self) -> Option<MeasureIx> {
        match self {
            Self::Rollup(Rollup { how: RollupHow::Of { measure, .. }, .. }) => Some(*measure),
            _ => None,
        }
    }

    /// Whether it gives each score from one other: where it is missing, the other says why.
    pub const fn is_image(&self) -> bool {
        matches!(self, Self::Transform { .. } | Self::Normalise(_) | Self::Choose { .. })
    }

    /// Whether a score that waits for those of others (see [`Special::Least`](super::Special::Least))
    /// waits on in what this gives; it comes with a combination, a rollup, a normalisation.
    pub(crate) const fn passes_waiting_on(&self) -> bool {
        match self {
            Self::Transform { .. } | Self::Denominate { .. } | Self::Choose { .. } => true,
            Self::Answer(_) | Self::Combine(_) | Self::Rollup(_) | Self::Normalise(_) => false,
        }
    }

    /// The measures whose scores enter its own, each with its weight if it has a fixed one: without
    /// the measures that weigh others, and those that conditions look at.
    pub fn parts(&self) -> Vec<(MeasureIx, Option<f64>)> {
        match self {
            Self::Answer(_) => Vec::new(),
            Self::Combine(c) => c.terms.iter().map(|t| (t.measure, Some(t.weight))).collect(),
            Self::Rollup(_) => self.carries().into_iter().map(|m| (m, None)).collect(),
            Self::Transform { of, .. } => vec![(*of, None)],
            Self::Normalise(n) => vec![(n.of, None)],
            Self::Denominate { of, by, .. } => vec![(*of, None), (*by, None)],
            Self::Choose { .. } => self.choices().map(|m| (m, None)).collect(),
        }
    }

    /// The measure whose scores are the weights of what a rollup carries.
    pub const fn weight(&self) -> Option<MeasureIx> {
        match self {
            Self::Rollup(Rollup { how: RollupHow::Of { weight, .. }, .. }) => *weight,
            _ => None,
        }
    }

    /// Its conditions, each with the type of the subjects that they are about; `on` is the type of the
    /// measure's own.
    pub fn conditions(&self, on: TypeIx) -> impl Iterator<Item = (TypeIx, &Condition)> {
        let (filter, share) = match self {
            Self::Rollup(rollup) => {
                let share = match &rollup.how {
                    RollupHow::Share(condition) => Some((rollup.from, condition)),
                    RollupHow::Of { .. } | RollupHow::Count => None,
                };
                (Some((rollup.from, &rollup.filter)), share)
            }
            Self::Normalise(normalise) => (Some((on, &normalise.filter)), None),
            Self::Answer(_)
            | Self::Combine(_)
            | Self::Transform { .. }
            | Self::Denominate { .. }
            | Self::Choose { .. } => (None, None),
        };
        filter.into_iter().chain(share)
    }

    /// Its conditions, to be changed.
    pub fn conditions_mut(&mut self) -> impl Iterator<Item = &mut Condition> {
        let (filter, share) = match self {
            Self::Rollup(rollup) => {
                let share = match &mut rollup.how {
                    RollupHow::Share(condition) => Some(condition),
                    RollupHow::Of { .. } | RollupHow::Count => None,
                };
                (Some(&mut rollup.filter), share)
            }
            Self::Normalise(normalise) => (Some(&mut normalise.filter), None),
            Self::Answer(_)
            | Self::Combine(_)
            | Self::Transform { .. }
            | Self::Denominate { .. }
            | Self::Choose { .. } => (None, None),
        };
        filter.into_iter().chain(share)
    }

    /// The attribute of a subject by which it chooses a measure, or a method of rolling up.
    pub const fn selector(&self) -> Option<usize> {
        match self {
            Self::Choose { attribute, .. }
            | Self::Rollup(Rollup {
                how: RollupHow::Of { method: MethodChoice::ByAttribute { attribute, .. }, .. },
                ..
            }) => Some(*attribute),
            _ => None,
        }
    }

    /// Gives every measure that it names another position.
    pub fn renumber(&mut self, mut at: impl FnMut(&mut MeasureIx)) {
        match self {
            Self::Answer(_) => {}
            Self::Combine(combine) => combine.terms.iter_mut().for_each(|t| at(&mut t.measure)),
            Self::Rollup(rollup) => {
                if let RollupHow::Of { measure, weight, .. } = &mut rollup.how {
                    at(measure);
                    weight.iter_mut().for_each(&mut at);
                }
            }
            Self::Transform { of, .. } => at(of),
            Self::Normalise(normalise) => at(&mut normalise.of),
            Self::Denominate { of, by, .. } => {
                at(of);
                at(by);
            }
            Self::Choose { cases, otherwise, .. } => {
                cases.iter_mut().for_each(|case| at(&mut case.1));
                otherwise.iter_mut().for_each(&mut at);
            }
        }
        for condition in self.conditions_mut() {
            condition.tests.iter_mut().for_each(|Test { on, .. }| {
                if let TestOn::Score(measure, ..) = on {
                    at(measure);
                }
            });
        }
    }
}
