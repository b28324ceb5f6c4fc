//! Opening a round: its methodology, its data, its results.

use sanjeh_engine::Keep;
use sanjeh_intake::{Progress, Rules};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::doubts::Doubts;
use crate::file_names::file_names;
use crate::header::header;
use crate::indicators::given;
use crate::opening::Open;
use crate::place::{Place, one, read_text};
use crate::rules::{by_first_rules, rules_of};
use crate::scored::Round;
use crate::shown::shown;

/// Opens and scores a round. Gives it with the warnings.
///
/// # Errors
/// Everything that is wrong with the methodology, or with the data.
pub fn open(what: &Open, progress: &dyn Fn(Progress<'_>)) -> Result<(Round, Problems), Problems> {
    let rules = what.rules.unwrap_or_else(|| rules_of(&what.place));
    let header = header(&what.place, &what.limits)?;
    let (mut methodology, mut warnings) = methodology(what)?;
    if rules == Rules::First {
        by_first_rules(&mut methodology);
    }
    let doubts = Doubts::new(what, &methodology, &mut warnings);
    if !what.published {
        warnings.append(file_names(&methodology, &header));
    }
    if what.without_decided {
        methodology.sources.decided = None;
    }
    let tables =
        what.data.as_ref().map_or_else(|| what.place.clone(), |d| Place::Folder(d.clone()));
    if let Some(file) = &header.indicators {
        if what.without_decided && methodology.document.decided.is_some() {
            return Err(one(Problem::error(message!("round-decided-is-in-indicators"))));
        }
        let file = file.display().to_string();
        let (data, cut) = given(&what.place, &file, &tables, &methodology, progress)?;
        let mut keep = cut.available;
        if !what.keep_all {
            let shown = shown(&methodology);
            keep.retain(|m| shown.contains(m));
        }
        doubts.look(&methodology, &data, &mut warnings)?;
        let keep = Keep::Only(&keep);
        let round = Round::new(what.place.clone(), tables, header, methodology, data, keep)?;
        return Ok((round, warnings));
    }
    let (data, more) = tables.read(&methodology, progress)?;
    warnings.append(more);
    doubts.look(&methodology, &data, &mut warnings)?;
    let shown = shown(&methodology);
    let keep = if what.keep_all { Keep::All } else { Keep::Only(&shown) };
    let round = Round::new(what.place.clone(), tables, header, methodology, data, keep)?;
    doubts.scored(&round, &mut warnings);
    Ok((round, warnings))
}

/// Reads the methodology of a round.
fn methodology(what: &Open) -> Result<(Methodology, Problems), Problems> {
    let (name, text) = match &what.methodology {
        Some(file) => (file.display().to_string(), read_text(file, &what.limits)?),
        None => what.place.text("methodology.toml", &what.limits)?,
    };
    Methodology::read_within(&name, &text, what.variant.as_deref(), &what.limits)
}
