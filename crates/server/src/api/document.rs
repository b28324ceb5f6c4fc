//! The description of the API, in `OpenAPI` 3.1.

use std::sync::LazyLock;

use sanjeh_site::Reply;
use utoipa::OpenApi;

use super::Question;
use super::refusal::Refusal;
use crate::answers::Answer;

/// What the API is, for its readers.
const ABOUT: &str = "\
Everything that was published in rounds of assessments of public bodies' digital services.

All of it is read from publications, whose files can be downloaded and verified. Names are in English \
and in Persian. The words of problems are in the language of the parameter `lang` or of \
`Accept-Language`. Answers have an `ETag`; long lists come a page at a time, with a `Link` to the next.";

#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Sanjeh", description = ABOUT, license(name = "CC-BY-4.0", identifier = "CC-BY-4.0")),
    servers((url = "/api/v1")),
    paths(
        super::rounds::all,
        super::rounds::one,
        super::agencies::all,
        super::agencies::one,
        super::explanation::one,
        super::services::all,
        super::scores::scores,
        super::scores::ranks,
        super::methodology::one,
        super::claims::all,
        super::claims::check,
        super::tables::all,
        super::tables::one,
    )
)]
struct Description;

/// The description of the API as an `OpenAPI` 3.1 document in JSON.
pub fn openapi() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        // Only maps with keys that are no texts cannot be written, and there are none.
        Description::openapi().to_pretty_json().unwrap_or_default()
    });
    &TEXT
}

pub(crate) fn answer(question: &Question<'_>) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    Ok(Reply::of("application/json", openapi().as_bytes().to_vec()).into())
}
