//! Writes Excel workbooks.

use std::io;

use super::{Archive, NewSheet, escaped};
use crate::spot::letters;
use crate::stored::{Stored, Value, hundredth};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The positions of the formats among the styles.
const WHOLE_PERCENT: u8 = 1;
const PERCENT: u8 = 2;
const DAY: u8 = 3;

/// From this day on every spreadsheet program counts days alike.
const FIRST_DAY: i64 = 61;

/// Writes the parts of a workbook; one that may have macros is of another kind, though it has none.
pub(super) fn write(sheets: &[NewSheet], macros: bool, archive: &mut Archive) -> io::Result<()> {
    let numbers = || 1..=sheets.len();
    let main = if macros {
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml".to_owned()
    } else {
        format!("{KIND}.sheet.main+xml")
    };
    let kind = |n: usize| {
        let part = format!("/xl/worksheets/sheet{n}.xml");
        format!("<Override PartName=\"{part}\" ContentType=\"{KIND}.worksheet+xml\"/>")
    };
    let kinds: String = numbers().map(kind).collect();
    archive.part(
        "[Content_Types].xml",
        &format!(
            "{XML}<Types xmlns=\"{PACKAGE}/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}\"/>\
             <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>{kinds}</Types>"
        ),
    )?;
    archive.part("_rels/.rels", &relations(&relation(1, "officeDocument", "xl/workbook.xml")))?;
    let name = |(n, sheet): (usize, &NewSheet)| {
        let hidden = if sheet.hidden { " state=\"hidden\"" } else { "" };
        let name = escaped(&sheet.name);
        format!("<sheet name=\"{name}\" sheetId=\"{n}\"{hidden} r:id=\"rId{n}\"/>")
    };
    let names: String = numbers().zip(sheets).map(name).collect();
    // The sheet that is shown first must not be a hidden one.
    let first = sheets.iter().position(|sheet| !sheet.hidden).unwrap_or_default();
    archive.part(
        "xl/workbook.xml",
        &format!(
            "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><bookViews>\
             <workbookView firstSheet=\"{first}\" activeTab=\"{first}\"/></bookViews>\
             <sheets>{names}</sheets></workbook>"
        ),
    )?;
    let to_sheets: String =
        numbers().map(|n| relation(n, "worksheet", &format!("worksheets/sheet{n}.xml"))).collect();
    let to_styles = relation(sheets.len() + 1, "styles", "styles.xml");
    archive.part("xl/_rels/workbook.xml.rels", &relations(&(to_sheets + &to_styles)))?;
    archive.part("xl/styles.xml", &styles())?;
    for (n, sheet) in numbers().zip(sheets) {
        archive.part(&format!("xl/worksheets/sheet{n}.xml"), &page(sheet))?;
    }
    Ok(())
}

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
}

fn relations(all: &str) -> String {
    format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn styles() -> String {
    let format = |id: u8| {
        format!(
            "<xf numFmtId=\"{id}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        )
    };
    // 0 is "as it is", 9 and 10 are per cent without and with decimals; 164 is our own.
    let formats: String = [0, 9, 10, 164].into_iter().map(format).collect();
    format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\">\
         <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
         <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"4\">{formats}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\
         </styleSheet>"
    )
}

fn page(sheet: &NewSheet) -> String {
    let mut text = format!("{XML}<worksheet xmlns=\"{MAIN}\">");
    if !sheet.hidden_columns.is_empty() {
        text.push_str("<cols>");
        for column in &sheet.hidden_columns {
            let n = column + 1;
            text.push_str(&format!("<col min=\"{n}\" max=\"{n}\" width=\"9\" hidden=\"1\"/>"));
        }
        text.push_str("</cols>");
    }
    text.push_str("<sheetData>");
    for row in sheet.cells.chunk_by(|a, b| a.0.0 == b.0.0) {
        let at = row[0].0.0;
        let number = at + 1;
        let hidden = if sheet.hidden_rows.contains(&at) { " hidden=\"1\"" } else { "" };
        text.push_str(&format!("<row r=\"{number}\"{hidden}>"));
        for ((_, column), value) in row {
            let place = format!("{}{number}", letters(*column as usize));
            text.push_str(&cell(&place, value));
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData></worksheet>");
    text
}

fn cell(place: &str, value: &Value) -> String {
    let text = value.text.as_str();
    let number = |text: &str, style: u8| {
        let style = if style == 0 { String::new() } else { format!(" s=\"{style}\"") };
        format!("<c r=\"{place}\"{style}><v>{text}</v></c>")
    };
    match value.stored {
        Stored::Number if text.parse::<f64>().is_ok_and(f64::is_finite) => number(text, 0),
        Stored::Percent => match hundredth(text) {
            Some(part) => number(&part, if text.contains('.') { PERCENT } else { WHOLE_PERCENT }),
            None => words(place, text),
        },
        Stored::Date => match day_number(text) {
            Some(day) => number(&day.to_string(), DAY),
            None => words(place, text),
        },
        Stored::Boolean if matches!(text, "true" | "false") => {
            format!("<c r=\"{place}\" t=\"b\"><v>{}</v></c>", u8::from(text == "true"))
        }
        _ => words(place, text),
    }
}

fn words(place: &str, text: &str) -> String {
    let text = escaped(text);
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// The number by which spreadsheet programs call a day; a time of day stays text.
fn day_number(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1900..=9999).contains(&year) {
        return None;
    }
    // Years begin in March, so that the day that some lack is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    // 1 March of the year 0 is the first of these, 30 December 1899 the day 0 of spreadsheets.
    let number = days - 693_900;
    (number >= FIRST_DAY).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::day_number;

    #[test]
    fn days_have_the_numbers_of_spreadsheets() {
        let days = ["1900-03-01", "1970-01-01", "2000-02-29", "2022-06-20", "9999-12-31"];
        let numbers = [61, 25_569, 36_585, 44_732, 2_958_465];
        assert_eq!(days.map(day_number), numbers.map(Some));
        let none = ["1900-02-28", "2022-06-20T10:00:00", "1403-12-30", "x"];
        assert_eq!(none.map(day_number), [None; 4]);
    }
}
