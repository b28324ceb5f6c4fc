//! How like a name is to one that somebody asked for.

/// Names less alike than this are not offered.
const ALIKE: f64 = 0.7;

/// So many names are offered at most.
pub(super) const MOST: usize = 5;

/// How like the likest of some spellings is to what was asked for, both folded, 0 to 1; `None` if it is
/// not like enough to be offered.
pub(super) fn likeness<'n>(spellings: impl Iterator<Item = &'n str>, asked: &str) -> Option<f64> {
    let likest = spellings.map(|name| strsim::jaro_winkler(name, asked)).fold(0.0, f64::max);
    (likest > ALIKE).then_some(likest)
}
