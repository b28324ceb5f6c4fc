//! Style sheets, scripts, fonts: part of the program, addressed by their digest.

use sha2::{Digest, Sha256};

/// Letters of the digest in a name.
const LETTERS: usize = 12;

const STYLE: &str = "text/css";
const SCRIPT: &str = "text/javascript";
const FONT: &str = "font/woff2";

/// A file of a site itself, made of one or several parts.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name without a digest.
    pub name: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// Its parts, one after the other.
    pub parts: &'static [&'static [u8]],
}

impl Asset {
    /// A font.
    #[must_use]
    pub(crate) const fn font(name: &'static str, parts: &'static [&'static [u8]]) -> Self {
        Self { name, content_type: FONT, parts }
    }
}

/// An asset as it is served.
#[derive(Debug)]
struct Made {
    asset: Asset,
    /// Its name with the digest of its content: `site.1a2b3c4d5e6f.css`.
    hashed: String,
    content: Vec<u8>,
}

/// What is served under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// Its media type.
    pub content_type: &'static str,
    /// Its content.
    pub content: &'a [u8],
    /// Whether this name will never have another content.
    pub is_its_own: bool,
}

/// All assets of a site.
#[derive(Debug)]
pub struct Assets {
    all: Vec<Made>,
    former: &'static [(&'static str, &'static str)],
}

impl Assets {
    /// Makes the assets of a site ready. Style sheets name fonts by their plain names, and are served
    /// with those under which the fonts are. Comments and indents of styles and scripts stay with the
    /// source. `former` are addresses that earlier programs gave to
    /// what is served under another one today, each with the plain name: a page that a reader still
    /// has asks for them.
    pub fn new(
        assets: impl IntoIterator<Item = Asset>,
        former: &'static [(&'static str, &'static str)],
    ) -> Self {
        let (styles, others): (Vec<Asset>, Vec<Asset>) =
            assets.into_iter().partition(|asset| asset.content_type.starts_with(STYLE));
        let mut all: Vec<Made> = Vec::new();
        for asset in others {
            let content = asset.parts.concat();
            let is_script = asset.content_type.starts_with(SCRIPT);
            let content = if is_script { trimmed(&content).into_bytes() } else { content };
            all.push(Made::new(asset, content));
        }
        for asset in styles {
            let mut css = trimmed(&asset.parts.concat());
            for font in all.iter().filter(|made| made.asset.content_type == FONT) {
                let url = |name: &str| format!("url({name})");
                css = css.replace(&url(font.asset.name), &url(&font.hashed));
            }
            all.push(Made::new(asset, css.into_bytes()));
        }
        Self { all, former }
    }

    /// The name under which an asset is served; the plain name if there is no such asset.
    pub fn hashed<'a>(&'a self, name: &'a str) -> &'a str {
        self.named(name).map_or(name, |made| &made.hashed)
    }

    /// The asset that is served under a name.
    pub fn find(&self, asked: &str) -> Option<Found<'_>> {
        let current = self.all.iter().find(|made| made.hashed == asked);
        let former = || {
            let (_, name) = self.former.iter().find(|(former, _)| *former == asked)?;
            self.named(name)
        };
        let Made { asset, content, .. } = current.or_else(former)?;
        let is_its_own = current.is_some();
        Some(Found { content_type: asset.content_type, content, is_its_own })
    }

    /// All names under which assets are served.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let former = self.former.iter().map(|(former, _)| *former);
        let former = former.filter(|former| !self.all.iter().any(|made| made.hashed == *former));
        self.all.iter().map(|made| made.hashed.as_str()).chain(former)
    }

    fn named(&self, name: &str) -> Option<&Made> {
        self.all.iter().find(|made| made.asset.name == name)
    }
}

impl Made {
    fn new(asset: Asset, content: Vec<u8>) -> Self {
        let digest = Sha256::digest(&content);
        let digest = digest.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let (stem, ending) = asset.name.rsplit_once('.').unwrap_or((asset.name, ""));
        let hashed = format!("{stem}.{}.{ending}", &digest[..LETTERS]);
        Self { asset, hashed, content }
    }
}

/// The lines without indents, empty ones and comments that have lines of their own.
fn trimmed(source: &[u8]) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in String::from_utf8_lossy(source).lines().map(str::trim) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_served_has_no_comments_and_loses_nothing_else() {
        let source = "/* Ink:\n   dark */\na {\n  color: red; /* kept */\n}\n\n// b\nlet c = 1; // d\n/** e */\nf();\n";
        let kept = "a {\ncolor: red; /* kept */\n}\nlet c = 1; // d\nf();\n";
        assert_eq!(trimmed(source.as_bytes()), kept);
    }

    const FORMER: [(&str, &str); 1] = [("site.000000000000.css", "site.css")];

    fn assets() -> Assets {
        let style = Asset {
            name: "site.css",
            content_type: "text/css; charset=utf-8",
            parts: &[b"a{src:url(f.woff2)}", b"b{}"],
        };
        Assets::new([style, Asset::font("f.woff2", &[b"font"])], &FORMER)
    }

    #[test]
    fn a_style_sheet_names_fonts_as_they_are_served() {
        let assets = assets();
        let font = assets.hashed("f.woff2");
        assert_eq!(font, "f.795ea3efa43d.woff2");
        let style = assets.find(assets.hashed("site.css")).unwrap();
        assert!(style.is_its_own);
        assert_eq!(style.content, format!("a{{src:url({font})}}b{{}}\n").as_bytes());
    }

    #[test]
    fn an_address_of_an_earlier_program_leads_to_what_is_served_today() {
        let assets = assets();
        let found = assets.find("site.000000000000.css").unwrap();
        assert!(!found.is_its_own);
        assert_eq!(found.content, assets.find(assets.hashed("site.css")).unwrap().content);
        assert_eq!(assets.find("site.css"), None);
        assert!(assets.names().any(|name| name == "site.000000000000.css"));
        assert_eq!(assets.names().count(), 3);
    }
}
