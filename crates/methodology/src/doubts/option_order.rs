//! Options whose points rise, or fall, from one to the next but for one of them: 0, 40, 7.5, 100.

use sanjeh_engine::model::Kind;
use sanjeh_engine::model::QuestionIx;
use sanjeh_messages::{Problem, message};

use super::Doubts;

/// Fewer options have no order: yes, no, partly.
const FEWEST: usize = 4;

impl Doubts<'_> {
    pub(super) fn option_order(&mut self) {
        let model = &self.methodology.model;
        for (ix, question) in model.questions.iter().enumerate() {
            let Kind::Choice { options } = &question.kind else { continue };
            let points: Vec<f64> = options.iter().map(|(_, points)| *points).collect();
            let Some(at) = stray(&points) else { continue };
            let words: Vec<&str> = options.iter().map(|(word, _)| word.as_str()).collect();
            let all: Vec<String> =
                options.iter().map(|(word, points)| format!("{word} = {points}")).collect();
            let text = message!(
                "methodology-points-unordered",
                name = question.id.as_str(),
                option = words[at],
                points = all
            );
            // Questions of one scale have one cause.
            let problem = Problem::warning("points-unordered", text)
                .about(question.id.as_str())
                .cause(format!("points-unordered {}", words.join(" ")))
                .help(message!("methodology-points-unordered-help"));
            self.at_question(problem, QuestionIx(ix));
        }
    }
}

/// A number between the first and the last, which are the least and the greatest, without which all
/// others rise, or all fall, from each to the next; none if they do with it. Options that are listed
/// otherwise, as in yes, no, partly, mostly, have other ends.
fn stray(points: &[f64]) -> Option<usize> {
    let [first, inner @ .., last] = points else { return None };
    let (least, most) = (first.min(*last), first.max(*last));
    let has_ends = inner.iter().all(|points| least < *points && *points < most);
    let is_ordered =
        |points: &[f64]| points.is_sorted_by(|a, b| a <= b) || points.is_sorted_by(|a, b| a >= b);
    if points.len() < FEWEST || !has_ends || is_ordered(points) {
        return None;
    }
    // Of two neighbours that changed places either may be the one.
    (1..points.len() - 1).find(|&at| {
        let mut others = points.to_vec();
        others.remove(at);
        is_ordered(&others)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_out_of_order_is_found() {
        for points in [[0.0, 40.0, 7.5, 100.0], [0.0, 75.0, 40.0, 100.0], [100.0, 20.0, 60.0, 0.0]]
        {
            assert!(stray(&points).is_some(), "{points:?}");
        }
        for points in [
            &[0.0, 40.0, 75.0, 100.0][..],
            // Yes, no, partly, mostly.
            &[100.0, 0.0, 50.0, 75.0],
            &[100.0, 0.0, 50.0],
            &[0.0, 100.0, 0.0, 100.0],
            // Several are in no order, and some may score the same.
            &[0.0, 50.0, 25.0, 75.0, 60.0, 100.0],
            &[0.0, 50.0, 50.0, 100.0],
        ] {
            assert_eq!(stray(points), None, "{points:?}");
        }
    }
}
