//! What is wrong with the press templates of a round's folder, before it is published.

use std::sync::Arc;

use sanjeh_messages::{Lang, Message, Problem, Problems, message};
use sanjeh_round::{Figure, Round, Unavailable, nearest};

use super::template::{Part, WORDS, parse, problem};

/// Everything that is wrong with the press templates that lie beside a round's data.
pub fn check_press(round: &Round) -> Problems {
    let mut problems = Problems::default();
    for lang in round.header.languages.iter() {
        let file = format!("press.{lang}.txt");
        if !round.place.has(&file) {
            continue;
        }
        let read = round.place.text(&file, &round.methodology.limits);
        let found = read.and_then(|(name, text)| of_text(round, &name, &text));
        if let Err(found) = found {
            found.iter().for_each(|problem| problems.push(problem.clone()));
        }
    }
    problems.append(of_no_language(round));
    problems
}

/// A warning for each file that is called like a template and is in none of the round's languages:
/// it would be left out in silence.
fn of_no_language(round: &Round) -> Problems {
    let languages = &round.header.languages;
    let is_of_one = |code: &str| languages.iter().any(|lang| lang.code() == code);
    let mut problems = Problems::default();
    for file in round.place.names() {
        let between = file.strip_prefix("press.").and_then(|rest| rest.strip_suffix("txt"));
        let Some(code) = between.filter(|code| !is_of_one(code.trim_end_matches('.'))) else {
            continue;
        };
        let codes: Vec<String> = languages.iter().map(|lang| lang.code().to_owned()).collect();
        let text = message!("reuse-press-of-no-language", file = &file, languages = codes);
        let help = match Lang::of(code.trim_end_matches('.')) {
            Some(lang) => message!("reuse-press-of-no-language-add", code = lang.code()),
            None => message!("reuse-press-of-no-language-rename"),
        };
        problems.push(Problem::warning("press-of-no-language", text).about(file).help(help));
    }
    problems
}

/// What is wrong with the form of a press template; `name` is what problems call it.
///
/// # Errors
/// If it has parts that do not end, or that nothing begins.
pub fn check_press_text(name: &str, text: &str) -> Result<(), Problems> {
    parse(name, &super::normal(text)).map(|_| ())
}

fn of_text(round: &Round, file: &str, text: &str) -> Result<(), Problems> {
    let text = super::normal(text);
    let parts = parse(file, &text)?;
    let mut problems = Problems::default();
    words(round, file, &text, &parts, &mut problems);
    if problems.has_errors() { Err(problems) } else { Ok(()) }
}

fn words(round: &Round, file: &str, text: &Arc<str>, parts: &[Part], problems: &mut Problems) {
    for part in parts {
        match part {
            Part::Text(_) | Part::NewLine => {}
            Part::Loop(_, inside) => words(round, file, text, inside, problems),
            Part::Value(words, span) => {
                if let Some(subject) = nobody(round, words) {
                    let what = message!("reuse-press-nobody", subject = subject);
                    let problem = problem(file, text, span.clone(), what);
                    problems.push(problem.help(of_whom(round, subject)));
                } else if !is_known(round, words) {
                    let what = message!("reuse-press-unknown", words = words);
                    problems.push(problem(file, text, span.clone(), what));
                }
            }
        }
    }
}

/// Of whom words state a figure that there is, if the round has nobody of that id.
fn nobody<'w>(round: &Round, words: &'w str) -> Option<&'w str> {
    let (name, subject) = words.rsplit_once(" of ")?;
    let figure = name.parse::<Figure>().ok()?;
    let is_nobody = matches!(figure.of(round, None, subject), Err(Unavailable::Subject(_)));
    is_nobody.then_some(subject)
}

/// The id that was perhaps meant.
fn of_whom(round: &Round, subject: &str) -> Message {
    let ids = round.data.tables.iter().flat_map(|table| table.ids.iter());
    match nearest(subject, ids.take(MOST_COMPARED)) {
        Some(near) => message!("intake-did-you-mean-help", name = near),
        None => message!("reuse-press-nobody-help"),
    }
}

/// How many ids one that is not there is compared with.
const MOST_COMPARED: usize = 10_000;

/// Whether words stand for something. What the previous round would have to say is not asked, and
/// of whom a figure in a loop is stated shows only when it is filled in.
fn is_known(round: &Round, words: &str) -> bool {
    if words == "count" || WORDS.contains(&words) {
        return true;
    }
    let (name, subject) = match words.rsplit_once(" of ") {
        Some((name, subject)) => (name, Some(subject)),
        None => (words, None),
    };
    let Ok(figure) = name.parse::<Figure>() else { return false };
    match figure.of(round, None, subject.unwrap_or_default()) {
        Ok(_) | Err(Unavailable::Previous) => true,
        Err(Unavailable::Subject(_)) => subject.is_none(),
        Err(Unavailable::Result(_)) => false,
    }
}
