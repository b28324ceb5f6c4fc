//! How publications are opened that are shown to everybody: by `serve`, `export-site` and `demo`.

use std::net::{SocketAddr, ToSocketAddrs};
use std::time::Duration;

use sanjeh_messages::{Lang, Problem, Problems, message};
use sanjeh_methodology::names::text;
use sanjeh_publication::{Bounds, Library, Opening, PublicKey};
use sanjeh_site::{Texts, languages};

use super::limits::limited;
use crate::args;
use crate::in_languages::in_languages;
use crate::terminal::Terminal;

/// The keys that are known, and what a publication may cost.
pub(super) fn opening(args: &args::Opening) -> Result<Opening, Problems> {
    let keys = args.known_keys.iter().filter(|key| !key.trim().is_empty());
    let keys = keys.map(|key| PublicKey::find(key)).collect::<Result<_, _>>()?;
    Ok(Opening { keys, bounds: bounds(&args.bounds)? })
}

/// What a publication may cost.
pub(super) fn bounds(args: &args::Bounds) -> Result<Bounds, Problems> {
    Ok(Bounds {
        bytes: args.largest.saturating_mul(1 << 20),
        time: Duration::from_secs(args.patience),
        ..limited(&args.limited)?
    })
}

/// The language for readers who understand none of the site's.
pub(super) fn language(args: &args::Opening) -> Option<Lang> {
    args.site_language.as_deref().and_then(|code| code.parse().ok())
}

/// What the site is called, with a warning for each language of its publications in which it has no
/// title, and for each title that no page shows.
pub(super) fn title(
    args: &args::Opening,
    library: &Library,
    terminal: Terminal,
) -> Result<Texts, Problems> {
    let title = in_languages("--title", &args.site_title)?;
    if title.is_empty() {
        return Ok(title);
    }
    let languages = languages(library);
    let mut doubts = Problems::default();
    for lang in languages.iter().filter(|lang| !title.contains_key(lang.code())) {
        let shown =
            text(&title, *lang).map_or_else(|| message!("site-name").text(*lang), str::to_owned);
        let problem = message!("server-title-missing", code = lang.code(), title = shown);
        let help = message!("server-title-missing-help", code = lang.code());
        doubts.push(Problem::warning("title-missing", problem).about(lang.code()).help(help));
    }
    for code in title.keys().filter(|code| !languages.iter().any(|lang| lang.code() == *code)) {
        let problem = message!("server-title-unused", code = code);
        doubts.push(Problem::warning("title-unused", problem).about(code));
    }
    if !doubts.is_empty() {
        terminal.problems(&doubts);
    }
    Ok(title)
}

/// Says what is left out, and what is doubtful.
pub(super) fn tell(library: &Library, terminal: Terminal) {
    for out in library.left_out() {
        terminal.problems(&out.problems);
        terminal.note(&message!("server-left-out", folder = out.folder.as_str()));
    }
    for doubt in library.doubts() {
        terminal.problems(&Problem::warning("doubtful-publication", doubt.message()).into());
    }
    if library.keys().is_empty() && !library.all().is_empty() {
        terminal.note(&message!("server-no-keys"));
    }
}

/// The address to listen at: that of a network, or a name such as `localhost`, and a port.
pub(super) fn address(text: &str) -> Result<SocketAddr, Problems> {
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    let wrong = |message| -> Problems {
        Problem::error(message).help(message!("server-listen-help")).into()
    };
    let Some((host, port)) = text.rsplit_once(':').filter(|(host, _)| !host.is_empty()) else {
        return Err(wrong(message!("server-listen", text = text)));
    };
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let Ok(port) = port.parse::<u16>() else {
        let text = if is_number {
            message!("server-port", port = port)
        } else {
            message!("server-listen", text = text)
        };
        return Err(wrong(text));
    };
    let found = (host, port).to_socket_addrs();
    let found = found.ok().and_then(|found| {
        let all: Vec<SocketAddr> = found.collect();
        // `localhost` is 127.0.0.1 as well as ::1: the first is what programs ask for.
        all.iter().find(|address| address.is_ipv4()).or(all.first()).copied()
    });
    found.ok_or_else(|| wrong(message!("server-no-host", host = host)))
}
