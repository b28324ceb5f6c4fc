//! Doubts about percentages: whether 0.85 means 85 per cent.

use sanjeh_engine::dataset::AnswerColumn;
use sanjeh_engine::model::{Goalposts, Kind, Question};
use sanjeh_messages::{Place, Problem, message};

use crate::decimal::{is_whole, plain};
use crate::spelling::Reader;
use crate::spot::placed;

/// From here on a number beside fractions is surely no fraction.
const SURELY_PERCENT: f64 = 1.5;
/// Where the least number above 1 is as large as this, numbers do not come down to the fractions one
/// by one, as rates do that are near 0 for some.
const GAP: f64 = 10.0;
/// So many times more numbers above the gap than within it, and fractions that are not tiny than those
/// that are, are no range of rates: of columns of random log-normal ones, however far these spread,
/// fewer than one in a hundred looks so.
const FEWER: u64 = 3;
/// One in so many numbers may be a 1 that stands for 100 per cent.
const MANY: u64 = 10;
/// Below this a fraction is a rate below 10 per cent.
const TINY: f64 = 0.1;

/// What may not have been meant by the answers to a question from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Doubt {
    /// All of them lie between 0 and 1: how many.
    All { small: u64 },
    /// So many plain numbers above 0 and up to 1 stand among answers that are written as percentages:
    /// which are plain the texts of the cells say, see [`Doubt::take`].
    /// `low` of those that are written as percentages are up to 1, where all others are from `least` on.
    AmongPercentages { plain: u64, low: Option<u64>, least: f64, example: f64 },
    /// So many numbers between 0 and 1 stand among numbers up to 100 that are whole, or most of them
    /// far above; `ones` if these are all 1.
    AmongNumbers { fractions: u64, example: f64, ones: bool },
}

impl Doubt {
    /// What is doubtful of the answers to this question.
    pub(crate) fn of(question: &Question, reader: &Reader, answers: &AnswerColumn) -> Option<Self> {
        if !is_percent(&question.kind) {
            return None;
        }
        let (mut small, mut fractions) = (0_u64, 0_u64);
        let (mut least, mut most, mut whole) = (f64::INFINITY, 0.0_f64, true);
        let (mut tiny, mut between, mut large) = (0_u64, 0_u64, 0_u64);
        let mut example = None;
        answers.each_number(|number| {
            if number > 1.0 {
                (least, most) = (least.min(number), most.max(number));
                whole = whole && is_whole(number);
                between += u64::from(number < GAP);
                large += u64::from(number >= GAP);
            } else if number > 0.0 {
                small += 1;
                if number < 1.0 {
                    fractions += 1;
                    tiny += u64::from(number < TINY);
                    example.get_or_insert(number);
                }
            }
        });
        let (ones, example) = (example.is_none(), example.unwrap_or(1.0));
        if reader.has_percentages() {
            let low = (least >= GAP && small * MANY <= large).then_some(0);
            let found = Self::AmongPercentages { plain: 0, low, least, example };
            return (small > 0).then_some(found);
        }
        if most > SURELY_PERCENT {
            // Where most are fractions, rates become fewer the larger they are.
            let gap = fractions > between + large
                && large >= FEWER * between
                && fractions - tiny >= FEWER * tiny;
            let odd = fractions > 0 && (whole || least >= GAP || gap);
            if ones && least >= GAP && small > 0 && small * MANY <= large {
                return Some(Self::AmongNumbers { fractions: small, example, ones });
            }
            return odd.then_some(Self::AmongNumbers { fractions, example, ones: false });
        }
        let all = most == 0.0 && small > 0 && (fractions > 0 || small > 1);
        all.then_some(Self::All { small })
    }

    /// Whether more cells may say more; `seen` if one that it is about was seen.
    pub(crate) fn wants_cells(self, seen: bool) -> bool {
        match self {
            Self::All { .. } => false,
            Self::AmongPercentages { .. } => true,
            Self::AmongNumbers { .. } => !seen,
        }
    }

    /// Takes a cell, which has this number. Whether it is about it.
    pub(crate) fn take(&mut self, text: &str, number: f64) -> bool {
        let written = plain(text).ends_with(['%', '٪']);
        if let Self::AmongPercentages { plain, low, .. } = self {
            let is_small = number > 0.0 && number <= 1.0;
            if is_small && !written {
                *plain += 1;
            } else if is_small && let Some(low) = low {
                *low += 1;
                return *plain == 0;
            }
            return is_small && !written;
        }
        if number <= 0.0 || written {
            return false;
        }
        match self {
            Self::All { .. } | Self::AmongPercentages { .. } => false,
            Self::AmongNumbers { ones, .. } => number < 1.0 || (*ones && number <= 1.0),
        }
    }

    /// Whether there is nothing to say of any cell that was taken.
    pub(crate) fn is_refuted(self) -> bool {
        matches!(self, Self::AmongPercentages { plain: 0, low: None | Some(0), .. })
    }

    /// The warning; `first` is the first cell that it is about, with its number.
    pub(crate) fn problem(
        self,
        question: &Question,
        file: &str,
        first: Option<(f64, Place)>,
    ) -> Problem {
        let id = question.id.as_str();
        let shown = |example: f64| {
            let number = first.as_ref().map_or(example, |(number, _)| *number);
            (number.to_string(), hundredfold(number).to_string())
        };
        let problem = match self {
            Self::All { small } => {
                let message = message!("intake-all-fractions", question = id, answers = small);
                let problem = Problem::warning("all-fractions", message).about(id).times(small);
                problem.help(message!("intake-all-fractions-help"))
            }
            Self::AmongPercentages { plain: 0, low: Some(low), least, example } => {
                let (answer, percent) = shown(example);
                let message = message!(
                    "intake-percent-low",
                    question = id,
                    n = low,
                    least = least,
                    answer = answer
                );
                let problem = Problem::warning("percent-mixed", message).about(id).times(low);
                problem.help(message!("intake-percent-low-help", percent = percent))
            }
            Self::AmongPercentages { plain, example, .. } => {
                let (answer, percent) = shown(example);
                let message = message!("intake-percent-mixed", question = id, plain = plain);
                let problem = Problem::warning("percent-mixed", message).about(id).times(plain);
                let help =
                    message!("intake-percent-mixed-help", answer = answer, percent = percent);
                problem.help(help)
            }
            Self::AmongNumbers { fractions, example, .. } => {
                let (answer, percent) = shown(example);
                let message =
                    message!("intake-fractions-mixed", question = id, fractions = fractions);
                let problem = Problem::warning("percent-mixed", message).about(id).times(fractions);
                let help =
                    message!("intake-fractions-mixed-help", answer = answer, percent = percent);
                problem.help(help)
            }
        };
        match first {
            Some((_, place)) => placed(problem, place),
            None => problem.in_file(file),
        }
    }
}

/// Whether answers lie, or are scored, from 0 to 100.
fn is_percent(kind: &Kind) -> bool {
    let Kind::Number { range, goalposts } = kind else { return false };
    let scale = |posts: &Goalposts| (posts.worst.min(posts.best), posts.worst.max(posts.best));
    *range == (0.0, 100.0) || goalposts.as_ref().is_some_and(|posts| scale(posts) == (0.0, 100.0))
}

/// A hundred times the number, without what doubles add behind its last digit.
fn hundredfold(number: f64) -> f64 {
    const EXACT: f64 = 1e9;
    (number * 100.0 * EXACT).round() / EXACT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_times_has_no_digits_too_many() {
        let shown = [0.6, 0.07, 0.57, 1.0, 0.005, 0.29].map(|x| hundredfold(x).to_string());
        assert_eq!(shown, ["60", "7", "57", "100", "0.5", "29"]);
    }
}
