//! Scores, ranks and explains assessments and composite indicators.
//!
//! Give [`score`] a [`model::Model`] (what is measured and how) and a [`dataset::Dataset`] (the
//! answers) and read scores, ranks, bands, shares and explanations from the result. The crate does
//! no I/O, reads no clock, starts no thread and has no global state: the same input gives the same
//! bits on every machine. Sums are compensated and in fixed order.

mod answer;
mod answer_means;
mod children;
mod cohort;
mod combine;
mod compare;
mod condition;
pub mod dataset;
pub mod digits;
mod explain;
mod inputs;
mod lanes;
pub mod model;
pub mod none;
mod normalise;
pub mod rank;
mod results;
mod rollup;
pub mod round;
mod runs;
mod score;
mod scores;
mod shared_means;
mod sum;
pub mod text;
mod together;
mod transform;
mod validate;
mod waits;
mod weights;
mod whole_points;

pub use cohort::Cohort;
pub use combine::outranking;
pub use compare::{Comparison, Grown, Side, compare};
pub use explain::{Explainer, Input, Outcome, Step};
pub use inputs::inputs;
pub use results::{Class, GroupScores, Results, published, results};
pub use score::score;
pub use scores::{Keep, Scores};
pub use together::{Together, rests_on_cohort, score_together};
pub use validate::{DEEPEST, ModelError};
pub use weights::effective_weights;
