//! The command line: one definition from which parsing, help, completions and manual pages come.
//!
//! Help texts stand in the message files under `cli-about-COMMAND` and `cli-arg-ARGUMENT`; see
//! [`crate::help`].

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use sanjeh_store::Transition;

use crate::languages::codes;

#[derive(Debug, Parser)]
#[command(name = "sanjeh", version, disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// The language; texts come from the message files.
    #[arg(long, global = true, env = "SANJEH_LANG", value_name = "LANG", value_parser = codes())]
    pub(crate) lang: Option<String>,
    /// Read before all others, as it says which languages there are.
    #[arg(long, global = true, env = "SANJEH_LANGUAGES", value_name = "DIR")]
    pub(crate) languages_dir: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(Demo),
    Check(RoundArgs),
    Score(Score),
    Summary(Summary),
    Rank(Rank),
    Explain(Explain),
    Compare(Compare),
    Claims(Claims),
    Reproduce(Reproduce),
    #[command(subcommand)]
    Methodology(Methodology),
    Import(Import),
    Rounds(Rounds),
    #[command(subcommand)]
    Round(RoundCommand),
    Register(Register),
    Publish(Publish),
    Verify(Verify),
    Serve(Serve),
    #[command(subcommand)]
    Keys(Keys),
    ExportSite(ExportSite),
    Init(Init),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Output {
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// What is refused for its size.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Limited {
    #[arg(long, value_name = "NAME=N", env = "SANJEH_AT_MOST", value_delimiter = ',')]
    pub(crate) at_most: Vec<String>,
}

/// Of a command with several tables: which of them, and in which folder, a file each.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Tables {
    #[arg(long, value_name = "NAME")]
    pub(crate) table: Option<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    pub(crate) output_dir: Option<PathBuf>,
}

impl Tables {
    /// Whether anything is said of them.
    pub(crate) fn are_chosen(&self) -> bool {
        self.table.is_some() || self.output_dir.is_some()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Csv,
    Json,
}

#[derive(Debug, Clone, Args)]
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
    pub(crate) limited: Limited,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Summary {
    #[command(flatten)]
    pub(crate) round: RoundArgs,
    #[arg(long, value_name = "DIR")]
    pub(crate) previous: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) tables: Tables,
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
    #[arg(long)]
    pub(crate) mismatches: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) methodology: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limited: Limited,
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
    pub(crate) limited: Limited,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Stored {
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL|FILE")]
    pub(crate) database: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_name = "N")]
    pub(crate) number: Option<u32>,
    #[arg(long)]
    pub(crate) preview: bool,
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) limited: Limited,
    #[command(flatten)]
    pub(crate) stored: Stored,
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) tables: Tables,
}

#[derive(Debug, Args)]
pub(crate) struct Rounds {
    #[command(flatten)]
    pub(crate) stored: Stored,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RoundCommand {
    Move(Move),
    Show(ShowRound),
}

#[derive(Debug, Args)]
pub(crate) struct ShowRound {
    #[arg(value_name = "N")]
    pub(crate) number: u32,
    #[command(flatten)]
    pub(crate) stored: Stored,
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) tables: Tables,
}

#[derive(Debug, Args)]
pub(crate) struct Move {
    #[arg(value_name = "N")]
    pub(crate) number: u32,
    #[arg(value_name = "TRANSITION", value_parser = transitions(), required = true)]
    pub(crate) transition: Vec<Transition>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) stored: Stored,
}

/// The transitions that are made by hand, by their ids, which help and completions list.
fn transitions() -> impl TypedValueParser<Value = Transition> {
    PossibleValuesParser::new(Transition::BY_HAND.map(Transition::id)).try_map(|id| id.parse())
}

#[derive(Debug, Args)]
pub(crate) struct Register {
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) subject: Option<String>,
    #[command(flatten)]
    pub(crate) stored: Stored,
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) tables: Tables,
}

#[derive(Debug, Args)]
pub(crate) struct Publish {
    #[arg(value_name = "ROUND")]
    pub(crate) source: String,
    #[arg(long, value_name = "DIR", default_value = "publications")]
    pub(crate) to: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "key")]
    pub(crate) password_file: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub(crate) corrects: Option<String>,
    #[arg(long = "reason", value_name = "LANG=TEXT", requires = "corrects")]
    pub(crate) reasons: Vec<String>,
    // As they were called before: whoever writes them is shown the new form.
    #[arg(long, value_name = "TEXT", hide = true)]
    pub(crate) reason_en: Option<String>,
    #[arg(long, value_name = "TEXT", hide = true)]
    pub(crate) reason_fa: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) limited: Limited,
    #[command(flatten)]
    pub(crate) stored: Stored,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[arg(value_name = "DIR|URL")]
    pub(crate) publication: String,
    #[arg(long, value_name = "FILE|KEY")]
    pub(crate) public_key: Option<String>,
    #[command(flatten)]
    pub(crate) bounds: Bounds,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct ExportSite {
    #[arg(value_name = "DIR")]
    pub(crate) export_to: PathBuf,
    #[arg(long = "publications", value_name = "DIR", default_value = "publications")]
    pub(crate) site_publications: PathBuf,
    #[arg(long = "base-url", value_name = "URL")]
    pub(crate) site_base_url: String,
    #[command(flatten)]
    pub(crate) opening: Opening,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Keys {
    New(NewKeys),
}

#[derive(Debug, Args)]
pub(crate) struct NewKeys {
    #[arg(value_name = "FILE")]
    pub(crate) key_file: PathBuf,
    #[arg(long, value_name = "FILE", conflicts_with = "unencrypted")]
    pub(crate) password_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) unencrypted: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: String,
    #[arg(long, value_name = "DIR")]
    pub(crate) keep: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) limited: Limited,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(long, value_name = "DIR", default_value = "publications")]
    pub(crate) publications: PathBuf,
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: String,
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    #[arg(long)]
    pub(crate) behind_tls: bool,
    #[arg(long = "trusted-proxy", value_name = "ADDR")]
    pub(crate) trusted_proxies: Vec<std::net::IpAddr>,
    #[arg(long, value_name = "N|off", default_value = "100")]
    pub(crate) rate: String,
    #[arg(long, value_name = "MB", default_value_t = 32)]
    pub(crate) cache: usize,
    #[arg(long)]
    pub(crate) log: bool,
    #[command(flatten)]
    pub(crate) opening: Opening,
}

/// How publications are opened that are shown to everybody.
#[derive(Debug, Args)]
pub(crate) struct Opening {
    #[arg(
        long = "public-key",
        value_name = "FILE|KEY",
        env = "SANJEH_PUBLIC_KEYS",
        value_delimiter = ','
    )]
    pub(crate) known_keys: Vec<String>,
    #[arg(long, value_name = "LANG", env = "SANJEH_SITE_LANGUAGE", value_parser = codes())]
    pub(crate) site_language: Option<String>,
    #[arg(long = "title", value_name = "LANG=TEXT")]
    pub(crate) site_title: Vec<String>,
    #[command(flatten)]
    pub(crate) bounds: Bounds,
}

/// What a publication may cost.
#[derive(Debug, Args)]
pub(crate) struct Bounds {
    #[arg(long, value_name = "MB", default_value_t = 1_024)]
    pub(crate) largest: u64,
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    pub(crate) patience: u64,
    #[command(flatten)]
    pub(crate) limited: Limited,
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
