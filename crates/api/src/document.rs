//! The description of the API, in `OpenAPI` 3.1.

use std::sync::LazyLock;

use sanjeh_addresses::Address;
use sanjeh_messages::Lang;
use sanjeh_replies::{Answer, Reply};
use sanjeh_round::Languages;
use utoipa::openapi::path::{ParameterBuilder, ParameterIn};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, Ref, RefOr, Required, ResponseBuilder, Schema, Server, Type,
};
use utoipa::{Modify, OpenApi};

use crate::question::Question;
use crate::refusal::Refusal;

/// What the API is, for its readers.
const ABOUT: &str = "\
Everything that was published in rounds of assessments of public bodies' digital services.

All of it is read from publications, whose files can be downloaded and verified. Names are in each \
language of their round, by its code. The words of problems are in the language of the parameter `lang` or of \
`Accept-Language`. Answers have an `ETag`; long lists come a page at a time, with a `Link` to the next.";

#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "Sanjeh", description = ABOUT),
    servers((url = "/api/v1")),
    paths(
        crate::rounds::all,
        crate::rounds::one,
        crate::agencies::all,
        crate::agencies::one,
        crate::explanation::one,
        crate::services::all,
        crate::scores::scores,
        crate::scores::ranks,
        crate::methodology::one,
        crate::claims::all,
        crate::claims::check,
        crate::tables::all,
        crate::tables::one,
    )
)]
struct Description;

/// The description of the API of a site with these languages.
fn described(languages: &[Lang]) -> utoipa::openapi::OpenApi {
    let mut document = Description::openapi();
    Everywhere(languages).modify(&mut document);
    document
}

/// What holds for every question: the language of words, and that there may be too many of them.
struct Everywhere<'l>(&'l [Lang]);

impl Modify for Everywhere<'_> {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        // That of this program is not that of what rounds publish, which each states for itself.
        document.info.license = None;
        let languages = Schema::Object(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .enum_values(Some(self.0.iter().map(|lang| lang.code())))
                .build(),
        );
        let language = ParameterBuilder::new()
            .name("lang")
            .parameter_in(ParameterIn::Query)
            .required(Required::False)
            .description(Some("Language of the words of problems and of the order of names; that of `Accept-Language` if left out"))
            .schema(Some(languages))
            .build();
        let problem = |description: &str| {
            let schema = Ref::from_schema_name("ProblemDetails");
            let content = ContentBuilder::new().schema(Some(schema)).build();
            let response = ResponseBuilder::new().description(description);
            response.content("application/problem+json", content).build()
        };
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
                operation.parameters.get_or_insert_default().push(RefOr::T(language.clone()));
                let more = [
                    (
                        "429",
                        "Too many requests from one address: `Retry-After` says when to ask again",
                    ),
                    ("503", "Too much to do: `Retry-After` says when to ask again"),
                ];
                for (status, description) in more {
                    let response = RefOr::T(problem(description));
                    operation.responses.responses.insert(status.to_owned(), response);
                }
            }
        }
    }
}

/// The description of the API as an `OpenAPI` 3.1 document in JSON, as of a site whose rounds name no
/// languages.
pub fn openapi() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        // Only maps with keys that are no texts cannot be written, and there are none.
        described(&Languages::default()).to_pretty_json().unwrap_or_default()
    });
    &TEXT
}

pub(crate) fn answer(question: &Question<'_>) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    // It may stand below a path.
    let root = question.site.link(&Address::api([]));
    let mut document = described(question.site.languages());
    document.servers = Some(vec![Server::new(root.trim_end_matches('/'))]);
    let text = document.to_pretty_json().unwrap_or_default();
    Ok(Reply::of("application/json", text.into_bytes()).into())
}
