//! Writes OpenDocument workbooks.

use std::io;

use zip::CompressionMethod;

use super::{Archive, NewSheet, escaped};
use crate::stored::{Stored, Value, hundredth};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
const NAMES: &str = "urn:oasis:names:tc:opendocument:xmlns";

/// Writes the parts of a workbook.
pub(super) fn write(sheets: &[NewSheet], archive: &mut Archive) -> io::Result<()> {
    // It comes first and as it is, so that everybody can tell what this is.
    archive.add("mimetype", KIND, CompressionMethod::Stored)?;
    let manifest = format!(
        "{XML}<manifest:manifest xmlns:manifest=\"{NAMES}:manifest:1.0\" manifest:version=\"1.3\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"{KIND}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
         </manifest:manifest>"
    );
    archive.part("META-INF/manifest.xml", &manifest)?;
    let prefixes = ["office:1.0", "table:1.0", "text:1.0", "style:1.0"].map(|name| {
        let prefix = name.trim_end_matches(":1.0");
        format!(" xmlns:{prefix}=\"{NAMES}:{name}\"")
    });
    let mut text = format!(
        "{XML}<office:document-content{} xmlns:number=\"{NAMES}:datastyle:1.0\" office:version=\"1.3\">\
         <office:automatic-styles>{}</office:automatic-styles><office:body><office:spreadsheet>",
        prefixes.concat(),
        styles()
    );
    for sheet in sheets {
        page(sheet, &mut text);
    }
    text.push_str("</office:spreadsheet></office:body></office:document-content>");
    archive.part("content.xml", &text)
}

fn styles() -> String {
    let table = |name: &str, shown: bool| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table\">\
             <style:table-properties table:display=\"{shown}\"/></style:style>"
        )
    };
    let cell = |name: &str, format: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\" style:data-style-name=\"{format}\"/>"
        )
    };
    [
        table("shown", true),
        table("hidden", false),
        "<number:percentage-style style:name=\"n-percent\">\
         <number:number number:decimal-places=\"2\" number:min-decimal-places=\"0\" number:min-integer-digits=\"1\"/>\
         <number:text>%</number:text></number:percentage-style>\
         <number:date-style style:name=\"n-day\"><number:year number:style=\"long\"/><number:text>-</number:text>\
         <number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/>\
         </number:date-style>"
            .to_owned(),
        cell("percent", "n-percent"),
        cell("day", "n-day"),
    ]
    .concat()
}

fn shown_columns(times: u32, to: &mut String) {
    if times > 0 {
        to.push_str(&format!("<table:table-column table:number-columns-repeated=\"{times}\"/>"));
    }
}

fn page(sheet: &NewSheet, to: &mut String) {
    let style = if sheet.hidden { "hidden" } else { "shown" };
    let name = escaped(&sheet.name);
    to.push_str(&format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">"));
    let columns = sheet.cells.iter().map(|((_, column), _)| column + 1).max().unwrap_or(1);
    let mut done = 0;
    for &hidden in sheet.hidden_columns.range(..columns) {
        shown_columns(hidden - done, to);
        to.push_str("<table:table-column table:visibility=\"collapse\"/>");
        done = hidden + 1;
    }
    shown_columns(columns - done, to);
    let mut next = 0;
    for row in sheet.cells.chunk_by(|a, b| a.0.0 == b.0.0) {
        let at = row[0].0.0;
        if at > next {
            let times = at - next;
            to.push_str(&format!(
                "<table:table-row table:number-rows-repeated=\"{times}\"><table:table-cell/></table:table-row>"
            ));
        }
        next = at + 1;
        let hidden =
            if sheet.hidden_rows.contains(&at) { " table:visibility=\"collapse\"" } else { "" };
        to.push_str(&format!("<table:table-row{hidden}>"));
        let mut column = 0;
        for ((_, place), value) in row {
            if *place > column {
                let times = place - column;
                to.push_str(&format!(
                    "<table:table-cell table:number-columns-repeated=\"{times}\"/>"
                ));
            }
            column = place + 1;
            cell(value, to);
        }
        to.push_str("</table:table-row>");
    }
    if next == 0 {
        to.push_str("<table:table-row><table:table-cell/></table:table-row>");
    }
    to.push_str("</table:table>");
}

fn cell(value: &Value, to: &mut String) {
    let text = value.text.as_str();
    let (kind, stored) = match value.stored {
        Stored::Number if text.parse::<f64>().is_ok_and(f64::is_finite) => {
            ("float\"", format!(" office:value=\"{text}\""))
        }
        Stored::Percent => match hundredth(text) {
            Some(part) => {
                ("percentage\" table:style-name=\"percent\"", format!(" office:value=\"{part}\""))
            }
            None => ("string\"", String::new()),
        },
        Stored::Date => {
            let day = escaped(text);
            ("date\" table:style-name=\"day\"", format!(" office:date-value=\"{day}\""))
        }
        Stored::Boolean if matches!(text, "true" | "false") => {
            ("boolean\"", format!(" office:boolean-value=\"{text}\""))
        }
        _ => ("string\"", String::new()),
    };
    to.push_str(&format!("<table:table-cell office:value-type=\"{kind}{stored}>"));
    for line in text.split('\n') {
        to.push_str("<text:p>");
        words(line, to);
        to.push_str("</text:p>");
    }
    to.push_str("</table:table-cell>");
}

/// Words of which every space counts.
fn words(line: &str, to: &mut String) {
    let mut before = ' ';
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' if before == ' ' || letters.peek().is_none() => to.push_str("<text:s/>"),
            '\t' => to.push_str("<text:tab/>"),
            _ => to.push_str(&escaped(letter.encode_utf8(&mut [0; 4]))),
        }
        before = letter;
    }
}
