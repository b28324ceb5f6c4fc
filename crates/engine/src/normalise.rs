//! A score by its place among the scores of a cohort. Methods and names are those of COINr and of
//! the OECD/JRC Handbook (step 5, normalisation).

use crate::dataset::Ids;
use crate::digits::same_ends;
use crate::model::{Equal, Norm, PlaceTies, Ties};
use crate::none::{NONE, finite};
use crate::rank::{average_places, places as places_of};
use crate::sum::total;

/// Normalises the scores of one cohort in place; `rows` are its members, in order. Places are shared
/// by the first digits, the ends of the cohort lie apart by the second.
pub(crate) fn normalise(
    method: &Norm,
    direction: f64,
    rows: &[u32],
    ids: &Ids,
    (equal, bounds): (Equal, Equal),
    column: &mut [f64],
) {
    if let Norm::MinMax(low, high) = *method {
        return min_max(direction, low, high, rows, bounds, column);
    }
    let x: Vec<f64> = rows.iter().map(|&row| column[row as usize] * direction).collect();
    let x = x.as_slice();
    let f: Box<dyn Fn(f64) -> f64> = match *method {
        Norm::MinMax(..) => return,
        Norm::ZScore(mean, sd) => {
            let ((m, s), (min, max)) = (mean_and_deviation(x), ends(x));
            let s = if are_same(min, max, bounds) { NONE } else { s };
            Box::new(move |x| (x - m) / s * sd + mean)
        }
        Norm::Scaled { from, to, scale } => Box::new(move |x| (x - from) / (to - from) * scale),
        Norm::Rank(ties) => return places(x, rows, equal, ties, column, |place, _| place),
        Norm::PercentileRank(ties) => {
            let share = |place, n| (place - 1.0) / (n - 1.0);
            return places(x, rows, equal, ties, column, share);
        }
        Norm::Borda(ties) => return places(x, rows, equal, ties, column, |place, _| place - 1.0),
        Norm::FractionOfMax => {
            let (_, max) = ends(x);
            let max = if max > 0.0 { max } else { NONE };
            Box::new(move |x| x / max)
        }
        Norm::DistanceToMax => {
            let (min, max) = ends(x);
            let width = width(min, max, bounds);
            Box::new(move |x| 1.0 - (max - x) / width)
        }
        Norm::DistanceToReference(ref id) => {
            let reference =
                ids.find(id.as_bytes()).map_or(NONE, |row| column[row as usize] * direction);
            let (min, _) = ends(x);
            let width = width(min, reference, bounds);
            Box::new(move |x| 1.0 - (reference - x) / width)
        }
        Norm::DistanceToTarget(target) => {
            let (target, (min, _)) = (target * direction, ends(x));
            let width = width(min, target, bounds);
            Box::new(move |x| (x - min) / width)
        }
        Norm::Goalposts { lower, upper, scale } => {
            let up = direction > 0.0;
            Box::new(move |x| {
                let x = x * direction;
                let share =
                    if up { (x - lower) / (upper - lower) } else { (upper - x) / (upper - lower) };
                share.clamp(0.0, 1.0) * scale
            })
        }
    };
    for &row in rows {
        let value = column[row as usize];
        column[row as usize] = if value.is_nan() { value } else { finite(f(value * direction)) };
    }
}

/// Most of the cost of a large index: a cohort of all subjects is done without the detour over
/// `rows`, so that the loops vectorise, and without a look at each value where none can be missing.
fn min_max(direction: f64, low: f64, high: f64, rows: &[u32], bounds: Equal, column: &mut [f64]) {
    let whole = rows.len() == column.len();
    let ends = if whole {
        ends_and_soundness(column)
    } else {
        ends_and_soundness(&rows.iter().map(|&row| column[row as usize]).collect::<Vec<_>>())
    };
    let line = Line::new(direction, (low, high), ends, bounds);
    if whole && line.is_sound {
        column.iter_mut().for_each(|x| *x = line.at(*x));
    } else if whole {
        column.iter_mut().for_each(|x| *x = line.at_any(*x));
    } else {
        rows.iter().for_each(|&row| column[row as usize] = line.at_any(column[row as usize]));
    }
}

/// Normalises by the ends of a cohort of all subjects from where their numbers stand; `false` and
/// nothing in `out` if some are missing.
pub(crate) fn min_max_of(
    numbers: &[f64],
    direction: f64,
    scale: (f64, f64),
    bounds: Equal,
    out: &mut Vec<f64>,
) -> bool {
    out.clear();
    let line = Line::new(direction, scale, ends_and_soundness(numbers), bounds);
    if line.is_sound {
        out.extend(numbers.iter().map(|&x| line.at(x)));
    }
    line.is_sound
}

/// The line from the ends of a cohort to those of a scale.
struct Line {
    direction: f64,
    min: f64,
    width: f64,
    span: f64,
    low: f64,
    /// All lie between finite ends, so that no quotient is more than 1 and no value infinite.
    is_sound: bool,
}

impl Line {
    fn new(
        direction: f64,
        (low, high): (f64, f64),
        (least, most, sound): (f64, f64, bool),
        bounds: Equal,
    ) -> Self {
        let (from, to) = if direction < 0.0 { (most, least) } else { (least, most) };
        let (min, max) = (from * direction, to * direction);
        let (width, span) = (width(min, max, bounds), high - low);
        let is_sound = sound && width.is_finite() && span.is_finite() && low.is_finite();
        Self { direction, min, width, span, low, is_sound }
    }

    #[inline]
    fn at(&self, x: f64) -> f64 {
        (x * self.direction - self.min) / self.width * self.span + self.low
    }

    fn at_any(&self, x: f64) -> f64 {
        if x.is_nan() { x } else { finite(self.at(x)) }
    }
}

/// The distance from one end to the other; none if they are the same as far as arithmetic can tell.
fn width(from: f64, to: f64, bounds: Equal) -> f64 {
    if are_same(from.min(to), from.max(to), bounds) { NONE } else { to - from }
}

fn are_same(min: f64, max: f64, bounds: Equal) -> bool {
    match bounds {
        Equal::Digits => same_ends(min, max),
        Equal::Bits => min == max,
    }
}

/// Smallest and largest score; NaN if there is none.
fn ends(x: &[f64]) -> (f64, f64) {
    let (min, max, _) = ends_and_soundness(x);
    (min, max)
}

/// Smallest and largest score, NaN if there is none, and whether all scores are there and finite.
fn ends_and_soundness(x: &[f64]) -> (f64, f64, bool) {
    // Eight pairs side by side, so that the processor need not wait for each comparison.
    let (mut low, mut high) = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
    // 0 times a number is 0, and NaN times infinity or NaN.
    let mut zeros = [0.0; 8];
    let mut chunks = x.chunks_exact(8);
    for chunk in &mut chunks {
        for lane in 0..8 {
            let v = chunk[lane];
            low[lane] = if v < low[lane] { v } else { low[lane] };
            high[lane] = if v > high[lane] { v } else { high[lane] };
            zeros[lane] += v * 0.0;
        }
    }
    for &v in chunks.remainder() {
        low[0] = if v < low[0] { v } else { low[0] };
        high[0] = if v > high[0] { v } else { high[0] };
        zeros[0] += v * 0.0;
    }
    let min = low.into_iter().fold(f64::INFINITY, |a, b| if b < a { b } else { a });
    let max = high.into_iter().fold(f64::NEG_INFINITY, |a, b| if b > a { b } else { a });
    let sound = zeros.into_iter().all(|zero| zero == 0.0);
    if min > max { (NONE, NONE, sound) } else { (min, max, sound) }
}

/// Mean and sample standard deviation of the scores that are there.
pub(crate) fn mean_and_deviation(x: &[f64]) -> (f64, f64) {
    let there = || x.iter().copied().filter(|v| !v.is_nan());
    let n = there().count() as f64;
    let mean = total(there()) / n;
    let squares = total(there().map(|v| (v - mean) * (v - mean)));
    (mean, (squares / (n - 1.0)).sqrt())
}

/// Puts `f(place, how many)` for each score, where the lowest has place 1.
fn places(
    x: &[f64],
    rows: &[u32],
    equal: Equal,
    ties: PlaceTies,
    column: &mut [f64],
    f: impl Fn(f64, f64) -> f64,
) {
    let n = x.iter().filter(|v| !v.is_nan()).count() as f64;
    let places: Vec<Option<f64>> = match ties {
        PlaceTies::Lowest => {
            let places = places_of(x, Ties::Competition, true, equal);
            places.into_iter().map(|place| place.map(f64::from)).collect()
        }
        PlaceTies::Average => average_places(x, equal),
    };
    for (&row, place) in rows.iter().zip(places) {
        if let Some(place) = place {
            column[row as usize] = finite(f(place, n));
        }
    }
}
