//! From answers to points.

use crate::dataset::{Answer, AnswerColumn, TENS, code, decimal};
use crate::model::{AnswerPolicy, Goalposts, Kind, Question, Special};
use crate::none::{LEAST, MOST, NONE, REFUSED, any_missing};

impl Goalposts {
    /// Whether both ends are numbers and not the same one.
    pub(crate) fn are_apart(self) -> bool {
        self.worst.is_finite() && self.best.is_finite() && self.worst != self.best
    }

    /// 0 at the worst end, 1 at the best, linear between, clipped beyond.
    pub fn share(self, x: f64) -> f64 {
        ((x - self.worst) / (self.best - self.worst)).clamp(0.0, 1.0)
    }
}

impl Special {
    /// The score of such an answer.
    pub fn score(self) -> f64 {
        match self {
            Self::Zero => 0.0,
            Self::LeaveOut => NONE,
            Self::Propagate => REFUSED,
            Self::Least => LEAST,
            Self::Most => MOST,
        }
    }
}

impl AnswerPolicy {
    /// What the policy says of an answer, if it gives no value.
    pub fn of(self, answer: Answer) -> Option<Special> {
        match answer {
            Answer::Missing => Some(self.missing),
            Answer::NotApplicable => Some(self.not_applicable),
            Answer::NotRelevant => Some(self.not_relevant),
            Answer::Option(_) | Answer::Number(_) => None,
        }
    }
}

impl Question {
    /// The score of an answer.
    pub fn points(&self, answer: Answer) -> f64 {
        if let Some(special) = self.policy.of(answer) {
            return special.score();
        }
        match (&self.kind, answer) {
            (Kind::Choice { options }, Answer::Option(option)) => {
                options.get(usize::from(option)).map_or(NONE, |(_, points)| *points)
            }
            (Kind::Number { goalposts: Some(posts), .. }, Answer::Number(x)) => {
                posts.share(x) * 100.0
            }
            (Kind::Number { goalposts: None, .. }, Answer::Number(x)) => x,
            _ => NONE,
        }
    }

    /// The points of each code of an [`AnswerColumn::Options`].
    pub(crate) fn points_by_code(&self) -> [f64; 256] {
        let mut points = [NONE; 256];
        if let Kind::Choice { options } = &self.kind {
            for (slot, (_, p)) in points.iter_mut().zip(options) {
                *slot = *p;
            }
        }
        points[usize::from(code::MISSING)] = self.policy.missing.score();
        points[usize::from(code::NOT_APPLICABLE)] = self.policy.not_applicable.score();
        points[usize::from(code::NOT_RELEVANT)] = self.policy.not_relevant.score();
        points
    }
}

/// The points of a whole column of answers, written into `out`.
pub(crate) fn column(question: &Question, answers: &AnswerColumn, out: &mut Vec<f64>) {
    out.clear();
    match answers {
        AnswerColumn::Options(codes) => {
            let points = question.points_by_code();
            out.extend(codes.iter().map(|&c| points[usize::from(c)]));
        }
        AnswerColumn::Decimals { decimals, units } => {
            let tens = TENS[usize::from(*decimals)];
            let plain = plain(question);
            out.extend(units.iter().map(|&n| {
                if n >= decimal::LEAST && plain {
                    f64::from(n) / tens
                } else if n >= decimal::LEAST {
                    question.points(Answer::Number(f64::from(n) / tens))
                } else {
                    question.points(special(n))
                }
            }));
        }
        AnswerColumn::Numbers(numbers) if plain(question) => {
            out.extend_from_slice(numbers);
            // Special answers are NaNs, and so are the scores that most of them have.
            if any_missing(numbers) {
                for (row, x) in out.iter_mut().enumerate().filter(|(_, x)| x.is_nan()) {
                    *x = question.points(answers.get(row as u32));
                }
            }
        }
        AnswerColumn::Numbers(numbers) => {
            out.extend((0..numbers.len()).map(|row| question.points(answers.get(row as u32))));
        }
    }
}

/// Whether numbers are scored as they stand.
pub(crate) fn plain(question: &Question) -> bool {
    matches!(question.kind, Kind::Number { goalposts: None, .. })
}

fn special(units: i32) -> Answer {
    match units {
        decimal::NOT_APPLICABLE => Answer::NotApplicable,
        decimal::NOT_RELEVANT => Answer::NotRelevant,
        _ => Answer::Missing,
    }
}
