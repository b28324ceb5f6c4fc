//! Who rose most since the previous round.

use sanjeh_messages::message;

use super::super::standing::Facts;
use crate::context::Html;

/// How many are shown.
const SHOWN: usize = 10;

/// Those that rose most.
pub(super) struct Risen {
    /// How many rose, fell, came and left.
    pub(super) summary: String,
    /// Whose growth is not shown, because a merger or a split made them what they are.
    pub(super) other_bodies: Option<String>,
    /// That growth depends on who else was assessed.
    pub(super) relative: Option<String>,
    /// Whether any figure bears a mark.
    pub(super) is_marked: &'static str,
    pub(super) growth_words: String,
    pub(super) rank_words: String,
    pub(super) rows: Vec<Row>,
}

/// One of them.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) place: String,
    pub(super) place_value: u32,
    pub(super) place_mark: Html,
    pub(super) before: String,
    pub(super) now: String,
    pub(super) points: String,
    pub(super) points_value: f64,
    pub(super) points_mark: Html,
    /// Places gained in the list of all; a dash where the place is not known in both rounds.
    pub(super) places: String,
}

pub(super) fn risen(facts: &Facts<'_>) -> Option<Risen> {
    let (c, publication) = (&facts.c, facts.publication);
    let at = facts.presentation.growth?;
    let all = publication.compared.as_ref()?;
    let compared = all.growths.get(at)?;
    let growth = &publication.model().growths[at];
    let growth_words = format!("growth {}", growth.id);
    let rank_words = format!("growth_rank {}", growth.id);
    let grown = facts.reading().grown(at).filter(|grown| grown.points.published > 0.0);
    let rows = grown.take(SHOWN).map(|grown| {
        let id = facts.id(grown.row);
        let climbed = facts.climbed(facts.presentation.rank, grown.row);
        Row {
            id: id.to_owned(),
            name: facts.name(grown.row).to_owned(),
            href: c.agency(publication, grown.row),
            place: c.int(grown.place.at),
            place_value: grown.place.at,
            place_mark: c.mark(grown.place.origin),
            before: grown.before.text(c.lang),
            now: grown.now.text(c.lang),
            points: grown.points.text(c.lang),
            points_value: grown.points.published,
            points_mark: c.mark(grown.points.origin),
            places: climbed.map_or_else(|| "–".to_owned(), |n| c.signed(n as f64, 0)),
        }
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return None;
    }
    let rose = compared.grown.iter().filter(|g| g.growth > 0.0).count();
    let fell = compared.grown.iter().filter(|g| g.growth < 0.0).count();
    let counted = |n: usize| c.wording(publication).counted(facts.kind(), n);
    let (entered, left) = (compared.entered.len(), compared.left.len());
    let summary = message!(
        "site-growth-summary",
        rose = counted(rose),
        fell = fell,
        subject = c.wording(publication).one(facts.kind()),
        entered = entered,
        left = left,
        gone = counted(left)
    );
    let relative = all.relative[at].then(|| c.t(message!("site-growth-relative-to")));
    let other = |row: &u32| facts.another_body(*row).is_some();
    let names: Vec<String> = facts.rows().filter(other).map(|r| facts.name(r).to_owned()).collect();
    let other_bodies = (!names.is_empty()).then(|| {
        let (n, counted) = (names.len(), counted(names.len()));
        c.t(message!("site-growth-other-bodies", n = n, counted = counted, names = names))
    });
    let is_marked =
        rows.iter().any(|row| !(row.place_mark.0.is_empty() && row.points_mark.0.is_empty()));
    Some(Risen {
        summary: c.t(summary),
        other_bodies,
        relative,
        is_marked: if is_marked { "yes" } else { "no" },
        growth_words,
        rank_words,
        rows,
    })
}
