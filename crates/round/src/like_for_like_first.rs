//! Growth like for like as publications of format 1 have it: kept so that they are verified by the
//! rules of their time.
//!
//! The tables of both rounds are read and scored by the later methodology, each round alone; today
//! each is read by its own and both are scored together, so that a cohort is that of both.

use sanjeh_engine::{Comparison, Keep};
use sanjeh_messages::Problems;
use sanjeh_methodology::{Methodology, shared_questions_by_first_rules};

use crate::differences::differences;
use crate::scored::Round;
use crate::shown::shown;

/// Both rounds on the questions that they share, with the later round's weights; and the ids of the
/// questions that the previous round does not have.
///
/// # Errors
/// If the tables of one cannot be read by the later methodology.
pub(crate) fn like_for_like_by_first_rules(
    now: &Round,
    before: &Round,
) -> Result<(Option<Vec<Comparison>>, Vec<String>), Problems> {
    let (shared, left_out) = shared_questions_by_first_rules(&now.methodology, &before.methodology);
    if now.is_given() || before.is_given() {
        return Ok((None, left_out));
    }
    let (later, earlier) = (again(now, &shared)?, again(before, &shared)?);
    Ok((Some(differences(&later, &earlier)?), left_out))
}

/// A round scored by what is shared.
fn again(round: &Round, shared: &Methodology) -> Result<Round, Problems> {
    let mut shared = shared.clone();
    // The tables of each round stand where that round says.
    let theirs = &round.methodology.sources;
    for (subject, ours) in shared.model.types.iter().zip(&mut shared.sources.subjects) {
        if let Some(on) = round.model().type_by_id(&subject.id) {
            ours.file.clone_from(&theirs.subjects[on.0].file);
            ours.sheet.clone_from(&theirs.subjects[on.0].sheet);
        }
    }
    for (ours, theirs) in shared.sources.answers.iter_mut().zip(&theirs.answers) {
        ours.file.clone_from(&theirs.file);
        ours.sheet.clone_from(&theirs.sheet);
    }
    shared.sources.decided.clone_from(&theirs.decided);
    let (data, _) = round.tables.read(&shared, &|_| ())?;
    let shown = shown(&shared);
    let (place, tables) = (round.place.clone(), round.tables.clone());
    Round::new(place, tables, round.header.clone(), shared, data, Keep::Only(&shown))
}
