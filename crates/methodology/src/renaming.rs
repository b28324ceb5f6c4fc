//! An earlier document in the names of a later one, so that a changed name is one change and not one
//! in every place where the name is used.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::document::{At, Document, MeasureEntry, Terms, Where};
use crate::earlier::Named;
use crate::{Methodology, document};

/// Earlier names and the later ones, where they differ.
type Names = BTreeMap<String, String>;

/// What the later version calls the questions and measures of the earlier one.
pub(crate) struct Renaming {
    /// By kind of subject.
    on: BTreeMap<String, Names>,
    ranks: Names,
    bands: Names,
    shares: Names,
    statistics: Names,
    growth: Names,
}

impl Renaming {
    /// What changed its name from one version to the next.
    pub(crate) fn new(earlier: &Methodology, later: &Methodology) -> Self {
        let version = &earlier.document.methodology.version;
        let names = |what: Named<'_>, ids: Vec<&str>| -> Names {
            let pairs: Vec<(&str, &str)> = ids
                .into_iter()
                .filter_map(|id| Some((later.earlier_id(what, id, earlier)?, id)))
                .filter(|(before, id)| before != id)
                .collect();
            let mut names: Names =
                pairs.iter().map(|(before, id)| ((*before).into(), (*id).into())).collect();
            for (_, id) in pairs {
                // Who had the name before, and is gone, is told apart from who has it now.
                names.entry(id.to_owned()).or_insert_with(|| format!("{id}@{version}"));
            }
            names
        };
        let model = &later.model;
        let on = model.types.iter().enumerate().map(|(at, kind)| {
            let measures = model.measures.iter().zip(&later.was);
            let renamed = measures.filter(|(m, was)| m.on.0 == at && !was.is_empty());
            let ids = renamed.map(|(measure, _)| measure.id.as_str()).collect();
            (kind.id.clone(), names(Named::On(&kind.id), ids))
        });
        let document = &later.document;
        Self {
            on: on.collect(),
            ranks: names(Named::Rank, ids(&document.ranks)),
            bands: names(Named::Bands, ids(&document.bands)),
            shares: names(Named::Share, ids(&document.shares)),
            statistics: names(Named::Statistic, ids(&document.statistics)),
            growth: names(Named::Growth, ids(&document.growth)),
        }
    }

    /// The later name of a question or measure of a kind of subject.
    pub(crate) fn measure_name<'a>(&'a self, kind: &str, id: &'a str) -> &'a str {
        self.on.get(kind).map_or(id, |names| later(names, id))
    }

    /// The later name of a result of a section.
    pub(crate) fn result_name<'a>(&'a self, section: &str, id: &'a str) -> &'a str {
        match section {
            "ranks" => later(&self.ranks, id),
            "bands" => later(&self.bands, id),
            "shares" => later(&self.shares, id),
            "statistics" => later(&self.statistics, id),
            "growth" => later(&self.growth, id),
            _ => id,
        }
    }

    /// The document with the later names wherever they are used. The ids of entries stay.
    pub(crate) fn applied(&self, document: &Document) -> Document {
        let mut d = document.clone();
        for (kind, entries) in &mut d.measures {
            entries.values_mut().for_each(|entry| self.measure(kind, &mut entry.value));
        }
        for rollups in &mut d.rollups {
            let rollups = &mut rollups.value;
            let from = rollups.from.value.as_str();
            let carried = rollups.measures.iter_mut().flat_map(|carried| &mut carried.0);
            carried.for_each(|measure| self.name(from, &mut measure.of));
            rollups.weight.iter_mut().for_each(|name| self.name(from, name));
            self.condition(from, &mut rollups.condition);
        }
        for each in &mut d.each {
            let on = each.value.on.value.clone();
            each.value.measures.iter_mut().flatten().for_each(|name| self.name(&on, name));
            each.value.denominate.iter_mut().for_each(|d| self.name(&on, &mut d.by));
        }
        for entry in d.ranks.values_mut() {
            let rank = &mut entry.value;
            self.anywhere(rank.on.as_ref(), &mut rank.measure);
            self.condition_anywhere(rank.on.as_ref(), &mut rank.condition);
        }
        for entry in d.bands.values_mut() {
            self.anywhere(entry.value.on.as_ref(), &mut entry.value.measure);
        }
        for entry in d.growth.values_mut() {
            self.anywhere(entry.value.on.as_ref(), &mut entry.value.measure);
        }
        for entry in d.statistics.values_mut() {
            let statistic = &mut entry.value;
            let on = statistic.on.as_ref();
            statistic.measures.iter_mut().for_each(|name| self.anywhere(on, name));
            self.condition_anywhere(on, &mut statistic.condition);
        }
        for entry in d.shares.values_mut() {
            let share = &mut entry.value;
            if let Some(bands) = &mut share.bands {
                renamed(&self.bands, bands);
            }
            self.condition(&share.of.value, &mut share.condition);
        }
        for entry in d.groups.values_mut() {
            self.condition(&entry.value.of.value, &mut entry.value.condition);
        }
        if let Some(told) = &mut d.presentation {
            told.rank.iter_mut().for_each(|name| renamed(&self.ranks, name));
            told.axes.iter_mut().flatten().for_each(|name| self.anywhere(None, name));
            told.bands.iter_mut().for_each(|name| renamed(&self.bands, name));
            told.growth.iter_mut().for_each(|name| renamed(&self.growth, name));
            told.shares.iter_mut().flatten().for_each(|name| renamed(&self.shares, name));
        }
        d
    }

    fn measure(&self, kind: &str, entry: &mut MeasureEntry) {
        if let Some(At { value: Terms { terms, .. }, .. }) = &mut entry.of {
            terms.iter_mut().for_each(|(name, _)| self.name(kind, name));
        }
        entry.answer.iter_mut().for_each(|name| self.name(kind, name));
        if let Some(rollup) = &mut entry.rollup {
            let rollup = &mut rollup.value;
            let from = rollup.from.as_ref().map_or(kind, |from| from.value.as_str()).to_owned();
            let names = [&mut rollup.of, &mut rollup.weight];
            names.into_iter().flatten().for_each(|name| self.name(&from, name));
            self.condition(&from, &mut rollup.condition);
            rollup.share.iter_mut().for_each(|share| self.condition(&from, share));
        }
        let of = [
            entry.linear.as_mut().map(|l| &mut l.value.of),
            entry.goalposts.as_mut().map(|g| &mut g.value.of),
            entry.log.as_mut().map(|l| &mut l.value.of),
            entry.clamp.as_mut().map(|c| &mut c.value.of),
            entry.interval.as_mut().map(|i| &mut i.value.of),
            entry.denominate.as_mut().map(|d| &mut d.value.of),
        ];
        of.into_iter().flatten().flatten().for_each(|name| self.name(kind, name));
        entry.denominate.iter_mut().for_each(|d| self.name(kind, &mut d.value.by));
        if let Some(normalise) = &mut entry.normalise {
            normalise.value.of.iter_mut().for_each(|name| self.name(kind, name));
            self.condition(kind, &mut normalise.value.condition);
        }
        if let Some(document::Select { cases, otherwise, .. }) =
            entry.choose.as_mut().map(|choose| &mut choose.value)
        {
            let names = cases.value.values_mut().chain(otherwise);
            names.for_each(|name| self.name(kind, name));
        }
        self.condition(kind, &mut entry.when);
        entry.overrides.iter_mut().for_each(|o| self.condition(kind, &mut o.condition));
    }

    fn name(&self, kind: &str, name: &mut At<String>) {
        if let Some(names) = self.on.get(kind) {
            renamed(names, name);
        }
    }

    /// A name whose kind of subject need not be said.
    fn anywhere(&self, on: Option<&At<String>>, name: &mut At<String>) {
        match on {
            Some(on) => self.name(&on.value, name),
            None => {
                if let Some(names) = self.on.values().find(|names| names.contains_key(&name.value))
                {
                    renamed(names, name);
                }
            }
        }
    }

    fn condition(&self, kind: &str, condition: &mut Where) {
        let Some(names) = self.on.get(kind).filter(|names| !names.is_empty()) else { return };
        let tests = std::mem::take(&mut condition.tests);
        let later = |name: String| names.get(&name).cloned().unwrap_or(name);
        condition.tests = tests.into_iter().map(|(name, test)| (later(name), test)).collect();
    }

    fn condition_anywhere(&self, on: Option<&At<String>>, condition: &mut Where) {
        match on {
            Some(on) => self.condition(&on.value, condition),
            None => self.on.keys().for_each(|kind| self.condition(kind, condition)),
        }
    }
}

fn ids<T>(entries: &IndexMap<String, T>) -> Vec<&str> {
    entries.keys().map(String::as_str).collect()
}

fn later<'a>(names: &'a Names, id: &'a str) -> &'a str {
    names.get(id).map_or(id, String::as_str)
}

fn renamed(names: &Names, name: &mut At<String>) {
    if let Some(later) = names.get(&name.value) {
        name.value.clone_from(later);
    }
}
