//! Says why an answer is none.

use sanjeh_engine::model::{Kind, Question};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::cells::cell_error;
use crate::decimal::{NotANumber, Number, plain};
use crate::spelling::Refusal;
use crate::suggest::nearest;
use crate::text::kept;
use crate::times::Time;
use crate::unvalued::{Unvalued, is_error};

/// Options that are listed.
const LISTED: usize = 20;
/// Spellings of each that are listed.
const SPELLINGS: usize = 3;

/// What is wrong with an answer, and what would be right.
#[cold]
pub(crate) fn refused(
    refusal: Refusal,
    question: &Question,
    spelt: &[(String, u8)],
    answer: &str,
) -> Problem {
    if is_error(answer) {
        return cell_error(answer);
    }
    let id = question.id.as_str();
    if let Some(time) = time_of(refusal, answer) {
        return is_time(time, id, matches!(question.kind, Kind::Choice { .. }));
    }
    if is_day(answer) && matches!(refusal, Refusal::NoOption | Refusal::NoNumber(_)) {
        return Problem::error(message!("intake-is-date", question = id, answer = answer))
            .help(message!("intake-is-date-help"));
    }
    if let Some(inner) = kept_answer(refusal, answer) {
        let text = match &question.kind {
            Kind::Choice { .. } => message!("intake-no-option", question = id, answer = answer),
            Kind::Number { .. } => message!("intake-no-number", question = id, answer = answer),
        };
        return Problem::error(text).help(message!("intake-text-kept-help", inner = inner));
    }
    match (refusal, &question.kind) {
        (Refusal::NoOption, Kind::Choice { options }) => {
            let names = options.iter().map(|(name, _)| name.as_str());
            let problem =
                Problem::error(message!("intake-no-option", question = id, answer = answer));
            let listed = (0_u8..).zip(names.clone()).take(LISTED);
            let listed: Vec<String> =
                listed.map(|(option, name)| with_spellings(name, option, spelt)).collect();
            let near = nearest(answer, names.chain(spelt.iter().map(|(word, _)| word.as_str())));
            problem.help(match near {
                _ if says_missing(answer) => {
                    message!("intake-no-option-missing-help", answer = answer, options = listed)
                }
                Some(near) => {
                    message!("intake-no-option-near-help", near = near, options = listed)
                }
                None => message!("intake-no-option-help", options = listed),
            })
        }
        (Refusal::OutOfRange(_), Kind::Number { range: (least, most), .. }) => {
            let message = message!("intake-out-of-range", question = id, answer = answer);
            let help = if least.is_infinite() {
                message!("intake-at-most-help", most = *most)
            } else if most.is_infinite() {
                message!("intake-at-least-help", least = *least)
            } else {
                message!("intake-between-help", least = *least, most = *most)
            };
            Problem::error(message).help(help)
        }
        (Refusal::Percent { shown, value }, _) => {
            // As people write numbers into cells, without marks between thousands.
            let (shown, value) = (shown.to_string(), value.to_string());
            let message =
                message!("intake-percent", question = id, answer = answer, value = value.as_str());
            let help = message!("intake-percent-help", shown = shown, value = value);
            Problem::error(message).help(help)
        }
        (Refusal::NoNumber(why), Kind::Number { range, .. }) => {
            let problem = not_a_number(why, id, answer);
            match percent_said(answer) {
                Some(number) if matches!(range.1, 1.0 | 100.0) => problem
                    .help(message!("intake-percent-sign-help", percent = format!("{number}%"))),
                Some(number) => problem.help(message!("intake-no-percent-help", number = number)),
                None => problem,
            }
        }
        (Refusal::NoOption | Refusal::OutOfRange(_) | Refusal::NoNumber(_), _) => {
            not_a_number(NotANumber::Other, id, answer)
        }
    }
}

/// The name of an option, and how else the methodology spells it.
fn with_spellings(name: &str, option: u8, spelt: &[(String, u8)]) -> String {
    let own = spelt.iter().filter(|(word, of)| *of == option && fold(word) != fold(name));
    let own: Vec<&str> = own.map(|(word, _)| word.as_str()).take(SPELLINGS).collect();
    if own.is_empty() { name.to_owned() } else { format!("{name} ({})", own.join(" / ")) }
}

/// What an answer is that is refused since it stands in a formula that keeps it as a text.
fn kept_answer(refusal: Refusal, answer: &str) -> Option<&str> {
    kept(answer).filter(|_| matches!(refusal, Refusal::NoOption | Refusal::NoNumber(_)))
}

/// The time that an answer is, if it is refused as one.
fn time_of(refusal: Refusal, answer: &str) -> Option<Time> {
    let none = matches!(refusal, Refusal::NoOption | Refusal::NoNumber(_));
    Time::parse(answer).filter(|_| none)
}

/// What is said of a time where none is asked, but a choice or a number.
fn is_time(time: Time, of: &str, choice: bool) -> Problem {
    let shown = time.shown();
    let help = if choice {
        message!("intake-is-time-choice-help")
    } else {
        let (hours, minutes) = (time.in_units(3600), time.in_units(60));
        let time = shown.as_str();
        message!("intake-is-time-help", time = time, hours = hours, minutes = minutes)
    };
    Problem::error(message!("intake-is-time", question = of, time = shown)).help(help)
}

/// The number of a percentage that is not written as one: «٪۴۰», "40 per cent", «۴۰ درصد».
fn percent_said(text: &str) -> Option<String> {
    let folded = fold(text);
    let text = plain(&folded);
    let after = || text.strip_prefix(['%', '٪']);
    let before = || {
        let words = ["درصد", "percent", "per cent", "pct", "%", "٪"];
        words.into_iter().find_map(|word| text.strip_suffix(word))
    };
    let number = after().or_else(before)?.trim();
    Number::parse(number).ok().map(|_| number.to_owned())
}

/// Whether a text is what a cell with a date is read as: 2022-06-20, with or without a time.
fn is_day(text: &str) -> bool {
    let text = crate::text::trim(text).as_bytes();
    let form = b"0000-00-00";
    let fits = |(&byte, &form): (&u8, &u8)| {
        if form == b'0' { byte.is_ascii_digit() } else { byte == form }
    };
    text.len() >= form.len()
        && text.iter().zip(form).all(fits)
        && matches!(text.get(form.len()), None | Some(b' ' | b'T'))
}

/// What makes a refusal, so that many of one cause are one problem: the same text in any column of
/// numbers, the same text or the same kind of mistake in one column.
#[cold]
pub(crate) fn cause(refusal: Refusal, question: &Question, answer: &str) -> String {
    let id = question.id.as_str();
    if is_error(answer) {
        let of = Unvalued::parse(answer).map_or(answer, Unvalued::cause);
        return format!("cell-error {of}");
    }
    if kept_answer(refusal, answer).is_some() {
        return format!("kept {id}");
    }
    if time_of(refusal, answer).is_some() {
        return format!("time {id}");
    }
    match refusal {
        Refusal::NoOption | Refusal::NoNumber(_) if is_day(answer) => format!("date {id}"),
        Refusal::NoNumber(_) if percent_said(answer).is_some() => format!("percent sign {id}"),
        Refusal::NoNumber(NotANumber::Comma) => format!("comma {id}"),
        Refusal::NoNumber(why) => format!("{why:?} {answer}"),
        Refusal::Percent { .. } => format!("percent {id}"),
        Refusal::NoOption | Refusal::OutOfRange(_) => format!("{id} {answer}"),
    }
}

/// Whether a text is what people write where they know of no answer.
fn says_missing(text: &str) -> bool {
    const WORDS: [&str; 27] = [
        "n.a.",
        "n.a",
        "na",
        "n/a",
        "n.d.",
        "n.d",
        "nd",
        "n/d",
        "none",
        "null",
        "nil",
        "nan",
        "no data",
        "no answer",
        "not available",
        "not known",
        "unknown",
        "unspecified",
        "tbd",
        "pending",
        "نامشخص",
        "نامعلوم",
        "مشخص نیست",
        "موجود نیست",
        "اعلام نشده",
        "بدون پاسخ",
        "پاسخ نداده",
    ];
    let folded = fold(text);
    let has_word = folded.chars().any(char::is_alphanumeric);
    (!has_word && !folded.is_empty()) || WORDS.contains(&folded.as_str())
}

/// A number with `/` for its decimal point, as people write it in Persian, and as it is written here.
fn slashed(text: &str) -> Option<String> {
    let (whole, part) = crate::text::trim(text).split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
    let point = if whole.is_ascii() { '.' } else { '٫' };
    (digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(part))
        .then(|| format!("{whole}{point}{part}"))
}

/// Why a text is not a number; `of` is the question or measure.
#[cold]
pub(crate) fn not_a_number(why: NotANumber, of: &str, text: &str) -> Problem {
    if is_error(text) {
        return cell_error(text);
    }
    if let Some(time) = Time::parse(text) {
        return is_time(time, of, false);
    }
    match why {
        NotANumber::Comma => Problem::error(message!("intake-comma", question = of, answer = text))
            .help(message!("intake-comma-help")),
        NotANumber::TooLarge => {
            Problem::error(message!("intake-too-large", question = of, answer = text))
                .help(message!("intake-too-large-help"))
        }
        NotANumber::Nan => Problem::error(message!("intake-nan", question = of, answer = text))
            .help(message!("intake-says-missing-help", answer = text)),
        // Statistics programs write `..`, `.` or `-` where a value is missing, and people much else.
        NotANumber::Other if says_missing(text) => {
            Problem::error(message!("intake-no-number", question = of, answer = text))
                .help(message!("intake-says-missing-help", answer = text))
        }
        NotANumber::Other if let Some(number) = slashed(text) => {
            Problem::error(message!("intake-no-number", question = of, answer = text))
                .help(message!("intake-slash-help", number = number))
        }
        NotANumber::Other => {
            Problem::error(message!("intake-no-number", question = of, answer = text))
                .help(message!("intake-no-number-help"))
        }
    }
}
