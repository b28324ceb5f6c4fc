//! One figure is one figure: wherever the program writes it, it has the same value, decimals, name and place, and the same ones
//! share that place.
//!
//! Rounds are published and served as users do it. Each output is read for what it says of each figure; what two outputs
//! say differently fails the test. With `--nocapture` it prints how much each output says.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod api;
mod charts;
mod compare;
mod console;
mod html;
mod open_data;
mod pages;
mod press;
mod record;
#[cfg(feature = "pdf")]
mod report;
mod run;
mod table;
mod world;

use std::collections::BTreeMap;
use std::thread;

use compare::differences;
use record::Record;
use run::{Round, Site, Together};
use world::World;

/// The rounds, by what the test calls them; those of one line are shown on one site.
const ROUNDS: [Together; 7] = [
    Together { rounds: &[("round8", "examples/round8", "8"), ("round9", "examples/round9", "9")] },
    Together { rounds: &[("coinr", "examples/coinr", "coinr")] },
    Together { rounds: &[("mini", "examples/mini", "mini")] },
    Together {
        rounds: &[
            ("ties one", "crates/cli/tests/cases/ties-in-sentences/one", "1"),
            ("ties two", "crates/cli/tests/cases/ties-in-sentences/two", "2"),
        ],
    },
    Together {
        rounds: &[("below zero", "crates/cli/tests/cases/scores-below-zero/negative", "1")],
    },
    Together { rounds: &[("z-scores", "crates/cli/tests/cases/scores-below-zero/z-scores", "1")] },
    Together { rounds: &[("one-figure", "crates/cli/tests/cases/one-figure", "1")] },
];

/// Everything that the outputs say.
fn records() -> Vec<Record> {
    thread::scope(|scope| {
        let sites: Vec<_> =
            ROUNDS.iter().map(|together| scope.spawn(move || of_site(together))).collect();
        sites.into_iter().flat_map(|site| site.join().unwrap()).collect()
    })
}

fn of_site(together: &Together) -> Vec<Record> {
    let site = Site::of(together);
    let mut all = Vec::new();
    for round in site.rounds(together) {
        of_round(&round, &mut all);
    }
    all
}

fn of_round(round: &Round<'_>, all: &mut Vec<Record>) {
    let world = World::of(round);
    open_data::gather(round, &world, all);
    api::gather(round, &world, all);
    pages::gather(round, &world, all);
    press::gather(round, all);
    console::gather(round, &world, all);
    // Reports take seconds; the last one says the figures of the previous round, too.
    #[cfg(feature = "pdf")]
    if round.is_last {
        report::gather(round, &world, all);
    }
}

/// The outputs, each with how much it says: one that says nothing is not compared.
fn counts(records: &[Record]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for record in records {
        let output = record.output.trim_end_matches(" en").trim_end_matches(" fa");
        *counts.entry(output).or_default() += 1;
    }
    counts
}

#[test]
fn a_figure_is_the_same_in_every_output() {
    let records = records();
    let counts = counts(&records);
    let outputs = [
        "API",
        "API table",
        "CSV",
        "XLSX",
        "agency page",
        "chart text",
        "claims page",
        "compare",
        "compare CSV",
        "explain CSV",
        "feed",
        "methodology page",
        "press page",
        "press text",
        "rank CSV",
        "ranking",
        "round page",
        "score CSV",
        "summary",
        "summary JSON",
    ];
    let silent: Vec<_> = outputs.iter().filter(|output| !counts.contains_key(*output)).collect();
    assert!(silent.is_empty(), "nothing was read of {silent:?}");
    let found = differences(&records);
    for (output, count) in &counts {
        eprintln!("{count:>8}  {output}");
    }
    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "Outputs disagree ({} times):\n{}", said.len(), said.join("\n"));
}
