//! Builds models and their data by hand.

use proptest::prelude::*;
use sanjeh_engine::dataset::{AnswerColumn, AttributeColumn, Dataset, Decided, Ids, Table, number};
use sanjeh_engine::model::{
    AnswerPolicy, Bound, Combine, Condition, Gaps, How, Kind, Link, Measure, MeasureIx, Method,
    MethodChoice, Model, Question, QuestionIx, Rollup, RollupHow, Rule, Special, SubjectType, Term,
    Test, TestOn, TypeIx,
};
use sanjeh_engine::{Keep, score};

/// A model and data that grow together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Build {
    pub(crate) model: Model,
    pub(crate) data: Dataset,
}

/// The first type of every build.
pub(crate) const UNIT: TypeIx = TypeIx(0);

/// Everything that gives no value is left out.
pub(crate) const LEFT_OUT: AnswerPolicy = AnswerPolicy {
    missing: Special::LeaveOut,
    not_applicable: Special::LeaveOut,
    not_relevant: Special::LeaveOut,
};

impl Build {
    /// Units `u0`, `u1`, … without anything.
    pub(crate) fn units(n: usize) -> Self {
        let mut build = Self::default();
        build.subjects("unit", n);
        build
    }

    /// A type with subjects named after its first letter.
    pub(crate) fn subjects(&mut self, id: &str, n: usize) -> TypeIx {
        self.model.types.push(SubjectType { id: id.into(), links: vec![], attributes: vec![] });
        let ids: Vec<String> = (0..n).map(|i| format!("{}{i}", &id[..1])).collect();
        let ids = ids.iter().map(String::as_str).collect::<Ids>();
        self.data.tables.push(Table { ids, ..Table::default() });
        TypeIx(self.model.types.len() - 1)
    }

    pub(crate) fn link(&mut self, from: TypeIx, to: TypeIx, rows: Vec<u32>) {
        self.model.types[from.0].links.push(Link { id: "of".into(), to });
        self.data.tables[from.0].links.push(rows);
    }

    /// An attribute; gives its position.
    pub(crate) fn attribute(&mut self, on: TypeIx, id: &str, values: &[&str]) -> usize {
        self.model.types[on.0].attributes.push(id.into());
        let column: AttributeColumn = values.iter().copied().collect();
        self.data.tables[on.0].attributes.push(column);
        self.model.types[on.0].attributes.len() - 1
    }

    pub(crate) fn question(
        &mut self,
        on: TypeIx,
        kind: Kind,
        policy: AnswerPolicy,
        column: AnswerColumn,
    ) -> MeasureIx {
        let question = QuestionIx(self.model.questions.len());
        let id = format!("q{}", question.0);
        self.model.questions.push(Question { id, on, kind, policy });
        self.data.tables[on.0].answers.push(column);
        self.measure(on, Rule::Answer(question))
    }

    /// A question for any number; NaN stands for no answer, which is left out.
    pub(crate) fn numbers(&mut self, on: TypeIx, x: &[f64]) -> MeasureIx {
        let missing = f64::from_bits(number::MISSING);
        let column = x.iter().map(|&x| if x.is_nan() { missing } else { x }).collect();
        self.question(on, any_number(), LEFT_OUT, AnswerColumn::Numbers(column))
    }

    pub(crate) fn measure(&mut self, on: TypeIx, rule: Rule) -> MeasureIx {
        self.model.measures.push(Measure {
            id: format!("m{}", self.model.measures.len()),
            on,
            rule,
            when: Condition::default(),
            overrides: vec![],
            round: None,
            published: None,
        });
        MeasureIx(self.model.measures.len() - 1)
    }

    /// A combination of the units' measures.
    pub(crate) fn combine(
        &mut self,
        how: How,
        gaps: Gaps,
        terms: &[(MeasureIx, f64)],
    ) -> MeasureIx {
        let terms = terms.iter().map(|&(measure, weight)| Term { measure, weight }).collect();
        self.measure(UNIT, Rule::Combine(Combine { how, terms, gaps, coverage: 0.0 }))
    }

    /// A rollup to the units by the first link of `from`.
    pub(crate) fn rollup(
        &mut self,
        from: TypeIx,
        of: MeasureIx,
        method: Method,
        gaps: Gaps,
        weight: Option<MeasureIx>,
    ) -> MeasureIx {
        let method = MethodChoice::Same(method, gaps);
        let how = RollupHow::Of { measure: of, method, weight };
        self.rollup_how(from, how, Condition::default())
    }

    pub(crate) fn rollup_how(
        &mut self,
        from: TypeIx,
        how: RollupHow,
        filter: Condition,
    ) -> MeasureIx {
        self.measure(UNIT, Rule::Rollup(Rollup { from, link: 0, with_self: false, filter, how }))
    }

    pub(crate) fn decide(&mut self, measure: MeasureIx, subject: u32, score: Option<f64>) {
        let reason = "appeal".to_owned();
        self.data.decided.push(Decided { measure: measure.0, subject, score, reason });
    }

    /// The scores of one measure.
    pub(crate) fn scores(&self, measure: MeasureIx) -> Vec<Option<f64>> {
        let scores = score(&self.model, &self.data, Keep::Only(&[measure])).expect("it is sound");
        let rows = self.data.tables[self.model.measure(measure).on.0].ids.len() as u32;
        (0..rows).map(|row| scores.get(measure, row)).collect()
    }

    /// The bits of the scores of one measure.
    pub(crate) fn bits(&self, measure: MeasureIx) -> Vec<Option<u64>> {
        self.scores(measure).into_iter().map(|x| x.map(f64::to_bits)).collect()
    }
}

pub(crate) fn any_number() -> Kind {
    Kind::Number { range: (f64::NEG_INFINITY, f64::INFINITY), goalposts: None }
}

pub(crate) fn only(on: TestOn) -> Condition {
    Condition { tests: vec![Test { on, negate: false }] }
}

/// The measure scores at least this.
pub(crate) fn at_least(measure: MeasureIx, x: f64) -> Condition {
    only(TestOn::Score(measure, Bound::Included(x), Bound::Open))
}

/// Equal but for the last digits.
pub(crate) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1e-300)
}

pub(crate) fn all_near(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    let same = |(a, b): (&Option<f64>, &Option<f64>)| match (a, b) {
        (Some(a), Some(b)) => near(*a, *b),
        (a, b) => a.is_none() && b.is_none(),
    };
    a.len() == b.len() && a.iter().zip(b).all(same)
}

/// Multiples of 2⁻¹⁰, whose sums and small multiples are exact; every sixth is missing.
pub(crate) fn dyadic() -> impl Strategy<Value = f64> {
    prop_oneof![5 => (0..102_400_i32).prop_map(|n| f64::from(n) / 1024.0), 1 => Just(f64::NAN)]
}

/// Columns of the same length, one or more of each.
pub(crate) fn columns() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (1_usize..5, 1_usize..12).prop_flat_map(|(columns, rows)| {
        prop::collection::vec(prop::collection::vec(dyadic(), rows), columns)
    })
}
