//! What data portals harvest: DCAT-AP, as JSON-LD and as Turtle.
//!
//! The description is made once, as JSON-LD in which every name is a prefix and a word; the Turtle
//! is the same, written otherwise.

use sanjeh_messages::Lang;
use sanjeh_methodology::document::Texts;
use sanjeh_round::Publisher;
use serde_json::{Map, Value, json};

use crate::catalogue::{Catalogue, DataFile, Dataset};
use crate::format::Format;
use crate::turtle;

/// The vocabularies.
pub(crate) const PREFIXES: &[(&str, &str)] = &[
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The EU's lists of themes, languages and file types, which portals expect.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// The catalogue after DCAT-AP, as JSON-LD.
pub fn dcat_json_ld(catalogue: &Catalogue<'_, '_>) -> Value {
    let prefixes = PREFIXES.iter().map(|(prefix, address)| ((*prefix).to_owned(), json!(address)));
    let mut document = Map::new();
    document.insert("@context".to_owned(), Value::Object(prefixes.collect()));
    document.extend(described(catalogue));
    Value::Object(document)
}

/// The catalogue after DCAT-AP, as Turtle.
pub fn dcat_turtle(catalogue: &Catalogue<'_, '_>) -> String {
    turtle::write(PREFIXES, &described(catalogue))
}

/// A node: its properties, those without a value left out.
fn node(properties: impl IntoIterator<Item = (&'static str, Value)>) -> Map<String, Value> {
    let is_given = |value: &Value| match value {
        Value::Null => false,
        Value::Array(all) => !all.is_empty(),
        _ => true,
    };
    let given = properties.into_iter().filter(|(_, value)| is_given(value));
    given.map(|(name, value)| (name.to_owned(), value)).collect()
}

fn described(catalogue: &Catalogue<'_, '_>) -> Map<String, Value> {
    let datasets = catalogue.datasets.iter().map(|d| Value::Object(dataset(catalogue, d)));
    let publisher = catalogue.publisher.as_ref().map(|p| agent(&catalogue.address, p));
    node([
        ("@id", json!(catalogue.address)),
        ("@type", json!("dcat:Catalog")),
        ("dct:title", texts(&catalogue.title)),
        ("dct:description", texts(&catalogue.description)),
        ("dct:publisher", publisher.unwrap_or_default()),
        ("dct:language", languages(&catalogue.languages)),
        ("foaf:homepage", address(&catalogue.address)),
        ("dcat:dataset", datasets.collect()),
    ])
}

fn dataset(catalogue: &Catalogue<'_, '_>, dataset: &Dataset<'_, '_>) -> Map<String, Value> {
    let meta = dataset.meta;
    let Value::Array(mut about) = texts(&dataset.description) else { return Map::new() };
    if let Value::Array(notice) = texts(&meta.notice) {
        about.extend(notice);
    }
    let issued = meta.published.as_ref();
    // One agent where all are published by one.
    let publisher = meta.credited();
    let is_one = catalogue.publisher.as_ref() == Some(&publisher);
    let whose = if is_one { &catalogue.address } else { &dataset.address };
    let keywords = dataset.keywords.iter().flat_map(|word| word.iter());
    let keywords = keywords.map(|(lang, word)| said(word, lang));
    node([
        ("@id", json!(dataset.address)),
        ("@type", json!("dcat:Dataset")),
        ("dct:title", texts(&meta.title)),
        ("dct:description", Value::Array(about)),
        ("dct:publisher", agent(whose, &publisher)),
        ("dcat:contactPoint", contact(&publisher)),
        ("dcat:keyword", keywords.collect()),
        ("dct:identifier", json!(meta.publication.as_ref().unwrap_or(&dataset.address))),
        ("dct:issued", issued.map_or(Value::Null, |day| typed(day, "xsd:date"))),
        ("dct:language", languages(&meta.languages)),
        ("dcat:theme", address(&format!("{AUTHORITY}data-theme/GOVE"))),
        ("dcat:landingPage", address(&dataset.address)),
        ("dcat:version", json!(meta.digest)),
        (
            "dcat:distribution",
            dataset.files.iter().map(|f| Value::Object(distribution(dataset, f))).collect(),
        ),
    ])
}

fn distribution(dataset: &Dataset<'_, '_>, file: &DataFile<'_, '_>) -> Map<String, Value> {
    let languages = &dataset.meta.languages;
    let titles: Vec<_> = languages.iter().map(|l| said(&file.title(*l), l.code())).collect();
    let abouts: Vec<_> = languages.iter().map(|l| said(&file.description(*l), l.code())).collect();
    let media_type =
        format!("https://www.iana.org/assignments/media-types/{}", file.format.media_type());
    let bytes = file.bytes.map(|n| typed(&n.to_string(), "xsd:nonNegativeInteger"));
    let checksum = file.sha256.as_ref().map(|digest| {
        Value::Object(node([
            ("@type", json!("spdx:Checksum")),
            ("spdx:algorithm", json!({ "@id": "spdx:checksumAlgorithm_sha256" })),
            ("spdx:checksumValue", typed(digest, "xsd:hexBinary")),
        ]))
    });
    let licence = dataset.meta.licence.as_ref().map(|licence| address(&licence.authority()));
    node([
        ("@id", json!(file.address)),
        ("@type", json!("dcat:Distribution")),
        ("dct:title", json!(titles)),
        ("dct:description", json!(abouts)),
        ("dcat:accessURL", address(&dataset.address)),
        ("dcat:downloadURL", address(&file.address)),
        ("dct:license", licence.unwrap_or_default()),
        ("dct:language", file.lang.and_then(language).unwrap_or_default()),
        ("dct:format", address(&format!("{AUTHORITY}file-type/{}", file_type(file.format)))),
        ("dcat:mediaType", address(&media_type)),
        ("dcat:byteSize", bytes.unwrap_or_default()),
        ("spdx:checksum", checksum.unwrap_or_default()),
    ])
}

/// The name of a format in the EU's list.
fn file_type(format: Format) -> String {
    format.extension().to_ascii_uppercase()
}

/// A publisher; `whose` is the address of what it publishes.
fn agent(whose: &str, publisher: &Publisher) -> Value {
    Value::Object(node([
        ("@id", json!(format!("{whose}#publisher"))),
        ("@type", json!("foaf:Agent")),
        ("foaf:name", texts(&publisher.name)),
        ("foaf:homepage", publisher.url.as_deref().map(address).unwrap_or_default()),
        ("foaf:mbox", mailbox(publisher)),
    ]))
}

/// Where questions go; nothing if the publisher gives no address.
fn contact(publisher: &Publisher) -> Value {
    if publisher.url.is_none() && publisher.email.is_none() {
        return Value::Null;
    }
    Value::Object(node([
        ("@type", json!("vcard:Organization")),
        ("vcard:fn", texts(&publisher.name)),
        ("vcard:hasEmail", mailbox(publisher)),
        ("vcard:hasURL", publisher.url.as_deref().map(address).unwrap_or_default()),
    ]))
}

fn mailbox(publisher: &Publisher) -> Value {
    publisher.email.as_ref().map(|email| address(&format!("mailto:{email}"))).unwrap_or_default()
}

/// Those of the languages that have a name in the EU's list.
fn languages(all: &[Lang]) -> Value {
    all.iter().copied().filter_map(language).collect()
}

fn language(lang: Lang) -> Option<Value> {
    lang.in_eu_list().map(|name| address(&format!("{AUTHORITY}language/{name}")))
}

fn address(address: &str) -> Value {
    json!({ "@id": address })
}

fn typed(value: &str, kind: &str) -> Value {
    json!({ "@value": value, "@type": kind })
}

fn said(text: &str, lang: &str) -> Value {
    json!({ "@value": text, "@language": lang })
}

fn texts(texts: &Texts) -> Value {
    texts.iter().map(|(lang, text)| said(text, lang)).collect()
}
