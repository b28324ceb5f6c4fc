//! States and moves.

use sanjeh_store::{Conflict, NotFound, Refusal, State, Transition, may};

use crate::support::{act, import, keys, on_both};

#[test]
fn a_state_moves_only_by_a_named_transition() {
    // One row for each state; the columns are the moves in the order of `Transition::ALL`.
    let table = [
        ("draft", "open - - - - - - - - -"),
        ("open", "- review - - - - - draft! - -"),
        ("review", "- - preliminary - - - - - open! -"),
        ("preliminary", "- - - appeals - - - - open! review!"),
        ("appeals", "- - - - final - - - open! review!"),
        ("final", "- - - - - published - - open! review!"),
        ("published", "- - - - - - published - open! -"),
    ];
    assert_eq!(table.len(), State::ALL.len());
    for (state, (name, cells)) in State::ALL.into_iter().zip(table) {
        assert_eq!(state.id(), name);
        let cells: Vec<&str> = cells.split(' ').collect();
        assert_eq!(cells.len(), Transition::ALL.len());
        for (transition, cell) in Transition::ALL.into_iter().zip(cells) {
            let with_reason = may(state, transition, Some("an error was found"));
            let without = may(state, transition, None);
            let case = format!("{transition} from {state}");
            match cell.trim_end_matches('!').parse::<State>() {
                Err(_) => {
                    assert_eq!(with_reason, Err(Refusal::NotFromHere), "{case}");
                    assert_eq!(without, Err(Refusal::NotFromHere), "{case}");
                }
                Ok(to) => {
                    assert_eq!(with_reason, Ok(to), "{case}");
                    let back = cell.ends_with('!');
                    assert_eq!(
                        without,
                        if back { Err(Refusal::NoReason) } else { Ok(to) },
                        "{case}"
                    );
                    assert_eq!(may(state, transition, Some(" ")), without, "{case}");
                    assert_eq!(transition.goes_back(), back, "{case}");
                    let stays = to == state;
                    assert_eq!(state.onward() == Some(transition), !back && !stays, "{case}");
                }
            }
        }
    }
}

#[test]
fn every_move_is_noted_with_who_and_when_and_why() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(3).place()).await.unwrap();
        assert_eq!(store.round(3).await.unwrap().state, State::Draft);
        let mut onward = store.round(3).await.unwrap().state.onward();
        let mut states = Vec::new();
        while let Some(transition) = onward {
            let state = store.transition(3, transition, &act(None)).await.unwrap();
            states.push(state);
            onward = state.onward();
        }
        assert_eq!(states, State::ALL[1..]);
        let why = Some("a wrong answer");
        store.transition(3, Transition::Reopen, &act(why)).await.unwrap();
        let moves = store.moves(3).await.unwrap();
        assert_eq!(moves.len(), 7);
        let froms: Vec<State> = moves.iter().map(|moved| moved.from).collect();
        assert_eq!(froms, State::ALL);
        let last = moves.last().unwrap();
        assert_eq!((last.transition, last.to), (Transition::Reopen, State::Open));
        assert_eq!(last.act, act(why));
        store.close().await;
    });
}

#[test]
fn a_move_is_kept_only_if_the_work_that_it_stands_for_succeeds() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(3).place()).await.unwrap();
        let (open, close) = (Transition::Open, Transition::Close);
        let fails = || Err::<(), _>("oracle://x".parse::<sanjeh_store::Database>().unwrap_err());
        let refused = store.transition_with(3, open, &act(None), fails).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-unknown-scheme"]);
        assert_eq!(store.round(3).await.unwrap().state, State::Draft);
        let mut begun = false;
        let work = || {
            begun = true;
            Ok(())
        };
        let refused = store.transition_with(3, close, &act(None), work).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-move"]);
        assert!(!begun, "a move that is not allowed begins no work");
        let (state, done) = store.transition_with(3, open, &act(None), || Ok(7)).await.unwrap();
        assert_eq!((state, done), (State::Open, 7));
        assert_eq!(store.moves(3).await.unwrap().len(), 1);
        store.close().await;
    });
}

#[test]
fn a_move_that_is_refused_changes_nothing_and_says_what_is_possible() {
    on_both(&async |home| {
        let store = home.store().await;
        let refused = store.transition(3, Transition::Open, &act(None)).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-round"]);
        import(&store, home.mini(3).place()).await.unwrap();
        let refused = store.transition(3, Transition::Publish, &act(None)).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-move"]);
        store.transition(3, Transition::Open, &act(None)).await.unwrap();
        let refused = store.transition(3, Transition::Withdraw, &act(None)).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-reason"]);
        let (from, transition, refusal) = (State::Open, Transition::Withdraw, Refusal::NoReason);
        assert_eq!(refused, Conflict::Move { number: 3, from, transition, refusal }.into());
        assert_eq!(store.round(3).await.unwrap().state, State::Open);
        assert_eq!(store.moves(3).await.unwrap().len(), 1);
        let refused = store.round(4).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-no-round"]);
        // A program distinguishes errors without their words.
        assert_eq!(refused, NotFound::Round { number: 4, known: vec![3] }.into());
        assert_eq!(refused.to_string(), "There is no round 4");
        store.close().await;
    });
}

#[test]
fn rounds_come_with_titles_days_and_the_previous_round() {
    on_both(&async |home| {
        let store = home.store().await;
        let nine = home.example("round9");
        let eight = home.example("round8");
        import(&store, nine.place()).await.unwrap();
        import(&store, eight.place()).await.unwrap();
        let rounds = store.rounds().await.unwrap();
        assert_eq!(rounds.iter().map(|round| round.number).collect::<Vec<_>>(), [8, 9]);
        let nine = &rounds[1];
        assert_eq!(nine.methodology, "national-e-government");
        assert_eq!(nine.version, "9.0");
        assert_eq!(nine.previous, Some(8));
        assert_eq!(nine.published.as_deref(), Some("2022-06-20"));
        // The folder of the previous round is not at hand here; it is found whenever it comes.
        let later = home.example("round9");
        later.write("round.toml", later.read("round.toml").replace("number = 9", "number = 11"));
        later.change("round.toml", "../round8", "../nowhere");
        import(&store, later.place()).await.unwrap();
        assert_eq!(store.round(11).await.unwrap().previous, Some(9));
        later.write("round.toml", later.read("round.toml").replace("number = 11", "number = 10"));
        import(&store, later.place()).await.unwrap();
        assert_eq!(store.round(11).await.unwrap().previous, Some(10));
        assert_eq!(nine.titles["fa"], "دورهٔ نهم ارزیابی دولت الکترونیکی");
        store.close().await;
    });
}
