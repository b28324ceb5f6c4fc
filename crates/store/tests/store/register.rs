//! Agencies and services, and what became of them.

use sanjeh_store::{Event, Happened, How};

use crate::support::{import, keys, on_both};

#[test]
fn agencies_and_services_have_their_records() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let agencies = folder.read("agencies.csv");
        let wide = agencies.lines().enumerate().map(|(n, line)| match n {
            0 => format!("{line},site\n"),
            1 => format!("{line},https://a.example\n"),
            _ => format!("{line},\n"),
        });
        folder.write("agencies.csv", wide.collect::<String>());
        let services = folder.read("services.csv");
        let wide = services.lines().enumerate().map(|(n, line)| match n {
            0 => format!("{line},audience,legal_basis,yearly_requests\n"),
            1 => format!("{line},citizens,article 5,\"۱۲,۳۰۰\"\n"),
            _ => format!("{line},,,\n"),
        });
        folder.write("services.csv", wide.collect::<String>());
        import(&store, folder.place()).await.unwrap();
        let listed = store.listed().await.unwrap();
        let of = |kind: &str| -> Vec<&str> {
            listed.iter().filter(|s| s.kind == kind).map(|s| s.id.as_str()).collect()
        };
        assert_eq!((of("agency").concat().as_str(), of("service").len()), ("abcde", 11));
        assert_eq!(of("planet"), [] as [&str; 0]);
        let latest = async |kind: &str, id: &str| store.latest(kind, id).await.unwrap().unwrap();
        let (first, second) = (latest("agency", "a").await, latest("agency", "b").await);
        assert_eq!(first.attributes["site"], "https://a.example");
        assert_eq!((first.links.get("parent"), &*second.links["parent"]), (None, "a"));
        assert_eq!(second.attributes["category"], "high_traffic");
        assert_eq!((&*second.names["fa"], &*second.names["en"]), ("نمونه ب", "Sample B"));
        assert_eq!(second.attributes["site"], "");
        let (first, second) = (latest("service", "a/1").await, latest("service", "a/2").await);
        assert_eq!(first.links["agency"], "a");
        let cell = |column: &str| first.attributes[column].as_str();
        assert_eq!((cell("electronification"), cell("single_window")), ("full", "yes"));
        assert_eq!((cell("audience"), cell("legal_basis")), ("citizens", "article 5"));
        assert_eq!(
            (cell("yearly_requests"), &*second.attributes["yearly_requests"]),
            ("۱۲,۳۰۰", "")
        );
        assert_eq!(store.latest("planet", "a").await.unwrap(), None);
        store.close().await;
    });
}

#[test]
fn the_history_of_an_agency_over_rounds() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        // In round 2, b has another name and belongs to d; c and e are merged into f.
        let two = home.mini(2);
        two.change(
            "agencies.csv",
            "b,high_traffic,a,نمونه ب,Sample B",
            "b,high_traffic,d,نمونه ب,Bureau B",
        );
        two.change("agencies.csv", "c,high_traffic,a,نمونه پ,Sample C\n", "");
        two.change("agencies.csv", "e,other,,نمونه ث,Sample E", "f,other,,نمونه ج,Sample F");
        for file in ["services.csv", "answers.csv"] {
            let text = two.read(file);
            let (mut kept, mut first) = (String::new(), true);
            for line in text.lines() {
                let gone = line.starts_with("c/") || line.starts_with("c,");
                let gone = gone || line.starts_with("e/") && file == "answers.csv";
                if first || !gone {
                    let line = line.replace(",e,", ",f,");
                    let line = line.strip_prefix("e,").map(|l| format!("f,{l}")).unwrap_or(line);
                    kept += &format!("{line}\n");
                }
                first = false;
            }
            two.write(file, kept);
        }
        two.write("successions.csv", "kind,from,to,how\nagency,c,f,merged\nagency,e,f,merged\n");
        import(&store, two.place()).await.unwrap();
        // In round 3 everything is as it was in the first.
        import(&store, home.mini(3).place()).await.unwrap();
        let history = async |id: &str| store.history("agency", id).await.unwrap();
        let text = str::to_owned;
        let event = |round, what| Event { round, what };
        let moved = |from: &str, to: &str| Happened::Moved {
            link: text("parent"),
            from: text(from),
            to: text(to),
        };
        let renamed = |from: &str, to: &str| Happened::Renamed {
            lang: text("en"),
            from: text(from),
            to: text(to),
        };
        let merged =
            |from: &str| Happened::Succeeded { how: How::Merged, from: text(from), to: text("f") };
        assert_eq!(history("a").await, [event(1, Happened::Listed)]);
        assert_eq!(
            history("b").await,
            [
                event(1, Happened::Listed),
                event(2, renamed("Sample B", "Bureau B")),
                event(2, moved("a", "d")),
                event(3, renamed("Bureau B", "Sample B")),
                event(3, moved("d", "a")),
            ]
        );
        assert_eq!(
            history("c").await,
            [
                event(1, Happened::Listed),
                event(2, Happened::Left),
                event(2, merged("c")),
                event(3, Happened::Entered),
            ]
        );
        assert_eq!(
            history("f").await,
            [
                event(2, Happened::Entered),
                event(2, merged("c")),
                event(2, merged("e")),
                event(3, Happened::Left),
            ]
        );
        let refused = store.history("agency", "nobody").await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-subject"]);
        let listed = store.listed().await.unwrap();
        let c =
            listed.iter().find(|l| (l.kind.as_str(), l.id.as_str()) == ("agency", "c")).unwrap();
        assert_eq!(c.rounds, [1, 3]);
        assert_eq!(listed.len(), 6 + 11);
        // The history follows a correction of the folder.
        two.write("successions.csv", "kind,from,to,how\nagency,c,f,split\n");
        import(&store, two.place()).await.unwrap();
        let how = Happened::Succeeded { how: How::Split, from: text("c"), to: text("f") };
        assert!(history("c").await.contains(&event(2, how)));
        assert_eq!(history("e").await.len(), 3);
        store.close().await;
    });
}

#[test]
fn a_subject_is_followed_under_its_new_id_and_with_its_attributes() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        // Another assessment in the same database, which lists agencies of its own.
        let other = home.mini(2);
        other.write("methodology.toml", {
            let text = other.read("methodology.toml");
            let (before, after) = text.split_once("\nid = \"").unwrap();
            format!("{before}\nid = \"other-{after}")
        });
        for file in ["agencies.csv", "services.csv", "answers.csv"] {
            let text = other.read(file);
            let text = text.replace("\na", "\nz").replace(",a,", ",z,");
            other.write(file, text);
        }
        import(&store, other.place()).await.unwrap();
        let three = home.mini(3);
        for file in ["agencies.csv", "services.csv", "answers.csv"] {
            let text = three.read(file);
            three.write(file, text.replace("\na", "\nn").replace(",a,", ",n,"));
        }
        three.change("agencies.csv", "b,high_traffic,", "b,main,");
        three.write("successions.csv", "kind,from,to,how\nagency,a,n,renamed\n");
        import(&store, three.place()).await.unwrap();
        let what = async |id: &str| -> Vec<(u32, Happened)> {
            let events = store.history("agency", id).await.unwrap();
            events.into_iter().map(|event| (event.round, event.what)).collect()
        };
        let text = str::to_owned;
        let new_id = Happened::Succeeded { how: How::Renamed, from: text("a"), to: text("n") };
        let followed = [(1, Happened::Listed), (3, new_id)];
        assert_eq!(what("a").await, followed);
        assert_eq!(what("n").await, followed);
        // The round between is one of another methodology: nobody left.
        let category = Happened::Changed {
            column: text("category"),
            from: text("high_traffic"),
            to: text("main"),
        };
        let b = what("b").await;
        assert!(b.contains(&(3, category)), "{b:?}");
        assert!(!b.iter().any(|(_, what)| *what == Happened::Left), "{b:?}");
        let latest = store.latest("agency", "b").await.unwrap().unwrap();
        assert_eq!((latest.round, latest.attributes["category"].as_str()), (3, "main"));
        assert_eq!(latest.links["parent"], "n");
        assert!(!latest.attributes.contains_key("name_en"));
        store.close().await;
    });
}

#[test]
fn a_table_that_says_what_its_subjects_were_called_is_followed_too() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        // In round 2 “a” is “n”, and the table of agencies goes on saying so in round 3.
        for number in [2, 3] {
            let folder = home.mini(number);
            for file in ["agencies.csv", "services.csv", "answers.csv"] {
                let text = folder.read(file);
                folder.write(file, text.replace("\na", "\nn").replace(",a,", ",n,"));
            }
            let agencies = folder.read("agencies.csv");
            let wide = agencies.lines().map(|line| match line.split_once(',') {
                Some(("n", _)) => format!("{line},a\n"),
                Some(("id", _)) => format!("{line},was\n"),
                _ => format!("{line},\n"),
            });
            folder.write("agencies.csv", wide.collect::<String>());
            let table = "table = \"agencies.csv\"";
            folder.change("methodology.toml", table, &format!("{table}\nwas = \"{{was}}\""));
            import(&store, folder.place()).await.unwrap();
            let same = import(&store, folder.place()).await.unwrap();
            assert!(same.changes.is_empty(), "{:?}", same.changes);
        }
        let renamed =
            Happened::Succeeded { how: How::Renamed, from: "a".to_owned(), to: "n".to_owned() };
        for id in ["a", "n"] {
            let events = store.history("agency", id).await.unwrap();
            let events: Vec<_> = events.into_iter().map(|e| (e.round, e.what)).collect();
            assert_eq!(events, [(1, Happened::Listed), (2, renamed.clone())], "{id}");
        }
        store.close().await;
    });
}
