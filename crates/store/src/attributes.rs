//! What the columns of a register are to a kind of subject: attributes, answers, names and links.

use sanjeh_methodology::{Limits, Methodology};

use crate::error::Error;
use crate::problems::broken;

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A name or link, of which the change is named as such; or of no concern.
    Named,
    Answer,
    Attribute,
}

/// What a column is to a kind of subject, by a methodology.
pub(crate) fn role(methodology: &Methodology, kind: &str, column: &str) -> Role {
    let Some(at) = methodology.model.types.iter().position(|t| t.id == kind) else {
        return Role::Attribute;
    };
    let source = &methodology.sources.subjects[at];
    if source.columns.iter().any(|(_, name)| name == column) {
        return Role::Answer;
    }
    let entry = methodology.document.subjects.get(kind);
    let is_name = entry.is_some_and(|e| e.value.is_label(column));
    let is_link = source.links.iter().any(|link| link.subject.columns().any(|c| c == column));
    let is_id = source.id.columns().any(|c| c == column);
    // Where a table lists somebody else, too, its other columns are of that one.
    let foreign = source.distinct && !source.attributes.iter().any(|name| name == column);
    if is_name || is_link || is_id || foreign { Role::Named } else { Role::Attribute }
}

/// The methodology of an import, as it was kept.
pub(crate) fn kept_methodology(bytes: Vec<u8>) -> Result<Methodology, Error> {
    let text = String::from_utf8(bytes).map_err(|error| broken("files", &error))?;
    // It was read within limits when it was imported.
    let limits = Limits::largest();
    Ok(Methodology::read_within("methodology.toml", &text, None, &limits)?.0)
}
