//! What data portals, search engines and programs are shown of the files.

use std::collections::BTreeSet;

use crate::common::Opened;
use oxjsonld::JsonLdParser;
use oxrdf::graph::CanonicalizationAlgorithm;
use oxrdf::{Graph, Triple};
use oxttl::TurtleParser;
use sanjeh_messages::Lang;
use sanjeh_methodology::document::Texts;
use sanjeh_open_data::{
    Catalogue, DataFile, Dataset, Format, Meta, Table, data_package, dcat_json_ld, dcat_turtle,
    schema_org, tables,
};
use sanjeh_round::Publisher;

fn texts(en: &str, fa: &str) -> Texts {
    [("en", en), ("fa", fa)].map(|(lang, text)| (lang.to_owned(), text.to_owned())).into()
}

fn publisher() -> Publisher {
    Publisher {
        name: texts("The Secretariat", "دبیرخانه"),
        url: Some("https://example.org/who".to_owned()),
        email: Some("office@example.org".to_owned()),
        ..Publisher::default()
    }
}

fn catalogue<'a, 'r>(meta: &'a Meta, tables: &'a [Table<'r>]) -> Catalogue<'a, 'r> {
    let files = tables.iter().flat_map(|table| {
        [Format::Csv, Format::Xlsx].map(|format| {
            let path = format!("data/{}.{}", table.name, format.extension());
            let is_stored = format == Format::Csv;
            DataFile {
                address: format!("https://example.org/rounds/9/{path}"),
                path,
                table: Some(table),
                lang: (!is_stored).then_some(Lang::Fa),
                format,
                bytes: is_stored.then_some(1234),
                sha256: is_stored.then(|| "0f".repeat(32)),
            }
        })
    });
    let dataset = Dataset {
        meta,
        address: "https://example.org/rounds/9".to_owned(),
        description: texts("Say \"all\"\nof it \\ and\u{7} more", "همه داده‌های دوره"),
        keywords: vec![texts("E-government", "دولت الکترونیکی")],
        files: files.collect(),
    };
    Catalogue {
        address: "https://example.org/".to_owned(),
        languages: Lang::ALL.to_vec(),
        title: texts("Assessments", "ارزیابی‌ها"),
        description: texts("Rounds of assessment", "دوره‌های ارزیابی"),
        publisher: Some(publisher()),
        datasets: vec![dataset],
    }
}

fn canonical(triples: impl Iterator<Item = Triple>) -> BTreeSet<String> {
    let mut graph: Graph = triples.collect();
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph.iter().map(|triple| triple.to_string()).collect()
}

#[test]
fn turtle_and_json_ld_say_the_same() {
    let opened = Opened::example("round9");
    let mut meta = Meta::of(&opened.round);
    meta.publisher = Some(publisher());
    let tables = tables(&opened.source());
    let catalogue = catalogue(&meta, &tables);
    let turtle = dcat_turtle(&catalogue);
    let read = TurtleParser::new().for_reader(turtle.as_bytes());
    let from_turtle = canonical(read.map(|triple| triple.expect("valid Turtle")));
    let json = dcat_json_ld(&catalogue).to_string();
    let read = JsonLdParser::new().for_reader(json.as_bytes());
    let from_json = canonical(read.map(|quad| {
        let quad = quad.expect("valid JSON-LD");
        Triple::new(quad.subject, quad.predicate, quad.object)
    }));
    assert_eq!(from_turtle, from_json);
    let all: Vec<&str> = from_turtle.iter().map(String::as_str).collect();
    let all = all.join("\n");
    for expected in [
        "<https://example.org/rounds/9> <http://www.w3.org/ns/dcat#theme> \
         <http://publications.europa.eu/resource/authority/data-theme/GOVE>",
        "<http://purl.org/dc/terms/license> \
         <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0>",
        "<http://purl.org/dc/terms/issued> \
         \"2022-06-20\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "<http://spdx.org/rdf/terms#algorithm> \
         <http://spdx.org/rdf/terms#checksumAlgorithm_sha256>",
        "\"دورهٔ نهم ارزیابی دولت الکترونیکی\"@fa",
        "<http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:office@example.org>",
        "<http://www.w3.org/ns/dcat#keyword> \"دولت الکترونیکی\"@fa",
        "\"1234\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>",
    ] {
        assert!(all.contains(expected), "{expected} is not in\n{all}");
    }
    let distributions = from_turtle.iter().filter(|t| t.contains("dcat#downloadURL")).count();
    assert_eq!(distributions, tables.len() * 2);
}

#[test]
fn search_engines_get_one_language() {
    let opened = Opened::example("round9");
    let meta = Meta::of(&opened.round);
    let tables = tables(&opened.source());
    let catalogue = catalogue(&meta, &tables);
    let described = schema_org(&catalogue, &catalogue.datasets[0], Lang::Fa);
    assert_eq!(described["@type"], "Dataset");
    assert_eq!(described["name"], "دورهٔ نهم ارزیابی دولت الکترونیکی");
    assert_eq!(described["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(described["datePublished"], "2022-06-20");
    let about = described["description"].as_str().expect("a description");
    assert!(about.contains(meta.notice(Lang::Fa).expect("a notice")), "{about}");
    let files = described["distribution"].as_array().expect("files");
    assert_eq!(files.len(), tables.len() * 2);
    assert_eq!(files[0]["encodingFormat"], "text/csv");
    assert_eq!(files[0]["sha256"], "0f".repeat(32));
    assert!(files[1].get("sha256").is_none(), "it is made only when it is asked for");
}

#[test]
fn no_licence_is_given_that_the_round_does_not_state() {
    let opened = Opened::example("round9");
    let meta = Meta { licence: None, ..Meta::of(&opened.round) };
    let tables = tables(&opened.source());
    let catalogue = catalogue(&meta, &tables);
    let dataset = &catalogue.datasets[0];
    let about = [
        dcat_turtle(&catalogue),
        dcat_json_ld(&catalogue).to_string(),
        schema_org(&catalogue, dataset, Lang::En).to_string(),
        data_package(dataset).to_string(),
    ];
    for text in about {
        let text = text.to_lowercase();
        assert!(!text.contains("licen") && !text.contains("cc-by"), "{text}");
    }
}

#[test]
fn a_data_package_describes_every_csv_file() {
    let opened = Opened::example("round9");
    let meta = Meta::of(&opened.round);
    let tables = tables(&opened.source());
    let catalogue = catalogue(&meta, &tables);
    let package = data_package(&catalogue.datasets[0]);
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(package["created"], "2022-06-20T00:00:00Z");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), tables.len(), "one for each CSV file");
    for (resource, table) in resources.iter().zip(&tables) {
        assert_eq!(resource["path"], format!("data/{}.csv", table.name));
        assert_eq!(resource["hash"], format!("sha256:{}", "0f".repeat(32)));
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let names: Vec<_> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        let columns: Vec<_> = table.columns.iter().map(|column| column.id.as_ref()).collect();
        assert_eq!(names, columns);
    }
    let agency = &resources[0];
    assert_eq!(agency["schema"]["primaryKey"], serde_json::json!(["id"]));
}
