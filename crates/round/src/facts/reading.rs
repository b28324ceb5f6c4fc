//! A round as its readers meet it.

use sanjeh_engine::model::{MeasureIx, Model, TypeIx};
use sanjeh_engine::round::Rounding;
use sanjeh_messages::Lang;
use sanjeh_methodology::Methodology;

use super::fact::{Fact, Unit};
use super::what::What;
use crate::figure::Figure;
use crate::growth::Compared;
use crate::provenance::{Origin, Provenance};
use crate::register::Register;
use crate::scored::Round;

/// A round as its readers meet it: what was scored, what it is compared with, what its subjects are
/// called, and which of its figures were published elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The round.
    pub round: &'a Round,
    /// The round beside the one before it.
    pub compared: Option<&'a Compared>,
    /// Names and other columns of its subjects.
    pub register: &'a Register,
    /// The same of the previous round.
    pub register_before: Option<&'a Register>,
    /// Where its figures come from.
    pub provenance: &'a Provenance,
}

impl<'a> Reading<'a> {
    /// The model behind it.
    pub fn model(&self) -> &'a Model {
        self.round.model()
    }

    /// How it was measured.
    pub fn methodology(&self) -> &'a Methodology {
        &self.round.methodology
    }

    /// The id of a subject.
    pub fn id(&self, kind: TypeIx, row: u32) -> &'a str {
        self.round.data.tables[kind.0].ids.get(row)
    }

    /// What a subject is called; its id if it has no name.
    pub fn name(&self, kind: TypeIx, row: u32, lang: Lang) -> &'a str {
        self.register.name(kind, row, lang).unwrap_or_else(|| self.id(kind, row))
    }

    /// What a figure is called, without the subject whose it is.
    pub fn title(&self, what: What, lang: Lang) -> &'a str {
        let methodology = self.methodology();
        match what {
            What::Score(measure)
            | What::Points(measure)
            | What::Share(measure)
            | What::Mean(measure)
            | What::Spread(measure) => methodology.measure_title(measure, lang),
            What::Growth(at) => methodology.growth_title(at, lang),
            What::Statistic(at) => methodology.statistic_title(at, lang),
            What::Subjects(kind) => methodology.type_title(kind, lang),
            What::Class(share, class) => {
                let class = &self.round.results.shares[share][class];
                methodology.class_title(share, &class.id, lang)
            }
        }
    }

    /// The score of a subject.
    pub fn score(&self, measure: MeasureIx, row: u32) -> Option<Fact> {
        let exact = self.round.results.scores.get(measure, row)?;
        let origin = self.score_origin(measure, self.id(self.model().measure(measure).on, row));
        let rounding = self.model().measure(measure).published;
        Some(Fact::new(What::Score(measure), exact, rounding, Unit::Points, origin))
    }

    /// Where the score of a subject or of a group comes from: published at whichever precision.
    pub fn score_origin(&self, measure: MeasureIx, subject: &str) -> Origin {
        let id = &self.model().measure(measure).id;
        self.origin(subject, || [Figure::Published(id.clone()), Figure::Score(id.clone())])
    }

    /// A statistic of the methodology, by its position; rounded like its measure where it does not
    /// say how.
    pub fn statistic(&self, at: usize) -> Option<Fact> {
        let exact = self.round.results.statistics[at]?;
        let statistic = &self.model().statistics[at];
        let rounding = statistic.published.or(self.model().measure(statistic.measure).published);
        let origin = self.statistic_origin(at);
        Some(Fact::new(What::Statistic(at), exact, rounding, Unit::Points, origin))
    }

    /// Where a statistic comes from, whether it has a value or not.
    pub fn statistic_origin(&self, at: usize) -> Origin {
        let statistic = &self.model().statistics[at];
        let measure = &self.model().measure(statistic.measure).id;
        self.origin("", || [Figure::Statistic(statistic.id.clone(), measure.clone())])
    }

    /// How many subjects of a kind there are.
    pub fn count(&self, kind: TypeIx) -> Fact {
        let count = self.round.data.tables[kind.0].ids.len() as f64;
        let figure = || [Figure::Count(self.model().types[kind.0].id.clone())];
        Fact::new(What::Subjects(kind), count, None, Unit::Subjects, self.origin("", figure))
    }

    /// How many subjects are of a class of a share, by the position of the class in its results.
    pub fn class_count(&self, share: usize, class: usize) -> Fact {
        let what = What::Class(share, class);
        let class = &self.round.results.shares[share][class];
        let figure = || [Figure::Count(self.model().shares[share].id.clone())];
        let origin = self.origin(&class.id, figure);
        Fact::new(what, class.count as f64, None, Unit::Subjects, origin)
    }

    /// What per cent of the subjects are of a class of a share, by the position of the class in its
    /// results; `None` if the share has none.
    pub fn class_percent(&self, share: usize, class: usize) -> Option<Fact> {
        let what = What::Class(share, class);
        let class = &self.round.results.shares[share][class];
        let origin = self.percent_origin(share, &class.id);
        let rounding = self.model().shares[share].published;
        Some(Fact::new(what, class.percent?, rounding, Unit::Percent, origin))
    }

    /// Where the per cent of a class of a share come from, whether there are any or not.
    pub fn percent_origin(&self, share: usize, class: &str) -> Origin {
        self.origin(class, || [Figure::Percent(self.model().shares[share].id.clone())])
    }

    /// The id of a subject's band in a set.
    pub fn band(&self, set: usize, row: u32) -> Option<&'a str> {
        let at = self.round.results.bands[set][row as usize]?;
        Some(&self.model().bands[set].bands[at as usize].id)
    }

    /// The previous round, as far as this one has it; what was claimed of it is not known.
    pub fn earlier(&self) -> Option<Self> {
        let round = self.compared?.round.as_deref()?;
        let register = self.register_before.unwrap_or(self.register);
        let provenance = Provenance::without_claims(round);
        Some(Self { round, compared: None, register, register_before: None, provenance })
    }

    /// A figure that was made of others here, and that nobody has published by a name.
    pub(super) fn made(
        &self,
        what: What,
        exact: f64,
        rounding: Option<Rounding>,
        unit: Unit,
    ) -> Fact {
        let origin = if self.provenance.is_reconstructed() {
            Origin::Reconstructed
        } else {
            Origin::Measured
        };
        Fact::new(what, exact, rounding, unit, origin)
    }

    /// Where a figure comes from that has one of several names: published if one of them was.
    pub fn origin<const N: usize>(
        &self,
        subject: &str,
        names: impl FnOnce() -> [Figure; N],
    ) -> Origin {
        if !self.provenance.is_reconstructed() {
            return Origin::Measured;
        }
        // Most subjects have no published figure; for them no figure need be named.
        if !self.provenance.knows(subject) {
            return Origin::Reconstructed;
        }
        let mut origins = names().into_iter().map(|figure| self.provenance.of(&figure, subject));
        origins.find(|origin| *origin != Origin::Reconstructed).unwrap_or(Origin::Reconstructed)
    }
}
