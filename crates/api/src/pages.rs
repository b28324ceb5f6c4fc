//! Long lists, a page at a time.

use http::header::LINK;
use serde::Serialize;
use utoipa::ToSchema;

use crate::question::{Question, json};
use crate::refusal::Refusal;
use sanjeh_replies::Answer;

/// Most entries of a page.
const MOST: usize = 1_000;

/// Entries of a page unless `limit` says otherwise.
const USUAL: usize = 100;

/// A page of a list. The header `Link` has the addresses of the first, previous, next and last
/// page.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Paged<T> {
    /// Number of all entries that were asked for.
    total: usize,
    /// Number of this page, from 1.
    page: usize,
    /// Number of pages.
    pages: usize,
    /// Entries of a page.
    limit: usize,
    /// The entries of this page.
    items: Vec<T>,
}

/// Answers with the page of a list that is asked for; `make` makes an entry.
///
/// # Errors
/// If `page` or `limit` is not a number that can be.
pub(crate) fn paged<T, U: Serialize>(
    question: &Question<'_>,
    list: &[T],
    make: impl FnMut(&T) -> U,
) -> Result<Answer, Refusal> {
    let limit = question.query.number("limit", (1, MOST), USUAL)?;
    let pages = list.len().div_ceil(limit).max(1);
    let page = question.query.number("page", (1, pages), 1)?;
    let items = list.iter().skip((page - 1) * limit).take(limit).map(make).collect();
    let answer = json(&Paged { total: list.len(), page, pages, limit, items });
    Ok(answer.with(LINK, links(question, page, pages)))
}

/// The header that leads to the other pages.
fn links(question: &Question<'_>, page: usize, pages: usize) -> String {
    let link = |relation: &str, number: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let others = question.query.all().iter().filter(|(name, _)| name != "page");
        query.extend_pairs(others).append_pair("page", &number.to_string());
        let base = question.site.options().base.trim_end_matches('/');
        let address = format!("{base}{}", question.path);
        format!("<{address}?{}>; rel=\"{relation}\"", query.finish())
    };
    let mut links = vec![link("first", 1), link("last", pages)];
    if page > 1 {
        links.push(link("prev", page - 1));
    }
    if page < pages {
        links.push(link("next", page + 1));
    }
    links.join(", ")
}
