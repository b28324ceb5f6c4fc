//! All publications of a folder.

use sanjeh_publication::Library;

use crate::support::{Folder, mini, pair, said};

#[test]
fn a_broken_publication_does_not_hide_the_others() {
    let folder = Folder::new();
    pair(&folder);
    mini(&folder);
    std::fs::write(folder.join("trial-1.0/answers.csv"), "nothing\n").unwrap();
    std::fs::create_dir_all(folder.join("notes")).unwrap();
    std::fs::create_dir_all(folder.join(".9.123")).unwrap();
    std::fs::write(folder.join(".9.123/publication.json"), "{}").unwrap();
    let (library, problems) = Library::open(folder.path());
    let ids: Vec<&str> = library.all().iter().map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(ids, ["2", "1"]);
    assert!(said(problems).contains("answers.csv"));
}

#[test]
fn a_changed_publication_is_not_shown() {
    let folder = Folder::new();
    pair(&folder);
    mini(&folder);
    // Anything can still be read and computed; it is just not what was published.
    let file = folder.join("trial-1.0/results/scores.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen('0', "1", 1)).unwrap();
    std::fs::remove_file(folder.join("1/results/ranks.json")).unwrap();
    let (library, problems) = Library::open(folder.path());
    let ids: Vec<&str> = library.all().iter().map(|p| p.manifest.id.as_str()).collect();
    assert_eq!(ids, ["2"]);
    let said = said(problems);
    assert!(said.contains("results/scores.csv") && said.contains("results/ranks.json"), "{said}");
}

#[test]
fn the_same_publication_twice_is_left_out_once() {
    let folder = Folder::new();
    mini(&folder);
    crate::support::copy(&folder.join("trial-1.0"), &folder.join("copy"));
    let (library, problems) = Library::open(folder.path());
    assert_eq!(library.all().len(), 1);
    assert!(said(problems).contains("Two publications"));
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let folder = Folder::new();
    let (library, problems) = Library::open(&folder.join("nowhere"));
    assert!(library.all().is_empty());
    assert!(problems.has_errors());
}
