//! Points of answers as whole numbers.

use crate::answer::plain;
use crate::dataset::{TENS, code, decimal};
use crate::lanes::Lane;
use crate::model::{Kind, Question, Special};
use crate::none::{is_refused, is_waiting};

/// Points of options as whole numbers.
pub(crate) struct Points {
    /// `None` for codes that do not count.
    by_code: [Option<u32>; 256],
    /// What one whole point stands for.
    pub(crate) unit: f64,
    pub(crate) largest: u32,
}

impl Points {
    /// Fits if points have at most four decimals.
    pub(crate) fn new(question: &Question) -> Option<Self> {
        let points = question.points_by_code();
        if points.iter().any(|&p| is_refused(p) || is_waiting(p)) {
            return None;
        }
        let whole = |tens: f64| {
            points
                .iter()
                .all(|p| p.is_nan() || (p * tens).fract() == 0.0 && *p >= 0.0 && p * tens <= 1e6)
        };
        let unit = TENS[..5].iter().copied().find(|&tens| whole(tens))?;
        let by_code = points.map(|p| (!p.is_nan()).then_some((p * unit) as u32));
        let largest = by_code.iter().flatten().max().copied().unwrap_or(0);
        Some(Self { by_code, unit, largest })
    }

    /// The packed number of a code.
    fn answer(&self, code: usize, lane: Lane) -> i64 {
        self.by_code[code].map_or(0, |points| lane.answer(points.into()))
    }

    /// The packed number of each code.
    pub(crate) fn packed(&self, lane: Lane) -> [i64; 256] {
        std::array::from_fn(|code| self.answer(code, lane))
    }

    /// The packed number of each two codes of two columns, where [`pair_up`] says.
    pub(crate) fn packed_pairs(&self, lane: Lane, other: Option<(&Self, Lane)>) -> [i64; 256] {
        // The special ones are the last of all.
        let code = |half: usize| if half > usize::from(SMALL) { half | 0xF0 } else { half };
        std::array::from_fn(|index| {
            let other = other.map_or(0, |(other, lane)| other.answer(code(index >> 4), lane));
            self.answer(code(index & 0x0F), lane).wrapping_add(other)
        })
    }

    /// The points of a code, and 1 if it counts.
    pub(crate) fn point(&self, code: u8) -> (i64, i64) {
        self.by_code[usize::from(code)].map_or((0, 0), |points| (points.into(), 1))
    }
}

/// The largest option of those of which two fit into one byte, beside the special codes.
const SMALL: u8 = 12;

/// Where the packed numbers of two columns stand together, for each of some rows; `false` if any code
/// is of an option that does not fit into half a byte.
#[inline]
pub(crate) fn pair_up(first: &[u8], second: &[u8], out: &mut [u8]) -> bool {
    let is_large = |code: u8| code > SMALL && code < code::NOT_RELEVANT;
    let mut large = false;
    for ((out, &first), &second) in out.iter_mut().zip(first).zip(second) {
        large |= is_large(first) | is_large(second);
        *out = (first & 0x0F) | (second << 4);
    }
    !large
}

/// How decimals count.
pub(crate) struct Counts {
    /// Whether a missing answer, one that does not apply, and one that is not relevant count as 0: 1 if so.
    special: [i64; 3],
    /// What one whole number stands for.
    pub(crate) tens: f64,
    /// The largest that the question allows, without its point, if it allows none below 0.
    pub(crate) largest: Option<u32>,
}

impl Counts {
    /// Fits if numbers are scored as they stand.
    pub(crate) fn new(question: &Question, tens: f64) -> Option<Self> {
        let policy = question.policy;
        let special = [policy.missing, policy.not_applicable, policy.not_relevant];
        let counted = |s: &Special| matches!(s, Special::Zero | Special::LeaveOut);
        let fits = plain(question) && special.iter().all(counted);
        let largest = match question.kind {
            Kind::Number { range: (from, to), .. } if from >= 0.0 && to * tens < 1e9 => {
                Some((to * tens).ceil() as u32)
            }
            _ => None,
        };
        let special = special.map(|s| i64::from(s == Special::Zero));
        fits.then_some(Self { special, tens, largest })
    }

    /// A decimal without its point, packed.
    #[inline]
    pub(crate) fn packed(&self, n: i32, lane: Lane) -> i64 {
        if n < decimal::LEAST { lane.no_points(self.special(n)) } else { lane.answer(n.into()) }
    }

    #[cold]
    pub(crate) fn special(&self, n: i32) -> i64 {
        let at = n.wrapping_sub(decimal::MISSING).cast_unsigned() as usize;
        self.special.get(at).copied().unwrap_or(0)
    }

    /// A decimal without its point, and 1 if it counts.
    pub(crate) fn point(&self, n: i32) -> (i64, i64) {
        if n >= decimal::LEAST { (n.into(), 1) } else { (0, self.special(n)) }
    }
}
