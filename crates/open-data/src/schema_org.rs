//! The description for search engines, in the words of schema.org.

use sanjeh_messages::Lang;
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use serde_json::{Value, json};

use crate::catalogue::{Catalogue, DataFile, Dataset};

/// The data of a round as a `Dataset` of schema.org, in JSON-LD, in one language.
pub fn schema_org(catalogue: &Catalogue<'_, '_>, dataset: &Dataset<'_, '_>, lang: Lang) -> Value {
    let meta = dataset.meta;
    let said = |texts: &Texts| text(texts, lang).unwrap_or_default().to_owned();
    let about = [said(&dataset.description), meta.notice(lang).unwrap_or_default().to_owned()];
    let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty()).collect();
    let files = dataset.files.iter().filter(|file| file.lang.is_none_or(|own| own == lang));
    let keywords: Vec<String> = dataset.keywords.iter().map(said).collect();
    let mut described = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": dataset.address,
        "name": meta.title(lang),
        "description": about.join(" "),
        "url": dataset.address,
        "inLanguage": meta.languages.iter().map(|lang| lang.code()).collect::<Vec<_>>(),
        "isAccessibleForFree": true,
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": said(&catalogue.title),
            "url": catalogue.address,
        },
        "distribution": files.map(|file| download(file, lang)).collect::<Vec<_>>(),
    });
    if let Some(licence) = &meta.licence {
        described["license"] = json!(licence.address());
    }
    if let Some(publisher) = &meta.publisher {
        let mut named = json!({ "@type": "Organization", "name": publisher.name(lang) });
        if let Some(url) = &publisher.url {
            named["url"] = json!(url);
        }
        if let Some(email) = &publisher.email {
            named["email"] = json!(email);
        }
        described["creator"] = named.clone();
        described["publisher"] = named;
    }
    if !keywords.is_empty() {
        described["keywords"] = json!(keywords);
    }
    if let Some(day) = &meta.published {
        described["datePublished"] = json!(day);
    }
    if let Some(id) = &meta.publication {
        described["identifier"] = json!(id);
    }
    described
}

fn download(file: &DataFile<'_, '_>, lang: Lang) -> Value {
    let mut download = json!({
        "@type": "DataDownload",
        "name": file.title(lang),
        "encodingFormat": file.format.media_type(),
        "contentUrl": file.address,
    });
    if let Some(bytes) = file.bytes {
        download["contentSize"] = json!(format!("{bytes} B"));
    }
    if let Some(digest) = &file.sha256 {
        download["sha256"] = json!(digest);
    }
    download
}
