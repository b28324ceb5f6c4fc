//! Which figures of a reconstructed round were published.

use crate::claim::Claim;
use crate::claimed_place::{ClaimedPlace, claimed_place};
use crate::figure::Figure;
use crate::judge::{Judged, Verdict};
use crate::scored::Round;

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The round is not a reconstruction: all its figures are its own.
    Measured,
    /// The round is a reconstruction, and this figure was published.
    Published,
    /// The round is a reconstruction; this figure was published, and others that were
    /// published contradict it.
    Contradicted,
    /// The round is a reconstruction, and so is this figure.
    Reconstructed,
}

/// Says of each figure of a round whether it was published.
#[derive(Debug, Clone, Default)]
pub struct Provenance {
    reconstructed: bool,
    published: Vec<(Figure, String)>,
    contradicted: Vec<(Figure, String)>,
}

/// Of a round whose claims are not known.
static MEASURED: Provenance =
    Provenance { reconstructed: false, published: Vec::new(), contradicted: Vec::new() };
static RECONSTRUCTED: Provenance =
    Provenance { reconstructed: true, published: Vec::new(), contradicted: Vec::new() };

impl Provenance {
    /// Of a round of which it is not known what was claimed.
    pub(crate) fn without_claims(round: &Round) -> &'static Self {
        if round.header.reconstructed { &RECONSTRUCTED } else { &MEASURED }
    }

    /// Takes for published what was claimed and is what the round has, even if other claims
    /// contradict it. To be among the first three is no place of its own and does not count.
    pub fn new(round: &Round, judged: &[Judged]) -> Self {
        let is_place = |rank: &&String| !matches!(claimed_place(rank), Some(ClaimedPlace::Top(_)));
        let figures = |j: &Judged| -> Vec<(Figure, String)> {
            let Claim { subject, value, rank, value_figure, rank_figure, .. } = &j.claim;
            let value = value.as_ref().and(value_figure.clone());
            let place = rank.as_ref().filter(is_place).and(rank_figure.clone());
            [value, place].into_iter().flatten().map(|f| (f, subject.clone())).collect()
        };
        let (contradicted, published): (Vec<&Judged>, Vec<&Judged>) = judged
            .iter()
            .filter(|judged| judged.fits())
            .partition(|judged| matches!(judged.verdict, Verdict::Contradicted(_)));
        Self {
            reconstructed: round.header.reconstructed,
            published: published.into_iter().flat_map(figures).collect(),
            contradicted: contradicted.into_iter().flat_map(figures).collect(),
        }
    }

    /// Where the figure of a subject comes from; the subject is empty where it has none.
    pub fn of(&self, figure: &Figure, subject: &str) -> Origin {
        if !self.reconstructed {
            return Origin::Measured;
        }
        let is_in =
            |figures: &[(Figure, String)]| figures.iter().any(|(f, s)| f == figure && s == subject);
        if is_in(&self.contradicted) {
            Origin::Contradicted
        } else if is_in(&self.published) {
            Origin::Published
        } else {
            Origin::Reconstructed
        }
    }

    /// Whether the round is a reconstruction.
    pub fn is_reconstructed(&self) -> bool {
        self.reconstructed
    }

    /// Whether any figure of a subject was published.
    pub fn knows(&self, subject: &str) -> bool {
        self.published.iter().chain(&self.contradicted).any(|(_, s)| s == subject)
    }

    /// Whether figures that were published contradict each other.
    pub fn has_contradicted(&self) -> bool {
        self.reconstructed && !self.contradicted.is_empty()
    }

    /// The figures that were published and that nothing contradicts, with their subjects.
    pub fn published(&self) -> &[(Figure, String)] {
        &self.published
    }
}
