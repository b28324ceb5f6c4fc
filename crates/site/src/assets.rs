//! Style sheets, scripts, fonts: part of the program, addressed by their digest.

use std::sync::LazyLock;

use sanjeh_publication::sha256;

/// A file of the site itself, made of one or several parts.
struct Asset {
    name: &'static str,
    content_type: &'static str,
    parts: &'static [&'static [u8]],
}

macro_rules! assets {
    ($($name:literal, $content_type:literal: $($file:literal)+;)+) => {
        &[$(Asset {
            name: $name,
            content_type: $content_type,
            parts: &[$(include_bytes!(concat!("../assets/", $file))),+],
        }),+]
    };
}

const ASSETS: &[Asset] = assets![
    "site.css", "text/css; charset=utf-8": "base.css" "round.css" "agency.css" "ranking.css"
        "compare.css" "reuse.css" "print.css";
    "site.js", "text/javascript; charset=utf-8": "base.js" "strip.js" "agency.js" "reuse.js";
    "favicon.svg", "image/svg+xml": "favicon.svg";
    "vazirmatn-arabic.woff2", "font/woff2": "fonts/vazirmatn-arabic.woff2";
    "vazirmatn-latin.woff2", "font/woff2": "fonts/vazirmatn-latin.woff2";
];

/// Addresses that earlier programs gave to what is served under another one today: a page that a
/// reader still has asks for them.
const FORMER: [(&str, &str); 3] = [
    ("site.8be1eb748c78.css", "site.css"),
    ("site.a3997824ec6a.js", "site.js"),
    ("vazirmatn-arabic.e4720ae722ba.woff2", "vazirmatn-arabic.woff2"),
];

/// For each asset the name with its digest: `site.1a2b3c4d.css`.
static HASHED: LazyLock<Vec<String>> = LazyLock::new(|| ASSETS.iter().map(digested).collect());

/// The name under which an asset is served; the plain name if there is no such asset.
pub(crate) fn hashed(name: &str) -> String {
    let at = ASSETS.iter().position(|asset| asset.name == name);
    at.map_or_else(|| name.to_owned(), |at| HASHED[at].clone())
}

/// The asset that is served under a name: its media type and content, and whether this name will
/// never have another content.
pub(crate) fn find(asked: &str) -> Option<(&'static str, Vec<u8>, bool)> {
    let current = HASHED.iter().position(|name| name == asked);
    let former = || {
        let (_, name) = FORMER.iter().find(|(former, _)| *former == asked)?;
        ASSETS.iter().position(|asset| asset.name == *name)
    };
    let at = current.or_else(former)?;
    Some((ASSETS[at].content_type, content(&ASSETS[at]), current.is_some()))
}

/// All names under which assets are served.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let former = FORMER.iter().map(|(former, _)| *former);
    let former = former.filter(|former| !HASHED.iter().any(|name| name == former));
    HASHED.iter().map(String::as_str).chain(former)
}

/// The parts of an asset. The style sheet has the charts' own styles, too, and names fonts by the
/// names under which they are served. Comments and indents of styles and scripts stay with the source.
fn content(asset: &Asset) -> Vec<u8> {
    let all = asset.parts.concat();
    if asset.name == "site.js" {
        return trimmed(&String::from_utf8_lossy(&all)).into_bytes();
    }
    if asset.name != "site.css" {
        return all;
    }
    let mut css = trimmed(&format!("{}{}", String::from_utf8_lossy(&all), sanjeh_charts::CSS));
    for font in ASSETS.iter().filter(|a| a.content_type == "font/woff2") {
        css = css.replace(&format!("url({})", font.name), &format!("url({})", digested(font)));
    }
    css.into_bytes()
}

/// The lines without indents, empty ones and comments that have lines of their own.
fn trimmed(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let is_left_out = in_comment || begins || line.is_empty() || line.starts_with("//");
        in_comment = (in_comment || begins) && !line.ends_with("*/");
        if !is_left_out {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The name of an asset with the digest of its content: `site.1a2b3c4d5e6f.css`.
fn digested(asset: &Asset) -> String {
    let digest = sha256(&content(asset));
    let digest = &digest[..12];
    let (stem, ending) = asset.name.rsplit_once('.').unwrap_or((asset.name, ""));
    format!("{stem}.{digest}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_served_has_no_comments_and_loses_nothing_else() {
        let source = "/* Ink:\n   dark */\na {\n  color: red; /* kept */\n}\n\n// b\nlet c = 1; // d\n/** e */\nf();\n";
        assert_eq!(trimmed(source), "a {\ncolor: red; /* kept */\n}\nlet c = 1; // d\nf();\n");
        for asset in ASSETS.iter().filter(|asset| asset.name.starts_with("site.")) {
            let text = String::from_utf8(content(asset)).unwrap();
            assert!(!text.contains("/*") && !text.contains("\n//"), "{}", asset.name);
            // A text of several lines would lose its indents.
            let odd =
                text.lines().find(|line| line.replace("\"`\"", "").matches('`').count() % 2 == 1);
            assert_eq!(odd, None, "{}", asset.name);
        }
    }
}
