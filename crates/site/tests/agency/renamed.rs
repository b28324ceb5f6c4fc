//! Three rounds in which a library, its question and its score have another name each time.

use std::sync::{Arc, LazyLock};

use sanjeh_messages::Lang;
use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Options as PublishOptions, publish};
use sanjeh_round::Place;
use sanjeh_site::{Options, Page, Site};

use crate::support::{ask, content, text, words};

const BASE: &str = r#"
[methodology]
id = "libraries"
version = "VERSION"
title = { en = "Libraries" }

[policy]
published = { decimals = 1 }

[subjects.library]
table = "libraries.csv"
name = { en = "name" }
was = "{was}"
answers_in_columns = true

[questions.library]
QUESTION = { kind = "percent", missing = "zero" }

[measures.library.SCORE]
of = ["QUESTION"]

[ranks.LIST]
measure = "SCORE"

[growth.rise]
measure = "SCORE"
"#;

/// A round; `names` are those of the question, the score, the list, each with what it was.
fn round(number: u32, names: [(&str, &str); 3], table: &str) -> Place {
    let mut methodology = BASE.replace("VERSION", &format!("{number}.0"));
    for (part, (name, was)) in ["QUESTION", "SCORE", "LIST"].into_iter().zip(names) {
        methodology = methodology.replace(part, name);
        if was.is_empty() {
            continue;
        }
        let was = format!("was = \"{was}\"");
        methodology = match part {
            "QUESTION" => {
                methodology.replace(&format!("{name} = {{"), &format!("{name} = {{ {was},"))
            }
            _ => methodology.replace(&format!(".{name}]"), &format!(".{name}]\n{was}")),
        };
    }
    let header = format!(
        "number = {number}\ntitle.en = \"Round {number}\"\npublished = \"202{number}-01-01\"\n\
         licence = \"CC-BY-4.0\"\n"
    );
    let files = [
        ("methodology.toml", methodology),
        ("round.toml", header),
        ("libraries.csv", table.to_owned()),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    Place::Bundled { name: format!("round {number}"), files: Arc::new(files.into_iter().collect()) }
}

static SITE: LazyLock<Site> = LazyLock::new(site);

fn site() -> Site {
    let rounds = [
        round(
            1,
            [("lending", ""), ("first", ""), ("one", "")],
            "id,name,was,lending\nalef,Alef,,40\nbet,Bet,,50\n",
        ),
        round(
            2,
            [("loans", "lending"), ("second", "first"), ("two", "one")],
            "id,name,was,loans\nalpha,Alef,alef,55\nbet,Bet,,60\n",
        ),
        // Who lends most has the name that another one had before.
        round(
            3,
            [("lent", "loans"), ("third", "second"), ("three", "two")],
            "id,name,was,lent\nbet,Alef,alpha,75\ngimel,Gimel,,70\n",
        ),
    ];
    let folder = std::env::temp_dir().join(format!("sanjeh-site-renamed-{}", std::process::id()));
    let _old = std::fs::remove_dir_all(&folder);
    let mut all: Vec<Arc<Publication>> = Vec::new();
    for (number, place) in (1..).zip(&rounds) {
        let options = PublishOptions {
            id: Some(number.to_string()),
            published: format!("202{number}-01-01"),
            ..PublishOptions::default()
        };
        let made = publish(place, all.last().map(AsRef::as_ref), &options, &folder);
        all.push(made.unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100))).shared());
    }
    let _done = std::fs::remove_dir_all(&folder);
    Site::new(Library::new(all), Options::default())
}

fn agency(site: &Site, publication: &str, id: &str) -> String {
    let page = Page::Agency(publication.to_owned(), id.to_owned());
    text(ask(site, Lang::En, page, ""))
}

#[test]
fn pages_follow_a_subject_and_its_scores_under_other_names() {
    let site = &*SITE;
    // From the last round back, and from the first one on.
    for (publication, id) in [("3", "bet"), ("2", "alpha"), ("1", "alef")] {
        let html = agency(site, publication, id);
        let text = content(&html);
        for (round, theirs, score) in
            [("1", "alef", "40.0"), ("2", "alpha", "55.0"), ("3", "bet", "75.0")]
        {
            let line = text
                .lines()
                .find(|line| line.contains(&format!("Round {round}")) && line.contains(score));
            assert!(line.is_some(), "{publication}: round {round} in\n{text}");
            if round != publication {
                let link = format!("/{round}/agencies/{theirs}");
                assert!(html.contains(&link), "{publication}: {link}");
            }
        }
    }
    // The other “bet” is no part of it.
    let other = content(&agency(site, "1", "bet"));
    assert!(other.contains("60.0") && !other.contains("75.0"), "{other}");
    let compared = ask(site, Lang::En, Page::Compare("3".to_owned()), "a=bet&a=gimel");
    let compared = content(&text(compared));
    assert!(compared.contains("+20.0"), "{compared}");
    assert!(compared.contains("new"), "{compared}");
}

#[test]
fn what_was_renamed_stands_among_the_changes_of_the_methodology() {
    let site = &*SITE;
    let html = words(&text(ask(site, Lang::En, Page::Methodology("3".to_owned()), "")));
    for said in ["Renamed; was “loans”", "Renamed; was “second”", "Renamed; was “two”"]
    {
        assert!(html.contains(said), "{said} in\n{html}");
    }
    assert!(!html.contains("Removed:") && !html.contains("Added:"), "{html}");
}
