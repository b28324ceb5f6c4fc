//! Writes pages of rounds 8 and 9 to a folder, to be looked at with any web server:
//!
//! ```sh
//! cargo run -p sanjeh-site --example render -- /tmp/pages /fa/rounds/9/ /en/
//! python3 -m http.server --directory /tmp/pages 8080
//! ```

use std::error::Error;
use std::path::{Path, PathBuf};

use sanjeh_publication::{Library, Options as Publish, publish};
use sanjeh_round::Place;
use sanjeh_site::{Options, Request, Site};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().ok_or("the folder to write to is missing")?);
    let addresses: Vec<String> = words.collect();
    let site = Site::new(library(&folder)?, Options::default());
    for address in &addresses {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let reply = site.respond(&Request { path, query, form: None });
        println!("{} {address}: {} bytes", reply.status, reply.body.len());
        let name = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        write(&folder.join(name.trim_start_matches('/')), &reply.body)?;
        // The style sheet, the script and the fonts have names that the pages tell.
        let text = String::from_utf8_lossy(&reply.body);
        let mut assets = named(&text);
        for asset in assets.clone().iter().filter(|asset| asset.ends_with(".css")) {
            let sheet = site.respond(&Request { path: asset, ..Request::default() });
            let fonts = String::from_utf8_lossy(&sheet.body).into_owned();
            let fonts = fonts.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
            assets.extend(fonts.map(|font| format!("/assets/{font}")));
        }
        for asset in assets {
            let reply = site.respond(&Request { path: &asset, ..Request::default() });
            write(&folder.join(asset.trim_start_matches('/')), &reply.body)?;
        }
    }
    Ok(())
}

/// Rounds 8 and 9, published below the folder.
fn library(folder: &Path) -> Result<Library, Box<dyn Error>> {
    let publications = folder.join("publications");
    if !publications.exists() {
        std::fs::create_dir_all(&publications)?;
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
        let mut previous = None;
        for (round, day) in [("round8", "2021-06-20"), ("round9", "2022-06-20")] {
            let options = Publish { published: day.to_owned(), ..Publish::default() };
            let place = Place::Folder(examples.join(round));
            let made = publish(&place, previous.as_ref(), &options, &publications);
            previous = Some(made.map_err(|problems| format!("{problems:?}"))?);
        }
    }
    Ok(Library::open(&publications).0)
}

/// The assets that a page names.
fn named(page: &str) -> Vec<String> {
    let parts = page.split('"').filter(|part| part.starts_with("/assets/"));
    parts.map(str::to_owned).collect()
}

fn write(file: &Path, content: &[u8]) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(file.parent().ok_or("no folder")?)?;
    Ok(std::fs::write(file, content)?)
}
