//! The files of the repository, and how a finding in one of them is told.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of text, with its path from the top of the repository.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Whether the file is written by us and not held for a test or as data.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether the file is only compiled for tests.
    pub fn is_test_code(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.contains("/testing/")
            || self.path.ends_with("tests.rs")
            || self.path.contains("/tests/")
    }

    /// The lines that are code and not comment, numbered from 1, up to the module of unit tests.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .take_while(|(_, line)| !line.starts_with("mod tests {"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// The top folder of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests package is one folder below the top")
        .to_path_buf()
}

/// Every text file under `folder`, except what is built or fetched.
pub fn under(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&top().join(folder), &mut found);
    assert!(!found.is_empty(), "there is something to check in {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// All Rust sources.
pub fn rust() -> Vec<Source> {
    let mut all = under("crates");
    all.extend(under("tests"));
    all.retain(Source::is_rust);
    all
}

/// One file, which must exist.
pub fn file(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}")) {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !["target", "node_modules", "dist", "var", ".git"].contains(&name.as_ref()) {
                collect(&path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let relative = path.strip_prefix(top()).expect("the file is below the top");
            found.push(Source {
                path: relative.to_string_lossy().into_owned(),
                text,
            });
        }
    }
}

/// Fails with every finding on a line of its own.
pub fn none(findings: Vec<String>, rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}
