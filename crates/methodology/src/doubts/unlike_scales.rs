//! Inputs of a combination whose scores are of another order than those of the others: 0 to 1 beside 0
//! to 100, and places beside scores.

use std::collections::BTreeSet;

use sanjeh_engine::model::{How, MeasureIx, Norm, Term};
use sanjeh_engine::{Keep, Scores, score};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::reach::{Ends, Reach};
use crate::report::shortened;

/// So many times as great are scores of another order.
const ORDER: f64 = 10.0;
/// As [`ORDER`], where one input alone has no end, and all others have.
const BEYOND: f64 = 3.0;
/// As [`ORDER`], where nothing but the scores themselves shows how great they can be.
const UNKNOWN: f64 = 100.0;
/// By weights that make up for the scales the inputs count nearly the same.
const EVEN: f64 = 3.0;
/// Fewer scores say nothing.
const FEWEST: usize = 5;

/// How great the scores of an input are.
struct Size {
    measure: MeasureIx,
    weight: f64,
    /// The least and the greatest score.
    seen: Ends,
    /// How far from 0 a score can be at most.
    most: f64,
    /// How far from 0 a score is at most.
    greatest: f64,
    /// Whether the ends are known without the scores.
    known: bool,
}

impl Doubts<'_> {
    pub(super) fn unlike_scales(&mut self) {
        let model = &self.methodology.model;
        let mut reach = Reach::new(model, &self.data.decided);
        let mut all: Vec<(MeasureIx, Vec<(Term, Ends)>)> = Vec::new();
        for measure in (0..model.measures.len()).map(MeasureIx) {
            let Some(combine) = model.measure(measure).rule.combination() else { continue };
            // A geometric mean has no scale, and a sum may be of unlike things.
            if !matches!(combine.how, How::Mean | How::Harmonic | How::Power(_)) {
                continue;
            }
            let terms = combine.terms.iter().filter(|term| term.weight > 0.0);
            let terms = terms.map(|term| (*term, reach.of(term.measure)));
            let terms: Vec<(Term, Ends)> = terms.collect();
            if self.places(measure, &terms) {
                continue;
            }
            let sizes = || terms.iter().map(|(_, ends)| far(*ends));
            let least = sizes().fold(f64::INFINITY, f64::min);
            if least * ORDER <= sizes().fold(0.0, f64::max) || !least.is_finite() {
                all.push((measure, terms));
            }
        }
        let keep: BTreeSet<MeasureIx> =
            all.iter().flat_map(|(_, terms)| terms.iter().map(|(term, _)| term.measure)).collect();
        let keep: Vec<MeasureIx> = keep.into_iter().collect();
        // A model that cannot be scored is refused where it is.
        let Some(Ok(scores)) =
            (!keep.is_empty()).then(|| score(model, self.data, Keep::Only(&keep)))
        else {
            return;
        };
        for (measure, terms) in all {
            let sizes = terms.iter().filter_map(|(term, ends)| size(&scores, *term, *ends));
            let sizes: Vec<Size> = sizes.collect();
            if let Some((odd, others)) = parted(sizes) {
                self.unlike(measure, &odd, &others);
            }
        }
    }

    fn unlike(&mut self, measure: MeasureIx, odd: &[Size], others: &[Size]) {
        let model = &self.methodology.model;
        let id = model.measure(measure).id.as_str();
        let names: Vec<&str> =
            odd.iter().map(|size| model.measure(size.measure).id.as_str()).collect();
        let ((least, most), (from, to)) = (together(odd), together(others));
        let text = message!(
            "methodology-scales-differ",
            name = id,
            n = names.len() as u64,
            inputs = shortened(&names, names.len()),
            least = plain(least),
            most = plain(most),
            from = plain(from),
            to = plain(to)
        );
        let problem = Problem::warning("scales-differ", text).about(format!("{id}: {}", names[0]));
        let span = self.span_of(measure);
        self.push(problem.help(message!("methodology-scales-differ-help")), &span);
    }

    /// Doubts places beside scores.
    fn places(&mut self, measure: MeasureIx, terms: &[(Term, Ends)]) -> bool {
        let model = &self.methodology.model;
        let is_place = |measure: MeasureIx| {
            let normalise = model.measure(measure).rule.normalisation();
            normalise.is_some_and(|n| matches!(n.method, Norm::Rank(_) | Norm::Borda(_)))
        };
        let places = || terms.iter().map(|(term, _)| term.measure).filter(|m| is_place(*m));
        let Some(first) = places().next().filter(|_| places().count() < terms.len()) else {
            return false;
        };
        let (id, first) = (model.measure(measure).id.as_str(), model.measure(first).id.as_str());
        let text = message!("methodology-scales-places", name = id, input = first);
        let problem = Problem::warning("scales-differ", text).about(format!("{id}: {first}"));
        let span = self.span_of(measure);
        self.push(problem.help(message!("methodology-scales-differ-help")), &span);
        true
    }
}

/// How great the scores of an input are; none if there are too few of them or all are 0.
fn size(scores: &Scores, term: Term, ends: Ends) -> Option<Size> {
    let there = || scores.column(term.measure).unwrap_or(&[]).iter().filter(|x| !x.is_nan());
    there().nth(FEWEST - 1)?;
    let seen = there().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, m), x| (l.min(*x), m.max(*x)));
    let (known, greatest) = (far(ends).is_finite(), far(seen));
    let most = if known { far(ends).max(greatest) } else { greatest };
    let size = Size { measure: term.measure, weight: term.weight, seen, most, greatest, known };
    (greatest > 0.0).then_some(size)
}

/// The inputs of another order than the others, and the others; none if all are of one order.
fn parted(mut sizes: Vec<Size>) -> Option<(Vec<Size>, Vec<Size>)> {
    sizes.sort_by(|a, b| a.most.total_cmp(&b.most));
    let at = (1..sizes.len()).find(|&at| is_parted(&sizes[..at], &sizes[at..]))?;
    let above = sizes.split_off(at);
    let weight = |sizes: &[Size]| sizes.iter().map(|size| size.weight).sum::<f64>();
    let few = (sizes.len(), weight(&sizes)) <= (above.len(), weight(&above));
    Some(if few { (sizes, above) } else { (above, sizes) })
}

fn is_parted(below: &[Size], above: &[Size]) -> bool {
    let most = below.iter().map(|size| size.most).fold(0.0, f64::max);
    let least = above.iter().map(|size| size.greatest).fold(f64::INFINITY, f64::min);
    let is_certain = |size: &Size| size.known || size.most <= 1.0 || size.seen.0 < 0.0;
    let factor = match above {
        [one] if !one.known && below.iter().all(|size| size.known) => BEYOND,
        _ if below.iter().all(is_certain) => ORDER,
        _ => UNKNOWN,
    };
    let counts = below.iter().map(|size| size.weight * size.most).fold(0.0, f64::max);
    let least_counts =
        above.iter().map(|size| size.weight * size.greatest).fold(f64::INFINITY, f64::min);
    most * factor <= least && counts * EVEN <= least_counts
}

fn far((least, most): Ends) -> f64 {
    least.abs().max(most.abs())
}

fn together(sizes: &[Size]) -> Ends {
    let all = sizes.iter().map(|size| size.seen);
    all.fold((f64::INFINITY, f64::NEG_INFINITY), |a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// A score as it is read at a glance.
fn plain(x: f64) -> String {
    let exact = 100.0;
    ((x * exact).round() / exact).to_string()
}
