//! Doubts about numbers such as 1.250: where all others are whole, the point may part thousands.

use sanjeh_engine::dataset::{Answer, AnswerColumn, TENS, decimal};
use sanjeh_engine::model::Question;
use sanjeh_messages::{Place, Problem, message};

use crate::decimal::{Number, is_whole, plain};
use crate::spot::placed;

/// Whole numbers from here on could as well be written with thousands.
const LARGE: f64 = 100.0;

/// Whether the answers could be whole numbers of which some were written with a point between
/// thousands: the texts of the cells say more.
pub(crate) fn may_be(answers: &AnswerColumn) -> bool {
    // None has a point, or none is large.
    let surely_not = match answers {
        AnswerColumn::Options(_) | AnswerColumn::Decimals { decimals: 0, .. } => true,
        AnswerColumn::Decimals { decimals, units } => {
            let largest = units.iter().fold(0_u32, |largest, &n| {
                // What is not a number counts as 0, so that a register can hold several.
                largest.max(n.unsigned_abs() * u32::from(n >= decimal::LEAST))
            });
            f64::from(largest) < LARGE * TENS[usize::from(*decimals)]
        }
        AnswerColumn::Numbers(_) => false,
    };
    if surely_not {
        return false;
    }
    let (mut pointed, mut large) = (false, false);
    for subject in 0..answers.len() as u32 {
        let Answer::Number(number) = answers.get(subject) else { continue };
        let (number, thousands) = (number.abs(), number.abs() * 1000.0);
        if is_whole(number) {
            large |= number >= LARGE;
        } else if (1.0..1000.0).contains(&number) && (thousands - nearest(thousands)).abs() < 1e-6 {
            pointed = true;
        } else {
            return false;
        }
    }
    pointed && large
}

/// The whole number nearest to one that is not negative and much less than 2^63: the library's rounding
/// is a call for each answer.
fn nearest(number: f64) -> f64 {
    (number + 0.5) as i64 as f64
}

/// The cells of one question.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// How many have a point and three digits after it, and the first of them.
    pointed: u64,
    first: Option<(String, Place)>,
    large: bool,
    /// A cell shows that points are not for thousands.
    refuted: bool,
}

impl Seen {
    /// Takes the number of a cell; `typed` if it is a text, as in CSV, and not a number that a
    /// workbook stores.
    pub(crate) fn take(
        &mut self,
        text: &str,
        number: f64,
        typed: bool,
        place: impl FnOnce() -> Place,
    ) {
        let plain = plain(text);
        if typed && is_pointed(&plain) {
            self.pointed += 1;
            if self.first.is_none() {
                self.first = Some((text.to_owned(), place()));
            }
        } else if !plain.contains(['.', '%', '٪'])
            && (!typed || number == 0.0 || number.abs() >= LARGE)
        {
            // A number that a workbook stores has no marks, however small it is.
            self.large |= number.abs() >= LARGE;
        } else {
            self.refuted = true;
        }
    }

    /// Whether more cells can change nothing.
    pub(crate) fn is_refuted(&self) -> bool {
        self.refuted
    }

    /// The warning, if there is a doubt.
    pub(crate) fn problem(self, question: &Question) -> Option<Problem> {
        let (text, place) = self.first.filter(|_| self.large && !self.refuted)?;
        let id = question.id.as_str();
        let unpointed: String = plain(&text).chars().filter(|&c| c != '.').collect();
        let read = Number::parse(&text).map_or(0.0, Number::value).to_string();
        let message = message!(
            "intake-thousands",
            question = id,
            n = self.pointed,
            answer = text.as_str(),
            number = read.as_str()
        );
        let problem = Problem::warning("point-may-be-thousands", message);
        let help = message!("intake-thousands-help", whole = unpointed, number = read);
        Some(placed(problem.about(id).times(self.pointed).help(help), place))
    }
}

/// One to three digits, the first of them no zero, a point, and three digits.
fn is_pointed(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let Some((whole, thousands)) = unsigned.split_once('.') else { return false };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    matches!(whole.len(), 1..=3)
        && thousands.len() == 3
        && digits(whole)
        && digits(thousands)
        && !whole.starts_with('0')
}
