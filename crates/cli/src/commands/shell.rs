//! `sanjeh completions` and `sanjeh man`: both made from the one definition of the command line.

use std::io;

use sanjeh_messages::{Lang, message};

use crate::Found;
use crate::args::{Completions, Man};
use crate::fail::{Fail, cannot_write};
use crate::help;
use crate::output::with_writer;
use crate::terminal::{Terminal, quoted};

pub(crate) fn completions(args: &Completions, lang: Lang) -> Result<Found, Fail> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(lang), "sanjeh", &mut script);
    with_writer(None, |to| Ok(to.write_all(&script)?))?;
    Ok(Found::Nothing)
}

pub(crate) fn man(args: &Man, terminal: Terminal) -> Result<Found, Fail> {
    let failed = |e: io::Error| cannot_write(&args.folder, &e);
    std::fs::create_dir_all(&args.folder).map_err(failed)?;
    clap_mangen::generate_to(help::command(terminal.lang), &args.folder).map_err(failed)?;
    terminal.note(&message!(
        "cli-man-written",
        folder = args.folder.display().to_string(),
        command = format!("man -l {}", quoted(&args.folder.join("sanjeh.1")))
    ));
    Ok(Found::Nothing)
}
