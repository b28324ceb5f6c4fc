//! What a reader chose to see of a ranking, as the address says it.

use sanjeh_engine::model::MeasureIx;

use super::super::standing::{Facts, part_name};
use crate::query::{self, Query};

/// What is shown, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// Position of the ranked list.
    pub(super) list: usize,
    /// The part of a split list.
    pub(super) part: String,
    pub(super) category: Option<String>,
    pub(super) band: Option<String>,
    /// Id of the parent: it and its affiliates.
    pub(super) parent: Option<String>,
    pub(super) search: String,
    pub(super) sort: Sort,
    pub(super) is_descending: bool,
}

/// By what rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Rank,
    Name,
    Score,
    /// Points gained since the previous round.
    Points,
    /// Places gained.
    Places,
    Axis(MeasureIx),
}

impl Sort {
    /// Whether the largest stands first unless it is turned round.
    pub(super) fn falls(self) -> bool {
        !matches!(self, Self::Rank | Self::Name)
    }

    /// The word in the address.
    pub(super) fn word<'a>(self, facts: &Facts<'a>) -> &'a str {
        match self {
            Self::Rank => "rank",
            Self::Name => "name",
            Self::Score => "score",
            Self::Points => "points",
            Self::Places => "places",
            Self::Axis(measure) => &facts.publication.model().measure(measure).id,
        }
    }

    /// All there are for a publication.
    pub(super) fn all(facts: &Facts<'_>) -> Vec<Self> {
        let mut all = vec![Self::Rank, Self::Name, Self::Score];
        if facts.publication.compared.is_some() {
            all.extend([Self::Points, Self::Places]);
        }
        all.extend(facts.presentation.axes.iter().map(|axis| Self::Axis(*axis)));
        all
    }
}

/// The ranked lists of those that have pages.
pub(super) fn lists(facts: &Facts<'_>) -> Vec<usize> {
    let model = facts.publication.model();
    let first = facts.presentation.rank;
    let others = (0..model.ranks.len())
        .filter(|l| *l != first && model.measure(model.ranks[*l].measure).on == facts.kind());
    [first].into_iter().chain(others).collect()
}

/// The parts of a split list, the last one first, which is the newest where they are years.
pub(super) fn parts(facts: &Facts<'_>, list: usize) -> Vec<String> {
    let list = facts.list(list);
    if !list.is_split() {
        return Vec::new();
    }
    let mut all: Vec<String> = list.in_order().map(|row| part_name(&list, row)).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.dedup();
    all
}

impl Choice {
    /// Reads an address; what it does not understand is as if it were not there.
    pub(super) fn read(facts: &Facts<'_>, query: &Query) -> Self {
        let model = facts.publication.model();
        let by = |id: &str| lists(facts).into_iter().find(|l| model.ranks[*l].id == id);
        let list = query.get("by").and_then(by).unwrap_or(facts.presentation.rank);
        let mut parts = parts(facts, list);
        let part = query.get("part").and_then(|part| parts.iter().position(|p| p == part));
        let part =
            if parts.is_empty() { String::new() } else { parts.swap_remove(part.unwrap_or(0)) };
        let sort = query
            .get("sort")
            .and_then(|word| Sort::all(facts).into_iter().find(|sort| sort.word(facts) == word));
        let sort = sort.unwrap_or(Sort::Rank);
        let is_descending = match query.get("dir") {
            Some("asc") => false,
            Some("desc") => true,
            _ => sort.falls(),
        };
        let own = |name| query.get(name).map(ToOwned::to_owned);
        Self {
            list,
            part,
            category: own("category"),
            band: own("band"),
            parent: own("parent"),
            search: own("q").unwrap_or_default(),
            sort,
            is_descending,
        }
    }

    /// Whether another filter than the search leaves rows out.
    pub(super) fn is_narrowed(&self) -> bool {
        let chosen = [&self.category, &self.band, &self.parent];
        chosen.into_iter().flatten().any(|value| !value.is_empty())
    }

    /// The query that says this choice: what is as usual is not in it.
    pub(super) fn query(&self, facts: &Facts<'_>) -> String {
        let usual = Self::read(facts, &Query::default());
        let direction = if self.is_descending { "desc" } else { "asc" };
        let list = facts.publication.model().ranks[self.list].id.as_str();
        let first_part = parts(facts, self.list).into_iter().next().unwrap_or_default();
        let pairs = [
            ("by", (self.list != usual.list).then_some(list)),
            ("part", (self.part != first_part).then_some(self.part.as_str())),
            ("category", self.category.as_deref()),
            ("band", self.band.as_deref()),
            ("parent", self.parent.as_deref()),
            ("q", (!self.search.is_empty()).then_some(self.search.as_str())),
            ("sort", (self.sort != usual.sort).then(|| self.sort.word(facts))),
            ("dir", (self.is_descending != self.sort.falls()).then_some(direction)),
        ];
        query::write(pairs.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}
