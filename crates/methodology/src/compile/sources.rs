//! Which tables are read for the model, and how.

use std::ops::Range;

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{Kind, QuestionIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_intake::{
    DecidedSource, LinkSource, LongAnswers, Only, Rules, Sources, Spellings, SubjectSource,
    TableLayout, Template,
};
use sanjeh_messages::message;

use super::Compiler;
use super::condition::has_bounds;
use crate::document::{At, LinkEntry, MergedWord, RowsUntil, SubjectEntry, Where};
use crate::file_name::plain_path;

/// The most rows that a sheet has.
const MOST_ROWS: u32 = 1 << 20;

impl Compiler<'_> {
    pub(super) fn sources(&mut self) -> Sources {
        let doc = self.doc;
        let subjects = doc.subjects.iter().enumerate();
        let subjects: Vec<SubjectSource> =
            subjects.map(|(i, (_, entry))| self.subject_source(TypeIx(i), &entry.value)).collect();
        let mut answers = Vec::new();
        for entry in &doc.answers {
            let entry = &entry.value;
            answers.push(LongAnswers {
                file: plain_path(&entry.file.value),
                sheet: entry.sheet.clone(),
                layout: self.layout(entry.header_row.as_ref(), entry.rows_until, entry.merged),
                on: None,
                subject: self.name_template(&entry.subject.value, &entry.subject.span),
                question: entry.question.clone(),
                value: entry.value.clone(),
                ignore: entry.ignore.clone(),
            });
        }
        self.answered_somewhere();
        let decided = doc.decided.as_ref().map(|entry| DecidedSource {
            file: plain_path(&entry.value.file.value),
            sheet: entry.value.sheet.clone(),
            layout: self.layout(
                entry.value.header_row.as_ref(),
                entry.value.rows_until,
                entry.value.merged,
            ),
            subject: self.name_template(&entry.value.subject.value, &entry.value.subject.span),
            measure: entry.value.measure.clone(),
            score: entry.value.score.clone(),
            reason: entry.value.reason.clone(),
        });
        Sources { subjects, answers, decided, spellings: self.spellings(), rules: Rules::default() }
    }

    /// Questions that stand in no column need a table of answers.
    fn answered_somewhere(&mut self) {
        let doc = self.doc;
        if !doc.answers.is_empty() {
            return;
        }
        for (subject, questions) in &doc.questions {
            let in_columns = doc.subjects.get(subject).is_none_or(|s| s.value.answers_in_columns);
            if let (false, Some(first)) = (in_columns, questions.values().next()) {
                let text = message!("methodology-no-answers", subject = subject.as_str());
                let help = message!("methodology-no-answers-help", subject = subject.as_str());
                self.report.error(&first.span, text, Some(help));
            }
        }
    }

    fn subject_source(&mut self, on: TypeIx, entry: &SubjectEntry) -> SubjectSource {
        let id = match &entry.id {
            Some(id) => self.template(&id.value, &id.span),
            None => Template::column("id"),
        };
        let links = entry.links.iter().map(|(name, link)| {
            let LinkEntry { to, id, optional } = &link.value.0;
            let target = to.as_ref().map_or(name.as_str(), |t| t.value.as_str());
            let same_type = self.model.types[on.0].id == target;
            let known = self.model.type_by_id(target).is_some();
            let subject = self.name_template(id, &link.span);
            known.then_some(LinkSource { subject, optional: optional.unwrap_or(same_type) })
        });
        let links = links.collect::<Vec<_>>().into_iter().flatten().collect();
        let columns = if entry.answers_in_columns { self.columns(on) } else { Vec::new() };
        let only = self.only(&entry.only);
        SubjectSource {
            file: plain_path(&entry.table.value),
            sheet: entry.sheet.clone(),
            layout: self.layout(entry.header_row.as_ref(), entry.rows_until, entry.merged),
            id,
            distinct: entry.distinct,
            links,
            attributes: self.model.types[on.0].attributes.clone(),
            names: (self.model.types[on.0].attributes.iter())
                .filter(|column| entry.is_label(column))
                .cloned()
                .collect(),
            titles: entry.name.values().map(|column| column.value.clone()).collect(),
            columns,
            only,
        }
    }

    /// Which rows are read: bounds are for scores, which rows do not have yet.
    fn only(&mut self, words: &Where) -> Vec<Only> {
        let mut all = Vec::new();
        for (column, test) in &words.tests {
            let (span, test) = (&test.span, &test.value.0);
            if has_bounds(test) || (test.is.is_none() && test.not.is_none()) {
                let text = message!("methodology-only-values", name = column.as_str());
                let help = message!("methodology-only-values-help", name = column.as_str());
                self.report.error(span, text, Some(help));
            }
            for (values, not) in [(&test.is, false), (&test.not, true)] {
                if let Some(values) = values {
                    let values = self.values(values, span);
                    all.push(Only { column: column.clone(), values, not });
                }
            }
        }
        all
    }

    fn columns(&self, on: TypeIx) -> Vec<(QuestionIx, String)> {
        let subject = &self.model.types[on.0].id;
        let questions = self.model.questions.iter().enumerate().filter(|(_, q)| q.on == on);
        let column = |id: &str| {
            let entry = self.doc.questions.get(subject).and_then(|q| q.get(id));
            entry.and_then(|e| e.value.column.clone()).unwrap_or_else(|| id.to_owned())
        };
        questions.map(|(i, q)| (QuestionIx(i), column(&q.id))).collect()
    }

    fn template(&mut self, text: &str, span: &Range<usize>) -> Template {
        text.parse().unwrap_or_else(|_| {
            let help = message!("methodology-bad-template-help");
            let wrong = message!("methodology-bad-template", text = text);
            self.report.error(span, wrong, Some(help));
            Template::column("id")
        })
    }

    /// A template that names a subject of another row, which cannot be done by a running number.
    pub(super) fn name_template(&mut self, text: &str, span: &Range<usize>) -> Template {
        let template = self.template(text, span);
        if !template.has_number() {
            return template;
        }
        let help = message!("methodology-number-elsewhere-help");
        let wrong = message!("methodology-number-elsewhere", text = text);
        self.report.error(span, wrong, Some(help));
        Template::column("id")
    }

    fn spellings(&self) -> Spellings {
        let mut spellings = Spellings::default();
        let ours = &self.doc.spellings;
        spellings.yes.extend(ours.yes.iter().cloned());
        spellings.no.extend(ours.no.iter().cloned());
        spellings.missing.extend(ours.missing.iter().cloned());
        spellings.not_applicable.extend(ours.not_applicable.iter().cloned());
        spellings.not_relevant.extend(ours.not_relevant.iter().cloned());
        for (i, question) in self.model.questions.iter().enumerate() {
            let subject = &self.model.types[question.on.0].id;
            let entry = self.doc.questions.get(subject).and_then(|q| q.get(&question.id));
            let (Some(entry), Kind::Choice { options }) = (entry, &question.kind) else { continue };
            for (option, others) in &entry.value.spellings {
                let position = options.iter().position(|(name, _)| fold(name) == fold(option));
                let Some(position) = position else { continue };
                let synonym =
                    |s: &String| (QuestionIx(i), s.clone(), Answer::Option(position as u8));
                spellings.synonyms.extend(others.iter().map(synonym));
            }
        }
        spellings
    }

    /// How a table lies in its file.
    fn layout(
        &mut self,
        header_row: Option<&At<u32>>,
        until: Option<RowsUntil>,
        merged: Option<MergedWord>,
    ) -> TableLayout {
        if let Some(row) = header_row
            && !(1..=MOST_ROWS).contains(&row.value)
        {
            let text = message!("methodology-header-row", row = row.value, most = MOST_ROWS);
            self.report.error(&row.span, text, None);
        }
        TableLayout {
            header_row: header_row.map(|row| row.value),
            until_blank: until == Some(RowsUntil::Blank),
            fill_merged: merged == Some(MergedWord::Fill),
            lenient: false,
            rules: Rules::default(),
        }
    }
}
