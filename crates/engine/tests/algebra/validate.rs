//! Models and data that contradict themselves are refused: an error, never a panic.

use sanjeh_engine::dataset::{AnswerColumn, AttributeColumn, NOBODY};
use sanjeh_engine::model::{
    BandSet, Basis, Bound, Classes, Combine, Gaps, Goalposts, Group, Growth, How, Kind, MeasureIx,
    Method, MethodChoice, Norm, Normalise, Override, PlaceTies, QuestionIx, RankList, Rollup,
    RollupHow, Rule, Share, Stat, Statistic, Term, TestOn, Ties, Transform, TypeIx,
};
use sanjeh_engine::{DEEPEST, Keep, results, score};

use crate::build::{Build, LEFT_OUT, UNIT, any_number, only};

const X: MeasureIx = MeasureIx(0);
const PART_X: MeasureIx = MeasureIx(1);
const TOP: MeasureIx = MeasureIx(2);
const UP: MeasureIx = MeasureIx(3);
const NOWHERE: MeasureIx = MeasureIx(99);
const PART: TypeIx = TypeIx(1);

/// Two units with three parts, an attribute, and one measure of each kind that breaks easily.
fn sound() -> Build {
    let mut b = Build::units(2);
    b.subjects("part", 3);
    b.link(PART, UNIT, vec![0, 1, NOBODY]);
    b.attribute(UNIT, "kind", &["a", "b"]);
    b.numbers(UNIT, &[1.0, 2.0]);
    b.numbers(PART, &[1.0, 2.0, 3.0]);
    b.combine(How::Mean, Gaps::LeaveOut, &[(X, 1.0)]);
    b.rollup(PART, PART_X, Method::Mean, Gaps::LeaveOut, None);
    b
}

fn rule(b: &mut Build, rule: Rule) {
    b.model.measures[TOP.0].rule = rule;
}

fn combine(b: &mut Build, change: impl FnOnce(&mut Combine)) {
    if let Rule::Combine(c) = &mut b.model.measures[TOP.0].rule {
        change(c);
    }
}

fn rollup(b: &mut Build, change: impl FnOnce(&mut Rollup)) {
    if let Rule::Rollup(r) = &mut b.model.measures[UP.0].rule {
        change(r);
    }
}

fn normalise(b: &mut Build, of: MeasureIx, within: Vec<usize>, test: TestOn) {
    let (method, filter) = (Norm::Rank(PlaceTies::Lowest), only(test));
    rule(b, Rule::Normalise(Normalise { of, method, direction: 1.0, within, filter }));
}

fn transform(b: &mut Build, step: Transform) {
    rule(b, Rule::Transform { of: X, step });
}

fn rank(b: &mut Build, measure: MeasureIx, within: Vec<usize>, test: TestOn) {
    b.model.ranks.push(RankList {
        id: "r".into(),
        measure,
        basis: Basis::Exact,
        ties: Ties::Dense,
        ascending: false,
        filter: only(test),
        within,
        unscored_last: false,
    });
}

fn share(b: &mut Build, of: TypeIx, by: Classes) {
    let (id, filter) = ("s".to_owned(), only(TestOn::Id(vec![])));
    b.model.shares.push(Share { id, of, filter, by, published: None });
}

fn group(b: &mut Build, of: TypeIx, split: Option<usize>, test: TestOn) {
    b.model.groups.push(Group { id: "g".into(), of, filter: only(test), split });
}

fn anybody() -> TestOn {
    TestOn::Id(vec![])
}

fn attribute(at: usize) -> TestOn {
    TestOn::Attribute(at, vec![])
}

fn score_of(measure: MeasureIx) -> TestOn {
    TestOn::Score(measure, Bound::Open, Bound::Open)
}

type Break = (&'static str, fn(&mut Build));

const BROKEN_MODELS: &[Break] = &[
    ("a cycle of one", |b| combine(b, |c| c.terms[0].measure = TOP)),
    ("a cycle of two", |b| {
        combine(b, |c| c.terms[0].measure = UP);
        b.model.measures[UP.0].rule = Rule::Denominate { of: TOP, by: X, scale: 1.0 };
    }),
    ("a cycle through a gate", |b| b.model.measures[TOP.0].when = only(score_of(TOP))),
    ("a cycle through an override", |b| {
        b.model.measures[TOP.0].overrides =
            vec![Override { when: only(score_of(TOP)), score: 1.0 }];
    }),
    ("a term that is nowhere", |b| combine(b, |c| c.terms[0].measure = NOWHERE)),
    ("a term of others", |b| combine(b, |c| c.terms[0].measure = PART_X)),
    ("no terms", |b| combine(b, |c| c.terms.clear())),
    ("a negative weight", |b| combine(b, |c| c.terms[0].weight = -1.0)),
    ("a weight that is not a number", |b| combine(b, |c| c.terms[0].weight = f64::NAN)),
    ("an infinite weight", |b| combine(b, |c| c.terms[0].weight = f64::INFINITY)),
    ("a coverage above 1", |b| combine(b, |c| c.coverage = 1.5)),
    ("a coverage that is not a number", |b| combine(b, |c| c.coverage = f64::NAN)),
    ("the power 0", |b| combine(b, |c| c.how = How::Power(0.0))),
    ("a power that is not a number", |b| combine(b, |c| c.how = How::Power(f64::NAN))),
    ("an answer that is nowhere", |b| rule(b, Rule::Answer(QuestionIx(9)))),
    ("an answer of others", |b| rule(b, Rule::Answer(QuestionIx(1)))),
    ("a rollup from nowhere", |b| rollup(b, |r| r.from = TypeIx(7))),
    ("a rollup without a link", |b| rollup(b, |r| r.link = 3)),
    ("a rollup of others", |b| {
        let method = MethodChoice::Same(Method::Mean, Gaps::Zero);
        rollup(b, |r| r.how = RollupHow::Of { measure: X, method, weight: None });
    }),
    ("a rollup with others' weights", |b| {
        let method = MethodChoice::Same(Method::Mean, Gaps::Zero);
        rollup(b, |r| r.how = RollupHow::Of { measure: PART_X, method, weight: Some(X) });
    }),
    ("a rollup by no attribute", |b| {
        let method = MethodChoice::ByAttribute { attribute: 4, cases: vec![], otherwise: None };
        rollup(b, |r| r.how = RollupHow::Of { measure: PART_X, method, weight: None });
    }),
    ("a rollup of other types with self", |b| rollup(b, |r| r.with_self = true)),
    ("a rollup with a wrong filter", |b| rollup(b, |r| r.filter = only(attribute(0)))),
    ("a rollup with a wrong share", |b| rollup(b, |r| r.how = RollupHow::Share(only(score_of(X))))),
    ("a transformation of others", |b| {
        let step = Transform::Log { offset: 0.0 };
        rule(b, Rule::Transform { of: PART_X, step });
    }),
    ("turned ends", |b| transform(b, Transform::Clamp(2.0, 1.0))),
    ("ends that are no numbers", |b| transform(b, Transform::Clamp(f64::NAN, 1.0))),
    ("equal goalposts", |b| {
        let posts = Goalposts { worst: 3.0, best: 3.0 };
        transform(b, Transform::Goalposts { posts, top: 1.0, clip: true });
    }),
    ("equal goalposts of a question", |b| {
        let goalposts = Some(Goalposts { worst: 3.0, best: 3.0 });
        b.model.questions[0].kind = Kind::Number { range: (0.0, 9.0), goalposts };
    }),
    ("a normalisation of others", |b| normalise(b, PART_X, vec![], anybody())),
    ("a normalisation within nothing", |b| normalise(b, X, vec![4], anybody())),
    ("a normalisation with a wrong filter", |b| normalise(b, X, vec![], score_of(PART_X))),
    ("a divisor of others", |b| rule(b, Rule::Denominate { of: X, by: PART_X, scale: 1.0 })),
    ("a choice by nothing", |b| {
        rule(b, Rule::Choose { attribute: 4, cases: vec![], otherwise: None });
    }),
    ("a choice of others", |b| {
        rule(b, Rule::Choose { attribute: 0, cases: vec![], otherwise: Some(PART_X) });
    }),
    ("a test of no answer", |b| {
        b.model.measures[TOP.0].when = only(TestOn::Answer(QuestionIx(8), vec![0]));
    }),
    ("a measure of no type", |b| b.model.measures[TOP.0].on = TypeIx(9)),
    ("a question of no type", |b| b.model.questions[0].on = TypeIx(9)),
    ("a link to no type", |b| b.model.types[1].links[0].to = TypeIx(9)),
    ("too many options", |b| {
        let options = (0..251).map(|i| (i.to_string(), 0.0)).collect();
        b.model.questions[0].kind = Kind::Choice { options };
    }),
    ("a list of nothing", |b| rank(b, NOWHERE, vec![], anybody())),
    ("a list within nothing", |b| rank(b, X, vec![5], anybody())),
    ("a list with a wrong filter", |b| rank(b, X, vec![], score_of(NOWHERE))),
    ("bands of nothing", |b| {
        let id = "b".to_owned();
        b.model.bands.push(BandSet { id, measure: NOWHERE, basis: Basis::Exact, bands: vec![] });
    }),
    ("a share of no type", |b| share(b, TypeIx(9), Classes::Attribute(0))),
    ("a share by no attribute", |b| share(b, UNIT, Classes::Attribute(9))),
    ("a share by no bands", |b| share(b, UNIT, Classes::Bands(0))),
    ("a figure of nothing", |b| {
        let (id, filter) = ("f".to_owned(), only(anybody()));
        let stat = Stat::Mean;
        b.model.statistics.push(Statistic { id, measure: NOWHERE, stat, filter, published: None });
    }),
    ("a group of no type", |b| group(b, TypeIx(9), None, anybody())),
    ("a group split by nothing", |b| group(b, UNIT, Some(9), anybody())),
    ("a group with a wrong filter", |b| group(b, UNIT, None, score_of(NOWHERE))),
    ("growth of nothing", |b| {
        let (id, basis) = ("g".to_owned(), Basis::Exact);
        b.model.growths.push(Growth { id, measure: NOWHERE, basis, ties: Ties::Dense });
    }),
];

const BROKEN_DATA: &[Break] = &[
    ("a table too few", |b| b.data.tables.truncate(1)),
    ("no links", |b| b.data.tables[1].links.clear()),
    ("a link too short", |b| b.data.tables[1].links[0].truncate(1)),
    ("a link beyond the table", |b| b.data.tables[1].links[0][0] = 2),
    ("no attributes", |b| b.data.tables[0].attributes.clear()),
    ("an attribute too short", |b| b.data.tables[0].attributes[0] = AttributeColumn::default()),
    ("a value that is nowhere", |b| b.data.tables[0].attributes[0].codes[0] = 5),
    ("no answers", |b| b.data.tables[0].answers.clear()),
    ("answers too short", |b| b.data.tables[0].answers[0] = AnswerColumn::Numbers(vec![1.0])),
    ("answers of another kind", |b| {
        b.data.tables[0].answers[0] = AnswerColumn::Options(vec![0, 0]);
    }),
    ("too many decimals", |b| {
        b.data.tables[0].answers[0] = AnswerColumn::Decimals { decimals: 10, units: vec![1, 2] };
    }),
    ("a decision about nothing", |b| b.decide(NOWHERE, 0, None)),
    ("a decision about nobody", |b| b.decide(TOP, 2, None)),
];

#[test]
fn a_broken_model_is_an_error() {
    for (name, break_it) in BROKEN_MODELS {
        let mut b = sound();
        break_it(&mut b);
        assert!(b.model.validate().is_err(), "{name}");
        assert!(score(&b.model, &b.data, Keep::All).is_err(), "{name}");
        assert!(results(&b.model, &b.data, Keep::Only(&[])).is_err(), "{name}");
    }
    let b = sound();
    assert_eq!(b.model.validate(), Ok(()));
}

#[test]
fn data_that_do_not_fit_the_model_are_an_error() {
    for (name, break_it) in BROKEN_DATA {
        let mut b = sound();
        break_it(&mut b);
        assert_eq!(b.model.validate(), Ok(()), "{name}");
        let wrong = score(&b.model, &b.data, Keep::All).map(|_| ());
        assert!(wrong.is_err_and(|w| !w.to_string().is_empty()), "{name}");
        assert!(results(&b.model, &b.data, Keep::Only(&[])).is_err(), "{name}");
    }
    let b = sound();
    assert!(results(&b.model, &b.data, Keep::All).is_ok());
}

#[test]
fn columns_that_are_not_there_cannot_be_kept() {
    let b = sound();
    assert!(score(&b.model, &b.data, Keep::Only(&[NOWHERE])).is_err());
    assert!(results(&b.model, &b.data, Keep::Only(&[NOWHERE])).is_err());
}

#[test]
fn a_chain_may_be_as_deep_as_is_said_and_no_deeper() {
    // Made from the top down, so that the whole chain is walked at once, and from the bottom up.
    for upwards in [true, false] {
        let mut b = Build::units(1);
        for depth in 1..=DEEPEST + 1 {
            let below = MeasureIx(if upwards { depth.max(2) - 2 } else { depth });
            let term = Term { measure: below, weight: 1.0 };
            let (how, gaps) = (How::Mean, Gaps::LeaveOut);
            let link = Rule::Combine(Combine { how, terms: vec![term], gaps, coverage: 0.0 });
            let end = if upwards { depth == 1 } else { depth == DEEPEST + 1 };
            if end {
                b.question(UNIT, any_number(), LEFT_OUT, AnswerColumn::Numbers(vec![5.0]));
            } else {
                b.measure(UNIT, link);
            }
        }
        assert!(b.model.validate().is_err(), "{upwards}");
        let mut shorter = b.clone();
        let (from, to) = if upwards { (2, 0) } else { (0, 2) };
        if let Rule::Combine(c) = &mut shorter.model.measures[from].rule {
            c.terms[0].measure = MeasureIx(to);
        }
        assert_eq!(shorter.model.validate(), Ok(()), "{upwards}");
        let top = MeasureIx(if upwards { DEEPEST } else { 0 });
        assert_eq!(shorter.scores(top), [Some(5.0)]);
    }
}
