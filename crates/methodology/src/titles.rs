//! What results are called: ranked lists, bands, shares and their classes, statistics, growths.
//!
//! Each is named by its position in the model. What has no title has that of its measure, else its id.

use sanjeh_engine::model::Classes;
use sanjeh_messages::Lang;

use crate::Methodology;
use crate::document::Texts;
use crate::names::text;

impl Methodology {
    /// What a ranked list is called; what its measure is called where it has no title of its own.
    pub fn list_title(&self, list: usize, lang: Lang) -> &str {
        let list = &self.model.ranks[list];
        let own = self.document.ranks.get(&list.id).map(|entry| &entry.value.title);
        said(own, lang).unwrap_or_else(|| self.measure_title(list.measure, lang))
    }

    /// What a set of bands is called.
    pub fn bands_title(&self, set: usize, lang: Lang) -> &str {
        let id = &self.model.bands[set].id;
        said(self.document.bands.get(id).map(|entry| &entry.value.title), lang).unwrap_or(id)
    }

    /// What a band of a set is called.
    pub fn band_title<'a>(&'a self, set: usize, band: &'a str, lang: Lang) -> &'a str {
        let entry = self.document.bands.get(&self.model.bands[set].id);
        let levels = entry.map(|entry| entry.value.levels.value.iter());
        let level = levels.into_iter().flatten().find(|level| level.id.value == band);
        said(level.map(|level| &level.title), lang).unwrap_or(band)
    }

    /// What a share is called.
    pub fn share_title(&self, share: usize, lang: Lang) -> &str {
        let id = &self.model.shares[share].id;
        said(self.document.shares.get(id).map(|entry| &entry.value.title), lang).unwrap_or(id)
    }

    /// What a class of a share is called: as the share says, else as its band, or as the value of the
    /// attribute that it is.
    pub fn class_title<'a>(&'a self, share: usize, class: &'a str, lang: Lang) -> &'a str {
        let share = &self.model.shares[share];
        let entry = self.document.shares.get(&share.id);
        let own = entry.and_then(|entry| entry.value.classes.get(class));
        said(own, lang).unwrap_or_else(|| match share.by {
            Classes::Bands(set) => self.band_title(set, class, lang),
            Classes::Attribute(attribute) => {
                self.word(&self.model.types[share.of.0].attributes[attribute], class, lang)
            }
        })
    }

    /// What a statistic is called, without its measure; its id where it has no title.
    pub fn statistic_title(&self, statistic: usize, lang: Lang) -> &str {
        let id = &self.model.statistics[statistic].id;
        said(self.document.statistics.get(id).map(|entry| &entry.value.title), lang).unwrap_or(id)
    }

    /// What a growth is called.
    pub fn growth_title(&self, growth: usize, lang: Lang) -> &str {
        let id = &self.model.growths[growth].id;
        said(self.document.growth.get(id).map(|entry| &entry.value.title), lang).unwrap_or(id)
    }
}

fn said(texts: Option<&Texts>, lang: Lang) -> Option<&str> {
    texts.and_then(|texts| text(texts, lang))
}
