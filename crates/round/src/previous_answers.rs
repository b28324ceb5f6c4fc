//! The answers of a round beside those of the round before: all alike, or all in another unit.

use sanjeh_engine::dataset::{Answer, AnswerColumn, NOBODY};
use sanjeh_engine::model::{Question, QuestionIx, TypeIx};
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// Fewer answers that are alike may be so by chance.
const FEWEST_ALIKE: usize = 8;
/// Fewer numbers say nothing of a unit.
const FEWEST_NUMBERS: usize = 10;
/// So many numbers of a question are enough to know its unit.
const ENOUGH_NUMBERS: usize = 10_000;
/// How far the median of the ratios may be from a power of ten.
const NEAR: f64 = 0.05;
/// How far most ratios may be from it.
const WITHIN: f64 = 2.0;

/// A round beside the one before, and where each subject was.
pub(crate) struct Beside<'a> {
    pub(crate) now: &'a Round,
    pub(crate) before: &'a Round,
    /// For each kind of this round the row of each subject in the round before, or `NOBODY`.
    pub(crate) rows: Vec<Vec<u32>>,
}

/// The answers of both rounds to one question.
struct Asked<'a> {
    question: QuestionIx,
    on: TypeIx,
    answers: &'a AnswerColumn,
    earlier: &'a AnswerColumn,
}

impl<'a> Beside<'a> {
    pub(crate) fn new(now: &'a Round, before: &'a Round) -> Self {
        let row = |kind, row| now.row_in_earlier(kind, row, before).unwrap_or(NOBODY);
        let of_kind = |(kind, table): (usize, &sanjeh_engine::dataset::Table)| {
            (0..table.ids.len() as u32).map(|ours| row(TypeIx(kind), ours)).collect()
        };
        let rows = now.data.tables.iter().enumerate().map(of_kind).collect();
        Self { now, before, rows }
    }

    /// What is doubtful of the answers.
    pub(crate) fn doubts(&self) -> Problems {
        let asked = self.asked();
        let mut problems = Problems::default();
        let compared = self.alike(&asked).filter(|compared| *compared >= FEWEST_ALIKE);
        if let Some(n) = compared {
            let text = message!("round-previous-all-alike", n = n);
            let problem = Problem::warning("previous-all-alike", text).times(n as u64);
            let problem = problem.help(message!("round-previous-all-alike-help"));
            problems.push(problem.about("previous").in_file("round.toml"));
        }
        asked.iter().filter_map(|asked| self.unit(asked)).for_each(|doubt| problems.push(doubt));
        problems
    }

    /// The questions that both rounds ask alike.
    fn asked(&self) -> Vec<Asked<'a>> {
        let (ours, theirs) = (self.now.model(), self.before.model());
        let column = |questions: &[Question], ix: usize| {
            questions[..ix].iter().filter(|q| q.on == questions[ix].on).count()
        };
        let both = (0..ours.questions.len()).filter_map(|ix| {
            let asked = &ours.questions[ix];
            let on = theirs.type_by_id(&ours.types[asked.on.0].id)?;
            let same = theirs.questions.iter().position(|q| q.on == on && q.id == asked.id)?;
            (theirs.questions[same].kind == asked.kind).then(|| Asked {
                question: QuestionIx(ix),
                on: asked.on,
                answers: &self.now.data.tables[asked.on.0].answers[column(&ours.questions, ix)],
                earlier: &self.before.data.tables[on.0].answers[column(&theirs.questions, same)],
            })
        });
        both.collect()
    }

    /// The answers to a question of those whom both rounds list.
    fn pairs(&self, asked: &Asked<'a>) -> impl Iterator<Item = (u32, Answer, Answer)> {
        let (answers, earlier) = (asked.answers, asked.earlier);
        let rows = (0..answers.len() as u32).zip(&self.rows[asked.on.0]);
        let both = rows.filter(|(_, was)| **was != NOBODY);
        both.map(move |(row, was)| (row, answers.get(row), earlier.get(*was)))
    }

    /// How many answers both rounds have, if all of them are alike.
    fn alike(&self, asked: &[Asked<'a>]) -> Option<usize> {
        let mut compared = 0;
        for asked in asked {
            for (_, answer, was) in self.pairs(asked) {
                match (answer, was) {
                    (Answer::Missing, Answer::Missing) => {}
                    (answer, was) if answer == was => compared += 1,
                    _ => return None,
                }
            }
        }
        Some(compared)
    }

    /// Doubts a question to which nearly all numbers, or hardly any of them, are those of before times a
    /// power of ten.
    fn unit(&self, asked: &Asked<'a>) -> Option<Problem> {
        let numbers = self.pairs(asked).filter_map(|(row, answer, was)| match (answer, was) {
            (Answer::Number(x), Answer::Number(was)) if x * was > 0.0 => Some((row, was, x)),
            _ => None,
        });
        let numbers: Vec<(u32, f64, f64)> = numbers.take(ENOUGH_NUMBERS).collect();
        if numbers.len() < FEWEST_NUMBERS {
            return None;
        }
        let mut ratios: Vec<f64> = numbers.iter().map(|(_, was, x)| x / was).collect();
        ratios.sort_by(f64::total_cmp);
        let median = ratios[ratios.len() / 2];
        let like = |factor: f64| {
            let is_so = |ratio: &&f64| (1.0 / WITHIN..=WITHIN).contains(&(**ratio / factor));
            ratios.iter().filter(is_so).count()
        };
        if let Some(scale) = power_of_ten(median) {
            let all = like(scale.factor()) * 4 >= ratios.len() * 3;
            return all.then(|| self.rescaled(asked, &scale, &numbers, true));
        }
        // Where others changed little, one that did so much may have lost its point.
        if like(median) * 10 < ratios.len() * 9 {
            return None;
        }
        let strayed = |(_, was, x): &&(u32, f64, f64)| {
            was.abs().min(x.abs()) >= 10.0 && power_of_ten(x / was / median).is_some()
        };
        let strays: Vec<(u32, f64, f64)> = numbers.iter().filter(strayed).copied().collect();
        let &(_, was, x) = strays.first()?;
        let scale = power_of_ten(x / was / median)?;
        (strays.len() <= (numbers.len() / 20).max(1))
            .then(|| self.rescaled(asked, &scale, &strays, false))
    }

    /// The doubt about some numbers, the row of each with what it was and is.
    fn rescaled(
        &self,
        asked: &Asked<'a>,
        scale: &Scale,
        numbers: &[(u32, f64, f64)],
        all: bool,
    ) -> Problem {
        let (row, was, value) = numbers.first().copied().unwrap_or_default();
        let n = numbers.len() as u64;
        let id = self.now.model().question(asked.question).id.as_str();
        let way = if scale.is_more { "times" } else { "part" };
        let (factor, first) = (scale.power, self.now.data.tables[asked.on.0].ids.get(row));
        let text = message!(
            "round-scale-changed",
            who = if all { "all" } else { "few" },
            name = id,
            n = n,
            way = way,
            factor = factor,
            first = first,
            was = was,
            value = value
        );
        let help = if all {
            message!("round-scale-changed-help", name = id)
        } else {
            message!("round-value-rescaled-help")
        };
        let problem = Problem::warning("scale-changed", text).about(id).times(n);
        let file = self.now.methodology.sources.subjects[asked.on.0].file.as_str();
        problem.help(help).in_file(file)
    }
}

/// A power of ten, 10 or more, by which numbers were multiplied or divided.
struct Scale {
    power: f64,
    is_more: bool,
}

impl Scale {
    fn factor(&self) -> f64 {
        if self.is_more { self.power } else { 1.0 / self.power }
    }
}

/// The scale that a ratio is near to, if it is near to any.
fn power_of_ten(ratio: f64) -> Option<Scale> {
    let is_more = ratio > 1.0;
    let ratio = if is_more { ratio } else { 1.0 / ratio };
    let mut powers = std::iter::successors(Some(10.0), |power| Some(power * 10.0)).take(12);
    let power = powers.find(|power: &f64| (ratio / power - 1.0).abs() <= NEAR)?;
    Some(Scale { power, is_more })
}
