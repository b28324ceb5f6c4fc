//! Functions of one score.

use std::cmp::Ordering;

use crate::model::{Equal, Transform};
use crate::none::{LEAST, MOST, NONE, finite};

impl Transform {
    /// The transformed score; no score stays what it was. A score reaches the ends of an interval by
    /// these digits.
    pub fn apply(&self, x: f64, bounds: Equal) -> f64 {
        if x.is_nan() {
            let turned = matches!(*self, Self::Linear { scale, .. } if scale < 0.0);
            return if turned { turn(x) } else { x };
        }
        finite(match *self {
            Self::Linear { scale, offset } => scale * x + offset,
            Self::Goalposts { posts, top, clip: true } => posts.share(x) * top,
            Self::Goalposts { posts, top, clip: false } => {
                (x - posts.worst) / (posts.best - posts.worst) * top
            }
            Self::Log { offset } if x + offset > 0.0 => libm::log(x + offset),
            Self::Log { .. } => NONE,
            Self::Clamp(low, high) => x.clamp(low, high),
            Self::Within(from, to) => {
                let reached = bounds.order(from, x).is_some_and(Ordering::is_le);
                let below = bounds.order(x, to).is_some_and(Ordering::is_lt);
                f64::from(u8::from(reached && below))
            }
        })
    }
}

/// What waits for the least of a number waits for the most of the number turned round.
fn turn(x: f64) -> f64 {
    match x.to_bits() {
        bits if bits == LEAST.to_bits() => MOST,
        bits if bits == MOST.to_bits() => LEAST,
        _ => x,
    }
}
