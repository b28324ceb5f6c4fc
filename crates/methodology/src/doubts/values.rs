//! Values and ids in a methodology that nobody has.

use std::ops::Range;

use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;
use sanjeh_intake::{bare, stranger};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::document::{At, Normalise, Where};
use crate::report::{key_before, nearest, shortened};

/// Beyond so many unknown ids nobody looks for the one that was meant.
const MOST_SEARCHES: usize = 100;

/// One place of the file that names a value of an attribute, or an id.
pub(super) struct Mention<'a> {
    pub(super) on: TypeIx,
    /// The attribute, or `id`.
    pub(super) of: &'a str,
    pub(super) value: &'a str,
    span: Range<usize>,
}

impl<'a> Doubts<'a> {
    /// Warns of values that nobody has; ids of subjects that are not there are errors.
    pub(super) fn values(&mut self) {
        let mut searches = 0;
        for mention in self.mentions() {
            // A case for those without a value is a guard, whether anybody needs it or not.
            if mention.value.trim().is_empty() {
                continue;
            }
            let problem = if mention.of == "id" {
                let ids = &self.data.tables[mention.on.0].ids;
                if ids.find(mention.value.as_bytes()).is_some() {
                    continue;
                }
                searches += 1;
                self.unknown_id(&mention, searches <= MOST_SEARCHES)
            } else {
                let Some(attribute) = self.attribute(mention.on, mention.of) else { continue };
                match self.unknown_value(&mention, attribute) {
                    Some(problem) => problem,
                    None => continue,
                }
            };
            self.push(problem, &mention.span);
        }
    }

    fn unknown_id(&self, mention: &Mention<'_>, search: bool) -> Problem {
        let kind = self.methodology.model.types[mention.on.0].id.as_str();
        let text = message!("methodology-no-subject-called", subject = kind, id = mention.value);
        let problem = Problem::error(text).about(mention.value);
        let ids = &self.data.tables[mention.on.0].ids;
        with_nearest(problem, mention.value, ids.iter().filter(|_| search))
    }

    fn unknown_value(&mut self, mention: &Mention<'_>, attribute: usize) -> Option<Problem> {
        let wanted = fold(mention.value);
        if let Some(declaration) = self.declaration(mention.on, attribute) {
            let known: Vec<&str> = declaration.values.iter().map(|v| v.value.as_str()).collect();
            if known.iter().any(|value| fold(value) == wanted) {
                return None;
            }
            let text = message!(
                "methodology-value-not-declared",
                attribute = mention.of,
                value = mention.value,
                known = shortened(&known, known.len())
            );
            let problem = Problem::error(text).about(format!("{}={}", mention.of, mention.value));
            return Some(with_nearest(problem, mention.value, known.iter().copied()));
        }
        let values = self.values_of(mention.on, attribute);
        if values.contains_key(&wanted) {
            return None;
        }
        let known: Vec<&str> =
            values.values().map(|(value, _)| value.as_str()).filter(|v| !v.is_empty()).collect();
        let text = message!(
            "methodology-value-nobody-has",
            attribute = mention.of,
            value = mention.value,
            n = known.len(),
            known = shortened(&known, known.len())
        );
        let problem = Problem::warning("value-nobody-has", text)
            .about(format!("{}={}", mention.of, mention.value));
        Some(with_nearest(problem, mention.value, known.iter().copied()))
    }

    /// Every value and id that the file names, in the order of the file.
    pub(super) fn mentions(&self) -> Vec<Mention<'a>> {
        let mut all = Vec::new();
        self.of_measures(&mut all);
        self.of_results(&mut all);
        let document = &self.methodology.document;
        if let Some(presentation) = &self.methodology.presentation
            && let Some(categories) =
                document.presentation.as_ref().and_then(|p| p.categories.as_ref())
        {
            let of = categories.attribute.value.as_str();
            for (value, class) in &categories.classes {
                all.push(self.keyed(presentation.of, of, value, &class.span));
            }
        }
        // A member of a set, or a case of a method, is named once however often it is used.
        all.sort_by(|a, b| (a.span.start, a.on, a.of).cmp(&(b.span.start, b.on, b.of)));
        all.dedup_by(|a, b| (&a.span, a.on, a.of, a.value) == (&b.span, b.on, b.of, b.value));
        all
    }

    fn of_measures(&self, all: &mut Vec<Mention<'a>>) {
        let (document, model) = (&self.methodology.document, &self.methodology.model);
        let mut methods: Vec<(TypeIx, &str)> = Vec::new();
        for (kind, entries) in &document.measures {
            let Some(on) = model.type_by_id(kind) else { continue };
            for entry in entries.values().map(|entry| &entry.value) {
                self.conditions(on, &entry.when, all);
                for o in &entry.overrides {
                    self.conditions(on, &o.condition, all);
                }
                if let Some(rollup) = entry.rollup.as_ref().map(|rollup| &rollup.value) {
                    let from = rollup.from.as_ref().and_then(|f| model.type_by_id(&f.value));
                    let from = from.unwrap_or(on);
                    self.conditions(from, &rollup.condition, all);
                    rollup.share.iter().for_each(|share| self.conditions(from, share, all));
                    methods.extend(rollup.how.as_ref().map(|how| (on, how.value.as_str())));
                }
                if let Some(normalise) = &entry.normalise {
                    self.normalise(on, &normalise.value, all);
                }
                if let Some(choose) = entry.choose.as_ref().map(|choose| &choose.value) {
                    for (value, measure) in &choose.cases.value {
                        all.push(self.keyed(on, &choose.by.value, value, &measure.span));
                    }
                }
            }
        }
        for each in document.each.iter().map(|each| &each.value) {
            let on = model.type_by_id(&each.on.value);
            if let (Some(on), Some(normalise)) = (on, &each.normalise) {
                self.normalise(on, normalise, all);
            }
        }
        for rollups in document.rollups.iter().map(|rollups| &rollups.value) {
            if let Some(from) = model.type_by_id(&rollups.from.value) {
                self.conditions(from, &rollups.condition, all);
            }
            let to = model.type_by_id(&rollups.to.value);
            methods.extend(to.zip(rollups.how.as_ref().map(|how| how.value.as_str())));
        }
        for (on, name) in methods {
            let Some(method) = document.methods.get(name).map(|method| &method.value) else {
                continue;
            };
            for (value, case) in &method.cases.value {
                all.push(self.keyed(on, &method.by.value, value, &case.span));
            }
        }
    }

    fn normalise(&self, on: TypeIx, normalise: &'a Normalise, all: &mut Vec<Mention<'a>>) {
        self.conditions(on, &normalise.condition, all);
        all.extend(normalise.reference.as_ref().map(|id| Mention {
            on,
            of: "id",
            value: &id.value,
            span: id.span.clone(),
        }));
    }

    fn of_results(&self, all: &mut Vec<Mention<'a>>) {
        let (document, model) = (&self.methodology.document, &self.methodology.model);
        for list in &model.ranks {
            if let Some(entry) = document.ranks.get(&list.id) {
                self.conditions(model.measure(list.measure).on, &entry.value.condition, all);
            }
        }
        for statistic in &model.statistics {
            if let Some(entry) = document.statistics.get(&statistic.id) {
                self.conditions(model.measure(statistic.measure).on, &entry.value.condition, all);
            }
        }
        let shares = document.shares.values().map(|e| (&e.value.of, &e.value.condition));
        let groups = document.groups.values().map(|e| (&e.value.of, &e.value.condition));
        for (of, condition) in shares.chain(groups) {
            if let Some(on) = model.type_by_id(&of.value) {
                self.conditions(on, condition, all);
            }
        }
    }

    /// A value that stands as a key.
    fn keyed(&self, on: TypeIx, of: &'a str, value: &'a str, span: &Range<usize>) -> Mention<'a> {
        Mention { on, of, value, span: key_before(&self.methodology.origin.source, span) }
    }

    fn conditions(&self, on: TypeIx, condition: &'a Where, all: &mut Vec<Mention<'a>>) {
        for (name, test) in &condition.tests {
            let lists = [&test.value.0.is, &test.value.0.not];
            for value in lists.into_iter().flatten().flat_map(|list| &list.0) {
                self.mention(on, name, value, &test.span, all);
            }
        }
    }

    fn mention(
        &self,
        on: TypeIx,
        of: &'a str,
        value: &'a At<String>,
        test: &Range<usize>,
        all: &mut Vec<Mention<'a>>,
    ) {
        if let Some(set) = value.value.strip_prefix('@') {
            let members = self.methodology.document.sets.get(set).into_iter().flatten();
            let member =
                |m: &'a At<String>| Mention { on, of, value: &m.value, span: m.span.clone() };
            all.extend(members.map(member));
        } else {
            // A bare text has the place of its test.
            let span = if value.span.is_empty() { test } else { &value.span };
            all.push(Mention { on, of, value: &value.value, span: span.clone() });
        }
    }
}

/// The problem with the value that was perhaps meant: if it looks the same, with the letter that differs.
fn with_nearest<'n>(
    problem: Problem,
    value: &str,
    known: impl Iterator<Item = &'n str>,
) -> Problem {
    let known: Vec<&str> = known.collect();
    let same = (!value.is_ascii()).then(|| bare(value)).filter(|letters| !letters.is_empty());
    let same = same.and_then(|letters| known.iter().copied().find(|k| bare(k) == letters));
    let Some(near) = same.or_else(|| nearest(value, known.iter().copied())) else {
        return problem;
    };
    problem.help(match stranger(value, near) {
        Some((stranger, of)) => message!(
            "methodology-stranger-help",
            of = of,
            letter = stranger.letter.to_string(),
            alphabet = stranger.alphabet,
            code = stranger.code()
        ),
        None => message!("methodology-did-you-mean", name = near),
    })
}
