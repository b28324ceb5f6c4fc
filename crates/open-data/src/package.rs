//! A [Data Package](https://datapackage.org): the description of a folder of CSV files for programs.

use sanjeh_messages::Lang;
use serde_json::{Map, Value, json};

use crate::catalogue::{DataFile, Dataset};
use crate::format::Format;
use crate::meta::Meta;
use crate::table::{Column, Kind, Table};

/// `datapackage.json` of a round's CSV files: schema of each with the meaning of its columns, the
/// keys by which tables refer to each other, licence and notice. Texts are in the first language of the
/// round, those in its others stand beside them, as `title_fa`.
pub fn data_package(dataset: &Dataset<'_, '_>) -> Value {
    let meta = dataset.meta;
    let name = meta.number.map_or_else(|| "round".to_owned(), |n| format!("round-{n}"));
    let files = dataset.files.iter().filter(|file| file.format == Format::Csv);
    let files = files.filter_map(|file| Some(resource(file, file.table?, meta)));
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "id": dataset.address,
        "homepage": dataset.address,
        "meta": meta.to_json(),
        "resources": files.collect::<Vec<_>>(),
    });
    if let Some(package) = package.as_object_mut() {
        in_languages(package, 2, "title", meta, |lang| meta.title(lang));
    }
    if let Some(licence) = &meta.licence {
        package["licenses"] = json!([{ "name": licence.id, "path": licence.address() }]);
    }
    if let Some(publisher) = &meta.publisher {
        let mut named =
            json!({ "title": publisher.name(meta.first_language()), "roles": ["publisher"] });
        if let Some(url) = &publisher.url {
            named["path"] = json!(url);
        }
        if let Some(email) = &publisher.email {
            named["email"] = json!(email);
        }
        package["contributors"] = json!([named]);
    }
    if let Some(published) = &meta.published {
        package["created"] = json!(format!("{published}T00:00:00Z"));
    }
    let first = meta.first_language();
    let about = [text_of(&dataset.description, first.code()), meta.notice(first)];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    if !about.is_empty() {
        package["description"] = json!(about.join("\n\n"));
    }
    package
}

fn text_of<'t>(texts: &'t sanjeh_methodology::document::Texts, lang: &str) -> Option<&'t str> {
    texts.get(lang).map(String::as_str)
}

fn resource(file: &DataFile<'_, '_>, table: &Table<'_>, meta: &Meta) -> Value {
    let keys = table.columns.iter().filter(|column| column.key);
    let mut resource = json!({
        "name": table.name.to_ascii_lowercase(),
        "type": "table",
        "path": file.path,
        "format": file.format.extension(),
        "mediatype": file.format.media_type(),
        "encoding": "utf-8",
        "dialect": { "lineTerminator": "\r\n" },
        "schema": {
            "fields": table.columns.iter().map(|column| field(column, meta)).collect::<Vec<_>>(),
            "missingValues": [""],
        },
    });
    if let Some(resource) = resource.as_object_mut() {
        in_languages(resource, 3, "title", meta, |lang| table.title(lang));
        let after = 3 + meta.languages.len();
        in_languages(resource, after, "description", meta, |lang| table.description(lang));
    }
    // A primary key may have no empty cell.
    if keys.clone().all(|column| column.required) {
        resource["schema"]["primaryKey"] = keys.map(|column| column.id.as_ref()).collect();
    }
    if let Some(bytes) = file.bytes {
        resource["bytes"] = json!(bytes);
    }
    if let Some(digest) = &file.sha256 {
        resource["hash"] = json!(format!("sha256:{digest}"));
    }
    resource
}

fn field(column: &Column, meta: &Meta) -> Value {
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(column.id));
    field.insert("type".to_owned(), json!(column.kind.id()));
    if column.kind == Kind::Boolean {
        field.insert("trueValues".to_owned(), json!(["true"]));
        field.insert("falseValues".to_owned(), json!(["false"]));
    }
    if column.required {
        field.insert("constraints".to_owned(), json!({ "required": true }));
    }
    if let Some(unit) = column.unit {
        field.insert("unit".to_owned(), json!(unit));
    }
    let end = field.len();
    in_languages(&mut field, end, "title", meta, |lang| column.title(lang));
    let end = field.len();
    in_languages(&mut field, end, "description", meta, |lang| column.description(lang));
    Value::Object(field)
}

/// Puts a text into an object in the languages of the round, in this place: in the first one under the
/// name itself, in others under the name with their code.
fn in_languages<'t>(
    into: &mut Map<String, Value>,
    at: usize,
    name: &str,
    meta: &Meta,
    text: impl Fn(Lang) -> &'t str,
) {
    for (number, lang) in meta.languages.iter().enumerate() {
        let name = if number == 0 { name.to_owned() } else { format!("{name}_{lang}") };
        into.shift_insert(at + number, name, json!(text(*lang)));
    }
}
