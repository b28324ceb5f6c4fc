//! Publications that somebody made to be shown, to be taken for another's, or to stop a site.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use sanjeh_messages::{Lang, Problems};
use sanjeh_publication::{
    Bounds, Doubt, Library, MANIFEST, NoCorrection, Opening, PublicKey, SIGNATURE, What, recheck,
    sha256, verify,
};
use sanjeh_publishing::{Correction, NewKeys, Options, SecretKey, new_keys, publish};
use sanjeh_round::Place;
use serde_json::{Value, json};

use crate::support::{Folder, copy, files, mini, mini_with, options, place, said};

/// A publisher's keys.
struct Keys {
    secret: SecretKey,
    public: PublicKey,
}

fn keys() -> Keys {
    let NewKeys { secret, public, .. } = new_keys(None).unwrap();
    Keys {
        secret: SecretKey::parse(&secret, None).unwrap(),
        public: PublicKey::parse(&public).unwrap(),
    }
}

/// The trial round with a number, published under an id.
fn numbered(folder: &Folder, id: &str, keys: Option<&Keys>) -> sanjeh_publication::Publication {
    let files = mini_with("number = 9");
    let key = keys.map(|keys| &keys.secret);
    let options = Options { id: Some(id.to_owned()), key, ..options() };
    publish(&place(&files), None, &options, folder.path()).map_err(said).unwrap()
}

/// Changes the list of a publication's files.
fn relist(folder: &Path, change: impl FnOnce(&mut Value)) {
    let file = folder.join(MANIFEST);
    let mut list: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    change(&mut list);
    std::fs::write(&file, serde_json::to_string_pretty(&list).unwrap() + "\n").unwrap();
}

/// Changes a file of a publication, and the list with it so that all digests are right.
fn forge(folder: &Path, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(path)).unwrap();
    assert!(text.contains(from), "{text}");
    let text = text.replacen(from, to, 1);
    std::fs::write(folder.join(path), &text).unwrap();
    relist(folder, |list| {
        let files = list["files"].as_array_mut().unwrap();
        let entry = files.iter_mut().find(|entry| entry["path"] == path).unwrap();
        entry["sha256"] = json!(sha256(text.as_bytes()));
        entry["bytes"] = json!(text.len());
    });
}

fn opened(folder: &Folder, keys: &[&Keys]) -> Library {
    let keys = keys.iter().map(|keys| keys.public.clone()).collect();
    Library::open_with(folder.path(), &Opening { keys, ..Opening::default() })
}

fn ids(library: &Library) -> Vec<&str> {
    library.all().iter().map(|p| p.manifest.id.as_str()).collect()
}

fn current(library: &Library) -> Vec<&str> {
    library.current().map(|p| p.manifest.id.as_str()).collect()
}

/// Why the only folder that was left out was.
#[track_caller]
fn reason(library: &Library, folder: &str) -> String {
    let mut found = library.left_out().iter().filter(|out| out.folder == folder);
    let out = found.next().unwrap_or_else(|| panic!("{folder} was not left out"));
    for lang in Lang::ALL {
        assert!(!out.problems.render(lang, false, 120).is_empty());
    }
    said(out.problems.clone())
}

#[test]
fn only_what_a_known_key_signed_is_shown() {
    let folder = Folder::new();
    let (ours, also_ours, theirs) = (keys(), keys(), keys());
    for (id, keys) in
        [("1", Some(&ours)), ("2", Some(&also_ours)), ("3", Some(&theirs)), ("4", None)]
    {
        let files = mini_with(&format!("number = {id}"));
        let options = Options { key: keys.map(|k| &k.secret), ..options() };
        publish(&place(&files), None, &options, folder.path()).map_err(said).unwrap();
    }
    let library = opened(&folder, &[&ours, &also_ours]);
    assert_eq!(ids(&library), ["2", "1"]);
    assert_eq!(library.standing("1").key, Some(ours.public.id()));
    assert_eq!(library.standing("2").key, Some(also_ours.public.id()));
    assert!(!library.standing("1").is_verified(), "its results were not computed again yet");
    assert!(reason(&library, "3").contains("another key"), "{}", reason(&library, "3"));
    assert!(reason(&library, "3").contains(&ours.public.id()), "it says which keys are known");
    assert!(reason(&library, "4").contains("no signature"));
    let verified = library.verified(&Bounds::default());
    assert!(verified.standing("1").is_verified() && verified.standing("2").is_verified());

    let unknown = opened(&folder, &[]);
    assert_eq!(unknown.all().len(), 4);
    assert!(unknown.all().iter().all(|p| unknown.standing(&p.manifest.id).key.is_none()));
    let unknown = unknown.verified(&Bounds::default());
    assert!(unknown.standing("1").recomputed && !unknown.standing("1").is_verified());
}

#[test]
fn a_signature_of_another_list_is_left_out_whatever_its_comment_says() {
    let folder = Folder::new();
    let ours = keys();
    numbered(&folder, "9", Some(&ours));
    let forged = folder.join("forged");
    copy(&folder.join("9"), &forged);
    forge(&forged, "agencies.csv", "Sample A", "Ministry of FORGERY");
    assert!(reason(&opened(&folder, &[&ours]), "forged").contains("do not belong together"));
    // Without a key its own words give it away; the line that nothing signs is not believed.
    assert!(reason(&opened(&folder, &[]), "forged").contains("do not belong together"));
    let signature = std::fs::read_to_string(forged.join(SIGNATURE)).unwrap();
    let comment = signature.lines().next().unwrap();
    let rewritten = format!("untrusted comment: signature by {}", ours.public.id());
    std::fs::write(forged.join(SIGNATURE), signature.replace(comment, &rewritten)).unwrap();
    for keys in [&[][..], &[&ours]] {
        let library = opened(&folder, keys);
        assert_eq!(ids(&library), ["9"]);
        assert!(reason(&library, "forged").contains("do not belong together"));
    }
}

#[test]
fn a_score_that_does_not_come_out_is_withdrawn_though_all_digests_are_right() {
    let folder = Folder::new();
    numbered(&folder, "9", None);
    numbered(&folder, "8", None);
    let scores = std::fs::read_to_string(folder.join("9/results/scores.csv")).unwrap();
    let line = scores.lines().find(|line| line.contains(",total,")).unwrap();
    let published = line.rsplit(',').next().unwrap();
    let (kept, _) = line.rsplit_once(published).unwrap();
    forge(&folder.join("9"), "results/scores.csv", line, &format!("{kept}99.99"));
    let library = opened(&folder, &[]);
    assert_eq!(library.all().len(), 2, "it is read in a moment, and said to be being verified");
    let forged = library.get("9").unwrap();
    let outcome = recheck(forged, &Bounds::default());
    assert!(said(outcome.clone().unwrap_err()).contains("99.99"));
    let after = library.rechecked(forged, outcome);
    assert_eq!(ids(&after), ["8"]);
    assert!(reason(&after, "9").contains("99.99"));
    assert_eq!(ids(&library.verified(&Bounds::default())), ["8"]);
}

#[test]
fn what_came_out_once_need_not_be_computed_after_reading_again() {
    let folder = Folder::new();
    numbered(&folder, "9", None);
    let verified = opened(&folder, &[]).verified(&Bounds::default());
    numbered(&folder, "8", None);
    let again = opened(&folder, &[]).after(&verified);
    let open: Vec<String> = again.to_recheck().iter().map(|p| p.manifest.id.clone()).collect();
    assert_eq!(open, ["8"]);
}

fn corrected(folder: &Folder, of: &sanjeh_publication::Publication, id: &str, day: &str) {
    let reason = [("en", "A mistake"), ("fa", "یک اشتباه")];
    let reason = reason.map(|(lang, text)| (lang.to_owned(), text.to_owned())).into();
    let corrects = Some(Correction { of, reason });
    let (id, published) = (Some(id.to_owned()), day.to_owned());
    let options = Options { id, published, corrects, ..Options::default() };
    let files = mini_with("number = 9");
    publish(&place(&files), None, &options, folder.path()).map_err(said).unwrap();
}

/// What is changed in the list, how, and why it corrects nothing then.
type Case = (&'static str, fn(&mut Value), NoCorrection);

#[test]
fn only_a_later_publication_of_the_round_that_names_the_digest_supersedes() {
    let cases: [Case; 3] = [
        ("digest", |l| l["supersedes"]["sha256"] = json!("0".repeat(64)), NoCorrection::Digest),
        ("day", |l| l["published"] = json!("2022-06-19"), NoCorrection::Day),
        ("round", |l| l["round"]["number"] = json!(10), NoCorrection::Round),
    ];
    for (name, change, why) in cases {
        let folder = Folder::new();
        let old = numbered(&folder, "9", None);
        corrected(&folder, &old, "9-2", "2022-06-21");
        assert_eq!(current(&opened(&folder, &[])), ["9-2"]);
        relist(&folder.join("9-2"), change);
        let library = opened(&folder, &[]);
        assert!(current(&library).contains(&"9"), "{name}: {:?}", current(&library));
        assert!(library.corrected_by("9").is_none(), "{name}");
        let (id, named) = ("9-2".to_owned(), "9".to_owned());
        assert!(library.doubts().contains(&Doubt::CorrectsNothing { id, named, why }), "{name}");
    }
}

#[test]
fn of_two_publications_of_a_round_the_first_is_current_with_its_corrections() {
    let folder = Folder::new();
    let old = numbered(&folder, "9", None);
    corrected(&folder, &old, "9-2", "2022-07-01");
    let options = Options {
        id: Some("9-other".to_owned()),
        published: "2022-06-30".to_owned(),
        ..Options::default()
    };
    let files = mini_with("number = 9");
    publish(&place(&files), None, &options, folder.path()).map_err(said).unwrap();
    // A second correction of the same one, by somebody else.
    let elsewhere = Folder::new();
    corrected(&elsewhere, &old, "9-3", "2022-07-02");
    copy(&elsewhere.join("9-3"), &folder.join("9-3"));
    let library = opened(&folder, &[]);
    assert_eq!(current(&library), ["9-2"]);
    assert_eq!(library.corrected_by("9").unwrap().manifest.id, "9-2");
    for id in ["9-other", "9-3"] {
        assert_eq!(library.second_to(id).unwrap().manifest.id, "9-2");
        let (id, current) = (id.to_owned(), "9-2".to_owned());
        assert!(library.doubts().contains(&Doubt::SecondOfRound { id, current }));
    }
    let words = library.doubts().iter().map(|doubt| doubt.message().text(Lang::En));
    assert!(words.clone().all(|words| words.contains("9-2")), "{:?}", words.collect::<Vec<_>>());
}

#[test]
fn ids_and_days_that_are_none_are_left_out() {
    let long = "9".repeat(5_000);
    let cases: Vec<(&str, Value)> = vec![
        ("/id", json!("../../x")),
        ("/id", json!("<script>")),
        ("/id", json!("9\u{202E}")),
        ("/id", json!(long)),
        ("/id", json!(".")),
        ("/id", json!("")),
        ("/published", json!("9999-99-99")),
        ("/published", json!("2022-6-20")),
        ("/published", json!("20220620")),
        ("/published", json!("2022-06-20T00:00")),
        ("/supersedes", json!({"id": "../9", "sha256": "", "reason": {"en": "x", "fa": "x"}})),
        ("/previous", json!({"id": "a/b", "sha256": ""})),
    ];
    let folder = Folder::new();
    numbered(&folder, "9", None);
    numbered(&folder, "sound", None);
    let good = std::fs::read(folder.join("9").join(MANIFEST)).unwrap();
    for (key, value) in cases {
        std::fs::write(folder.join("9").join(MANIFEST), &good).unwrap();
        relist(&folder.join("9"), |list| list[&key[1..]] = value.clone());
        let library = opened(&folder, &[]);
        assert_eq!(ids(&library), ["sound"], "{key} {value}");
        let words = reason(&library, "9");
        assert!(words.len() < 1_000 && !words.contains('\u{202E}'), "{words}");
    }
    std::fs::write(folder.join("9").join(MANIFEST), &good).unwrap();
    relist(&folder.join("9"), |list| {
        let files = list["files"].as_array_mut().unwrap();
        files.push(files[0].clone());
    });
    assert!(reason(&opened(&folder, &[]), "9").contains("twice"));
}

#[test]
fn what_is_no_ordinary_file_is_named_and_not_waited_for() {
    let folder = Folder::new();
    mini(&folder);
    numbered(&folder, "9", None);
    let pipe = |path: &str| {
        let file = folder.join("9").join(path);
        let _old = std::fs::remove_file(&file);
        assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
    };
    let good = std::fs::read(folder.join("9/answers.csv")).unwrap();
    pipe("answers.csv");
    let library = opened(&folder, &[]);
    assert_eq!(ids(&library), ["trial-1.0"]);
    assert!(reason(&library, "9").contains("answers.csv"), "{}", reason(&library, "9"));
    let place = Place::Folder(folder.join("9"));
    let found = verify(&place, None).map_err(said).unwrap();
    let special = found.findings.iter().find(|found| found.what == What::Special).unwrap();
    assert_eq!(special.file, "answers.csv");
    // A device without an end.
    std::fs::remove_file(folder.join("9/answers.csv")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.join("9/answers.csv")).unwrap();
    assert!(reason(&opened(&folder, &[]), "9").contains("not an ordinary file"));
    std::fs::remove_file(folder.join("9/answers.csv")).unwrap();
    std::fs::write(folder.join("9/answers.csv"), good).unwrap();
    assert_eq!(opened(&folder, &[]).all().len(), 2);
    // What is not listed is not read, neither.
    pipe("press.en.txt");
    assert!(reason(&opened(&folder, &[]), "9").contains("press.en.txt"));
    std::fs::remove_file(folder.join("9/press.en.txt")).unwrap();
    for name in [SIGNATURE, MANIFEST] {
        pipe(name);
        assert!(reason(&opened(&folder, &[]), "9").contains(name));
        assert!(verify(&place, None).map_or(true, |found| !found.is_sound()));
    }
}

#[test]
fn tables_outside_of_the_list_are_not_read() {
    let folder = Folder::new();
    numbered(&folder, "9", None);
    std::fs::write(folder.join("secret.csv"), "id,name\na,Secret\n").unwrap();
    forge(&folder.join("9"), "methodology.toml", "agencies.csv", "../secret.csv");
    let library = opened(&folder, &[]);
    assert!(library.all().is_empty());
    assert!(reason(&library, "9").contains("secret.csv"));
}

#[test]
fn what_costs_too_much_is_left_out() {
    let folder = Folder::new();
    mini(&folder);
    numbered(&folder, "9", None);
    relist(&folder.join("9"), |list| list["files"][0]["bytes"] = json!(3_u64 << 30));
    assert!(reason(&opened(&folder, &[]), "9").contains("--largest"));
    let bounds = Bounds { files: 3, ..Bounds::default() };
    let library = Library::open_with(folder.path(), &Opening { bounds, ..Opening::default() });
    assert!(library.all().is_empty());
    let bounds = Bounds { time: Duration::ZERO, ..Bounds::default() };
    let library = Library::open_with(folder.path(), &Opening { bounds, ..Opening::default() });
    assert!(reason(&library, "trial-1.0").contains("--patience"));
    // A list that is longer than any.
    let file = std::fs::File::create(folder.join("9").join(MANIFEST)).unwrap();
    file.set_len(1 << 30).unwrap();
    assert!(reason(&opened(&folder, &[]), "9").contains("longer than"));
}

#[test]
fn a_mistake_of_the_program_in_one_publication_ends_nothing_else() {
    let bounds = Bounds::default();
    let failed: Result<(), Problems> = bounds.within(|| panic!("as this test wants it"));
    assert!(said(failed.unwrap_err()).contains("defect"));
}

#[test]
fn a_folder_that_cannot_be_looked_into_is_named() {
    let folder = Folder::new();
    mini(&folder);
    std::fs::create_dir(folder.join("9")).unwrap();
    // A circle of links: whoever runs the tests may read everything else.
    std::os::unix::fs::symlink(MANIFEST, folder.join("9").join(MANIFEST)).unwrap();
    let library = opened(&folder, &[]);
    assert_eq!(ids(&library), ["trial-1.0"]);
    assert!(reason(&library, "9").contains("cannot be searched"), "{}", reason(&library, "9"));
}

#[test]
fn a_copy_cannot_take_the_place_of_the_folder_of_its_name() {
    let folder = Folder::new();
    mini(&folder);
    copy(&folder.join("trial-1.0"), &folder.join("a-copy"));
    let library = opened(&folder, &[]);
    assert_eq!(library.all()[0].place.name(), folder.join("trial-1.0").display().to_string());
    assert!(reason(&library, "a-copy").contains("Two publications"));
}

#[test]
fn bytes_that_changed_since_are_not_given_out() {
    let folder = Folder::new();
    let ours = keys();
    numbered(&folder, "9", Some(&ours));
    let library = opened(&folder, &[&ours]);
    let publication = library.get("9").unwrap();
    let text = publication.file("results/bands.csv").unwrap();
    let signature = publication.file(SIGNATURE).unwrap();
    assert!(publication.file(MANIFEST).is_some() && publication.file("/etc/passwd").is_none());
    for name in ["results/bands.csv", SIGNATURE, MANIFEST] {
        let file = folder.join("9").join(name);
        let good = std::fs::read(&file).unwrap();
        std::fs::write(&file, [&good[..], b" "].concat()).unwrap();
    }
    assert!(
        publication.file("results/bands.csv").is_none() && publication.file(MANIFEST).is_none()
    );
    assert_eq!(publication.file(SIGNATURE), Some(signature), "as it was checked");
    std::fs::write(folder.join("9/results/bands.csv"), &text).unwrap();
    assert_eq!(publication.file("results/bands.csv"), Some(text));
    assert_eq!(files("mini").len(), 5, "the trial round has these files");
}
