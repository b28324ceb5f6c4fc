//! How the site is: which publications it shows, what it leaves out and why, and what is doubtful.
//! For programs that watch it, and for whoever asks why a publication is missing.

use http::header::VARY;
use sanjeh_messages::Lang;
use sanjeh_publication::LeftOut;
use sanjeh_replies::{Answer, Audience, Cache, Reply};
use sanjeh_site::Site;
use serde::Serialize;

/// Where it stands.
pub(crate) const PATH: &str = "/health";

#[derive(Debug, Serialize)]
struct Health<'l> {
    /// `ok`, or `attention` if something is left out or doubtful.
    status: &'static str,
    publications: Vec<Shown<'l>>,
    left_out: Vec<Missing<'l>>,
    doubts: Vec<String>,
}

/// A publication that is shown.
#[derive(Debug, Serialize)]
struct Shown<'l> {
    id: &'l str,
    sha256: &'l str,
    /// Number of the known key by which it is signed.
    key: Option<String>,
    /// Whether its results came out again.
    recomputed: bool,
}

/// A folder that is not shown.
#[derive(Debug, Serialize)]
struct Missing<'l> {
    folder: &'l str,
    reasons: Vec<String>,
}

/// Answers how the site is, in a language.
pub(crate) fn answer(site: &Site, lang: Lang) -> Answer {
    let library = site.library();
    let shown = library.all().iter().map(|publication| {
        let id = publication.manifest.id.as_str();
        let standing = library.standing(id);
        let (key, recomputed) = (standing.key, standing.recomputed);
        Shown { id, sha256: &publication.digest, key, recomputed }
    });
    let doubts = library.doubts().iter().map(|doubt| doubt.message().plain(lang));
    let left_out = library.left_out().iter().map(|out| missing(out, lang));
    let health = Health {
        publications: shown.collect(),
        left_out: left_out.collect(),
        doubts: doubts.collect(),
        status: if library.left_out().is_empty() && library.doubts().is_empty() {
            "ok"
        } else {
            "attention"
        },
    };
    // Nothing in it can fail to be written: its keys are texts.
    let body = serde_json::to_vec_pretty(&health).unwrap_or_default();
    let reply = Reply { cache: Cache::Never, ..Reply::of("application/json", body) };
    Answer { audience: Audience::Everybody, ..reply.into() }.with(VARY, "accept-language")
}

fn missing(out: &LeftOut, lang: Lang) -> Missing<'_> {
    let reasons = out.problems.iter().map(|problem| {
        let text = problem.message.plain(lang);
        // Where the folder lies on this machine is nobody's business.
        let file = problem.place.as_ref().map(|place| place.file.as_str()).unwrap_or_default();
        let above = file.find(&format!("{}/", out.folder)).or_else(|| {
            let whole = file.strip_suffix(out.folder.as_str())?;
            Some(whole.len())
        });
        match above.filter(|at| *at > 0) {
            Some(at) => text.replace(&file[..at], ""),
            None => text,
        }
    });
    Missing { folder: &out.folder, reasons: reasons.collect() }
}
