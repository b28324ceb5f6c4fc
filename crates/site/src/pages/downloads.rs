//! All files of a publication: tables in every format, the publication itself, how to verify it.

use askama::Template;
use sanjeh_messages::{Message, integer, message, numeral};
use sanjeh_methodology::names::text;
use sanjeh_open_data::{Column, Format, Licence, Table, formats, tables};
use sanjeh_publication::{MANIFEST, PublicKey, Publication, SIGNATURE};
use sanjeh_replies::Reply;

use super::render;
use crate::context::{Context, Html};
use crate::open_data::{self, ALL, PACKAGE, file_name, signed};
use crate::route::Address;

#[derive(Template)]
#[template(path = "downloads.html")]
struct Downloads<'a> {
    c: Context<'a>,
    title: String,
    lede: String,
    is_reconstructed: bool,
    workbooks: Vec<File>,
    tables: Vec<Described>,
    formats: Vec<String>,
    package: String,
    /// Where the text of the licence can be read, and its id.
    licence: Option<(String, String)>,
    cite: String,
    bibtex: String,
    /// What the commands do.
    verify: String,
    key: Option<Key>,
    commands: Vec<String>,
    accepted: Vec<Accepted>,
    /// The files of the publication: those of the round, and those of the previous round.
    lists: Vec<Files>,
    manifest: String,
    signature: Option<String>,
    digest: &'a str,
    answers: String,
    metadata: Html,
    catalogue: [String; 2],
}

/// The key by which the publication is signed.
struct Key {
    /// Its number, and that it is known here.
    text: String,
    line: String,
    /// Where else it stands, and whether that is an address.
    elsewhere: Option<(String, bool)>,
}

/// A doubt with which the round was published nevertheless.
struct Accepted {
    code: String,
    /// What of the input it is about.
    at: Option<String>,
    reason: String,
    /// How often it was met, of how often it may be.
    times: String,
}

/// A file of data.
struct File {
    href: String,
    label: String,
    /// Its size, where it is known before it is made.
    size: String,
}

/// A table, its files and its columns.
struct Described {
    name: String,
    title: String,
    about: String,
    files: Vec<File>,
    columns: Vec<Meaning>,
}

/// What a column means.
struct Meaning {
    id: String,
    title: String,
    about: String,
    kind: String,
}

/// Some files of the publication.
struct Files {
    name: String,
    open: bool,
    all: Vec<Published>,
}

/// A file of the publication.
struct Published {
    path: String,
    href: String,
    size: String,
    sha256: String,
}

/// The page; `None` if there is no publication.
pub(super) fn page(c: &Context<'_>) -> Option<Reply> {
    let p = c.publication?;
    let tables = tables(&p.source());
    let manifest = &p.manifest;
    let file = |path: &str| file(p, path);
    // The reader's own language first.
    let mut languages = p.languages().to_vec();
    languages.sort_by_key(|lang| *lang != c.lang);
    let all = |lang: sanjeh_messages::Lang| File {
        href: c.data(p, &file_name(ALL, Format::Xlsx, lang)),
        label: c.t(message!("reuse-workbook", language = lang.name())),
        size: String::new(),
    };
    let reports = languages.iter().copied().filter_map(|lang| {
        let label = c.t(message!("reuse-report", language = lang.name()));
        let href = Context { lang, ..*c }.report(p, None)?;
        Some(File { href, label, size: String::new() })
    });
    let key = c.site.library().key_of(&manifest.id);
    let folder = c.site.absolute(&file(MANIFEST));
    let folder = folder.trim_end_matches(MANIFEST).trim_end_matches('/');
    let licence = manifest.licence.as_deref().map(Licence::new);
    let publisher = c.publisher(p);
    let answers = match manifest.answers {
        sanjeh_round::AnswersPolicy::Public => {
            message!("reuse-answers-public", checkable = c.checkable(p))
        }
        sanjeh_round::AnswersPolicy::Withheld => {
            message!("reuse-answers-withheld", checkable = c.checkable(p))
        }
    };
    let [turtle, json] = [Address::CatalogTurtle, Address::CatalogJson].map(|a| c.site.link(&a));
    Some(render(&Downloads {
        title: c.t(message!("reuse-downloads-title", round = c.title(p))),
        lede: c.t(lede(licence.as_ref(), tables.len(), manifest.files.len())),
        is_reconstructed: p.provenance.is_reconstructed(),
        workbooks: languages.iter().copied().map(all).chain(reports).collect(),
        tables: tables.iter().map(|table| described(c, table)).collect(),
        formats: formats().iter().map(|format| format.title(c.lang)).collect(),
        package: c.data(p, PACKAGE),
        licence: licence.map(|own| (own.address(), own.id)),
        cite: c.t(message!(
            "reuse-cite",
            named = if publisher.is_some() { "yes" } else { "no" },
            publisher = publisher.unwrap_or_default(),
            round = c.title(p),
            day = c.days(&manifest.published),
            address = c.permanent(),
            id = numeral(c.lang, &manifest.id),
            digest = p.digest.as_str()
        )),
        bibtex: bibtex(c, p),
        verify: c.t(match (key, &p.signature) {
            (Some(_), _) => message!("reuse-verify-signed", checkable = c.checkable(p)),
            (None, Some(_)) => message!("reuse-verify-unknown"),
            (None, None) => message!("reuse-verify-unsigned"),
        }),
        key: key.map(|key| self::key(c, p, key)),
        commands: {
            let line = key.map(PublicKey::line);
            let trusted = line.iter().map(|line| format!(" --public-key {line}"));
            let own = format!("sanjeh verify {folder}{}", trusted.collect::<String>());
            let minisign = line.iter().map(|line| format!("minisign -Vm {MANIFEST} -P {line}"));
            [own].into_iter().chain(minisign).collect()
        },
        accepted: accepted(c, p),
        lists: lists(c, p),
        manifest: c.site.link(&file(MANIFEST)),
        signature: p.signature.as_ref().map(|_| c.site.link(&file(SIGNATURE))),
        digest: &p.digest,
        answers: c.t(answers),
        metadata: Html(open_data::for_search_engines(c.site, p, c.lang)),
        catalogue: [turtle, json],
        c: *c,
    }))
}

/// The address of a file of the publication.
fn file(p: &Publication, path: &str) -> Address {
    Address::File { publication: p.manifest.id.clone(), path: path.to_owned() }
}

/// The first sentence: what there is, and under which licence.
fn lede(licence: Option<&Licence>, tables: usize, files: usize) -> Message {
    match licence {
        Some(Licence { id }) => {
            message!("reuse-downloads-lede", tables = tables, files = files, licence = id.as_str())
        }
        None => message!("reuse-downloads-lede-no-licence", tables = tables, files = files),
    }
}

/// The files of the publication, and apart from them those of the previous round.
fn lists(c: &Context<'_>, p: &Publication) -> Vec<Files> {
    let published = p.manifest.files.iter().map(|entry| Published {
        href: c.site.link(&file(p, &entry.path)),
        path: entry.path.clone(),
        size: size(c, entry.bytes),
        sha256: entry.sha256.clone(),
    });
    let (previous, files): (Vec<Published>, Vec<Published>) =
        published.partition(|file| file.path.starts_with("previous/"));
    [
        Files { name: c.t(message!("reuse-publication-files")), open: true, all: files },
        Files { name: c.t(message!("reuse-previous-files")), open: false, all: previous },
    ]
    .into_iter()
    .filter(|list| !list.all.is_empty())
    .collect()
}

/// The doubts that the round accepted.
fn accepted(c: &Context<'_>, p: &Publication) -> Vec<Accepted> {
    let entry = |accepted: &sanjeh_round::Accepted| {
        let entry = &accepted.acceptance;
        let shown = |n: u64| integer(c.lang, i64::try_from(n).unwrap_or(i64::MAX));
        let (n, times) = (accepted.times, shown(accepted.times));
        Accepted {
            code: entry.code.clone(),
            at: entry.at.clone(),
            reason: text(&entry.reason, c.lang).unwrap_or_default().to_owned(),
            times: c.t(match entry.at_most {
                Some(most) => message!("reuse-accepted-of", times = times, most = shown(most)),
                None => message!("reuse-accepted-times", n = n, times = times),
            }),
        }
    };
    p.manifest.accepted.iter().map(entry).collect()
}

/// The key of the publisher.
fn key(c: &Context<'_>, p: &Publication, key: &PublicKey) -> Key {
    let publisher = p.round.header.publisher.as_ref();
    let elsewhere = publisher.and_then(|publisher| text(&publisher.key, c.lang));
    let is_address = |text: &str| text.starts_with("https://") || text.starts_with("http://");
    Key {
        text: c.t(message!("reuse-key", id = key.id())),
        line: key.line(),
        elsewhere: elsewhere.map(|text| (text.to_owned(), is_address(text))),
    }
}

/// The citation for reference managers.
fn bibtex(c: &Context<'_>, p: &Publication) -> String {
    let manifest = &p.manifest;
    let (id, day) = (manifest.id.as_str(), manifest.published.as_str());
    let note =
        c.part(message!("reuse-cite-note", id = numeral(c.lang, id), digest = p.digest.as_str()));
    let publisher = c.publisher(p).map(|publisher| ("publisher", tex(publisher)));
    let fields = [
        ("title", format!("{{{}}}", tex(c.title(p)))),
        ("date", day.to_owned()),
        ("year", day.get(..4).unwrap_or_default().to_owned()),
        ("url", c.permanent()),
        ("version", id.to_owned()),
        ("note", tex(&note)),
    ];
    let author = publisher.iter().map(|(_, name)| ("author", format!("{{{name}}}")));
    let fields = author.chain(publisher.clone()).chain(fields);
    let lines = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n"));
    format!("@misc{{publication-{id},\n{}}}", lines.collect::<String>())
}

/// A text as TeX reads it.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => {
                out.push('\\');
                out.push(c);
            }
            // What is not seen has no place in a reference.
            c if c.is_control() || ('\u{2066}'..='\u{2069}').contains(&c) => {}
            c => out.push(c),
        }
    }
    out
}

fn described(c: &Context<'_>, table: &Table<'_>) -> Described {
    let Some(p) = c.publication else {
        return Described {
            name: String::new(),
            title: String::new(),
            about: String::new(),
            files: Vec::new(),
            columns: Vec::new(),
        };
    };
    let known = signed(p, &table.name).map(|file| size(c, file.bytes));
    let file = |format: &Format| File {
        href: c.data(p, &file_name(&table.name, *format, c.lang)),
        label: format.extension().to_uppercase(),
        size: known.clone().filter(|_| *format == Format::Csv).unwrap_or_default(),
    };
    let meaning = |column: &Column| Meaning {
        id: column.id.to_string(),
        title: column.title(c.lang).to_owned(),
        about: column.description(c.lang).to_owned(),
        kind: c.t(message!("reuse-column-kind", kind = column.kind.id())),
    };
    Described {
        name: table.name.clone(),
        title: table.title(c.lang).to_owned(),
        about: table.description(c.lang).to_owned(),
        files: formats().iter().map(file).collect(),
        columns: table.columns.iter().map(meaning).collect(),
    }
}

/// A size for people: in kilobytes of 1,000 bytes, or megabytes.
fn size(c: &Context<'_>, bytes: u64) -> String {
    const KILO: f64 = 1_000.0;
    let x = bytes as f64;
    let text = if x < KILO {
        message!("reuse-bytes", n = c.int(bytes))
    } else if x < KILO * KILO {
        message!("reuse-kilobytes", n = c.num(x / KILO, 0))
    } else {
        message!("reuse-megabytes", n = c.num(x / KILO / KILO, 1))
    };
    c.t(text)
}
