//! Services that are rolled up to their agencies, and a ranking of these.
//!
//! `cargo run -p sanjeh-engine --example rollup`

use sanjeh_engine::dataset::{AnswerColumn, Dataset, Ids, NOBODY, Table};
use sanjeh_engine::model::{How, Method, Model};
use sanjeh_engine::{Keep, ModelError, results};

fn main() -> Result<(), ModelError> {
    let model = Model::builder()
        .subjects("agency")
        .choice("strategy", &[("no", 0.0), ("draft", 50.0), ("yes", 100.0)])
        .subjects("service")
        .link("agency", "agency")
        .choice("online", &[("no", 0.0), ("partly", 50.0), ("fully", 100.0)])
        .scale("minutes", 60.0, 5.0)
        .combine("quality", How::Geometric, &[("online", 2.0), ("minutes", 1.0)])
        .subjects("agency")
        .rollup("services", "service", "agency", "quality", Method::Mean)
        .combine("total", How::Mean, &[("strategy", 30.0), ("services", 70.0)])
        .published(2)
        .rank("ranking", "total")
        .build()?;

    let agencies: Ids = ["health", "roads", "water"].into_iter().collect();
    let services: Ids = ["permit", "toll", "bill", "leak", "archive"].into_iter().collect();
    let data = Dataset {
        tables: vec![
            Table {
                ids: agencies,
                answers: vec![AnswerColumn::Options(vec![2, 0, 1])],
                ..Table::default()
            },
            Table {
                ids: services,
                // The archive belongs to nobody, and counts for nobody.
                links: vec![vec![0, 1, 2, 2, NOBODY]],
                answers: vec![
                    AnswerColumn::Options(vec![2, 1, 2, 0, 2]),
                    AnswerColumn::Numbers(vec![10.0, 20.0, 5.0, 45.0, 5.0]),
                ],
                ..Table::default()
            },
        ],
        ..Dataset::default()
    };

    let results = results(&model, &data, Keep::Only(&[]))?;
    let total = model.ranks[0].measure;
    for (row, id) in (0..).zip(data.tables[0].ids.iter()) {
        let score = results.published(&model, total, row);
        let place = results.ranks[0][row as usize];
        println!("{id}: {score:?} points, place {place:?}");
    }
    Ok(())
}
