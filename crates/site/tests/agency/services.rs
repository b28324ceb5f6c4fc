//! Services: counts, filters, pages of the list.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{FILES, ROUNDS, ask, nine, page, text};

fn services(query: &str) -> String {
    page(Lang::En, Page::Services(nine()), query)
}

fn listed(html: &str) -> usize {
    let list = html.split("id=\"list\"").nth(1).unwrap();
    list.matches("<tr data-of=").count() + list.matches("<tr data-keys=").count()
}

#[test]
fn a_hundred_stand_on_a_page_and_all_pages_have_all() {
    assert_eq!(listed(&services("")), 100);
    let publication = ROUNDS.library().get("9").unwrap();
    let all = publication.count(publication.presentation().unwrap().services.unwrap().kind);
    let pages = all.div_ceil(100);
    let sum: usize = (1..=pages).map(|n| listed(&services(&format!("page={n}")))).sum();
    assert_eq!(sum, all);
    assert_eq!(listed(&services("page=9999")), all - (pages - 1) * 100, "too far is the last page");
    assert_eq!(listed(&services("page=-1")), 100);
}

#[test]
fn attributes_agencies_and_names_filter_the_list() {
    let html = services("electronification=full&single_window=yes");
    let links = html.split("class=\"pages\"").nth(1).unwrap();
    assert!(links.contains("electronification=full") && links.contains("single_window=yes"));
    let own = listed(&services("of=min-ict"));
    assert!(own > 0 && own < 100);
    assert_eq!(listed(&services("of=nobody")), 0);
    assert!(services("of=nobody").contains("Nothing matches"));
    let named = listed(&services("q=ministry+of+ict"));
    assert_eq!(named, own, "a service is found by the name of whose it is");
}

#[test]
fn counts_by_agency_add_up_to_the_shares_of_the_round() {
    let html = services("");
    let table = html.split("id=\"by-owner\"").nth(1).unwrap().split("</table>").next().unwrap();
    let counts = table.split("</a></td>").skip(1).map(|rest| {
        let cell = rest.split("<span>").nth(1).unwrap();
        cell.split(' ').next().unwrap().parse::<u64>().unwrap()
    });
    let round = &ROUNDS.library().get("9").unwrap().round;
    let share = round.model().shares.iter().position(|s| s.id == "electronification").unwrap();
    let full = round.results.shares[share].iter().find(|class| class.id == "full").unwrap();
    assert_eq!(counts.sum::<u64>(), full.count);
}

#[test]
fn pages_that_stand_as_files_have_the_whole_list() {
    let html = text(ask(&FILES, Lang::Fa, Page::Services(nine()), ""));
    let publication = ROUNDS.library().get("9").unwrap();
    let all = publication.count(publication.presentation().unwrap().services.unwrap().kind);
    assert_eq!(listed(&html), all);
}
