//! The site: its publications, how it is set up, and the links that lead to it.

use sanjeh_messages::{Lang, Problems, message};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use sanjeh_publication::{Library, Publication, Standing};

use crate::assets::ASSETS;
use crate::route::Address;

/// Makes a report as PDF: of an agency, given by its row, or else of the round.
pub type ReportMaker = fn(&Publication, &Standing, Option<u32>, Lang) -> Result<Vec<u8>, Problems>;

/// How the site is set up.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address at which the site is reached, without `/` at its end: `https://example.org`. It
    /// may have a path, below which the whole site then stands.
    pub base: String,
    /// Whether a program answers; otherwise the pages stand on a web server as files, and say so
    /// where they would ask it something.
    pub live: bool,
    /// Makes reports as PDF, if this program can.
    pub report: Option<ReportMaker>,
    /// The language for readers who understand none of the site's; if `None`, the first one in
    /// which the title of the newest publication is written.
    pub language: Option<Lang>,
    /// What the site is called, by language; the program's own name if empty.
    pub title: Texts,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base: "http://127.0.0.1:8080".to_owned(),
            live: true,
            report: None,
            language: None,
            title: Texts::new(),
        }
    }
}

/// All public pages of a library.
#[derive(Debug, Clone)]
pub struct Site {
    pub(crate) library: Library,
    pub(crate) options: Options,
    /// The path below which the site stands, without `/` at its end.
    root: String,
    /// The languages of its publications.
    languages: Vec<Lang>,
}

impl Site {
    /// A site of publications.
    pub fn new(library: Library, options: Options) -> Self {
        let after_scheme = options.base.split_once("://").map_or("", |(_, rest)| rest);
        let root = after_scheme.find('/').map_or("", |at| &after_scheme[at..]);
        let languages = languages(&library);
        Self { library, root: root.trim_end_matches('/').to_owned(), options, languages }
    }

    /// The languages of the site: those of its publications, or all while it has none.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// What the site is called.
    pub fn name(&self, lang: Lang) -> String {
        self.own_name(lang).map_or_else(|| message!("site-name").text(lang), str::to_owned)
    }

    /// The same, if it has a name of its own.
    pub(crate) fn own_name(&self, lang: Lang) -> Option<&str> {
        text(&self.options.title, lang)
    }

    /// The publications.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// How it is set up.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The language for readers who understand none of the site's, or do not say which they do.
    pub fn language(&self) -> Lang {
        let newest = self.library.current().next();
        let written = newest.into_iter().flat_map(|newest| newest.manifest.round.title.iter());
        let mut written = written.filter(|(_, text)| !text.trim().is_empty());
        let has = |lang: &Lang| self.languages.contains(lang);
        let first = || written.find_map(|(code, _)| Lang::of(code).filter(has));
        let asked = self.options.language.filter(has);
        asked.or_else(first).or(self.languages.first().copied()).unwrap_or_default()
    }

    /// The language with which a path begins, if it is one of the site's.
    pub fn written_language(&self, path: &str) -> Option<Lang> {
        Lang::of(path.split('/').nth(1)?).filter(|lang| self.languages.contains(lang))
    }

    /// The link to an address from any page of the site.
    pub fn link(&self, address: &Address) -> String {
        format!("{}{}", self.root, address.path())
    }

    /// The whole address.
    pub fn absolute(&self, address: &Address) -> String {
        format!("{}{}", self.options.base.trim_end_matches('/'), address.path())
    }

    /// The link to an asset by its plain name.
    pub(crate) fn asset(&self, name: &str) -> String {
        self.link(&Address::Asset(ASSETS.hashed(name).to_owned()))
    }
}

/// The languages of a site: those of all its publications, the newest one's first; all that the
/// program has while there are none.
pub fn languages(library: &Library) -> Vec<Lang> {
    let mut all: Vec<Lang> = Vec::new();
    let current = library.current().map(AsRef::as_ref);
    for publication in current.chain(library.all().iter().map(AsRef::as_ref)) {
        let new = publication.languages().iter().filter(|lang| !all.contains(lang));
        let new: Vec<Lang> = new.copied().collect();
        all.extend(new);
    }
    if all.is_empty() { Lang::all().collect() } else { all }
}
