//! The one form in which a file of a round is named.

/// A path without detours: `./a//b.csv` is `a/b.csv`. What begins at the root, or leads out of the
/// folder, still does.
pub fn plain_path(path: &str) -> String {
    let parts = path.split('/').filter(|part| !part.is_empty() && *part != ".");
    let plain = parts.collect::<Vec<_>>().join("/");
    match (plain.is_empty(), path.starts_with('/')) {
        (true, _) => path.to_owned(),
        (false, true) => format!("/{plain}"),
        (false, false) => plain,
    }
}
