//! `sanjeh rounds`: the rounds of the database; `sanjeh round move`: on to another state.

use sanjeh_messages::{Label, Lang, Problem, dates, message};
use sanjeh_store::{Act, Database, Moved, RoundEntry, Store, wait};

use crate::Found;
use crate::args::{Move, Rounds, Stored};
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::{for_people, with_writer, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;
use crate::titles;

/// The database that was named, or the usual one.
pub(crate) fn database(stored: &Stored) -> Result<Database, Fail> {
    let named = stored.database.as_deref().filter(|name| !name.is_empty());
    Ok(named.map(str::parse).transpose()?.unwrap_or_default())
}

/// Who does something now: the one that was named, or the user.
pub(crate) fn act(by: Option<&str>, reason: Option<&str>) -> Result<Act, Fail> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is where the environment is read"
    )]
    let user = |name| std::env::var(name).ok();
    let named = by.map(str::to_owned).into_iter();
    let named = named.chain(["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(user));
    let mut named = named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let Some(by) = named.next() else {
        let problem = Problem::error(message!("store-by-nobody"));
        return Err(problem.help(message!("store-by-nobody-help")).into());
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "an act is recorded with the time at which it was asked for"
    )]
    let at = jiff::Timestamp::now().as_microsecond();
    Ok(Act { by, at, reason: reason.map(str::to_owned) })
}

pub(crate) fn list(args: &Rounds, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    let rounds: Vec<(RoundEntry, Option<Moved>)> = wait(async move {
        let store = Store::open_existing(&database).await?;
        let mut rounds = Vec::new();
        for round in store.rounds().await? {
            let last = store.moves(round.number).await?.pop();
            rounds.push((round, last));
        }
        store.close().await;
        Ok(rounds)
    })?;
    let people = for_people(&args.output);
    // People read the calendars of the languages of a round's title, programs take the day as the
    // standard writes it.
    let day = move |round: &RoundEntry, iso: &str| {
        let shown = people.then(|| dates(terminal.lang, iso, titled(round)));
        Cell::Text(shown.flatten().unwrap_or_else(|| iso.to_owned()))
    };
    let rows = rounds.iter().map(move |(round, last)| {
        vec![
            Cell::Label(round.number),
            titles::named(&round.titles),
            Cell::Word(round.state.id(), round.state.title()),
            last.as_ref().and_then(since).map_or(Cell::Empty, |iso| day(round, &iso)),
            round.published.as_deref().map_or(Cell::Empty, |iso| day(round, iso)),
            Cell::text(round.methodology.as_str()),
            Cell::text(round.version.as_str()),
            round.previous.map_or(Cell::Empty, Cell::Label),
        ]
    });
    let sheet = Sheet {
        title: None,
        columns: columns![
            "number" => "store-col-round",
            "title" => "store-col-title" titles,
            "state" => "store-col-state",
            "since" => "store-col-since",
            "published" => "store-col-date",
            "methodology" => "store-col-methodology",
            "version" => "store-col-version",
            "previous" => "store-col-previous",
        ],
        rows: Box::new(rows),
    };
    write("rounds", sheet, &args.output, terminal)?;
    Ok(Found::Nothing)
}

/// The languages in which a round has a title.
pub(crate) fn titled(round: &RoundEntry) -> impl Iterator<Item = Lang> + use<'_> {
    round.titles.keys().filter_map(|code| Lang::of(code))
}

/// The day of a move, in UTC.
fn since(moved: &Moved) -> Option<String> {
    instant(moved.act.at).map(|(day, _)| day)
}

/// The day and the time of an instant, in UTC.
pub(crate) fn instant(at: i64) -> Option<(String, String)> {
    let at = jiff::Timestamp::from_microsecond(at).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    Some((at.date().to_string(), at.strftime("%H:%M").to_string()))
}

pub(crate) fn advance(args: &Move, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    let act = act(args.by.as_deref(), args.reason.as_deref())?;
    let number = args.number;
    // Each move stands by itself: what was done before one that is refused is done, and shown.
    for &transition in &args.transition {
        let state = wait(async {
            let store = Store::open_existing(&database).await?;
            let state = store.transition(number, transition, &act).await;
            store.close().await;
            state
        })?;
        let state = terminal.text(&state.title());
        let moved = message!("store-moved", number = Label(number), state = state);
        with_writer(None, |to| Ok(writeln!(to, "{}", terminal.text(&moved))?))?;
    }
    Ok(Found::Nothing)
}
