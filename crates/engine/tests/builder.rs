//! Models built by names: they score as those built by hand, and say what is wrong with them and where.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use sanjeh_engine::dataset::{AnswerColumn, Dataset, NOBODY, Table};
use sanjeh_engine::model::{How, Method, Model, Norm, RuleKind};
use sanjeh_engine::{At, Fault, Keep, ModelBuilder, ModelError, results};

fn agencies_and_services() -> ModelBuilder {
    Model::builder()
        .subjects("agency")
        .attribute("sector")
        .choice("plan", &[("no", 0.0), ("yes", 100.0)])
        .subjects("service")
        .link("agency", "agency")
        .scale("days", 20.0, 0.0)
        .subjects("agency")
        .rollup("services", "service", "agency", "days", Method::Mean)
        .combine("total", How::Mean, &[("plan", 1.0), ("services", 3.0)])
        .published(1)
        .rank("ranking", "total")
        .bands("level", "total", &[("low", 0.0), ("high", 50.0)])
}

fn wrong(builder: ModelBuilder) -> (At, Fault) {
    let ModelError { at, fault, .. } = builder.build().unwrap_err();
    (at, fault)
}

#[test]
fn a_built_model_scores_and_ranks() {
    let model = agencies_and_services().build().unwrap();
    let agencies = Table {
        ids: ["a", "b"].into_iter().collect(),
        attributes: vec![["north", "south"].into_iter().collect()],
        answers: vec![AnswerColumn::Options(vec![1, 0])],
        ..Table::default()
    };
    let services = Table {
        ids: ["x", "y", "z"].into_iter().collect(),
        links: vec![vec![0, 0, NOBODY]],
        answers: vec![AnswerColumn::Numbers(vec![5.0, 10.0, 0.0])],
        ..Table::default()
    };
    let data = Dataset { tables: vec![agencies, services], ..Dataset::default() };
    let results = results(&model, &data, Keep::All).unwrap();
    let total = model.ranks[0].measure;
    // (1 × 100 + 3 × mean(75, 50)) / 4; b has no services, and its plan alone counts.
    assert_eq!(results.published(&model, total, 0), Some(71.9));
    assert_eq!(results.scores.get(total, 1), Some(0.0));
    assert_eq!(results.ranks[0], [Some(1), Some(2)]);
    assert_eq!(results.bands[0], [Some(1), Some(0)]);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let subjects = || Model::builder().subjects("agency").number("n");
    let measure = |id: &str| At::Measure(id.to_owned());
    let missing = |name: &str| Fault::NoSuch(name.to_owned());
    for (builder, at, fault) in [
        (Model::builder().number("n"), At::Question("n".to_owned()), Fault::NoType),
        (subjects().number("n"), At::Question("n".to_owned()), Fault::Twice),
        (subjects().combine("t", How::Mean, &[("x", 1.0)]), measure("t"), missing("x")),
        (subjects().combine("t", How::Mean, &[]), measure("t"), Fault::NothingToCombine),
        (subjects().combine("t", How::Mean, &[("n", -1.0)]), measure("t"), Fault::BadWeight),
        (subjects().combine("n", How::Mean, &[("n", 1.0)]), measure("n"), Fault::Twice),
        (subjects().link("of", "nobody"), At::Link("of".to_owned()), missing("nobody")),
        (subjects().scale("s", 3.0, 3.0), At::Question("s".to_owned()), Fault::EqualGoalposts),
        (subjects().rollup("r", "agency", "of", "n", Method::Mean), measure("r"), Fault::NoLink),
        (subjects().normalise("z", "y", Norm::ZScore(0.0, 1.0)), measure("z"), missing("y")),
        (subjects().rank("l", "x"), At::Result("l".to_owned()), missing("x")),
        // The first thing that is wrong is said, and not what follows from it.
        (
            subjects().combine("t", How::Mean, &[("x", 1.0)]).rank("l", "t"),
            measure("t"),
            missing("x"),
        ),
    ] {
        assert_eq!(wrong(builder), (at, fault));
    }
    let error = subjects().rank("list", "x").build().unwrap_err();
    assert_eq!(error.to_string(), "result list: “x” stands for nothing");
}

#[test]
fn every_rule_has_a_kind_with_a_word_of_its_own() {
    let words: std::collections::BTreeSet<&str> = RuleKind::ALL.map(RuleKind::id).into();
    assert_eq!(words.len(), RuleKind::ALL.len());
    let model = agencies_and_services().build().unwrap();
    let kinds: Vec<RuleKind> = model.measures.iter().map(|m| m.rule.kind()).collect();
    let answer = RuleKind::Answer;
    assert_eq!(kinds, [answer, answer, RuleKind::Rollup, RuleKind::Combine]);
}
