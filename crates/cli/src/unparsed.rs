//! What is wrong with a command line, in the reader's language.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use sanjeh_messages::{Message, Problem, message};

/// What is wrong with a command line, and what to do; `None` for what is no error but help.
pub(crate) fn problem(error: &Error) -> Option<Problem> {
    let one = |kind| one(error, kind);
    let argument = one(ContextKind::InvalidArg).unwrap_or_default();
    let text = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => message!("cli-line-unknown-argument", argument = argument),
        ErrorKind::InvalidSubcommand => {
            let name = one(ContextKind::InvalidSubcommand).unwrap_or_default();
            message!("cli-line-unknown-command", name = name)
        }
        ErrorKind::MissingSubcommand => message!("cli-line-no-command"),
        ErrorKind::MissingRequiredArgument => {
            message!("cli-line-missing", arguments = all(error, ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            match one(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => {
                    message!("cli-line-bad-value", argument = argument, value = value)
                }
                None => message!("cli-line-no-value", argument = argument),
            }
        }
        ErrorKind::ArgumentConflict => {
            let others = all(error, ContextKind::PriorArg);
            message!("cli-line-conflict", argument = argument, others = others)
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            message!("cli-line-values", argument = argument)
        }
        _ => message!("cli-line-unreadable", why = first_line(error)),
    };
    Some(Problem::error(text).help(help(error)))
}

/// What to do: what was perhaps meant, what is possible, or where that is listed.
fn help(error: &Error) -> Message {
    let meant =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(near) = meant.into_iter().find_map(|kind| one(error, kind)) {
        return message!("intake-did-you-mean-help", name = near);
    }
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let known = known.into_iter().map(|kind| all(error, kind)).find(|known| !known.is_empty());
    if let Some(known) = known {
        return message!("cli-known-are", known = known);
    }
    match error.source() {
        Some(why) => message!("cli-line-why", why = why.to_string()),
        None => message!("cli-line-help"),
    }
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn one(error: &Error, kind: ContextKind) -> Option<String> {
    all(error, kind).into_iter().next()
}

/// The words of the parser, without the name of what they are.
fn first_line(error: &Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
