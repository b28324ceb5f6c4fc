//! The tables of a publication as files, and what is said of them to portals and search engines.

use sanjeh_messages::{Lang, Problem, message};
use sanjeh_methodology::document::Texts;
use sanjeh_open_data::{
    Catalogue, DataFile, Dataset, Format, Licence, Meta, Source, Table, data_package, formats,
    schema_org, table, tables, xlsx,
};
use sanjeh_publication::{FileEntry, Publication};
use sanjeh_replies::Reply;

use crate::route::{Address, Page};
use crate::site::Site;

/// The name of the workbook that has all tables.
pub(crate) const ALL: &str = "all";

/// The name of the description of all CSV files for programs.
pub(crate) const PACKAGE: &str = "datapackage.json";

/// What stands beside the data of a publication.
pub(crate) fn meta(site: &Site, publication: &Publication) -> Meta {
    let manifest = &publication.manifest;
    Meta {
        source: Some(source(site, publication, first_language(site, publication))),
        publication: Some(manifest.id.clone()),
        digest: Some(publication.digest.clone()),
        licence: manifest.licence.as_deref().map(Licence::new),
        published: Some(manifest.published.clone()),
        corrects: site.library().correction_by(publication).map(|old| old.id.clone()),
        superseded_by: site
            .library()
            .superseded_by(&manifest.id)
            .map(|newer| newer.manifest.id.clone()),
        ..Meta::of(&publication.round)
    }
}

/// The page in a language from which the data can be taken.
fn source(site: &Site, publication: &Publication, lang: Lang) -> String {
    let page = Page::Downloads(publication.manifest.id.clone());
    site.absolute(&Address::Page(lang, page))
}

/// The name of a table's file: `scores.csv`, `scores.fa.xlsx`.
pub(crate) fn file_name(table: &str, format: Format, lang: Lang) -> String {
    let ending = format.extension();
    if format.has_language() {
        format!("{table}.{lang}.{ending}")
    } else {
        format!("{table}.{ending}")
    }
}

/// The languages in which there are files of a format; of one without a language there is one file.
fn languages(publication: &Publication, format: Format) -> &[Lang] {
    let all = publication.languages();
    if format.has_language() { all } else { all.get(..1).unwrap_or_default() }
}

/// The names of all files of data of a publication.
pub(crate) fn file_names(publication: &Publication) -> Vec<String> {
    let tables = tables(&publication.source());
    let of_table = |table: &Table<'_>| {
        let in_format = |format: &Format| {
            let langs = languages(publication, *format);
            langs.iter().map(|lang| file_name(&table.name, *format, *lang)).collect::<Vec<_>>()
        };
        formats().iter().flat_map(in_format).collect::<Vec<_>>()
    };
    let mut names: Vec<String> = tables.iter().flat_map(of_table).collect();
    names.extend(publication.languages().iter().map(|lang| file_name(ALL, Format::Xlsx, *lang)));
    names.push(PACKAGE.to_owned());
    names
}

/// The publication's own file with a table as CSV, which is signed.
pub(crate) fn signed<'p>(publication: &'p Publication, table: &str) -> Option<&'p FileEntry> {
    let path = format!("results/{table}.csv");
    publication.manifest.files.iter().find(|file| file.path == path)
}

/// A file of data by its name; `None` if there is none of that name.
pub(crate) fn reply(site: &Site, publication: &Publication, file: &str) -> Option<Reply> {
    let (content_type, body) = if file == PACKAGE {
        ("application/json", Ok(package(site, publication)))
    } else {
        let (name, ending) = file.rsplit_once('.')?;
        let format = Format::from_extension(ending)?;
        let (name, lang) = match name.rsplit_once('.') {
            Some((name, code)) if format.has_language() => {
                (name, *publication.languages().iter().find(|lang| lang.code() == code)?)
            }
            None if format.has_language() => return None,
            _ => (name, Lang::ENGLISH),
        };
        (content_type(format), written(site, publication, name, format, lang)?)
    };
    let id = &publication.manifest.id;
    Some(match body {
        Ok(body) => {
            Reply { file_name: Some(format!("{id}-{file}")), ..Reply::of(content_type, body) }
        }
        // A table that is too long for a sheet: the other formats have it.
        Err(problem) => {
            let text = problem.message.plain(site.language());
            let plain = "text/plain; charset=utf-8";
            Reply { status: 404, ..Reply::of(plain, text.into_bytes()) }
        }
    })
}

fn content_type(format: Format) -> &'static str {
    match format {
        Format::Csv => "text/csv; charset=utf-8",
        other => other.media_type(),
    }
}

type Written = Result<Vec<u8>, Box<Problem>>;

/// A table, or all of them as one workbook, in a format.
fn written(
    site: &Site,
    publication: &Publication,
    name: &str,
    format: Format,
    lang: Lang,
) -> Option<Written> {
    let source = publication.source();
    let mut meta = meta(site, publication);
    if format.has_language() {
        meta.source = Some(self::source(site, publication, lang));
    }
    if name == ALL && format == Format::Xlsx {
        return Some(xlsx(&tables(&source), &source, &meta, lang));
    }
    // The same bytes as those that are signed, without writing them again.
    if format == Format::Csv
        && let Some(file) = signed(publication, name)
    {
        // Nothing takes the place of one that was changed: what is not as it was signed is missed.
        return publication.file(&file.path).map(Ok);
    }
    let table = table(&source, name)?;
    Some(format.write(&table, &source, &meta, lang))
}

/// What a publication holds, in a sentence, by language.
fn described(publication: &Publication) -> Texts {
    let say = |lang: Lang| {
        let methodology = &publication.round.methodology;
        let kind = publication.presentation().map(|p| p.of);
        let count = kind.map_or(0, |kind| publication.count(kind));
        let text = message!(
            "reuse-dataset-about",
            round = publication.title(lang),
            n = count,
            kind = kind.map_or("", |kind| methodology.type_title(kind, lang))
        );
        (lang.code().to_owned(), text.plain(lang))
    };
    publication.languages().iter().copied().map(say).collect()
}

fn texts(languages: &[Lang], say: impl Fn(Lang) -> String) -> Texts {
    languages.iter().map(|lang| (lang.code().to_owned(), say(*lang))).collect()
}

/// Does something with the description of the data of publications, which borrows their tables.
fn with_catalogue<T>(
    site: &Site,
    publications: &[&Publication],
    then: impl FnOnce(&Catalogue<'_, '_>) -> T,
) -> T {
    let sources: Vec<Source<'_>> = publications.iter().map(|p| p.source()).collect();
    let tables: Vec<Vec<Table<'_>>> = sources.iter().map(tables).collect();
    let metas: Vec<Meta> = publications.iter().map(|p| meta(site, p)).collect();
    let all = publications.iter().zip(&tables).zip(&metas);
    let datasets = all.map(|((publication, tables), meta)| Dataset {
        meta,
        address: page_address(site, publication),
        description: described(publication),
        keywords: keywords(publication),
        files: workbooks(site, publication)
            .into_iter()
            .chain(tables.iter().flat_map(|table| files_of(site, publication, table)))
            .collect(),
    });
    then(&Catalogue {
        address: site.absolute(&Address::Page(site.language(), Page::Home)),
        languages: site.languages().to_vec(),
        title: texts(site.languages(), |lang| {
            let own = site.own_name(lang).map(str::to_owned);
            own.unwrap_or_else(|| message!("reuse-catalogue-title").plain(lang))
        }),
        description: texts(site.languages(), |lang| message!("reuse-catalogue-about").plain(lang)),
        publisher: metas.first().map(Meta::credited),
        datasets: datasets.collect(),
    })
}

fn page_address(site: &Site, publication: &Publication) -> String {
    let page = Page::Round(publication.manifest.id.clone());
    site.absolute(&Address::Page(first_language(site, publication), page))
}

/// The language in which readers are led to a publication.
pub(crate) fn first_language(site: &Site, publication: &Publication) -> Lang {
    let (own, lang) = (publication.languages(), site.language());
    if own.contains(&lang) { lang } else { own.first().copied().unwrap_or(lang) }
}

/// What the data are about: the assessment and its axes.
fn keywords(publication: &Publication) -> Vec<Texts> {
    let methodology = &publication.round.methodology;
    let axes = publication.presentation().into_iter().flat_map(|shown| &shown.axes);
    let axes = axes.map(|axis| {
        texts(publication.languages(), |lang| methodology.measure_title(*axis, lang).to_owned())
    });
    let title = methodology.document.methodology.title.clone();
    [title].into_iter().chain(axes).filter(|words| !words.is_empty()).collect()
}

/// The workbooks with all tables.
fn workbooks<'t, 'r>(site: &Site, publication: &Publication) -> Vec<DataFile<'t, 'r>> {
    let of_language = |lang: &Lang| {
        let lang = *lang;
        let file = file_name(ALL, Format::Xlsx, lang);
        let publication = publication.manifest.id.clone();
        DataFile {
            path: file.clone(),
            address: site.absolute(&Address::Data { publication, file }),
            table: None,
            lang: Some(lang),
            format: Format::Xlsx,
            bytes: None,
            sha256: None,
        }
    };
    publication.languages().iter().map(of_language).collect()
}

/// The files of a table.
fn files_of<'t, 'r>(
    site: &Site,
    publication: &Publication,
    table: &'t Table<'r>,
) -> Vec<DataFile<'t, 'r>> {
    let signed = signed(publication, &table.name);
    let file = |format: Format, lang: Lang| {
        let file = file_name(&table.name, format, lang);
        let publication = publication.manifest.id.clone();
        let signed = signed.filter(|_| format == Format::Csv);
        DataFile {
            path: file.clone(),
            address: site.absolute(&Address::Data { publication, file }),
            table: Some(table),
            lang: format.has_language().then_some(lang),
            format,
            bytes: signed.map(|file| file.bytes),
            sha256: signed.map(|file| file.sha256.clone()),
        }
    };
    let in_format = |format: &Format| {
        let langs = languages(publication, *format);
        langs.iter().map(|lang| file(*format, *lang)).collect::<Vec<_>>()
    };
    formats().iter().flat_map(in_format).collect()
}

/// The description of a publication's CSV files for programs.
fn package(site: &Site, publication: &Publication) -> Vec<u8> {
    let value = with_catalogue(site, &[publication], |catalogue| {
        catalogue.datasets.first().map(data_package).unwrap_or_default()
    });
    format!("{value:#}\n").into_bytes()
}

/// What search engines get of a publication's data, ready to stand in a page.
pub(crate) fn for_search_engines(site: &Site, publication: &Publication, lang: Lang) -> String {
    let value = with_catalogue(site, &[publication], |catalogue| {
        let dataset = catalogue.datasets.first();
        dataset.map(|dataset| schema_org(catalogue, dataset, lang)).unwrap_or_default()
    });
    // Nothing in it can end the element in which it stands.
    value.to_string().replace('<', "\\u003c")
}

/// Does something with the catalogue of all current publications.
pub(crate) fn catalogue<T>(site: &Site, then: impl FnOnce(&Catalogue<'_, '_>) -> T) -> T {
    let current: Vec<&Publication> = site.library.current().map(AsRef::as_ref).collect();
    with_catalogue(site, &current, then)
}
