//! The answers of a round beside those of the previous round: all alike, or doubtful in some way.

use sanjeh_engine::dataset::Answer;
use sanjeh_messages::{Problem, Problems, message};

use super::beside::{Asked, Beside};
use super::{classes, missing, numbers, order, scale, signs, unchanged};

/// Fewer answers that are alike may be so by chance.
const FEWEST_ALIKE: usize = 8;

/// What is doubtful of the answers.
pub(super) fn doubts(beside: &Beside<'_>) -> Problems {
    let asked = beside.asked();
    let mut problems = Problems::default();
    let compared = alike(beside, &asked).filter(|compared| *compared >= FEWEST_ALIKE);
    if let Some(n) = compared {
        let text = message!("round-previous-all-alike", n = n);
        let problem = Problem::warning("previous-all-alike", text).times(n as u64);
        let problem = problem.help(message!("round-previous-all-alike-help"));
        problems.push(problem.about("previous").in_file("round.toml"));
        return problems;
    }
    problems.append(scale::doubts(beside, &asked));
    let numbers = numbers::numbers(beside, &asked);
    problems.append(unchanged::doubts(beside, &numbers));
    problems.append(signs::doubts(beside, &numbers));
    problems.append(order::doubts(beside, &numbers));
    problems.append(missing::doubts(beside, &asked));
    problems.append(classes::doubts(beside));
    problems
}

/// How many answers both rounds have, if all of them are alike.
fn alike(beside: &Beside<'_>, asked: &[Asked<'_>]) -> Option<usize> {
    let mut compared = 0;
    for asked in asked {
        for (_, answer, was) in beside.pairs(asked) {
            match (answer, was) {
                (Answer::Missing, Answer::Missing) => {}
                (answer, was) if answer == was => compared += 1,
                _ => return None,
            }
        }
    }
    Some(compared)
}
