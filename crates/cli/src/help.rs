//! Help in the reader's language: the texts of commands and arguments, by their names.

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};
use sanjeh_messages::{Lang, Message, message};

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
    if lang != Lang::ENGLISH {
        // The words between the parts are the parser's own, which are English.
        let usage = text("cli-heading-usage", lang);
        command = command.help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"
        ));
    }
    let names: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for (place, name) in names.into_iter().enumerate() {
        command = command.mut_arg(&name, |arg| {
            let positional = arg.is_positional();
            let heading = if positional { &headings.1 } else { &headings.0 };
            let key = format!("cli-arg-{}", name.replace('_', "-"));
            let arg = described(arg, text(&key, lang), lang).help_heading(heading.clone());
            // Under a heading of their own they would be sorted by name.
            if positional { arg.display_order(place) } else { arg }
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
        command = command.disable_version_flag(true).arg(version);
    }
    command.subcommand_help_heading(text("cli-heading-commands", lang))
}

/// An argument with its text, and with its default, its values and its variable in the words of the
/// language.
fn described(arg: Arg, text: String, lang: Lang) -> Arg {
    if lang == Lang::ENGLISH || !arg.get_action().takes_values() {
        return arg.help(text);
    }
    let mut said = vec![text];
    if let Some(variable) = arg.get_env().filter(|_| !arg.is_hide_env_set()) {
        let name = variable.to_string_lossy().into_owned();
        said.push(message!("cli-arg-variable", name = name).text(lang));
    }
    let defaults = arg.get_default_values().iter();
    let defaults: Vec<String> =
        defaults.map(|value| value.to_string_lossy().into_owned()).collect();
    if !defaults.is_empty() && !arg.is_hide_default_value_set() {
        said.push(message!("cli-arg-default", values = defaults).text(lang));
    }
    let values = arg.get_possible_values();
    let values: Vec<&str> =
        values.iter().filter(|v| !v.is_hide_set()).map(PossibleValue::get_name).collect();
    if !values.is_empty() && !arg.is_hide_possible_values_set() {
        said.push(message!("cli-arg-values", values = values).text(lang));
    }
    arg.hide_env(true).hide_default_value(true).hide_possible_values(true).help(said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a command and of those below it, with where it stands.
    fn texts(command: &Command, path: &str, all: &mut Vec<(String, String)>) {
        let path = format!("{path} {}", command.get_name());
        let said = |text: Option<&clap::builder::StyledStr>| {
            text.map(ToString::to_string).unwrap_or_default()
        };
        all.push((path.clone(), said(command.get_about())));
        for arg in command.get_arguments() {
            all.push((format!("{path} {}", arg.get_id()), said(arg.get_help())));
        }
        command.get_subcommands().for_each(|c| texts(c, &path, all));
    }

    fn all(lang: Lang) -> Vec<(String, String)> {
        let mut all = Vec::new();
        texts(&command(lang), "", &mut all);
        all
    }

    #[test]
    fn every_command_and_argument_has_its_text_in_both_languages() {
        let (english, persian) = (all(Lang::En), all(Lang::Fa));
        assert!(english.len() > 80, "{}", english.len());
        assert_eq!(english.len(), persian.len());
        for ((path, en), (_, fa)) in english.iter().zip(&persian) {
            for text in [en, fa] {
                assert!(!text.is_empty() && !text.contains("cli-"), "{path}: {text:?}");
            }
            assert_ne!(en, fa, "{path}");
            assert!(!fa.is_ascii(), "{path}: {fa}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Lang::ALL.into_iter().for_each(|lang| command(lang).debug_assert());
    }
}
