//! What may not be what was meant, looked for whenever a round is opened that is not published yet.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{Model, RankList};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::{Methodology, doubts};

use crate::below_bands::below_bands;
use crate::fractions::fractions;
use crate::nobody::nobody;
use crate::not_applicable::not_applicable;
use crate::opening::Open;
use crate::scored::Round;
use crate::silent::silent;
use crate::unlinked::unlinked;
use crate::without_place::without_place;

/// What is looked into.
pub(crate) struct Doubts {
    wanted: bool,
    /// The sound variants of the methodology, with their names.
    variants: Vec<(String, Methodology)>,
}

impl Doubts {
    /// Reads the variants of a methodology; what is wrong with them joins its warnings.
    pub(crate) fn new(what: &Open, methodology: &Methodology, warnings: &mut Problems) -> Self {
        let wanted = !what.published;
        if !wanted || what.variant.is_some() {
            return Self { wanted, variants: Vec::new() };
        }
        let (variants, problems) = methodology.variants(warnings);
        warnings.append(problems);
        Self { wanted, variants }
    }

    /// Adds what the methodology, and each of its variants, say together with the data.
    ///
    /// # Errors
    /// All that is known, if any of it is an error.
    pub(crate) fn look(
        &self,
        methodology: &Methodology,
        data: &Dataset,
        warnings: &mut Problems,
    ) -> Result<(), Problems> {
        if self.wanted {
            let mut found = doubts(methodology, data);
            for (name, variant) in &self.variants {
                if !fits(&methodology.model, &variant.model) {
                    let name = name.as_str();
                    let note = Problem::note(message!("round-variant-not-checked", name = name));
                    let help = message!("round-variant-not-checked-help", name = name);
                    found.push(note.about(name).help(help));
                    continue;
                }
                // What holds without the variant was said, and what defaults decide is as before.
                for problem in doubts(variant, data) {
                    let said = found.iter().any(|known| {
                        known.message.key == problem.message.key
                            && known.about == problem.about
                            && known.place == problem.place
                    });
                    if !said {
                        found.push(problem);
                    }
                }
            }
            warnings.append(found);
        }
        if warnings.has_errors() { Err(std::mem::take(warnings)) } else { Ok(()) }
    }

    /// Adds what only scores show: what defaults decided among the results, who never answered, for
    /// whom nothing is rolled up, to whom most of what is asked does not apply, of which results nobody is
    /// a part, of which all are for their ends, and in which lists most have no place,
    /// and which scores lie below all bands.
    pub(crate) fn scored(&self, round: &Round, warnings: &mut Problems) {
        if self.wanted {
            defaults(round, warnings);
            warnings.append(silent(round));
            warnings.append(unlinked(round));
            warnings.append(not_applicable(round));
            warnings.append(nobody(round));
            warnings.append(fractions(round));
            warnings.append(without_place(round));
            warnings.append(below_bands(round));
        }
    }
}

/// Notes what defaults decided among the results.
fn defaults(round: &Round, warnings: &mut Problems) {
    let model = round.model();
    let written = &round.methodology.document.ranks;
    let mut sharing = 0;
    for (list, places) in model.ranks.iter().zip(&round.results.ranks) {
        let by_default = written.get(&list.id).is_some_and(|entry| entry.value.ties.is_none());
        if by_default && list.within.is_empty() {
            sharing += shared(places);
        }
    }
    if sharing > 0 {
        let note = Problem::note(message!("round-ties-by-default", n = sharing));
        warnings.push(note.about("ties").times(sharing));
    }
    let scored = model.ranks.first().map_or(0, |list| exact(round, list));
    if scored > 0 {
        let note = Problem::note(message!("round-exact-by-default", n = scored));
        let help = message!("round-exact-by-default-help");
        warnings.push(note.about("published").times(scored).help(help));
    }
}

/// Whether data that were read for one model are data of another.
fn fits(one: &Model, other: &Model) -> bool {
    let asked = |model: &Model| {
        let asked = model.questions.iter().map(|q| (q.id.clone(), q.on, q.kind.clone()));
        asked.collect::<Vec<_>>()
    };
    one.types == other.types && asked(one) == asked(other)
}

/// How many share their place with others.
fn shared(places: &[Option<u32>]) -> u64 {
    let mut times: BTreeMap<u32, u64> = BTreeMap::new();
    for place in places.iter().flatten() {
        *times.entry(*place).or_default() += 1;
    }
    times.values().filter(|times| **times > 1).sum()
}

/// How many of a list have scores with decimals, if nothing says how these are rounded.
fn exact(round: &Round, list: &RankList) -> u64 {
    if round.model().measure(list.measure).published.is_some() {
        return 0;
    }
    let scores = round.results.scores.column(list.measure).unwrap_or(&[]);
    scores.iter().filter(|x| x.is_finite() && x.fract() != 0.0).count() as u64
}
