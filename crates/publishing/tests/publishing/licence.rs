//! No licence is claimed that the round does not state.

use sanjeh_open_data::Licence;
use sanjeh_publication::{MANIFEST, Publication, sha256, verify};
use sanjeh_publishing::publish;
use sanjeh_round::Place;

use crate::support::{Folder, files, mini, options, place, said};

const STATED: &str = "licence = \"CC-BY-4.0\"\n";

#[test]
fn a_round_without_a_licence_is_published_without_one() {
    let folder = Folder::new();
    let mut files = files("mini");
    let header = files.get_mut("round.toml").unwrap();
    *header = header.replace(STATED, "");
    let made = publish(&place(&files), None, &options(), folder.path()).map_err(said).unwrap();
    assert_eq!(made.manifest.licence, None);
    assert_eq!(made.meta().licence, None);
    for file in made.manifest.files.iter().map(|file| file.path.as_str()).chain([MANIFEST]) {
        let text = std::fs::read_to_string(folder.join("trial-1.0").join(file)).unwrap();
        assert!(!text.contains("CC-BY") && !text.contains("creativecommons"), "{file}: {text}");
    }
    let verified = verify(&Place::Folder(folder.join("trial-1.0")), None).map_err(said).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
}

/// A publication as the first program made it: it claims a licence, its round states none.
fn former(folder: &Folder, claimed: &str) -> std::path::PathBuf {
    mini(folder);
    let path = folder.join("trial-1.0");
    let old = std::fs::read_to_string(path.join("round.toml")).unwrap();
    let new = old.replace(STATED, "");
    assert_ne!(old, new);
    std::fs::write(path.join("round.toml"), &new).unwrap();
    let mut list: serde_json::Value =
        serde_json::from_slice(&std::fs::read(path.join(MANIFEST)).unwrap()).unwrap();
    list["format"] = 1.into();
    // The first format had no list of what was accepted.
    list.as_object_mut().unwrap().remove("accepted");
    list["licence"] = claimed.into();
    for file in list["files"].as_array_mut().unwrap() {
        let name = file["path"].as_str().unwrap().to_owned();
        let mut text = std::fs::read_to_string(path.join(&name)).unwrap();
        if name.starts_with("results/") {
            let of = |id: &str| {
                let address = Licence::new(id).address();
                format!("\"licence\":\"{id}\",\"licence_address\":\"{address}\"")
            };
            text = text.replace(&of("CC-BY-4.0"), &of(claimed));
            std::fs::write(path.join(&name), &text).unwrap();
        }
        file["sha256"] = sha256(text.as_bytes()).into();
        file["bytes"] = text.len().into();
    }
    std::fs::write(path.join(MANIFEST), serde_json::to_string_pretty(&list).unwrap()).unwrap();
    path
}

#[test]
fn a_publication_of_the_first_format_keeps_the_licence_that_it_was_given() {
    let folder = Folder::new();
    let path = former(&folder, "CC-BY-4.0");
    let verified = verify(&Place::Folder(path.clone()), None).map_err(said).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
    let opened = Publication::open(&path).map_err(said).unwrap();
    assert_eq!(opened.round.header.licence, None);
    assert_eq!(opened.meta().licence, Some(Licence::new("CC-BY-4.0")));
}

#[test]
fn a_publication_may_not_claim_another_licence_than_its_round_states() {
    let folder = Folder::new();
    let path = former(&folder, "MIT");
    let verified = verify(&Place::Folder(path), None).map_err(said).unwrap();
    let words: Vec<String> =
        verified.findings.iter().map(|f| f.message().text(sanjeh_messages::Lang::En)).collect();
    assert!(words.iter().any(|words| words.contains("licence")), "{words:?}");
}
