//! Superscript and struck-out texts: a part of a cell, a whole one, or all of a row or column.

use rust_xlsxwriter::{Format, FormatScript};
use sanjeh_engine::dataset::Answer;
use sanjeh_messages::Lang;

use crate::formatted::book;
use crate::open_document::{self, outcome, text_cell, zipped};
use crate::workbooks::{Asked, answers, brief, packed, packed_with};

#[test]
fn superscript_and_struck_out_texts_that_are_read_are_named() {
    let rows: [&[&str]; 4] = [
        &["id", "note", "name", "portal", "uptime"],
        &["a", "", "A", "yes", "90"],
        &["b", "", "B", "no", ""],
        &["c", "", "C", "no", ""],
    ];
    let plain = Format::new();
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let lowered = Format::new().set_font_script(FormatScript::Subscript);
    let struck = Format::new().set_font_strikethrough();
    let said = |change: &dyn Fn(&mut rust_xlsxwriter::Worksheet)| {
        let mut book = book(&rows);
        change(book.worksheet_from_name("S").unwrap());
        let book = book.save_to_buffer().unwrap();
        let (data, doubts) = Asked::default().read_file("a.xlsx", &book).unwrap();
        let said: Vec<String> = doubts.iter().map(|d| d.message.text(Lang::En)).collect();
        (answers(&data, 1), doubts.iter().map(brief).collect::<Vec<_>>(), said.join("\n"))
    };
    let (read, found, text) = said(&|sheet| {
        sheet.write_rich_string(2, 4, &[(&plain, "8"), (&raised, "1")]).unwrap();
        sheet.write_rich_string(3, 4, &[(&struck, "9"), (&plain, "7")]).unwrap();
    });
    assert_eq!(read, [90.0, 81.0, 97.0].map(Answer::Number));
    assert_eq!(found, ["intake-marked-text S!E3 ×2"]);
    assert!(text.contains("“81”"), "{text}");
    let name = |sheet: &mut rust_xlsxwriter::Worksheet| {
        sheet.write_rich_string(3, 2, &[(&plain, "C"), (&raised, "*")]).unwrap();
    };
    assert_eq!(said(&name).1, ["intake-marked-text S!C4 ×1"]);
    let number = |sheet: &mut rust_xlsxwriter::Worksheet| {
        sheet.write_with_format(2, 4, 5, &struck).unwrap();
    };
    assert_eq!(said(&number).1, ["intake-marked-text S!E3 ×1"]);
    // Notes that nobody reads, names of columns and formulas of chemistry may be as they are.
    let (_, found, _) = said(&|sheet| {
        sheet.write_rich_string(1, 1, &[(&plain, "x"), (&raised, "1")]).unwrap();
        sheet.write_rich_string(1, 2, &[(&plain, "CO"), (&lowered, "2")]).unwrap();
        sheet.write_with_format(0, 1, "note", &struck).unwrap();
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_text_within_a_cell_may_be_struck_out_too() {
    let cell =
        |place: &str, runs: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is>{runs}</is></c>");
    let text = |place: &str, text: &str| cell(place, &format!("<t>{text}</t>"));
    for (properties, found) in [
        ("<strike/>", &["intake-marked-text S!B2 ×1"][..]),
        ("<vertAlign val=\"superscript\"/>", &["intake-marked-text S!B2 ×1"]),
        ("<strike val=\"0\"/>", &[]),
        ("<b/>", &[]),
    ] {
        let runs = format!("<r><t>A</t></r><r><rPr>{properties}</rPr><t>2</t></r>");
        let sheet = format!(
            "<sheetData><row r=\"1\">{}{}</row><row r=\"2\">{}{}</row></sheetData>",
            text("A1", "id"),
            text("B1", "name"),
            text("A2", "a"),
            cell("B2", &runs)
        );
        let asked = Asked { questions: &[], ..Asked::default() };
        let (_, doubts) = asked.read_file("a.xlsx", &packed(&sheet, "")).unwrap();
        assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), found, "{properties}");
    }
}

#[test]
fn styles_of_an_open_document_mark_spans_and_whole_cells() {
    let style = |name: &str, properties: &str| {
        format!(
            "<style:style style:name=\"{name}\"><style:text-properties {properties}/></style:style>"
        )
    };
    let styles = [
        style("T1", "style:text-position=\"super 58%\""),
        style("T2", "style:text-position=\"sub 58%\" fo:font-weight=\"bold\""),
        style("T3", "style:text-line-through-style=\"solid\""),
        style("T4", "style:text-line-through-style=\"none\" style:text-position=\"0% 100%\""),
        style("T5", "style:text-position=\"33% 58%\""),
    ];
    let span = |style: &str| {
        format!(
            "<table:table-cell><text:p>8<text:span text:style-name=\"{style}\">1</text:span></text:p>\
             </table:table-cell>"
        )
    };
    let whole = |style: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"float\" \
             office:value=\"81\"><text:p>81</text:p></table:table-cell>"
        )
    };
    let text = |texts: [&str; 3]| texts.map(|text| text_cell(text, "")).concat();
    for (cell, found) in [
        (span("T1"), &["intake-marked-text S!D2 ×1"][..]),
        (span("T2"), &[]),
        (span("T3"), &["intake-marked-text S!D2 ×1"]),
        (span("T4"), &[]),
        (span("T5"), &["intake-marked-text S!D2 ×1"]),
        (whole("T3"), &["intake-marked-text S!D2 ×1"]),
        (whole("T4"), &[]),
    ] {
        let header = text(["id", "name", "portal"]) + &text_cell("uptime", "");
        let body = format!(
            "{}<table:table table:name=\"S\"><table:table-row>{header}</table:table-row>\
             <table:table-row>{}{cell}</table:table-row></table:table>",
            styles.concat(),
            text(["a", "A", "yes"])
        );
        let (data, said) = outcome(&Asked::default(), "a.ods", &open_document::packed(&body));
        assert_eq!(said, found, "{cell}");
        assert_eq!(answers(&data.unwrap(), 1), [Answer::Number(81.0)]);
    }
}

/// The styles 0 to 3: none, superscript, struck out, subscript; and others that no cell has.
const STYLES: &str = "<fonts><font/><font><vertAlign val=\"superscript\"/></font>\
    <font><strike/></font><font><vertAlign val=\"subscript\"/></font></fonts>\
    <cellStyleXfs><xf fontId=\"1\"/><xf fontId=\"2\"/></cellStyleXfs>\
    <cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/><xf fontId=\"3\"/></cellXfs>\
    <dxfs><dxf><font><strike/></font></dxf></dxfs>";

/// What is said of a sheet with the names of ids and these cells, of which the first is read.
fn said(columns: &str, row: &str, cell: &str) -> Vec<String> {
    let text = |place: &str, text: &str, more: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"{more}><is><t>{text}</t></is></c>")
    };
    let sheet = format!(
        "<cols>{columns}</cols><sheetData><row r=\"1\">{}{}{}</row>\
         <row r=\"2\"{row}>{}{}{}</row></sheetData>",
        text("A1", "id", " s=\"2\""),
        text("B1", "name", " s=\"2\""),
        text("C1", "note", ""),
        text("A2", "a", " s=\"0\""),
        text("B2", "name 1", cell),
        text("C2", "old", " s=\"2\""),
    );
    let asked = Asked { questions: &[], ..Asked::default() };
    let (_, doubts) = asked.read_file("a.xlsx", &packed_with(&sheet, "", STYLES)).unwrap();
    doubts.iter().map(brief).collect()
}

#[test]
fn a_whole_cell_may_be_superscript_or_struck_out_by_its_style() {
    let marked = ["intake-marked-text S!B2 ×1"];
    assert_eq!(said("", "", " s=\"1\""), marked);
    assert_eq!(said("", "", " s=\"2\""), marked);
    assert_eq!(said("", "", " s=\"3\""), [""; 0]);
    assert_eq!(said("", "", ""), [""; 0], "columns that nobody reads, and the header");
}

#[test]
fn cells_without_a_style_have_that_of_their_row_or_column() {
    let marked = ["intake-marked-text S!B2 ×1"];
    let (struck, plain) = (" s=\"2\" customFormat=\"1\"", " s=\"0\" customFormat=\"1\"");
    let column = "<col min=\"2\" max=\"2\" style=\"2\"/>";
    assert_eq!(said("", struck, ""), marked);
    assert_eq!(said(column, "", ""), marked);
    assert_eq!(said(column, plain, ""), [""; 0]);
    assert_eq!(said(column, struck, " s=\"0\""), [""; 0]);
    assert_eq!(said("<col min=\"3\" max=\"9\" style=\"2\"/>", "", ""), [""; 0]);
}

#[test]
fn styles_of_rows_columns_and_parents_count_in_an_open_document() {
    let style = |name: &str, more: &str, properties: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"{more}>\
             {properties}</style:style>"
        )
    };
    let line =
        |how: &str| format!("<style:text-properties style:text-line-through-style=\"{how}\"/>");
    let parent = " style:parent-style-name=\"Old\"";
    let common = format!(
        "<office:document-styles><office:styles>{}</office:styles></office:document-styles>",
        style("Old", "", &line("solid"))
    );
    let own = [
        style("heir", parent, ""),
        style("mended", parent, &line("none")),
        style("raised", "", "<style:text-properties style:text-position=\"super\"/>"),
        style("plain", "", ""),
    ];
    let said = |columns: &str, row: &str, cell: &str| {
        let cells = |texts: [&str; 2]| texts.map(|text| text_cell(text, "")).concat();
        let body = format!(
            "<office:document-content><office:automatic-styles>{}</office:automatic-styles>\
             <office:body><office:spreadsheet><table:table table:name=\"S\">{columns}\
             <table:table-row>{}</table:table-row><table:table-row{row}>{}{}</table:table-row>\
             </table:table></office:spreadsheet></office:body></office:document-content>",
            own.concat(),
            cells(["id", "name"]),
            text_cell("a", " table:style-name=\"plain\""),
            text_cell("A", cell),
        );
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        let parts = [("mimetype", kind), ("content.xml", &body), ("styles.xml", &common)];
        let asked = Asked { questions: &[], ..Asked::default() };
        outcome(&asked, "a.ods", &zipped(&parts)).1
    };
    let marked = ["intake-marked-text S!B2 ×1"];
    for (style, marks) in
        [("Old", true), ("heir", true), ("raised", true), ("mended", false), ("plain", false)]
    {
        let found: &[&str] = if marks { &marked } else { &[] };
        let named = |attribute: &str| format!(" table:{attribute}=\"{style}\"");
        assert_eq!(said("", "", &named("style-name")), found, "{style}");
        let default = named("default-cell-style-name");
        assert_eq!(said("", &default, ""), found, "row of {style}");
        let columns = format!("<table:table-column/><table:table-column{default}/>");
        assert_eq!(said(&columns, "", ""), found, "column of {style}");
        assert_eq!(said(&columns, "", " table:style-name=\"plain\""), [""; 0]);
        let plain = " table:default-cell-style-name=\"plain\"";
        assert_eq!(said(&columns, plain, ""), [""; 0], "the row comes first");
    }
}
