//! A composite indicator of countries: normalised columns, weights, and what changes if a bad score cannot
//! be made good by another.
//!
//! `cargo run -p sanjeh-engine --example composite`

use sanjeh_engine::dataset::{AnswerColumn, Dataset, Table};
use sanjeh_engine::model::{How, Model, Norm};
use sanjeh_engine::{Keep, ModelError, effective_weights, results};

fn main() -> Result<(), ModelError> {
    let model = Model::builder()
        .subjects("country")
        .number("broadband")
        .number("skills")
        .normalise("access", "broadband", Norm::MinMax(1.0, 100.0))
        .normalise("people", "skills", Norm::MinMax(1.0, 100.0))
        .normalise("standing", "skills", Norm::ZScore(0.0, 1.0))
        .combine("index", How::Mean, &[("access", 2.0), ("people", 1.0)])
        .rank("by-mean", "index")
        .combine("strict", How::Geometric, &[("access", 2.0), ("people", 1.0)])
        .rank("by-geometric-mean", "strict")
        .build()?;

    let data = Dataset {
        tables: vec![Table {
            ids: ["A", "B", "C", "D"].into_iter().collect(),
            answers: vec![
                AnswerColumn::Numbers(vec![95.0, 40.0, 70.0, 60.0]),
                AnswerColumn::Numbers(vec![10.0, 60.0, 35.0, 30.0]),
            ],
            ..Table::default()
        }],
        ..Dataset::default()
    };

    let results = results(&model, &data, Keep::All)?;
    for (list, places) in model.ranks.iter().zip(&results.ranks) {
        println!("{}: {places:?}", list.id);
    }
    let country = model.type_by_id("country").expect("declared above");
    let standing = model.measure_by_id(country, "standing").expect("declared above");
    println!("skills as z-scores: {:.2?}", results.scores.column(standing).unwrap_or_default());
    for (measure, weight) in effective_weights(&model, model.ranks[0].measure) {
        println!("{} counts {weight:.3} in the index", model.measure(measure).id);
    }
    Ok(())
}
