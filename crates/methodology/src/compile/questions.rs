//! Questions, and the measure that each one is.

use std::ops::Range;

use sanjeh_engine::dataset::code;
use sanjeh_engine::model::{
    AnswerPolicy, Goalposts, Kind, Measure, Question, QuestionIx, Rule, Special, TypeIx,
};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{At, Direction, KindWord, Policy, QuestionEntry, SpecialWord, SubjectEntry};

impl Compiler<'_> {
    pub(super) fn questions(&mut self) {
        let doc = self.doc;
        for (subject, questions) in &doc.questions {
            let span = self.report.place_of("questions", subject);
            let name = At { value: subject.clone(), span };
            let Some(on) = self.type_ix(&name) else { continue };
            for (id, entry) in questions {
                self.question(on, id, entry, &doc.subjects[on.0].value);
            }
        }
    }

    fn question(
        &mut self,
        on: TypeIx,
        id: &str,
        entry: &At<QuestionEntry>,
        subject: &SubjectEntry,
    ) {
        let (span, entry) = (entry.span.clone(), &entry.value);
        self.check_id(id, &span);
        self.laws(&entry.law);
        let kind = self.kind(id, entry, &span);
        let policy = policy(&self.doc.policy, subject, entry);
        let question = QuestionIx(self.model.questions.len());
        self.model.questions.push(Question { id: id.to_owned(), on, kind, policy });
        self.questions.insert((on, id.to_owned()), question);
        let published = self.rounding(self.doc.policy.published, &span);
        let measure = Measure {
            id: id.to_owned(),
            on,
            rule: Rule::Answer(question),
            when: sanjeh_engine::model::Condition::default(),
            overrides: Vec::new(),
            round: None,
            published,
        };
        self.declare(measure, span);
    }

    fn kind(&mut self, id: &str, entry: &QuestionEntry, span: &Range<usize>) -> Kind {
        if self.report.is_broken(span) {
            return Kind::Number { range: (f64::NEG_INFINITY, f64::INFINITY), goalposts: None };
        }
        let has_options = entry.options.is_some() || entry.scale.is_some();
        let word = match &entry.kind {
            Some(kind) => kind.value,
            None if has_options => KindWord::Choice,
            None => {
                let help = message!("methodology-no-kind-help");
                self.report.error(span, message!("methodology-no-kind", id = id), Some(help));
                KindWord::Number
            }
        };
        if has_options && word != KindWord::Choice {
            self.report.error(span, message!("methodology-options-without-choice", id = id), None);
        }
        if (entry.worst.is_some() || entry.best.is_some()) && word != KindWord::Number {
            self.report.error(span, message!("methodology-posts-without-number", id = id), None);
        }
        match word {
            KindWord::Boolean => {
                Kind::Choice { options: vec![("yes".to_owned(), 100.0), ("no".to_owned(), 0.0)] }
            }
            KindWord::Choice => Kind::Choice { options: self.options(id, entry, span) },
            KindWord::Percent => Kind::Number { range: (0.0, 100.0), goalposts: None },
            KindWord::Number => {
                let range =
                    (entry.min.unwrap_or(f64::NEG_INFINITY), entry.max.unwrap_or(f64::INFINITY));
                if range.0 > range.1 || range.0.is_nan() || range.1.is_nan() {
                    self.report.error(span, message!("methodology-empty-range", id = id), None);
                }
                Kind::Number { range, goalposts: self.question_posts(id, entry, span) }
            }
        }
    }

    fn question_posts(
        &mut self,
        id: &str,
        entry: &QuestionEntry,
        span: &Range<usize>,
    ) -> Option<Goalposts> {
        match (entry.worst, entry.best) {
            (None, None) => None,
            (Some(worst), Some(best)) => {
                if worst == best || !worst.is_finite() || !best.is_finite() {
                    self.report.error(span, message!("methodology-equal-posts", id = id), None);
                }
                Some(Goalposts { worst, best })
            }
            _ => {
                self.report.error(span, message!("methodology-half-posts", id = id), None);
                None
            }
        }
    }

    fn options(
        &mut self,
        id: &str,
        entry: &QuestionEntry,
        span: &Range<usize>,
    ) -> Vec<(String, f64)> {
        let doc = self.doc;
        let options = match (&entry.options, &entry.scale) {
            (Some(options), None) => &options.value,
            (None, Some(scale)) => {
                let Some(options) = doc.scales.get(&scale.value) else {
                    let text = message!("methodology-unknown-scale", name = scale.value.as_str());
                    let known = doc.scales.keys().map(String::as_str);
                    self.report.unknown(&scale.span, &scale.value, text, known);
                    return Vec::new();
                };
                options
            }
            (Some(_), Some(_)) => {
                self.report.error(span, message!("methodology-options-and-scale", id = id), None);
                return Vec::new();
            }
            (None, None) => {
                let help = message!("methodology-no-options-help");
                self.report.error(span, message!("methodology-no-options", id = id), Some(help));
                return Vec::new();
            }
        };
        if options.is_empty() {
            let help = message!("methodology-no-options-help");
            self.report.error(span, message!("methodology-no-options", id = id), Some(help));
        }
        if options.len() > usize::from(code::LAST) + 1 {
            self.report.error(span, message!("methodology-too-many-options", id = id), None);
        }
        let mut names: Vec<String> = Vec::new();
        for (option, points) in options {
            if !points.is_finite() {
                let text = message!(
                    "methodology-option-without-points",
                    id = id,
                    option = option.as_str()
                );
                self.report.error(span, text, None);
            }
            let name = fold(option);
            if names.contains(&name) {
                let text = message!("methodology-option-twice", id = id, option = option.as_str());
                self.report.error(span, text, None);
            }
            names.push(name);
        }
        for option in entry.spellings.keys() {
            if !names.contains(&fold(option)) {
                let text =
                    message!("methodology-unknown-option", id = id, option = option.as_str());
                self.report.unknown(span, option, text, options.keys().map(String::as_str));
            }
        }
        options.iter().map(|(name, points)| (name.clone(), *points)).collect()
    }
}

/// What special answers score: as the question says, or its kind of subject, or the policy.
fn policy(all: &Policy, subject: &SubjectEntry, question: &QuestionEntry) -> AnswerPolicy {
    // Points have their best at the top whatever the direction of the number behind them.
    let lower = question.direction == Some(Direction::Lower) && question.worst.is_none();
    let pick =
        |q: Option<SpecialWord>, s: Option<SpecialWord>, p: Option<SpecialWord>, or: Special| {
            q.or(s).or(p).map_or(or, |word| match word {
                SpecialWord::Zero => Special::Zero,
                SpecialWord::LeaveOut => Special::LeaveOut,
                SpecialWord::Propagate => Special::Propagate,
                SpecialWord::Worst if lower => Special::Most,
                SpecialWord::Worst => Special::Least,
            })
        };
    AnswerPolicy {
        missing: pick(question.missing, subject.missing, all.missing, Special::Zero),
        not_applicable: pick(
            question.not_applicable,
            subject.not_applicable,
            all.not_applicable,
            Special::LeaveOut,
        ),
        not_relevant: pick(
            question.not_relevant,
            subject.not_relevant,
            all.not_relevant,
            Special::LeaveOut,
        ),
    }
}
