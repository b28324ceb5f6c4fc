//! Pictures for social previews.

use sanjeh_charts::og::{CardFigure, RoundCard, agency, round};
use sanjeh_messages::{Lang, Problem, integer};

use crate::{
    drawings::size,
    samples::{AGENCIES, agency_card, round_card, say},
};

fn is_a_card(image: Result<Vec<u8>, Box<Problem>>) {
    let image = image.expect("the picture is made");
    assert_eq!(size(&image), (1200, 630));
}

#[test]
fn cards_have_the_size_that_networks_ask_for() {
    for lang in Lang::ALL {
        is_a_card(round(&round_card(lang)));
        is_a_card(agency(&agency_card(lang)));
    }
}

#[test]
fn cards_take_names_and_figures_of_any_length() {
    for lang in Lang::ALL {
        let long = say(lang, AGENCIES[2]).repeat(9);
        let mut card = agency_card(lang);
        card.name.clone_from(&long);
        card.round.clone_from(&long);
        card.level = Some(long.clone());
        is_a_card(agency(&card));
        card.score = None;
        card.rank = None;
        card.level = None;
        card.notice = None;
        is_a_card(agency(&card));
        let figure = CardFigure { value: integer(lang, i64::MAX), label: long };
        is_a_card(round(&RoundCard { figures: vec![figure; 6], ..round_card(lang) }));
        is_a_card(round(&RoundCard { figures: vec![], ..round_card(lang) }));
    }
}
