//! `sanjeh serve`: the pages, the data and the API of publications over HTTP.

use std::num::NonZeroU32;
use std::path::Path;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::{Library, Opening};
use sanjeh_serving::{Limits, Options, Surroundings};

use super::opening::{address, language, opening, tell, title};
use crate::Found;
use crate::args::Serve;
use crate::fail::Fail;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Serve, terminal: Terminal) -> Result<Found, Fail> {
    let limits = Limits {
        rate: rate(&args.rate)?,
        cache: args.cache.saturating_mul(1 << 20),
        ..Limits::default()
    };
    if let Some(base) = &args.base_url {
        check(base)?;
    }
    let listen = address(&args.listen)?;
    let opening = opening(&args.opening)?;
    let bounds = opening.bounds;
    let folder = args.publications.clone();
    let library = read(&folder, &opening, terminal).ok_or_else(|| {
        let folder = folder.display().to_string();
        Problem::error(message!("server-no-publications", folder = folder))
            .help(message!("server-no-publications-help"))
    })?;
    let reload = move || {
        let library = read(&folder, &opening, terminal);
        terminal.note(&match &library {
            Some(library) => message!("server-reloaded", n = library.all().len()),
            None => message!("server-not-reloaded"),
        });
        library
    };
    let options = Options {
        listen,
        base: args.base_url.clone(),
        report: super::REPORT,
        language: language(&args.opening),
        title: title(&args.opening, &library, terminal)?,
        bounds,
        tell: Box::new(move |problems| {
            terminal.problems(problems);
            terminal.note(&message!("server-withdrawn"));
        }),
        limits,
        surroundings: Surroundings {
            behind_tls: args.behind_tls,
            proxies: args.trusted_proxies.clone(),
        },
        log: args.log,
        reload: Some(Box::new(reload)),
        stop: None,
    };
    let log = args.log;
    sanjeh_serving::run(library, options, |address| {
        let ready = message!("server-ready", address = format!("http://{address}/"));
        // Standard output is for the log where there is one.
        if log {
            terminal.note(&ready);
        } else {
            anstream::println!("{}", terminal.text(&ready));
        }
    })?;
    Ok(Found::Nothing)
}

/// The publications of a folder; what is wrong with some of them is named and does not keep the
/// others from being served. `None` if there are none.
fn read(folder: &Path, opening: &Opening, terminal: Terminal) -> Option<Library> {
    let library = Library::open_with(folder, opening);
    tell(&library, terminal);
    (!library.all().is_empty()).then_some(library)
}

/// Requests a second; `None` for `off`.
fn rate(text: &str) -> Result<Option<NonZeroU32>, Problems> {
    if text == "off" {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Problem::error(message!("server-rate", text = text)).into())
}

/// Whether pages can be linked below an address.
pub(super) fn check(base: &str) -> Result<(), Problems> {
    let host = ["http://", "https://"].into_iter().find_map(|scheme| base.strip_prefix(scheme));
    let is_address = host.is_some_and(|host| {
        let fits = |c: char| c.is_ascii_graphic() && !"?#\"<>\\".contains(c);
        !host.is_empty() && !host.starts_with('/') && host.chars().all(fits)
    });
    if is_address {
        Ok(())
    } else {
        Err(Problem::error(message!("server-base-url", text = base)).into())
    }
}
