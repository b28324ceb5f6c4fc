//! Why a publication is corrected: `--reason en="…"`.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::Texts;

use crate::args::Publish;
use crate::in_languages::in_languages;

/// Why a publication is corrected, by language.
pub(super) fn reasons(args: &Publish) -> Result<Texts, Problems> {
    let former = [("en", &args.reason_en), ("fa", &args.reason_fa)];
    if let Some((code, _)) = former.into_iter().find(|(_, text)| text.is_some()) {
        let former = format!("--reason-{code}");
        let written = format!("--reason {code}=\"…\"");
        let problem = Problem::error(message!("publication-reason-former", option = former));
        return Err(problem
            .help(message!("publication-reason-former-help", written = written))
            .into());
    }
    in_languages("--reason", &args.reasons)
}
