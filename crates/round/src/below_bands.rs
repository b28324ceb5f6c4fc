//! Scores that lie below the lowest band of a set.

use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// A warning for each set of bands in which subjects with a score have no band.
pub(crate) fn below_bands(round: &Round) -> Problems {
    let (model, document) = (round.model(), &round.methodology.document);
    let mut problems = Problems::default();
    for (set, bands) in model.bands.iter().zip(&round.results.bands) {
        let lowest = set.bands.iter().map(|band| band.from).fold(f64::INFINITY, f64::min);
        let scores = &round.results.scores;
        let below = (0_u32..).zip(bands).filter_map(|(row, band)| match band {
            Some(_) => None,
            None => Some((row, scores.get(set.measure, row)?)),
        });
        let below: Vec<(u32, f64)> = below.collect();
        let Some(&(first, score)) = below.first() else { continue };
        let kind = model.measure(set.measure).on;
        let text = message!(
            "round-below-bands",
            n = below.len(),
            id = set.id.as_str(),
            from = lowest,
            first = round.data.tables[kind.0].ids.get(first),
            score = score
        );
        let problem = Problem::warning("below-bands", text).about(set.id.as_str());
        let problem = problem.times(below.len() as u64).help(message!("round-below-bands-help"));
        let span = document.bands.get(&set.id).map_or(0..0, |entry| entry.span.clone());
        problems.push(round.methodology.at(problem, &span));
    }
    problems
}
