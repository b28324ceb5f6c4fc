//! What a methodology says that contradicts something else that it says: ends beyond what may be
//! answered, ends and bands in a turned order, two lists of the same, and words that mean two things.

use sanjeh_engine::model::{Kind, MeasureIx, Norm, QuestionIx, RankList};
use sanjeh_engine::text::fold;
use sanjeh_intake::means_yes;
use sanjeh_messages::{Problem, message};

use super::Doubts;

/// Numbers that often stand for a missing answer.
const CODES: [f64; 8] = [7.0, 8.0, 9.0, 77.0, 88.0, 97.0, 98.0, 99.0];
/// Numbers beyond are no answers that one would take for others.
const COMMON: f64 = 100.0;

impl Doubts<'_> {
    pub(super) fn contradicted(&mut self) {
        self.ends_beyond_range();
        self.turned();
        self.unordered();
        self.same_lists();
        self.two_meanings();
    }

    fn ends_beyond_range(&mut self) {
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let asked = self.methodology.model.question(question);
            let Kind::Number { range: (min, max), goalposts: Some(posts) } = asked.kind else {
                continue;
            };
            let ends = [("worst", posts.worst), ("best", posts.best)];
            for (end, value) in ends.into_iter().filter(|(_, end)| *end < min || *end > max) {
                let side = if value < min { "min" } else { "max" };
                let text = message!(
                    "methodology-end-beyond-range",
                    name = asked.id.as_str(),
                    end = end,
                    value = value,
                    side = side,
                    limit = if value < min { min } else { max }
                );
                let problem = Problem::warning("end-beyond-range", text);
                let problem = problem.about(format!("{}: {end}", asked.id));
                let help = message!("methodology-end-beyond-range-help", end = end, side = side);
                self.at_question(problem.help(help), question);
            }
        }
    }

    fn turned(&mut self) {
        for measure in (0..self.methodology.model.measures.len()).map(MeasureIx) {
            let m = self.methodology.model.measure(measure);
            let Some(normalise) = m.rule.normalisation() else { continue };
            let Norm::MinMax(worst, best) = normalise.method else { continue };
            if worst > best {
                let text = message!(
                    "methodology-scale-turned",
                    name = m.id.as_str(),
                    worst = worst,
                    best = best
                );
                let problem = Problem::warning("ends-turned", text).about(m.id.as_str());
                let problem = problem.cause(format!("{worst} {best}"));
                let span = self.span_of(measure);
                self.push(problem.help(message!("methodology-scale-turned-help")), &span);
            }
        }
    }

    fn unordered(&mut self) {
        for set in &self.methodology.model.bands {
            let pairs = || set.bands.iter().zip(set.bands.iter().skip(1));
            let falls = pairs().all(|(a, b)| a.from >= b.from);
            if falls || pairs().all(|(a, b)| a.from <= b.from) {
                continue;
            }
            let all: Vec<String> =
                set.bands.iter().map(|band| format!("{} {}", band.id, band.from)).collect();
            let text = message!("methodology-bands-unordered", name = set.id.as_str(), bands = all);
            let problem = Problem::warning("bands-unordered", text).about(set.id.as_str());
            let entry = self.methodology.document.bands.get(&set.id);
            let span = entry.map_or(0..0, |entry| entry.span.clone());
            self.push(problem.help(message!("methodology-bands-unordered-help")), &span);
        }
    }

    fn same_lists(&mut self) {
        let lists = &self.methodology.model.ranks;
        let is_same = |a: &RankList, b: &RankList| *a == RankList { id: a.id.clone(), ..b.clone() };
        for (at, list) in lists.iter().enumerate() {
            let Some(first) = lists[..at].iter().find(|first| is_same(list, first)) else {
                continue;
            };
            let (name, first) = (list.id.as_str(), first.id.as_str());
            let text = message!("methodology-list-twice", name = name, first = first);
            let problem = Problem::warning("list-twice", text).about(name);
            let entry = self.methodology.document.ranks.get(name);
            let span = entry.map_or(0..0, |entry| entry.span.clone());
            self.push(problem.help(message!("methodology-list-twice-help")), &span);
        }
    }

    /// Words of `[spellings]` that are answers as well.
    fn two_meanings(&mut self) {
        let ours = &self.methodology.document.spellings;
        let mut found: Vec<(&str, &str, &'static str)> = Vec::new();
        for (list, words, yes) in [("yes", &ours.yes, true), ("no", &ours.no, false)] {
            let means_other = words.iter().filter(|word| means_yes(word) == Some(!yes));
            let other = if yes { "no" } else { "yes" };
            found.extend(means_other.map(|word| (list, word.as_str(), other)));
        }
        let lists = [("missing", &ours.missing), ("not_applicable", &ours.not_applicable)];
        for (list, words) in lists.into_iter().chain([("not_relevant", &ours.not_relevant)]) {
            for word in words {
                if let Some(other) = self.is_answer(word) {
                    found.push((list, word, other));
                }
            }
        }
        let file = self.methodology.origin.file.as_str();
        for (list, word, other) in found {
            let text =
                message!("methodology-two-meanings", list = list, word = word, other = other);
            let problem = Problem::warning("spelling-is-answer", text);
            let problem = problem.about(format!("{list}={word}")).in_file(file);
            self.problems
                .push(problem.help(message!("methodology-two-meanings-help", list = list)));
        }
    }

    /// What else a word means that is said to be no answer: `yes` or `no` if that is asked, or a
    /// `number` that may be answered.
    fn is_answer(&self, word: &str) -> Option<&'static str> {
        let model = &self.methodology.model;
        let is_yes_no = |kind: &Kind| match kind {
            Kind::Choice { options } => {
                options.len() == 2 && options.iter().all(|(name, _)| means_yes(name).is_some())
            }
            Kind::Number { .. } => false,
        };
        // «ندارد» is no and "not applicable", and a methodology says which.
        if fold(word) != "ندارد"
            && let Some(yes) = means_yes(word)
            && model.questions.iter().any(|question| is_yes_no(&question.kind))
        {
            return Some(if yes { "yes" } else { "no" });
        }
        let number: f64 = fold(word).parse().ok().filter(|x| (0.0..=COMMON).contains(x))?;
        let takes = |kind: &Kind| match kind {
            Kind::Number { range, .. } => number >= range.0 && number <= range.1,
            Kind::Choice { .. } => false,
        };
        let is_common = !CODES.contains(&number) && model.questions.iter().any(|q| takes(&q.kind));
        is_common.then_some("number")
    }
}
