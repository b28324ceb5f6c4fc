//! `sanjeh claims`: figures given to the press, checked against a round and against each other.

use sanjeh_messages::{Message, Problem, message, number};
use sanjeh_round::{
    ClaimedPlace, Contradiction, Figure, Judged, Round, Tally, Value, Verdict, Why, claimed_number,
    claimed_place, claimed_yes, judge, read_claims, register,
};

use super::{compared, heading, open_round};
use crate::Found;
use crate::args::Claims;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::{for_people, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Claims, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, false, terminal)?;
    let terminal = terminal.of(&round);
    let compared = compared(&round, args.previous.as_deref())?;
    let named = round.header.claims.as_ref().map(|file| round.place.join(file));
    let Some(file) = args.file.clone().or(named) else {
        return Err(Problem::error(message!("cli-no-claims")).into());
    };
    let names = register(&round)?;
    let (claims, warnings) = read_claims(&round, Some(&names), &file)?;
    terminal.problems(&warnings);
    let (judged, contradictions) = judge(&round, compared.as_ref(), claims);
    let mut columns = columns![
        "id" => "cli-col-claim",
        "metric" => "cli-col-metric",
        "subject" => "cli-col-subject",
        "claimed" => "cli-col-claimed",
        "claimed_rank" => "cli-col-claimed-rank",
        "found" => "cli-col-found",
        "found_rank" => "cli-col-found-rank",
        "verdict" => "cli-col-verdict",
        "contradiction" => "cli-col-contradiction",
    ];
    if for_people(&args.round.output) {
        // They read below in words what contradicts what.
        columns.pop();
    }
    let shown = columns.len();
    let rows = judged.iter().map(|j| row(&round, j).into_iter().take(shown).collect());
    let sheet = Sheet { title: heading(&round, terminal), columns, rows: Box::new(rows) };
    write("claims", sheet, &args.round.output, terminal)?;
    if for_people(&args.round.output) {
        for contradiction in &contradictions {
            terminal.note(&said(contradiction, &judged));
        }
        let tally = Tally::of(&judged);
        terminal.note(&message!(
            "cli-claims-counts",
            agree = tally.agree,
            differ = tally.differ,
            unknown = tally.unknown,
            contradicted = tally.contradicted
        ));
    }
    let fine = judged.iter().all(|j| j.verdict == Verdict::Holds);
    Ok(if fine { Found::Nothing } else { Found::Findings })
}

fn row(round: &Round, judged: &Judged) -> Vec<Cell> {
    let figure = judged.claim.value_figure();
    let found = match &judged.value {
        Some(Value::Number(x)) => Cell::Number(*x, if x.fract() == 0.0 { 0 } else { 2 }),
        Some(Value::Text(word)) => in_words(round, figure, word),
        None => Cell::Empty,
    };
    let (verdict, group) = match &judged.verdict {
        Verdict::Holds => (Cell::Word("holds", message!("cli-verdict-holds")), Cell::Empty),
        Verdict::Differs => (Cell::Word("differs", message!("cli-verdict-differs")), Cell::Empty),
        Verdict::Contradicted(at) => {
            let text = match &judged.alone {
                Verdict::Unknown(what) => {
                    message!("cli-verdict-contradicted-unknown", what = what.as_str())
                }
                Verdict::Holds => message!("cli-verdict-contradicted", alone = "holds"),
                _ => message!("cli-verdict-contradicted", alone = "differs"),
            };
            (Cell::Word("contradicted", text), Cell::Integer(*at as i64 + 1))
        }
        Verdict::Unknown(what) => (
            Cell::Word("unknown", message!("cli-verdict-unknown", what = what.as_str())),
            Cell::Empty,
        ),
        Verdict::Unreadable(expected, claimed) => (
            Cell::Word(
                "unknown",
                message!("cli-verdict-unreadable", expected = expected.word(), claimed = claimed),
            ),
            Cell::Empty,
        ),
    };
    vec![
        Cell::text(judged.claim.id.as_str()),
        Cell::text(judged.claim.metric.as_str()),
        Cell::text(judged.claim.subject.as_str()),
        judged.claim.value.as_ref().map_or(Cell::Empty, |value| in_words(round, figure, value)),
        judged.claim.rank.as_ref().map_or(Cell::Empty, |rank| place_in_words(rank)),
        found,
        Cell::rank(judged.rank),
        verdict,
        group,
    ]
}

/// What is claimed of a figure, or what it is: people read numbers in their digits, and the titles of
/// levels.
fn in_words(round: &Round, figure: Option<&Figure>, said: &str) -> Cell {
    if let Some(plain) = claimed_number(said, figure)
        && let Ok(x) = plain.parse()
    {
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(15));
        return Cell::written(said, x, decimals as u8);
    }
    let sets = &round.model().bands;
    let set = sets.iter().position(|set| matches!(figure, Some(Figure::Band(id)) if *id == set.id));
    if let Some(set) = set {
        return Cell::coded(said, |lang| round.methodology.band_title(set, said, lang).to_owned());
    }
    match claimed_yes(said) {
        Some(true) => Cell::coded(said, |lang| message!("methodology-yes").text(lang)),
        Some(false) => Cell::coded(said, |lang| message!("methodology-no").text(lang)),
        None => Cell::text(said),
    }
}

/// A place as it was claimed: a number, `last-1`, `top3`.
fn place_in_words(said: &str) -> Cell {
    match claimed_place(said) {
        Some(ClaimedPlace::At(place)) => Cell::written(said, f64::from(place), 0),
        Some(place) => Cell::coded(said, |lang| place.words().text(lang)),
        None => Cell::text(said),
    }
}

/// A contradiction in words, with the names of all claims in it.
fn said(contradiction: &Contradiction, judged: &[Judged]) -> Message {
    let claims: Vec<String> = contradiction
        .claims
        .iter()
        .map(|&i| {
            let claim = &judged[i].claim;
            format!(
                "{} ({})",
                claim.id,
                claim.value.as_deref().or(claim.rank.as_deref()).unwrap_or("")
            )
        })
        .collect();
    match contradiction.why {
        Why::PartsAndWhole { sum, whole } => {
            message!("cli-contradiction-parts", claims = claims, sum = sum, whole = whole)
        }
        Why::ShareAndCounts { percent, from_counts } => {
            let counts = number(sanjeh_messages::Lang::ENGLISH, from_counts, Some(2));
            message!("cli-contradiction-share", claims = claims, percent = percent, counts = counts)
        }
        Why::PlaceAndValue => message!("cli-contradiction-place", claims = claims),
    }
}
