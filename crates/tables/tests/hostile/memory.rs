//! A reader's process stays below 64 MB, whatever it is given. Each file is read in a process of its own, since the
//! peak of a process never falls.

use std::fmt::Write;
use std::process::Command;

use tables::{Limits, read};

use crate::container::{entry, workbook, zip};
use crate::sizes::{bombed, many_shared_strings, sparse_corner};

const FILE: &str = "TABLES_TEST_FILE";
const MOST_KILOBYTES: u64 = 64_000;

/// Reads the file in a new process, and gives the most memory that process ever held, in kilobytes.
fn peak(name: &str, bytes: &[u8]) -> u64 {
    let path = std::env::temp_dir().join(format!("tables-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "memory::read_one_file", "--nocapture"])
        .env(FILE, &path)
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let peak = printed.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.unwrap_or_else(|| panic!("{printed}"))
        .trim_end_matches("kB")
        .trim()
        .parse()
        .unwrap()
}

#[test]
#[allow(clippy::print_stdout)]
fn read_one_file() {
    // The other tests of this module run this one in a process of its own, and name the file.
    let Ok(path) = std::env::var(FILE) else {
        return;
    };
    let bytes = std::fs::read(path).unwrap();
    let outcome = read(&bytes, "upload.xlsx", &Limits::default());
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    println!(
        "\n{peak}\n{}",
        outcome.map_or_else(|error| error.to_string(), |_| "read".to_owned())
    );
}

#[test]
fn refused_files_take_little() {
    let honest = bombed(512 << 20);
    let lying = bombed(1_000);
    for (name, bytes) in [
        ("corner", sparse_corner()),
        ("honest-bomb", honest),
        ("lying-bomb", lying),
        ("strings", many_shared_strings(1_000_000)),
    ] {
        let peak = peak(name, &bytes);
        assert!(peak < MOST_KILOBYTES, "{name}: {peak} kB");
    }
}

#[test]
fn the_largest_workbooks_that_are_read_take_less() {
    let limits = Limits::default();
    // As many short cells as there may be, each with a text of its own.
    let columns = 100;
    let mut rows = String::new();
    let mut strings = String::from("<sst>");
    let mut number = 0;
    for _ in 0..limits.cells / columns {
        rows.push_str("<row>");
        for _ in 0..columns {
            let _ = write!(
                rows,
                r#"<c t="s"><v>{}</v></c>"#,
                number % limits.shared_texts
            );
            number += 1;
        }
        rows.push_str("</row>");
    }
    for number in 0..limits.shared_texts {
        let _ = write!(
            strings,
            "<si><t>text number {number} with some more</t></si>"
        );
    }
    strings.push_str("</sst>");
    let mut entries = workbook(&rows);
    entries.push(entry("xl/sharedStrings.xml", strings.as_bytes()));
    let peak = peak("cells", &zip(&entries));
    assert!(peak < MOST_KILOBYTES, "{peak} kB");
}

#[test]
fn the_largest_texts_that_are_read_take_less() {
    let limits = Limits::default();
    let count = limits.text_bytes / 30_001;
    let mut rows = String::new();
    let mut strings = String::from("<sst>");
    for number in 0..count {
        let _ = write!(rows, r#"<row><c t="s"><v>{number}</v></c></row>"#);
        let _ = write!(strings, "<si><t>{number:030000}</t></si>");
    }
    strings.push_str("</sst>");
    let mut entries = workbook(&rows);
    entries.push(entry("xl/sharedStrings.xml", strings.as_bytes()));
    let peak = peak("texts", &zip(&entries));
    assert!(peak < MOST_KILOBYTES, "{peak} kB");
}
