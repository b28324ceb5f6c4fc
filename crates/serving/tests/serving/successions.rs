//! Mergers and splits of three rounds, one of which was corrected: what the API says and what the
//! pages say is the same.

use std::path::Path;
use std::sync::Arc;

use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Correction, Options as Publishing, publish};
use sanjeh_round::Place;
use sanjeh_serving::App;
use sanjeh_site::{Options, Site};
use serde_json::Value;

use crate::document::conforms;
use crate::support::{Running, Scratch, unlimited};

/// A round of the case, with changes to its files.
fn round(folder: &Scratch, name: &str, changes: &[(&str, &str, &str)]) -> Place {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/cases/mergers");
    let there = folder.path().join(format!("{name}-{}", changes.len()));
    std::fs::create_dir_all(&there).unwrap();
    for entry in std::fs::read_dir(case.join(name)).unwrap() {
        let entry = entry.unwrap();
        let mut text = std::fs::read_to_string(entry.path()).unwrap();
        for (_, old, new) in changes.iter().filter(|(file, ..)| entry.file_name() == *file) {
            assert!(text.contains(old), "{old}: {text}");
            text = text.replace(old, new);
        }
        std::fs::write(there.join(entry.file_name()), text).unwrap();
    }
    Place::Folder(there)
}

#[test]
fn the_api_and_the_pages_take_the_rounds_that_hold_now() {
    let folder = Scratch::new();
    let all = std::cell::RefCell::new(Vec::new());
    let made =
        |place: &Place, id: &str, previous: Option<&Publication>, of: Option<&Publication>| {
            let reason = ["en", "fa"].map(|lang| (lang.to_owned(), "A name was wrong".to_owned()));
            let corrects = of.map(|of| Correction { of, reason: reason.into() });
            let (id, published) = (Some(id.to_owned()), "2022-06-20".to_owned());
            let options = Publishing { id, published, corrects, ..Publishing::default() };
            let to = folder.path().join("publications");
            std::fs::create_dir_all(&to).unwrap();
            let made = publish(place, previous, &options, &to);
            let made =
                made.map_err(|p| p.render(sanjeh_messages::Lang::En, false, 100)).unwrap().shared();
            all.borrow_mut().push(Arc::clone(&made));
            made
        };
    let one = made(&round(&folder, "one", &[]), "1", None, None);
    let two = made(&round(&folder, "two", &[]), "2", Some(&one), None);
    let right = [("agencies.csv", "Ministry of Housing", "Ministry of Homes")];
    made(&round(&folder, "one", &right), "1-2", None, Some(&one));
    let next = [
        ("round.toml", "number = 2", "number = 3"),
        ("agencies.csv", "o7,Statistics Organisation,سازمان آمار,85,90\n", ""),
        (
            "successions.csv",
            "agency,m24,m14,merged\nagency,b1,c1,merged\nagency,b2,c1,merged\n",
            "",
        ),
        ("successions.csv", "agency,o7,o8,split", "agency,o7,m30,merged"),
    ];
    made(&round(&folder, "two", &next), "3", Some(&two), None);
    let site = Site::new(Library::new(all.into_inner()), Options::default());
    let running = Running::new(Arc::new(App::new(site)), unlimited());
    let agency = |round: &str, id: &str| {
        let path = format!("/rounds/{round}/agencies/{id}");
        let response = running.get(&format!("/api/v1{path}"));
        conforms("get", &path, &response);
        let page = running.get(&format!("/en{path}/"));
        assert_eq!((response.status, page.status), (200, 200), "{path}");
        (response.json(), page.text().replace(['\u{2068}', '\u{2069}'], ""))
    };
    let said = |all: &Value| -> Vec<[String; 3]> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let one = |s: &Value| [text(&s["agency"]["id"]), text(&s["how"]), text(&s["round"])];
        all.as_array().unwrap().iter().map(one).collect()
    };
    let (api, page) = agency("2", "m14");
    assert_eq!(api["predecessors"][0]["agency"]["name"]["en"], "Ministry of Homes");
    assert!(page.contains("/en/rounds/1-2/agencies/m24/"), "{page}");
    for round in ["1", "1-2"] {
        let (api, page) = agency(round, "m24");
        assert_eq!(said(&api["successors"]), [["m14", "merged", "2"]]);
        assert!(page.contains("/en/rounds/2/agencies/m14/"), "{page}");
        // The first round that says what became of it, and none after that.
        let (api, page) = agency(round, "o7");
        assert_eq!(said(&api["successors"]), [["o8", "split", "2"]]);
        assert!(!page.contains("/en/rounds/3/agencies/m30/"), "{page}");
    }
    // What was split off from it the round itself says, its end a later one.
    let (api, page) = agency("2", "o7");
    assert_eq!(said(&api["successors"]), [["o8", "split", "2"], ["m30", "merged", "3"]]);
    assert!(page.contains("/en/rounds/3/agencies/m30/"), "{page}");
}
