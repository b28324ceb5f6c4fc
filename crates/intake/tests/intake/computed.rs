//! Columns that formulas compute: formulas unlike the others, numbers typed among them, cells that name
//! themselves, lookups that take the nearest, ranges that stop short.

use std::fmt::Write as _;

use rust_xlsxwriter::{Formula, Workbook};
use sanjeh_messages::Lang;

use crate::open_document::{outcome, packed, text_cell};
use crate::workbooks::Asked;

/// What stands in a cell: nothing, a number, or a formula, always with a value.
#[derive(Clone)]
enum Cell {
    Number(f64),
    Text(&'static str),
    Formula(String),
}

fn asked() -> Asked {
    Asked { most: 1e9, questions: &["all"], attributes: &[], ..Asked::default() }
}

/// The cells of a table of forty agencies: two numbers in B and C, and their sum in D.
struct Table {
    rows: Vec<[Cell; 3]>,
    /// Below them.
    total: Option<[Cell; 3]>,
}

impl Table {
    fn sums() -> Self {
        let row = |row: usize| {
            let (web, rural) = ((row * 37 % 100 + 1) as f64, (row * 53 % 90 + 2) as f64);
            let sum = Cell::Formula(format!("B{0}+C{0}", row + 2));
            [Cell::Number(web), Cell::Number(rural), sum]
        };
        Self { rows: (0..40).map(row).collect(), total: None }
    }

    /// With another cell in the column of sums, in this row of the sheet.
    fn with(mut self, row: usize, cell: Cell) -> Self {
        self.rows[row - 2][2] = cell;
        self
    }

    fn formula(self, row: usize, text: &str) -> Self {
        self.with(row, Cell::Formula(text.to_owned()))
    }

    /// With these sums: one for each row of the sheet.
    fn all(mut self, text: impl Fn(usize) -> Cell) -> Self {
        for (at, row) in self.rows.iter_mut().enumerate() {
            row[2] = text(at + 2);
        }
        self
    }

    fn cells(&self) -> impl Iterator<Item = (usize, &[Cell; 3])> {
        self.rows.iter().chain(&self.total).enumerate()
    }

    fn excel(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("S").unwrap();
        sheet.write_row(0, 0, ["id", "web", "rural", "all"]).unwrap();
        for (at, cells) in self.cells() {
            let row = at as u32 + 1;
            sheet.write(row, 0, format!("a{at}x")).unwrap();
            for (cell, column) in cells.iter().zip(1..) {
                match cell {
                    Cell::Number(number) => sheet.write(row, column, *number),
                    Cell::Text(text) => sheet.write(row, column, *text),
                    Cell::Formula(text) => {
                        let value = value(at).to_string();
                        sheet.write_formula(row, column, Formula::new(text).set_result(value))
                    }
                }
                .unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn open_document(&self) -> Vec<u8> {
        let head = ["id", "web", "rural", "all"].map(|name| text_cell(name, "")).concat();
        let mut table = format!("<table:table-row>{head}</table:table-row>");
        for (at, cells) in self.cells() {
            table.push_str("<table:table-row>");
            table.push_str(&text_cell(&format!("a{at}x"), ""));
            for cell in cells {
                let (formula, value) = match cell {
                    Cell::Number(number) => (String::new(), *number),
                    Cell::Text(text) => {
                        table.push_str(&text_cell(text, ""));
                        continue;
                    }
                    Cell::Formula(text) => {
                        (format!("table:formula=\"of:={}\"", in_brackets(text)), value(at) as f64)
                    }
                };
                write!(
                    table,
                    "<table:table-cell {formula} office:value-type=\"float\" \
                     office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
                )
                .unwrap();
            }
            table.push_str("</table:table-row>");
        }
        packed(&format!("<table:table table:name=\"S\">{table}</table:table>"))
    }

    /// Keys, places and counts of what is said, which is the same of both formats; that a workbook is
    /// still to be computed aside.
    fn said(&self) -> Vec<String> {
        self.said_to(&asked())
    }

    fn said_to(&self, asked: &Asked) -> Vec<String> {
        let both = [("a.xlsx", self.excel()), ("a.ods", self.open_document())];
        let [excel, open] = both.map(|(file, bytes)| {
            let (_, mut said) = outcome(asked, file, &bytes);
            said.retain(|said| !said.starts_with("intake-computed-later") && !said.is_empty());
            said
        });
        assert_eq!(excel, open);
        excel
    }

    fn english(&self) -> String {
        let (_, problems) = asked().read_file("a.xlsx", &self.excel()).unwrap();
        let texts = [Lang::En, Lang::Fa].map(|lang| problems.render(lang, false, 100));
        assert!(texts.iter().all(|text| !text.contains("{ $")), "{texts:?}");
        texts[0].chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
    }
}

/// The value that is stored of a formula.
fn value(at: usize) -> usize {
    at * 41 % 97 + 5
}

/// References as an OpenDocument has them.
fn in_brackets(text: &str) -> String {
    let mut done = String::new();
    let mut rest = text.replace(',', ";");
    while let Some(start) = rest.find(|c: char| c.is_ascii_uppercase() || c == '$') {
        let word = |c: char| !(c.is_ascii_alphanumeric() || c == '$' || c == ':');
        let end = rest[start..].find(word).map_or(rest.len(), |at| start + at);
        let name = &rest[start..end];
        done.push_str(&rest[..start]);
        if name.contains(|c: char| c.is_ascii_digit()) && !rest[end..].starts_with('(') {
            done.push_str(&format!("[.{}]", name.replace(':', ":.")));
        } else {
            done.push_str(name);
        }
        rest = rest[end..].to_owned();
    }
    done + &rest
}

#[test]
fn a_formula_unlike_the_others_of_its_column_is_a_doubt() {
    assert_eq!(Table::sums().said(), [""; 0]);
    for odd in ["B11+C10", "B10", "$B$6+C10", "B10+C10+5000", "12+30", "C10+B10"] {
        let table = Table::sums().formula(10, odd);
        assert_eq!(table.said(), ["intake-formula-unlike S!D10 ×1"], "{odd}");
    }
    let text = Table::sums().formula(10, "B11+C10").english();
    assert!(text.contains("=B11+C10, where =B10+C10 would be like them"), "{text}");
    assert!(text.contains("code: formula-unlike-others, a.xlsx!S"), "{text}");
    let two = Table::sums().formula(10, "B10").formula(20, "C20");
    assert_eq!(two.said(), ["intake-formula-unlike S!D10 ×2"]);
    // Where several kinds are usual it is worth knowing.
    let half = Table::sums().all(|row| {
        Cell::Formula(if row % 3 == 0 { format!("B{row}") } else { format!("B{row}+C{row}") })
    });
    assert_eq!(half.said(), ["intake-formula-unlike S!D3 ×13"]);
    assert!(!half.english().contains("formula-unlike-others"));
    // Numbers of their own are all unlike.
    let own = Table::sums().all(|row| Cell::Formula(format!("{row}+7")));
    assert_eq!(own.said(), [""; 0]);
}

#[test]
fn what_goes_on_from_row_to_row_and_totals_are_no_formulas_unlike_others() {
    let mut on = Table::sums().all(|row| Cell::Formula(format!("D{}+B{row}", row - 1)));
    on = on.formula(2, "B2");
    assert_eq!(on.said(), [""; 0]);
    let growing = Table::sums().all(|row| Cell::Formula(format!("SUM($B$2:B{row})")));
    assert_eq!(growing.said(), [""; 0]);
    let mut total = Table::sums();
    let sum = |column: &str| Cell::Formula(format!("SUM({column}2:{column}41)"));
    total.total = Some([sum("B"), sum("C"), sum("D")]);
    assert!(
        total.said().iter().all(|said| !said.starts_with("intake-formula")),
        "{:?}",
        total.said()
    );
}

#[test]
fn a_number_among_formulas_is_a_doubt_and_many_are_worth_knowing() {
    for typed in [Cell::Number(77.0), Cell::Text("77"), Cell::Text("۷۷")] {
        let said = Table::sums().with(10, typed).said();
        assert_eq!(said, ["intake-number-among-formulas S!D10 ×1"]);
    }
    let text = Table::sums().with(10, Cell::Number(77.0)).english();
    assert!(text.contains("of which 39 cells have formulas: =B10+C10 would be like"), "{text}");
    assert!(text.contains("code: number-among-formulas, a.xlsx!S"), "{text}");
    let many = Table::sums().all(|row| match row % 4 {
        0 => Cell::Number(row as f64),
        _ => Cell::Formula(format!("B{row}+C{row}")),
    });
    assert_eq!(many.said(), ["intake-number-among-formulas S!D4 ×10"]);
    assert!(!many.english().contains("code: number-among-formulas"));
    // One formula in a column of numbers; a word in one of formulas.
    let one = Table::sums().all(|row| Cell::Number((row * 7 % 31) as f64));
    assert_eq!(one.formula(10, "B10+C10").said(), [""; 0]);
    let word = Table::sums().with(10, Cell::Text("-"));
    assert!(word.said().iter().all(|said| !said.contains("among-formulas")), "{:?}", word.said());
}

#[test]
fn formulas_of_another_row_are_a_doubt() {
    let off = Table::sums().all(|row| Cell::Formula(format!("B{0}+C{0}", row + 1)));
    assert_eq!(off.said(), ["intake-formula-of-other-row S!D2 ×40"]);
    assert!(off.english().contains("code: formula-of-other-row, a.xlsx!S"));
    // The one that is right is not the odd one.
    let most = Table::sums()
        .all(|row| Cell::Formula(format!("B{0}+C{0}", if row == 41 { row } else { row + 1 })));
    assert_eq!(most.said(), ["intake-formula-of-other-row S!D2 ×39"]);
    let growth = Table::sums().all(|row| Cell::Formula(format!("B{row}-B{}", row - 1)));
    assert_eq!(growth.said(), [""; 0]);
    // The number of somebody else.
    let one = || Table::sums().all(|row| Cell::Number((row * 7 % 31) as f64));
    assert_eq!(one().formula(10, "D14").said(), ["intake-formula-of-other-row S!D10 ×1"]);
    assert_eq!(one().formula(10, "B10").said(), [""; 0]);
    let pairs = one().all(|row| match row % 2 {
        0 => Cell::Number(row as f64),
        _ => Cell::Formula(format!("D{}", row - 1)),
    });
    assert_eq!(pairs.said(), [""; 0]);
}

#[test]
fn a_cell_that_names_itself_is_a_doubt() {
    for text in ["D10+B10", "SUM(B10:D10)"] {
        let said = Table::sums().formula(10, text).said();
        assert!(said.contains(&"intake-formula-circular S!D10 ×1".to_owned()), "{text}: {said:?}");
    }
    assert!(
        Table::sums().formula(10, "D10+B10").english().contains("code: formula-circular, a.xlsx!S")
    );
    let rows = Table::sums().all(|row| Cell::Formula(format!("B{row}+ROW(D{row})")));
    assert_eq!(rows.said(), [""; 0]);
}

#[test]
fn lookups_of_the_nearest_value_are_a_doubt_unless_that_is_said() {
    let lookup = |how: &str| {
        let text = move |row: usize| format!("VLOOKUP(A{row},$F$2:$G$90,2{how})");
        Table::sums().all(move |row| Cell::Formula(text(row)))
    };
    assert_eq!(lookup("").said(), ["intake-lookup-nearest S!D2 ×40"]);
    assert!(lookup("").english().contains("code: lookup-not-exact, a.xlsx!S"));
    assert_eq!(lookup(",1").said(), ["intake-lookup-nearest S!D2 ×40"]);
    assert!(!lookup(",1").english().contains("code: lookup-not-exact"));
    assert_eq!(lookup(",0").said(), [""; 0]);
}

#[test]
fn ranges_that_leave_rows_out_are_a_doubt() {
    let share = |range: &'static str| {
        Table::sums().all(move |row| Cell::Formula(format!("B{row}/SUM({range})")))
    };
    assert_eq!(share("$B$2:$B$40").said(), ["intake-range-stops-short S!D2 ×40"]);
    let text = share("$B$2:$B$40").english();
    assert!(text.contains("formulas range over $B$2:$B$40"), "{text}");
    assert!(text.contains("numbers in rows 2–41"), "{text}");
    assert!(text.contains("code: range-stops-short, a.xlsx!S"), "{text}");
    // All rows, more than there are, a group of them.
    for range in ["$B$2:$B$41", "$B$1:$B$500", "B:B", "$B$2:$B$20"] {
        assert_eq!(share(range).said(), [""; 0], "{range}");
    }
    // A range whose ends move with the formula.
    let moves = Table::sums().all(|row| Cell::Formula(format!("B{row}/SUM(B{row}:B{})", row + 39)));
    assert!(moves.said()[0].starts_with("intake-range-stops-short S!D3"), "{:?}", moves.said());
    // The mean of three years is meant to move.
    let mean = Table::sums().all(|row| Cell::Formula(format!("AVERAGE(B{row}:B{})", row + 2)));
    assert_eq!(mean.said(), [""; 0]);
}

#[test]
fn sums_of_columns_that_are_read_are_worth_knowing() {
    let all = Asked { questions: &["web", "rural", "all"], ..asked() };
    for sum in ["B#+C#", "SUM(B#:C#)", "AVERAGE(B#,C#)"] {
        let sums = Table::sums().all(|row| Cell::Formula(sum.replace('#', &row.to_string())));
        assert_eq!(sums.said_to(&all), ["intake-sum-of-read S!D2 ×40"], "{sum}");
        assert_eq!(sums.said(), [""; 0], "{sum}");
    }
    let ratio = Table::sums().all(|row| Cell::Formula(format!("B{row}/C{row}")));
    assert_eq!(ratio.said_to(&all), [""; 0]);
}
