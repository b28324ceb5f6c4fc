//! Numbers that stand a row too low or too high, from the first row on or from another one.

use sanjeh_engine::dataset::Answer;
use sanjeh_messages::{Problem, message};

use super::beside::Beside;
use super::correlation::{FEWEST, SAME, goes};
use super::numbers::{ENOUGH, Numbers, Pair, is_measured};

/// Numbers that stand in their own rows go with those of before so at least.
const OWN: f64 = 0.5;
/// What a number that is nearer to its own of the previous round counts against those that are nearer to
/// that of the row above.
const NEARER_TO_OWN: i64 = -2;

/// A subject of both rounds, with the numbers that they have.
struct Both {
    row: u32,
    is: Option<f64>,
    was: Option<f64>,
}

/// The doubt about a question in which many numbers, one below the other, go with those that the row
/// above had in the previous round, or the row below.
pub(super) fn shifted(beside: &Beside<'_>, of: &Numbers<'_>) -> Option<Problem> {
    let number = |answer| match answer {
        Answer::Number(number) => Some(number),
        _ => None,
    };
    let rows = beside.pairs(of.asked).take(ENOUGH);
    let mut rows: Vec<Both> =
        rows.map(|(row, is, was)| Both { row, is: number(is), was: number(was) }).collect();
    let (way, mut part) = if let Some(part) = part(&rows) {
        ("above", part)
    } else {
        rows.reverse();
        ("below", part(&rows)?)
    };
    part.sort_by_key(|pair| pair.row);
    let on = of.asked.on;
    let text = message!(
        "round-order-shifted",
        name = beside.id(of.asked),
        n = part.len(),
        way = way,
        first = beside.subject(on, part[0].row),
        last = beside.subject(on, part[part.len() - 1].row)
    );
    // A block that was moved as a whole is one mistake.
    let cause = format!("shifted {way} {}", beside.kind(on));
    let problem = Problem::warning("order-changed", text).cause(cause);
    let help = message!("round-order-changed-help");
    Some(beside.of_question(of.asked, problem, part.len(), help))
}

/// The rows, one below the other, whose numbers go with those that the row above had and not with their
/// own.
fn part(rows: &[Both]) -> Option<Vec<Pair>> {
    let moved = |two: &[Both]| Some(Pair { row: two[1].row, was: two[0].was?, is: two[1].is? });
    let gain = |two: &[Both]| {
        let (Some(moved), Some(own)) = (moved(two), two[1].was) else { return 0 };
        let (above, own) = ((moved.is - moved.was).abs(), (moved.is - own).abs());
        match above.total_cmp(&own) {
            std::cmp::Ordering::Less => 1,
            std::cmp::Ordering::Equal => 0,
            std::cmp::Ordering::Greater => NEARER_TO_OWN,
        }
    };
    // The part that gains most.
    let (mut best, mut most, mut begins, mut sum) = (0..0, 0, 0, 0);
    for (at, two) in rows.windows(2).enumerate() {
        sum += gain(two);
        if sum <= 0 {
            (begins, sum) = (at + 1, 0);
        } else if sum > most {
            (best, most) = (begins..at + 1, sum);
        }
    }
    let own = |row: &Both| Some(Pair { row: row.row, was: row.was?, is: row.is? });
    if most == 0 {
        return None;
    }
    let own: Vec<Pair> = rows[best.start + 1..=best.end].iter().filter_map(own).collect();
    let moved: Vec<Pair> = rows[best.start..=best.end].windows(2).filter_map(moved).collect();
    let is_so = moved.len() >= FEWEST
        && is_measured(moved.iter().map(|pair| pair.is))
        && goes(&moved) >= SAME
        && (own.len() < 2 || goes(&own) < OWN);
    is_so.then_some(moved)
}
