//! Publications of format 1, as the program before wrote them: see `format1/README.md`.

use std::path::{Path, PathBuf};

use sanjeh_messages::Lang;
use sanjeh_publication::{
    Bounds, Library, MANIFEST, Manifest, Opening, PublicKey, Publication, SIGNATURE, Signature,
    Verified, What, verify,
};
use sanjeh_publishing::publish;
use sanjeh_round::Place;

use crate::support::{Folder, copy, forge, options, said};

/// All that can be opened; but for the first they come out differently by the rules of today.
const ALL: [&str; 8] =
    ["mini", "percent-cells", "bits", "forms", "words", "hidden", "alike2", "merged"];
/// How many of them come out as before by the rules of today.
const SAME: usize = 2;

fn published(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format1").join(name)
}

/// The keys: of all but one, and of that one.
fn keys() -> [PublicKey; 2] {
    ["key.pub", "key-of-merged.pub"]
        .map(|file| PublicKey::find(&published(file).display().to_string()).map_err(said).unwrap())
}

fn found(folder: &Path) -> Verified {
    let [key, of_merged] = keys();
    let key = if folder.ends_with("merged") { of_merged } else { key };
    verify(&Place::Folder(folder.to_path_buf()), Some(&key)).map_err(said).unwrap()
}

#[test]
fn they_are_verified_by_the_rules_of_their_time() {
    for name in ALL {
        let found = found(&published(name));
        assert!(found.is_sound() && found.computed, "{name}: {:?}", found.findings);
        assert!(matches!(found.signature, Signature::Good { .. }), "{name}");
        assert!(found.values > 50, "{name}: {} values", found.values);
        assert_eq!(found.manifest.unwrap().format, 1, "{name}");
    }
}

#[test]
fn by_the_rules_of_today_they_would_differ() {
    for (at, name) in ALL.into_iter().enumerate() {
        let folder = Folder::new();
        let same = folder.join(name);
        copy(&published(name), &same);
        let list = std::fs::read_to_string(same.join(MANIFEST)).unwrap();
        std::fs::write(same.join(MANIFEST), list.replace("\"format\": 1", "\"format\": 2"))
            .unwrap();
        std::fs::remove_file(same.join(SIGNATURE)).unwrap();
        let found = verify(&Place::Folder(same), None).map_err(said).unwrap();
        // All of them are without a licence, which format 1 claimed by itself; tables do not have it.
        let in_tables = found.findings.iter().any(|finding| {
            std::path::Path::new(&finding.file).extension().is_some_and(|kind| kind == "csv")
        });
        let as_before = found.computed && !in_tables;
        assert_eq!(as_before, at < SAME, "{name}: {:?}", found.findings);
    }
}

#[test]
fn merged_cells_are_as_empty_as_they_were_and_withheld_answers_stay_withheld() {
    let opened = Publication::open(&published("merged")).map_err(said).unwrap();
    let table = |file: &str| String::from_utf8(opened.file(file).unwrap()).unwrap();
    assert!(table("results/shares.csv").contains("regions,office,,3,60,60"));
    assert_eq!(table("results/ranks.csv").matches("\nnorth,").count(), 1);
    assert!(found(&published("merged")).from_indicators);
    assert!(opened.manifest.files.iter().all(|file| file.path != "answers.csv"));
    // Today each of the cells is named.
    let folder = Folder::new();
    let round = folder.join("round");
    copy(&published("merged"), &round);
    std::fs::remove_file(round.join(MANIFEST)).unwrap();
    let refused = publish(&Place::Folder(round), None, &options(), folder.path()).map(|_| ());
    let refused = said(refused.unwrap_err());
    assert!(refused.contains("C2:C4 are merged") && refused.contains("C6"), "{refused}");
}

#[test]
fn the_rules_of_their_time_let_no_forged_value_pass() {
    for (name, table, old, new) in [
        ("bits", "ranks", "north,3", "north,2"),
        ("alike2", "growth", "44.44", "44.45"),
        ("merged", "shares", "office,,3", "office,,2"),
    ] {
        let folder = Folder::new();
        let forged = folder.join(name);
        copy(&published(name), &forged);
        let table = &format!("results/{table}.csv");
        forge(&forged, table, |text| text.replace(old, new));
        let found = found(&forged);
        let differs = |what: &What| matches!(what, What::Differs(_));
        assert!(found.findings.iter().any(|f| f.file == *table && differs(&f.what)), "{name}");
    }
}

#[test]
fn what_this_program_refuses_is_named_and_not_called_forged() {
    let found = found(&published("refused"));
    assert!(!found.is_sound() && found.is_refused() && !found.computed, "{:?}", found.findings);
    assert!(matches!(found.signature, Signature::Good { .. }));
    let text = found.findings[0].message().text(Lang::En);
    assert!(text.contains("earlier format") && text.contains("nothing against"), "{text}");
    assert!(text.contains("“..”"), "the reason is given: {text}");
    let What::Refused(problems) = &found.findings[0].what else { panic!("{:?}", found.findings) };
    assert!(problems.render(Lang::En, false, 120).contains(".."), "the id is named");
    // What was changed since is said, and nothing else.
    let folder = Folder::new();
    let changed = folder.join("refused");
    copy(&published("refused"), &changed);
    let answers = changed.join("offices.csv");
    std::fs::write(&answers, std::fs::read_to_string(&answers).unwrap() + "west,no\n").unwrap();
    let found = self::found(&changed);
    assert!(!found.is_refused(), "{:?}", found.findings);
    assert!(found.findings.iter().any(|f| f.what == What::Changed), "{:?}", found.findings);
}

#[test]
fn what_no_rules_ever_took_is_not_called_a_matter_of_rules() {
    let folder = Folder::new();
    let broken = folder.join("mini");
    copy(&published("mini"), &broken);
    std::fs::remove_file(broken.join(SIGNATURE)).unwrap();
    forge(&broken, "methodology.toml", |text| text.replacen("[policy]", "[policy", 1));
    let found = verify(&Place::Folder(broken.clone()), None).map_err(said).unwrap();
    let [finding] = found.findings.as_slice() else { panic!("{:?}", found.findings) };
    assert!(matches!(finding.what, What::Unreadable(_)) && !found.is_refused(), "{finding:?}");
    let (library, problems) = Library::open(folder.path());
    assert!(library.all().is_empty());
    let text = said(problems);
    assert!(text.contains("methodology.toml") && !text.contains("need not be wrong"), "{text}");
}

#[test]
fn a_library_shows_them_as_verified_and_says_why_it_leaves_one_out() {
    let opening = Opening { keys: keys().to_vec(), ..Opening::default() };
    let library = Library::open_with(&published(""), &opening).verified(&Bounds::default());
    let shown: Vec<&str> = library.all().iter().map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(shown.len(), ALL.len(), "{shown:?}");
    for name in ALL {
        assert!(library.standing(name).is_verified(), "{name}");
    }
    let [left_out] = library.left_out() else { panic!("{:?}", library.left_out()) };
    assert_eq!(left_out.folder, "refused");
    let text = left_out.problems.render(Lang::En, false, 120);
    assert!(text.contains("sanjeh 0.1.0 made this publication in an earlier format"), "{text}");
}

#[test]
fn the_next_round_takes_them_as_they_were_published() {
    let before = Publication::open(&published("bits")).map_err(said).unwrap();
    let folder = Folder::new();
    let round = folder.join("round");
    std::fs::create_dir_all(&round).unwrap();
    std::fs::copy(published("bits").join("offices.csv"), round.join("offices.csv")).unwrap();
    // What no result uses was no doubt then.
    let mut methodology =
        std::fs::read_to_string(published("bits").join("methodology.toml")).unwrap();
    for unused in ["gate", "step", "place", "width", "best"] {
        let begin = format!("\n{unused} = {{ ");
        methodology = methodology.replace(&begin, &format!("{begin}result = true, "));
    }
    std::fs::write(round.join("methodology.toml"), methodology).unwrap();
    let header = "number = 4\nprevious = \"../bits\"\n";
    std::fs::write(round.join("round.toml"), header).unwrap();
    let place = Place::Folder(round);
    let next = publish(&place, Some(&before), &options(), folder.path()).map_err(said).unwrap();
    assert_eq!(next.manifest.format, 2);
    let found = verify(&next.place, None).map_err(said).unwrap();
    assert!(found.is_sound(), "{:?}", found.findings);
    // 0.57 × 100 shares the place of 57 from now on, and did not in the previous round.
    let ranks = String::from_utf8(next.file("results/ranks.csv").unwrap()).unwrap();
    assert!(ranks.contains("north,2,1") && ranks.contains("south,2,1"), "{ranks}");
    let growth = next.compared.as_ref().unwrap().round.as_ref().unwrap();
    let places: Vec<u32> = growth.results.ranks[0].iter().flatten().copied().collect();
    assert_eq!(places, [3, 2, 1, 4]);
}

#[test]
fn a_later_program_may_say_more_in_format_2_and_nothing_of_the_files() {
    let folder = Folder::new();
    crate::support::mini(&folder);
    let list = std::fs::read_to_string(folder.join("trial-1.0").join(MANIFEST)).unwrap();
    let parse = |text: &str| Manifest::parse(MANIFEST, text.as_bytes());
    assert_eq!(parse(&list).unwrap().format, 2);
    // What was accepted, which the trial round has, is another such field.
    let as_first = list.replace("\"format\": 2", "\"format\": 1");
    assert!(said(parse(&as_first).unwrap_err()).contains("accepted"));
    let mut value: serde_json::Value = serde_json::from_str(&list).unwrap();
    value["accepted"] = serde_json::json!([]);
    assert!(parse(&value.to_string()).is_ok());
    value["format"] = 1.into();
    assert!(said(parse(&value.to_string()).unwrap_err()).contains("accepted"));
    value.as_object_mut().unwrap().remove("accepted");
    value["format"] = 2.into();
    let list = serde_json::to_string_pretty(&value).unwrap();
    let more = list.replacen("\"id\":", "\"seal\": {\"by\": [1]},\n  \"id\":", 1);
    let more = more.replacen("\"version\":", "\"draft\": false, \"version\":", 1);
    assert_eq!(parse(&more).map_err(said).unwrap(), parse(&list).unwrap());
    let of_file = list.replacen("\"bytes\":", "\"mode\": 1, \"bytes\":", 1);
    assert!(said(parse(&of_file).unwrap_err()).contains("mode"));
    // The first format had no other fields than it had.
    let first = |text: &str| text.replace("\"format\": 2", "\"format\": 1");
    assert!(parse(&first(&list)).is_ok());
    let refused = said(parse(&first(&more)).unwrap_err());
    assert!(refused.contains("draft") || refused.contains("seal"), "{refused}");
    let newer = said(parse(&list.replace("\"format\": 2", "\"format\": 3")).unwrap_err());
    assert!(newer.contains("format 3"), "{newer}");
}
