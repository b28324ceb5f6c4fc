//! Reads everything: subjects first, then what they name, then the answers.

use sanjeh_engine::dataset::{AnswerColumn, Dataset, Table};
use sanjeh_engine::model::{Kind, Model, QuestionIx};
use sanjeh_messages::{Problem, Problems, message};

use crate::again::Watches;
use crate::columns::Column;
use crate::doubtful::DoubtfulWords;
use crate::files::Files;
use crate::lookup::Subjects;
use crate::odd_rows;
use crate::places::{Wanted, place_at_lines};
use crate::run::Run;
use crate::sources::{Options, Progress, Sources};
use crate::spelling::Reader;
use crate::subjects::{self, Register};
use crate::suggest::Suggester;
use crate::{answers, crowds, decided, links, number_ids};

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
        doubtful: DoubtfulWords::default(),
    };
    let questions = model.questions.iter().enumerate();
    let readers: Vec<Reader> =
        questions.map(|(ix, question)| Reader::new(QuestionIx(ix), question, sources)).collect();
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
    if run.suggester.has_stopped() {
        run.problems.push(Problem::note(message!("intake-suggestions-stopped")));
    }
    if run.problems.has_errors() {
        crowds::gather(&mut run.problems);
        return Err(run.problems);
    }
    warn_unanswered(&mut run, &columns);
    run.problems.extend(std::mem::take(&mut run.doubtful).problems(&model.questions));
    let silent: Vec<Vec<u32>> = (0..model.types.len())
        .map(|ix| silent(&run, ix, &columns, registers[ix].ids.len()))
        .collect();
    let lines: Vec<(Vec<u64>, Option<String>, usize)> = (registers.iter_mut())
        .map(|r| (std::mem::take(&mut r.lines), r.sheet.clone(), r.id_column))
        .collect();
    let mut tables: Vec<Table> = (registers.into_iter().zip(links))
        .map(|(mut register, links)| Table {
            attributes: register.finish_attributes(),
            ids: register.ids,
            links,
            ..Table::default()
        })
        .collect();
    for (table, silent) in tables.iter_mut().zip(silent) {
        table.silent = silent;
    }
    let mut watches = Watches::default();
    for (ix, (column, question)) in columns.into_iter().zip(&model.questions).enumerate() {
        let table = &mut tables[question.on.0];
        let answers = column.finish();
        watches.look(&run, ix, &readers[ix], &answers);
        table.answers.push(answers);
    }
    let file = |ix: usize| answered_in(sources, ix, model.questions[ix].on.0);
    let doubts = watches.problems(&run, &readers, &tables, file);
    run.problems.extend(doubts);
    let doubts = number_ids::doubts(&run, &tables);
    run.problems.extend(doubts);
    for (ix, (lines, sheet, id_column)) in lines.into_iter().enumerate() {
        let doubts = computed_rows(&run, ix, &tables[ix], &lines, id_column);
        let placed = place_at_lines(files, options, &sources.subjects[ix].file, sheet, doubts);
        run.problems.extend(placed);
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
        assert!(
            !source.links.iter().any(|link| link.subject.has_number()),
            "a link is not a number"
        );
    }
    let others = sources.answers.iter().map(|answers| &answers.subject);
    let mut others = others.chain(sources.decided.iter().map(|decided| &decided.subject));
    assert!(!others.any(crate::Template::has_number), "only a table numbers its own rows");
}

/// Rows of a register that are the sums or means of those above them.
fn computed_rows(
    run: &Run<'_>,
    ix: usize,
    table: &Table,
    lines: &[u64],
    id_column: usize,
) -> Vec<Wanted> {
    let source = &run.sources.subjects[ix];
    let asked = run.model.questions.iter().enumerate().filter(|(_, q)| q.on.0 == ix);
    let wide = asked.zip(&table.answers).filter(|((question, q), _)| {
        matches!(q.kind, Kind::Number { .. })
            && source.columns.iter().any(|(of, _)| of.0 == *question)
    });
    let columns: Vec<&AnswerColumn> = wide.map(|(_, column)| column).collect();
    let rows = odd_rows::computed(&columns, table.ids.len());
    let warning = |row: u32| {
        let id = table.ids.get(row);
        let problem = Problem::warning("total-row", message!("intake-computed-row", id = id));
        let problem = problem.about(id).help(message!("intake-odd-row-help"));
        Wanted { line: lines[row as usize], field: id_column, problem }
    };
    rows.into_iter().map(warning).collect()
}

/// The subjects of a type of whom no table of answers has a row; none if its answers stand in its own
/// table.
fn silent(run: &Run<'_>, ix: usize, columns: &[Column], subjects: usize) -> Vec<u32> {
    let asked = run.model.questions.iter().zip(columns).filter(|(question, _)| question.on.0 == ix);
    let columns: Vec<&Column> = asked.map(|(_, column)| column).collect();
    let long = run.sources.answers.iter().any(|table| table.on.is_none_or(|on| on.0 == ix));
    if columns.is_empty() || !long || !run.sources.subjects[ix].columns.is_empty() {
        return Vec::new();
    }
    // Most are heard in the first columns, so that hardly any rows are looked at twice.
    let mut silent: Vec<u32> = (0..subjects as u32).collect();
    for column in columns {
        silent.retain(|&row| !column.is_filled(row));
    }
    silent
}

/// The file in which the answers to a question of a type stand.
fn answered_in(sources: &Sources, question: usize, kind: usize) -> &str {
    let source = &sources.subjects[kind];
    let wide = source.columns.iter().any(|(other, _)| other.0 == question);
    let long = sources.answers.iter().find(|answers| answers.on.is_none_or(|t| t.0 == kind));
    match long {
        Some(long) if !wide => &long.file,
        _ => &source.file,
    }
}

fn warn_unanswered(run: &mut Run<'_>, columns: &[Column]) {
    for (ix, question) in run.model.questions.iter().enumerate() {
        if columns[ix].is_answered() {
            continue;
        }
        let file = answered_in(run.sources, ix, question.on.0);
        let id = question.id.as_str();
        let problem =
            Problem::warning("question-unanswered", message!("intake-unanswered", question = id))
                .about(id)
                .help(message!("intake-unanswered-help"));
        run.problems.push(problem.in_file(file));
    }
}
