//! A figure of the previous round, in the names of that round.

use sanjeh_engine::effective_weights;
use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_methodology::Named;

use crate::figure::Figure;
use crate::scored::Round;

impl Figure {
    /// The same figure and subject as an earlier round calls them. What only that round has may be
    /// named as it is there.
    pub(crate) fn in_earlier(&self, now: &Round, earlier: &Round, subject: &str) -> (Self, String) {
        let kind = self.measure(now, subject).map(|m| now.model().measure(m).on);
        let measure = |id: &String| measure_in_earlier(now, earlier, kind, id);
        let result = |what, id: &String| {
            let name = now.methodology.earlier_id(what, id, &earlier.methodology);
            name.unwrap_or(id).to_owned()
        };
        let of = |id: &str| {
            let row = kind.and_then(|kind| {
                let row = now.data.tables[kind.0].ids.find(id.as_bytes())?;
                now.id_in_earlier(kind, row, earlier)
            });
            row.unwrap_or(id).to_owned()
        };
        let figure = match self {
            Self::Score(id) => Self::Score(measure(id)),
            Self::Published(id) => Self::Published(measure(id)),
            Self::Rank(id) => Self::Rank(result(Named::Rank, id)),
            Self::Band(id) => Self::Band(result(Named::Bands, id)),
            // Whose they are is a class, or nobody.
            Self::Count(id) => return (Self::Count(result(Named::Share, id)), subject.to_owned()),
            Self::Percent(id) => {
                return (Self::Percent(result(Named::Share, id)), subject.to_owned());
            }
            Self::Statistic(id, of) => {
                let figure = Self::Statistic(result(Named::Statistic, id), measure(of));
                return (figure, subject.to_owned());
            }
            Self::Growth(id) => Self::Growth(result(Named::Growth, id)),
            Self::GrowthRank(id) => Self::GrowthRank(result(Named::Growth, id)),
            Self::Rose(id) => Self::Rose(result(Named::Growth, id)),
            Self::Weight(root) => {
                return (Self::Weight(measure(root)), part(now, earlier, root, subject));
            }
            Self::Outranks(id, other) => Self::Outranks(measure(id), of(other)),
            Self::Previous(figure) => Self::Previous(figure.clone()),
        };
        (figure, of(subject))
    }

    /// The measure that it is a figure of, among those of its name that of the subject.
    fn measure(&self, round: &Round, subject: &str) -> Option<MeasureIx> {
        let model = round.model();
        match self {
            Self::Score(id) | Self::Published(id) | Self::Outranks(id, _) => {
                let own = round.find(id, subject).map(|(measure, _)| measure);
                own.or_else(|| round.group_score(id, subject).map(|(measure, _)| measure))
            }
            Self::Rank(id) => model.ranks.iter().find(|r| r.id == *id).map(|r| r.measure),
            Self::Band(id) => model.bands.iter().find(|b| b.id == *id).map(|b| b.measure),
            Self::Growth(id) | Self::GrowthRank(id) | Self::Rose(id) => {
                model.growths.iter().find(|g| g.id == *id).map(|g| g.measure)
            }
            Self::Statistic(id, of) => {
                let is_it = |m: &MeasureIx| model.measure(*m).id == *of;
                let all = model.statistics.iter().filter(|s| s.id == *id).map(|s| s.measure);
                all.into_iter().find(is_it)
            }
            Self::Weight(root) => round.by_id.get(root).and_then(|all| all.first()).copied(),
            Self::Count(_) | Self::Percent(_) | Self::Previous(_) => None,
        }
    }
}

/// What an earlier round calls a measure; that of any kind which has another name there if it is not
/// known whose it is.
fn measure_in_earlier(now: &Round, earlier: &Round, kind: Option<TypeIx>, id: &str) -> String {
    let name = |kind: TypeIx| {
        let kind = Named::On(&now.model().types[kind.0].id);
        now.methodology.earlier_id(kind, id, &earlier.methodology)
    };
    let found = match kind {
        Some(kind) => name(kind),
        None => (0..now.model().types.len()).map(TypeIx).filter_map(name).find(|name| *name != id),
    };
    found.unwrap_or(id).to_owned()
}

/// What an earlier round calls a measure that another one is made from.
fn part(now: &Round, earlier: &Round, root: &str, id: &str) -> String {
    let root = now.by_id.get(root).and_then(|all| all.first());
    let parts = root.map(|root| effective_weights(now.model(), *root)).unwrap_or_default();
    let part = parts.keys().find(|m| now.model().measure(**m).id == id);
    let kind = part.map(|m| now.model().measure(*m).on);
    measure_in_earlier(now, earlier, kind, id)
}
