//! What must be known of the data wherever they go: whose they are, which round, under which licence.

use sanjeh_messages::{Lang, message, numeral};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names;
use sanjeh_round::{Publisher, Round};
use serde::Serialize;

/// A licence, by its SPDX id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The SPDX id, as `CC-BY-4.0`.
    pub id: String,
}

impl Licence {
    /// The licence with this SPDX id.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }

    /// Where its text can be read.
    pub fn address(&self) -> String {
        let creative_commons = self.id.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
        match creative_commons {
            Some((kind, version)) => {
                let kind = kind.to_ascii_lowercase();
                format!("https://creativecommons.org/licenses/{kind}/{version}/")
            }
            None if self.id == "CC0-1.0" => {
                "https://creativecommons.org/publicdomain/zero/1.0/".to_owned()
            }
            None => format!("https://spdx.org/licenses/{}.html", self.id),
        }
    }

    /// Its name in the EU's list of licences, which data portals know; where it is not there, the
    /// address of its text.
    pub fn authority(&self) -> String {
        const LIST: &str = "http://publications.europa.eu/resource/authority/licence/";
        match self.id.as_str() {
            "CC0-1.0" => format!("{LIST}CC0"),
            "CC-BY-4.0" | "CC-BY-SA-4.0" | "CC-BY-3.0" => {
                format!("{LIST}{}", self.id.replace(['-', '.'], "_").replace("_SA_", "SA_"))
            }
            _ => self.address(),
        }
    }
}

/// What stands in every file beside the data, where its format has a place for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// The round's number.
    pub number: Option<u32>,
    /// What the round is called, by language.
    pub title: Texts,
    /// The languages in which it is published; at least one.
    pub languages: Vec<Lang>,
    /// Words that must stand wherever its results are shown, by language.
    pub notice: Texts,
    /// Whether only some figures were published and all others are reconstructed around them.
    pub reconstructed: bool,
    /// The day on which it was published, as `2022-06-20`.
    pub published: Option<String>,
    /// Who publishes the data; whom those credit who use them.
    pub publisher: Option<Publisher>,
    /// The licence of the data; `None` if the round states none.
    pub licence: Option<Licence>,
    /// The methodology and its version, as `trial 1.0`.
    pub methodology: String,
    /// What the methodology is called, by language.
    pub methodology_title: Texts,
    /// Its version.
    pub methodology_version: String,
    /// The address at which the data are published.
    pub source: Option<String>,
    /// The id of the publication.
    pub publication: Option<String>,
    /// SHA-256 of the publication's `publication.json`, in hexadecimal digits.
    pub digest: Option<String>,
    /// The id of the publication that it corrects.
    pub corrects: Option<String>,
    /// The id of the publication that holds in its place, if it was corrected itself.
    pub superseded_by: Option<String>,
}

impl Meta {
    /// What the round says of itself; address, id and digest of its publication are not known to it.
    pub fn of(round: &Round) -> Self {
        let (header, methodology) = (&round.header, &round.methodology.document.methodology);
        let or =
            |own: &Texts, other: &Texts| if own.is_empty() { other.clone() } else { own.clone() };
        Self {
            number: header.number,
            title: or(&header.title, &methodology.title),
            languages: header.languages.to_vec(),
            notice: or(&header.notice, &methodology.notice),
            reconstructed: header.reconstructed,
            published: header.published.clone(),
            publisher: header.publisher.clone(),
            licence: header.licence.as_deref().map(Licence::new),
            methodology: format!("{} {}", methodology.id, methodology.version),
            methodology_title: methodology.title.clone(),
            methodology_version: methodology.version.clone(),
            source: None,
            publication: None,
            digest: None,
            corrects: None,
            superseded_by: None,
        }
    }

    /// The first language in which it is published.
    pub fn first_language(&self) -> Lang {
        self.languages.first().copied().unwrap_or_default()
    }

    /// What the round is called; empty if it has no name.
    pub fn title(&self, lang: Lang) -> &str {
        names::text(&self.title, lang).unwrap_or_default()
    }

    /// What the methodology is called, with its version; its id where it has no name.
    pub fn methodology_named(&self, lang: Lang) -> String {
        match names::text(&self.methodology_title, lang) {
            Some(title) => {
                let version = numeral(lang, &self.methodology_version);
                message!("data-methodology-version", title = title, version = version).plain(lang)
            }
            None => self.methodology.clone(),
        }
    }

    /// Words that must stand wherever its results are shown.
    pub fn notice(&self, lang: Lang) -> Option<&str> {
        names::text(&self.notice, lang).filter(|notice| !notice.is_empty())
    }

    /// Who publishes the data, where somebody must be named: where the round names nobody, that
    /// is said in place of a name.
    pub fn credited(&self) -> Publisher {
        let unnamed = |lang: Lang| {
            let text = message!("data-publisher-unnamed", round = self.title(lang)).plain(lang);
            (lang.code().to_owned(), text)
        };
        self.publisher.clone().unwrap_or_else(|| Publisher {
            name: self.languages.iter().copied().map(unnamed).collect(),
            ..Publisher::default()
        })
    }

    /// As it stands in JSON files and as metadata.
    pub fn to_json(&self) -> serde_json::Value {
        #[derive(Serialize)]
        struct Written<'m> {
            number: Option<u32>,
            title: &'m Texts,
            notice: &'m Texts,
            reconstructed: bool,
            published: Option<&'m str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            publisher: Option<&'m Publisher>,
            #[serde(skip_serializing_if = "Option::is_none")]
            licence: Option<&'m str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            licence_address: Option<String>,
            methodology: &'m str,
            source: Option<&'m str>,
            publication: Option<&'m str>,
            digest: Option<&'m str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            corrects: Option<&'m str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            superseded_by: Option<&'m str>,
        }
        let written = Written {
            number: self.number,
            title: &self.title,
            notice: &self.notice,
            reconstructed: self.reconstructed,
            published: self.published.as_deref(),
            publisher: self.publisher.as_ref(),
            licence: self.licence.as_ref().map(|licence| licence.id.as_str()),
            licence_address: self.licence.as_ref().map(Licence::address),
            methodology: &self.methodology,
            source: self.source.as_deref(),
            publication: self.publication.as_deref(),
            digest: self.digest.as_deref(),
            corrects: self.corrects.as_deref(),
            superseded_by: self.superseded_by.as_deref(),
        };
        // Texts and numbers can always be written.
        serde_json::to_value(written).unwrap_or_default()
    }
}
