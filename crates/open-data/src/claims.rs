//! What was claimed about the round, and what it says to that.

use sanjeh_round::{Judged, Origin, Value, Verdict, Why};

use crate::source::{Source, origin_cell};
use crate::table::{Cell, Row, Table, column, texts};

/// The name of the table.
pub(crate) const NAME: &str = "claims";

/// The columns with what was claimed, as it was written.
pub(crate) const CLAIMED: [&str; 2] = ["told_value", "told_rank"];

pub(crate) fn claims<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("claim": Text).key(),
        column!("metric": Text),
        column!("scope": Text),
        column!("subject": Text, "claim-subject"),
        column!("told_value": Text),
        column!("told_rank": Text),
        column!("verdict": Text),
        column!("value": Number, "found-value"),
        column!("published": Number, "found-published"),
        column!("word": Text),
        column!("rank": Integer, "found-rank"),
        column!("missing": Text),
        column!("contradiction": Integer),
    ];
    source.origins(&mut columns, &["published", "word", "rank"]);
    let source = *source;
    Table::new(NAME, texts!("claims"), columns, move || {
        source.judged.iter().map(move |judged| claim_row(&source, judged))
    })
}

fn claim_row<'a>(source: &Source<'a>, judged: &'a Judged) -> Row<'a> {
    let claim = &judged.claim;
    let (verdict, missing, contradiction) = match &judged.verdict {
        Verdict::Holds => ("holds", None, None),
        Verdict::Differs => ("differs", None, None),
        Verdict::Contradicted(at) => ("contradicted", None, Some(number_of(*at))),
        Verdict::Unknown(what) | Verdict::Unreadable(_, what) => {
            ("unknown", Some(what.as_str()), None)
        }
    };
    let (value, word) = match &judged.value {
        Some(Value::Number(x)) => (Some(*x), None),
        Some(Value::Text(word)) => (None, Some(word.as_str())),
        None => (None, None),
    };
    let rounded = |x| claim.value_figure().map_or(x, |figure| figure.published(source.model(), x));
    let published = Cell::number(value.map(rounded));
    let (word, rank) = (Cell::maybe_text(word), Cell::integer(judged.rank));
    let mut cells = vec![
        Cell::text(claim.id.as_str()),
        Cell::text(claim.metric.as_str()),
        Cell::text(claim.scope.as_str()),
        Cell::text(claim.subject.as_str()),
        Cell::maybe_text(claim.value.as_deref()),
        Cell::maybe_text(claim.rank.as_deref()),
        Cell::text(verdict),
        Cell::number(value),
        published.clone(),
        word.clone(),
        rank.clone(),
        Cell::maybe_text(missing),
        Cell::integer(contradiction),
    ];
    let origin = match judged.verdict {
        Verdict::Contradicted(_) if judged.fits() => Origin::Contradicted,
        Verdict::Holds => Origin::Published,
        _ => Origin::Reconstructed,
    };
    if source.provenance.is_reconstructed() {
        let origin = |figure: &Cell<'_>| {
            if figure.is_empty() { Cell::Empty } else { origin_cell(origin) }
        };
        cells.extend([&published, &word, &rank].map(origin));
    }
    cells
}

/// Contradictions are counted from 1.
fn number_of(position: usize) -> i64 {
    position as i64 + 1
}

pub(crate) fn contradictions<'a>(source: &Source<'a>) -> Table<'a> {
    let columns = vec![
        column!("contradiction": Integer).key(),
        column!("claim": Text).key(),
        column!("why": Text),
        column!("told": Number),
        column!("from_others": Number),
    ];
    let source = *source;
    Table::new("contradictions", texts!("contradictions"), columns, move || {
        source.contradictions.iter().enumerate().flat_map(move |(at, contradiction)| {
            let (why, claimed, from_others) = match contradiction.why {
                Why::PartsAndWhole { sum, whole } => ("parts_and_whole", Some(whole), Some(sum)),
                Why::ShareAndCounts { percent, from_counts } => {
                    ("share_and_counts", Some(percent), Some(from_counts))
                }
                Why::PlaceAndValue => ("place_and_value", None, None),
            };
            contradiction.claims.iter().map(move |claim| {
                vec![
                    Cell::Integer(number_of(at)),
                    Cell::text(source.judged[*claim].claim.id.as_str()),
                    Cell::text(why),
                    Cell::number(claimed),
                    Cell::number(from_others),
                ]
            })
        })
    })
}
