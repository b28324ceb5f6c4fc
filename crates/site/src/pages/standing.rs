//! Where subjects stand: the facts of the results that several pages tell.

use sanjeh_engine::dataset::AttributeColumn;
use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Named, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{How, Round};

use crate::context::{Context, Html};
use crate::{charts, search, told};

/// What pages of one publication say of its subjects.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) c: Context<'a>,
    pub(super) publication: &'a Publication,
    pub(super) presentation: &'a Presentation,
}

/// A place in a ranked list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The place itself, from 1.
    pub(super) at: u32,
    /// How many are ranked.
    pub(super) of: usize,
    /// How many others have the same place.
    pub(super) shared: usize,
}

/// The attributes that split a ranked list into lists of their own.
pub(super) struct Parts<'a> {
    columns: Vec<&'a AttributeColumn>,
}

impl<'a> Facts<'a> {
    /// `None` if the publication's methodology ranks nothing.
    pub(super) fn of(c: &Context<'a>) -> Option<Self> {
        let publication = c.publication?;
        Some(Self { c: *c, publication, presentation: publication.presentation()? })
    }

    /// The kind of subject that has pages.
    pub(super) fn kind(&self) -> TypeIx {
        self.presentation.of
    }

    /// What that kind is called.
    pub(super) fn kind_title(&self) -> &'a str {
        self.publication.round.methodology.type_title(self.kind(), self.c.lang)
    }

    /// All rows of that kind.
    pub(super) fn rows(&self) -> std::ops::Range<u32> {
        0..self.publication.count(self.kind()) as u32
    }

    pub(super) fn id(&self, row: u32) -> &'a str {
        self.publication.id(self.kind(), row)
    }

    pub(super) fn name(&self, row: u32) -> &'a str {
        self.publication.name(self.kind(), row, self.c.lang)
    }

    /// The names of a subject in every language and its id, as they are searched.
    pub(super) fn keys(&self, kind: TypeIx, row: u32) -> String {
        let all = sanjeh_messages::Lang::ALL.into_iter();
        let names = all.map(|lang| self.publication.name(kind, row, lang));
        let mut names: Vec<&str> = names.chain([self.publication.id(kind, row)]).collect();
        names.dedup();
        search::keys(names.into_iter())
    }

    pub(super) fn row(&self, id: &str) -> Option<u32> {
        self.publication.round.data.tables[self.kind().0].ids.find(id.as_bytes())
    }

    pub(super) fn title(&self, measure: MeasureIx) -> &'a str {
        self.publication.round.methodology.measure_title(measure, self.c.lang)
    }

    pub(super) fn decimals(&self, measure: MeasureIx) -> u8 {
        told::decimals(self.publication.model(), measure)
    }

    /// The score of a measure that stands for all there is.
    pub(super) fn top(&self, measure: MeasureIx) -> f64 {
        told::top(&self.publication.round, measure)
    }

    /// The value of the attribute by which subjects are sorted into categories, and what it is
    /// called.
    pub(super) fn category(&self, row: u32) -> Option<(&'a str, &'a str)> {
        let attribute = self.presentation.categories.as_ref()?.attribute;
        let value =
            self.publication.round.data.tables[self.kind().0].attributes[attribute].get(row);
        (!value.is_empty()).then(|| (value, self.word(self.kind(), attribute, value)))
    }

    /// What the methodology says of a category.
    pub(super) fn category_of(&self, row: u32) -> Option<&'a Category> {
        let (value, _) = self.category(row)?;
        let value = fold(value);
        self.presentation.categories.as_ref()?.classes.iter().find(|c| c.id == value)
    }

    /// What the members of a category are called together.
    pub(super) fn category_title(&self, category: &'a Category) -> &'a str {
        text(&category.title, self.c.lang).unwrap_or(&category.id)
    }

    /// What a value of an attribute is called.
    pub(super) fn word(&self, kind: TypeIx, attribute: usize, value: &'a str) -> &'a str {
        let scope = self.attribute(kind, attribute);
        self.publication.round.methodology.word(scope, value, self.c.lang)
    }

    /// What a column of the register is called.
    pub(super) fn column(&self, column: &'a str) -> &'a str {
        self.publication.round.methodology.attribute_title(column, self.c.lang)
    }

    /// Positions of the attributes of a kind that say something of its subjects: not those that are
    /// their names.
    pub(super) fn attributes(&self, kind: TypeIx) -> Vec<usize> {
        let subject = &self.publication.model().types[kind.0];
        let entry = self.publication.round.methodology.document.subjects.get(&subject.id);
        let is_name = |attribute: &String| entry.is_some_and(|e| e.value.is_label(attribute));
        (0..subject.attributes.len()).filter(|a| !is_name(&subject.attributes[*a])).collect()
    }

    pub(super) fn attribute(&self, kind: TypeIx, attribute: usize) -> &'a str {
        &self.publication.model().types[kind.0].attributes[attribute]
    }

    /// The id of a subject's band, and what it is called.
    pub(super) fn band(&self, row: u32) -> Option<(&'a str, &'a str)> {
        let set = self.presentation.bands?;
        let at = self.publication.round.results.bands[set][row as usize]?;
        self.bands().into_iter().nth(at as usize)
    }

    /// The ids and the names of all bands, the highest first as the methodology has them.
    pub(super) fn bands(&self) -> Vec<(&'a str, &'a str)> {
        let Some(set) = self.presentation.bands else { return Vec::new() };
        let set = &self.publication.model().bands[set];
        let entry = self.publication.round.methodology.document.bands.get(&set.id);
        let title = |id: &'a str| {
            let level = entry?.value.levels.value.iter().find(|level| level.id.value == id)?;
            text(&level.title, self.c.lang)
        };
        set.bands.iter().map(|b| (b.id.as_str(), title(&b.id).unwrap_or(&b.id))).collect()
    }

    pub(super) fn parent(&self, row: u32) -> Option<u32> {
        self.publication.linked(self.kind(), self.presentation.parent?, row)
    }

    /// Those that name a subject as their parent, in the order of the register.
    pub(super) fn affiliates(&self, row: u32) -> Vec<u32> {
        self.rows().filter(|r| self.parent(*r) == Some(row)).collect()
    }

    /// What a ranked list is called.
    pub(super) fn list_title(&self, list: usize) -> &'a str {
        told::list_title(self.publication, list, self.c.lang)
    }

    /// By what a subject of this round became another body than it was, if it did.
    pub(super) fn another_body(&self, row: u32) -> Option<How> {
        self.publication.round.another_body(self.kind(), row)
    }

    /// The round before, and the row in it of a subject, unless a merger or a split made it another
    /// body.
    pub(super) fn before(&self, row: u32) -> Option<(&'a Round, u32)> {
        if self.another_body(row).is_some() {
            return None;
        }
        let before = self.publication.compared.as_ref()?.round.as_deref()?;
        let row = self.publication.round.row_in_earlier(self.kind(), row, before)?;
        Some((before, row))
    }

    /// Whether the round before is known and does not have this subject.
    pub(super) fn is_new(&self, row: u32) -> bool {
        let compared = self.publication.compared.as_ref();
        compared.is_some_and(|c| c.round.is_some()) && self.before(row).is_none()
    }

    /// In a word, why a subject has no growth: it is new, or a merger or a split made it what it is.
    pub(super) fn newness(&self, row: u32) -> Option<String> {
        match self.another_body(row) {
            Some(How::Merged) => Some(self.c.t(message!("agency-merged"))),
            Some(_) => Some(self.c.t(message!("agency-split"))),
            None => self.is_new(row).then(|| self.c.t(message!("agency-new"))),
        }
    }

    /// Published points now less those of the round before.
    pub(super) fn gained(&self, measure: MeasureIx, row: u32) -> Option<f64> {
        if measure == self.presentation.headline
            && let (Some(growth), Some(compared)) =
                (self.presentation.growth, &self.publication.compared)
        {
            let grown = compared.growths[growth].grown.iter().find(|g| g.row == row);
            return grown.map(|g| g.growth);
        }
        let (before, then) = self.before(row)?;
        let methodology = &self.publication.round.methodology;
        let same = methodology.earlier_measure(measure, &before.methodology)?;
        let then = before.results.published(before.model(), same, then)?;
        Some(self.publication.published(measure, row)? - then)
    }

    /// Places gained in a list since the round before; below 0 if they were lost.
    pub(super) fn climbed(&self, list: usize, row: u32) -> Option<i64> {
        let (before, then) = self.before(row)?;
        let id = &self.publication.model().ranks[list].id;
        let methodology = &self.publication.round.methodology;
        let id = methodology.earlier_id(Named::Rank, id, &before.methodology)?;
        let at = before.model().ranks.iter().position(|r| r.id == id)?;
        let then = *before.results.ranks[at].get(then as usize)?;
        Some(i64::from(then?) - i64::from(self.publication.rank(list, row)?))
    }

    /// A chart with everything that belongs to it.
    pub(super) fn chart(&self, name: &str) -> Option<Html> {
        charts::figure(&self.c, self.publication, name)
    }

    /// Where a subject stands in a list, among those in the same part of it.
    pub(super) fn place(&self, list: usize, row: u32) -> Option<Place> {
        let place = self.publication.rank(list, row)?;
        let parts = self.parts(list);
        let ranks = self.publication.round.results.ranks[list].iter().enumerate();
        let others = ranks.filter(|(other, _)| parts.are_one(*other, row as usize));
        let (mut of, mut sharing) = (0, 0);
        for (_, other) in others {
            of += usize::from(other.is_some());
            sharing += usize::from(*other == Some(place));
        }
        Some(Place { at: place, of, shared: sharing - 1 })
    }

    /// Where subjects stand by published score among some of them: the places are shared as 1, 1, 3.
    pub(super) fn place_among(&self, measure: MeasureIx, row: u32, rows: &[u32]) -> Option<Place> {
        let score = |row: &u32| self.publication.published(measure, *row);
        let own = score(&row)?;
        let all: Vec<f64> = rows.iter().filter_map(score).collect();
        let at = all.iter().filter(|x| **x > own).count() as u32 + 1;
        let shared = all.iter().filter(|x| **x == own).count().saturating_sub(1);
        Some(Place { at, of: all.len(), shared })
    }

    /// By what a list is split.
    pub(super) fn parts(&self, list: usize) -> Parts<'a> {
        let rank = &self.publication.model().ranks[list];
        let on = self.publication.model().measure(rank.measure).on;
        let all = &self.publication.round.data.tables[on.0].attributes;
        Parts { columns: rank.within.iter().map(|a| &all[*a]).collect() }
    }
}

/// A score as a part of the longest bar, in per cent with one decimal.
pub(super) fn bar(score: Option<f64>, top: f64) -> String {
    let part = score.map_or(0.0, |x| (x / top * 100.0).clamp(0.0, 100.0));
    format!("{part:.1}")
}

impl Parts<'_> {
    /// Whether two subjects are in the same part of the list.
    fn are_one(&self, a: usize, b: usize) -> bool {
        self.columns.iter().all(|column| column.codes[a] == column.codes[b])
    }

    /// The name of the part in which a subject is; empty where the list is not split.
    pub(super) fn name(&self, row: u32) -> String {
        self.columns.iter().map(|column| column.get(row)).collect::<Vec<_>>().join(" · ")
    }
}
