//! A site of the example rounds, and what is read from its pages.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

use sanjeh_messages::Lang;
use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Correction, Options as Publish, publish};
use sanjeh_round::Place;
use sanjeh_site::{Address, Options, Page, Reply, Request, Site};

/// A folder of this process' own that goes away with it.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sanjeh-reuse-{}-{n}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("the examples are sound");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's folder for such things.
        let _removed = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// Publishes a folder; the publication is read from memory afterwards.
pub(crate) fn published(source: &Path, id: &str, previous: Option<&Publication>) -> Publication {
    made(source, id, previous, None)
}

pub(crate) fn made(
    source: &Path,
    id: &str,
    previous: Option<&Publication>,
    corrects: Option<Correction<'_>>,
) -> Publication {
    let folder = Folder::new();
    let options = Publish {
        id: Some(id.to_owned()),
        published: "2022-06-20".to_owned(),
        corrects,
        ..Publish::default()
    };
    let place = Place::Folder(source.to_path_buf());
    let publication = publish(&place, previous, &options, &folder.0);
    let mut publication =
        publication.unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false, 100)));
    publication.place = in_memory(&folder.0.join(id), id);
    publication
}

/// The files of a folder in memory, so that the folder may go.
fn in_memory(folder: &Path, name: &str) -> Place {
    let mut files = std::collections::BTreeMap::new();
    for file in walk(folder) {
        let path = file
            .strip_prefix(folder)
            .expect("the examples are sound")
            .to_string_lossy()
            .into_owned();
        files.insert(path, std::fs::read(&file).expect("the examples are sound"));
    }
    Place::Bundled { name: name.to_owned(), files: Arc::new(files) }
}

/// All files below a folder.
pub(crate) fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .expect("the examples are sound")
        .map(|entry| entry.expect("the examples are sound").path());
    let all = entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] });
    let mut all: Vec<PathBuf> = all.collect();
    all.sort();
    all
}

/// Rounds 8 and 9.
pub(crate) static ROUNDS: LazyLock<Site> = LazyLock::new(|| {
    let eight = published(&example("round8"), "8", None);
    let nine = published(&example("round9"), "9", Some(&eight));
    Site::new(Library::new(vec![eight.shared(), nine.shared()]), Options::default())
});

/// A small round and its correction.
pub(crate) static CORRECTED: LazyLock<Site> = LazyLock::new(|| {
    let old = published(&example("mini"), "mini", None);
    let reason = [("en", "A < B & \"C\""), ("fa", "اشتباه در یک پاسخ")];
    let reason = reason.map(|(lang, text)| (lang.to_owned(), text.to_owned())).into();
    let correction = Correction { of: &old, reason };
    let new = made(&example("mini"), "mini-2", None, Some(correction));
    let options =
        Options { base: "https://example.org/egov".to_owned(), live: false, ..Options::default() };
    Site::new(Library::new(vec![old.shared(), new.shared()]), options)
});

/// Methodologies of other kinds.
pub(crate) static OTHERS: LazyLock<Site> = LazyLock::new(|| {
    let names = ["mini", "egdi", "hdi", "oecd-dgi-2023", "eu-egov-benchmark-2022"];
    let all = names.map(|name| published(&example(name), name, None).shared());
    Site::new(Library::new(all.into()), Options::default())
});

pub(crate) fn get(site: &Site, address: &Address) -> Reply {
    ask(site, &address.path(), "")
}

pub(crate) fn ask(site: &Site, path: &str, query: &str) -> Reply {
    site.respond(&Request { path, query, form: None })
}

pub(crate) fn text(reply: Reply) -> String {
    assert_eq!(reply.status, 200);
    String::from_utf8(reply.body).expect("the examples are sound")
}

pub(crate) fn page(site: &Site, lang: Lang, page: Page) -> String {
    text(get(site, &Address::Page(lang, page)))
}

/// The text of the main content, one block a line.
pub(crate) fn content(html: &str) -> String {
    let main = html
        .split("<main")
        .nth(1)
        .and_then(|rest| rest.split("</main>").next())
        .expect("the examples are sound");
    let main = main.split_once('>').expect("the examples are sound").1;
    let ends =
        ["</p>", "</tr>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "</dd>", "</caption>"];
    let marked = ends.iter().fold(main.to_owned(), |text, end| text.replace(end, "\u{1}"));
    let lines = marked.split('\u{1}').map(words).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The text of some HTML.
pub(crate) fn words(html: &str) -> String {
    let parts = html.split('<').enumerate().map(|(n, part)| match part.split_once('>') {
        Some((_, text)) if n > 0 => text,
        _ if n == 0 => part,
        _ => "",
    });
    let joined: String = parts.collect::<Vec<_>>().join(" ");
    let plain = joined.replace("&#34;", "\"").replace("&#38;", "&").replace("&#60;", "<");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
