//! The whole site as files, for any web server.
//!
//! What is written is found as a reader finds it: from the addresses that are known, by following
//! every link of every page. So no link can lead to what was not written.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use askama::Template;
use sanjeh_messages::{Lang, Problem, Problems, message, why};
use sanjeh_replies::Request;

use crate::all::{OF_NO_ROUND, pages_of};
use crate::assets::ASSETS;
use crate::replace::{Failed, Replacement};
use crate::route::{Address, Page, decode};
use crate::site::Site;
use crate::{open_data, sitemap};

/// A file by which a folder is known as an exported site, so that it may be replaced.
const MARK: &str = ".sanjeh-site";

/// Threads that make pages; more of them would only hold more pages in memory.
const MOST_THREADS: usize = 8;

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// How many files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// How many links within the site its pages have; none means that they lead elsewhere.
    pub links: usize,
    /// Links that lead to nothing.
    pub broken: Vec<Broken>,
}

/// A link that leads to nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The path of the page that has it.
    pub page: String,
    /// The path to which it leads.
    pub link: String,
}

/// The page at the root, where nobody negotiates a language.
#[derive(Template)]
#[template(path = "choose.html")]
struct Choose {
    css: String,
    icon: String,
    languages: Vec<Choice>,
}

struct Choice {
    code: &'static str,
    dir: &'static str,
    name: &'static str,
    site: String,
    href: String,
}

/// What one thread made.
#[derive(Default)]
struct Made {
    written: Exported,
    /// Links to what may not have been written yet: the page that has each, and its path.
    links: Vec<(String, String)>,
    failed: Option<Failed>,
}

impl Site {
    /// Writes the whole site into a folder, which is there as a whole or not at all; of a link to a
    /// folder that to which it leads is replaced. `progress` is called with how many files were written.
    ///
    /// Set the site up with [`Options::live`](crate::Options::live) off, so that its pages do not
    /// ask what only a program can answer.
    ///
    /// # Errors
    /// If the folder already exists and is no exported site, or cannot be written.
    pub fn export(
        &self,
        folder: &Path,
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<Exported, Problems> {
        let folder = &linked(folder)?;
        check(folder)?;
        let failed = |(path, error): Failed| one(&path, &error);
        let new = Replacement::begin(folder).map_err(failed)?;
        let written = self.write_all(new.path(), progress).map_err(failed)?;
        new.replace().map_err(failed)?;
        Ok(written)
    }

    /// Writes everything below a folder.
    fn write_all(
        &self,
        folder: &Path,
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<Exported, Failed> {
        let mut written = Exported::default();
        for (path, body) in self.own_files() {
            write(folder, &path, &body)?;
            written.files += 1;
            written.bytes += body.len() as u64;
        }
        let mut known: BTreeSet<String> = BTreeSet::new();
        let mut next: Vec<(String, String)> =
            self.addresses().iter().map(|a| (String::new(), a.path())).collect();
        let done = AtomicUsize::new(written.files);
        while !next.is_empty() {
            next.retain(|(_, path)| known.insert(path.clone()));
            let made = self.write_some(folder, &next, &done, progress)?;
            written.files += made.written.files;
            written.bytes += made.written.bytes;
            written.links += made.written.links;
            written.broken.extend(made.written.broken);
            next = made.links;
            // The same order on every machine, whichever thread came first.
            next.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
            next.dedup_by(|a, b| a.1 == b.1);
        }
        written.broken.sort();
        Ok(written)
    }

    /// Writes what is at these paths, on all processors.
    fn write_some(
        &self,
        folder: &Path,
        paths: &[(String, String)],
        done: &AtomicUsize,
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<Made, Failed> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let at = AtomicUsize::new(0);
        let all = Mutex::new(Made::default());
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    let mut made = Made::default();
                    while let Some(path) = paths.get(at.fetch_add(1, Ordering::Relaxed)) {
                        self.write_one(folder, path, &mut made);
                        if made.failed.is_some() {
                            // The others find nothing more to do, either.
                            at.store(paths.len(), Ordering::Relaxed);
                        }
                        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
                    }
                    let mut all = all.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    all.written.files += made.written.files;
                    all.written.bytes += made.written.bytes;
                    all.written.links += made.written.links;
                    all.written.broken.append(&mut made.written.broken);
                    all.links.append(&mut made.links);
                    all.failed = all.failed.take().or(made.failed);
                });
            }
        });
        let mut all = all.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        match all.failed.take() {
            Some(failed) => Err(failed),
            None => Ok(all),
        }
    }

    fn write_one(&self, folder: &Path, (page, path): &(String, String), made: &mut Made) {
        let reply = self.respond(&Request { path, ..Request::default() });
        let file = decode(path.trim_start_matches('/')).or_else(|| {
            let inside = path.trim_matches('/');
            Some(format!("{}/index.html", decode(inside)?))
        });
        let Some(file) = file.filter(|_| reply.status == 200) else {
            made.written.broken.push(Broken { page: page.clone(), link: path.clone() });
            return;
        };
        if let Err(error) = write(folder, &file, &reply.body) {
            made.failed = Some(error);
            return;
        }
        made.written.files += 1;
        made.written.bytes += reply.body.len() as u64;
        if reply.content_type.starts_with("text/html") {
            let html = String::from_utf8_lossy(&reply.body);
            let before = made.links.len();
            made.links.extend(self.links(&html).map(|link| (path.clone(), link)));
            made.written.links += made.links.len() - before;
        }
    }

    /// The paths within the site to which a page leads.
    fn links<'h>(&'h self, html: &'h str) -> impl Iterator<Item = String> + 'h {
        let root = self.link(&Address::Robots);
        let root = root.trim_end_matches("/robots.txt").to_owned();
        let base = self.options.base.trim_end_matches('/');
        let after = ["href=\"", "src=\"", "content=\""].into_iter().flat_map(move |attribute| {
            html.split(attribute).skip(1).filter_map(|rest| rest.split_once('"'))
        });
        after.filter_map(move |(value, _)| {
            let value = unescaped(value);
            let path = value.split(['?', '#']).next()?;
            let within = path.strip_prefix(base).or_else(|| path.strip_prefix(root.as_str()))?;
            within.starts_with('/').then(|| within.to_owned())
        })
    }

    /// Everything that is known to have an address: pages, tables, feeds, the files of publications.
    /// Charts and pictures for social previews are found by following the links of the pages.
    pub fn addresses(&self) -> Vec<Address> {
        let mut all =
            vec![Address::Robots, Address::Sitemap, Address::CatalogTurtle, Address::CatalogJson];
        all.extend((1..=sitemap::parts(self)).map(Address::SitemapPart));
        all.extend(ASSETS.names().map(|name| Address::Asset(name.to_owned())));
        all.extend(self.languages().iter().copied().map(Address::Feed));
        for page in OF_NO_ROUND {
            let in_lang = |lang: &Lang| Address::Page(*lang, page.clone());
            all.extend(self.languages().iter().map(in_lang));
        }
        for publication in self.library.all() {
            let id = &publication.manifest.id;
            for page in pages_of(publication) {
                let in_lang = |lang: &Lang| Address::Page(*lang, page.clone());
                all.extend(publication.languages().iter().map(in_lang));
            }
            let press = |lang: &Lang| Address::PressText(*lang, id.clone());
            all.extend(publication.languages().iter().map(press));
            let files = open_data::file_names(publication).into_iter();
            all.extend(files.map(|file| Address::Data { publication: id.clone(), file }));
            let published = publication.manifest.files.iter().map(|file| file.path.clone());
            let published = published.chain([sanjeh_publication::MANIFEST.to_owned()]);
            let signature = publication.signature.as_ref();
            let signature = signature.map(|_| sanjeh_publication::SIGNATURE.to_owned());
            let published = published.chain(signature);
            all.extend(published.map(|path| Address::File { publication: id.clone(), path }));
        }
        all
    }

    /// Files that a program would not need: what it would answer at `/` and where nothing is.
    fn own_files(&self) -> Vec<(String, Vec<u8>)> {
        let choice = |lang: Lang| Choice {
            code: lang.code(),
            dir: lang.direction(),
            name: lang.name(),
            site: self.name(lang),
            href: self.link(&Address::Page(lang, Page::Home)),
        };
        // The first is read by those who know neither.
        let mut languages = self.languages().to_vec();
        languages.sort_by_key(|lang| *lang != self.language());
        let choose = Choose {
            css: self.asset("site.css"),
            icon: self.asset("favicon.svg"),
            languages: languages.into_iter().map(choice).collect(),
        };
        let missing = |lang: Lang| self.error(lang, 404, "").body;
        let mut files = vec![
            // Only writing could fail, and a string takes all that is written.
            ("index.html".to_owned(), choose.render().unwrap_or_default().into_bytes()),
            ("404.html".to_owned(), missing(self.language())),
            (MARK.to_owned(), Vec::new()),
        ];
        let all = self.languages().iter();
        files.extend(all.map(|lang| (format!("{lang}/404.html"), missing(*lang))));
        files
    }
}

/// The value of an attribute as it was before it was written into a page.
fn unescaped(value: &str) -> Cow<'_, str> {
    let mut parts = value.split('&');
    let first = parts.next().unwrap_or_default();
    if first.len() == value.len() {
        return value.into();
    }
    let read = |name: &str| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    };
    let mut text = first.to_owned();
    for part in parts {
        let entity = part.split_once(';').and_then(|(name, rest)| Some((read(name)?, rest)));
        if let Some((letter, rest)) = entity {
            text.push(letter);
            text.push_str(rest);
        } else {
            text.push('&');
            text.push_str(part);
        }
    }
    text.into()
}

/// The folder itself, where a link stands for it.
fn linked(folder: &Path) -> Result<PathBuf, Problems> {
    // Without a slash at its end, behind which the link would be followed.
    let named: PathBuf = folder.components().collect();
    if !std::fs::symlink_metadata(&named).is_ok_and(|about| about.is_symlink()) {
        return Ok(named);
    }
    std::fs::canonicalize(&named).map_err(|error| {
        if error.kind() != io::ErrorKind::NotFound {
            return one(&named, &error);
        }
        let name = named.display().to_string();
        let problem = Problem::error(message!("reuse-export-link", folder = name));
        problem.help(message!("reuse-export-link-help")).into()
    })
}

/// A folder may be replaced if it is empty or was written by an export before.
fn check(folder: &Path) -> Result<(), Problems> {
    if folder.file_name().is_none() {
        // `.` or `/`: nothing can take its place while somebody stands in it.
        let name = folder.display().to_string();
        let problem = Problem::error(message!("reuse-export-no-name", folder = name));
        return Err(problem.help(message!("reuse-export-no-name-help")).into());
    }
    let mut entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(one(folder, &error)),
    };
    if folder.join(MARK).is_file() || entries.next().is_none() {
        return Ok(());
    }
    let name = folder.display().to_string();
    let text = message!("reuse-export-not-empty", folder = name.as_str());
    let mut problems = Problems::default();
    problems.push(Problem::error(text).help(message!("reuse-export-not-empty-help")));
    Err(problems)
}

fn write(folder: &Path, path: &str, body: &[u8]) -> Result<(), Failed> {
    let file = folder.join(path);
    let written = file.parent().map_or(Ok(()), std::fs::create_dir_all);
    written.and_then(|()| std::fs::write(&file, body)).map_err(|error| (file, error))
}

fn one(path: &Path, error: &io::Error) -> Problems {
    let text = message!("reuse-export-failed", why = why(error));
    let mut problems = Problems::default();
    problems.push(Problem::error(text).in_file(path.display().to_string()));
    problems
}

#[cfg(test)]
mod tests {
    use sanjeh_publication::Library;

    use super::*;
    use crate::Options;

    #[test]
    fn links_are_read_as_browsers_read_them() {
        let cases = [
            ("/fa/", "/fa/"),
            ("https://example.org/a&#38;b&#39;c/fa/", "https://example.org/a&b'c/fa/"),
            ("/x?a=1&amp;b=&quot;2&#x22;", "/x?a=1&b=\"2\""),
            ("/a&b;c&#;&", "/a&b;c&#;&"),
        ];
        for (written, read) in cases {
            assert_eq!(unescaped(written), read);
        }
    }

    #[test]
    fn links_are_followed_whatever_signs_the_address_of_the_site_has() {
        let base = "https://example.org/a&b'c".to_owned();
        let options = Options { base, live: false, ..Options::default() };
        let site = Site::new(Library::default(), options);
        let html = "<a href=\"/a&#38;b&#39;c/fa/?q=1&#38;x=2#top\"><img src=\"https://example.org/a\
            &#38;b&#39;c/rounds/9/preview.fa.png\"><a href=\"https://example.org/a/fa/\">\
            <a href=\"#content\">";
        let links: Vec<String> = site.links(html).collect();
        assert_eq!(links, ["/fa/", "/rounds/9/preview.fa.png"]);
    }
}
