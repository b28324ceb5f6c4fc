//! The command line: one definition from which parsing, help, completions and manual pages come.
//!
//! Help texts stand in the message files under `cli-about-COMMAND` and `cli-arg-ARGUMENT`; see
//! [`crate::help`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

#[derive(Debug, Parser)]
#[command(name = "sanjeh", version, disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// The language; texts come from the message files.
    #[arg(long, global = true, env = "SANJEH_LANG", value_name = "LANG", value_parser = ["en", "fa"])]
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(Output),
    Check(RoundArgs),
    Score(Score),
    Summary(WithPrevious),
    Rank(Rank),
    Explain(Explain),
    Compare(Compare),
    Claims(Claims),
    Reproduce(Reproduce),
    #[command(subcommand)]
    Methodology(Methodology),
    Init(Init),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Args)]
pub(crate) struct Output {
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct RoundArgs {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) methodology: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub(crate) variant: Option<String>,
    #[arg(long)]
    pub(crate) without_decided: bool,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct WithPrevious {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(long, value_name = "DIR")]
    pub(crate) previous: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Score {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long = "measure", value_name = "ID")]
    pub(crate) measures: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Rank {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(long, value_name = "ID")]
    pub(crate) list: Vec<String>,
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(long, value_name = "ID")]
    pub(crate) subject: String,
    #[arg(long, value_name = "ID")]
    pub(crate) measure: Option<String>,
    #[arg(long, value_name = "N")]
    pub(crate) depth: Option<usize>,
    #[arg(long)]
    pub(crate) profile: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(value_name = "PREVIOUS")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub(crate) growth: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Claims {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) previous: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Reproduce {
    #[arg(value_name = "DIR", required = true)]
    pub(crate) dirs: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) page: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Methodology {
    Diff(Diff),
    Schema(Schema),
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}
