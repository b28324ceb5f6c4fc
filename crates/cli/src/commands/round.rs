//! `sanjeh round show`: one round with every move and every import.

use sanjeh_messages::{Lang, dates, message, numeral};
use sanjeh_store::{Moved, Noted, RoundEntry, Store, Transition, wait};

use super::rounds::{database, instant, titled};
use crate::Found;
use crate::args::ShowRound;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::sheet::Sheet;
use crate::tables::write_all;
use crate::terminal::Terminal;

pub(crate) fn show(args: &ShowRound, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    let number = args.number;
    let (round, moves, imports) = wait(async move {
        let store = Store::open_existing(&database).await?;
        let found = async {
            let round = store.round(number).await?;
            Ok((round, store.moves(number).await?, store.imports(number).await?))
        };
        let found = found.await;
        store.close().await;
        found
    })?;
    let languages = titled(&round).collect();
    let people = args.tables.are_for_people(&args.output);
    let shown = Shown { people, languages, terminal };
    let mut sheets = vec![
        ("round", shown.round(&round)),
        ("moves", shown.moves(&moves)),
        ("imports", shown.imports(&imports)),
    ];
    if shown.people {
        sheets.retain(|(kind, _)| *kind != "moves" || !moves.is_empty());
    }
    write_all(sheets, &args.tables, &args.output, terminal)?;
    Ok(Found::Nothing)
}

/// How it is shown: people read days in the calendars of the languages of its title, programs as the
/// standard writes them.
struct Shown {
    people: bool,
    languages: Vec<Lang>,
    terminal: Terminal,
}

impl Shown {
    fn day(&self, iso: &str) -> String {
        let languages = self.languages.iter().copied();
        let shown = self.people.then(|| dates(self.terminal.lang, iso, languages));
        shown.flatten().unwrap_or_else(|| iso.to_owned())
    }

    /// The number of a round; for people a text among texts.
    fn name(&self, number: u32) -> Cell {
        if self.people {
            Cell::Text(sanjeh_messages::label(self.terminal.lang, number))
        } else {
            Cell::Label(number)
        }
    }

    fn at(&self, at: i64) -> Cell {
        let Some((day, time)) = instant(at) else { return Cell::Empty };
        Cell::Text(if self.people {
            let lang = self.terminal.lang;
            let at = message!("store-at", day = self.day(&day), time = numeral(lang, &time));
            self.terminal.text(&at)
        } else {
            format!("{day}T{time}Z")
        })
    }

    /// What the round is, field by field.
    fn round<'r>(&self, round: &'r RoundEntry) -> Sheet<'r> {
        let mut rows = vec![vec![
            Cell::Word("number", message!("store-col-round")),
            Cell::Empty,
            self.name(round.number),
        ]];
        for (lang, title) in &round.titles {
            let field = Cell::Word("title", message!("store-col-title"));
            rows.push(vec![field, Cell::text(lang.as_str()), Cell::text(title.as_str())]);
        }
        let mut field =
            |name, heading, value| rows.push(vec![Cell::Word(name, heading), Cell::Empty, value]);
        let state = Cell::Word(round.state.id(), round.state.title());
        field("state", message!("store-col-state"), state);
        let day = round.published.as_deref().map_or(Cell::Empty, |day| Cell::Text(self.day(day)));
        field("published", message!("store-col-date"), day);
        let methodology = Cell::text(round.methodology.as_str());
        field("methodology", message!("store-col-methodology"), methodology);
        field("version", message!("store-col-version"), Cell::text(round.version.as_str()));
        let previous = round.previous.map_or(Cell::Empty, |number| self.name(number));
        field("previous", message!("store-col-previous"), previous);
        Sheet {
            title: None,
            columns: columns![
                "field" => "store-col-field",
                "lang" => "store-col-lang",
                "value" => "store-col-value",
            ],
            rows: Box::new(rows.into_iter()),
        }
    }

    /// Every move.
    fn moves<'r>(&self, moves: &'r [Moved]) -> Sheet<'r> {
        let row = |moved: &'r Moved| {
            vec![
                self.at(moved.act.at),
                Cell::Word(moved.transition.id(), title(moved.transition)),
                Cell::Word(moved.from.id(), moved.from.title()),
                Cell::Word(moved.to.id(), moved.to.title()),
                Cell::text(moved.act.by.as_str()),
                moved.act.reason.as_deref().map_or(Cell::Empty, Cell::text),
            ]
        };
        Sheet {
            title: self.people.then(|| self.terminal.text(&message!("store-title-moves"))),
            columns: columns![
                "at" => "store-col-at",
                "transition" => "store-col-transition",
                "from" => "store-col-from",
                "to" => "store-col-to",
                "by" => "store-col-by",
                "reason" => "store-col-reason",
            ],
            rows: Box::new(moves.iter().map(row).collect::<Vec<_>>().into_iter()),
        }
    }

    /// Every import.
    fn imports<'r>(&self, imports: &'r [Noted]) -> Sheet<'r> {
        let row = |noted: &'r Noted| {
            vec![
                self.at(noted.act.at),
                Cell::text(noted.act.by.as_str()),
                if noted.counts {
                    Cell::Word("yes", message!("store-counts"))
                } else {
                    Cell::Word("no", message!("store-replaced"))
                },
            ]
        };
        Sheet {
            title: self.people.then(|| self.terminal.text(&message!("store-title-imports"))),
            columns: columns![
                "at" => "store-col-at",
                "by" => "store-col-by",
                "counts" => "store-col-counts",
            ],
            rows: Box::new(imports.iter().map(row).collect::<Vec<_>>().into_iter()),
        }
    }
}

/// The name of a move for people: as it is given on the command line.
fn title(transition: Transition) -> sanjeh_messages::Message {
    match transition {
        Transition::Publish => message!("store-transition-publish"),
        Transition::Correct => message!("store-transition-correct"),
        by_hand => message!("store-transition", id = by_hand.id()),
    }
}
