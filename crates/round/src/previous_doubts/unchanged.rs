//! Numbers that are those of the previous round: a column, a part of one, or rows that were copied from it.

use std::collections::BTreeSet;

use sanjeh_engine::model::{MeasureIx, QuestionIx, TypeIx};
use sanjeh_messages::{Problem, Problems, message};

use super::beside::{Beside, helped};
use super::numbers::{FEWEST, Numbers, Pair, is_measured};

/// What happens by chance in no more than one of so many rounds is doubted.
const CHANCE: f64 = 1e-4;
/// Fewer numbers of a subject are soon the same.
const FEWEST_OF_SUBJECT: u32 = 5;
/// Years of both calendars.
const YEARS: std::ops::RangeInclusive<f64> = 1200.0..=2200.0;

/// What is doubtful of numbers that did not change.
pub(super) fn doubts(beside: &Beside<'_>, numbers: &[Numbers<'_>]) -> Problems {
    let mut problems = Problems::default();
    let scored = scored(beside);
    for of_kind in numbers.chunk_by(|a, b| a.asked.on == b.asked.on) {
        let (copied, is_doubt) = subjects(beside, of_kind);
        let of_others = |of: &Numbers<'_>| -> Vec<Pair> {
            let others = of.pairs.iter().filter(|pair| copied.binary_search(&pair.row).is_err());
            others.copied().collect()
        };
        let changing = of_kind.iter().filter(|of| of.same() * 2 <= of.pairs.len()).count();
        let unchanged = of_kind.iter().filter(|of| of.same() == of.pairs.len()).count();
        let usual = usual(of_kind);
        for of in of_kind {
            let same = of.same() == of.pairs.len();
            // What never changes, as the area of a country, stands among others that do not either.
            if same && changing >= 2 && changing > unchanged {
                let is_scored = scored.contains(&of.asked.question);
                if !are_years(of) && (is_scored || is_fine(of)) {
                    // Where many sources have nothing newer, that is no news.
                    let is_news = unchanged <= 2.max(changing / 5);
                    let is_doubt = is_news && is_scored && is_fine(of);
                    problems.push(unchanged_question(beside, of, &of.pairs, is_doubt));
                }
            } else if !same && let Some(part) = stretch(&of_others(of), usual) {
                let is_doubt = !are_classes(beside, of, &part);
                problems.push(unchanged_question(beside, of, &part, is_doubt));
            }
        }
        if let Some(of) = of_kind.first().filter(|_| !copied.is_empty()) {
            problems.push(unchanged_subjects(beside, of.asked.on, &copied, is_doubt));
        }
    }
    problems
}

/// The questions whose answers are scored themselves. What others are divided by, weighted with or
/// chosen by may be a fact that does not change.
fn scored(beside: &Beside<'_>) -> BTreeSet<QuestionIx> {
    let model = beside.now.model();
    let mut used: BTreeSet<MeasureIx> = model.ranks.iter().map(|list| list.measure).collect();
    for measure in &model.measures {
        let by = measure.rule.division().map(|(_, by)| by);
        let parts = measure.rule.parts().into_iter().map(|(part, _)| part);
        used.extend(parts.filter(|part| Some(*part) != by));
    }
    used.into_iter().filter_map(|measure| model.measure(measure).rule.question()).collect()
}

/// Whether all numbers may be years.
fn are_years(of: &Numbers<'_>) -> bool {
    of.pairs.iter().all(|pair| pair.is.fract() == 0.0 && YEARS.contains(&pair.is))
}

/// Whether numbers are finer than the points of a scale, counts and areas: most are no quarters.
fn is_fine(of: &Numbers<'_>) -> bool {
    let fine = of.pairs.iter().filter(|pair| (pair.is * 4.0).fract() != 0.0).count();
    fine * 2 >= of.pairs.len()
}

/// The share of numbers that did not change, of questions in which any did.
fn usual(of_kind: &[Numbers<'_>]) -> f64 {
    let all = of_kind.iter().map(|of| (of.same(), of.pairs.len())).filter(|(same, n)| same < n);
    let (same, n) = all.fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
    if n == 0 { 1.0 } else { same as f64 / n as f64 }
}

/// The longest stretch of rows without a change, where others, and the numbers of other questions, change
/// too often for that.
fn stretch(pairs: &[Pair], usual: f64) -> Option<Vec<Pair>> {
    let stretches = pairs.chunk_by(|a, b| a.is_same() == b.is_same());
    let longest = stretches.filter(|all| all[0].is_same()).max_by_key(|all| all.len())?;
    let others = pairs.len() - longest.len();
    if longest.len() < FEWEST || others < FEWEST || !is_measured(longest.iter().map(|p| p.was)) {
        return None;
    }
    let same = pairs.iter().filter(|pair| pair.is_same()).count();
    let share = (same - longest.len() + 1) as f64 / (others + 2) as f64;
    let chance = power(share.max(usual), longest.len()) * pairs.len() as f64;
    (chance < CHANCE).then(|| longest.to_vec())
}

fn power(of: f64, times: usize) -> f64 {
    std::iter::repeat_n(of, times).product()
}

/// Whether a stretch is a class as a whole, or several: such classes may have a source of their own.
fn are_classes(beside: &Beside<'_>, of: &Numbers<'_>, part: &[Pair]) -> bool {
    let attributes = &beside.now.data.tables[of.asked.on.0].attributes;
    attributes.iter().any(|attribute| {
        let code = |pair: &Pair| attribute.codes[pair.row as usize];
        let classes: BTreeSet<u32> = part.iter().map(code).collect();
        let of_classes = of.pairs.iter().filter(|pair| classes.contains(&code(pair))).count();
        classes.len() * 4 <= part.len() && of_classes == part.len()
    })
}

fn unchanged_question(
    beside: &Beside<'_>,
    of: &Numbers<'_>,
    same: &[Pair],
    is_doubt: bool,
) -> Problem {
    let on = of.asked.on;
    let name = |pair: Option<&Pair>| pair.map_or("", |pair| beside.subject(on, pair.row));
    let what = if same.len() == of.pairs.len() { "all" } else { "part" };
    let text = message!(
        "round-question-unchanged",
        what = what,
        n = same.len(),
        name = beside.id(of.asked),
        first = name(same.first()),
        last = name(same.last())
    );
    let problem = if is_doubt {
        Problem::warning("question-unchanged", text)
    } else {
        Problem::note(text).cause(format!("{what} unchanged {}", beside.kind(on)))
    };
    let help = message!("round-question-unchanged-help");
    beside.of_question(of.asked, problem, same.len(), help)
}

/// Subjects of which no number changed, where numbers change too often for that, and whether that is
/// a doubt.
fn subjects(beside: &Beside<'_>, of_kind: &[Numbers<'_>]) -> (Vec<u32>, bool) {
    let on = of_kind[0].asked.on;
    let subjects = beside.now.data.tables[on.0].ids.len();
    // How many numbers of each are compared, and how many are the same.
    let mut compared = vec![(0_u32, 0_u32); subjects];
    for pair in of_kind.iter().flat_map(|of| &of.pairs) {
        let of = &mut compared[pair.row as usize];
        of.0 += 1;
        of.1 += u32::from(pair.is_same());
    }
    let is_same = |row: u32| {
        let (n, same) = compared[row as usize];
        n >= FEWEST_OF_SUBJECT && n == same
    };
    // How often each is the same where most others are not, and how likely that is.
    let mut odd = vec![(0_u32, subjects as f64); subjects];
    for of in of_kind {
        let others = || of.pairs.iter().filter(|pair| !is_same(pair.row));
        let same = others().filter(|pair| pair.is_same()).count();
        let share = (same + 1) as f64 / (others().count() + 2) as f64;
        if share <= 0.5 {
            for pair in of.pairs.iter().filter(|pair| is_same(pair.row)) {
                let of = &mut odd[pair.row as usize];
                *of = (of.0 + 1, of.1 * share);
            }
        }
    }
    let is_odd = |row: &u32| {
        let (n, chance) = odd[*row as usize];
        n >= FEWEST_OF_SUBJECT && chance < CHANCE
    };
    let same: Vec<u32> = (0..subjects as u32).filter(is_odd).collect();
    let among = compared.iter().filter(|(n, _)| *n >= FEWEST_OF_SUBJECT).count();
    // Where it is so of most, numbers seldom change.
    if same.len() * 2 > among {
        return (Vec::new(), false);
    }
    // Where some are assessed in each round, or others have hardly anything newer, it is no news.
    let hardly = |(n, same): &&(u32, u32)| *n >= FEWEST_OF_SUBJECT && n > same && same * 3 >= n * 2;
    let is_doubt = same.len() * 5 <= among && compared.iter().filter(hardly).count() < same.len();
    (same, is_doubt)
}

fn unchanged_subjects(beside: &Beside<'_>, on: TypeIx, same: &[u32], is_doubt: bool) -> Problem {
    let text = message!(
        "round-subject-unchanged",
        n = same.len(),
        kind = beside.kind(on),
        ids = beside.named(on, same)
    );
    let problem =
        if is_doubt { Problem::warning("subject-unchanged", text) } else { Problem::note(text) };
    let problem = helped(problem, message!("round-subject-unchanged-help"));
    beside.of_kind(on, problem.about(beside.kind(on)).times(same.len() as u64))
}
