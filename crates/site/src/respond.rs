//! From an address to a reply.

use sanjeh_messages::Lang;
use sanjeh_publication::Publication;
use sanjeh_replies::{Cache, Reply, Request};

use crate::context::Context;
use crate::route::{Address, Page, decode};
use crate::site::Site;
use crate::{files, pages};

impl Site {
    /// Answers a request for a path, which must not have the site's root before it; with a page that
    /// says so where nothing is.
    pub fn respond(&self, request: &Request<'_>) -> Reply {
        self.find(request).unwrap_or_else(|| {
            let lang = self.written_language(request.path).unwrap_or_else(|| self.language());
            self.error(lang, 404, request.path)
        })
    }

    /// What is at a path; `None` if nothing is.
    pub fn find(&self, request: &Request<'_>) -> Option<Reply> {
        match Address::parse(request.path) {
            Some(Address::Page(lang, page)) => self.page(lang, &page, request),
            Some(other) => files::reply(self, &other),
            None => self.with_slash(request).or_else(|| self.folder(request)),
        }
    }

    fn page(&self, lang: Lang, page: &Page, request: &Request<'_>) -> Option<Reply> {
        let publication = match page.publication() {
            Some(id) => Some(self.library.get(id)?.as_ref()),
            None => self.library.current().next().map(AsRef::as_ref),
        };
        let of_page = publication.filter(|_| page.publication().is_some());
        if !of_page.map_or(self.languages(), Publication::languages).contains(&lang) {
            return None;
        }
        let context = Context { site: self, lang, page, publication, query: request.query };
        pages::page(&context, request)
    }

    /// A page whose address lacks the `/` at its end is found with it.
    fn with_slash(&self, request: &Request<'_>) -> Option<Reply> {
        let path = format!("{}/", request.path);
        let address = Address::parse(&path)?;
        let query = if request.query.is_empty() { "" } else { "?" };
        Some(Reply::moved(format!("{}{query}{}", self.link(&address), request.query)))
    }

    /// The folder of a publication, whose files are listed on the page of its downloads.
    fn folder(&self, request: &Request<'_>) -> Option<Reply> {
        let id = decode(request.path.strip_prefix("/publications/")?.trim_end_matches('/'))?;
        let publication = self.library.get(&id)?;
        let page = Page::Downloads(publication.manifest.id.clone());
        let address = Address::Page(crate::open_data::first_language(self, publication), page);
        Some(Reply::moved(self.link(&address)))
    }

    /// A page that says what went wrong and what to do next.
    pub fn error(&self, lang: Lang, status: u16, path: &str) -> Reply {
        let publication = self.library.current().next().map(AsRef::as_ref);
        let context = Context { site: self, lang, page: &Page::Home, publication, query: "" };
        let mut reply = pages::error(&context, status, path);
        reply.status = status;
        reply.cache = Cache::Never;
        reply
    }
}
