//! What the tables are made from.

use sanjeh_engine::model::{MeasureIx, Model, TypeIx};
use sanjeh_messages::{Lang, Message, message};
use sanjeh_round::{
    AnswersPolicy, Compared, Contradiction, Figure, Judged, Origin, Provenance, Reading, Register,
    Round, cut,
};

use crate::table::{Cell, Column, Kind, Words};

/// What the tables are made from. Explanations need a round that was opened with all columns.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The round.
    pub round: &'a Round,
    /// The round beside the one before it.
    pub compared: Option<&'a Compared>,
    /// Names and other columns of its subjects.
    pub register: &'a Register,
    /// Which of its figures were published.
    pub provenance: &'a Provenance,
    /// The claims that were made about it, and what it says to each.
    pub judged: &'a [Judged],
    /// Claims that cannot hold together.
    pub contradictions: &'a [Contradiction],
}

impl<'a> Source<'a> {
    /// The round as its readers meet it. Names of the previous round are in no table.
    pub(crate) fn reading(&self) -> Reading<'a> {
        Reading {
            round: self.round,
            compared: self.compared,
            register: self.register,
            register_before: None,
            provenance: self.provenance,
        }
    }

    /// The languages in which the round is published.
    pub(crate) fn languages(&self) -> &'a [Lang] {
        &self.round.header.languages
    }

    pub(crate) fn model(&self) -> &'a Model {
        self.round.model()
    }

    /// The id of a subject.
    pub(crate) fn id(&self, kind: TypeIx, row: u32) -> &'a str {
        self.round.data.tables[kind.0].ids.get(row)
    }

    /// The id of the kind of subject that has a measure.
    pub(crate) fn kind_of(&self, measure: MeasureIx) -> &'a str {
        let model = self.model();
        &model.types[model.measure(measure).on.0].id
    }

    /// The rows of a kind of subject.
    pub(crate) fn rows(&self, kind: TypeIx) -> std::ops::Range<u32> {
        0..self.round.data.tables[kind.0].ids.len() as u32
    }

    /// Whether the round says what became of anybody.
    pub(crate) fn has_successions(&self) -> bool {
        !self.round.successions.all().is_empty()
    }

    fn is_withheld(&self) -> bool {
        self.round.header.answers == AnswersPolicy::Withheld
    }

    /// Whether the answers may be published and are there.
    pub(crate) fn has_answers(&self) -> bool {
        !self.is_withheld() && !self.round.is_given() && !self.model().questions.is_empty()
    }

    /// The measures whose scores are published, in the order of the model: not those that would reveal an
    /// answer that is withheld.
    pub(crate) fn measures(&self) -> Vec<MeasureIx> {
        let kept = &self.round.results.kept;
        if !self.is_withheld() || self.round.is_given() {
            return kept.clone();
        }
        let available = cut(&self.round.methodology).map(|cut| cut.available).unwrap_or_default();
        kept.iter().copied().filter(|m| available.contains(m)).collect()
    }

    /// Whether every score that an explanation may name is there and may be published.
    pub(crate) fn can_explain(&self) -> bool {
        let kept = &self.round.results.kept;
        if self.round.is_given() {
            let cut = cut(&self.round.methodology);
            return cut.is_ok_and(|cut| cut.available.iter().all(|m| kept.contains(m)));
        }
        !self.is_withheld() && kept.len() == self.model().measures.len()
    }

    /// Columns with the origin of the figures in these columns, if the round is a reconstruction:
    /// each is named for the column that it belongs to, as `published_origin`.
    pub(crate) fn origins(&self, columns: &mut Vec<Column>, of: &[&str]) {
        if !self.provenance.is_reconstructed() {
            return;
        }
        for id in of {
            let Some(figure) = columns.iter().find(|c| c.id == *id).map(|c| c.title.clone()) else {
                continue;
            };
            let of = |lang| message!("data-origin-of", figure = figure.get(lang)).text(lang);
            let about = |lang| message!("data-origin-about", figure = figure.get(lang)).text(lang);
            let id = format!("{id}_origin");
            columns.push(Column::new(id, Kind::Text, Words::new(of), Words::new(about)));
        }
    }

    /// The cell beside a figure; none if the round is no reconstruction. The figure counts as
    /// published if one of the `names` was.
    pub(crate) fn origin<const N: usize>(
        &self,
        figure: &Cell<'a>,
        subject: &str,
        names: impl FnOnce() -> [Figure; N],
    ) -> Option<Cell<'a>> {
        let origin = || self.reading().origin(subject, names);
        let cell = || if figure.is_empty() { Cell::Empty } else { origin_cell(origin()) };
        self.provenance.is_reconstructed().then(cell)
    }

    /// The same beside a fact that need not be there.
    pub(crate) fn origin_of(&self, fact: Option<Origin>) -> Option<Cell<'a>> {
        self.provenance.is_reconstructed().then(|| fact.map_or(Cell::Empty, origin_cell))
    }
}

/// The word for where a figure of a reconstructed round comes from.
pub(crate) fn origin_cell<'a>(origin: Origin) -> Cell<'a> {
    Cell::text(match origin {
        Origin::Measured => "measured",
        Origin::Published => "published",
        Origin::Contradicted => "contradicted",
        Origin::Reconstructed => "reconstructed",
    })
}

/// Columns with names or titles of what another column has the ids of, one for each language.
pub(crate) fn title_columns(languages: &[Lang]) -> impl Iterator<Item = Column> + use<'_> {
    languages.iter().map(|of| {
        let (code, name) = (of.code(), of.name());
        in_language(
            "title",
            *of,
            message!("data-title-in", code = code, language = name),
            message!("data-title-in-about", code = code, language = name),
        )
    })
}

/// A column of texts in one language.
pub(crate) fn in_language(id: &str, of: Lang, title: Message, about: Message) -> Column {
    Column::new(format!("{id}_{of}"), Kind::Text, title, about)
}
