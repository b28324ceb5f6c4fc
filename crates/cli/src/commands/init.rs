//! `sanjeh init`: a commented folder to start from.

use sanjeh_messages::{Problem, message};

use crate::Found;
use crate::args::Init;
use crate::fail::{Fail, cannot_write};
use crate::starter::FILES;
use crate::terminal::{Terminal, quoted};

pub(crate) fn run(args: &Init, terminal: Terminal) -> Result<Found, Fail> {
    let dir = &args.folder;
    std::fs::create_dir_all(dir).map_err(|e| cannot_write(dir, &e))?;
    let there = FILES.iter().map(|(name, _)| dir.join(name)).find(|file| file.exists());
    if let Some(file) = there {
        let text = message!("cli-init-exists", file = file.display().to_string());
        return Err(Problem::error(text).help(message!("cli-init-exists-help")).into());
    }
    for (name, text) in FILES {
        let file = dir.join(name);
        std::fs::write(&file, text).map_err(|e| cannot_write(&file, &e))?;
    }
    terminal.note(&message!(
        "cli-init-done",
        folder = dir.display().to_string(),
        command = format!("sanjeh check {}", quoted(dir))
    ));
    Ok(Found::Nothing)
}
