//! Which figures of a reconstructed round were really published.

use crate::claims::{Claim, Judged, Verdict};
use crate::figure::Figure;
use crate::open::Round;

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The round is not a reconstruction: all its figures are its own.
    Measured,
    /// The round is a reconstruction, and this figure was really published.
    Published,
    /// The round is a reconstruction, and so is this figure.
    Reconstructed,
}

/// Tells of each figure of a round whether it was really published.
#[derive(Debug, Clone, Default)]
pub struct Provenance {
    reconstructed: bool,
    published: Vec<(Figure, String)>,
}

impl Provenance {
    /// Takes for published what was claimed and holds. To be among the first three is no place of
    /// its own and does not count.
    pub fn new(round: &Round, judged: &[Judged]) -> Self {
        let is_place = |rank: &&String| !rank.to_lowercase().starts_with("top");
        let published = |j: &Judged| -> Vec<(Figure, String)> {
            let Claim { subject, value, rank, value_figure, rank_figure, .. } = &j.claim;
            let value = value.as_ref().and(value_figure.clone());
            let place = rank.as_ref().filter(is_place).and(rank_figure.clone());
            [value, place].into_iter().flatten().map(|f| (f, subject.clone())).collect()
        };
        Self {
            reconstructed: round.header.reconstructed,
            published: (judged.iter().filter(|j| j.verdict == Verdict::Holds))
                .flat_map(published)
                .collect(),
        }
    }

    /// Where the figure of a subject comes from; the subject is empty where it has none.
    pub fn of(&self, figure: &Figure, subject: &str) -> Origin {
        if !self.reconstructed {
            return Origin::Measured;
        }
        let found = self.published.iter().any(|(f, s)| f == figure && s == subject);
        if found { Origin::Published } else { Origin::Reconstructed }
    }

    /// Whether the round is a reconstruction.
    pub fn is_reconstructed(&self) -> bool {
        self.reconstructed
    }

    /// The figures that were really published, with their subjects.
    pub fn published(&self) -> &[(Figure, String)] {
        &self.published
    }
}
