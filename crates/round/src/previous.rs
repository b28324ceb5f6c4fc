//! A figure of the round before, in the names of that round.

use sanjeh_methodology::Named;

use crate::figure::Figure;
use crate::scored::Round;

impl Figure {
    /// The same figure and subject as an earlier round calls them. What only that round has may be
    /// named as it is there.
    pub(crate) fn in_earlier(&self, now: &Round, earlier: &Round, subject: &str) -> (Self, String) {
        let measure = |id: &String| {
            let kinds = now.model().types.iter();
            let mut names = kinds.filter_map(|kind| {
                let kind = Named::On(&kind.id);
                now.methodology.earlier_id(kind, id, &earlier.methodology)
            });
            names.find(|name| name != id).unwrap_or(id).to_owned()
        };
        let result = |what, id: &String| {
            let name = now.methodology.earlier_id(what, id, &earlier.methodology);
            name.unwrap_or(id).to_owned()
        };
        let of = |id: &str| now.id_in_earlier(id, earlier).unwrap_or(id).to_owned();
        let figure = match self {
            Self::Score(id) => Self::Score(measure(id)),
            Self::Published(id) => Self::Published(measure(id)),
            Self::Rank(id) => Self::Rank(result(Named::Rank, id)),
            Self::Band(id) => Self::Band(result(Named::Bands, id)),
            Self::Count(id) => Self::Count(result(Named::Share, id)),
            Self::Percent(id) => Self::Percent(result(Named::Share, id)),
            Self::Statistic(id, of) => Self::Statistic(result(Named::Statistic, id), measure(of)),
            Self::Growth(id) => Self::Growth(result(Named::Growth, id)),
            Self::GrowthRank(id) => Self::GrowthRank(result(Named::Growth, id)),
            Self::Rose(id) => Self::Rose(result(Named::Growth, id)),
            Self::Weight(root) => {
                return (Self::Weight(measure(root)), measure(&subject.to_owned()));
            }
            Self::Outranks(id, other) => Self::Outranks(measure(id), of(other)),
            Self::Previous(figure) => Self::Previous(figure.clone()),
        };
        (figure, of(subject))
    }
}
