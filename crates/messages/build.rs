//! Lists the folders of languages in `locales`: a language is one as soon as its folder is there.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The language in which everything can be said.
const FALLBACK: &str = "en";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    // As Cargo says now, and not when this program was built: the cache of builds outlives a clone.
    let locales = folder("CARGO_MANIFEST_DIR")?.join("locales");
    let mut codes = names(&locales)?;
    codes.sort_by_key(|code| code != FALLBACK);
    let mut sources = format!("const BUILT_IN: [Source; {}] = [\n", codes.len());
    let mut handles = format!(
        "impl Lang {{\n/// The languages that come with the program, English first.\n\
         pub const ALL: [Self; {}] = [",
        codes.len()
    );
    let mut constants = String::new();
    for (number, code) in codes.iter().enumerate() {
        let files = names(&locales.join(code))?.into_iter().map(|file| {
            let path = format!("/locales/{code}/{file}");
            format!("({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),\n")
        });
        let files: String = files.collect();
        write!(sources, "    Source {{ code: {code:?}, files: &[\n{files}    ] }},\n")
            .map_err(io::Error::other)?;
        handles.push_str(&format!("Self({number}), "));
        let (first, rest) = code.split_at(1);
        let name = format!("{}{}", first.to_uppercase(), rest.replace('-', "_"));
        constants.push_str(&format!(
            "/// The language of the folder `locales/{code}`.\n#[expect(non_upper_case_globals, \
             reason = \"it stands where a variant of an enum would\")]\n\
             pub const {name}: Self = Self({number});\n"
        ));
    }
    let out = folder("OUT_DIR")?;
    fs::write(out.join("sources.rs"), format!("{sources}];\n"))?;
    fs::write(out.join("handles.rs"), format!("{handles}];\n{constants}}}\n"))
}

/// A folder that Cargo names in the environment.
#[expect(
    clippy::disallowed_methods,
    reason = "Cargo speaks to programs that build by the environment"
)]
fn folder(name: &str) -> io::Result<PathBuf> {
    let named = std::env::var_os(name).map(PathBuf::from);
    named.ok_or_else(|| io::Error::other(format!("Cargo names no {name}")))
}

/// The names of what is in a folder, in order; what systems hide there is none of it.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        all.extend(entry?.file_name().into_string().ok());
    }
    all.retain(|name| !name.starts_with('.'));
    all.sort();
    Ok(all)
}
