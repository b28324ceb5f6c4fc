//! Where subjects stand: the facts of the results that several pages tell.

use sanjeh_charts::Extent;
use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{Fact, How, Placing, RankedList, Reading, Round};
use serde::Serialize;

use crate::context::{Context, Html};
use crate::{charts, search};

/// What pages of one publication say of its subjects.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) c: Context<'a>,
    pub(super) publication: &'a Publication,
    pub(super) presentation: &'a Presentation,
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
        let all = self.publication.languages().iter();
        let names = all.map(|lang| self.publication.name(kind, row, *lang));
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

    /// A figure as people read it; a dash if there is none.
    pub(super) fn written(&self, fact: Option<Fact>) -> String {
        fact.map_or_else(|| "—".to_owned(), |fact| fact.text(self.c.lang))
    }

    /// The same with its mark.
    pub(super) fn marked(&self, fact: Option<Fact>) -> Html {
        let mark = fact.map_or_else(String::new, |fact| self.c.mark(fact.origin).0);
        Html(format!("{}{mark}", self.written(fact)))
    }

    /// A place with those who share it, and its mark; a dash if there is none.
    pub(super) fn place(&self, place: Option<Placing>) -> Html {
        let Some(place) = place else { return Html("—".to_owned()) };
        let said = self.c.wording(self.publication).place_and_tie(self.kind(), &place);
        Html(format!("{}{}", escaped(&said), self.c.mark(place.origin).0))
    }

    /// How the score of groups comes about by which a list is ordered; empty for other scores.
    pub(super) fn group_rule(&self, list: usize) -> String {
        let said = self.c.wording(self.publication).group_rule(list);
        said.map_or_else(String::new, |said| said.isolated(self.c.lang))
    }

    /// The ends of the axis of a measure.
    pub(super) fn extent(&self, measure: MeasureIx) -> Extent {
        charts::extent(self.publication.round.extent(measure))
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
        let band = self.reading().band(set, row)?;
        Some((band, self.publication.round.methodology.band_title(set, band, self.c.lang)))
    }

    /// The ids and the names of all bands, the highest first as the methodology has them.
    pub(super) fn bands(&self) -> Vec<(&'a str, &'a str)> {
        let Some(set) = self.presentation.bands else { return Vec::new() };
        let methodology = &self.publication.round.methodology;
        let bands = self.publication.model().bands[set].bands.iter();
        bands.map(|b| (b.id.as_str(), methodology.band_title(set, &b.id, self.c.lang))).collect()
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
        self.publication.round.methodology.list_title(list, self.c.lang)
    }

    /// By what a subject of this round became another body than it was, if it did.
    pub(super) fn another_body(&self, row: u32) -> Option<How> {
        self.publication.round.another_body(self.kind(), row)
    }

    /// The previous round, and the row in it of a subject, unless a merger or a split made it another
    /// body.
    pub(super) fn before(&self, row: u32) -> Option<(&'a Round, u32)> {
        self.reading().before(self.kind(), row)
    }

    /// Whether the previous round is known and does not have this subject.
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

    /// Points gained since the previous round.
    pub(super) fn gained(&self, measure: MeasureIx, row: u32) -> Option<Fact> {
        self.reading().points_gained(measure, row)
    }

    /// Places gained in a list since the previous round; below 0 if they were lost.
    pub(super) fn climbed(&self, list: usize, row: u32) -> Option<i64> {
        self.reading().places_gained(list, row)
    }

    /// A chart with everything that belongs to it.
    pub(super) fn chart(&self, name: &str) -> Option<Html> {
        charts::figure(&self.c, self.publication, name)
    }

    /// A ranked list.
    pub(super) fn list(&self, list: usize) -> RankedList<'a> {
        self.reading().list(list)
    }

    /// The round as its readers meet it.
    pub(super) fn reading(&self) -> Reading<'a> {
        self.publication.reading()
    }
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The name of the part of a split list in which a subject is; empty where the list is not split.
pub(super) fn part_name(list: &RankedList<'_>, row: u32) -> String {
    list.part_of(row).join(" · ")
}

/// A bar from 0 to a score: where it begins and how long it is, in per cent of its axis.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Meter {
    /// Empty where it begins where the axis does.
    pub(super) x: String,
    pub(super) width: String,
}

impl Meter {
    pub(super) fn new(score: Option<f64>, extent: Extent) -> Self {
        let at = |x: f64| ((x - extent.low) / (extent.high - extent.low) * 100.0).clamp(0.0, 100.0);
        let (zero, end) = (at(0.0), at(score.unwrap_or(0.0)));
        let (from, to) = (zero.min(end), zero.max(end));
        let x = if from > 0.0 { format!("{from:.1}%") } else { String::new() };
        Self { x, width: format!("{:.1}%", to - from) }
    }
}
