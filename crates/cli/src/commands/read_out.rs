//! What `sanjeh check` says that it read: answers, those that are missing and those that do not apply.

use sanjeh_round::{Counts, Round, TableRead};
use serde_json::{Value, json};

use crate::cell::Cell;
use crate::columns::columns;
use crate::sheet::Sheet;

/// Questions that are listed for people: those with the most answers without a value.
const LISTED: usize = 10;

/// The tables for people: one of all kinds of subjects, then one of the questions and one of the
/// subjects in which values are missing or do not apply; those are left out if there are none.
pub(crate) fn sheets(round: &Round, tables: &[TableRead]) -> Vec<Sheet<'static>> {
    let mut sheets = Vec::new();
    if !tables.is_empty() {
        sheets.push(totals(round, tables));
    }
    let questions: Vec<Vec<Cell>> = tables.iter().flat_map(|t| questions(round, t)).collect();
    if !questions.is_empty() {
        sheets.push(Sheet {
            title: None,
            columns: columns![
                "kind" => "cli-col-kind",
                "question" => "cli-col-question",
                "answered" => "cli-col-answered",
                "missing" => "cli-col-missing",
                "not_applicable" => "cli-col-not-applicable",
                "not_relevant" => "cli-col-not-relevant",
            ],
            rows: Box::new(questions.into_iter()),
        });
    }
    let subjects: Vec<Vec<Cell>> = tables.iter().flat_map(|t| subjects(round, t)).collect();
    if !subjects.is_empty() {
        sheets.push(Sheet {
            title: None,
            columns: columns![
                "kind" => "cli-col-kind",
                "subject" => "cli-col-subject",
                "answered" => "cli-col-answered",
                "missing" => "cli-col-missing",
                "not_applicable" => "cli-col-not-applicable",
                "not_relevant" => "cli-col-not-relevant",
            ],
            rows: Box::new(subjects.into_iter()),
        });
    }
    sheets
}

fn totals(round: &Round, tables: &[TableRead]) -> Sheet<'static> {
    let row = |table: &TableRead| {
        let mut row = vec![kind(round, table), integer(table.subjects)];
        row.extend(cells(table.counts));
        row
    };
    let rows: Vec<_> = tables.iter().map(row).collect();
    Sheet {
        title: None,
        columns: columns![
            "kind" => "cli-col-kind",
            "subjects" => "cli-col-subjects",
            "answered" => "cli-col-answered",
            "missing" => "cli-col-missing",
            "not_applicable" => "cli-col-not-applicable",
            "not_relevant" => "cli-col-not-relevant",
        ],
        rows: Box::new(rows.into_iter()),
    }
}

/// The questions with the most answers without a value.
fn questions(round: &Round, table: &TableRead) -> Vec<Vec<Cell>> {
    let mut questions: Vec<_> =
        (table.questions.iter()).filter(|question| question.counts.without_value() > 0).collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.counts.without_value()));
    questions.into_iter().take(LISTED).map(|q| row(kind(round, table), &q.id, q.counts)).collect()
}

/// The subjects at the extremes.
fn subjects(round: &Round, table: &TableRead) -> Vec<Vec<Cell>> {
    table.extremes.iter().map(|s| row(kind(round, table), &s.id, s.counts)).collect()
}

/// What the kind of subjects of a table is called.
fn kind(round: &Round, table: &TableRead) -> Cell {
    let Some(on) = round.model().type_by_id(&table.kind) else {
        return Cell::text(table.kind.as_str());
    };
    Cell::titles(|lang| round.methodology.type_title(on, lang))
}

fn row(kind: Cell, id: &str, counts: Counts) -> Vec<Cell> {
    let mut row = vec![kind, Cell::text(id)];
    row.extend(cells(counts));
    row
}

fn cells(counts: Counts) -> [Cell; 4] {
    [counts.answered, counts.missing, counts.not_applicable, counts.not_relevant].map(integer)
}

fn integer(n: u64) -> Cell {
    Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX))
}

/// For programs: every question, and the subjects at the extremes.
pub(crate) fn to_json(tables: &[TableRead]) -> Value {
    let counts = |id: &str, counts: Counts| {
        json!({
            "id": id,
            "answered": counts.answered,
            "missing": counts.missing,
            "not_applicable": counts.not_applicable,
            "not_relevant": counts.not_relevant,
        })
    };
    let table = |table: &TableRead| {
        let mut object = counts(&table.kind, table.counts);
        object["subjects"] = json!(table.subjects);
        object["questions"] =
            table.questions.iter().map(|question| counts(&question.id, question.counts)).collect();
        object["extremes"] =
            table.extremes.iter().map(|subject| counts(&subject.id, subject.counts)).collect();
        object
    };
    tables.iter().map(table).collect()
}
