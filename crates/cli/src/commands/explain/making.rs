//! How a score was made, in the methodology's own words and with the figures that went in: the same
//! in every language.

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{
    Combine, Gaps, How, Kind, Measure, Method, MethodChoice, Model, Norm, Normalise, PlaceTies,
    Presence, Rollup, RollupHow, Rule, Transform,
};
use sanjeh_engine::text::fold;
use sanjeh_engine::{Explainer, Outcome, Step};

use super::condition::{AND, written};

/// How a score was made.
#[derive(Debug, Default)]
pub(super) struct Making {
    /// The rule of the algebra.
    pub(super) rule: &'static str,
    /// Which of the ways that the rule has; empty if it has but one.
    pub(super) method: &'static str,
    /// The ends of the scale, or the least and the most of the cohort.
    pub(super) ends: [Option<f64>; 2],
    /// What these score.
    pub(super) scale: [Option<f64>; 2],
    /// 1 if more is better, -1 if less is; where a scale has a direction.
    pub(super) direction: Option<i64>,
    /// Mean and standard deviation of the cohort, where they count.
    pub(super) mean: Option<f64>,
    pub(super) deviation: Option<f64>,
    /// The value of reference, a target or the score of a subject, and that subject.
    pub(super) reference: Option<f64>,
    pub(super) reference_subject: Option<String>,
    /// Who belongs to the cohort, as a condition, and how many of them have a score.
    pub(super) cohort: String,
    pub(super) cohort_size: Option<usize>,
    /// What else the methodology says of the rule, each with its name.
    pub(super) settings: Vec<(&'static str, String)>,
    /// Who has a score at all.
    pub(super) gate: String,
    /// Which subjects a rollup takes.
    pub(super) filter: String,
}

impl Making {
    /// How the score of a step was made.
    pub(super) fn of(
        model: &Model,
        data: &Dataset,
        explainer: &mut Explainer<'_>,
        step: &Step,
    ) -> Self {
        let measure = model.measure(step.measure);
        let mut making = Self { rule: measure.rule.kind().id(), ..Self::default() };
        making.gate = written(model, measure.on, &measure.when);
        if let Outcome::Overridden(at) = step.outcome {
            let when = &measure.overrides[at].when;
            making.set("override", &written(model, measure.on, when));
        }
        let attribute = |at: usize| Attribute {
            name: &model.types[measure.on.0].attributes[at],
            value: data.tables[measure.on.0].attributes[at].get(step.row),
        };
        match &measure.rule {
            Rule::Answer(question) => making.answer(&model.question(*question).kind),
            Rule::Combine(rule) => making.combine(rule),
            Rule::Rollup(rule) => making.rollup(model, rule, measure, &attribute),
            Rule::Transform { step, .. } => making.transform(step),
            Rule::Normalise(rule) => {
                let members: Vec<String> = rule
                    .within
                    .iter()
                    .map(|&at| format!("{}={}", attribute(at).name, attribute(at).value))
                    .collect();
                let filter = written(model, measure.on, &rule.filter);
                let parts = members.into_iter().chain((!filter.is_empty()).then_some(filter));
                making.cohort = parts.collect::<Vec<_>>().join(AND);
                making.normalise(rule, explainer, step);
            }
            Rule::Denominate { by, scale, .. } => {
                making.set("by", model.measure(*by).id.as_str());
                making.set("per", scale);
            }
            Rule::Choose { attribute: at, .. } => {
                making.set("attribute", attribute(*at).name);
                making.set("value", attribute(*at).value);
            }
        }
        making
    }

    fn set<T: ToString + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.settings.push((name, value.to_string()));
    }

    /// A setting, if the rule has it.
    pub(super) fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The settings as text: `power=0.5; gaps=leave_out`.
    pub(super) fn settings(&self) -> String {
        let all = self.settings.iter().map(|(name, value)| format!("{name}={value}"));
        all.collect::<Vec<_>>().join(AND)
    }

    /// From the value that scores the least to the one that scores the most.
    fn posts(&mut self, worst: f64, best: f64, top: f64) {
        self.ends = [Some(worst.min(best)), Some(worst.max(best))];
        self.scale = [Some(0.0), Some(top)];
        self.direction = Some(if best < worst { -1 } else { 1 });
    }

    fn answer(&mut self, kind: &Kind) {
        match kind {
            Kind::Choice { options } => {
                self.method = "choice";
                let points = || options.iter().map(|(_, points)| *points);
                self.scale = [points().reduce(f64::min), points().reduce(f64::max)];
            }
            Kind::Number { range, goalposts } => {
                self.method = "number";
                let finite = |x: f64| x.is_finite().then_some(x);
                self.scale = [finite(range.0), finite(range.1)];
                if let Some(posts) = goalposts {
                    self.method = "goalposts";
                    self.posts(posts.worst, posts.best, 100.0);
                }
            }
        }
    }

    fn combine(&mut self, rule: &Combine) {
        self.method = rule.how.id();
        match rule.how {
            How::Power(power) => self.set("power", &power),
            How::Count(of) | How::Share(of) => self.set("counts", presence(of)),
            _ => {}
        }
        if !matches!(rule.how, How::Count(_) | How::Share(_)) {
            self.set("gaps", gaps(rule.gaps));
            if rule.coverage > 0.0 {
                self.set("coverage", &rule.coverage);
            }
        }
    }

    fn rollup<'a>(
        &mut self,
        model: &'a Model,
        rule: &Rollup,
        measure: &Measure,
        attribute: &dyn Fn(usize) -> Attribute<'a>,
    ) {
        self.filter = written(model, rule.from, &rule.filter);
        self.set("from", model.types[rule.from.0].id.as_str());
        if rule.with_self && rule.from == measure.on {
            self.set("with_self", &true);
        }
        match &rule.how {
            RollupHow::Count => self.method = "count",
            RollupHow::Share(meets) => {
                self.method = "share";
                self.set("share_of", &written(model, rule.from, meets));
            }
            RollupHow::Of { method, weight, .. } => {
                let (chosen, by) = match method {
                    MethodChoice::Same(method, gaps) => (Some((*method, *gaps)), None),
                    MethodChoice::ByAttribute { attribute: at, cases, otherwise } => {
                        let by = attribute(*at);
                        let value = fold(by.value);
                        let case = cases.iter().find(|case| case.0 == value);
                        (case.map(|case| (case.1, case.2)).or(*otherwise), Some(by))
                    }
                };
                if let Some(by) = by {
                    self.set("attribute", by.name);
                    self.set("value", by.value);
                }
                if let Some((method, of)) = chosen {
                    self.method = match method {
                        Method::Mean => "mean",
                        Method::Best => "best",
                        Method::Worst => "worst",
                        Method::Sum => "sum",
                    };
                    self.set("gaps", gaps(of));
                }
                if let Some(weight) = weight {
                    self.set("weight", model.measure(*weight).id.as_str());
                }
            }
        }
    }

    fn transform(&mut self, step: &Transform) {
        match step {
            Transform::Linear { scale, offset } => {
                self.method = "linear";
                self.set("scale", scale);
                self.set("offset", offset);
            }
            Transform::Goalposts { posts, top, clip } => {
                self.method = "goalposts";
                self.posts(posts.worst, posts.best, *top);
                self.set("clip", clip);
            }
            Transform::Log { offset } => {
                self.method = "log";
                self.set("offset", offset);
            }
            Transform::Clamp(low, high) => {
                self.method = "clamp";
                self.ends = [Some(*low), Some(*high)];
            }
            Transform::Within(low, high) => {
                self.method = "within";
                self.ends = [Some(*low), Some(*high)];
            }
        }
    }

    fn normalise(&mut self, rule: &Normalise, explainer: &mut Explainer<'_>, step: &Step) {
        let cohort = explainer.cohort(step.measure, step.row);
        self.cohort_size = cohort.map(|cohort| cohort.scored);
        let cohort = cohort.unwrap_or_default();
        self.ends = [cohort.min, cohort.max];
        self.direction = Some(if rule.direction < 0.0 { -1 } else { 1 });
        let ties = |ties: PlaceTies| match ties {
            PlaceTies::Lowest => "lowest",
            PlaceTies::Average => "average",
        };
        self.method = norm_word(&rule.method);
        match &rule.method {
            Norm::MinMax(low, high) => self.scale = [Some(*low), Some(*high)],
            Norm::ZScore(mean, deviation) => {
                (self.mean, self.deviation) = (cohort.mean, cohort.deviation);
                self.set("mean", mean);
                self.set("deviation", deviation);
            }
            Norm::Scaled { from, to, scale } => {
                // Ends that are given stand as they count, with the direction in them.
                self.ends = [Some(*from), Some(*to)];
                self.scale = [Some(0.0), Some(*scale)];
            }
            Norm::Rank(of) | Norm::PercentileRank(of) | Norm::Borda(of) => {
                self.set("ties", ties(*of));
            }
            Norm::FractionOfMax | Norm::DistanceToMax => {}
            Norm::DistanceToReference(id) => {
                self.reference = cohort.reference;
                self.reference_subject = Some(id.clone());
            }
            Norm::DistanceToTarget(target) => self.reference = Some(*target),
            Norm::Goalposts { lower, upper, scale } => {
                self.ends = [Some(*lower), Some(*upper)];
                self.scale = [Some(0.0), Some(*scale)];
            }
        }
    }
}

/// An attribute of the subject whose score it is.
struct Attribute<'a> {
    name: &'a str,
    value: &'a str,
}

/// A way of normalising, as the methodology calls it.
fn norm_word(method: &Norm) -> &'static str {
    match method {
        Norm::MinMax(..) => "min_max",
        Norm::ZScore(..) => "z_score",
        Norm::Scaled { .. } => "scaled",
        Norm::Rank(_) => "rank",
        Norm::PercentileRank(_) => "percentile_rank",
        Norm::Borda(_) => "borda",
        Norm::FractionOfMax => "fraction_of_max",
        Norm::DistanceToMax => "distance_to_max",
        Norm::DistanceToReference(_) => "distance_to_reference",
        Norm::DistanceToTarget(_) => "distance_to_target",
        Norm::Goalposts { .. } => "goalposts",
    }
}

fn presence(of: Presence) -> &'static str {
    match of {
        Presence::Present => "present",
        Presence::Missing => "missing",
        Presence::Zero => "zero",
        Presence::MissingOrZero => "missing_or_zero",
    }
}

fn gaps(gaps: Gaps) -> &'static str {
    match gaps {
        Gaps::LeaveOut => "leave_out",
        Gaps::Zero => "zero",
        Gaps::Propagate => "propagate",
    }
}
