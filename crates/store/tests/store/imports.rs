//! Imports: whole or not at all, and what they say of themselves.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use sanjeh_store::{AnswerChanges, Changes, Error, Import, State, Store, Transition, What};

use crate::support::{Home, act, import, keys, on_both, whole};

/// Everything that the store gives, to compare it before and after.
async fn everything(store: &Store) -> String {
    let rounds = store.rounds().await.unwrap();
    let mut all = format!("{rounds:?}{:?}", store.listed().await.unwrap());
    for round in rounds {
        all += &format!("{:?}", store.folder(round.number).await.unwrap());
        all += &format!("{:?}", store.moves(round.number).await.unwrap());
    }
    all
}

#[test]
fn the_same_import_twice_changes_nothing() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let first = import(&store, folder.place()).await.unwrap();
        assert!(first.changes.new_round);
        assert_eq!((first.number, first.state), (1, State::Draft));
        assert_eq!(first.changes.touched["agency"].added, 5);
        assert_eq!(first.changes.touched["service"].added, 11);
        let rows = folder.read("answers.csv").lines().count() as u64 - 1;
        let added = AnswerChanges { added: rows, ..AnswerChanges::default() };
        assert_eq!(first.changes.answers, added);
        let before = everything(&store).await;
        let second = import(&store, folder.place()).await.unwrap();
        assert!(second.changes.is_empty());
        assert_eq!(second.changes, Changes::default());
        assert_eq!(everything(&store).await, before);
        store.close().await;
    });
}

#[test]
fn a_preview_says_what_would_change_and_writes_nothing() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let preview = || Import { preview: true, ..whole(folder.place()) };
        let first = store.import(preview(), Arc::new(|_| ())).await.unwrap();
        assert!(first.changes.new_round);
        assert_eq!(store.rounds().await.unwrap(), []);
        assert_eq!(store.listed().await.unwrap(), []);
        import(&store, folder.place()).await.unwrap();
        let before = everything(&store).await;
        folder.change("answers.csv", "a,I07,40", "a,I07,41");
        let shown = store.import(preview(), Arc::new(|_| ())).await.unwrap().changes;
        assert_eq!(everything(&store).await, before);
        let done = import(&store, folder.place()).await.unwrap().changes;
        assert_eq!(done, shown);
        assert_eq!(done.answers, AnswerChanges { changed: 1, ..AnswerChanges::default() });
        assert_ne!(everything(&store).await, before);
        store.close().await;
    });
}

#[test]
fn every_kind_of_change_is_listed() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        import(&store, folder.place()).await.unwrap();
        folder.change("agencies.csv", "Sample B", "Bureau B");
        folder.change("agencies.csv", "c,high_traffic,a,", "c,other,,");
        folder.change(
            "agencies.csv",
            "e,other,,نمونه ث,Sample E\n",
            "f,other,d,نمونه ج,Sample F\n",
        );
        folder.write("services.csv", folder.read("services.csv").replace(",e,", ",f,"));
        let answers = folder.read("answers.csv");
        folder.write("answers.csv", answers.replace("e,I07,na\n", "").replace("\ne,", "\nf,"));
        folder.change("answers.csv", "d,I07,100", "d,I07,99.5");
        folder.change("methodology.toml", "version = \"1.0\"", "version = \"1.1\"");
        let changes = import(&store, folder.place()).await.unwrap().changes;
        assert!(!changes.new_round);
        assert_eq!(changes.version, Some(("1.0".to_owned(), "1.1".to_owned())));
        let shown: Vec<String> = (changes.subjects.iter())
            .map(|c| {
                let field = c.field.as_deref().unwrap_or("-");
                format!("{} {} {:?} {field}: {} > {}", c.kind, c.id, c.what, c.from, c.to)
            })
            .collect();
        assert_eq!(
            shown,
            [
                "agency e Removed -: Sample E > ",
                "agency f Added -:  > Sample F",
                "agency b Renamed en: Sample B > Bureau B",
                "agency c Moved parent: a > ",
                "agency c Changed category: high_traffic > other",
                "service e/1 Moved agency: e > f",
                "service e/2 Moved agency: e > f",
                "service e/3 Moved agency: e > f",
            ]
        );
        let of_e = answers.lines().filter(|line| line.starts_with("e,")).count() as u64;
        let expected = AnswerChanges { added: of_e - 1, changed: 1, removed: of_e };
        assert_eq!(changes.answers, expected);
        let files: Vec<_> = changes.files.iter().map(|f| (f.name.as_str(), f.what)).collect();
        let names = ["agencies.csv", "answers.csv", "methodology.toml", "services.csv"];
        assert_eq!(files, names.map(|name| (name, What::Changed)));
        store.close().await;
    });
}

#[test]
fn a_new_round_is_compared_with_the_previous_one() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        let two = home.mini(2);
        two.write("round.toml", format!("previous = \"../elsewhere\"\n{}", two.read("round.toml")));
        two.change("agencies.csv", "Sample B", "Bureau B");
        two.change("agencies.csv", "c,high_traffic,a,", "c,other,,");
        two.write("successions.csv", "kind,from,to,how\nagency,x,a,merged\n");
        let refused = import(&store, two.place()).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-predecessor-not-listed"]);
        two.write("successions.csv", "kind,from,to,how\nagency,e,a,merged\n");
        let changes = import(&store, two.place()).await.unwrap().changes;
        assert!(changes.new_round && !changes.is_cut());
        assert_eq!((changes.successions.added, changes.successions.removed), (1, 0));
        assert_eq!(changes.touched["agency"].added, 5, "all of a new round are new");
        let against = changes.against.unwrap();
        let shown: Vec<_> = against.subjects.iter().map(|c| (c.id.as_str(), c.what)).collect();
        assert_eq!((against.round, shown), (1, vec![("b", What::Renamed), ("c", What::Moved)]));
        assert_eq!(against.touched["agency"].changed, 1);
        two.write("successions.csv", "kind,from,to,how\nagency,e,b,merged\n");
        two.change("answers.csv", "a,I07,40", "a,I07,41");
        let changes = import(&store, two.place()).await.unwrap().changes;
        assert_eq!((changes.successions.added, changes.successions.removed), (1, 1));
        let answer = &changes.changed_answers[..];
        let [sanjeh_store::AnswerChange { kind, subject, question, from, to }] = answer else {
            panic!("{answer:?}")
        };
        assert_eq!([kind, subject, question, from, to], ["agency", "a", "I07", "40", "41"]);
        store.close().await;
    });
}

#[test]
fn answers_in_columns_are_listed_as_answers() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.example("oecd-dgi-2023");
        let numbered = || Import { number: Some(1), ..whole(folder.place()) };
        let first = store.import(numbered(), Arc::new(|_| ())).await.unwrap();
        assert_eq!(first.changes.answers.added, 6 * first.changes.touched["country"].added);
        folder.change("data.csv", "ARG,0.573,0.443", "ARG,0.574,0.443");
        let second = store.import(numbered(), Arc::new(|_| ())).await.unwrap();
        let changed = AnswerChanges { changed: 1, ..AnswerChanges::default() };
        assert_eq!(second.changes.answers, changed);
        assert_eq!(second.changes.changed_answers[0].to, "0.574");
        assert_eq!(second.changes.subjects, []);
        store.close().await;
    });
}

#[test]
fn nothing_is_written_of_a_folder_with_a_mistake() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        import(&store, folder.place()).await.unwrap();
        let before = everything(&store).await;
        folder.change("agencies.csv", "Sample B", "Bureau B");
        let text = folder.read("answers.csv");
        folder.write("answers.csv", format!("{text}a,NoSuchQuestion,1\n"));
        let refused = import(&store, folder.place()).await.unwrap_err();
        assert!(matches!(&refused, Error::Refused(problems) if problems.has_errors()));
        assert_eq!(everything(&store).await, before);
        folder.write("answers.csv", text);
        folder.write(
            "successions.csv",
            "kind,from,to,how\nplanet,x,a,merged\nagency,x,zz,split\nagency,x,a,eaten\n",
        );
        let refused = import(&store, folder.place()).await.unwrap_err();
        let found = ["round-no-kind", "round-successor-not-listed", "round-no-how"];
        assert_eq!(keys(&refused), found);
        folder.write("successions.csv", "kind,from\nagency,x\n");
        let refused = import(&store, folder.place()).await.unwrap_err();
        assert_eq!(keys(&refused), ["round-successions-columns"]);
        folder.write(
            "successions.csv",
            "kind,from,to,how\nagency,x,a,merged\nagency,x,a,split\nagency,a,a,renamed\n",
        );
        let refused = import(&store, folder.place()).await.unwrap_err();
        assert_eq!(keys(&refused), ["round-succession-twice", "round-succeeds-itself"]);
        assert_eq!(everything(&store).await, before);
        store.close().await;
    });
}

#[test]
fn nothing_is_written_of_a_table_that_changes_meanwhile() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = Arc::new(home.mini(1));
        let text = folder.read("answers.csv");
        // The check reads the table once; when writing has begun, somebody else saves it.
        let reads = AtomicU64::new(0);
        let shared = Arc::clone(&folder);
        let watch = move |progress: sanjeh_intake::Progress<'_>| {
            if progress.file == "answers.csv" && reads.fetch_add(1, Ordering::Relaxed) == 0 {
                shared.write("answers.csv", text.replace("a,I07,40", "a,I07,39"));
            }
        };
        let refused = store.import(whole(folder.place()), Arc::new(watch)).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-file-changed"]);
        assert_eq!(store.rounds().await.unwrap(), []);
        store.close().await;
    });
}

#[test]
fn nothing_is_kept_whole_that_changes_during_the_check() {
    on_both(&async |home| {
        let store = home.store().await;
        let [checked, saved] = ["full", "semi"].map(|cell| {
            let mut book = rust_xlsxwriter::Workbook::new();
            let page = book.add_worksheet();
            for (c, name) in (0..).zip(["id", "agency", "name_fa", "name_en", "electronification"])
            {
                page.write(0, c, name).unwrap();
                page.write(1, c, if c == 4 { cell } else { "a" }).unwrap();
            }
            page.write(0, 5, "single_window").unwrap().write(1, 5, "yes").unwrap();
            book.save_to_buffer().unwrap()
        });
        let saves: [(&str, Vec<u8>); 3] = [
            ("services.xlsx", saved),
            ("round.toml", b"number = 1\n".to_vec()),
            ("press.en.txt", b"Our agencies are better than ever.\n".to_vec()),
        ];
        for (file, new) in saves {
            let folder = Arc::new(home.mini(1));
            folder.change("methodology.toml", "\"services.csv\"", "\"services.xlsx\"");
            std::fs::write(folder.path.join("services.xlsx"), &checked).unwrap();
            let answers = folder.read("answers.csv");
            let of_agencies = |line: &&str| !line.contains('/');
            let answers: Vec<&str> = answers.lines().filter(of_agencies).collect();
            folder.write("answers.csv", answers.join("\n"));
            let (reads, shared) = (AtomicU64::new(0), Arc::clone(&folder));
            let watch = move |progress: sanjeh_intake::Progress<'_>| {
                if progress.file == "answers.csv" && reads.fetch_add(1, Ordering::Relaxed) == 0 {
                    std::fs::write(shared.path.join(file), &new).unwrap();
                }
            };
            let refused = store.import(whole(folder.place()), Arc::new(watch)).await.unwrap_err();
            assert_eq!(keys(&refused), ["store-file-changed"], "{file}: {refused:?}");
            assert_eq!(store.rounds().await.unwrap(), []);
        }
        store.close().await;
    });
}

#[test]
fn a_round_takes_data_only_in_draft_and_when_open() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        import(&store, folder.place()).await.unwrap();
        store.transition(1, Transition::Open, &act(None)).await.unwrap();
        folder.change("answers.csv", "a,I07,40", "a,I07,41");
        assert!(!import(&store, folder.place()).await.unwrap().changes.is_empty());
        store.transition(1, Transition::Close, &act(None)).await.unwrap();
        let refused = import(&store, folder.place()).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-takes-no-data"]);
        store.transition(1, Transition::Reopen, &act(Some("a mistake"))).await.unwrap();
        assert!(import(&store, folder.place()).await.unwrap().changes.is_empty());
        store.close().await;
    });
}

#[test]
fn a_round_needs_a_number_that_is_its_own() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.example("mini");
        let refused = import(&store, folder.place()).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-number"]);
        import(&store, home.mini(1).place()).await.unwrap();
        let number = Some(1);
        let other = Import { number, ..whole(home.example("oecd-dgi-2023").place()) };
        let refused = store.import(other, Arc::new(|_| ())).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-other-methodology"]);
        folder.change("round.toml", "published = \"2022-01-01\"", "published = \"1400-13-01\"");
        let bad = store.import(Import { number, ..whole(folder.place()) }, Arc::new(|_| ())).await;
        assert_eq!(keys(&bad.unwrap_err()), ["round-old-day"]);
        store.close().await;
    });
}

#[test]
fn progress_is_shown_of_the_check_and_of_the_writing() {
    on_both(&async |home| {
        let store = home.store().await;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let shown = Arc::clone(&seen);
        let watch = move |progress: sanjeh_intake::Progress<'_>| {
            assert!(progress.done <= progress.total);
            shown.lock().unwrap().push(progress.file.to_owned());
        };
        store.import(whole(home.mini(1).place()), Arc::new(watch)).await.unwrap();
        let seen = std::mem::take(&mut *seen.lock().unwrap());
        let answers = seen.iter().filter(|file| *file == "answers.csv").count();
        assert_eq!((answers, seen.len()), (2, 6));
        store.close().await;
    });
}

#[test]
fn readers_see_the_round_as_it_was_until_an_import_is_done() {
    on_both(&async |home: &Home| {
        let store = home.store().await;
        let folder = home.mini(1);
        import(&store, folder.place()).await.unwrap();
        let before = everything(&store).await;
        folder.change("agencies.csv", "Sample B", "Bureau B");
        // Reading goes on while a thread that writes waits within its transaction.
        let reached = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&reached);
        let (go_on, gate) = mpsc::channel();
        let gate = Mutex::new(gate);
        let answers = AtomicU64::new(0);
        let watch = move |progress: sanjeh_intake::Progress<'_>| {
            if progress.file == "answers.csv" && answers.fetch_add(1, Ordering::Relaxed) == 1 {
                flag.store(true, Ordering::Release);
                gate.lock().unwrap().recv().unwrap();
            }
        };
        let (writer, place) = (store.clone(), folder.place());
        let writing =
            tokio::spawn(async move { writer.import(whole(place), Arc::new(watch)).await });
        while !reached.load(Ordering::Acquire) {
            tokio::task::yield_now().await;
        }
        assert_eq!(everything(&store).await, before);
        go_on.send(()).unwrap();
        writing.await.unwrap().unwrap();
        assert_ne!(everything(&store).await, before);
        store.close().await;
    });
}

#[test]
fn the_file_of_the_database_is_made_on_the_first_run() {
    on_both(&async |home| {
        if home.postgres {
            return;
        }
        let file = home.folder.join("sanjeh.db");
        assert!(!file.exists());
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        store.close().await;
        assert!(file.exists());
        let again = home.store().await;
        assert_eq!(again.rounds().await.unwrap().len(), 1);
        again.close().await;
        fs::write(home.folder.join("no.db"), "this is no database, but a text of some length")
            .unwrap();
        let database = home.folder.join("no.db").display().to_string().parse().unwrap();
        assert_eq!(keys(&Store::open(&database).await.unwrap_err()), ["store-unreachable"]);
    });
}

#[test]
fn a_changed_round_is_compared_at_once_whatever_the_planner_knows() {
    on_both(&async |home| {
        if let sanjeh_store::Database::Postgres(options) = &home.database {
            let name = options.get_database().unwrap();
            home.run(&format!("ALTER DATABASE {name} SET statement_timeout = '20s'")).await;
        }
        let store = home.store().await;
        let folder = home.example("round9");
        import(&store, folder.place()).await.unwrap();
        // From here on the planner has one import, and of none with another number.
        home.run("ANALYZE").await;
        for _ in 0..2 {
            let answers = folder.read("answers.csv");
            let (first, rest) = answers.split_once('\n').unwrap();
            let (row, rest) = rest.split_once('\n').unwrap();
            folder.write("answers.csv", format!("{first}\n{rest}{row}\n"));
            let changes = import(&store, folder.place()).await.unwrap().changes;
            assert_eq!(changes.files.len(), 1);
            assert_eq!(changes.answers, AnswerChanges::default(), "the same in another order");
        }
        store.close().await;
    });
}
