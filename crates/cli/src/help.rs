//! Help in the reader's language: the texts of commands and arguments, by their names.

use clap::{Command, CommandFactory};
use sanjeh_messages::{Lang, Message};

use crate::args::Cli;

/// The command line with its texts in a language.
pub(crate) fn command(lang: Lang) -> Command {
    let headings = (text("cli-heading-options", lang), text("cli-heading-arguments", lang));
    localise(Cli::command(), "", lang, &headings)
}

fn text(key: &str, lang: Lang) -> String {
    // Keys are few and live as long as the program.
    Message::new(Box::leak(key.to_owned().into_boxed_str())).text(lang)
}

fn localise(mut command: Command, path: &str, lang: Lang, headings: &(String, String)) -> Command {
    let about = if path.is_empty() { "cli-about".to_owned() } else { format!("cli-about-{path}") };
    command = command.about(text(&about, lang));
    if path.is_empty() {
        command = command.after_help(text("cli-exit-codes", lang));
    }
    let names: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for name in names {
        command = command.mut_arg(&name, |arg| {
            let positional = arg.is_positional();
            let heading = if positional { &headings.1 } else { &headings.0 };
            let key = format!("cli-arg-{}", name.replace('_', "-"));
            arg.help(text(&key, lang)).help_heading(heading.clone())
        });
    }
    let subcommands: Vec<String> =
        command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in subcommands {
        let path = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        command = command.mut_subcommand(&name, |c| localise(c, &path, lang, headings));
    }
    let help = clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
        .help(text("cli-arg-help", lang))
        .help_heading(headings.0.clone());
    command = command.disable_help_flag(true).arg(help);
    if path.is_empty() {
        let version = clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(clap::ArgAction::Version)
            .help(text("cli-arg-version", lang))
            .help_heading(headings.0.clone());
        command = command
            .disable_version_flag(true)
            .arg(version)
            .subcommand_help_heading(text("cli-heading-commands", lang));
    }
    command
}
