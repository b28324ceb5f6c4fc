//! The site's own files: what all pages look like, and what some of them need.

use std::sync::LazyLock;

use sanjeh_look::{Asset, Assets, BASE_CSS, BASE_JS, FILES};

const STYLES: Asset = Asset {
    name: "site.css",
    content_type: "text/css; charset=utf-8",
    parts: &[
        BASE_CSS,
        include_bytes!("../assets/round.css"),
        include_bytes!("../assets/agency.css"),
        include_bytes!("../assets/ranking.css"),
        include_bytes!("../assets/compare.css"),
        include_bytes!("../assets/reuse.css"),
        include_bytes!("../assets/print.css"),
        sanjeh_charts::CSS.as_bytes(),
    ],
};

const SCRIPTS: Asset = Asset {
    name: "site.js",
    content_type: "text/javascript; charset=utf-8",
    parts: &[
        BASE_JS,
        include_bytes!("../assets/strip.js"),
        include_bytes!("../assets/agency.js"),
        include_bytes!("../assets/reuse.js"),
    ],
};

/// Addresses that earlier programs gave to what is served under another one today.
const FORMER: [(&str, &str); 3] = [
    ("site.8be1eb748c78.css", "site.css"),
    ("site.a3997824ec6a.js", "site.js"),
    ("vazirmatn-arabic.e4720ae722ba.woff2", "vazirmatn-arabic.woff2"),
];

/// All of them.
pub(crate) static ASSETS: LazyLock<Assets> =
    LazyLock::new(|| Assets::new([STYLES, SCRIPTS].into_iter().chain(FILES), &FORMER));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_scripts_can_be_served_without_comments_and_indents() {
        for asset in [STYLES, SCRIPTS] {
            let found = ASSETS.find(ASSETS.hashed(asset.name)).unwrap();
            let text = String::from_utf8_lossy(found.content);
            assert!(!text.contains("/*") && !text.contains("\n//"), "{}", asset.name);
            // A text of several lines would lose its indents.
            let odd =
                text.lines().find(|line| line.replace("\"`\"", "").matches('`').count() % 2 == 1);
            assert_eq!(odd, None, "{}", asset.name);
        }
    }
}
