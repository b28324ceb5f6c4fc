//! What is doubtful of the claims that a round names.

use sanjeh_engine::round::Rounding;
use sanjeh_intake::nearest;
use sanjeh_messages::{Arg, Message, Problem, Problems, message};
use sanjeh_round::{
    Claim, ClaimedPlace, Compared, Expected, Judged, Register, Round, Value, Verdict, Why,
    claim_subjects, claimed_number, claimed_place, claimed_yes, judge, read_each_claim_from,
    register,
};

/// What of that which cannot be known is worth a doubt of its own.
#[derive(Clone, Copy)]
pub(crate) struct Unknown {
    /// Whether the previous round may be missing for another reason than an error that was shown.
    pub(crate) previous: bool,
}

/// What is wrong with the claims that the round names, and which of them do not hold. Claims that
/// contradict each other are no doubt about the round, but are worth knowing.
pub(crate) fn claims(round: &Round, before: Option<&Compared>, unknown: Unknown) -> Problems {
    let Some(file) = &round.header.claims else { return Problems::default() };
    let file = file.display().to_string();
    let read = register(round).and_then(|names| {
        let (name, text) = round.place.text(&file, &round.methodology.limits)?;
        let (claims, problems) = read_each_claim_from(round, Some(&names), &name, &text)?;
        if problems.has_errors() {
            return Err(problems);
        }
        Ok((names, name, text, claims, problems))
    });
    let (names, name, text, claims, mut problems) = match read {
        Ok(read) => read,
        Err(problems) => return problems,
    };
    let (judged, contradictions) = judge(round, before, claims);
    for judged in &judged {
        let is_previous = matches!(&judged.alone, Verdict::Unknown(what) if what == "previous");
        if let Some(doubt) =
            doubt(round, &names, judged).filter(|_| unknown.previous || !is_previous)
        {
            problems.push(at_claim(doubt, &judged.claim, &name, &text));
        }
    }
    for contradiction in &contradictions {
        let ids = contradiction.claims.iter().map(|at| judged[*at].claim.id.as_str());
        let ids: Vec<&str> = ids.collect();
        let text = message!("cli-claims-contradict", ids = ids, why = why(&contradiction.why));
        let note = Problem::note(text).help(message!("cli-claims-contradict-help"));
        problems.push(note.in_file(name.as_str()));
    }
    problems
}

/// A problem of a claim, at its line.
fn at_claim(problem: Problem, claim: &Claim, name: &str, text: &str) -> Problem {
    let line = text.lines().nth((claim.line as usize).saturating_sub(1)).unwrap_or_default();
    let claimed = claim.value.as_ref().or(claim.rank.as_ref());
    let range = claimed.and_then(|claimed| {
        let start = line.rfind(claimed.as_str())?;
        Some(start..start + claimed.len())
    });
    problem.about(claim.id.as_str()).at_line(name, claim.line, line, range)
}

/// Why claims contradict each other.
fn why(why: &Why) -> Message {
    match why {
        Why::PartsAndWhole { sum, whole } => {
            message!("cli-contradict-parts", sum = *sum, whole = *whole)
        }
        Why::ShareAndCounts { percent, from_counts } => {
            let counts = Rounding::half_up(2).apply(*from_counts);
            message!("cli-contradict-share", percent = *percent, counts = counts)
        }
        Why::PlaceAndValue => message!("cli-contradict-place"),
    }
}

/// The doubt about a claim that does not hold, or that nobody can judge.
fn doubt(round: &Round, names: &Register, judged: &Judged) -> Option<Problem> {
    let id = judged.claim.id.as_str();
    let is_contradicted = matches!(judged.verdict, Verdict::Contradicted(_));
    let (code, text, help) = match &judged.alone {
        Verdict::Holds | Verdict::Contradicted(_) => return None,
        // That it contradicts others is said.
        Verdict::Differs if is_contradicted => return None,
        Verdict::Differs => (
            "claim-does-not-hold",
            message!(
                "cli-claim-does-not-hold",
                id = id,
                claimed = claimed(&judged.claim),
                found = found(judged)
            ),
            message!("cli-claim-does-not-hold-help"),
        ),
        Verdict::Unknown(what) => (
            "claim-not-judged",
            message!("cli-claim-not-judged", id = id, what = what.as_str()),
            help_to_judge(round, names, judged, what),
        ),
        Verdict::Unreadable(expected, claimed) => {
            let text = message!("cli-claim-unreadable", id = id, claimed = claimed.as_str());
            let meant = fraction(claimed).filter(|_| *expected == Expected::Number);
            let help = meant.map_or_else(
                || message!("cli-claim-unreadable-help", expected = expected.word()),
                |meant| message!("cli-claim-write-number", number = meant),
            );
            ("claim-not-judged", text, help)
        }
    };
    Some(Problem::warning(code, text).help(help))
}

/// What to do about a claim for which something is lacking.
fn help_to_judge(round: &Round, names: &Register, judged: &Judged, what: &str) -> Message {
    let claim = &judged.claim;
    match what {
        "previous" => message!("cli-claim-name-previous"),
        "value" => message!("cli-claim-needs-figure"),
        _ if what == claim.subject => {
            let figure = claim.value_figure().or(claim.rank_figure());
            let known = claim_subjects(round, names, figure, MOST_COMPARED);
            let near = nearest(what, known.iter().map(|subject| subject.id.as_str()));
            near.map_or(message!("cli-claim-correct-subject"), |near| {
                message!("cli-claim-subject-near", near = near)
            })
        }
        _ => message!("cli-claim-not-judged-help"),
    }
}

/// How many subjects one that is not there is compared with.
const MOST_COMPARED: usize = 10_000;

/// The number that was perhaps meant by two with a slash between them: `52/28` is 52.28 as Persian
/// writes it.
fn fraction(claimed: &str) -> Option<String> {
    let (whole, decimals) = claimed.split_once('/')?;
    let are_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (are_digits(whole) && are_digits(decimals)).then(|| format!("{whole}.{decimals}"))
}

/// What is claimed, in words.
fn claimed(claim: &Claim) -> Message {
    let value = claim.value.as_ref().map(|value| {
        let plain = claimed_number(value, claim.value_figure());
        match (plain.and_then(|plain| plain.parse::<f64>().ok()), claimed_yes(value)) {
            (Some(number), _) => Arg::from(number),
            (None, Some(yes)) => yes_or_no(yes),
            (None, None) => Arg::from(value),
        }
    });
    let place = claim.rank.as_ref().and_then(|rank| claimed_place(rank)).map(ClaimedPlace::words);
    figures(value, place)
}

/// What the round has in place of what is claimed, as precisely as it is claimed, and with two
/// decimals at least.
fn found(judged: &Judged) -> Message {
    let claimed = judged.claim.value.as_deref();
    let plain = claimed.and_then(|value| claimed_number(value, judged.claim.value_figure()));
    let decimals = plain.as_deref().and_then(|plain| plain.split_once('.'));
    let decimals = decimals.map_or(2, |(_, decimals)| decimals.len().clamp(2, 15) as u8);
    let value = judged.claim.value.as_ref().map(|_| match &judged.value {
        Some(Value::Number(x)) => Arg::from(Rounding::half_up(decimals).apply(*x)),
        Some(Value::Text(word)) => match claimed_yes(word) {
            Some(yes) => yes_or_no(yes),
            None => Arg::from(word),
        },
        None => Arg::from(message!("cli-claim-nothing")),
    });
    let place = judged.claim.rank.as_ref().map(|_| match judged.rank {
        Some(place) => message!("reuse-place", n = place),
        None => message!("cli-claim-no-place"),
    });
    figures(value, place)
}

fn yes_or_no(yes: bool) -> Arg {
    let word = if yes { message!("methodology-yes") } else { message!("methodology-no") };
    Arg::from(word)
}

/// A value and a place, or that of them which there is.
fn figures(value: Option<Arg>, place: Option<Message>) -> Message {
    match (value, place) {
        (Some(value), Some(place)) => {
            message!("cli-claim-value-and-place", value = value, place = place)
        }
        (Some(value), None) => message!("cli-claim-value", value = value),
        (None, place) => place.unwrap_or(message!("cli-claim-nothing")),
    }
}
