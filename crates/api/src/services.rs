//! Services: the subjects that are listed with the ranked ones, whatever a methodology calls them.

use std::collections::BTreeMap;

use sanjeh_publication::Publication;
use serde::Serialize;
use utoipa::ToSchema;

use crate::agencies::find;
use crate::pages::{Paged, paged};
use crate::question::Question;
use crate::refusal::{ProblemDetails, Refusal};
use crate::words::{Attribute, Named, attributes, subject};
use sanjeh_replies::Answer;

/// A service.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Service {
    #[serde(flatten)]
    named: Named,
    /// The agency whose service it is; null if it names none.
    agency: Option<Named>,
    /// What it is classed by, such as its electronification.
    attributes: BTreeMap<String, Attribute>,
}

/// All services of a round. Every attribute of a service is also a filter: `electronification=full`.
#[utoipa::path(
    get,
    path = "/rounds/{round}/services",
    operation_id = "listServices",
    tag = "services",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("agency" = Option<String>, Query, description = "Only those of the agency of this id"),
        ("attributes" = Option<BTreeMap<String, String>>, Query, style = Form, explode, description = "Only those of these classes, by the ids of attributes and values: `electronification=full`"),
        ("page" = Option<u32>, Query, minimum = 1, description = "Number of the page, from 1"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Entries of a page, 1 to 1,000; 100 if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Paged<Service>),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn all(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    let presentation = publication.presentation();
    let Some((presentation, services)) =
        presentation.and_then(|presentation| Some((presentation, presentation.services?)))
    else {
        return paged(question, &[], |_: &u32| ());
    };
    let names = &publication.model().types[services.kind.0].attributes;
    let mut parameters = vec!["agency", "page", "limit"];
    parameters.extend(names.iter().map(String::as_str));
    question.query.only(&parameters)?;
    let table = &publication.round.data.tables[services.kind.0];
    let mut rows: Vec<u32> = (0..table.ids.len() as u32).collect();
    let agency = |row| publication.linked(services.kind, services.link, row);
    if let Some(id) = question.query.get("agency") {
        let (_, wanted) = find(question, publication, id)?;
        rows.retain(|row| agency(*row) == Some(wanted));
    }
    for (name, column) in names.iter().zip(&table.attributes) {
        let Some(value) = question.query.get(name) else { continue };
        if !column.values.iter().any(|known| known == value) {
            let known: Vec<&str> = column.values.iter().map(String::as_str).collect();
            return Err(Refusal::bad_value(name, value, &known));
        }
        rows.retain(|row| column.get(*row) == value);
    }
    paged(question, &rows, |&row| Service {
        named: subject(publication, services.kind, row),
        agency: agency(row).map(|agency| subject(publication, presentation.of, agency)),
        attributes: attributes(publication, services.kind, row),
    })
}
