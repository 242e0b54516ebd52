//! Word documents and workbooks are told by their content, within bounds and whatever their names say.

use crate::container::{Entry, bomb, entry, overlapping, zip};
use tables::{Office, office};

const DOCUMENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

fn types(content: &str) -> Entry {
    let list = format!("<Types><Override PartName='/x' ContentType='{content}'/></Types>");
    entry("[Content_Types].xml", list.as_bytes())
}

fn package(content: &str, main: &str) -> Vec<Entry> {
    vec![types(content), entry(main, b"<x/>")]
}

#[test]
fn a_document_and_a_workbook_are_recognised_and_what_only_looks_like_one_is_not() {
    let of = |content, main| office(&zip(&package(content, main)));
    assert_eq!(of(DOCUMENT, "word/document.xml"), Some(Office::Document));
    assert_eq!(of(WORKBOOK, "xl/workbook.xml"), Some(Office::Workbook));
    assert_eq!(
        of(DOCUMENT, "xl/workbook.xml"),
        None,
        "its parts say another kind"
    );
    assert_eq!(of("application/xml", "word/document.xml"), None);
    assert_eq!(office(&zip(&[entry("word/document.xml", b"<x/>")])), None);
    assert_eq!(office(&zip(&[entry("readme.txt", b"hello")])), None);
    assert_eq!(office(b"PK\x03\x04 cut off"), None);
    assert_eq!(office(b""), None);
}

#[test]
fn macros_and_encryption_are_refused() {
    let mut parts = package(DOCUMENT, "word/document.xml");
    parts.push(entry("word/vbaProject.bin", b"x"));
    assert_eq!(office(&zip(&parts)), None);
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    assert_eq!(office(&zip(&package(macros, "word/document.xml"))), None);
    let mut parts = package(DOCUMENT, "word/document.xml");
    parts[1].flags = 1;
    assert_eq!(office(&zip(&parts)), None);
}

#[test]
fn a_container_made_to_hurt_is_left_alone() {
    let huge = bomb("[Content_Types].xml", b"<Types>", 64, 10);
    assert_eq!(office(&zip(&[huge, entry("word/document.xml", b"")])), None);
    let names: Vec<String> = (0..5_000).map(|number| format!("part{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(office(&overlapping(&types(DOCUMENT), &names)), None);
}
