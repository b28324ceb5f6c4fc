//! What was read of a round's data: how many answers there are, and where they are missing or do not
//! apply. A column that lost its answers, or a subject that never gave any, shows here.

use sanjeh_engine::dataset::{Answer, Dataset};
use sanjeh_engine::model::{Model, TypeIx};

/// Subjects that are named for each reason.
const NAMED: usize = 5;

/// Answers by what they say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// With a value.
    pub answered: u64,
    /// Not there, or said to be missing.
    pub missing: u64,
    /// The question does not apply.
    pub not_applicable: u64,
    /// The question is not relevant.
    pub not_relevant: u64,
}

/// What was read of the subjects of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// The type's id.
    pub kind: String,
    /// How many subjects there are.
    pub subjects: u64,
    /// All answers.
    pub counts: Counts,
    /// Each question, in the order of the methodology.
    pub questions: Vec<QuestionRead>,
    /// The subjects with the most missing answers, and those with the most that do not apply:
    /// at most five of each, the highest number first; none that has none.
    pub extremes: Vec<SubjectRead>,
}

/// What was read of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRead {
    /// Its id.
    pub id: String,
    /// Its answers.
    pub counts: Counts,
}

/// What was read of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectRead {
    /// Its id.
    pub id: String,
    /// Its answers.
    pub counts: Counts,
}

impl Counts {
    fn add(&mut self, answer: Answer) {
        *match answer {
            Answer::Option(_) | Answer::Number(_) => &mut self.answered,
            Answer::Missing => &mut self.missing,
            Answer::NotApplicable => &mut self.not_applicable,
            Answer::NotRelevant => &mut self.not_relevant,
        } += 1;
    }

    fn append(&mut self, other: Self) {
        self.answered += other.answered;
        self.missing += other.missing;
        self.not_applicable += other.not_applicable;
        self.not_relevant += other.not_relevant;
    }

    /// Answers without a value.
    pub fn without_value(&self) -> u64 {
        self.missing + self.not_applicable + self.not_relevant
    }
}

/// What was read of the data of a model: a table for each type of subjects that is asked anything,
/// in the order of the model.
pub fn readout(model: &Model, data: &Dataset) -> Vec<TableRead> {
    let kinds = (0..model.types.len()).map(TypeIx);
    kinds.filter_map(|kind| table(model, data, kind)).collect()
}

fn table(model: &Model, data: &Dataset, kind: TypeIx) -> Option<TableRead> {
    let table = data.tables.get(kind.0)?;
    let questions = model.questions.iter().filter(|question| question.on == kind);
    let mut by_subject = vec![Counts::default(); table.ids.len()];
    let mut all = Counts::default();
    let questions: Vec<QuestionRead> = (questions.zip(&table.answers))
        .map(|(question, column)| {
            let mut counts = Counts::default();
            for (row, subject) in by_subject.iter_mut().enumerate() {
                let answer = column.get(row as u32);
                subject.add(answer);
                counts.add(answer);
            }
            all.append(counts);
            QuestionRead { id: question.id.clone(), counts }
        })
        .collect();
    if questions.is_empty() {
        return None;
    }
    let mut named: Vec<u32> = Vec::new();
    for count in [(|c| c.missing) as fn(&Counts) -> u64, |c| c.not_applicable] {
        let most = most(&by_subject, count);
        named.extend(most.into_iter().filter(|row| !named.contains(row)).collect::<Vec<_>>());
    }
    let extremes = named.into_iter().map(|row| SubjectRead {
        id: table.ids.get(row).to_owned(),
        counts: by_subject[row as usize],
    });
    Some(TableRead {
        kind: model.types[kind.0].id.clone(),
        subjects: table.ids.len() as u64,
        counts: all,
        extremes: extremes.collect(),
        questions,
    })
}

/// The rows with the highest counts, the first of the table first where they are equal.
fn most(by_subject: &[Counts], count: fn(&Counts) -> u64) -> Vec<u32> {
    let mut best: Vec<(u64, u32)> = Vec::with_capacity(NAMED + 1);
    for (row, counts) in by_subject.iter().enumerate() {
        let n = count(counts);
        if n == 0 || (best.len() == NAMED && best[NAMED - 1].0 >= n) {
            continue;
        }
        let at = best.partition_point(|(other, _)| *other >= n);
        best.insert(at, (n, row as u32));
        best.truncate(NAMED);
    }
    best.into_iter().map(|(_, row)| row).collect()
}
