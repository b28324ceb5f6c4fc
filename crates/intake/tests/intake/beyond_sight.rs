//! Cells that hold more than a reader of the workbook sees: values that are not shown, comments, formulas
//! of which the value may be another tomorrow.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, Formula, Note, Workbook,
    Worksheet,
};
use sanjeh_intake::{Rules, TableLayout};
use sanjeh_messages::Lang;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::open_document::{outcome, packed, text_cell};
use crate::workbooks::Asked;

fn asked() -> Asked {
    Asked { most: 1e9, questions: &["n"], attributes: &["kind"], ..Asked::default() }
}

/// A workbook of eight agencies with a number; nobody asks for the last column.
fn book(write: &dyn Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("S").unwrap();
    sheet.write_row(0, 0, ["id", "n", "kind", "remark"]).unwrap();
    for row in 1..9 {
        sheet.write(row, 0, format!("a{row}")).unwrap();
        sheet.write(row, 1, 40 + row).unwrap();
        sheet.write(row, 2, "x").unwrap();
    }
    write(sheet);
    let change = |_: &str, text: String| text.replace(&format!("<v>{EMPTY}</v>"), "<v></v>");
    repacked(&book.save_to_buffer().unwrap(), &change, &[])
}

/// What stands for the empty text that a formula gives.
const EMPTY: &str = "EMPTY";

/// Keys and places of all that is said, and the texts in English.
fn said_of(bytes: &[u8]) -> (Vec<String>, String) {
    let (_, problems) = asked().read_file("a.xlsx", bytes).unwrap();
    let texts = [Lang::En, Lang::Fa].map(|lang| problems.render(lang, false, 100));
    assert!(texts.iter().all(|text| !text.contains("{ $")), "{texts:?}");
    let [english, _] = texts;
    let plain = english.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    (outcome(&asked(), "a.xlsx", bytes).1, plain)
}

fn said(write: &dyn Fn(&mut Worksheet)) -> Vec<String> {
    said_of(&book(write)).0
}

/// What is said of a formula with a value in B5, but that it was not computed.
fn formula(text: &str, value: &str) -> Vec<String> {
    let mut said = said(&|sheet| {
        sheet.write_formula(4, 1, Formula::new(text).set_result(value)).unwrap();
    });
    assert_eq!(said.pop().as_deref(), Some("intake-computed-later S!B5 ×1"));
    said
}

#[test]
fn letters_of_the_colour_of_their_cell_are_not_shown() {
    let white = || Format::new().set_font_color(Color::White);
    let unseen = [
        white(),
        white().set_background_color(Color::White),
        Format::new().set_font_color(Color::Yellow).set_background_color(Color::Yellow),
        Format::new().set_num_format(";;;"),
        Format::new().set_num_format(";;"),
    ];
    for format in unseen {
        let found = said(&|sheet| {
            sheet.write_with_format(4, 1, 500, &format).unwrap();
            sheet.write_with_format(6, 1, 7, &format).unwrap();
            sheet.write_with_format(2, 3, "nobody asks", &format).unwrap();
            sheet.write_with_format(0, 1, "n", &format).unwrap();
        });
        assert_eq!(found, ["intake-not-shown S!B5 ×2"], "{format:?}");
    }
    let seen = [
        white().set_background_color(Color::Navy),
        Format::new().set_font_color(Color::Black),
        Format::new().set_background_color(Color::White),
        Format::new().set_num_format("#,##0;-#,##0;;@"),
    ];
    for format in seen {
        let found = said(&|sheet| {
            sheet.write_with_format(4, 1, 500, &format).unwrap();
        });
        assert_eq!(found, [""; 0], "{format:?}");
    }
    // A whole row, as a draft is hidden.
    let bytes = book(&|sheet| {
        let white = white();
        sheet.write_with_format(9, 0, "draft", &white).unwrap();
        sheet.write_with_format(9, 1, 9, &white).unwrap();
        sheet.write_with_format(9, 2, "x", &white).unwrap();
    });
    let (found, text) = said_of(&bytes);
    assert_eq!(found, ["intake-not-shown S!A10 ×3"]);
    assert!(text.contains("3 cells hold a value but show nothing"), "{text}");
    assert!(text.contains("The first holds “draft”"), "{text}");
    assert!(text.contains("code: value-not-shown, a.xlsx!S"), "{text}");
}

#[test]
fn where_the_colour_depends_on_the_value_nothing_is_said() {
    let found = said(&|sheet| {
        let white = Format::new().set_font_color(Color::White);
        let fill = Format::new().set_background_color(Color::Red);
        let rule = ConditionalFormatCellRule::LessThan(100);
        let rule = ConditionalFormatCell::new().set_rule(rule).set_format(fill);
        sheet.write_with_format(4, 1, 50, &white).unwrap();
        sheet.add_conditional_format(1, 1, 8, 1, &rule).unwrap();
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn comments_beside_cells_that_are_read_are_a_note() {
    let bytes = book(&|sheet| {
        for (row, column) in [(0, 1), (6, 1), (4, 2), (3, 3), (30, 1)] {
            let note = Note::new("should be 500").set_author("x").add_author_prefix(false);
            sheet.insert_note(row, column, &note).unwrap();
        }
    });
    let (found, text) = said_of(&bytes);
    assert_eq!(found, ["intake-comments S!C5 ×2"]);
    assert!(text.contains("2 cells that are read have comments"), "{text}");
    assert!(text.contains("note:") && text.contains("“should be 500”"), "{text}");
}

#[test]
fn formulas_that_change_by_themselves_are_a_note_and_chance_is_a_doubt() {
    for text in ["TODAY()-45000", "YEAR(NOW())", "SUM(OFFSET(B2,0,0,3))", "INDIRECT(\"B\"&2)"] {
        assert_eq!(formula(text, "52"), ["intake-changing-value S!B5 ×1"], "{text}");
    }
    for text in ["RAND()*100", "RANDBETWEEN(1,200)"] {
        assert_eq!(formula(text, "52"), ["intake-random-value S!B5 ×1"], "{text}");
    }
    assert_eq!(formula("SUM(B2:B4)", "52"), [""; 0]);
    // Nobody asks for the last column.
    let other = said(&|sheet| {
        sheet.write_formula(4, 3, Formula::new("RAND()").set_result("1")).unwrap();
    });
    assert_eq!(other, [""; 0]);
}

#[test]
fn a_number_given_for_an_error_is_a_doubt_where_the_cell_holds_it() {
    for (text, value) in [
        ("IFERROR(VLOOKUP(A5,X!A:B,2,0),0)", "0"),
        ("IFNA(B2/B3,0)", "0"),
        ("IF(ISERROR(B2/B3),0.5,B2/B3)", "0.5"),
    ] {
        let problems = formula(text, value);
        assert_eq!(problems, ["intake-error-as-number S!B5 ×1"], "{text}");
        assert_eq!(formula(text, "12"), [""; 0], "{text}");
    }
    assert_eq!(formula("IFERROR(B2/B3,\"\")", EMPTY), ["intake-formula-empty S!B5 ×1"]);
    assert_eq!(formula("B2-B3", "0"), [""; 0]);
}

#[test]
fn formulas_that_give_an_empty_text_count_where_the_row_has_something() {
    let (found, text) = said_of(&book(&|sheet| {
        for row in 5..40 {
            for column in [0, 1, 2] {
                if row > 8 || column == 1 {
                    let empty = Formula::new("IF(A1>\"\",\"\",1)").set_result(EMPTY);
                    sheet.write_formula(row, column, empty).unwrap();
                }
            }
        }
    }));
    assert_eq!(found, ["intake-formula-empty S!B6 ×4", "intake-computed-later S!B6 ×4"]);
    assert!(text.contains("The formulas of 4 cells give an empty text"), "{text}");
}

/// The archive with other texts of some parts, and with more parts.
fn repacked(
    bytes: &[u8],
    change: &dyn Fn(&str, String) -> String,
    more: &[(&str, &str)],
) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        writer.start_file(&*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(change(&name, text).as_bytes()).unwrap();
    }
    for (name, text) in more {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_computes_by_hand_says_so_of_formulas_that_are_read() {
    let change = |mode: &'static str| {
        move |_: &str, text: String| text.replace("fullCalcOnLoad=\"1\"", mode)
    };
    let with = |formula: bool, mode| {
        let bytes = book(&|sheet| {
            if formula {
                let sum = Formula::new("SUM(B2:B3)").set_result("17");
                sheet.write_formula(4, 1, sum).unwrap();
            }
        });
        said_of(&repacked(&bytes, &change(mode), &[])).0
    };
    assert_eq!(with(true, "calcMode=\"manual\""), ["intake-computed-by-hand S!B5 ×1"]);
    assert_eq!(with(true, ""), [""; 0]);
    assert_eq!(with(false, "calcMode=\"manual\""), [""; 0]);
}

#[test]
fn other_files_that_formulas_name_are_a_note() {
    let bytes = book(&|sheet| {
        sheet.write_formula(4, 1, Formula::new("[1]Sheet1!A1").set_result("17")).unwrap();
        sheet.write_formula(5, 1, Formula::new("'[1]Old one'!A1+1").set_result("18")).unwrap();
    });
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>")
    };
    let inner = relation("rId1", "externalLinkPath", "file:///C:/my%20data/Last%20year.xlsx");
    let inner = format!("<Relationships>{inner}</Relationships>");
    let change = |name: &str, text: String| match name {
        "xl/workbook.xml" => text.replace(
            "<calcPr",
            "<externalReferences><externalReference r:id=\"rId99\"/></externalReferences><calcPr",
        ),
        "xl/_rels/workbook.xml.rels" => {
            let link = relation("rId99", "externalLink", "externalLinks/externalLink1.xml");
            text.replace("</Relationships>", &format!("{link}</Relationships>"))
        }
        _ => text,
    };
    let more = [("xl/externalLinks/_rels/externalLink1.xml.rels", inner.as_str())];
    let (found, text) = said_of(&repacked(&bytes, &change, &more));
    assert_eq!(found, ["intake-other-file S!B5 ×2", "intake-computed-later S!B5 ×2"]);
    assert!(text.contains("the first to “Last year.xlsx”"), "{text}");
    // Without its name there is its number.
    let (_, text) = said_of(&bytes);
    assert!(text.contains("the first to “[1]”"), "{text}");
}

#[test]
fn publications_of_the_first_format_open_without_any_of_this() {
    let bytes = book(&|sheet| {
        let white = Format::new().set_font_color(Color::White);
        sheet.write_with_format(3, 1, 500, &white).unwrap();
        sheet.write_formula(4, 1, Formula::new("RAND()").set_result("1")).unwrap();
        sheet.insert_note(5, 1, &Note::new("?")).unwrap();
    });
    let layout = TableLayout { rules: Rules::First, ..TableLayout::default() };
    let (data, said) = outcome(&Asked { layout, ..asked() }, "a.xlsx", &bytes);
    assert!(data.is_some());
    assert_eq!(said, [""; 0]);
}

#[test]
fn an_open_document_says_the_same() {
    let style = |name: &str, inner: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\">{inner}</style:style>"
        )
    };
    let white = "<style:text-properties fo:color=\"#ffffff\"/>";
    let ground = |colour: &str| {
        format!("<style:table-cell-properties fo:background-color=\"{colour}\"/>{white}")
    };
    let styles = [
        style("white", white),
        style("clear", &ground("transparent")),
        style("dark", &ground("#000080")),
        style("byvalue", &format!("{white}<style:map style:condition=\"cell-content()&gt;1\"/>")),
        "<number:number-style style:name=\"N9\"><style:text-properties fo:color=\"#ff0000\"/>\
         </number:number-style>"
            .to_owned(),
        "<style:style style:name=\"red\" style:data-style-name=\"N9\"/>".to_owned(),
    ];
    let styles = format!("<office:automatic-styles>{}</office:automatic-styles>", styles.concat());
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let number = |attributes: &str, value: &str, inner: &str| {
        format!(
            "<table:table-cell {attributes} office:value-type=\"float\" office:value=\"{value}\">\
             {inner}<text:p>{}</text:p></table:table-cell>",
            value.trim_start_matches('-')
        )
    };
    let of = |cell: String| {
        let head = row(&["id", "n", "kind"].map(|name| text_cell(name, "")).concat());
        let cells = row(&(text_cell("a", "") + &cell + &text_cell("x", "")));
        let table = format!("<table:table table:name=\"S\">{head}{cells}</table:table>");
        outcome(&asked(), "a.ods", &packed(&(styles.clone() + &table))).1
    };
    let styled = |name: &str| number(&format!("table:style-name=\"{name}\""), "5", "");
    for name in ["white", "clear"] {
        assert_eq!(of(styled(name)), ["intake-not-shown S!B2 ×1"], "{name}");
    }
    for name in ["dark", "byvalue", "other"] {
        assert_eq!(of(styled(name)), [""; 0], "{name}");
    }
    let comment = "<office:annotation><dc:creator>me</dc:creator><text:p>should be 500</text:p>\
                   </office:annotation>";
    assert_eq!(of(number("", "5", comment)), ["intake-comments S!B2 ×1"]);
    let formula = |text: &str| number(&format!("table:formula=\"of:={text}\""), "0", "");
    assert_eq!(of(formula("TODAY()")), ["intake-changing-value S!B2 ×1"]);
    assert_eq!(of(formula("RAND()")), ["intake-random-value S!B2 ×1"]);
    assert_eq!(of(formula("IFERROR([.A1];0)")), ["intake-error-as-number S!B2 ×1"]);
    let file = formula("['file:///home/other.ods'#$S.A1]");
    assert_eq!(of(file), ["intake-other-file S!B2 ×1"]);
    let empty = "<table:table-cell table:formula=\"of:=IF(1;&quot;&quot;)\" \
                 office:value-type=\"string\" office:string-value=\"\"/>";
    assert_eq!(of(empty.to_owned())[0], "intake-formula-empty S!B2 ×1");
    // Red is how a minus may be shown.
    let red = number("table:style-name=\"red\"", "-5", "");
    assert_eq!(of(red), of(number("", "-7", "").replace(">7<", ">-7<")));
    assert!(of(number("", "-5", ""))[0].starts_with("intake-shown-otherwise"));
}
