//! `sanjeh export-site`: the whole site as files, for any web server.

use sanjeh_messages::{Problem, Problems, message, number};
use sanjeh_publication::Library;
use sanjeh_site::{Options, Site};

use super::opening::{language, opening, tell, title};
use crate::Found;
use crate::args::ExportSite;
use crate::fail::Fail;
use crate::progress::Count;
use crate::terminal::Terminal;

/// Bytes of a megabyte.
const MEGA: f64 = 1e6;

pub(crate) fn run(args: &ExportSite, terminal: Terminal) -> Result<Found, Fail> {
    let opening = opening(&args.opening)?;
    let library = Library::open_with(&args.site_publications, &opening);
    // Files cannot say later that something did not come out.
    let library = library.verified(&opening.bounds);
    let problems: Problems =
        library.left_out().iter().flat_map(|out| out.problems.clone()).collect();
    if problems.has_errors() {
        // A site from which publications are missing would not say so.
        return Err(problems.into());
    }
    tell(&library, terminal);
    if library.all().is_empty() {
        let folder = args.site_publications.display().to_string();
        let text = message!("server-no-publications", folder = folder);
        return Err(Problem::error(text).help(message!("server-no-publications-help")).into());
    }
    super::serve::check(&args.site_base_url)?;
    let base = args.site_base_url.trim_end_matches('/').to_owned();
    let language = language(&args.opening);
    let title = title(&args.opening, &library, terminal)?;
    let options = Options { base, live: false, report: super::REPORT, language, title };
    let site = Site::new(library, options);
    let count = Count::new();
    let exported = site.export(&args.export_to, &|files| count.show(files))?;
    drop(count);
    for broken in &exported.broken {
        let (page, link) = (broken.page.as_str(), broken.link.as_str());
        terminal.note(&message!("reuse-export-broken", page = page, link = link));
    }
    terminal.note(&message!(
        "reuse-export-done",
        files = exported.files,
        megabytes = number(terminal.lang, exported.bytes as f64 / MEGA, Some(1)),
        folder = args.export_to.display().to_string()
    ));
    if exported.links == 0 {
        terminal.note(&message!("reuse-export-no-links", address = args.site_base_url.as_str()));
        return Ok(Found::Findings);
    }
    Ok(if exported.broken.is_empty() { Found::Nothing } else { Found::Findings })
}
