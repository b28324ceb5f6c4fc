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

    /// Round values on the scale, at most about `most` of them.
    pub(crate) fn ticks(self, most: usize) -> Vec<f64> {
        let step = step((self.high - self.low) / most.max(1) as f64);
        let first = (self.low / step).ceil();
        let count = ((self.high / step).floor() - first).max(0.0) as usize;
        (0..=count).map(|i| (first + i as f64) * step).collect()
    }
}

/// A scale of values that holds all of these with round ends: from zero on for `at_zero`.
pub(crate) fn around(values: impl Iterator<Item = f64> + Clone, highest: f64) -> (f64, f64) {
    let low = values.clone().filter(|x| x.is_finite()).fold(f64::INFINITY, f64::min);
    let high = values.filter(|x| x.is_finite()).fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return (0.0, highest);
    }
    let room = ((high - low) * 0.15).max(highest * 0.02);
    let step = step((high - low + 2.0 * room) / 4.0);
    let low = ((low - room) / step).floor() * step;
    let high = ((high + room) / step).ceil() * step;
    (low.max(0.0), high.min(highest).max(low + step))
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
        assert_eq!(scale.ticks(5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(scale.ticks(4), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(scale.at(25.0), 100.0);
        assert_eq!([scale.at(-5.0), scale.at(105.0)], [0.0, 400.0]);
    }

    #[test]
    fn a_scale_has_room_around_the_values() {
        let (low, high) = around([31.2, 44.8].into_iter(), 100.0);
        assert!((0.0..31.2).contains(&low) && high > 44.8 && high <= 100.0, "{low} {high}");
        assert_eq!(around(std::iter::empty(), 100.0), (0.0, 100.0));
        let (low, high) = around([100.0].into_iter(), 100.0);
        assert!(low < high && high == 100.0);
    }
}
