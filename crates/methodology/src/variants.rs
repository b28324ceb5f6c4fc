//! What-if variants: each must be sound, and must be able to change a result.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::inputs;
use sanjeh_engine::model::{Condition, Measure, MeasureIx, Model, TestOn};
use sanjeh_messages::{Problem, Problems, message};

use crate::Methodology;
use crate::parse::variants;

impl Methodology {
    /// The names of its variants.
    pub fn variant_names(&self) -> Vec<String> {
        variants(&self.origin.source).into_iter().map(|(name, _)| name).collect()
    }

    /// Reads every variant of the file. Gives those that are sound, with their names, and what is wrong with the
    /// others, or with a variant that cannot change a result. `warnings` are those of the
    /// methodology without a variant, which are not said again.
    pub fn variants(&self, warnings: &Problems) -> (Vec<(String, Self)>, Problems) {
        let mut sound = Vec::new();
        let mut problems = Problems::default();
        let ours = Published::of(self);
        for (name, span) in variants(&self.origin.source) {
            let read = Self::read_within(
                &self.origin.file,
                &self.origin.source,
                Some(&name),
                &self.limits,
            );
            let said = match read {
                Ok((variant, more)) => {
                    if Published::of(&variant) == ours {
                        let text =
                            message!("methodology-variant-changes-nothing", name = name.as_str());
                        let problem = Problem::error(text);
                        let (file, source) = (&self.origin.file, &self.origin.source);
                        problems.push(problem.at_span(file, source, span));
                    }
                    sound.push((name, variant));
                    more
                }
                Err(wrong) => wrong,
            };
            add_new(&mut problems, said, warnings);
        }
        (sound, problems)
    }
}

/// Adds problems that are in neither list yet.
pub(crate) fn add_new(to: &mut Problems, more: Problems, known: &Problems) {
    for problem in more {
        if !known.iter().chain(to.iter()).any(|one| *one == problem) {
            to.push(problem);
        }
    }
}

/// All of a methodology from which its results follow, in an order of its own, so that what nothing
/// uses makes no difference.
#[derive(Debug, PartialEq)]
struct Published {
    /// The kinds of subjects, the tables, and the results but for their measures.
    frame: String,
    /// The measures of the results, and those that they are made from, by their ids.
    measures: BTreeMap<(usize, String), Measure>,
    /// The measures of the results, in order.
    roots: Vec<(usize, String)>,
}

impl Published {
    fn of(methodology: &Methodology) -> Self {
        let mut model = methodology.model.clone();
        let roots = roots(methodology);
        let mut used = BTreeSet::new();
        let mut open = roots.clone();
        while let Some(measure) = open.pop() {
            if used.insert(measure) {
                open.extend(inputs(&model, measure));
            }
        }
        let key = |measure: MeasureIx| {
            let measure = methodology.model.measure(measure);
            (measure.on.0, measure.id.clone())
        };
        let mut order: Vec<MeasureIx> = used.into_iter().collect();
        order.sort_by_key(|measure| key(*measure));
        let mut places = vec![MeasureIx(usize::MAX); model.measures.len()];
        for (place, measure) in order.iter().enumerate() {
            places[measure.0] = MeasureIx(place);
        }
        renumber(&mut model, &places);
        let measures = order.iter().map(|m| (key(*m), model.measures[m.0].clone())).collect();
        let results = (&model.ranks, &model.bands, &model.shares, &model.statistics);
        let more = (&model.groups, &model.growths, &model.types, &model.questions);
        let frame = format!("{results:?} {more:?} {:?}", methodology.sources);
        Self { frame, measures, roots: roots.into_iter().map(key).collect() }
    }
}

/// The measures that results are made of; all, where nothing says which these are.
fn roots(methodology: &Methodology) -> Vec<MeasureIx> {
    let model = &methodology.model;
    let mut roots: Vec<MeasureIx> = model.ranks.iter().map(|r| r.measure).collect();
    roots.extend(model.bands.iter().map(|b| b.measure));
    roots.extend(model.statistics.iter().map(|s| s.measure));
    roots.extend(model.growths.iter().map(|g| g.measure));
    for (kind, entries) in &methodology.document.measures {
        let Some(on) = model.type_by_id(kind) else { continue };
        let results = entries.iter().filter(|(_, entry)| entry.value.result);
        roots.extend(results.filter_map(|(id, _)| model.measure_by_id(on, id)));
    }
    let ranked = model.ranks.iter().map(|r| &r.filter);
    let shared = model.shares.iter().map(|s| &s.filter);
    let counted = model.statistics.iter().map(|s| &s.filter);
    let grouped = model.groups.iter().map(|g| &g.filter);
    let filters = ranked.chain(shared).chain(counted).chain(grouped);
    roots.extend(filters.flat_map(Condition::measures));
    let all = || (0..model.measures.len()).map(MeasureIx);
    // The members of a group are results on their own kind of subject.
    for group in &model.groups {
        roots.extend(all().filter(|measure| model.measure(*measure).on == group.of));
    }
    if roots.is_empty() { all().collect() } else { roots }
}

/// Puts other positions in place of those of measures.
fn renumber(model: &mut Model, places: &[MeasureIx]) {
    let at = |measure: &mut MeasureIx| *measure = places[measure.0];
    let within = |condition: &mut Condition| {
        for test in &mut condition.tests {
            if let TestOn::Score(measure, ..) = &mut test.on {
                at(measure);
            }
        }
    };
    for measure in &mut model.measures {
        within(&mut measure.when);
        measure.overrides.iter_mut().for_each(|o| within(&mut o.when));
        measure.rule.renumber(at);
    }
    for list in &mut model.ranks {
        at(&mut list.measure);
        within(&mut list.filter);
    }
    model.bands.iter_mut().for_each(|bands| at(&mut bands.measure));
    model.shares.iter_mut().for_each(|share| within(&mut share.filter));
    for statistic in &mut model.statistics {
        at(&mut statistic.measure);
        within(&mut statistic.filter);
    }
    model.groups.iter_mut().for_each(|group| within(&mut group.filter));
    model.growths.iter_mut().for_each(|growth| at(&mut growth.measure));
}
