//! Versions of a methodology and what changed between them.

use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Message, message, numeral};
use sanjeh_methodology::diff;
use sanjeh_publication::Publication;
use sanjeh_round::Round;

use crate::context::Context;
use crate::route::Page;

/// A version and the round that was measured by it.
pub(super) struct Version {
    pub(super) number: String,
    pub(super) round: String,
    pub(super) href: String,
    pub(super) here: bool,
}

/// A part of the methodology and what changed in it.
pub(super) struct Change {
    pub(super) section: String,
    /// Ids within the part, and what happened to each.
    pub(super) what: Vec<(String, String)>,
}

/// The versions by which the published rounds were measured, the newest first.
pub(super) fn versions(c: &Context<'_>, p: &Publication) -> Vec<Version> {
    let same = |other: &&Publication| other.manifest.methodology.id == p.manifest.methodology.id;
    let all = c.site.library().current().map(AsRef::as_ref).filter(same);
    let version = |other: &Publication| Version {
        number: numeral(c.lang, &other.manifest.methodology.version),
        round: c.title(other).to_owned(),
        href: c.to(&Page::Methodology(other.manifest.id.clone())),
        here: other.manifest.id == p.manifest.id,
    };
    all.map(version).collect()
}

/// What the previous round is called.
pub(super) fn before(c: &Context<'_>, p: &Publication) -> String {
    let linked = p.manifest.previous.as_ref().and_then(|link| c.site.library().get(&link.id));
    let title = || {
        let round = p.compared.as_ref()?.round.as_deref()?;
        let version = &round.methodology.document.methodology.version;
        Some(c.t(message!("reuse-version", version = numeral(c.lang, version))))
    };
    linked.map(|before| c.title(before).to_owned()).or_else(title).unwrap_or_default()
}

/// What changed since the previous round, by part; `None` if its methodology is not known.
pub(super) fn changes(c: &Context<'_>, p: &Publication) -> Option<Vec<Change>> {
    let before = p.compared.as_ref()?.round.as_deref()?;
    let mut changes: Vec<Change> = Vec::new();
    for change in diff(&before.methodology, &p.round.methodology, c.lang) {
        let title = title(c, &[&p.round, before], change.section, &change.id);
        let section = c.t(section(change.section));
        let what = c.t(change.what);
        // What was added or left out is said by its title already.
        let title = if what.contains(&title) { String::new() } else { title };
        let what = (title, what);
        match changes.last_mut() {
            Some(last) if last.section == section => last.what.push(what),
            _ => changes.push(Change { section, what: vec![what] }),
        }
    }
    Some(changes)
}

/// What the changed part is called: the measures and questions that its id is made of, by title.
fn title(c: &Context<'_>, rounds: &[&Round], section: &str, id: &str) -> String {
    if section == "methodology" {
        return c.t(message!("reuse-diff-key", key = id));
    }
    let titled = |id: &str| {
        let measure = |round: &&Round| {
            let model = round.model();
            let at = model.measures.iter().position(|measure| measure.id == id)?;
            Some(round.methodology.measure_title(MeasureIx(at), c.lang).to_owned())
        };
        rounds.iter().find_map(measure).unwrap_or_else(|| id.to_owned())
    };
    match section {
        "questions" | "measures" | "each" | "rollups" => {
            id.split('.').map(titled).collect::<Vec<_>>().join(": ")
        }
        _ => id.to_owned(),
    }
}

fn section(name: &'static str) -> Message {
    message!("reuse-diff-section", section = name)
}
