//! What is served: the site, the API, and the choice of a language at `/`.

use std::sync::Arc;

use http::header::VARY;
use sanjeh_api as api;
use sanjeh_messages::Lang;
use sanjeh_publication::Publication;
use sanjeh_replies::{Answer, Asked, Audience, Cache, Reply, Request, preferred};
use sanjeh_site::{Address, Page, Site};

use crate::answers::Answers;
use crate::health;

/// The site and the API of a library.
#[derive(Debug)]
pub struct App {
    site: Site,
    /// The path below which the site stands, without `/` at its end.
    root: String,
}

impl App {
    /// Serves a site.
    pub fn new(site: Site) -> Self {
        let home = site.link(&Address::Robots);
        let root = home.strip_suffix(Address::Robots.path().as_str()).unwrap_or_default();
        Self { root: root.to_owned(), site }
    }

    /// The best of the site's languages for a reader.
    fn preferred(&self, asked: &Asked<'_>) -> Lang {
        preferred(asked.languages, self.site.languages(), self.site.language())
    }

    /// The path within the site: whether the proxy before the server takes the root away or not.
    fn within<'p>(&self, path: &'p str) -> &'p str {
        match path.strip_prefix(self.root.as_str()) {
            Some("") => "/",
            Some(rest) if rest.starts_with('/') => rest,
            _ => path,
        }
    }
}

impl Answers for App {
    fn answer(&self, asked: &Asked<'_>) -> Answer {
        let asked = Asked { path: self.within(asked.path), ..*asked };
        if asked.path == "/" {
            let home = Address::Page(self.preferred(&asked), Page::Home);
            let reply = Reply { status: 302, ..Reply::moved(self.site.link(&home)) };
            return Answer::from(Reply { cache: Cache::Never, ..reply })
                .with(VARY, "accept-language");
        }
        let audience = audience(asked.path);
        if asked.path == health::PATH {
            return health::answer(&self.site, self.preferred(&asked));
        }
        if api::is_below(asked.path) {
            return Answer { audience, ..api::answer(&self.site, &asked) };
        }
        let request = Request { path: asked.path, query: asked.query, form: asked.form };
        match self.site.find(&request) {
            Some(reply) => Answer { audience, ..reply.into() },
            None => self.error(404, &asked),
        }
    }

    fn languages(&self) -> Vec<Lang> {
        self.site.languages().to_vec()
    }

    fn error(&self, status: u16, asked: &Asked<'_>) -> Answer {
        let path = self.within(asked.path);
        if api::is_below(path) {
            return Answer { audience: audience(path), ..api::error(&self.site, status, asked) };
        }
        let lang = self.site.written_language(path).unwrap_or_else(|| self.preferred(asked));
        self.site.error(lang, status, path).into()
    }

    fn refusal(&self, status: u16, asked: &Asked<'_>) -> Option<Answer> {
        api::is_below(self.within(asked.path)).then(|| self.error(status, asked))
    }

    fn audience(&self, path: &str) -> Audience {
        audience(self.within(path))
    }

    fn takes_post(&self, path: &str) -> bool {
        let path = self.within(path);
        api::takes_post(path)
            || matches!(Address::parse(path), Some(Address::Page(_, Page::Claims(_))))
    }

    fn first_asked(&self) -> Vec<String> {
        let pages = |publication: &Arc<Publication>| {
            let id = || publication.manifest.id.clone();
            [
                Page::Round(id()),
                Page::Ranking(id()),
                Page::Services(id()),
                Page::Downloads(id()),
                Page::Claims(id()),
                Page::Press(id()),
                Page::Methodology(id()),
                Page::Compare(id()),
            ]
        };
        let newest = self.site.library().current().next();
        let agencies = newest.into_iter().flat_map(|publication| {
            let id = &publication.manifest.id;
            let kind = publication.presentation().map(|presentation| presentation.of);
            let ids = kind.map(|kind| publication.round.data.tables[kind.0].ids.iter());
            let page = |agency: &str| Page::Agency(id.clone(), agency.to_owned());
            ids.into_iter().flatten().map(page)
        });
        let rounds = self.site.library().current().flat_map(pages);
        let all = [Page::Home].into_iter().chain(rounds).chain(agencies);
        let in_languages = |page: Page| {
            let publication = page.publication().and_then(|id| self.site.library().get(id));
            let languages = publication.map_or(self.site.languages(), |p| p.languages());
            let paths = languages.iter().map(|lang| Address::Page(*lang, page.clone()).path());
            paths.collect::<Vec<_>>()
        };
        all.flat_map(in_languages).collect()
    }
}

/// What is not in a language is data, apart from the site's own files.
fn audience(path: &str) -> Audience {
    let first = path.split('/').nth(1).unwrap_or_default();
    let data = ["api", "rounds", "publications", "catalog.ttl", "catalog.jsonld"];
    if data.contains(&first) { Audience::Everybody } else { Audience::Site }
}
