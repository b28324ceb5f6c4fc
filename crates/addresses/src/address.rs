//! Everything that has an address, and its path.

use sanjeh_messages::Lang;

use crate::percent::{decode, encode, encode_part};

/// Where the API stands below the site's root.
pub const API: &str = "/api/v1";

/// Everything that has an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A page in a language: `/fa/rounds/9/`.
    Page(Lang, Page),
    /// A chart, or its table: `/rounds/9/charts/axes.fa.svg`, `/rounds/9/charts/axes.fa.csv`.
    Chart(Chart),
    /// A table of a publication, or all as one workbook: `/rounds/9/data/scores.csv`,
    /// `/rounds/9/data/scores.fa.xlsx`, `/rounds/9/data/all.fa.xlsx`.
    Data {
        /// Id of the publication.
        publication: String,
        /// Name and ending of the file.
        file: String,
    },
    /// A picture for social previews: `/rounds/9/preview.fa.png`,
    /// `/rounds/9/preview/min-ict.fa.png`.
    Preview {
        /// Id of the publication.
        publication: String,
        /// The agency; the round itself if `None`.
        agency: Option<String>,
        /// Language of its words.
        lang: Lang,
    },
    /// A report: `/rounds/9/report.fa.pdf`, `/rounds/9/report/min-ict.fa.pdf`.
    Report {
        /// Id of the publication.
        publication: String,
        /// The agency; the round itself if `None`.
        agency: Option<String>,
        /// Language of its words.
        lang: Lang,
    },
    /// A file of a publication, byte for byte: `/publications/9/publication.json`.
    File {
        /// Id of the publication.
        publication: String,
        /// Path in its folder.
        path: String,
    },
    /// A style sheet, script, font or picture of the site itself: `/assets/site.1a2b3c.css`.
    Asset(String),
    /// News of publications: `/fa/feed.atom`.
    Feed(Lang),
    /// The press release as plain text: `/fa/rounds/9/press.txt`.
    PressText(Lang, String),
    /// `/robots.txt`.
    Robots,
    /// `/sitemap.xml`.
    Sitemap,
    /// A part of a sitemap that is too long for one file, counted from 1: `/sitemap-1.xml`.
    SitemapPart(usize),
    /// The catalogue of all data for data portals, in Turtle: `/catalog.ttl`.
    CatalogTurtle,
    /// The same in JSON-LD: `/catalog.jsonld`.
    CatalogJson,
    /// The API, which the server answers, by the parts of the path below its root:
    /// `/api/v1/rounds/hdi/agencies/2022%2FCHE`.
    Api(Vec<String>),
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What was published last, and all that was published before.
    Home,
    /// The headline figures of a round.
    Round(String),
    /// All its agencies in order.
    Ranking(String),
    /// One agency: publication, agency.
    Agency(String, String),
    /// Agencies side by side.
    Compare(String),
    /// All services.
    Services(String),
    /// How it was measured.
    Methodology(String),
    /// All files.
    Downloads(String),
    /// Claims about it, and a form to check more.
    Claims(String),
    /// The press release.
    Press(String),
    /// What this site is.
    About,
    /// The API and a form to try it.
    Api,
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Id of the publication.
    pub publication: String,
    /// Which chart: `axes`, `distribution`, or of an agency `agencies/min-ict/axes`.
    pub name: String,
    /// Language of its words.
    pub lang: Lang,
    /// As what.
    pub picture: Picture,
}

/// As what a chart is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Lines and letters.
    Svg,
    /// Dots.
    Png,
    /// The table behind it.
    Csv,
}

impl Page {
    /// Id of the publication that it is about.
    pub fn publication(&self) -> Option<&str> {
        match self {
            Self::Home | Self::About | Self::Api => None,
            Self::Round(id)
            | Self::Ranking(id)
            | Self::Agency(id, _)
            | Self::Compare(id)
            | Self::Services(id)
            | Self::Methodology(id)
            | Self::Downloads(id)
            | Self::Claims(id)
            | Self::Press(id) => Some(id),
        }
    }

    fn path(&self) -> String {
        let of = |id: &str, rest: &str| format!("rounds/{}/{rest}", encode(id));
        match self {
            Self::Home => String::new(),
            Self::About => "about/".to_owned(),
            Self::Api => "api/".to_owned(),
            Self::Round(id) => of(id, ""),
            Self::Ranking(id) => of(id, "ranking/"),
            Self::Agency(id, agency) => of(id, &format!("agencies/{}/", encode(agency))),
            Self::Compare(id) => of(id, "compare/"),
            Self::Services(id) => of(id, "services/"),
            Self::Methodology(id) => of(id, "methodology/"),
            Self::Downloads(id) => of(id, "downloads/"),
            Self::Claims(id) => of(id, "claims/"),
            Self::Press(id) => of(id, "press/"),
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        let ("rounds", id, rest) = (match parts {
            [] => return Some(Self::Home),
            ["about"] => return Some(Self::About),
            ["api"] => return Some(Self::Api),
            [first, id, rest @ ..] => (*first, decode(id)?, rest),
            _ => return None,
        }) else {
            return None;
        };
        Some(match rest {
            [] => Self::Round(id),
            ["ranking"] => Self::Ranking(id),
            ["agencies", agency @ ..] if !agency.is_empty() => {
                Self::Agency(id, decode(&agency.join("/"))?)
            }
            ["compare"] => Self::Compare(id),
            ["services"] => Self::Services(id),
            ["methodology"] => Self::Methodology(id),
            ["downloads"] => Self::Downloads(id),
            ["claims"] => Self::Claims(id),
            ["press"] => Self::Press(id),
            _ => return None,
        })
    }
}

impl Address {
    /// The path of this address.
    pub fn path(&self) -> String {
        let picture = |publication: &str, what: &str, agency: &Option<String>, lang: Lang, end| {
            let publication = encode(publication);
            match agency {
                None => format!("/rounds/{publication}/{what}.{lang}.{end}"),
                Some(agency) => {
                    format!("/rounds/{publication}/{what}/{}.{lang}.{end}", encode(agency))
                }
            }
        };
        match self {
            Self::Page(lang, page) => format!("/{lang}/{}", page.path()),
            Self::Chart(Chart { publication, name, lang, picture }) => {
                let end = picture.ending();
                format!("/rounds/{}/charts/{}.{lang}.{end}", encode(publication), encode(name))
            }
            Self::Data { publication, file } => {
                format!("/rounds/{}/data/{}", encode(publication), encode(file))
            }
            Self::Preview { publication, agency, lang } => {
                picture(publication, "preview", agency, *lang, "png")
            }
            Self::Report { publication, agency, lang } => {
                picture(publication, "report", agency, *lang, "pdf")
            }
            Self::File { publication, path } => {
                format!("/publications/{}/{}", encode(publication), encode(path))
            }
            Self::Asset(name) => format!("/assets/{name}"),
            Self::Feed(lang) => format!("/{lang}/feed.atom"),
            Self::PressText(lang, id) => format!("/{lang}/rounds/{}/press.txt", encode(id)),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Sitemap => "/sitemap.xml".to_owned(),
            Self::SitemapPart(part) => format!("/sitemap-{part}.xml"),
            Self::CatalogTurtle => "/catalog.ttl".to_owned(),
            Self::CatalogJson => "/catalog.jsonld".to_owned(),
            Self::Api(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| encode_part(part)).collect();
                format!("{API}/{}", parts.join("/"))
            }
        }
    }

    /// An address of the API.
    pub fn api<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Api(parts.into_iter().map(str::to_owned).collect())
    }

    /// Reads a path. `None` if nothing can be there.
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        match parts.as_slice() {
            ["robots.txt"] => Some(Self::Robots),
            ["sitemap.xml"] => Some(Self::Sitemap),
            [file] if file.starts_with("sitemap-") => {
                let part = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
                // Addresses have one spelling: `+1` and `01` are none.
                let part = part.parse().ok().filter(|n: &usize| n.to_string() == part)?;
                Some(Self::SitemapPart(part))
            }
            ["catalog.ttl"] => Some(Self::CatalogTurtle),
            ["catalog.jsonld"] => Some(Self::CatalogJson),
            ["api", "v1", parts @ ..] if !parts.is_empty() => {
                parts.iter().map(|part| decode(part)).collect::<Option<_>>().map(Self::Api)
            }
            ["assets", name] => Some(Self::Asset((*name).to_owned())),
            ["publications", id, path @ ..] if !path.is_empty() => {
                Some(Self::File { publication: decode(id)?, path: decode(&path.join("/"))? })
            }
            ["rounds", id, rest @ ..] => Self::of_round(decode(id)?, rest),
            [lang, "feed.atom"] => Some(Self::Feed(language(lang)?)),
            [lang, "rounds", id, "press.txt"] => {
                Some(Self::PressText(language(lang)?, decode(id)?))
            }
            // Every page ends with `/`.
            [lang, rest @ .., ""] => Some(Self::Page(language(lang)?, Page::parse(rest)?)),
            _ => None,
        }
    }

    /// Files of a round.
    fn of_round(publication: String, parts: &[&str]) -> Option<Self> {
        match parts {
            ["charts", name @ ..] if !name.is_empty() => {
                let name = decode(&name.join("/"))?;
                let (name, ending) = name.rsplit_once('.')?;
                let picture = Picture::of(ending)?;
                let (name, lang) = name.rsplit_once('.')?;
                let (name, lang) = (name.to_owned(), language(lang)?);
                Some(Self::Chart(Chart { publication, name, lang, picture }))
            }
            ["data", file] => Some(Self::Data { publication, file: decode(file)? }),
            [what, rest @ ..] => {
                let file = decode(&[&[*what], rest].concat().join("/"))?;
                let (name, ending) = file.rsplit_once('.')?;
                let (name, lang) = name.rsplit_once('.')?;
                let lang = language(lang)?;
                let (kind, agency) = match name.split_once('/') {
                    Some((kind, agency)) => (kind, Some(agency.to_owned())),
                    None => (name, None),
                };
                match (kind, ending) {
                    ("preview", "png") => Some(Self::Preview { publication, agency, lang }),
                    ("report", "pdf") => Some(Self::Report { publication, agency, lang }),
                    _ => None,
                }
            }
            [] => None,
        }
    }
}

impl Picture {
    /// The ending of such a file.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }

    fn of(ending: &str) -> Option<Self> {
        [Self::Svg, Self::Png, Self::Csv].into_iter().find(|p| p.ending() == ending)
    }
}

/// A language by exactly its code: addresses have one spelling.
fn language(code: &str) -> Option<Lang> {
    Lang::of(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back_as_they_were_written() {
        let (id, agency) = ("9-2".to_owned(), "AT/Business Start-up".to_owned());
        let pages = [
            Page::Home,
            Page::Round(id.clone()),
            Page::Ranking(id.clone()),
            Page::Agency(id.clone(), agency.clone()),
            Page::Compare(id.clone()),
            Page::Services(id.clone()),
            Page::Methodology(id.clone()),
            Page::Downloads(id.clone()),
            Page::Claims(id.clone()),
            Page::Press(id.clone()),
            Page::About,
            Page::Api,
        ];
        let mut all: Vec<Address> = pages.map(|page| Address::Page(Lang::Fa, page)).into();
        for (agency, lang) in [(None, Lang::En), (Some(agency), Lang::Fa)] {
            let publication = id.clone();
            all.push(Address::Preview { publication: id.clone(), agency: agency.clone(), lang });
            all.push(Address::Report { publication, agency, lang });
        }
        let (name, picture) = ("agencies/a.b/axes".to_owned(), Picture::Svg);
        let chart = Chart { publication: id.clone(), name, lang: Lang::En, picture };
        all.extend([
            Address::Chart(chart),
            Address::Data { publication: id.clone(), file: "scores.fa.xlsx".to_owned() },
            Address::File { publication: id.clone(), path: "results/scores.csv".to_owned() },
            Address::Asset("site.1a2b.css".to_owned()),
            Address::Feed(Lang::Fa),
            Address::PressText(Lang::En, id),
            Address::Robots,
            Address::Sitemap,
            Address::SitemapPart(2),
            Address::CatalogTurtle,
            Address::CatalogJson,
            Address::api(["rounds", "hdi", "agencies", "2022/CHE"]),
        ]);
        for address in all {
            assert_eq!(Address::parse(&address.path()), Some(address.clone()), "{address:?}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_no_address() {
        for path in [
            "",
            "fa/",
            "/fa",
            "/xx/",
            "/fa/rounds/9",
            "/fa/rounds/../",
            "/fa/rounds/%2e%2e/",
            "/fa/rounds/%00/",
            "/fa/rounds/%ff/",
            "/fa/rounds/%4/",
            "/publications/9/../8/publication.json",
            "/publications/9//etc/passwd",
            "/rounds/9/charts/axes.svg",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }
}
