//! What became of subjects, beside all rounds of the store.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::Succession;

use crate::error::Error;
use crate::statements::LISTED_BEFORE;
use crate::transaction::{Transaction, values};

/// Whether earlier rounds list those whom the table names; where there is none, nobody knows.
pub(crate) async fn listed_before(
    reading: &mut Transaction,
    number: u32,
    successions: &[Succession],
) -> Result<(), Error> {
    let mut problems = Problems::default();
    for Succession { at: (name, line, row), kind, from, .. } in successions {
        let values = values![kind.as_str(), from.as_str(), number];
        let found: Option<(i64, i64)> = reading.one(LISTED_BEFORE, values).await?;
        if matches!(found, Some((0, 1..))) {
            let text = message!("store-predecessor-not-listed", kind = kind, id = from);
            problems.push(Problem::error(text).at_line(name, *line, row, None));
        }
    }
    if problems.has_errors() { Err(problems.into()) } else { Ok(()) }
}
