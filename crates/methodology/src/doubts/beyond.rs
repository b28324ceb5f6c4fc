//! Values beyond the ends of a scale, which count as the end: how many they are, and whether the best
//! of what costs are negative numbers that nobody spoke of.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::digits::compare;
use sanjeh_engine::model::{Condition, Goalposts, Kind, MeasureIx, Norm, QuestionIx, Transform};
use sanjeh_engine::{Explainer, Keep, score};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// What has values beyond its ends, how many, and the first: its subject and the value.
struct Beyond {
    name: String,
    count: u64,
    first: (String, f64),
}

/// A measure that counts scores beyond its ends as these.
struct Scale<'a> {
    measure: MeasureIx,
    of: MeasureIx,
    ends: (f64, f64),
    /// Who gets a score.
    filter: Option<&'a Condition>,
}

impl Doubts<'_> {
    pub(super) fn beyond(&mut self) {
        let mut beyond: Vec<Beyond> = Vec::new();
        let mut costs: BTreeMap<QuestionIx, f64> = BTreeMap::new();
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let asked = self.methodology.model.question(question);
            let Kind::Number { goalposts: Some(posts), .. } = &asked.kind else { continue };
            let ends = (posts.worst.min(posts.best), posts.worst.max(posts.best));
            let mut numbers = self.numbers(question).filter(|&(_, x)| is_beyond(x, ends));
            if let Some((row, x)) = numbers.next() {
                let first = (self.data.tables[asked.on.0].ids.get(row).to_owned(), x);
                let count = 1 + numbers.count() as u64;
                beyond.push(Beyond { name: asked.id.clone(), count, first });
            }
            if is_cost(posts) {
                costs.insert(question, posts.best);
            }
        }
        self.scored_beyond(&mut beyond, &mut costs);
        for (question, best) in costs {
            self.negative(question, best);
        }
        let total = beyond.iter().map(|beyond| beyond.count).sum();
        if let Some(Beyond { name, first: (first, value), .. }) = beyond.first() {
            let names: Vec<&str> = beyond.iter().map(|beyond| beyond.name.as_str()).collect();
            let text = message!(
                "methodology-beyond-ends",
                n = total,
                scales = names.len() as u64,
                names = shortened(&names, names.len()),
                scale = name.as_str(),
                first = first.as_str(),
                value = *value,
                others = total - 1
            );
            let note = Problem::note(text).about("ends").times(total);
            let note = note.help(message!("methodology-beyond-ends-help"));
            self.problems.push(note.in_file(self.methodology.origin.file.as_str()));
        }
    }

    /// The numbers that were answered, with their rows.
    pub(super) fn numbers(&self, question: QuestionIx) -> impl Iterator<Item = (u32, f64)> {
        let answers = self.answers(question);
        (0..answers.len() as u32).filter_map(|row| match answers.get(row) {
            Answer::Number(x) => Some((row, x)),
            _ => None,
        })
    }

    /// Adds the measures with scores beyond their ends, and the questions whose answers they turn round.
    fn scored_beyond(&self, beyond: &mut Vec<Beyond>, costs: &mut BTreeMap<QuestionIx, f64>) {
        let model = &self.methodology.model;
        let mut scales = Vec::new();
        for measure in (0..model.measures.len()).map(MeasureIx) {
            let rule = &model.measure(measure).rule;
            let (of, posts, filter) = match rule.transformation() {
                Some((of, Transform::Goalposts { posts, clip: true, .. })) => (of, *posts, None),
                Some((of, Transform::Clamp(least, most))) => {
                    (of, Goalposts { worst: *least, best: *most }, None)
                }
                _ => {
                    let Some(n) = rule.normalisation() else { continue };
                    let Norm::Goalposts { lower, upper, .. } = n.method else { continue };
                    let (worst, best) =
                        if n.direction < 0.0 { (upper, lower) } else { (lower, upper) };
                    (n.of, Goalposts { worst, best }, Some(&n.filter))
                }
            };
            if let Some(question) = model.measure(of).rule.question()
                && is_cost(&posts)
                && matches!(model.question(question).kind, Kind::Number { goalposts: None, .. })
            {
                costs.insert(question, posts.best);
            }
            let ends = (posts.worst.min(posts.best), posts.worst.max(posts.best));
            scales.push(Scale { measure, of, ends, filter });
        }
        let keep: Vec<MeasureIx> = scales.iter().map(|scale| scale.of).collect();
        // A model that cannot be scored is refused where it is.
        let Some(scores) = (!keep.is_empty()).then(|| score(model, self.data, Keep::Only(&keep)))
        else {
            return;
        };
        let Ok(scores) = scores else { return };
        let mut explainer = Explainer::new(model, self.data, &scores);
        for scale in scales {
            let on = model.measure(scale.measure).on;
            let Some(column) = scores.column(scale.of) else { continue };
            let rows = (0..column.len()).filter(|&row| is_beyond(column[row], scale.ends));
            let mut rows = rows.filter(|&row| {
                scale.filter.is_none_or(|filter| explainer.holds(filter, on, row as u32))
            });
            if let Some(row) = rows.next() {
                let first = (self.data.tables[on.0].ids.get(row as u32).to_owned(), column[row]);
                let name = model.measure(scale.measure).id.clone();
                beyond.push(Beyond { name, count: 1 + rows.count() as u64, first });
            }
        }
    }

    /// Doubts negative answers to a question that count like its best end, which is 0 or more; not if
    /// the question says what is the least.
    fn negative(&mut self, question: QuestionIx, best: f64) {
        let asked = self.methodology.model.question(question);
        let (id, on) = (asked.id.as_str(), asked.on);
        if !matches!(asked.kind, Kind::Number { range: (f64::NEG_INFINITY, _), .. }) {
            return;
        }
        let negative: Vec<(u32, f64)> = self.numbers(question).filter(|&(_, x)| x < 0.0).collect();
        let Some(&(row, first)) = negative.first() else { return };
        let least = negative.iter().map(|&(_, x)| x).fold(first, f64::min);
        let text = message!(
            "methodology-negative-is-best",
            n = negative.len() as u64,
            name = id,
            best = best,
            value = first,
            first = self.data.tables[on.0].ids.get(row)
        );
        let help = message!("methodology-negative-is-best-help", least = least.to_string());
        let problem = Problem::warning("negative-is-best", text).about(id);
        self.at_question(problem.times(negative.len() as u64).help(help), question);
    }
}

fn is_beyond(x: f64, (least, most): (f64, f64)) -> bool {
    // Nearly all lie between.
    (x < least || x > most)
        && (compare(x, least).is_some_and(Ordering::is_lt)
            || compare(x, most).is_some_and(Ordering::is_gt))
}

/// Whether less is better, and the best is not negative.
fn is_cost(posts: &Goalposts) -> bool {
    posts.worst > posts.best && posts.best >= 0.0
}
