//! Workbooks as people make them: formulas that were never computed, hidden sheets and rows, merged
//! cells, titles above the header, percentages; and workbooks made to eat memory.

use std::io::Write;

use rust_xlsxwriter::Workbook;
use sanjeh_engine::dataset::{Answer, Dataset};
use sanjeh_engine::model::{AnswerPolicy, Kind, Model, Question, Special, SubjectType, TypeIx};
use sanjeh_intake::{
    InMemory, Limits, Options, Sources, SubjectSource, TableLayout, columns, read_from,
};
use sanjeh_messages::{Lang, Problem, Problems, Spot};

fn case(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/cases/{name}.xlsx", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

fn question(id: &str, kind: Kind) -> Question {
    let zero = Special::Zero;
    let policy = AnswerPolicy { missing: zero, not_applicable: zero, not_relevant: zero };
    Question { id: id.into(), on: TypeIx(0), kind, policy }
}

pub(crate) struct Asked {
    pub(crate) most: f64,
    pub(crate) attributes: &'static [&'static str],
    /// Which of these are names.
    pub(crate) names: &'static [&'static str],
    pub(crate) questions: &'static [&'static str],
    pub(crate) layout: TableLayout,
    pub(crate) limits: Limits,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            most: 100.0,
            attributes: &["name"],
            names: &[],
            questions: &["portal", "uptime"],
            layout: TableLayout::default(),
            limits: Limits::default(),
        }
    }
}

impl Asked {
    pub(crate) fn read_file(
        &self,
        file: &str,
        bytes: &[u8],
    ) -> Result<(Dataset, Problems), Problems> {
        let attributes: Vec<String> = self.attributes.iter().map(|&a| a.to_owned()).collect();
        let questions = self.questions.iter().map(|&id| match id {
            "portal" => {
                let options = vec![("no".to_owned(), 0.0), ("yes".to_owned(), 100.0)];
                question(id, Kind::Choice { options })
            }
            _ => question(id, Kind::Number { range: (0.0, self.most), goalposts: None }),
        });
        let model = Model {
            types: vec![SubjectType {
                id: "agency".into(),
                links: vec![],
                attributes: attributes.clone(),
            }],
            questions: questions.collect(),
            ..Model::default()
        };
        let mut source = SubjectSource::new(file);
        source.attributes = attributes;
        source.names = self.names.iter().map(|&name| name.to_owned()).collect();
        source.layout = self.layout.clone();
        source.columns = (self.questions.iter().enumerate())
            .map(|(n, &id)| (sanjeh_engine::model::QuestionIx(n), id.to_owned()))
            .collect();
        let sources = Sources { subjects: vec![source], ..Sources::default() };
        let files = InMemory::from([(file.to_owned(), bytes.to_vec())]);
        let options = Options { limits: self.limits, ..Options::default() };
        read_from(&model, &sources, &files, &options, &|_| ())
    }

    fn read(&self, bytes: &[u8]) -> Result<(Dataset, Problems), Problems> {
        self.read_file("agencies.xlsx", bytes)
    }

    fn wrong(&self, bytes: &[u8]) -> Vec<String> {
        let problems = self.read(bytes).unwrap_err();
        assert!(!problems.render(Lang::Fa, false, 100).is_empty());
        problems.iter().map(brief).collect()
    }
}

pub(crate) fn brief(problem: &Problem) -> String {
    let place = problem.place.as_ref().map(|place| match &place.spot {
        Spot::Cell { sheet, row, column } => format!(" {sheet}!{column}{row}"),
        Spot::Line { line, .. } => format!(" {line}"),
        _ => String::new(),
    });
    format!("{}{} ×{}", problem.message.key, place.unwrap_or_default(), problem.times)
}

pub(crate) fn answers(data: &Dataset, question: usize) -> Vec<Answer> {
    let table = &data.tables[0];
    (0..table.ids.len() as u32).map(|row| table.answers[question].get(row)).collect()
}

#[test]
fn a_formula_without_a_value_is_no_empty_cell() {
    let wrong = Asked::default().wrong(&case("formula-without-value-answers"));
    assert_eq!(wrong, ["intake-formula-unvalued S!D2 ×1", "intake-formula-unvalued S!C4 ×1"]);
    let asked = Asked { attributes: &["region"], ..Asked::default() };
    let wrong = asked.wrong(&case("formula-without-value-attribute"));
    assert_eq!(wrong, ["intake-formula-unvalued S!C2 ×1"]);
    // Those who show the table see an empty cell.
    let asked = Asked {
        questions: &[],
        layout: TableLayout { lenient: true, ..TableLayout::default() },
        attributes: &["region"],
        ..Asked::default()
    };
    asked.read(&case("formula-without-value-attribute")).unwrap();
}

#[test]
fn the_first_visible_sheet_is_read_and_others_that_fit_are_named() {
    let (data, doubts) = Asked::default().read(&case("hidden-first-sheet-hidden")).unwrap();
    assert_eq!(answers(&data, 1), [Answer::Number(95.0), Answer::Number(90.0)]);
    assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), ["intake-several-sheets ×1"]);
    let wrong = Asked::default().wrong(&case("hidden-first-sheet-notes-sheet-first"));
    assert_eq!(wrong, ["intake-column-elsewhere Notes!A1 ×4"]);
}

#[test]
fn hidden_rows_that_are_read_are_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["id", "name", "portal"]).unwrap();
    for row in 1..4 {
        sheet.write_row(row, 0, [format!("a{row}").as_str(), "A", "yes"]).unwrap();
    }
    sheet.set_row_hidden(2).unwrap().set_row_hidden(7).unwrap();
    let asked = Asked { questions: &["portal"], ..Asked::default() };
    let (data, doubts) = asked.read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(data.tables[0].ids.len(), 3);
    assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), ["intake-hidden-rows Sheet1!A3 ×1"]);
}

#[test]
fn merged_cells_are_an_error_unless_they_are_filled() {
    let wrong = Asked::default().wrong(&case("merged-cells-wide"));
    assert_eq!(wrong, ["intake-merged S!C3 ×2", "intake-merged S!D3 ×1"]);
    let asked = Asked { attributes: &["region"], ..Asked::default() };
    assert_eq!(asked.wrong(&case("merged-cells-attribute")), ["intake-merged S!B3 ×1"]);
    let fill = TableLayout { fill_merged: true, ..TableLayout::default() };
    let asked = Asked { layout: fill, ..Asked::default() };
    let (data, _) = asked.read(&case("merged-cells-wide")).unwrap();
    assert_eq!(answers(&data, 0), [Answer::Option(1); 3]);
    assert_eq!(answers(&data, 1), [95.0, 95.0, 90.0].map(Answer::Number));
}

#[test]
fn a_header_further_down_is_named_once_and_found_by_its_row() {
    let bytes = case("merged-cells-title-row");
    assert_eq!(Asked::default().wrong(&bytes), ["intake-header-lower S!A1 ×4"]);
    let layout = TableLayout { header_row: Some(2), ..TableLayout::default() };
    let (data, _) = Asked { layout, ..Asked::default() }.read(&bytes).unwrap();
    assert_eq!(answers(&data, 1), [Answer::Number(95.0)]);
    let text = "A title, with a comma\n\nid,name,portal,uptime\na,A,yes,95\n,,,\nTotal,,,\n";
    let layout = TableLayout { header_row: Some(3), until_blank: true, ..TableLayout::default() };
    let asked = Asked { layout, ..Asked::default() };
    let (data, _) = asked.read_file("a.csv", text.as_bytes()).unwrap();
    assert_eq!(answers(&data, 1), [Answer::Number(95.0)]);
    let layout = TableLayout { header_row: Some(2), ..TableLayout::default() };
    let asked = Asked { layout, ..Asked::default() };
    let problems = asked.read_file("a.csv", text.as_bytes()).unwrap_err();
    assert_eq!(brief(problems.iter().next().unwrap()), "intake-header-empty 3 ×1");
}

#[test]
fn a_table_ends_at_its_first_blank_row_however_it_is_cut() {
    for blank in ["\n", " \n", ",,,\n", "\r\n"] {
        let text = format!("id,name,portal,uptime\na,\"x\n\ny\",yes,95\nb,B,no,1\n{blank}Sum,,,\n");
        let layout = TableLayout { until_blank: true, ..TableLayout::default() };
        let (data, _) =
            Asked { layout, ..Asked::default() }.read_file("a.csv", text.as_bytes()).unwrap();
        assert_eq!(data.tables[0].ids.len(), 2, "{blank:?}");
    }
}

#[test]
fn other_separators_are_one_problem() {
    let wrong = |text: &str| -> Vec<String> {
        let problems = Asked::default().read_file("a.csv", text.as_bytes()).unwrap_err();
        problems.iter().map(brief).collect()
    };
    assert_eq!(wrong("sep=,\nid,name,portal,uptime\na,A,yes,1\n"), ["intake-separator-line 1 ×1"]);
    for mark in [';', '\t', '،'] {
        let text = "id,name,portal,uptime\n".replace(',', &mark.to_string());
        assert_eq!(wrong(&text), ["intake-separator 1 ×1"]);
    }
    let more = "id,name,portal,uptime\na,A,yes,1,\nb,B,yes,2,\n";
    assert_eq!(wrong(more), ["intake-ragged 2 ×2"]);
}

#[test]
fn a_percentage_is_what_the_question_says() {
    let unit = Asked { most: 1.0, ..Asked::default() };
    let (data, _) = unit.read(&case("fractions-unit-range-workbook")).unwrap();
    assert_eq!(answers(&data, 1), [0.005, 0.01, 0.005].map(Answer::Number));
    let (data, _) =
        unit.read_file("a.csv", b"id,name,portal,uptime\na,A,yes,0.5%\nb,B,yes,8.5e1%\n").unwrap();
    assert_eq!(answers(&data, 1), [0.005, 0.85].map(Answer::Number));
    let any = Asked { most: f64::INFINITY, ..Asked::default() };
    let problems = any.read(&case("fractions-number-question")).unwrap_err();
    let problem = problems.iter().next().unwrap();
    assert_eq!(brief(problem), "intake-percent S!D2 ×1");
    let text = problem.message.text(Lang::En);
    assert!(text.contains("0.85") && text.contains("85%"), "{text}");
}

#[test]
fn fractions_among_percentages_are_doubted() {
    let (_, doubts) = Asked::default().read(&case("fractions-all-fractions")).unwrap();
    assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), ["intake-all-fractions ×3"]);
    let asked = Asked { questions: &["pc"], ..Asked::default() };
    let (_, doubts) = asked.read(&case("fractions-one-cell-of-many")).unwrap();
    assert_eq!(doubts.iter().map(brief).collect::<Vec<_>>(), ["intake-percent-mixed Data!C5 ×1"]);
    let sure = "id,name,portal,uptime\na,A,yes,0.5%\nb,B,yes,1%\n";
    let (_, doubts) = Asked::default().read_file("a.csv", sure.as_bytes()).unwrap();
    assert_eq!(doubts.iter().count(), 0);
}

#[test]
fn files_with_a_wrong_name_say_what_they_are() {
    let asked = Asked::default();
    assert_eq!(asked.wrong(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), ["intake-workbook-old ×1"]);
    assert_eq!(asked.wrong("id,نام\na,الف\n".as_bytes()), ["intake-workbook-text ×1"]);
}

/// A workbook of one sheet, packed.
pub(crate) fn packed(sheet: &str, strings: &str) -> Vec<u8> {
    packed_with(sheet, strings, "")
}

/// A workbook of one sheet with these styles, packed.
pub(crate) fn packed_with(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |all: &str| {
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{package}\">{all}</Relationships>")
    };
    let main = format!(
        "<Relationship Id=\"r\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/>"
    );
    let parts = format!(
        "<Relationship Id=\"r\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"t\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
         <Relationship Id=\"u\" Type=\"{office}/styles\" Target=\"styles.xml\"/>"
    );
    let workbook = format!(
        "<workbook xmlns:r=\"{office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/>\
         </sheets></workbook>"
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", relations(&main)),
        ("xl/_rels/workbook.xml.rels", relations(&parts)),
        ("xl/workbook.xml", workbook),
        ("xl/sharedStrings.xml", format!("<sst>{strings}</sst>")),
        ("xl/styles.xml", format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet>{sheet}</worksheet>")),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let limits =
        Limits { unpacked_bytes: 1 << 20, row_bytes: 1 << 16, cells: 10_000, ..Limits::default() };
    let asked = Asked { limits, ..Asked::default() };
    let sheet = |inner: &str| packed(&format!("<sheetData>{inner}</sheetData>"), "");
    let long = "x".repeat(70_000);
    let cell = format!("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{long}</v></c></row>");
    for bytes in [
        sheet(&cell),
        sheet(&format!("<row r=\"1\" spans=\"{long}\"/>")),
        sheet(&" ".repeat(70_000)),
        packed("<sheetData/>", &format!("<si><t>{long}</t></si>")),
    ] {
        assert_eq!(asked.wrong(&bytes), ["intake-workbook-long ×1"]);
    }
    assert_eq!(asked.wrong(&sheet(&"<row/>".repeat(200_000))), ["intake-workbook-unpacks ×1"]);
    for bytes in [sheet(&"<c/>".repeat(10_001)), packed("<sheetData/>", &"<si/>".repeat(10_001))] {
        assert_eq!(asked.wrong(&bytes), ["intake-workbook-cells ×1"]);
    }
    // A cell in the last column of a few rows is a wide sheet of nothing.
    let far =
        "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>";
    assert_eq!(asked.wrong(&sheet(far)), ["intake-workbook-cells ×1"]);
}

#[cfg(target_os = "linux")]
#[test]
fn only_regular_files_are_read() {
    let folder = sanjeh_intake::Folder::new("/dev");
    let wrong =
        columns(&folder, "zero", None, &TableLayout::default(), &Limits::default()).unwrap_err();
    assert_eq!(wrong.message.key, "intake-file-kind");
    let folder = std::env::temp_dir().join(format!("sanjeh-special-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let link = folder.join("agencies.csv");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    let files = sanjeh_intake::Folder::new(&folder);
    let wrong = columns(&files, "agencies.csv", None, &TableLayout::default(), &Limits::default())
        .unwrap_err();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(wrong.message.key, "intake-special");
}
