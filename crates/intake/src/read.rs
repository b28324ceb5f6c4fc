//! Reads everything: subjects first, then what they name, then the answers.

use sanjeh_engine::dataset::{Dataset, Table};
use sanjeh_engine::model::{Model, QuestionIx};
use sanjeh_messages::{Problem, Problems, message};

use crate::columns::Column;
use crate::files::Files;
use crate::lookup::Subjects;
use crate::sources::{Options, Progress, Sources};
use crate::spelling::Reader;
use crate::spot::Faults;
use crate::subjects::{self, Register};
use crate::suggest::Suggester;
use crate::{answers, decided, links};

/// What all steps share.
pub(crate) struct Run<'a> {
    pub(crate) model: &'a Model,
    pub(crate) sources: &'a Sources,
    pub(crate) files: &'a dyn Files,
    pub(crate) options: &'a Options,
    pub(crate) progress: &'a dyn Fn(Progress<'_>),
    pub(crate) problems: Problems,
    pub(crate) suggester: Suggester,
}

/// Reads the tables of a round from any set of files; see [`read`](crate::read) for a folder.
///
/// # Errors
/// Everything that is wrong with the tables, in the order in which it was found, warnings included.
///
/// # Panics
/// If `sources` was not made for `model`: another number of types, links or attributes, a question
/// of another type or twice among the columns of a table, a synonym that is no answer of its
/// question.
pub fn read_from(
    model: &Model,
    sources: &Sources,
    files: &dyn Files,
    options: &Options,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Dataset, Problems), Problems> {
    check(model, sources);
    let mut run = Run {
        model,
        sources,
        files,
        options,
        progress,
        problems: Problems::with_limit(options.most_problems),
        suggester: Suggester::default(),
    };
    let questions = model.questions.iter().enumerate();
    let readers: Vec<Reader> = questions
        .map(|(ix, question)| Reader::new(QuestionIx(ix), question, &sources.spellings))
        .collect();
    let mut columns: Vec<Column> = model.questions.iter().map(Column::new).collect();
    let mut registers: Vec<Register> = (0..model.types.len())
        .map(|ix| subjects::read(&mut run, ix, &readers, &mut columns))
        .collect();
    for (column, question) in columns.iter_mut().zip(&model.questions) {
        column.grow(registers[question.on.0].ids.len());
    }
    let links = links::resolve(&mut run, &mut registers);
    let subjects = Subjects::new(&registers);
    answers::read(&mut run, &subjects, &readers, &mut columns);
    let decided = decided::read(&mut run, &subjects);
    if run.problems.has_errors() {
        return Err(run.problems);
    }
    warn_unanswered(&mut run, &columns);
    let mut tables: Vec<Table> = (registers.into_iter().zip(links))
        .map(|(mut register, links)| Table {
            attributes: register.finish_attributes(),
            ids: register.ids,
            links,
            answers: Vec::new(),
        })
        .collect();
    for (column, question) in columns.into_iter().zip(&model.questions) {
        tables[question.on.0].answers.push(column.finish());
    }
    Ok((Dataset { tables, decided, given: Vec::new() }, run.problems))
}

fn check(model: &Model, sources: &Sources) {
    assert_eq!(model.types.len(), sources.subjects.len(), "one source for each subject type");
    for (ix, (kind, source)) in model.types.iter().zip(&sources.subjects).enumerate() {
        assert_eq!(kind.links.len(), source.links.len(), "one source for each link");
        assert_eq!(kind.attributes.len(), source.attributes.len(), "one for each attribute");
        for (n, (question, _)) in source.columns.iter().enumerate() {
            assert_eq!(model.question(*question).on.0, ix, "a question of the table's type");
            let twice = source.columns[..n].iter().any(|(other, _)| other == question);
            assert!(!twice, "one column for a question");
        }
        assert!(!source.links.iter().any(|link| link.subject.has_number()), "a link is no number");
    }
    let others = sources.answers.iter().map(|answers| &answers.subject);
    let mut others = others.chain(sources.decided.iter().map(|decided| &decided.subject));
    assert!(!others.any(crate::Template::has_number), "only a table numbers its own rows");
}

/// Hands on the faults of a block in the order of its lines.
pub(crate) fn report(problems: &mut Problems, faults: &mut Faults) {
    faults.list.sort_by_key(|(line, _)| *line);
    problems.extend(faults.list.drain(..).map(|(_, problem)| problem));
    count(problems, faults.more);
    faults.more = 0;
}

/// Counts errors that were not kept, because there were as many before them as are ever kept.
pub(crate) fn count(problems: &mut Problems, more: usize) {
    for _ in 0..more {
        // Any error does: it is not kept.
        problems.push(Problem::error(message!("intake-nul")));
    }
}

fn warn_unanswered(run: &mut Run<'_>, columns: &[Column]) {
    for (ix, question) in run.model.questions.iter().enumerate() {
        if columns[ix].is_answered() {
            continue;
        }
        let kind = question.on.0;
        let source = &run.sources.subjects[kind];
        let wide = source.columns.iter().any(|(other, _)| other.0 == ix);
        let long =
            run.sources.answers.iter().find(|answers| answers.on.is_none_or(|t| t.0 == kind));
        let file = match long {
            Some(long) if !wide => &long.file,
            _ => &source.file,
        };
        let id = question.id.as_str();
        let problem =
            Problem::warning("question-unanswered", message!("intake-unanswered", question = id))
                .about(id)
                .help(message!("intake-unanswered-help"));
        run.problems.push(problem.in_file(file));
    }
}
