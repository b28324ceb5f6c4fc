//! How all pages look: the base of styles and scripts, fonts, icons. A site adds what only its own
//! pages need, and serves all of it under names with the digest of their content.

mod assets;

pub use assets::{Asset, Assets, Found};

/// Styles of all pages: colours in both schemes, type, spacing, forms, tables.
pub const BASE_CSS: &[u8] = include_bytes!("../assets/base.css");

/// What all pages do where there are scripts.
pub const BASE_JS: &[u8] = include_bytes!("../assets/base.js");

/// The fonts, by the names under which [`BASE_CSS`] asks for them, and the icon.
pub const FILES: [Asset; 3] = [
    Asset {
        name: "favicon.svg",
        content_type: "image/svg+xml",
        parts: &[include_bytes!("../assets/favicon.svg")],
    },
    Asset::font(
        "vazirmatn-arabic.woff2",
        &[include_bytes!("../assets/fonts/vazirmatn-arabic.woff2")],
    ),
    Asset::font(
        "vazirmatn-latin.woff2",
        &[include_bytes!("../assets/fonts/vazirmatn-latin.woff2")],
    ),
];
