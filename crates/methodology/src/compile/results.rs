//! Ranks, bands, shares, statistics, groups, growth, claims.

use std::collections::BTreeSet;
use std::ops::Range;

use sanjeh_engine::model::{
    Band, BandSet, Basis, Classes, Equal, Group, Growth, MeasureIx, RankList, Share, Stat,
    Statistic, Ties,
};
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{
    At, BandsEntry, BasisWord, EqualWord, GroupEntry, RankEntry, ShareEntry, StatWord,
    StatisticEntry, TiesWord, UnscoredWord,
};

impl Compiler<'_> {
    pub(super) fn results(&mut self) {
        let doc = self.doc;
        self.model.equal = match doc.policy.equal {
            None | Some(EqualWord::Digits) => Equal::Digits,
            Some(EqualWord::Bits) => Equal::Bits,
        };
        doc.ranks.iter().for_each(|(id, entry)| self.rank(id, entry));
        doc.bands.iter().for_each(|(id, entry)| self.band_set(id, entry));
        doc.shares.iter().for_each(|(id, entry)| self.share_of(id, entry));
        doc.statistics.iter().for_each(|(id, entry)| self.statistic(id, entry));
        doc.groups.iter().for_each(|(id, entry)| self.group(id, entry));
        for (id, entry) in &doc.growth {
            self.check_id(id, &entry.span);
            let growth = &entry.value;
            let Some(measure) = self.result_of(growth.on.as_ref(), &growth.measure) else {
                continue;
            };
            let basis = self.basis(growth.basis);
            self.model.growths.push(Growth {
                id: id.clone(),
                measure,
                basis,
                ties: ties(growth.ties),
            });
        }
        for entry in doc.claims.values() {
            if entry.value.value.is_none() && entry.value.rank.is_none() {
                self.report.error(&entry.span, message!("methodology-claim-without-figure"), None);
            }
            for list in entry.value.scopes.values() {
                self.scope(list);
            }
        }
        self.same_ids();
    }

    /// The list that a claim's scope names must be there.
    fn scope(&mut self, list: &At<String>) {
        let (ranks, growth) = (&self.doc.ranks, &self.doc.growth);
        if !ranks.contains_key(&list.value) && !growth.contains_key(&list.value) {
            let text = message!("methodology-unknown-result", name = list.value.as_str());
            let known = ranks.keys().chain(growth.keys()).map(String::as_str);
            self.report.unknown(&list.span, &list.value, text, known);
        }
    }

    /// Figures name results by their ids, whatever they are: no two may share one.
    fn same_ids(&mut self) {
        let doc = self.doc;
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let ranks = doc.ranks.iter().map(|(id, e)| (id, &e.span));
        let all = ranks
            .chain(doc.shares.iter().map(|(id, e)| (id, &e.span)))
            .chain(doc.statistics.iter().map(|(id, e)| (id, &e.span)))
            .chain(doc.growth.iter().map(|(id, e)| (id, &e.span)));
        let mut twice: Vec<(&str, Range<usize>)> = Vec::new();
        for (id, span) in all {
            if !seen.insert(id.as_str()) {
                twice.push((id, span.clone()));
            }
        }
        for (id, span) in twice {
            self.report.error(&span, message!("methodology-result-twice", name = id), None);
        }
    }

    fn result_of(&mut self, on: Option<&At<String>>, name: &At<String>) -> Option<MeasureIx> {
        let measure = self.measure_anywhere(on, name)?;
        self.results.push(measure);
        Some(measure)
    }

    fn basis(&self, word: Option<BasisWord>) -> Basis {
        match word.or(self.doc.policy.basis) {
            Some(BasisWord::Exact) => Basis::Exact,
            None | Some(BasisWord::Published) => Basis::Published,
        }
    }

    fn rank(&mut self, id: &str, at: &At<RankEntry>) {
        self.check_id(id, &at.span);
        let entry = &at.value;
        let Some(measure) = self.result_of(entry.on.as_ref(), &entry.measure) else { return };
        let on = self.model.measure(measure).on;
        let basis = match self.rounding(entry.rounded, &at.span) {
            Some(rounding) => Basis::Rounded(rounding),
            None => self.basis(entry.basis),
        };
        let filter = self.condition(on, &entry.condition);
        let within = self.attributes(on, &entry.within);
        self.model.ranks.push(RankList {
            id: id.to_owned(),
            measure,
            basis,
            ties: ties(entry.ties),
            ascending: entry.ascending,
            filter,
            within,
            unscored_last: entry.unscored == Some(UnscoredWord::Last),
        });
    }

    fn band_set(&mut self, id: &str, at: &At<BandsEntry>) {
        self.check_id(id, &at.span);
        let entry = &at.value;
        let mut bands: Vec<Band> = Vec::new();
        for band in &entry.levels.value {
            let (from, above) = match (band.from, band.above) {
                (Some(from), None) => (from, false),
                (None, Some(above)) => (above, true),
                _ => {
                    let text = message!("methodology-band-end", name = band.id.value.as_str());
                    self.report.error(&band.id.span, text, None);
                    continue;
                }
            };
            self.finite(from, &band.id.span);
            let same = |b: &Band| b.id == band.id.value || b.from == from && b.above == above;
            if bands.iter().any(same) {
                let text = message!("methodology-band-twice", name = band.id.value.as_str());
                self.report.error(&band.id.span, text, None);
            }
            bands.push(Band { id: band.id.value.clone(), from, above });
        }
        if entry.levels.value.is_empty() {
            self.report.error(&entry.levels.span, message!("methodology-no-bands"), None);
        }
        let Some(measure) = self.result_of(entry.on.as_ref(), &entry.measure) else { return };
        let basis = self.basis(entry.basis);
        self.model.bands.push(BandSet { id: id.to_owned(), measure, basis, bands });
    }

    fn share_of(&mut self, id: &str, at: &At<ShareEntry>) {
        self.check_id(id, &at.span);
        let entry = &at.value;
        let Some(of) = self.type_ix(&entry.of) else { return };
        let filter = self.condition(of, &entry.condition);
        let published = self.rounding(entry.published, &at.span);
        let by = match (&entry.by, &entry.bands) {
            (Some(by), None) => self.attribute(of, by).map(Classes::Attribute),
            (None, Some(bands)) => {
                let found = self.model.bands.iter().position(|b| b.id == bands.value);
                if found.is_none() {
                    let text = message!("methodology-unknown-bands", name = bands.value.as_str());
                    let known: Vec<String> =
                        self.model.bands.iter().map(|b| b.id.clone()).collect();
                    let known = known.iter().map(String::as_str);
                    self.report.unknown(&bands.span, &bands.value, text, known);
                }
                if let Some(set) = found
                    && self.model.measure(self.model.bands[set].measure).on != of
                {
                    self.report.error(&bands.span, message!("methodology-bands-of-others"), None);
                }
                found.map(Classes::Bands)
            }
            _ => {
                self.report.error(&at.span, message!("methodology-share-by"), None);
                None
            }
        };
        let Some(by) = by else { return };
        self.model.shares.push(Share { id: id.to_owned(), of, filter, by, published });
    }

    fn statistic(&mut self, id: &str, at: &At<StatisticEntry>) {
        self.check_id(id, &at.span);
        let entry = &at.value;
        for name in &entry.measures {
            let Some(measure) = self.result_of(entry.on.as_ref(), name) else { continue };
            let filter = self.condition(self.model.measure(measure).on, &entry.condition);
            let published = self.rounding(entry.published, &at.span);
            let stat = stat(entry.stat);
            self.model.statistics.push(Statistic {
                id: id.to_owned(),
                measure,
                stat,
                filter,
                published,
            });
        }
    }

    fn group(&mut self, id: &str, at: &At<GroupEntry>) {
        let entry = &at.value;
        let Some(of) = self.type_ix(&entry.of) else { return };
        let filter = self.condition(of, &entry.condition);
        let split = match id.split_once('{').and_then(|(_, rest)| rest.split_once('}')) {
            Some((attribute, _)) => {
                let name = At { value: attribute.to_owned(), span: at.span.clone() };
                let Some(attribute) = self.attribute(of, &name) else { return };
                Some(attribute)
            }
            None => None,
        };
        self.model.groups.push(Group { id: id.to_owned(), of, filter, split });
    }
}

fn ties(word: Option<TiesWord>) -> Ties {
    match word {
        None | Some(TiesWord::Competition) => Ties::Competition,
        Some(TiesWord::Dense) => Ties::Dense,
    }
}

fn stat(word: StatWord) -> Stat {
    match word {
        StatWord::Mean => Stat::Mean,
        StatWord::Median => Stat::Median,
        StatWord::Min => Stat::Min,
        StatWord::Max => Stat::Max,
        StatWord::StandardDeviation => Stat::StandardDeviation,
        StatWord::Count => Stat::Count,
        StatWord::Sum => Stat::Sum,
    }
}
