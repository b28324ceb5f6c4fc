//! Corrections.

use sanjeh_methodology::document::Texts;
use sanjeh_publication::{Library, Publication, changed_results};
use sanjeh_publishing::{Correction, Options, publish};

use crate::support::{Folder, files, mini, options, pair, place, said};

fn reason() -> Texts {
    let english = ("en".to_owned(), "An answer was entered twice".to_owned());
    [english, ("fa".to_owned(), "پاسخی دو بار وارد شده بود".to_owned())].into_iter().collect()
}

fn correcting(old: &Publication) -> Options<'_> {
    let corrects = Some(Correction { of: old, reason: reason() });
    Options { corrects, published: "2022-07-01".to_owned(), ..Options::default() }
}

#[test]
fn a_correction_points_to_what_it_corrects_and_says_why() {
    let folder = Folder::new();
    let old = mini(&folder);
    let mut files = files("mini");
    let answers = files["answers.csv"].replace("a,I07,40", "a,I07,60");
    files.insert("answers.csv".to_owned(), answers);
    let new = publish(&place(&files), None, &correcting(&old), folder.path());
    let new = new.map_err(said).unwrap();
    assert_eq!(new.manifest.id, "trial-1.0-2");
    let supersedes = new.manifest.supersedes.as_ref().unwrap();
    assert_eq!((supersedes.id.as_str(), &supersedes.sha256), ("trial-1.0", &old.digest));
    assert_eq!(supersedes.reason, reason());
    assert!(changed_results(&old.manifest, &new.manifest).contains(&"results/scores.csv"));

    let third = publish(&place(&files), None, &correcting(&new), folder.path()).unwrap();
    assert_eq!(third.manifest.id, "trial-1.0-3");
    let (library, problems) = Library::open(folder.path());
    assert!(problems.is_empty());
    let ids = |all: Vec<&str>| all.join(" ");
    let all = library.all().iter().map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(ids(all), "trial-1.0-3 trial-1.0-2 trial-1.0", "the newest first");
    let current = library.current().map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(ids(current), "trial-1.0-3");
    assert_eq!(library.corrected_by("trial-1.0").unwrap().manifest.id, "trial-1.0-2");
    assert_eq!(library.superseded_by("trial-1.0").unwrap().manifest.id, "trial-1.0-3");
    assert!(library.superseded_by("trial-1.0-3").is_none());
    assert!(library.get("trial-1.0").is_some(), "the old one stays");
}

#[test]
fn a_correction_that_changes_no_result_says_so() {
    let folder = Folder::new();
    let old = mini(&folder);
    let new = publish(&place(&files("mini")), None, &correcting(&old), folder.path()).unwrap();
    assert!(changed_results(&old.manifest, &new.manifest).is_empty());
}

#[test]
fn a_correction_needs_a_reason_and_the_same_round() {
    let folder = Folder::new();
    let old = mini(&folder);
    let corrects = Some(Correction { of: &old, reason: Texts::default() });
    let silent = Options { corrects, ..options() };
    let refused = publish(&place(&files("mini")), None, &silent, folder.path()).unwrap_err();
    assert!(said(refused).contains("reason"));
    // Half of the readers would not learn why.
    let english = reason().into_iter().filter(|(lang, _)| lang == "en").collect();
    let corrects = Some(Correction { of: &old, reason: english });
    let silent = Options { corrects, ..options() };
    let refused = publish(&place(&files("mini")), None, &silent, folder.path()).unwrap_err();
    assert!(said(refused).contains("--reason fa"));
    let other = Folder::new();
    let [first, _] = pair(&other);
    let refused = publish(&place(&files("mini")), None, &correcting(&first), folder.path());
    assert!(said(refused.unwrap_err()).contains("another round"));
}

#[test]
fn a_correction_of_the_previous_round_is_known_to_those_who_rest_on_it() {
    let folder = Folder::new();
    let [first, second] = pair(&folder);
    let mut files = crate::support::mini_with("number = 1");
    let answers = files["answers.csv"].replace("a,I07,40", "a,I07,50");
    files.insert("answers.csv".to_owned(), answers);
    let alone = Library::open(folder.path()).0;
    assert!(alone.previous_superseded_by(&second).is_none());
    publish(&place(&files), None, &correcting(&first), folder.path()).map_err(said).unwrap();
    let (library, _) = Library::open(folder.path());
    assert_eq!(library.previous_superseded_by(&second).unwrap().manifest.id, "1-2");
    assert!(library.previous_superseded_by(&first).is_none());
    let resting: Vec<&str> = library.resting_on("1").map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(resting, ["2"]);
    assert_eq!(library.resting_on("2").count(), 0);
}

#[test]
fn rounds_before_and_later_are_those_that_hold_now() {
    let folder = Folder::new();
    let [first, second] = pair(&folder);
    let again = |number: u32, of: &Publication, previous: Option<&Publication>| {
        let place = place(&crate::support::mini_with(&format!("number = {number}")));
        publish(&place, previous, &correcting(of), folder.path()).map_err(said).unwrap()
    };
    again(1, &first, None);
    let newer = again(2, &second, Some(&first));
    mini(&folder);
    let (library, problems) = Library::open(folder.path());
    assert!(problems.is_empty());
    let id = |found: Option<&std::sync::Arc<Publication>>| found.map(|p| p.manifest.id.clone());
    for of in [&second, &newer] {
        assert_eq!(id(library.round_before(of)).as_deref(), Some("1-2"));
        assert!(library.later_rounds(of).is_empty());
    }
    assert_eq!(id(library.round_before(&first)), None);
    for of in ["1", "1-2"] {
        let of = library.get(of).unwrap();
        let later: Vec<&str> =
            library.later_rounds(of).iter().map(|p| p.manifest.id.as_str()).collect();
        assert_eq!(later, ["2-2"], "no other publication has a number");
    }
    let trial = library.get("trial-1.0").unwrap();
    assert!(library.later_rounds(trial).is_empty());
}
