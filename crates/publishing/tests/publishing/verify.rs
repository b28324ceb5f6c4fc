//! Verifying: a copy passes, and a change of any byte shows.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;

use sanjeh_messages::Lang;
use sanjeh_publication::{
    Bounds, MANIFEST, PublicKey, SIGNATURE, Signature, Verified, What, verify,
};
use sanjeh_publishing::{Options, SecretKey, fetch, new_keys, publish};
use sanjeh_round::Place;

use crate::support::{
    Folder, all_files, copy, files, forge, mini, options, pair, place, rounds, said,
};

fn found(folder: &Path, key: Option<&PublicKey>) -> Verified {
    verify(&Place::Folder(folder.to_path_buf()), key).map_err(said).unwrap()
}

#[test]
fn a_second_copy_of_the_folder_alone_passes() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    let [_, ninth] = rounds(&folder);
    copy(&folder.join("9"), &elsewhere.join("copy"));
    let verified = found(&elsewhere.join("copy"), None);
    assert!(verified.is_sound(), "{:?}", verified.findings);
    assert_eq!(verified.digest, ninth.digest);
    assert_eq!(verified.signature, Signature::Absent);
    assert_eq!(verified.files, ninth.manifest.files.len() as u64);
    assert!(verified.values > 10_000, "{}", verified.values);
    assert!(verified.like_for_like && !verified.from_indicators);
}

#[test]
fn a_changed_byte_in_any_file_is_found_and_its_file_named() {
    let folder = Folder::new();
    let keys = new_keys(None).unwrap();
    let (secret, public) =
        (SecretKey::parse(&keys.secret, None).unwrap(), PublicKey::parse(&keys.public).unwrap());
    let signing = Options { key: Some(&secret), ..options() };
    let before = publish(&place(&files("mini")), None, &signing, folder.path()).unwrap();
    let second = Options { id: Some("second".to_owned()), ..signing };
    publish(&place(&files("mini")), Some(&before), &second, folder.path()).unwrap();
    let second = folder.join("second");
    assert!(found(&second, Some(&public)).is_sound());
    let names = all_files(&second);
    assert!(names.len() > 10, "{names:?}");
    for (number, name) in names.iter().enumerate() {
        let file = second.join(name);
        let good = std::fs::read(&file).unwrap();
        // The first byte, the last one, and one in between that differs from file to file.
        for at in [0, good.len() - 1, (number * 7919 + 31) % good.len()] {
            let mut bad = good.clone();
            bad[at] ^= 1;
            std::fs::write(&file, &bad).unwrap();
            let verified = found(&second, Some(&public));
            let named = verified.findings.iter().any(|finding| {
                let words = finding.message().text(Lang::En);
                finding.file == *name || words.contains(name.as_str())
            });
            assert!(named, "{name}, byte {at}: {:?}", verified.findings);
        }
        std::fs::write(&file, &good).unwrap();
    }
    assert!(found(&second, Some(&public)).is_sound());
}

#[test]
fn files_too_many_and_too_few_are_named() {
    let folder = Folder::new();
    mini(&folder);
    let trial = folder.join("trial-1.0");
    std::fs::create_dir_all(trial.join("results/more")).unwrap();
    std::fs::write(trial.join("results/more/notes.txt"), "read me").unwrap();
    std::fs::remove_file(trial.join("results/scores.csv")).unwrap();
    let findings = found(&trial, None).findings;
    let has = |file: &str, what: What| findings.iter().any(|f| f.file == file && f.what == what);
    assert!(has("results/more/notes.txt", What::Extra), "{findings:?}");
    assert!(has("results/scores.csv", What::Missing), "{findings:?}");
}

#[test]
fn a_forged_result_is_named_by_file_row_column_and_both_values() {
    let folder = Folder::new();
    mini(&folder);
    let trial = folder.join("trial-1.0");
    let mut number = String::new();
    let table = std::fs::read_to_string(trial.join("results/scores.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let column = reader.headers().unwrap().iter().position(|c| c == "published").unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        if record.iter().any(|c| c == "total") && record.iter().any(|c| c == "e") {
            number = record[column].to_owned();
        }
    }
    assert!(!number.is_empty(), "{table}");
    forge(&trial, "results/scores.csv", |text| {
        let row = |line: &str| line.contains("total") && line.split(',').any(|cell| cell == "e");
        let forged = |line: &str| line.replace(&format!(",{number},"), ",99.99,");
        let lines = text.lines().map(|line| if row(line) { forged(line) } else { line.to_owned() });
        lines.map(|line| line + "\r\n").collect()
    });
    let forged = std::fs::read_to_string(trial.join("results/scores.csv")).unwrap();
    assert!(forged.contains("\r\n"), "it ends its lines as it was published");
    let line = forged.lines().zip(table.lines()).position(|(forged, good)| forged != good);
    let line = line.unwrap() as u64 + 1;
    let findings = found(&trial, None).findings;
    let difference = findings.iter().find_map(|finding| match &finding.what {
        What::Differs(difference) if finding.file == "results/scores.csv" => Some(difference),
        _ => None,
    });
    let difference = difference.unwrap_or_else(|| panic!("{findings:?}"));
    assert_eq!((difference.line, difference.column.as_str()), (Some(line), "published"));
    assert!(difference.row.contains("total"), "{difference:?}");
    assert_eq!((difference.published.as_str(), &difference.computed), ("99.99", &number));
}

/// Takes a column out of a CSV table.
fn without_column(table: &str, column: &str) -> String {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in std::iter::once(header.clone()).chain(reader.records().map(Result::unwrap)) {
        let cells = record.iter().zip(&header).filter(|(_, name)| *name != column);
        writer.write_record(cells.map(|(cell, _)| cell)).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// A file of results, and what a forger makes of it.
type Change<'c> = (&'c str, Box<dyn Fn(&str) -> String + 'c>);

#[test]
fn a_table_that_lacks_what_it_always_had_is_found() {
    let folder = Folder::new();
    mini(&folder);
    let good = folder.join("trial-1.0");
    let json = |change: fn(&mut serde_json::Value)| {
        move |text: &str| {
            let mut value = serde_json::from_str(text).unwrap();
            change(&mut value);
            value.to_string()
        }
    };
    let key_alone = |text: &str| {
        let rows: Vec<&str> =
            text.lines().map(|line| line.split(',').next().unwrap_or_default()).collect();
        rows.join("\n") + "\n"
    };
    let changes: Vec<Change<'_>> = vec![
        ("results/agency.csv", Box::new(key_alone)),
        ("results/ranks.csv", Box::new(|text| without_column(text, "tied"))),
        ("results/scores.csv", Box::new(|text| without_column(text, "score"))),
        ("results/ranks.csv", Box::new(|text| text.replacen("tied", "place", 1))),
        ("results/dictionary.csv", Box::new(|text| text.lines().next().unwrap().to_owned() + "\n")),
        ("results/dictionary.json", Box::new(json(|value| value["rows"] = serde_json::json!([])))),
        (
            "results/scores.json",
            Box::new(json(|value| {
                value["columns"] = serde_json::json!([]);
                for row in value["rows"].as_array_mut().unwrap() {
                    *row = serde_json::json!({});
                }
            })),
        ),
        (
            "results/ranks.json",
            Box::new(json(|value| {
                value["meta"].as_object_mut().unwrap().remove("notice");
            })),
        ),
        (
            "results/bands.json",
            Box::new(json(|value| {
                value["meta"].as_object_mut().unwrap().remove("reconstructed");
            })),
        ),
    ];
    for (number, (file, change)) in changes.into_iter().enumerate() {
        let forged = folder.join(&format!("forged-{number}"));
        copy(&good, &forged);
        forge(&forged, file, change);
        let findings = found(&forged, None).findings;
        let [finding] = findings.as_slice() else { panic!("{number} {file}: {findings:?}") };
        assert_eq!(finding.file, file);
        assert!(matches!(finding.what, What::Differs(_)), "{finding:?}");
    }
}

#[test]
fn a_forged_answer_shows_in_the_results_that_follow_from_it() {
    let folder = Folder::new();
    mini(&folder);
    let trial = folder.join("trial-1.0");
    forge(&trial, "answers.csv", |text| text.replace("a,I07,40", "a,I07,90"));
    let findings = found(&trial, None).findings;
    assert!(!findings.iter().any(|f| f.what == What::Changed), "its digest is right");
    assert!(findings.iter().any(|f| f.file == "results/scores.csv"), "{findings:?}");
}

#[test]
fn a_forged_title_is_not_what_the_round_says_of_itself() {
    let folder = Folder::new();
    mini(&folder);
    let list = folder.join("trial-1.0").join(MANIFEST);
    let text = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, text.replace("Synthetic data", "Measured data")).unwrap();
    let findings = found(&folder.join("trial-1.0"), None).findings;
    let words: Vec<String> = findings.iter().map(|f| f.message().text(Lang::En)).collect();
    assert!(
        words[0].contains("round.notice.en") && words[0].contains("Measured data"),
        "{words:?}"
    );
}

#[test]
fn the_previous_round_must_be_as_it_was_published() {
    let folder = Folder::new();
    pair(&folder);
    forge(&folder.join("2"), "previous/answers.csv", |text| text.replacen("yes", "no", 1));
    let findings = found(&folder.join("2"), None).findings;
    let named = |f: &sanjeh_publication::Finding| {
        f.file == "previous/answers.csv" && f.what == What::NotAsBefore
    };
    assert!(findings.iter().any(named), "{findings:?}");
}

#[test]
fn a_damaged_file_of_the_previous_round_is_distinguished_from_the_sound_one_of_this_round() {
    let folder = Folder::new();
    pair(&folder);
    let second = folder.join("2");
    for (file, broken) in [("answers.csv", "nonsense\n"), ("methodology.toml", "= = =")] {
        let path = second.join("previous").join(file);
        let good = std::fs::read(&path).unwrap();
        std::fs::write(&path, broken).unwrap();
        let verified = found(&second, None);
        let named = format!("previous/{file}");
        let unreadable = verified.findings.iter().find(|f| matches!(f.what, What::Unreadable(_)));
        let unreadable = unreadable.unwrap_or_else(|| panic!("{:?}", verified.findings));
        assert_eq!(unreadable.file, named);
        assert!(!verified.findings.iter().any(|f| f.file == file), "{:?}", verified.findings);
        let What::Unreadable(problems) = &unreadable.what else { unreachable!() };
        let files: Vec<&str> =
            problems.iter().filter_map(|p| p.place.as_ref()).map(|p| p.file.as_str()).collect();
        assert!(files.iter().all(|file| *file == named), "{files:?}");
        assert!(!verified.computed, "so nothing is shown of growth");
        std::fs::write(&path, good).unwrap();
    }
    assert!(found(&second, None).computed);
}

#[test]
fn json_that_readers_understand_differently_is_found() {
    let folder = Folder::new();
    mini(&folder);
    let trial = folder.join("trial-1.0");
    let file = "results/ranks.json";
    let good = std::fs::read_to_string(trial.join(file)).unwrap();
    let list = std::fs::read(trial.join(MANIFEST)).unwrap();
    let has_no_json = || {
        let findings = found(&trial, None).findings;
        let no_json = |f: &&sanjeh_publication::Finding| matches!(f.what, What::NoJson { .. });
        let found = findings.iter().find(no_json).unwrap_or_else(|| panic!("{findings:?}"));
        assert_eq!(found.file, file);
        found.message().text(Lang::En)
    };
    forge(&trial, file, |text| text.replacen('{', "{\n\"table\": \"scores\",", 1));
    let twice = has_no_json();
    assert!(twice.contains("line"), "{twice}");
    std::fs::write(trial.join(MANIFEST), &list).unwrap();
    std::fs::write(trial.join(file), good).unwrap();
    forge(&trial, file, |text| text[..text.len() / 2].to_owned());
    has_no_json();
    // The list itself, too.
    std::fs::write(trial.join(MANIFEST), &list).unwrap();
    let text = String::from_utf8(list).unwrap();
    std::fs::write(trial.join(MANIFEST), text.replacen('{', "{\"licence\": \"MIT\",", 1)).unwrap();
    assert!(verify(&Place::Folder(trial), None).is_err());
}

#[test]
fn what_is_no_publication_cannot_be_verified() {
    let folder = Folder::new();
    let here = Place::Folder(folder.path().to_path_buf());
    assert!(verify(&here, None).is_err());
    for text in ["", "{}", r#"{"format": 2}"#] {
        std::fs::write(folder.join(MANIFEST), text).unwrap();
        assert!(verify(&here, None).is_err(), "{text}");
    }
    mini(&folder);
    let list = std::fs::read_to_string(folder.join("trial-1.0").join(MANIFEST)).unwrap();
    for path in ["../agencies.csv", "/etc/hostname", "a//b", "a\\\\b", MANIFEST, ""] {
        let list = list.replace("\"agencies.csv\"", &format!("\"{path}\""));
        std::fs::write(folder.join(MANIFEST), list).unwrap();
        let problems = verify(&here, None).map(|_| ()).unwrap_err();
        assert!(said(problems).contains("not a path within the folder"), "{path}");
    }
}

/// Serves the files of a folder over HTTP until it has answered so many requests.
fn serve(folder: &Path, requests: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/publications/9/", listener.local_addr().unwrap());
    let folder = folder.to_path_buf();
    std::thread::spawn(move || {
        for stream in listener.incoming().take(requests) {
            let mut stream = stream.unwrap();
            let mut asked = Vec::new();
            let mut byte = [0; 1];
            while !asked.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
                asked.push(byte[0]);
            }
            let asked = String::from_utf8(asked).unwrap();
            let path = asked.split(' ').nth(1).unwrap();
            let body = std::fs::read(folder.join(path.trim_start_matches("/publications/9/")));
            let status = if body.is_ok() { "200 OK" } else { "404 Not Found" };
            let body = body.unwrap_or_default();
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(&body).unwrap();
        }
    });
    address
}

#[test]
fn a_publication_is_verified_where_it_is_served() {
    let folder = Folder::new();
    let published = mini(&folder);
    // The list, its files, and the signature that is not there.
    let requests = published.manifest.files.len() + 2;
    let trial = folder.join("trial-1.0");
    let place = fetch(&serve(&trial, requests), &Bounds::default()).map_err(said).unwrap();
    assert!(!place.has(SIGNATURE));
    assert!(verify(&place, None).unwrap().is_sound());
    std::fs::write(trial.join("agencies.csv"), "id\nlonger".repeat(1000)).unwrap();
    std::fs::remove_file(trial.join("answers.csv")).unwrap();
    let place = fetch(&serve(&trial, requests), &Bounds::default()).map_err(said).unwrap();
    let findings = verify(&place, None).unwrap().findings;
    let has = |file: &str, what: What| findings.iter().any(|f| f.file == file && f.what == what);
    assert!(
        has("agencies.csv", What::Changed) && has("answers.csv", What::Missing),
        "{findings:?}"
    );
    let nothing = fetch(&serve(&folder.join("nowhere"), 1), &Bounds::default()).unwrap_err();
    assert!(said(nothing).contains("no publication"));
}
