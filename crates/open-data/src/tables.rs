//! Which tables there are.

use sanjeh_engine::model::TypeIx;

use crate::source::Source;
use crate::table::Table;
use crate::{
    answers, claims, codes, dictionary, explanations, figures, growth, indicators, lists, scores,
    subjects, successions,
};

/// All tables that the round has something for, the dictionary of all of them last.
///
/// Where answers are withheld there is no table of answers, and none of explanations unless the
/// round itself was opened from the indicators that stand in place of the answers; no score is
/// there that would tell an answer.
pub fn tables<'a>(source: &Source<'a>) -> Vec<Table<'a>> {
    let mut all = without_dictionary(source);
    let dictionary = dictionary(&all, source.languages());
    all.push(dictionary);
    all
}

/// The table of this name; `None` if there is none.
pub fn table<'a>(source: &Source<'a>, name: &str) -> Option<Table<'a>> {
    // A table makes its rows only when they are asked for.
    tables(source).into_iter().find(|table| table.name == name)
}

fn without_dictionary<'a>(source: &Source<'a>) -> Vec<Table<'a>> {
    let model = source.model();
    let kinds = (0..model.types.len()).map(|kind| subjects::table(source, TypeIx(kind)));
    let others = [
        Some(scores::table(source)),
        (!model.ranks.is_empty()).then(|| lists::ranks(source)),
        (!model.bands.is_empty()).then(|| lists::bands(source)),
        (!model.shares.is_empty()).then(|| figures::shares(source)),
        Some(figures::statistics(source)),
        source.compared.filter(|_| !model.growths.is_empty()).map(|c| growth::table(source, c)),
        source.has_successions().then(|| successions::table(source)),
        Some(indicators::indicators(source)),
        indicators::options(source),
        indicators::laws(source),
        Some(codes::codes(source)),
        source.has_answers().then(|| answers::table(source)),
        source.can_explain().then(|| explanations::table(source)),
        (!source.judged.is_empty()).then(|| claims::claims(source)),
        (!source.contradictions.is_empty()).then(|| claims::contradictions(source)),
    ];
    let others: Vec<Table<'a>> = others.into_iter().flatten().collect();
    let mut kinds: Vec<Table<'a>> = kinds.collect();
    for kind in &mut kinds {
        if others.iter().any(|other| other.name == kind.name) || kind.name == dictionary::NAME {
            kind.name.insert_str(0, "kind-");
        }
    }
    kinds.extend(others);
    kinds
}
