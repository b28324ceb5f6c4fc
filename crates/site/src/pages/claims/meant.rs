//! Who is meant by a name that nobody has exactly.

use sanjeh_engine::text::fold;
use sanjeh_publication::Publication;

use crate::context::Context;
use crate::pages::likeness::{MOST, likeness};

/// Who is meant.
pub(super) enum Meant {
    /// The name is somebody's, or the name of a class.
    Known,
    /// One name differs by a slip of the hand alone.
    One(String),
    /// These are most alike, the likest first; none if no name is like it.
    Several(Vec<String>),
}

/// What a claim can be about: what it is called in the reader's language, and every spelling.
struct Named {
    name: String,
    spellings: Vec<String>,
}

/// Who is meant by what somebody typed.
pub(super) fn meant(c: &Context<'_>, p: &Publication, typed: &str) -> Meant {
    let typed = fold(typed);
    let all = all(c, p);
    if all.iter().any(|named| named.spellings.contains(&typed)) {
        return Meant::Known;
    }
    let is_slip = |named: &&Named| {
        named.spellings.iter().any(|name| strsim::osa_distance(name, &typed) <= slips(&typed))
    };
    let mut slipped = all.iter().filter(is_slip);
    if let (Some(one), None) = (slipped.next(), slipped.next()) {
        return Meant::One(one.name.clone());
    }
    let likest = |named: &Named| likeness(named.spellings.iter().map(String::as_str), &typed);
    let mut alike: Vec<(f64, &Named)> =
        all.iter().filter_map(|named| Some((likest(named)?, named))).collect();
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Meant::Several(alike.into_iter().take(MOST).map(|(_, named)| named.name.clone()).collect())
}

/// So many letters may be wrong in a name: short ones are too much alike.
fn slips(typed: &str) -> usize {
    match typed.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// All that claims can be about: the subjects that are ranked, and the classes of shares.
fn all(c: &Context<'_>, p: &Publication) -> Vec<Named> {
    let languages = p.languages();
    let folded = |names: &mut dyn Iterator<Item = &str>| {
        let mut spellings: Vec<String> = names.map(fold).collect();
        spellings.sort();
        spellings.dedup();
        spellings
    };
    let mut all = Vec::new();
    if let Some(presentation) = p.presentation() {
        let kind = presentation.of;
        all.extend((0..p.count(kind) as u32).map(|row| {
            let names = languages.iter().map(|lang| p.name(kind, row, *lang));
            Named {
                name: p.name(kind, row, c.lang).to_owned(),
                spellings: folded(&mut names.chain([p.id(kind, row)])),
            }
        }));
    }
    let methodology = &p.round.methodology;
    for (at, share) in p.round.results.shares.iter().enumerate() {
        all.extend(share.iter().map(|class| {
            let title = |lang| methodology.class_title(at, &class.id, lang);
            let names = languages.iter().map(|lang| title(*lang));
            Named {
                name: title(c.lang).to_owned(),
                spellings: folded(&mut names.chain([class.id.as_str()])),
            }
        }));
    }
    // A class of several shares is offered once.
    all.sort_by(|a, b| a.spellings.cmp(&b.spellings));
    all.dedup_by(|a, b| a.spellings == b.spellings);
    all
}
