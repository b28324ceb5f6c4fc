//! How a score was made, in words.

use sanjeh_engine::model::{MeasureIx, Rule, Special, Transform};
use sanjeh_engine::{Outcome, Step};
use sanjeh_messages::{Message, message};
use sanjeh_round::Round;

use super::making::Making;

/// Significant digits of the figures that stand within words.
const DIGITS: usize = 6;

/// What is said of a score of a measure, part by part; `as_zero` if it counts as 0 for want of one.
pub(super) fn said(
    round: &Round,
    (measure, as_zero): (MeasureIx, bool),
    step: &Step,
    making: &Making,
) -> Vec<Message> {
    let measure = round.model().measure(measure);
    let mut said = Vec::new();
    match step.outcome {
        Outcome::Gated => said.push(message!("cli-rule-gated", gate = making.gate.as_str())),
        Outcome::Overridden(at) => said.push(message!(
            "cli-rule-overridden",
            score = measure.overrides[at].score,
            condition = making.setting("override").unwrap_or_default()
        )),
        Outcome::Decided(at) => {
            let reason = round.data.decided[at].reason.as_str();
            said.push(message!("cli-rule-decided", reason = reason));
        }
        Outcome::Given => said.push(message!("cli-rule-given")),
        Outcome::Rule => {
            said.extend(rule(round, &measure.rule, making));
            if !making.gate.is_empty() {
                said.push(message!("cli-rule-gate", gate = making.gate.as_str()));
            }
        }
    }
    match step.policy {
        Some(Special::Zero) => said.push(message!("cli-policy-zero")),
        Some(Special::LeaveOut) => said.push(message!("cli-policy-leave-out")),
        Some(Special::Propagate) => said.push(message!("cli-policy-propagate")),
        Some(Special::Least | Special::Most) => said.push(message!("cli-policy-worst")),
        None => {}
    }
    if as_zero {
        said.push(message!("cli-rule-counted-as-zero"));
    }
    if step.filtered_out > 0 {
        said.push(message!("cli-rule-filtered-out", n = step.filtered_out));
    }
    if let Some(rounding) = measure.round {
        said.push(message!("cli-rule-rounded", decimals = u32::from(rounding.decimals)));
    }
    said
}

/// The rule itself; an answer that scores as it stands needs no words.
fn rule(round: &Round, rule: &Rule, making: &Making) -> Vec<Message> {
    match rule {
        Rule::Answer(_) if making.method == "goalposts" => vec![goalposts(making)],
        Rule::Answer(_) => Vec::new(),
        Rule::Combine(_) => combined(making),
        Rule::Rollup(_) => vec![rolled_up(making)],
        Rule::Transform { step, .. } => vec![transformed(step, making)],
        Rule::Normalise(_) => normalised(making),
        Rule::Denominate { by, scale, .. } => {
            let by = round.model().measure(*by).id.as_str();
            vec![message!("cli-rule-denominate", by = by, scale = *scale)]
        }
        Rule::Choose { cases, otherwise, .. } => {
            let value = making.setting("value").unwrap_or_default();
            let is_case = |case: &str| case == sanjeh_engine::text::fold(value);
            if otherwise.is_none() && !cases.iter().any(|(case, _)| is_case(case)) {
                return vec![without_case("measure", making)];
            }
            let attribute = making.setting("attribute").unwrap_or_default();
            vec![message!("cli-rule-choose", attribute = attribute, value = value)]
        }
    }
}

fn combined(making: &Making) -> Vec<Message> {
    let mut said = vec![match making.method {
        "mean" => message!("cli-rule-mean"),
        "geometric" => message!("cli-rule-geometric"),
        "harmonic" => message!("cli-rule-harmonic"),
        "power" => {
            let power = making.setting("power").and_then(|p| p.parse::<f64>().ok());
            message!("cli-rule-power", p = power.unwrap_or(f64::NAN))
        }
        "sum" => message!("cli-rule-sum"),
        "min" => message!("cli-rule-min"),
        "max" => message!("cli-rule-max"),
        "copeland" => message!("cli-rule-copeland"),
        what => {
            let counts = making.setting("counts").unwrap_or_default();
            message!("cli-rule-count", what = what, counts = counts)
        }
    }];
    match making.setting("gaps") {
        Some("zero") => said.push(message!("cli-rule-gaps-zero")),
        Some("propagate") => said.push(message!("cli-rule-gaps-propagate")),
        _ => {}
    }
    let coverage = making.setting("coverage").and_then(|share| share.parse::<f64>().ok());
    if let Some(share) = coverage {
        said.push(message!("cli-rule-coverage", percent = short(share * 100.0)));
    }
    said
}

fn rolled_up(making: &Making) -> Message {
    let how = match (making.method, making.setting("weight").is_some()) {
        ("mean", true) => "weighted-mean",
        ("sum", true) => "weighted-sum",
        ("", _) => return without_case("method", making),
        (method, _) => method,
    };
    message!("cli-rule-rollup", how = how)
}

fn transformed(step: &Transform, making: &Making) -> Message {
    match step {
        Transform::Linear { scale, offset } if *offset == 0.0 => {
            message!("cli-rule-times", scale = *scale)
        }
        Transform::Linear { scale, offset } => {
            message!("cli-rule-linear", scale = *scale, offset = *offset)
        }
        Transform::Goalposts { .. } => goalposts(making),
        Transform::Log { offset } if *offset == 0.0 => message!("cli-rule-log"),
        Transform::Log { offset } => message!("cli-rule-log-of", offset = *offset),
        Transform::Clamp(low, high) => message!("cli-rule-clamp", low = *low, high = *high),
        Transform::Within(low, high) => message!("cli-rule-within", low = *low, high = *high),
    }
}

fn goalposts(making: &Making) -> Message {
    let [low, high] = ends(making);
    let is_better = making.direction.unwrap_or(1) > 0;
    let (worst, best) = if is_better { (low, high) } else { (high, low) };
    message!("cli-rule-goalposts", worst = worst, best = best)
}

/// The method with its figures, then the cohort whose figures they are.
fn normalised(making: &Making) -> Vec<Message> {
    let [min, max] = ends(making);
    let [low, high] = making.scale.map(Option::unwrap_or_default);
    let mean = short(making.mean.unwrap_or(f64::NAN));
    let deviation = short(making.deviation.unwrap_or(f64::NAN));
    let reference = short(making.reference.unwrap_or(f64::NAN));
    let of = making.reference_subject.as_deref().unwrap_or_default();
    let mut said = vec![match making.method {
        "min_max" => {
            message!("cli-rule-min-max", min = min, max = max, low = low, high = high)
        }
        "z_score" => message!("cli-rule-z-score", mean = mean, deviation = deviation),
        "scaled" => message!("cli-rule-scaled", min = min, max = max, high = high),
        "rank" => message!("cli-rule-rank"),
        "percentile_rank" => message!("cli-rule-percentile-rank"),
        "borda" => message!("cli-rule-borda"),
        "fraction_of_max" => message!("cli-rule-fraction-of-max", max = max),
        "distance_to_max" => message!("cli-rule-distance-to-max", min = min, max = max),
        "distance_to_reference" => {
            message!("cli-rule-distance-to-reference", min = min, of = of, reference = reference)
        }
        "distance_to_target" => {
            message!("cli-rule-distance-to-target", min = min, target = reference)
        }
        _ => goalposts(making),
    }];
    if making.direction == Some(-1) && making.method != "goalposts" {
        said.push(message!("cli-rule-less-is-better"));
    }
    let Some(n) = making.cohort_size else {
        said.push(message!("cli-rule-not-in-cohort", cohort = making.cohort.as_str()));
        return said;
    };
    said.push(if making.cohort.is_empty() {
        message!("cli-rule-cohort-of-all", n = n)
    } else {
        message!("cli-rule-cohort", n = n, cohort = making.cohort.as_str())
    });
    said
}

/// Why there is no score where a value has no case.
fn without_case(what: &'static str, making: &Making) -> Message {
    let name = making.setting("attribute").unwrap_or_default();
    let value = making.setting("value").unwrap_or_default();
    let kind = if value.trim().is_empty() { "empty" } else { "given" };
    message!("cli-rule-without-case", attribute = name, kind = kind, value = value, what = what)
}

fn ends(making: &Making) -> [f64; 2] {
    making.ends.map(|end| short(end.unwrap_or(f64::NAN)))
}

/// A figure as precise as words need it.
fn short(x: f64) -> f64 {
    format!("{x:.*e}", DIGITS - 1).parse().unwrap_or(x)
}
