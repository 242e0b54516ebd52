//! The sources of this crate, for tests that look for names in them.
use std::path::{Path, PathBuf};

/// All Rust sources of the crate, one after the other, without whole-line comments.
pub(super) fn rust() -> String {
    let mut files = Vec::new();
    collect(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut files,
    );
    assert!(files.len() > 10, "the sources were not found");
    let texts = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap());
    let mut all = String::new();
    for text in texts {
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        code.for_each(|line| all.extend([line, "\n"]));
    }
    all
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
