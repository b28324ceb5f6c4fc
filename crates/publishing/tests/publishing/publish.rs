//! What a publication has, and what is refused.

use sanjeh_publication::{MANIFEST, Publication, sha256};
use sanjeh_publishing::{Options, publish};
use sanjeh_round::{AnswersPolicy, Open, Place, open};

use crate::support::{
    Folder, all_files, example, files, mini, mini_with, options, pair, place, rounds, said,
};

#[test]
fn a_publication_has_the_round_its_results_and_a_list_of_all() {
    let folder = Folder::new();
    let [_, ninth] = rounds(&folder);
    let manifest = &ninth.manifest;
    assert_eq!((manifest.id.as_str(), manifest.round.number), ("9", Some(9)));
    assert_eq!(manifest.answers, AnswersPolicy::Public);
    assert_eq!(manifest.licence.as_deref(), Some("CC-BY-4.0"));
    assert!(manifest.round.reconstructed);
    let listed: Vec<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    for path in [
        "agencies.csv",
        "answers.csv",
        "claims.csv",
        "methodology.toml",
        "previous/answers.csv",
        "previous/claims.csv",
        "previous/publication.json",
        "results/scores.csv",
        "round.toml",
        "services.csv",
    ] {
        assert!(listed.contains(&path), "{path} is not in {listed:?}");
    }
    assert!(!listed.contains(&"published.toml"), "only what the methodology names");
    let mut found = all_files(&folder.join("9"));
    found.retain(|path| path != MANIFEST);
    assert_eq!(found, listed, "sorted, and nothing else is there");
    for file in &manifest.files {
        let bytes = std::fs::read(folder.join("9").join(&file.path)).unwrap();
        assert_eq!((file.bytes, &file.sha256), (bytes.len() as u64, &sha256(&bytes)), "{file:?}");
    }
    let untouched = std::fs::read(example("round9").join("answers.csv")).unwrap();
    assert_eq!(std::fs::read(folder.join("9/answers.csv")).unwrap(), untouched);
}

#[test]
fn a_publication_scores_as_its_round_and_shows_the_growth() {
    let folder = Folder::new();
    let [eighth, ninth] = rounds(&folder);
    let what = Open { place: Place::Folder(example("round9")), ..Open::default() };
    let (round, _) = open(&what, &|_| ()).map_err(said).unwrap();
    for &measure in &round.results.kept {
        let column = |r: &sanjeh_round::Round| {
            let column = r.results.scores.column(measure).unwrap();
            column.iter().map(|x| x.to_bits()).collect::<Vec<_>>()
        };
        assert_eq!(column(&ninth.round), column(&round));
    }
    let compared = ninth.compared.as_ref().unwrap();
    assert!(compared.growths[0].grown.len() > 100);
    assert!(compared.like_for_like.is_some());
    assert_eq!(ninth.manifest.previous.as_ref().unwrap().sha256, eighth.digest);
    assert!(eighth.compared.is_none());
    // Every command that reads a round's folder reads a publication, too.
    let what = Open { place: Place::Folder(folder.join("9")), ..Open::default() };
    assert!(open(&what, &|_| ()).is_ok());
}

#[test]
fn publishing_twice_is_refused_and_leaves_nothing_behind() {
    let folder = Folder::new();
    mini(&folder);
    let before = all_files(folder.path());
    let again = publish(&place(&files("mini")), None, &options(), folder.path());
    assert!(said(again.unwrap_err()).contains("never changes"));
    assert_eq!(all_files(folder.path()), before);
    let broken = mini_with("claims = \"claims.csv\"");
    let named = Options { id: Some("other".to_owned()), ..options() };
    assert!(publish(&place(&broken), None, &named, folder.path()).is_err());
    assert_eq!(all_files(folder.path()), before);
}

#[test]
fn publishing_twice_into_two_folders_gives_the_same_bytes() {
    let (first, second) = (Folder::new(), Folder::new());
    assert_eq!(pair(&first)[1].digest, pair(&second)[1].digest);
}

#[test]
fn what_cannot_be_published_is_named() {
    let folder = Folder::new();
    let refused = |files, options: &Options<'_>| {
        said(publish(&place(&files), None, options, folder.path()).unwrap_err())
    };
    let outside = mini_with("claims = \"../claims.csv\"");
    assert!(refused(outside, &options()).contains("../claims.csv"));
    let unpublished = mini_with("previous = \"../round8\"");
    assert!(refused(unpublished, &options()).contains("previous round"));
    let day = Options { published: "20 June".to_owned(), ..options() };
    assert!(refused(files("mini"), &day).contains("2022-06-20"));
    let id = Options { id: Some("../9".to_owned()), ..options() };
    assert!(refused(files("mini"), &id).contains("../9"));
    let mut reserved = files("mini");
    let methodology = reserved["methodology.toml"].replace("answers.csv", "results/answers.csv");
    reserved.insert("methodology.toml".to_owned(), methodology);
    let answers = reserved.remove("answers.csv").unwrap();
    reserved.insert("results/answers.csv".to_owned(), answers);
    assert!(refused(reserved, &options()).contains("results/answers.csv"));
    assert!(all_files(folder.path()).is_empty());
}

#[test]
fn a_changed_publication_before_is_not_taken_over() {
    let folder = Folder::new();
    let [first, _] = pair(&folder);
    std::fs::write(folder.join("1/services.csv"), "id\n").unwrap();
    let third = place(&mini_with("number = 3"));
    let refused = publish(&third, Some(&first), &options(), folder.path()).unwrap_err();
    assert!(said(refused).contains("services.csv"));
}

#[test]
fn a_round_without_a_number_is_known_by_its_methodology() {
    let folder = Folder::new();
    assert_eq!(mini(&folder).manifest.id, "trial-1.0");
}

#[test]
fn the_scores_of_the_previous_round_may_be_all_that_is_known_of_it() {
    let folder = Folder::new();
    let place = Place::Folder(example("eu-egov-benchmark-2022"));
    let published = publish(&place, None, &options(), folder.path()).map_err(said).unwrap();
    let compared = published.compared.as_ref().unwrap();
    assert!(!compared.growths[0].grown.is_empty());
    assert!(compared.like_for_like.is_none());
}

#[test]
fn every_example_can_be_published_and_opened_again() {
    for name in ["bipa-2024", "coinr", "egdi", "gtmi", "hdi", "mini", "oecd-dgi-2023"] {
        let folder = Folder::new();
        let place = Place::Folder(example(name));
        let made = publish(&place, None, &options(), folder.path()).map_err(said).unwrap();
        let opened = Publication::open(&folder.join(&made.manifest.id)).map_err(said).unwrap();
        assert_eq!(opened.digest, made.digest);
    }
}

#[test]
fn the_publisher_goes_along_and_must_be_one() {
    let of = |publisher: &str| {
        let mut files = files("mini");
        files.get_mut("round.toml").unwrap().push_str(&format!("\n[publisher]\n{publisher}\n"));
        let folder = Folder::new();
        let published = publish(&place(&files), None, &options(), folder.path());
        published.map_err(said)
    };
    let named = of("name = { en = \"The Council\" }\nemail = \"office@example.org\"").unwrap();
    let publisher = named.round.header.publisher.as_ref().unwrap();
    assert_eq!(publisher.name(sanjeh_messages::Lang::En), "The Council");
    assert_eq!(named.meta().publisher.as_ref(), Some(publisher));
    for (wrong, words) in [
        ("name = {}", "has no name"),
        ("name = { en = \" \" }", "has no name"),
        ("name = { en = \"X\" }\nurl = \"javascript:alert(1)\"", "not the address of a website"),
        ("name = { en = \"X\" }\nurl = \"https://\"", "not the address of a website"),
        ("name = { en = \"X\" }\nemail = \"office\"", "not an e-mail address"),
        ("name = { en = \"X\" }\nemail = \"a@b.org?cc=c@d.org\"", "not an e-mail address"),
    ] {
        let refused = of(wrong).unwrap_err();
        assert!(refused.contains(words), "{wrong}: {refused}");
    }
}
