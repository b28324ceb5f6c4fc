//! Who is meant by a name that nobody has exactly.

use sanjeh_engine::text::fold;
use sanjeh_publication::Publication;
use sanjeh_round::{ClaimSubject, Figure, claim_subjects, is_claim_subject};

use crate::context::Context;
use crate::pages::likeness::{MOST, likeness};

/// A name is compared with at most so many others.
const COMPARED: usize = 5_000;

/// Who is meant.
pub(super) enum Meant {
    /// The name is that of one thing that the figure can be about, or it does not matter.
    Known,
    /// One name differs by a slip of the hand alone.
    One(Suggested),
    /// These are most alike, the likest first; none if no name is like it.
    Several(Vec<Suggested>),
}

/// A name that may be meant.
pub(super) struct Suggested {
    /// What is typed in its place: the name, or the id where several have the name.
    pub(super) typed: String,
    /// In the reader's language.
    pub(super) name: String,
}

/// Who is meant by what somebody typed, where a claim is about a figure.
pub(super) fn meant(
    c: &Context<'_>,
    p: &Publication,
    figure: Option<&Figure>,
    typed: &str,
) -> Meant {
    let is_known = |name: &str| is_claim_subject(&p.round, &p.register, figure, name);
    if is_known(typed) {
        return Meant::Known;
    }
    let all = claim_subjects(&p.round, &p.register, figure, COMPARED);
    if all.is_empty() {
        // The figure is the same whoever is named.
        return Meant::Known;
    }
    let suggested = |subject: &ClaimSubject| {
        let at = p.languages().iter().position(|lang| *lang == c.lang);
        let name = at.and_then(|at| subject.names.get(at)).unwrap_or(&subject.id).clone();
        if is_known(&name) {
            Suggested { typed: name.clone(), name }
        } else {
            Suggested { typed: subject.id.clone(), name: format!("{name} ({})", subject.id) }
        }
    };
    let typed = fold(typed);
    let all: Vec<(Vec<String>, &ClaimSubject)> = all
        .iter()
        .map(|subject| {
            (subject.names.iter().chain([&subject.id]).map(|name| fold(name)).collect(), subject)
        })
        .collect();
    let is_slip = |(spellings, _): &&(Vec<String>, &ClaimSubject)| {
        spellings.iter().any(|name| strsim::osa_distance(name, &typed) <= slips(&typed))
    };
    let mut slipped = all.iter().filter(is_slip);
    if let (Some((_, one)), None) = (slipped.next(), slipped.next()) {
        return Meant::One(suggested(one));
    }
    let mut alike: Vec<(f64, &ClaimSubject)> = all
        .iter()
        .filter_map(|(spellings, subject)| {
            Some((likeness(spellings.iter().map(String::as_str), &typed)?, *subject))
        })
        .collect();
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Meant::Several(alike.into_iter().take(MOST).map(|(_, subject)| suggested(subject)).collect())
}

/// So many letters may be wrong in a name: short ones are too much alike.
fn slips(typed: &str) -> usize {
    match typed.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}
