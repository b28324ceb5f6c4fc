//! A site of the example rounds, and what is read from its pages.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use sanjeh_messages::Lang;
use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Options as PublishOptions, publish};
use sanjeh_round::Place;
use sanjeh_site::{Address, Options, Page, Reply, Request, Site};

/// A folder of this process' own that goes away with it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for such things.
        let _removed = std::fs::remove_dir_all(&self.0);
    }
}

fn example(name: &str) -> Place {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    Place::Folder(root.join(name))
}

/// Publishes examples, each one with the one before it as its previous round where that is asked.
fn library(rounds: &[(&str, bool)]) -> Library {
    let names = rounds
        .iter()
        .map(|(name, follows)| ((*name).trim_start_matches("round"), example(name), *follows));
    published(&names.collect::<Vec<_>>())
}

/// Publishes rounds, by their ids.
fn published(rounds: &[(&str, Place, bool)]) -> Library {
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let n = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let folder =
        Folder(std::env::temp_dir().join(format!("sanjeh-site-{}-{n}", std::process::id())));
    let mut all: Vec<Arc<Publication>> = Vec::new();
    for (id, place, follows) in rounds {
        let options = PublishOptions {
            id: Some((*id).to_owned()),
            published: "2022-06-20".to_owned(),
            ..PublishOptions::default()
        };
        let previous = all.last().filter(|_| *follows).map(AsRef::as_ref);
        let published = publish(place, previous, &options, &folder.0);
        all.push(
            published.unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100))).shared(),
        );
    }
    Library::new(all)
}

/// Rounds 8 and 9.
pub(crate) static ROUNDS: LazyLock<Site> = LazyLock::new(|| {
    Site::new(library(&[("round8", false), ("round9", true)]), Options::default())
});

/// The same as files without a server.
pub(crate) static FILES: LazyLock<Site> = LazyLock::new(|| {
    let options = Options { live: false, ..Options::default() };
    Site::new(ROUNDS.library().clone(), options)
});

/// Two rounds between which agencies merged and were split.
pub(crate) static MERGED: LazyLock<Site> = LazyLock::new(|| {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/cases/mergers");
    let [one, two] = ["one", "two"].map(|round| Place::Folder(case.join(round)));
    Site::new(published(&[("1", one, false), ("2", two, true)]), Options::default())
});

/// Scores from below 0 up.
pub(crate) static BELOW: LazyLock<Site> = LazyLock::new(|| {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/cases/scores-below-zero");
    let round = Place::Folder(case.join("negative"));
    Site::new(published(&[("1", round, false)]), Options::default())
});

/// Methodologies of other kinds.
pub(crate) static OTHERS: LazyLock<Site> = LazyLock::new(|| {
    let names = ["mini", "egdi", "hdi", "oecd-dgi-2023", "eu-egov-benchmark-2022"];
    Site::new(library(&names.map(|name| (name, false))), Options::default())
});

/// The page of round 9 with this query.
pub(crate) fn page(lang: Lang, page: Page, query: &str) -> String {
    text(ask(&ROUNDS, lang, page, query))
}

pub(crate) fn ask(site: &Site, lang: Lang, page: Page, query: &str) -> Reply {
    let path = Address::Page(lang, page).path();
    site.respond(&Request { path: &path, query, form: None })
}

pub(crate) fn text(reply: Reply) -> String {
    assert_eq!(reply.status, 200);
    String::from_utf8(reply.body).expect("pages are UTF-8")
}

pub(crate) fn nine() -> String {
    "9".to_owned()
}

/// The rows of the first table with this class, as texts of their cells; hidden rows are left out.
pub(crate) fn rows(html: &str, class: &str) -> Vec<Vec<String>> {
    let start = html.find(&format!("<table class=\"{class}\"")).expect("the table is there");
    let table = html[start..].split("</table>").next().unwrap_or_default();
    let body = table.split("<tbody>").nth(1).unwrap_or_default();
    let rows = body.split("<tr").skip(1);
    let shown = rows.filter(|row| !row.split('>').next().unwrap_or_default().contains(" hidden"));
    shown
        .map(|row| {
            let cells = row.split("</td>").flat_map(|part| part.split("</th>"));
            cells.map(|cell| words(&format!("<{cell}"))).filter(|cell| !cell.is_empty()).collect()
        })
        .collect()
}

/// The text of some HTML.
pub(crate) fn words(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The main content of a page as text, one block a line.
pub(crate) fn content(html: &str) -> String {
    let main = html.split("<article").nth(1).and_then(|rest| rest.split("</article>").next());
    let main = format!("<article{}", main.unwrap_or_default());
    let blocks =
        ["</p>", "</tr>", "</li>", "</h1>", "</h2>", "</h3>", "</dd>", "</caption>", "</figure>"];
    let lines = blocks.iter().fold(main, |text, end| text.replace(end, &format!("{end}\u{1}")));
    let lines = lines.split('\u{1}').map(words).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
