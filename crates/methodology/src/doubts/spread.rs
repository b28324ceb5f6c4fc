//! How far numbers are from each other, and whether a few are so far from all others that they hardly are
//! what was meant. Populations and budgets have one that is far from the others, too: what is far is
//! judged by how the others spread, on the scale on which they are near to each other.

/// Distinct numbers of either end that are kept.
const ENDS: usize = 8;
/// Numbers from which it is estimated how they spread.
const SAMPLE: usize = 4_096;
/// Among fewer numbers nothing is far.
const FEWEST: u64 = 30;
/// As [`FEWEST`], for numbers that are written where nothing is known.
const FEWEST_CODED: u64 = 20;
const FEWEST_SAMPLED: usize = 15;
/// One in so many is 0 at most, or written where nothing is known, or otherwise far; of more than one in
/// so many that are 0 it must be surer.
const PART_ZERO: u64 = 5;
const PART_FEW_ZERO: u64 = 10;
const PART_CODED: u64 = 4;
const PART_FAR: u64 = 40;
/// How improbable a gap must be, as a power of e, where the others thin out towards their end, and where
/// they do not.
const THIN: f64 = 26.0;
const DENSE: f64 = 13.0;
/// Of fewer numbers it is not known how they thin out.
const FEWEST_DENSE: u64 = 50;
/// Others thin out if the last quarter is so many times as wide as the one before.
const THINS: f64 = 1.3;
/// A gap of numbers that stand in steps has so many of these.
const STEPS: f64 = 4.0;
/// So much of that is enough for a number that is written where nothing is known, and for 0.
const CODED: f64 = 0.3;
const ZERO: f64 = 0.4;
/// A whole number a thousand times as great as what is there, of which a thousandth is no usual one.
const THOUSAND: f64 = 1_000.0;
const SMALL: f64 = 20.0;
/// One in so many has decimals at most.
const PART_DECIMALS: u64 = 20;

/// What is odd about numbers that are far from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Oddity {
    /// They are what is written where nothing is known: 99, 999.
    Code,
    Zero,
    Far,
    /// They are thousandths of numbers like the others, which are whole: 1.234 for 1234.
    Thousandth,
}

/// Numbers that are far from all others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Odd {
    pub(super) what: Oddity,
    /// The first and the last of them.
    pub(super) between: (f64, f64),
    pub(super) count: u64,
    /// The first and the last of the others.
    pub(super) others: (f64, f64),
}

/// Numbers, as far as it must be known how they spread.
#[derive(Debug, Clone, Default)]
pub(super) struct Spread {
    count: u64,
    /// The greatest and the least distinct numbers, from the outermost on, and how many of each there are.
    top: Vec<(f64, u64)>,
    bottom: Vec<(f64, u64)>,
    /// Some of all, sorted.
    sample: Vec<f64>,
    /// Numbers that are not whole, the greatest of them, and whether all are some thousandths.
    decimals: u64,
    greatest: f64,
    thousandths: bool,
}

impl Spread {
    /// Of numbers, of which there are not more than `most`.
    pub(super) fn of(numbers: impl Iterator<Item = f64>, most: usize) -> Self {
        let step = most.div_ceil(SAMPLE).max(1);
        let mut spread = Self { thousandths: true, greatest: f64::MIN, ..Self::default() };
        for (at, x) in numbers.enumerate() {
            spread.count += 1;
            keep(&mut spread.top, x, |x, y| x > y);
            keep(&mut spread.bottom, x, |x, y| x < y);
            if at % step == 0 {
                spread.sample.push(x);
            }
            if !is_whole(x) {
                spread.decimals += 1;
                spread.greatest = spread.greatest.max(x);
                // Of many decimals nothing is said.
                if spread.thousandths && spread.decimals * PART_DECIMALS <= most as u64 {
                    let whole = x * THOUSAND;
                    spread.thousandths = (whole - whole.round()).abs() < 1e-6;
                }
            }
        }
        spread.sample.sort_unstable_by(f64::total_cmp);
        spread
    }

    /// What is far from all others at either end, the first that is found; above them only if that is
    /// asked.
    pub(super) fn odd(&self, top: bool) -> Option<Odd> {
        if self.count < FEWEST_CODED {
            return None;
        }
        let above = top.then(|| self.far(1.0)).flatten();
        above.or_else(|| self.far(-1.0)).or_else(|| self.thousandth())
    }

    /// What is far at the top, or with the sign -1 at the bottom.
    fn far(&self, sign: f64) -> Option<Odd> {
        let (ends, others) =
            if sign > 0.0 { (&self.top, &self.bottom) } else { (&self.bottom, &self.top) };
        let mut count = 0;
        for (at, &(inner, times)) in ends.iter().enumerate() {
            count += times;
            let (Some(&(next, _)), Some(&(outer, _)), Some(&(opposite, _))) =
                (ends.get(at + 1), ends.first(), others.first())
            else {
                return None;
            };
            // Others are none if they are all the same.
            if next == opposite {
                return None;
            }
            let what = match (at, inner) {
                (0, x) if x == 0.0 && sign < 0.0 => Oddity::Zero,
                (0, x) if self.is_code(x, sign, next) => Oddity::Code,
                _ => Oddity::Far,
            };
            let part = match what {
                Oddity::Zero => PART_ZERO,
                Oddity::Code => PART_CODED,
                Oddity::Far | Oddity::Thousandth => PART_FAR,
            };
            if count > 1 && count * part > self.count {
                return None;
            }
            let rest = self.count - count;
            let fewest = if what == Oddity::Far { FEWEST } else { FEWEST_CODED } - 1;
            let enough = match what {
                Oddity::Zero if count * PART_FEW_ZERO <= self.count => ZERO,
                Oddity::Code => CODED,
                _ => 1.0,
            };
            let points = Points { inner, next, opposite, sign, rest };
            if rest >= fewest && self.strength(&points) >= enough {
                let (between, others) = ((outer, inner), (next, opposite));
                return Some(Odd { what, between, count, others });
            }
        }
        None
    }

    /// Whether a number is written where nothing is known, by programs of statistics and by hand: nines
    /// and eights that no other number comes near to; 9 on a scale of a few steps.
    fn is_code(&self, x: f64, sign: f64, next: f64) -> bool {
        if x < 0.0 && sign > 0.0 || x >= 0.0 && sign < 0.0 {
            return false;
        }
        let least = self.bottom.first().map_or(0.0, |(least, _)| *least);
        let is_scale = (4.0..=7.0).contains(&next) && least >= 1.0 && self.decimals == 0;
        let text = x.abs().to_string();
        let digits: String = text.chars().filter(|c| *c != '.').collect();
        let all = |digit: char| digits.chars().all(|c| c == digit);
        let has_point = digits.len() < text.len();
        match digits.len() {
            1 => all('9') && is_scale && sign > 0.0,
            n => (all('9') && n > usize::from(has_point) + 1) || (all('8') && n <= 4 && !has_point),
        }
    }

    /// How strong the doubt is; 1 is enough.
    fn strength(&self, points: &Points) -> f64 {
        let &Points { inner, next, opposite, sign, rest } = points;
        let is_other = |x: &&f64| (**x - inner) * sign < 0.0;
        let others: Vec<f64> = self.sample.iter().filter(is_other).copied().collect();
        // Where many have nothing, what the others have spreads as if these were not there.
        let least = next.min(opposite);
        let zeros = others.iter().filter(|x| **x == 0.0).count();
        let without = least >= 0.0 && zeros * 10 > others.len();
        let others: Vec<f64> =
            if without { others.into_iter().filter(|x| *x != 0.0).collect() } else { others };
        if others.len() < FEWEST_SAMPLED {
            return 0.0;
        }
        let rest =
            if without { rest * others.len() as u64 / (others.len() + zeros) as u64 } else { rest };
        let at = |part: f64| {
            let index = (part * others.len() as f64) as usize;
            others.get(index.min(others.len() - 1)).copied().unwrap_or(next)
        };
        let opposite = if without && opposite == 0.0 { others[0] } else { opposite };
        let ends = Ends {
            inner,
            next,
            quarter: at(if sign > 0.0 { 0.75 } else { 0.25 }),
            half: at(0.5),
            opposite,
        };
        let apart = |scale: &dyn Fn(f64) -> f64| ends.apart(&|x| sign * scale(x), rest);
        let step = others.windows(2).map(|two| two[1] - two[0]).filter(|by| *by > 0.0);
        let step = step.fold(f64::INFINITY, f64::min);
        if step.is_finite() && (inner - next).abs() < STEPS * step {
            return 0.0;
        }
        let plain = apart(&|x| x);
        if inner == 0.0 && least > 0.0 {
            return plain;
        }
        if least > 0.0 || without {
            return if inner > 0.0 { plain.min(apart(&libm::log)) } else { 0.0 };
        }
        // Of both signs: as far as most are from 0, and from there on as a logarithm.
        let mut sizes: Vec<f64> = others.iter().filter(|x| **x != 0.0).map(|x| x.abs()).collect();
        sizes.sort_unstable_by(f64::total_cmp);
        let Some(&usual) = sizes.get(sizes.len() / 2) else { return 0.0 };
        plain.min(apart(&|x| libm::log1p(x.abs() / usual).copysign(x)))
    }

    /// A few numbers with decimals among whole ones that are all much greater, and like thousands of them.
    fn thousandth(&self) -> Option<Odd> {
        let whole = self.count - self.decimals;
        let few = self.decimals == 1 || self.decimals * PART_DECIMALS <= self.count;
        if self.decimals == 0 || !few || whole < FEWEST_CODED - 1 || !self.thousandths {
            return None;
        }
        let others: Vec<f64> = self.sample.iter().filter(|x| x.fract() == 0.0).copied().collect();
        let (&least, &most) = (others.first()?, others.last()?);
        let half = *others.get(others.len() / 2)?;
        let times = self.greatest * THOUSAND;
        let is_like = self.greatest > 0.0 && least <= times && times <= most;
        let first = self.bottom.first().map_or(self.greatest, |(first, _)| *first);
        let first = if first.fract() == 0.0 { self.greatest } else { first };
        (is_like && self.greatest * SMALL < half && first > 0.0).then_some(Odd {
            what: Oddity::Thousandth,
            between: (first, self.greatest),
            count: self.decimals,
            others: (least, most),
        })
    }
}

/// Whether a number has no fraction: none has from 2^53 on. The library's rounding is a call for each.
fn is_whole(x: f64) -> bool {
    x.abs() >= 9_007_199_254_740_992.0 || x as i64 as f64 == x
}

/// The gap that is judged.
struct Points {
    /// The innermost of what may be far, and the next of the others.
    inner: f64,
    next: f64,
    /// The other end.
    opposite: f64,
    /// Whether it is above or below the others.
    sign: f64,
    /// How many others there are.
    rest: u64,
}

/// Where the others are.
struct Ends {
    inner: f64,
    next: f64,
    quarter: f64,
    half: f64,
    opposite: f64,
}

impl Ends {
    /// How improbable the gap is on a scale that rises, as a part of what is enough. In a sample of a law
    /// of powers, on the scale of logarithms, the gap would be so wide in one of e to this power.
    fn apart(&self, scale: &dyn Fn(f64) -> f64, rest: u64) -> f64 {
        let [inner, next, quarter, half, opposite] =
            [self.inner, self.next, self.quarter, self.half, self.opposite].map(scale);
        let (last, before) = (next - quarter, quarter - half);
        let width = last.max((next - half) / 3.0).max((next - opposite) / 10.0);
        let thins = rest < FEWEST_DENSE || before <= 0.0 || last > THINS * before;
        if width <= 0.0 {
            return 0.0;
        }
        let power = (inner - next) / width * libm::log(rest.max(5) as f64 / 4.0);
        power / if thins { THIN } else { DENSE }
    }
}

/// Keeps the outermost distinct numbers.
fn keep(ends: &mut Vec<(f64, u64)>, x: f64, is_beyond: impl Fn(f64, f64) -> bool) {
    if let Some((last, _)) = ends.last()
        && ends.len() == ENDS
        && is_beyond(*last, x)
    {
        return;
    }
    let at = ends.partition_point(|(other, _)| is_beyond(*other, x));
    match ends.get_mut(at) {
        Some((other, times)) if *other == x => *times += 1,
        _ => {
            ends.insert(at, (x, 1));
            ends.truncate(ENDS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look like chance, the same in every run.
    struct Chance(u64);

    impl Chance {
        fn next(&mut self) -> f64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64 + 1e-18
        }

        fn normal(&mut self) -> f64 {
            let (radius, turn) = (self.next(), self.next());
            libm::sqrt(-2.0 * libm::log(radius)) * libm::cos(std::f64::consts::TAU * turn)
        }

        fn log_normal(&mut self, sigma: f64) -> f64 {
            libm::exp(sigma * self.normal())
        }
    }

    fn odd(numbers: &[f64]) -> Option<Odd> {
        Spread::of(numbers.iter().copied(), numbers.len()).odd(true)
    }

    type Law = (&'static str, fn(&mut Chance) -> f64);

    /// What agencies and countries have: populations, budgets, counts, shares, places on a scale.
    const LAWS: [Law; 20] = [
        ("log-normal, 3", |c| 1000.0 * c.log_normal(3.0)),
        ("log-normal, 2", |c| 50_000.0 * c.log_normal(2.0)),
        ("log-normal, 2, whole", |c| (80.0 * c.log_normal(2.0)).round()),
        ("log-normal, 1.5, whole", |c| (9.0 * c.log_normal(1.5)).round()),
        ("log-normal, 1", |c| 7.0 * c.log_normal(1.0)),
        ("log-normal, 1, whole", |c| (400.0 * c.log_normal(1.0)).round()),
        ("log-normal, 0.5", |c| 20.0 * c.log_normal(0.5)),
        ("power, 1", |c| 3.0 / c.next()),
        ("power, 1, whole", |c| (1.0 / c.next()).floor()),
        ("exponential", |c| -30.0 * libm::log(c.next())),
        ("exponential, whole", |c| (-8.0 * libm::log(c.next())).floor()),
        ("many zeros", |c| if c.next() < 0.6 { 0.0 } else { (7.0 * c.log_normal(1.5)).floor() }),
        ("0 and 100", |c| match c.next() {
            x if x < 0.3 => 0.0,
            x if x < 0.6 => 100.0,
            x => (x * 100.0).round(),
        }),
        ("near 100", |c| 100.0 + 6.0 * libm::log(c.next())),
        ("even", |c| (1.0 + 4999.0 * c.next()).round()),
        ("normal", |c| 50.0 + 12.0 * c.normal()),
        ("normal about 0", |c| c.normal()),
        ("1 to 5", |c| (1.0 + 4.999 * c.next()).floor()),
        ("1 to 5, mostly good", |c| (4.2 + 0.7 * c.normal()).round().clamp(1.0, 5.0)),
        ("yes and no", |c| f64::from(u8::from(c.next() < 0.9))),
    ];

    /// Chance has some: of 20,000 samples of each law only a few.
    #[test]
    fn what_is_spread_widely_has_hardly_ever_a_number_that_is_far() {
        for (at, (name, law)) in LAWS.iter().enumerate() {
            let mut said = Vec::new();
            for seed in 0..2000_u64 {
                let mut chance = Chance(seed * 1_000_003 + at as u64 * 7919);
                let count = [12, 20, 30, 60, 170, 200, 400][seed as usize % 7];
                let numbers: Vec<f64> = (0..count).map(|_| law(&mut chance)).collect();
                said.extend(odd(&numbers).map(|odd| (seed, odd)));
            }
            assert!(said.len() <= 1, "{name}: {said:?}");
        }
    }

    /// Whether it is found in nearly all of so many samples that one number was replaced.
    fn finds(law: fn(&mut Chance) -> f64, count: usize, wrong: fn(f64) -> f64, what: Oddity) {
        let mut found = 0;
        for seed in 0..200_u64 {
            let mut chance = Chance(seed);
            let mut numbers: Vec<f64> = (0..count).map(|_| law(&mut chance)).collect();
            let at = seed as usize % count;
            numbers[at] = wrong(numbers[at]);
            let odd = odd(&numbers);
            found += usize::from(odd.is_some_and(|odd| odd.what == what && odd.count == 1));
        }
        assert!(found >= 185, "{found} of 200: {what:?}");
    }

    #[test]
    fn codes_dates_and_slips_among_numbers_that_are_near_each_other_are_found() {
        let days = |c: &mut Chance| (1.0 + 59.0 * c.next()).round();
        let years = |c: &mut Chance| (3.0 + 11.0 * c.next()) * 1.0;
        let staff = |c: &mut Chance| (40.0 + 2960.0 * c.next()).round();
        let index = |c: &mut Chance| 1.3 * c.normal().clamp(-1.6, 1.7);
        let share = |c: &mut Chance| 50.0 + 49.0 * c.next();
        let scale = |c: &mut Chance| (1.0 + 4.999 * c.next()).floor();
        finds(days, 80, |_| 999.0, Oddity::Code);
        finds(days, 24, |_| 999.0, Oddity::Code);
        finds(days, 170, |_| 99.0, Oddity::Code);
        finds(scale, 80, |_| 9.0, Oddity::Code);
        finds(scale, 80, |_| 99.0, Oddity::Code);
        finds(index, 80, |_| 9999.0, Oddity::Code);
        finds(index, 80, |_| -9.99, Oddity::Code);
        finds(years, 80, |_| 2019.0, Oddity::Far);
        finds(share, 80, |_| 45_321.0, Oddity::Far);
        finds(index, 80, |_| 1521.0, Oddity::Far);
        finds(scale, 80, |_| 51.0, Oddity::Far);
        finds(staff, 60, |x| x * 100.0 + 2000.0, Oddity::Far);
        finds(staff, 60, |x| x * 10.0 + 24_000.0, Oddity::Far);
        finds(staff, 300, |x| x * 1000.0, Oddity::Far);
        finds(share, 80, |_| 0.0, Oddity::Zero);
        finds(|c| (2024.0 - 9.0 * c.next()).round(), 60, |_| 45_321.0, Oddity::Far);
        finds(|c| (900.0 + 2000.0 * c.next()).round(), 60, |x| x / 1000.0, Oddity::Thousandth);
    }

    #[test]
    fn several_that_say_the_same_are_one_doubt() {
        let mut numbers: Vec<f64> = (0..80).map(|n| f64::from(n * 37 % 60 + 1)).collect();
        numbers[..7].fill(999.0);
        let found = odd(&numbers).unwrap();
        assert_eq!((found.what, found.count, found.others), (Oddity::Code, 7, (60.0, 1.0)));
        // Where many have 0, or the code, it is an answer.
        let mut shares: Vec<f64> = (0..80).map(|n| f64::from(n * 37 % 50 + 50)).collect();
        shares[..8].fill(0.0);
        assert_eq!(odd(&shares).map(|odd| (odd.what, odd.count)), Some((Oddity::Zero, 8)));
        shares[..20].fill(0.0);
        assert_eq!(odd(&shares), None);
        numbers[..30].fill(999.0);
        assert_eq!(odd(&numbers), None);
    }
}
