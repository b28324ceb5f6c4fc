//! The command line of Sanjeh.

mod args;
mod cell;
mod columns;
mod commands;
mod draw;
mod fail;
mod help;
mod in_languages;
mod known;
mod languages;
mod layout;
mod output;
mod progress;
mod sheet;
mod starter;
mod tables;
mod terminal;
mod titles;
mod unparsed;

use std::path::Path;
use std::process::ExitCode;

use clap::FromArgMatches;
use sanjeh_messages::Lang;

use crate::args::{Cli, Command, Keys, Methodology, RoundCommand};
use crate::fail::Fail;
use crate::terminal::Terminal;

/// Memory goes back to the system when it is not needed any more: a server that made a large workbook
/// once would otherwise keep all that it took for as long as it runs.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What a command found: the exit code is 0 if all is well and 1 if there are findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Nothing,
    Findings,
}

fn main() -> ExitCode {
    let unread = languages::folder().map(|folder| languages::add(Path::new(&folder)));
    let lang = languages::asked();
    if let Some(Err(problems)) = unread {
        Terminal::new(lang).problems(&problems);
        return ExitCode::from(2);
    }
    let matches = match help::command(lang).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            match unparsed::problem(&error).filter(|_| lang != Lang::ENGLISH) {
                Some(problem) => Terminal::new(lang).problems(&problem.into()),
                // Nothing can be done if even that cannot be shown.
                None => drop(error.print()),
            }
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    let terminal = Terminal::new(lang);
    match run(&cli, terminal) {
        // A broken pipe: whoever reads has read enough.
        Ok(Found::Nothing) | Err(Fail::BrokenPipe) => ExitCode::SUCCESS,
        Ok(Found::Findings) => ExitCode::from(1),
        Err(Fail::Problems(problems)) => {
            terminal.problems(&problems);
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli, terminal: Terminal) -> Result<Found, Fail> {
    use commands::{
        check, claims, compare, demo, explain, export_site, import, init, keys, methodology,
        publish, rank, register, reproduce, round, rounds, score, serve, shell, summary, verify,
    };
    match &cli.command {
        Command::Demo(output) => demo::run(output, terminal),
        Command::Check(args) => check::run(args, terminal),
        Command::Score(args) => score::run(args, terminal),
        Command::Summary(args) => summary::run(args, terminal),
        Command::Rank(args) => rank::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Compare(args) => compare::run(args, terminal),
        Command::Claims(args) => claims::run(args, terminal),
        Command::Reproduce(args) => reproduce::run(args, terminal),
        Command::Methodology(Methodology::Diff(args)) => methodology::diff(args, terminal),
        Command::Methodology(Methodology::Schema(args)) => methodology::schema(args),
        Command::Import(args) => import::run(args, terminal),
        Command::Rounds(args) => rounds::list(args, terminal),
        Command::Round(RoundCommand::Move(args)) => rounds::advance(args, terminal),
        Command::Round(RoundCommand::Show(args)) => round::show(args, terminal),
        Command::Register(args) => register::run(args, terminal),
        Command::Publish(args) => publish::run(args, terminal),
        Command::Verify(args) => verify::run(args, terminal),
        Command::Serve(args) => serve::run(args, terminal),
        Command::Keys(Keys::New(args)) => keys::new(args, terminal),
        Command::ExportSite(args) => export_site::run(args, terminal),
        Command::Init(args) => init::run(args, terminal),
        Command::Completions(args) => shell::completions(args, terminal.lang),
        Command::Man(args) => shell::man(args, terminal),
    }
}
