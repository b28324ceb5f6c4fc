//! Numbers of another size than in the previous round: all in another unit, or some that lost their point.

use sanjeh_engine::dataset::Answer;
use sanjeh_messages::{Problem, Problems, message};

use super::beside::{Asked, Beside};
use super::numbers::{ENOUGH, Pair, step};

/// Fewer numbers say nothing of a unit.
const FEWEST: usize = 10;
/// How far the median of the ratios may be from a power of ten, or one of them from ten times it.
const NEAR: f64 = 0.05;
/// How far one of them may be from a hundred times the median or more, or from ten times it where all
/// others changed so little.
const NEARLY: f64 = 0.1;
/// What changed so many times as much as all others, where these changed little, is doubted.
const JUMP: f64 = 5.0;
/// Of fewer numbers it is not said that all others changed little.
const FEWEST_STEADY: usize = 20;
/// Of fewer units of the last decimal a number is soon many times as large.
const FEW_UNITS: f64 = 100.0;
/// How far most ratios may be from it.
const WITHIN: f64 = 2.0;

/// What is doubtful of the size of numbers.
pub(super) fn doubts(beside: &Beside<'_>, asked: &[Asked<'_>]) -> Problems {
    asked.iter().filter_map(|asked| unit(beside, asked)).collect()
}

/// Doubts a question to which nearly all numbers, or hardly any of them, are those of before times a
/// power of ten.
fn unit(beside: &Beside<'_>, asked: &Asked<'_>) -> Option<Problem> {
    let numbers = beside.pairs(asked).filter_map(|(row, answer, was)| match (answer, was) {
        (Answer::Number(is), Answer::Number(was)) if is * was > 0.0 => Some(Pair { row, was, is }),
        _ => None,
    });
    let numbers: Vec<Pair> = numbers.take(ENOUGH).collect();
    if numbers.len() < FEWEST {
        return None;
    }
    let mut ratios: Vec<f64> = numbers.iter().map(|pair| pair.is / pair.was).collect();
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let like = |factor: f64| {
        let is_so = |ratio: &&f64| (1.0 / WITHIN..=WITHIN).contains(&(**ratio / factor));
        ratios.iter().filter(is_so).count()
    };
    if let Some(scale) = power_of_ten(median, NEAR) {
        let all = like(scale.factor()) * 4 >= ratios.len() * 3;
        return all.then(|| rescaled(beside, asked, &scale, &numbers, true));
    }
    // Where others changed little, one that did so much may have lost its point.
    if like(median) * 10 < ratios.len() * 9 {
        return None;
    }
    let close = |ratio: &&f64| (*ratio / median - 1.0).abs() <= 1.5 * NEARLY;
    let is_steady = ratios.len() >= FEWEST_STEADY
        && ratios.iter().filter(close).count() * 20 >= ratios.len() * 19;
    let jump = |pair: &Pair| {
        let ratio = pair.is / pair.was / median;
        ratio.max(1.0 / ratio) >= JUMP
    };
    let jumps: Vec<Pair> = numbers.iter().filter(|pair| jump(pair)).copied().collect();
    if jumps.is_empty() || jumps.len() > (numbers.len() / 20).max(1) {
        return None;
    }
    let step = step(&numbers);
    let strayed = |pair: &Pair| stray(pair, median, is_steady, step);
    let strays: Vec<Pair> = jumps.iter().filter(|pair| strayed(pair).is_some()).copied().collect();
    if let Some(scale) = strays.first().and_then(strayed) {
        // Where others jumped as far elsewhere, it is by chance that some did so by a power of ten.
        let is_so = strays.len() * 2 > jumps.len();
        return is_so.then(|| rescaled(beside, asked, &scale, &strays, false));
    }
    let is_large = |pair: &&Pair| pair.was.abs() >= FEW_UNITS * step;
    let jumps: Vec<Pair> = jumps.iter().filter(is_large).copied().collect();
    (is_steady && !jumps.is_empty()).then(|| jumped(beside, asked, &jumps))
}

/// The doubt about single numbers that changed much more than all others.
fn jumped(beside: &Beside<'_>, asked: &Asked<'_>, numbers: &[Pair]) -> Problem {
    let (first, n) = (numbers[0], numbers.len());
    let text = message!(
        "round-value-jumped",
        n = n,
        name = beside.id(asked),
        first = beside.subject(asked.on, first.row),
        was = first.was,
        value = first.is
    );
    let problem = Problem::warning("value-jumped", text);
    beside.of_question(asked, problem, n, message!("round-value-rescaled-help"))
}

/// The doubt about some numbers, the row of each with what it was and is.
fn rescaled(
    beside: &Beside<'_>,
    asked: &Asked<'_>,
    scale: &Scale,
    numbers: &[Pair],
    all: bool,
) -> Problem {
    let (first, n) = (numbers[0], numbers.len());
    let id = beside.id(asked);
    let text = message!(
        "round-scale-changed",
        who = if all { "all" } else { "few" },
        name = id,
        n = n,
        way = if scale.is_more { "times" } else { "part" },
        factor = scale.power,
        first = beside.subject(asked.on, first.row),
        was = first.was,
        value = first.is
    );
    let help = if all {
        message!("round-scale-changed-help", name = id)
    } else {
        message!("round-value-rescaled-help")
    };
    beside.of_question(asked, Problem::warning("scale-changed", text), n, help)
}

/// A power of ten, 10 or more, by which numbers were multiplied or divided.
struct Scale {
    power: f64,
    is_more: bool,
}

impl Scale {
    fn factor(&self) -> f64 {
        if self.is_more { self.power } else { 1.0 / self.power }
    }
}

/// The scale by which one number strays from the ratio of the others. A small count is soon about ten
/// times as large; a hundred times is none.
fn stray(pair: &Pair, median: f64, is_steady: bool, step: f64) -> Option<Scale> {
    let ratio = pair.is / pair.was / median;
    let scale = power_of_ten(ratio, NEARLY)?;
    let least = pair.was.abs().min(pair.is.abs());
    if scale.power > 10.0 || is_steady && least >= FEW_UNITS * step {
        return Some(scale);
    }
    (least >= 10.0).then(|| power_of_ten(ratio, NEAR)).flatten()
}

/// The scale that a ratio is near to, if it is near to any.
fn power_of_ten(ratio: f64, near: f64) -> Option<Scale> {
    let is_more = ratio > 1.0;
    let ratio = if is_more { ratio } else { 1.0 / ratio };
    let mut powers = std::iter::successors(Some(10.0), |power| Some(power * 10.0)).take(12);
    let power = powers.find(|power: &f64| (ratio / power - 1.0).abs() <= near)?;
    Some(Scale { power, is_more })
}
