use std::path::Path;

use crate::support::{CORRECTED, Folder, walk};

/// The file that a web server gives for a path.
fn served(folder: &Path, path: &str) -> bool {
    let decoded = percent_decoded(path.trim_start_matches('/'));
    let file = folder.join(&decoded);
    if path.ends_with('/') { file.join("index.html").is_file() } else { file.is_file() }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || {
            char::from(rest.next().expect("links are well formed"))
                .to_digit(16)
                .expect("links are well formed")
        };
        bytes.push(if byte == b'%' { (digit() * 16 + digit()) as u8 } else { byte });
    }
    String::from_utf8(bytes).expect("links are well formed")
}

#[test]
fn every_link_of_every_exported_file_leads_to_a_file() {
    let folder = Folder::new();
    let target = folder.0.join("site");
    let beside = [".site.new", ".site.old"].map(|name| folder.0.join(name).join("kept.txt"));
    for file in &beside {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, "years of work").unwrap();
    }
    let exported = CORRECTED.export(&target, &|_| ()).unwrap();
    assert_eq!(exported.broken, []);
    assert!(exported.links > 500, "{}", exported.links);
    let files = walk(&target);
    assert_eq!(files.len(), exported.files);
    let mut links = 0;
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "html" || e == "css")) {
        let text = std::fs::read_to_string(file).unwrap();
        for rest in text.split(['"', '(', ')']) {
            let path = rest.strip_prefix("https://example.org").unwrap_or(rest);
            let Some(path) = path.strip_prefix("/egov/") else { continue };
            let path = path.split(['?', '#']).next().unwrap();
            links += 1;
            assert!(served(&target, path), "{}: {path}", file.display());
        }
        for font in
            text.split("url(").skip(1).filter(|_| file.extension().is_some_and(|e| e == "css"))
        {
            let font = font.split(')').next().unwrap();
            assert!(file.with_file_name(font).is_file(), "{font}");
        }
    }
    assert!(links > 500, "{links}");
    for name in [
        "index.html",
        "404.html",
        "fa/404.html",
        "robots.txt",
        "sitemap.xml",
        "fa/feed.atom",
        "catalog.ttl",
        "en/index.html",
        "publications/mini/publication.json",
        "rounds/mini-2/data/all.fa.xlsx",
    ] {
        assert!(target.join(name).is_file(), "{name}");
    }
    let first = std::fs::read_to_string(target.join("index.html")).unwrap();
    assert!(first.contains("href=\"/egov/fa/\"") && first.contains("href=\"/egov/en/\""));

    // The same again takes the place of the first one, byte for byte.
    let before: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    std::fs::write(target.join("left-over.txt"), "x").unwrap();
    assert_eq!(CORRECTED.export(&target, &|_| ()).unwrap(), exported);
    assert_eq!(walk(&target), files);
    let after: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert!(before == after, "an export gives the same bytes each time");
    assert!(beside.iter().all(|file| file.is_file()), "what is not ours is left alone");
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 3, "nothing of ours is left");
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let folder = Folder::new();
    let kept = folder.0.join("thesis.txt");
    std::fs::write(&kept, "years of work").unwrap();
    let problems = CORRECTED.export(&folder.0, &|_| ()).unwrap_err();
    assert!(problems.render(sanjeh_messages::Lang::En, false, 100).contains("is neither empty"));
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "years of work");
}

#[test]
fn a_folder_that_cannot_be_replaced_is_refused() {
    for name in [".", "/", "site/.."] {
        let problems = CORRECTED.export(Path::new(name), &|_| ()).unwrap_err();
        let shown = problems.render(sanjeh_messages::Lang::En, false, 100);
        assert!(shown.contains("cannot be replaced"), "{name}: {shown}");
    }
}

#[cfg(unix)]
#[test]
fn of_a_link_to_a_folder_that_to_which_it_leads_is_replaced() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new();
    let [real, link, nowhere] = ["disk/site", "public", "nowhere"].map(|name| folder.0.join(name));
    std::fs::create_dir_all(&real).unwrap();
    symlink("disk/site", &link).unwrap();
    symlink("disk/gone", &nowhere).unwrap();
    let mut with_slash = link.clone().into_os_string();
    with_slash.push("/");
    for name in [link.as_os_str(), with_slash.as_os_str()] {
        CORRECTED.export(Path::new(name), &|_| ()).unwrap();
        assert!(link.is_symlink() && link.join("index.html").is_file());
        assert!(!real.is_symlink() && real.join("index.html").is_file());
        std::fs::remove_file(real.join("index.html")).unwrap();
    }
    let left = |path: &str| std::fs::read_dir(folder.0.join(path)).unwrap().count();
    assert_eq!((left("disk"), left("")), (1, 3));
    let refused = CORRECTED.export(&nowhere, &|_| ()).unwrap_err();
    let refused = refused.render(sanjeh_messages::Lang::En, false, 100);
    assert!(refused.contains("a link to a folder that does not exist"), "{refused}");
    assert_eq!((left("disk"), left("")), (1, 3));
    std::fs::write(real.join(".sanjeh-site"), "").unwrap();
    std::fs::remove_file(real.join(".sanjeh-site")).unwrap();
    assert!(CORRECTED.export(&link, &|_| ()).is_err(), "what is no export stays");
}
