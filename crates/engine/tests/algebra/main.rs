//! The algebra, rule by rule, against plain definitions of what each rule means.

mod adjust;
mod answers;
mod build;
mod combine;
mod determinism;
mod given;
mod noise;
mod normalise;
mod one_pass;
mod places;
mod rollup;
mod rounding;
mod rounds;
mod together;
mod validate;
