//! What comes out is what went in.

use std::fs;
use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_round::{Open, Place, Round, open};
use sanjeh_store::{Damaged, Error, Import, What};

use crate::support::{example, import, keys, on_both, whole};

fn scored(place: Place) -> Round {
    open(&Open { place, keep_all: true, ..Open::default() }, &|_| ()).unwrap().0
}

fn bundled(files: InMemory) -> Place {
    Place::Bundled { name: "exported".to_owned(), files: Arc::new(files) }
}

/// The bits of every score of a round, and everything that is made from them.
fn results(round: &Round) -> (Vec<Vec<u64>>, String) {
    let results = &round.results;
    let model = round.model();
    let bits = results.kept.iter().map(|&measure| {
        let rows = round.data.tables[model.measure(measure).on.0].ids.len() as u32;
        let score = |row| results.scores.get(measure, row).map_or(u64::MAX, f64::to_bits);
        (0..rows).map(score).collect()
    });
    let ids: Vec<Vec<&str>> = round.data.tables.iter().map(|t| t.ids.iter().collect()).collect();
    let made = (&results.ranks, &results.bands, &results.shares, &results.statistics, ids);
    (bits.collect(), format!("{made:?}"))
}

/// Imports an example, exports it, and opens both.
fn comes_back(name: &str) {
    on_both(&async |home| {
        let store = home.store().await;
        let place = Place::Folder(example(name));
        let number = Some(1);
        let what = Import { number, ..whole(place.clone()) };
        store.import(what, Arc::new(|_| ())).await.unwrap();
        let files = store.folder(1).await.unwrap();
        let methodology = fs::read(example(name).join("methodology.toml")).unwrap();
        assert_eq!(files["methodology.toml"], methodology);
        let (before, after) = (scored(place), scored(bundled(files.clone())));
        assert!(!before.results.kept.is_empty());
        assert_eq!(results(&before), results(&after), "{name}");
        assert_eq!(before.data.decided, after.data.decided);
        assert_eq!(before.header.claims, after.header.claims);
        // What was exported is in its one form: in again and out again, it is the same.
        let place = bundled(files.clone());
        let again = Import { number, ..whole(place) };
        let again = store.import(again, Arc::new(|_| ())).await.unwrap();
        assert_eq!(again.changes.subjects, []);
        assert_eq!(again.changes.answers, sanjeh_store::AnswerChanges::default());
        assert_eq!(store.folder(1).await.unwrap(), files);
        store.close().await;
    });
}

#[test]
fn successions_come_back_and_are_read_again() {
    on_both(&async |home| {
        let store = home.store().await;
        let one = home.mini(1);
        import(&store, one.place()).await.unwrap();
        let two = home.mini(2);
        let table = "kind,from,to,how\nagency,d,a,merged\nagency,e,b,split\n";
        two.write("successions.csv", table);
        import(&store, two.place()).await.unwrap();
        let files = store.folder(2).await.unwrap();
        assert_eq!(files["successions.csv"], table.as_bytes());
        let round = scored(bundled(files));
        let all = round.successions.all().iter();
        let said: Vec<_> = all.map(|s| (&*s.kind, &*s.from, &*s.to, s.how.id())).collect();
        assert_eq!(said, [("agency", "d", "a", "merged"), ("agency", "e", "b", "split")]);
        assert!(!store.folder(1).await.unwrap().contains_key("successions.csv"));
        store.close().await;
    });
}

#[test]
fn round9_comes_back() {
    comes_back("round9");
}

#[test]
fn round8_comes_back() {
    comes_back("round8");
}

#[test]
fn mini_comes_back() {
    comes_back("mini");
}

#[test]
fn answers_in_columns_come_back() {
    comes_back("egdi");
    comes_back("hdi");
    comes_back("oecd-dgi-2023");
    comes_back("gtmi");
}

#[test]
fn a_table_that_lists_subjects_and_holds_answers_comes_back() {
    comes_back("bipa-2024");
}

#[test]
fn subjects_without_ids_of_their_own_and_decided_scores_come_back() {
    comes_back("eu-egov-benchmark-2022");
}

#[test]
fn coinr_comes_back() {
    comes_back("coinr");
}

#[test]
fn tables_come_back_byte_for_byte_whatever_was_imported_before() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(2);
        let answers = folder.read("answers.csv");
        let (header, rows) = answers.split_once('\n').unwrap();
        // Others give the subjects and questions their numbers in another order.
        let first = home.mini(1);
        let backwards: Vec<&str> = rows.lines().rev().collect();
        first.write("answers.csv", format!("{header}\n{}\n", backwards.join("\n")));
        for folder in [&first, &folder] {
            import(&store, folder.place()).await.unwrap();
        }
        folder.write("press.fa.txt", "عنوان");
        import(&store, folder.place()).await.unwrap();
        for (number, folder) in [(1, first), (2, folder)] {
            let files = store.folder(number).await.unwrap();
            assert_eq!(files.contains_key("press.fa.txt"), number == 2);
            for (name, bytes) in files {
                let own = fs::read(folder.path.join(&name)).unwrap();
                assert!(bytes == own, "{name} of round {number}");
            }
        }
        store.close().await;
    });
}

#[test]
fn the_examples_answers_come_back_byte_for_byte() {
    on_both(&async |home| {
        let store = home.store().await;
        for name in ["round8", "round9"] {
            let folder = home.example(name);
            let number = import(&store, folder.place()).await.unwrap().number;
            let files = store.folder(number).await.unwrap();
            for table in ["agencies.csv", "services.csv", "answers.csv"] {
                assert!(files[table] == folder.read(table).as_bytes(), "{table} of {name}");
            }
        }
        store.close().await;
    });
}

#[test]
fn cells_beside_an_answer_come_back() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let text = folder.read("answers.csv");
        let mut lines = text.lines();
        let mut wide = format!("evidence,{},note\n", lines.next().unwrap());
        for (n, line) in lines.enumerate() {
            wide.push_str(&format!(
                "\"document {n}, page\t\\2\",{line},\"a \"\"note\"\"\nof two\"\n"
            ));
        }
        folder.write("answers.csv", &wide);
        let imported = import(&store, folder.place()).await.unwrap();
        assert!(imported.changes.answers.added > 5);
        let files = store.folder(1).await.unwrap();
        let sorted = |text: &str| {
            let mut rows: Vec<Vec<String>> = csv::Reader::from_reader(text.as_bytes())
                .into_records()
                .map(|row| row.unwrap().iter().map(str::to_owned).collect())
                .collect();
            rows.sort();
            rows
        };
        let exported = String::from_utf8(files["answers.csv"].clone()).unwrap();
        assert!(exported.starts_with("evidence,unit,indicator,value,note\n"), "{exported}");
        assert_eq!(sorted(&exported), sorted(&wide));
        store.close().await;
    });
}

#[test]
fn workbooks_come_in_and_come_back() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let before = scored(folder.place());
        let mut book = rust_xlsxwriter::Workbook::new();
        for (file, sheet) in
            [("agencies", "دستگاه‌ها"), ("services", "خدمات"), ("answers", "پاسخ‌ها")]
        {
            let page = book.add_worksheet();
            page.set_name(sheet).unwrap();
            let text = folder.read(&format!("{file}.csv"));
            let rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            for (r, row) in (0..).zip({ rows }.records()) {
                for (c, cell) in (0..).zip(&row.unwrap()) {
                    match cell.parse::<f64>() {
                        Ok(x) => page.write(r, c, x).unwrap(),
                        Err(_) => page.write(r, c, cell).unwrap(),
                    };
                }
            }
            fs::remove_file(folder.path.join(format!("{file}.csv"))).unwrap();
            let methodology = folder.read("methodology.toml");
            let key = if file == "answers" { "file" } else { "table" };
            let from = format!("{key} = \"{file}.csv\"");
            let to = format!("{key} = \"round.xlsx\"\nsheet = \"{sheet}\"");
            assert!(methodology.contains(&from));
            folder.write("methodology.toml", methodology.replace(&from, &to));
        }
        book.save(folder.path.join("round.xlsx")).unwrap();
        assert_eq!(results(&scored(folder.place())), results(&before));
        import(&store, folder.place()).await.unwrap();
        let files = store.folder(1).await.unwrap();
        assert!(files["round.xlsx"] == fs::read(folder.path.join("round.xlsx")).unwrap());
        assert_eq!(results(&scored(bundled(files.clone()))), results(&before));
        assert!(import(&store, bundled(files)).await.unwrap().changes.is_empty());
        // Earlier versions kept its cells alone.
        home.run("UPDATE files SET content = NULL WHERE name = 'round.xlsx'").await;
        home.run("UPDATE imports SET digest = ''").await;
        home.run("UPDATE sources SET digest = ''").await;
        let files = store.folder(1).await.unwrap();
        assert_eq!(results(&scored(bundled(files.clone()))), results(&before));
        assert_eq!(store.folder(1).await.unwrap(), files, "made twice, the same bytes");
        let changed = import(&store, bundled(files)).await.unwrap();
        assert_eq!(changed.changes.files.len(), 1);
        assert_eq!(changed.changes.files[0].what, What::Changed);
        assert_eq!(changed.changes.subjects, []);
        store.close().await;
    });
}

#[test]
fn two_tables_of_one_file_come_in_and_come_back() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(1);
        let services = folder.read("services.csv");
        let agencies = folder.read("agencies.csv");
        let below = agencies.lines().count() + 2;
        folder.write("both.csv", format!("{agencies}\n{services}"));
        let methodology = folder.read("methodology.toml");
        let methodology = methodology
            .replace("\"agencies.csv\"", "\"both.csv\"\nrows_until = \"blank\"")
            .replace("\"services.csv\"", &format!("\"both.csv\"\nheader_row = {below}"));
        let before = scored(folder.place());
        folder.write("methodology.toml", methodology);
        assert_eq!(results(&scored(folder.place())), results(&before));
        import(&store, folder.place()).await.unwrap();
        let files = store.folder(1).await.unwrap();
        assert!(files["both.csv"] == folder.read("both.csv").as_bytes());
        assert_eq!(results(&scored(bundled(files))), results(&before));
        store.close().await;
    });
}

#[test]
fn a_round_that_is_not_there_has_no_folder() {
    on_both(&async |home| {
        let store = home.store().await;
        assert_eq!(keys(&store.folder(1).await.unwrap_err()), ["store-no-round"]);
        store.close().await;
    });
}

#[test]
fn a_file_that_is_not_what_was_imported_is_refused_by_name() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(7).place()).await.unwrap();
        let other = if home.postgres { "convert_to('x = 1', 'UTF8')" } else { "x'78203d2031'" };
        home.run(&format!("UPDATE files SET content = {other} WHERE name = 'round.toml'")).await;
        let refused = store.folder(7).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-altered"]);
        let Error::Damaged(Damaged::File { file, import: 1 }) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(file, "round.toml");
        store.close().await;
    });
}

#[test]
fn a_role_without_rights_is_not_called_busy() {
    on_both(&async |home| {
        if !home.postgres {
            return;
        }
        let store = home.store().await;
        import(&store, home.mini(7).place()).await.unwrap();
        // Every connection from now on is one of a role that may do nothing.
        let name = home.folder.file_name().unwrap().to_str().unwrap().to_owned();
        home.run("CREATE ROLE nobody_here").await;
        home.run(&format!("ALTER DATABASE {name} SET ROLE = 'nobody_here'")).await;
        store.close().await;
        let refused = sanjeh_store::Store::open_existing(&home.database).await;
        let refused = match refused {
            Ok(store) => store.rounds().await.unwrap_err(),
            Err(refused) => refused,
        };
        assert_eq!(keys(&refused), ["store-no-right"]);
    });
}

/// Changes of one value each, as another program or a disk would make them.
const ALTERED: [&str; 14] = [
    "UPDATE answers SET value = '77.8' WHERE value = '77.7'",
    "UPDATE answers SET position = position + 1000 WHERE value = '77.7'",
    "UPDATE answers SET subject = 1000000 WHERE value = '77.7'",
    "UPDATE answers SET source = 7 WHERE value = '77.7'",
    "DELETE FROM answers WHERE value = '77.7'",
    "UPDATE subjects SET id = 'aa' WHERE id = 'a'",
    "UPDATE questions SET id = 'T99' WHERE id = 'T08'",
    "UPDATE source_rows SET cells = replace(cells, '\"b\"', '\"c\"')",
    "UPDATE sources SET header = replace(header, 'value', 'velue')",
    "UPDATE files SET name = 'sound.toml' WHERE name = 'round.toml'",
    "UPDATE files SET content = NULL WHERE name = 'round.toml'",
    "UPDATE rounds SET published = '2022-01-02'",
    "UPDATE rounds SET import = 1",
    "UPDATE imports SET digest = ''",
];

#[test]
fn a_round_of_which_anything_has_changed_is_refused() {
    for change in ALTERED {
        on_both(&async |home| {
            let store = home.store().await;
            let folder = home.mini(7);
            folder.change("answers.csv", "a,T08,77.7", "a,T08,77.6");
            import(&store, folder.place()).await.unwrap();
            folder.change("answers.csv", "a,T08,77.6", "a,T08,77.7");
            import(&store, folder.place()).await.unwrap();
            store.folder(7).await.unwrap();
            store.close().await;
            home.run(change).await;
            let store = home.store().await;
            let refused = store.folder(7).await.expect_err(change);
            assert_eq!(keys(&refused), ["store-altered-rows"], "{change}");
            store.close().await;
        });
    }
}
