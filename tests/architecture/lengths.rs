//! Long files are named, and a limit keeps them from growing without anybody asking why.

use crate::sources;

/// Beyond this many lines a file holds more than one thing.
const MOST: usize = 450;
/// Tables of cases make tests longer.
const MOST_FOR_TESTS: usize = 700;
/// From here on the test prints the file, as a question and not as a failure.
const LONG: usize = 300;

/// Lists by nature, which only grow by a line for each thing they name.
const LISTS: [&str; 2] = ["crates/store/src/schema.rs", "crates/web/src/routes.rs"];

#[test]
fn no_file_is_so_long_that_nobody_reads_it() {
    let mut findings = Vec::new();
    let mut lengths = Vec::new();
    for source in sources::rust() {
        let lines = source.text.lines().count();
        lengths.push(lines);
        let most = if source.is_test_code() {
            MOST_FOR_TESTS
        } else {
            MOST
        };
        if lines > most && !LISTS.contains(&source.path.as_str()) {
            findings.push(format!("{}: {lines} lines", source.path));
        } else if lines > LONG {
            println!("long: {} ({lines} lines)", source.path);
        }
    }
    lengths.sort_unstable();
    println!(
        "{} Rust files, median {} lines, longest {}",
        lengths.len(),
        lengths[lengths.len() / 2],
        lengths[lengths.len() - 1]
    );
    sources::none(findings, "these files want to be split:");
}
