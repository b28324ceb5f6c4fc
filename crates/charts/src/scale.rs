//! From values to places, and the round values at which an axis has ticks.

/// Maps values from `low` to `high` to places from `from` to `to`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Scale {
    /// The place of a value; a value outside of the scale, or none at all, is put at its end.
    pub(crate) fn at(self, value: f64) -> f64 {
        let width = self.high - self.low;
        let part = if width > 0.0 { (value - self.low) / width } else { 0.5 };
        let part = if part.is_nan() { 0.0 } else { part.clamp(0.0, 1.0) };
        self.from + part * (self.to - self.from)
    }

    /// Round values on the scale, at most about `most` of them, and how many decimals they need.
    pub(crate) fn ticks(self, most: usize) -> (Vec<f64>, u8) {
        let step = step((self.high - self.low) / most.max(1) as f64);
        let first = (self.low / step).ceil();
        let count = ((self.high / step).floor() - first).max(0.0) as usize;
        let whole = |tens: &f64| (step * tens).fract() < 1e-9;
        let decimals = [1.0, 10.0, 100.0, 1000.0].iter().position(whole).unwrap_or(4);
        ((0..=count).map(|i| (first + i as f64) * step).collect(), decimals as u8)
    }
}

/// The ends of an axis: 0 lies between them or is one of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// At most 0.
    pub low: f64,
    /// At least 0, and above `low`.
    pub high: f64,
}

impl Extent {
    /// From 0 to a value above it.
    pub const fn up_to(high: f64) -> Self {
        Self { low: 0.0, high }
    }

    /// These ends if they are those of a scale, else round ones around them.
    pub fn new(low: f64, high: f64, is_scale: bool) -> Self {
        if is_scale { Self { low, high } } else { Self::around(low, high) }
    }

    /// Round ends around values of which these are the least and the greatest.
    fn around(low: f64, high: f64) -> Self {
        let (low, high) = (low.min(0.0), high.max(0.0));
        if low == high {
            return Self::up_to(1.0);
        }
        let step = step((high - low) / 5.0);
        Self { low: (low / step).floor() * step, high: (high / step).ceil() * step }
    }

    /// The ends of axes together.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// A scale that takes these ends to two places.
    pub(crate) fn scale(self, from: f64, to: f64) -> Scale {
        Scale { low: self.low, high: self.high, from, to }
    }
}

/// A part of an axis that holds all these values, with round ends.
pub(crate) fn around(values: impl Iterator<Item = f64> + Clone, whole: Extent) -> (f64, f64) {
    let low = values.clone().filter(|x| x.is_finite()).fold(f64::INFINITY, f64::min);
    let high = values.filter(|x| x.is_finite()).fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return (whole.low, whole.high);
    }
    let room = ((high - low) * 0.15).max((whole.high - whole.low) * 0.02);
    let step = step((high - low + 2.0 * room) / 4.0);
    let low = ((low - room) / step).floor() * step;
    let high = ((high + room) / step).ceil() * step;
    (low.max(whole.low), high.min(whole.high).max(low + step))
}

/// The least of 1, 2, 2.5, 5 times a power of ten that is not below `least`.
fn step(least: f64) -> f64 {
    if !(least.is_finite() && least > 0.0) {
        return 1.0;
    }
    let mut power = 1.0;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    while power > least {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0]
        .map(|n| n * power)
        .into_iter()
        .find(|n| *n >= least)
        .unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let scale = Scale { low: 0.0, high: 100.0, from: 0.0, to: 400.0 };
        assert_eq!(scale.ticks(5), (vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0], 0));
        assert_eq!(scale.ticks(4), (vec![0.0, 25.0, 50.0, 75.0, 100.0], 0));
        let below = Extent::around(-1.6, 2.05).scale(0.0, 1.0);
        assert_eq!(below.ticks(5), (vec![-2.0, -1.0, 0.0, 1.0, 2.0, 3.0], 0));
        assert_eq!(Extent::up_to(1.0).scale(0.0, 1.0).ticks(4).1, 2);
        assert_eq!(scale.at(25.0), 100.0);
        assert_eq!([scale.at(-5.0), scale.at(105.0)], [0.0, 400.0]);
    }

    #[test]
    fn a_scale_has_room_around_the_values() {
        let (low, high) = around([31.2, 44.8].into_iter(), Extent::up_to(100.0));
        assert!((0.0..31.2).contains(&low) && high > 44.8 && high <= 100.0, "{low} {high}");
        assert_eq!(around(std::iter::empty(), Extent::up_to(100.0)), (0.0, 100.0));
        let (low, high) = around([100.0].into_iter(), Extent::up_to(100.0));
        assert!(low < high && high == 100.0);
        let (low, high) = around([-1.2, 0.4].into_iter(), Extent { low: -2.0, high: 2.0 });
        assert!(low < -1.2 && high > 0.4, "{low} {high}");
    }

    #[test]
    fn ends_are_round_and_hold_zero() {
        assert_eq!(Extent::around(120.0, 540.0), Extent { low: 0.0, high: 600.0 });
        assert_eq!(Extent::around(-40.0, -3.0), Extent { low: -40.0, high: 0.0 });
        assert_eq!(Extent::around(0.0, 0.0), Extent::up_to(1.0));
    }
}
