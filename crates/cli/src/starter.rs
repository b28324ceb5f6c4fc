//! The files that `sanjeh init` writes.

/// Name and text of each file.
pub(crate) const FILES: [(&str, &str); 5] = [
    ("methodology.toml", include_str!("../starter/methodology.toml")),
    ("agencies.csv", include_str!("../starter/agencies.csv")),
    ("services.csv", include_str!("../starter/services.csv")),
    ("answers.csv", include_str!("../starter/answers.csv")),
    ("README.md", include_str!("../starter/README.md")),
];
