//! An earlier document in the names of a later one, so that a changed name is one change and not one
//! in every place where the name is used.

use std::collections::BTreeMap;

use sanjeh_engine::model::TypeIx;

use crate::document::{At, Document, MeasureEntry, Named, Terms, Where};
use crate::{Methodology, document};

/// Earlier names and the later ones, where they differ.
type Names = BTreeMap<String, String>;

/// What the later version calls the questions and measures of the earlier one.
pub(crate) struct Renaming {
    /// By kind of subject.
    on: BTreeMap<String, Names>,
    /// By sort of result.
    results: Vec<(Named<'static>, Names)>,
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
                // Who had the name before, and is gone, is distinguished from who has it now.
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
        let on = on.collect();
        let results: Vec<document::Result<'_>> = later.document.results().collect();
        let results = results.chunk_by(|one, other| one.0 == other.0).map(|of_one_sort| {
            let sort = of_one_sort[0].0;
            (sort, names(sort, of_one_sort.iter().map(|(_, id, _)| *id).collect()))
        });
        Self { on, results: results.collect() }
    }

    /// The later name of a question or measure of a kind of subject.
    pub(crate) fn measure_name<'a>(&'a self, kind: &str, id: &'a str) -> &'a str {
        self.on.get(kind).map_or(id, |names| later(names, id))
    }

    /// The later name of a result.
    pub(crate) fn result_name<'a>(&'a self, sort: Named<'_>, id: &'a str) -> &'a str {
        self.of_sort(sort).map_or(id, |names| later(names, id))
    }

    fn of_sort(&self, sort: Named<'_>) -> Option<&Names> {
        self.results.iter().find(|(of, _)| *of == sort).map(|(_, names)| names)
    }

    /// The earlier document with the later names wherever they are used. The ids of entries stay.
    pub(crate) fn applied(&self, earlier: &Methodology) -> Document {
        let mut d = earlier.document.clone();
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
            let kind = kind_of(earlier, rank.on.as_ref(), &rank.measure);
            self.name(&kind, &mut rank.measure);
            self.condition(&kind, &mut rank.condition);
        }
        for entry in d.bands.values_mut() {
            let bands = &mut entry.value;
            let kind = kind_of(earlier, bands.on.as_ref(), &bands.measure);
            self.name(&kind, &mut bands.measure);
        }
        for entry in d.growth.values_mut() {
            let growth = &mut entry.value;
            let kind = kind_of(earlier, growth.on.as_ref(), &growth.measure);
            self.name(&kind, &mut growth.measure);
        }
        for entry in d.statistics.values_mut() {
            let statistic = &mut entry.value;
            for (at, name) in statistic.measures.iter_mut().enumerate() {
                let kind = kind_of(earlier, statistic.on.as_ref(), name);
                self.name(&kind, name);
                if at == 0 {
                    self.condition(&kind, &mut statistic.condition);
                }
            }
        }
        for entry in d.shares.values_mut() {
            let share = &mut entry.value;
            share.bands.iter_mut().for_each(|name| self.result(Named::Bands, name));
            self.condition(&share.of.value, &mut share.condition);
        }
        for entry in d.groups.values_mut() {
            self.condition(&entry.value.of.value, &mut entry.value.condition);
        }
        if let Some(presented) = &mut d.presentation {
            let of = earlier
                .presentation
                .as_ref()
                .map(|presented| &earlier.model.types[presented.of.0].id);
            presented.rank.iter_mut().for_each(|name| self.result(Named::Rank, name));
            if let Some(of) = of {
                presented.axes.iter_mut().flatten().for_each(|name| self.name(of, name));
            }
            presented.bands.iter_mut().for_each(|name| self.result(Named::Bands, name));
            presented.growth.iter_mut().for_each(|name| self.result(Named::Growth, name));
            presented.shares.iter_mut().flatten().for_each(|name| self.result(Named::Share, name));
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

    fn result(&self, sort: Named<'_>, name: &mut At<String>) {
        if let Some(names) = self.of_sort(sort) {
            renamed(names, name);
        }
    }

    fn condition(&self, kind: &str, condition: &mut Where) {
        let Some(names) = self.on.get(kind).filter(|names| !names.is_empty()) else { return };
        let tests = std::mem::take(&mut condition.tests);
        let later = |name: String| names.get(&name).cloned().unwrap_or(name);
        condition.tests = tests.into_iter().map(|(name, test)| (later(name), test)).collect();
    }
}

/// The kind of subject that a result is about: where it does not say it, the first that has a measure
/// of the name.
fn kind_of(earlier: &Methodology, on: Option<&At<String>>, measure: &At<String>) -> String {
    let model = &earlier.model;
    let mut kinds = model.types.iter().enumerate();
    let has = |at: usize| model.measure_by_id(TypeIx(at), &measure.value).is_some();
    let found = || kinds.find(|(at, _)| has(*at)).map(|(_, kind)| kind.id.clone());
    on.map(|on| on.value.clone()).or_else(found).unwrap_or_default()
}

fn later<'a>(names: &'a Names, id: &'a str) -> &'a str {
    names.get(id).map_or(id, String::as_str)
}

fn renamed(names: &Names, name: &mut At<String>) {
    if let Some(later) = names.get(&name.value) {
        name.value.clone_from(later);
    }
}
