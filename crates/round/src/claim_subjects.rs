//! What claims of a figure can be about.

use sanjeh_engine::model::{MeasureIx, TypeIx};

use crate::figure::Figure;
use crate::names::Names;
use crate::register::Register;
use crate::scored::Round;

/// What a claim can be about: a subject, a class of a share, a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimSubject {
    /// Its id.
    pub id: String,
    /// What it is called in each language of the round, in their order.
    pub names: Vec<String>,
}

/// All that a claim of a figure can be about, as claims are read: the classes of its share; for a
/// weight the measures; nothing for a figure over all subjects; otherwise the subjects of all kinds,
/// those that are ranked first, at most `most` of them.
pub fn claim_subjects(
    round: &Round,
    register: &Register,
    figure: Option<&Figure>,
    most: usize,
) -> Vec<ClaimSubject> {
    let (model, methodology) = (round.model(), &round.methodology);
    let languages = || round.header.languages.iter();
    match figure {
        Some(Figure::Previous(figure)) => claim_subjects(round, register, Some(figure), most),
        Some(Figure::Count(id) | Figure::Percent(id)) => {
            let Some(at) = model.shares.iter().position(|share| share.id == *id) else {
                return Vec::new();
            };
            let class = |id: &str| ClaimSubject {
                id: id.to_owned(),
                names: languages()
                    .map(|lang| methodology.class_title(at, id, *lang).to_owned())
                    .collect(),
            };
            round.results.shares[at].iter().map(|found| class(&found.id)).collect()
        }
        // It is of all together.
        Some(Figure::Statistic(..)) => Vec::new(),
        Some(Figure::Weight(_)) => {
            let measures = (0..model.measures.len()).map(MeasureIx);
            let measure = |at: MeasureIx| ClaimSubject {
                id: model.measure(at).id.clone(),
                names: languages()
                    .map(|lang| methodology.measure_title(at, *lang).to_owned())
                    .collect(),
            };
            measures.map(measure).collect()
        }
        _ => {
            let first = methodology.presentation.as_ref().map(|presentation| presentation.of);
            let others = (0..model.types.len()).map(TypeIx).filter(|kind| Some(*kind) != first);
            let rows = first.into_iter().chain(others).flat_map(|kind| {
                (0..round.data.tables[kind.0].ids.len() as u32).map(move |row| (kind, row))
            });
            let subject = |(kind, row): (TypeIx, u32)| {
                let id = round.data.tables[kind.0].ids.get(row);
                let name = |lang| register.name(kind, row, lang).unwrap_or(id).to_owned();
                ClaimSubject { id: id.to_owned(), names: languages().map(|l| name(*l)).collect() }
            };
            rows.take(most).map(subject).collect()
        }
    }
}

/// Whether a claim of a figure that names its subject so is about something: neither nobody nor any of
/// several with one name.
pub fn is_claim_subject(
    round: &Round,
    register: &Register,
    figure: Option<&Figure>,
    named: &str,
) -> bool {
    Names { round, register: Some(register) }.subject(named, figure).is_some()
}
