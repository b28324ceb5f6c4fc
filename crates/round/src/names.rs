//! Ids of what a claim names: by its id, or by what it is called in any language.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_methodology::document::Texts;

use crate::figure::Figure;
use crate::register::Register;
use crate::scored::Round;

/// What things of a round are called.
#[derive(Clone, Copy)]
pub(crate) struct Names<'r> {
    pub(crate) round: &'r Round,
    /// Without it subjects are known by their ids alone.
    pub(crate) register: Option<&'r Register>,
}

/// Whether one of the texts reads like the folded word.
fn says(texts: &Texts, folded: &str) -> bool {
    texts.values().any(|text| fold(text) == folded)
}

impl Names<'_> {
    /// The id of a ranked list; `None` if none is called so.
    pub(crate) fn list(&self, claimed: &str) -> Option<String> {
        let ranks = &self.round.methodology.document.ranks;
        if ranks.contains_key(claimed) {
            return Some(claimed.to_owned());
        }
        let folded = fold(claimed);
        let named = ranks.iter().find(|(_, entry)| says(&entry.value.title, &folded));
        let own = named.map(|(id, _)| id.clone());
        // A list without a title has that of its measure.
        own.or_else(|| {
            let measure = self.measure(claimed)?;
            let model = self.round.model();
            let list = model.ranks.iter().find(|l| model.measure(l.measure).id == measure);
            list.map(|list| list.id.clone())
        })
    }

    /// The id of a measure: of those called so the one that comes first.
    pub(crate) fn measure(&self, claimed: &str) -> Option<String> {
        if self.round.by_id.contains_key(claimed) {
            return Some(claimed.to_owned());
        }
        let methodology = &self.round.methodology;
        let folded = fold(claimed);
        let languages = &self.round.header.languages;
        let is_named = |measure: &MeasureIx| {
            let mut titles = languages.iter().map(|l| methodology.measure_title(*measure, *l));
            titles.any(|title| fold(title) == folded)
        };
        let shown = methodology.presentation.iter();
        let shown = shown.flat_map(|p| [p.headline].into_iter().chain(p.axes.iter().copied()));
        let all = (0..self.round.model().measures.len()).map(MeasureIx);
        let found = shown.chain(all).find(is_named);
        found.map(|measure| self.round.model().measure(measure).id.clone())
    }

    /// The id of whom a figure is about: a class of its share, an indicator, a subject.
    pub(crate) fn subject(&self, claimed: &str, figure: Option<&Figure>) -> Option<String> {
        match figure {
            Some(Figure::Previous(figure)) => return self.subject(claimed, Some(figure)),
            Some(Figure::Count(id) | Figure::Percent(id)) => return self.class(id, claimed),
            Some(Figure::Weight(_)) => return self.measure(claimed),
            _ => {}
        }
        let tables = &self.round.data.tables;
        if tables.iter().any(|table| table.ids.find(claimed.as_bytes()).is_some()) {
            return Some(claimed.to_owned());
        }
        let register = self.register?;
        let folded = fold(claimed);
        let presentation = self.round.methodology.presentation.as_ref();
        let first = presentation.map(|p| p.of);
        let kinds = first.into_iter().chain((0..tables.len()).map(TypeIx));
        let languages = &self.round.header.languages;
        for kind in kinds {
            let is_named = |row: &u32| {
                let mut names =
                    languages.iter().filter_map(|l| register.name_in(kind, *row, l.code()));
                names.any(|name| fold(name) == folded)
            };
            let ids = &tables[kind.0].ids;
            let mut named = (0..ids.len() as u32).filter(is_named);
            if let Some(row) = named.next() {
                // Of two with one name it is not known who is meant.
                return named.next().is_none().then(|| ids.get(row).to_owned());
            }
        }
        None
    }

    fn class(&self, share: &str, claimed: &str) -> Option<String> {
        let document = &self.round.methodology.document;
        let at = self.round.model().shares.iter().position(|s| s.id == share)?;
        let found = &self.round.results.shares[at];
        let entry = &document.shares.get(share)?.value;
        if found.iter().any(|class| class.id == claimed) || entry.classes.contains_key(claimed) {
            return Some(claimed.to_owned());
        }
        let folded = fold(claimed);
        if let Some((id, _)) = entry.classes.iter().find(|(_, title)| says(title, &folded)) {
            return Some(id.clone());
        }
        if let Some(set) = &entry.bands {
            return self.band(&set.value, claimed);
        }
        let scope = entry.by.as_ref().map_or("", |by| by.value.as_str());
        let languages = &self.round.header.languages;
        let word = |class: &str| {
            let methodology = &self.round.methodology;
            let mut words = languages.iter().map(|l| methodology.word(scope, class, *l));
            words.any(|word| fold(word) == folded)
        };
        found.iter().find(|class| word(&class.id)).map(|class| class.id.clone())
    }

    /// The id of a band of a set.
    pub(crate) fn band(&self, set: &str, claimed: &str) -> Option<String> {
        let levels = &self.round.methodology.document.bands.get(set)?.value.levels.value;
        let folded = fold(claimed);
        let id = levels.iter().find(|level| fold(&level.id.value) == folded);
        let found = id.or_else(|| levels.iter().find(|level| says(&level.title, &folded)));
        found.map(|level| level.id.value.clone())
    }
}
