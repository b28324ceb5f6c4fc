//! What of a workbook goes into a publication, and how a round with workbooks comes back.

use std::fs;
use std::io::{Cursor, Read};

use rust_xlsxwriter::{DocProperties, Format, Note, Workbook};

use crate::support::{Rows, Scratch};

/// The trial round with its tables in one workbook, beside what is meant for nobody: notes, a sheet
/// for them, a column, a footnote, an author.
fn in_a_workbook(file: &str) -> Scratch {
    let scratch = Scratch::with_example("mini");
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_author("SECRET"));
    let notes = book.add_worksheet().set_name("Notes").unwrap();
    notes.write(0, 0, "SECRET: the minister called").unwrap();
    for table in ["agencies", "services", "answers"] {
        let sheet = book.add_worksheet().set_name(table).unwrap();
        let text = scratch.read(&format!("mini/{table}.csv"));
        let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes())
            .records()
            .map(Result::unwrap)
            .collect();
        for (r, row) in (0..).zip(&rows) {
            sheet.write(r, 0, if r == 0 { "SECRET remarks" } else { "SECRET: not sure" }).unwrap();
            for (c, cell) in (1..).zip(row) {
                match cell.parse::<f64>() {
                    Ok(x) => sheet.write(r, c, x).unwrap(),
                    Err(_) => sheet.write(r, c, cell).unwrap(),
                };
            }
        }
        let end = rows.len() as u32;
        sheet.insert_note(1, 1, &Note::new("SECRET").set_author("SECRET")).unwrap();
        sheet.write(end + 1, 1, "SECRET footnote").unwrap();
        fs::remove_file(scratch.join(&format!("mini/{table}.csv"))).unwrap();
        let key = if table == "answers" { "file" } else { "table" };
        scratch.change(
            "mini/methodology.toml",
            &format!("{key} = \"{table}.csv\""),
            &format!("{key} = \"{file}\"\nsheet = \"{table}\"\nrows_until = \"blank\""),
        );
    }
    let bytes = book.save_to_buffer().unwrap();
    scratch.write(&format!("mini/{file}"), bytes);
    scratch
}

/// Everything that stands in the parts of an archive.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for part in 0..archive.len() {
        archive.by_index(part).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

fn scores(scratch: &Scratch, folder: &str) -> Vec<[String; 3]> {
    let csv = scratch.run(&["score", folder, "--all", "--format", "csv"]).fine();
    let rows = Rows::parse(&csv);
    rows.cells(["subject", "measure", "score"]).iter().map(|c| c.map(str::to_owned)).collect()
}

const THERE: &str = "publications/trial-1.0";

#[test]
fn a_publication_has_of_a_workbook_what_the_methodology_reads() {
    let csv = Scratch::with_example("mini");
    for file in ["round.xlsx", "round.xlsm", "round.ods"] {
        let scratch = in_a_workbook(file);
        let published = scratch.run(&["publish", "mini"]);
        let said = &published.err;
        for part in ["is published in part", "Notes", "SECRET remarks", "whole = true"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        let bytes = fs::read(scratch.join(&format!("{THERE}/{file}"))).unwrap();
        assert!(!unpacked(&bytes).contains("SECRET"), "{file}");
        scratch.run(&["verify", THERE]).fine();
        assert_eq!(scores(&scratch, THERE), scores(&csv, "mini"));
        assert_eq!(scores(&scratch, "mini"), scores(&csv, "mini"));
        let register = scratch.read(&format!("{THERE}/results/service.csv"));
        assert!(!register.contains("SECRET"), "{register}");
        // From its own publication the same comes out, byte for byte, and nothing more to leave out.
        let again = scratch.run(&["publish", THERE, "--to", "again"]);
        assert!(!again.err.contains("is published in part"), "{}", again.err);
        let other = fs::read(scratch.join(&format!("again/trial-1.0/{file}"))).unwrap();
        assert!(other == bytes, "{file}");
    }
}

#[test]
fn a_workbook_goes_out_whole_where_that_is_said() {
    let scratch = in_a_workbook("round.xlsx");
    scratch.change(
        "mini/methodology.toml",
        "sheet = \"services\"",
        "whole = true\nsheet = \"services\"",
    );
    let said = scratch.run(&["publish", "mini"]);
    assert!(!said.err.contains("is published in part"), "{}", said.err);
    let files = ["mini/round.xlsx".to_owned(), format!("{THERE}/round.xlsx")];
    let [before, after] = files.map(|file| fs::read(scratch.join(&file)).unwrap());
    assert!(before == after);
    scratch.run(&["verify", THERE]).fine();
}

#[test]
fn answers_beside_the_register_are_withheld_in_workbooks_too() {
    let scratch = in_a_workbook("round.ods");
    let header = scratch.read("mini/round.toml");
    scratch.write("mini/round.toml", format!("answers = \"withheld\"\n{header}"));
    scratch.run(&["publish", "mini"]).fine();
    let bytes = fs::read(scratch.join(&format!("{THERE}/round.ods"))).unwrap();
    let text = unpacked(&bytes);
    assert!(text.contains("Sample A") && !text.contains("I07") && !text.contains("SECRET"));
    scratch.run(&["verify", THERE]).fine();
    scratch.change(
        "mini/methodology.toml",
        "sheet = \"answers\"",
        "sheet = \"answers\"\nwhole = true",
    );
    let refused = scratch.run(&["publish", "mini", "--to", "whole"]).refused();
    assert!(refused.contains("is to be published whole"), "{refused}");
}

#[test]
fn columns_of_a_text_file_that_nothing_reads_are_named() {
    let scratch = Scratch::with_example("mini");
    let text = scratch.read("mini/agencies.csv");
    let text = text.replacen("name_en\n", "name_en,phone,e-mail\n", 1);
    let mut lines = text.lines();
    let mut wide = format!("{}\n", lines.next().unwrap());
    lines.for_each(|line| wide.push_str(&format!("{line},1,2\n")));
    scratch.write("mini/agencies.csv", wide);
    let said = scratch.run(&["publish", "mini"]).err;
    assert!(
        said.contains("2 columns of “agencies.csv” are published although")
            && said.contains("phone"),
        "{said}"
    );
    let table = "table = \"agencies.csv\"";
    scratch.change("mini/methodology.toml", table, &format!("{table}\nwhole = true"));
    let said = scratch.run(&["publish", "mini", "--to", "whole"]).err;
    assert!(!said.contains("are published although"), "{said}");
}

#[test]
fn rows_of_a_text_file_that_nothing_reads_are_counted() {
    let scratch = Scratch::with_example("mini");
    let agencies = scratch.read("mini/agencies.csv");
    let more = "y,closed,,ی,Secret Y\nz,Closed,,ز,Secret Z\n";
    scratch.write("mini/agencies.csv", format!("{agencies}{more}"));
    let table = "table = \"agencies.csv\"";
    let only = format!("{table}\nonly = {{ category = {{ not = [\"closed\"] }} }}");
    scratch.change("mini/methodology.toml", table, &only);
    let answers = scratch.read("mini/answers.csv");
    scratch.write("mini/answers.csv", format!("{answers}a,X99,7\n"));
    let value = "value = \"value\"";
    let ignore = format!("{value}\nignore = [\"X99\"]");
    scratch.change("mini/methodology.toml", value, &ignore);
    let published = scratch.run(&["publish", "mini"]);
    let said = published.err.clone();
    published.fine();
    assert!(said.contains("2 rows of “agencies.csv” are published although"), "{said}");
    assert!(said.contains("A row of “answers.csv” is published although"), "{said}");
    assert!(!said.contains("“services.csv”"), "{said}");
    assert!(scratch.read(&format!("{THERE}/agencies.csv")).contains("Secret Y"));
    scratch.run(&["verify", THERE]).fine();
    scratch.change("mini/methodology.toml", table, &format!("{table}\nwhole = true"));
    scratch.change("mini/methodology.toml", value, &format!("{value}\nwhole = true"));
    let said = scratch.run(&["publish", "mini", "--to", "whole"]).err;
    assert!(
        !said.contains("are published although") && !said.contains("is published although"),
        "{said}"
    );
}

/// The index of the United Nations in a workbook, with a title above and a remark below that tell
/// answers, the years merged; its answers are withheld.
fn withheld_index(file: &str) -> Scratch {
    let scratch = Scratch::with_example("egdi");
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("Notes").unwrap();
    notes.write(0, 0, "SECRET: osi of Denmark 0.9797").unwrap();
    let sheet = book.add_worksheet().set_name("Index").unwrap();
    let (plain, rows) = (Format::new(), Rows::parse(&scratch.read("egdi/data.csv")));
    sheet.merge_range(0, 0, 0, 5, "SECRET: best osi 0.9797", &plain).unwrap();
    let names = ["year", "country", "rank", "osi", "tii", "hci", "assessed"];
    let cells = rows.cells(names);
    sheet.write_row(2, 0, names).unwrap();
    for (r, row) in (3..).zip(&cells) {
        for (c, cell) in (0..).zip(row).skip(1) {
            match cell.parse::<f64>() {
                Ok(x) => sheet.write(r, c, x).unwrap(),
                Err(_) => sheet.write(r, c, *cell).unwrap(),
            };
        }
    }
    let mut last = 2;
    for edition in cells.chunk_by(|a, b| a[0] == b[0]) {
        let first = last + 1;
        last += edition.len() as u32;
        sheet.merge_range(first, 0, last, 0, edition[0][0], &plain).unwrap();
    }
    sheet.write(last + 2, 1, "SECRET: worst osi 0.0000").unwrap();
    scratch.write(&format!("egdi/{file}"), book.save_to_buffer().unwrap());
    scratch.write("egdi/round.toml", "answers = \"withheld\"\n");
    let layout = "sheet = \"Index\"\nheader_row = 3\nrows_until = \"blank\"\nmerged = \"fill\"";
    let entry = format!("table = \"./{file}\"\n{layout}");
    scratch.change("egdi/methodology.toml", "table = \"data.csv\"", &entry);
    fs::remove_file(scratch.join("egdi/data.csv")).unwrap();
    fs::remove_file(scratch.join("egdi/published.toml")).unwrap();
    scratch
}

#[test]
fn answers_in_a_part_of_a_sheet_are_withheld() {
    for file in ["index.xlsx", "index.xlsm", "index.ods"] {
        let scratch = withheld_index(file);
        let published = scratch.run(&["publish", "egdi"]);
        assert_eq!(published.code, 0, "{}", published.err);
        let there = "publications/egdi-2022";
        let bytes = fs::read(scratch.join(&format!("{there}/{file}"))).unwrap();
        let text = unpacked(&bytes);
        assert!(text.contains("Denmark") && text.contains("2022"), "{file}");
        for secret in ["SECRET", ">osi<", ">tii<", ">hci<", ">assessed<", "0.9797"] {
            assert!(!text.contains(secret), "{file}: {secret}");
        }
        scratch.run(&["verify", there]).fine();
    }
}

#[test]
fn a_doubt_about_what_is_cut_off_stays_accepted_in_the_publication() {
    let scratch = Scratch::with_case("workbook-hidden-first-sheet/hidden");
    let reason = "reason = { en = \"The visible sheet holds.\", fa = \"برگهٔ پیدا درست است.\" }";
    let accept = format!("number = 1\n\n[[accept]]\ncode = \"several-sheets\"\n{reason}\n");
    scratch.write("round.toml", accept);
    scratch.run(&["check", "."]).fine();
    scratch.run(&["publish", ".", "--to", "out"]).fine();
    for there in ["out/1", "again/1"] {
        scratch.run(&["verify", there]).fine();
        let said = scratch.run(&["check", there]).fine();
        assert!(said.contains("several-sheets"), "{said}");
        if there == "out/1" {
            scratch.run(&["publish", there, "--to", "again"]).fine();
        }
    }
    // Whoever goes on from its files has another round, in which nothing is doubtful any more.
    let methodology = scratch.read("out/1/methodology.toml");
    scratch.write("out/1/methodology.toml", format!("{methodology}\n# Another one.\n"));
    let check = scratch.run(&["check", "out/1"]);
    assert_eq!(check.code, 1);
    assert!(check.err.contains("several-sheets"), "{}", check.err);
}

#[test]
fn a_stored_round_gives_its_workbook_back_byte_for_byte() {
    let scratch = in_a_workbook("round.ods");
    scratch.number("mini", 1);
    scratch.finalise("mini", "1", &[]);
    scratch.run(&["publish", "1"]).fine();
    scratch.run(&["publish", "mini", "--to", "folder"]).fine();
    let [stored, folder] = ["publications", "folder"]
        .map(|to| fs::read(scratch.join(&format!("{to}/1/round.ods"))).unwrap());
    assert!(stored == folder);
    assert!(scratch.run(&["import", "publications/1", "--database", "other.db"]).code == 0);
}

#[test]
fn names_that_cannot_be_published_are_refused_before_anything_is_done() {
    for (name, words) in [
        ("Agencies: 2024.csv", "has a colon, a backslash or a line break"),
        ("agencies\\\\2024.csv", "has a colon, a backslash or a line break"),
        ("agencies\\n2024.csv", "has a colon, a backslash or a line break"),
        ("indicators.csv", "is a name that publications use themselves"),
        ("results/agencies.csv", "is a name that publications use themselves"),
        (".//indicators.csv", "is a name that publications use themselves"),
        ("results//agencies.csv", "is a name that publications use themselves"),
        ("../agencies.csv", "is outside the round’s folder"),
    ] {
        let scratch = Scratch::with_example("mini");
        let file = name.replace("\\\\", "\\").replace("\\n", "\n");
        fs::create_dir_all(scratch.join("mini/results")).unwrap();
        fs::rename(scratch.join("mini/agencies.csv"), scratch.join("mini").join(&file)).unwrap();
        let table = format!("table = \"{name}\"");
        scratch.change("mini/methodology.toml", "table = \"agencies.csv\"", &table);
        let check = scratch.run(&["check", "mini"]);
        assert!(check.code == 1 && check.err.contains(words), "{name}: {}", check.err);
        assert!(check.err.contains("methodology.toml:"), "{}", check.err);
        let import = scratch.run(&["import", "mini", "--number", "1"]).refused();
        assert!(import.contains(words), "{name}: {import}");
        let publish = scratch.run(&["publish", "mini"]).refused();
        assert!(publish.contains(words), "{name}: {publish}");
        assert!(!scratch.join("publications").exists());
        assert_eq!(scratch.run(&["check", "mini", "--lang", "fa"]).code, 1);
    }
}

#[test]
fn one_file_has_one_name_however_it_is_written() {
    let scratch = Scratch::with_example("mini");
    fs::create_dir_all(scratch.join("mini/tables")).unwrap();
    for (table, name) in [
        ("agencies.csv", "./agencies.csv"),
        ("services.csv", "tables//services.csv"),
        ("answers.csv", "./tables/./answers.csv"),
    ] {
        if name.contains("tables") {
            let to = scratch.join(&format!("mini/tables/{table}"));
            fs::rename(scratch.join(&format!("mini/{table}")), to).unwrap();
        }
        scratch.change("mini/methodology.toml", &format!("\"{table}\""), &format!("\"{name}\""));
    }
    let header = scratch.read("mini/round.toml");
    let claims = "number = 1\nclaims = \"./claims.csv\"\n";
    scratch.write("mini/round.toml", format!("{claims}{header}"));
    scratch.write("mini/claims.csv", "metric,subject,value\n");
    scratch.run(&["check", "mini"]).fine();
    scratch.run(&["import", "mini"]).fine();
    let moves = ["open", "close", "release_preliminary", "hear_appeals", "finalise"];
    scratch.run(&[&["round", "move", "1"], &moves[..]].concat()).fine();
    scratch.run(&["publish", "1"]).fine();
    scratch.run(&["publish", "mini", "--to", "folder"]).fine();
    for there in ["publications/1", "folder/1"] {
        scratch.run(&["verify", there]).fine();
        assert_eq!(scratch.read("mini/claims.csv"), scratch.read(&format!("{there}/claims.csv")));
        assert_eq!(scores(&scratch, there), scores(&scratch, "mini"));
        assert!(scratch.join(&format!("{there}/tables/services.csv")).is_file());
    }
}

#[test]
fn a_name_that_is_too_long_for_a_cell_keeps_no_workbook_from_being_made() {
    let scratch = Scratch::with_example("mini");
    scratch.change("mini/agencies.csv", "Sample A", &"N".repeat(40_000));
    let header = scratch.read("mini/round.toml");
    let accept =
        "[[accept]]\ncode = \"name-too-long\"\nat = \"name_en\"\nreason = { en = \"So it is.\" }\n";
    scratch.write("mini/round.toml", format!("{header}\n{accept}"));
    scratch.run(&["publish", "mini"]).fine();
    let exported = scratch.run(&["export-site", "site", "--base-url", "https://example.org"]);
    assert!(!exported.err.contains("nothing is"), "{}", exported.err);
    for name in ["all", "agency"] {
        let file = scratch.join(&format!("site/rounds/trial-1.0/data/{name}.en.xlsx"));
        assert!(unpacked(&fs::read(file).unwrap()).contains(&format!("{}…", "N".repeat(32_766))));
    }
}

#[test]
fn rows_that_only_leaves_out_are_published_blank() {
    for file in ["round.xlsx", "round.ods"] {
        let scratch = in_a_workbook(file);
        let table = "sheet = \"services\"";
        let only = format!("{table}\nonly = {{ id = {{ not = [\"a/3\"] }} }}");
        scratch.change("mini/methodology.toml", table, &only);
        let published = scratch.run(&["publish", "mini"]);
        let said = published.err;
        assert!(said.contains("A row of") && said.contains("is published blank"), "{said}");
        let bytes = fs::read(scratch.join(&format!("{THERE}/{file}"))).unwrap();
        let text = unpacked(&bytes);
        assert!(text.contains("a/3") && text.contains("Service a/1"), "{file}");
        assert!(!text.contains("Service a/3"), "{file}");
        scratch.run(&["verify", THERE]).fine();
        assert_eq!(scores(&scratch, THERE), scores(&scratch, "mini"));
        let again = scratch.run(&["publish", THERE, "--to", "again"]);
        assert!(!again.err.contains("is published blank"), "{}", again.err);
        let persian = scratch.run(&["publish", "mini", "--to", "fa", "--lang", "fa"]);
        assert!(persian.err.contains("خالی منتشر می‌شود"), "{}", persian.err);
    }
}
