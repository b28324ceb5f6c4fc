//! Numbers for subjects and questions: the large tables name them by numbers.

use std::collections::BTreeMap;

use sanjeh_round::Round;

use crate::bulk::{Batch, Table};
use crate::error::Error;
use crate::statements::{ADD_QUESTION, NEXT_QUESTION, NEXT_SUBJECT, QUESTIONS, SUBJECTS};
use crate::transaction::{Transaction, values};

/// The numbers of a round's subjects and questions.
pub(crate) struct Numbers {
    /// For each kind of subject, row by row of its table.
    pub(crate) subjects: Vec<Vec<i64>>,
    /// For each question of the model.
    pub(crate) questions: Vec<i64>,
}

/// Finds the numbers, and gives new ones to what was never there before.
pub(crate) async fn numbers(
    transaction: &mut Transaction,
    round: &Round,
) -> Result<Numbers, Error> {
    let model = round.model();
    let mut next = next(transaction, NEXT_SUBJECT).await?;
    let mut subjects = Vec::new();
    for (kind, table) in model.types.iter().zip(&round.data.tables) {
        let mut numbers = vec![0; table.ids.len()];
        transaction
            .each(SUBJECTS, values![kind.id.as_str()], |(number, id): (i64, String)| {
                if let Some(row) = table.ids.find(id.as_bytes()) {
                    numbers[row as usize] = number;
                }
                Ok(())
            })
            .await?;
        let mut batch = Batch::new(Table::Subjects);
        for (row, number) in numbers.iter_mut().enumerate().filter(|(_, number)| **number == 0) {
            *number = next;
            next += 1;
            batch.integer(*number).text(&kind.id).text(table.ids.get(row as u32));
            if batch.is_full() {
                transaction.fill(&batch.take()).await?;
            }
        }
        transaction.fill(&batch).await?;
        subjects.push(numbers);
    }
    Ok(Numbers { subjects, questions: questions(transaction, round).await? })
}

async fn questions(transaction: &mut Transaction, round: &Round) -> Result<Vec<i64>, Error> {
    let known: Vec<(i64, String)> = transaction.all(QUESTIONS, values![]).await?;
    let mut known: BTreeMap<String, i64> = known.into_iter().map(|(n, id)| (id, n)).collect();
    let mut next = next(transaction, NEXT_QUESTION).await?;
    let mut numbers = Vec::new();
    for question in &round.model().questions {
        if let Some(number) = known.get(&question.id) {
            numbers.push(*number);
            continue;
        }
        transaction.run(ADD_QUESTION, values![next, question.id.as_str()]).await?;
        known.insert(question.id.clone(), next);
        numbers.push(next);
        next += 1;
    }
    Ok(numbers)
}

/// The next number of a table.
pub(crate) async fn next(
    transaction: &mut Transaction,
    statement: &'static str,
) -> Result<i64, Error> {
    let found: Option<(i64,)> = transaction.one(statement, values![]).await?;
    Ok(found.map_or(1, |(number,)| number))
}
