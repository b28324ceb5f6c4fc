//! Numbers that are those of the previous round with the other sign, where others keep theirs.

use sanjeh_messages::{Problem, Problems, message};

use super::beside::Beside;
use super::numbers::{Numbers, Pair};

/// Fewer numbers say nothing of signs.
const FEWEST: usize = 15;
/// How far a number without its sign may be from that of the previous round.
const NEAR: f64 = 0.1;

/// What is doubtful of signs.
pub(super) fn doubts(beside: &Beside<'_>, numbers: &[Numbers<'_>]) -> Problems {
    numbers.iter().filter_map(|of| turned(beside, of)).collect()
}

fn turned(beside: &Beside<'_>, of: &Numbers<'_>) -> Option<Problem> {
    let turned: Vec<&Pair> = of.pairs.iter().filter(|pair| pair.was * pair.is < 0.0).collect();
    if of.pairs.len() < FEWEST || turned.is_empty() {
        return None;
    }
    // Numbers near to 0 have now this sign, now that.
    let mut sizes: Vec<f64> = of.pairs.iter().map(|pair| pair.was.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let usual = sizes[sizes.len() / 2] / 4.0;
    let large = turned.into_iter().filter(|pair| pair.was.abs() >= usual);
    let (alike, others): (Vec<&Pair>, Vec<&Pair>) =
        large.partition(|pair| (pair.is / pair.was + 1.0).abs() <= NEAR);
    let first = alike.first().filter(|_| others.is_empty())?;
    let text = message!(
        "round-sign-changed",
        n = alike.len(),
        name = beside.id(of.asked),
        first = beside.subject(of.asked.on, first.row),
        was = first.was,
        value = first.is
    );
    let problem = Problem::warning("sign-changed", text);
    let help = message!("round-sign-changed-help");
    Some(beside.of_question(of.asked, problem, alike.len(), help))
}
