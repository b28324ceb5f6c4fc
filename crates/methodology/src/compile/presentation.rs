//! What comes first: as the file says, or as follows from the rest of it.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{At, CategoriesEntry, PresentationEntry};
use crate::presentation::{Categories, Category, Presentation, Services};

impl Compiler<'_> {
    pub(super) fn presentation(&mut self) -> Option<Presentation> {
        let none = PresentationEntry::default();
        let doc = self.doc;
        let entry = doc.presentation.as_ref().unwrap_or(&none);
        let rank = match &entry.rank {
            Some(name) => self.list(name, None)?,
            None if self.model.ranks.is_empty() => return None,
            None => 0,
        };
        let headline = self.model.ranks[rank].measure;
        let of = self.model.measure(headline).on;
        let axes = match &entry.axes {
            Some(names) => names.iter().filter_map(|name| self.measure(of, name)).collect(),
            None => self.parts(headline),
        };
        let sets: Vec<(String, MeasureIx)> =
            self.model.bands.iter().map(|b| (b.id.clone(), b.measure)).collect();
        let growths: Vec<(String, MeasureIx)> =
            self.model.growths.iter().map(|g| (g.id.clone(), g.measure)).collect();
        let bands = self.of_headline(entry.bands.as_ref(), &sets, headline);
        let growth = self.of_headline(entry.growth.as_ref(), &growths, headline);
        Some(Presentation {
            of,
            rank,
            headline,
            axes,
            bands,
            growth,
            parent: self.parent(entry.parent.as_ref(), of),
            services: self.services(entry.services.as_ref(), of),
            shares: self.drawn(entry.shares.as_deref()),
            categories: entry.categories.as_ref().and_then(|c| self.categories(c, of)),
        })
    }

    /// What a measure is combined from.
    fn parts(&self, measure: MeasureIx) -> Vec<MeasureIx> {
        let mut ix = measure;
        // A rounded or normalised headline stands for the measure that it was made from.
        for _ in 0..self.model.measures.len() {
            let rule = &self.model.measure(ix).rule;
            if let Some(combine) = rule.combination() {
                return combine.terms.iter().map(|t| t.measure).collect();
            }
            let Some(of) = rule.turns() else { break };
            ix = of;
        }
        Vec::new()
    }

    /// The ranked list that is named; of these subjects, if any are given.
    fn list(&mut self, name: &At<String>, of: Option<TypeIx>) -> Option<usize> {
        let model = &self.model;
        let known = model.ranks.iter().map(|r| (r.id.clone(), model.measure(r.measure).on));
        let known: Vec<(String, TypeIx)> = known.collect();
        self.among(name, known.iter().map(|(id, on)| (id.as_str(), of.is_none_or(|of| of == *on))))
    }

    /// The result that is named, or the first of the headline's.
    fn of_headline(
        &mut self,
        name: Option<&At<String>>,
        all: &[(String, MeasureIx)],
        headline: MeasureIx,
    ) -> Option<usize> {
        let Some(name) = name else { return all.iter().position(|(_, m)| *m == headline) };
        let of = self.model.measure(headline).on;
        let on: Vec<bool> = all.iter().map(|(_, m)| self.model.measure(*m).on == of).collect();
        self.among(name, all.iter().zip(&on).map(|((id, _), on)| (id.as_str(), *on)))
    }

    /// The position of the result that is named; only some can be meant.
    fn among<'n>(
        &mut self,
        name: &At<String>,
        known: impl Iterator<Item = (&'n str, bool)> + Clone,
    ) -> Option<usize> {
        let found = known.clone().position(|(id, meant)| meant && id == name.value);
        if found.is_none() {
            let text = message!("methodology-unknown-result", name = name.value.as_str());
            let known = known.filter(|(_, meant)| *meant).map(|(id, _)| id);
            self.report.unknown(&name.span, &name.value, text, known);
        }
        found
    }

    fn parent(&mut self, name: Option<&At<String>>, of: TypeIx) -> Option<usize> {
        let links = self.model.types[of.0].links.clone();
        match name {
            Some(name) => self.among(name, links.iter().map(|l| (l.id.as_str(), l.to == of))),
            None => links.iter().position(|l| l.to == of),
        }
    }

    fn services(&mut self, name: Option<&At<String>>, of: TypeIx) -> Option<Services> {
        let kind = match name {
            Some(name) => Some(self.type_ix(name)?),
            None => None,
        };
        let mut kinds = self.model.types.iter().enumerate().map(|(i, t)| (TypeIx(i), t));
        kinds.find_map(|(ix, subject)| {
            let asked = kind.map_or(ix != of, |kind| kind == ix);
            let link = subject.links.iter().position(|l| l.to == of)?;
            asked.then_some(Services { kind: ix, link })
        })
    }

    fn drawn(&mut self, names: Option<&[At<String>]>) -> Vec<usize> {
        let known: Vec<String> = self.model.shares.iter().map(|s| s.id.clone()).collect();
        match names {
            Some(names) => {
                let known = || known.iter().map(|id| (id.as_str(), true));
                names.iter().filter_map(|name| self.among(name, known())).collect()
            }
            None => (0..known.len()).collect(),
        }
    }

    fn categories(&mut self, entry: &CategoriesEntry, of: TypeIx) -> Option<Categories> {
        let attribute = self.attribute(of, &entry.attribute)?;
        let classes = entry.classes.iter().map(|(id, class)| Category {
            id: fold(id),
            title: class.value.title.clone(),
            rank: class.value.rank.as_ref().and_then(|name| self.list(name, Some(of))),
        });
        Some(Categories { attribute, classes: classes.collect() })
    }
}
