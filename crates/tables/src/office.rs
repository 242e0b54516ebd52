//! Tells a Word document and an Excel workbook from any other file by what is in it, without opening either.
//!
//! Only the zip container's directory and its short list of content types are read, and both within bounds: nothing
//! here grows with what a file claims of itself.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// Most entries of the container. Long documents with many pictures have some hundreds.
const MOST_PARTS: usize = 4_000;
/// Most bytes of the list of content types, inflated. Real ones have a few thousand.
const MOST_TYPES: u64 = 1 << 20;

/// What an office file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Office {
    /// A Word document (.docx).
    Document,
    /// An Excel workbook (.xlsx).
    Workbook,
}

/// The part that each kind begins with, and its type, as ECMA-376 part 1 names them (11.3.10 and 12.3.23).
const KINDS: [(Office, &str, &str); 2] = [
    (
        Office::Document,
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        Office::Workbook,
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ),
];

/// What the bytes are; `None` for anything else, for what is damaged or encrypted, and for what carries macros.
#[must_use]
pub fn office(bytes: &[u8]) -> Option<Office> {
    if !bytes.starts_with(b"PK\x03\x04") || headers(bytes) > MOST_PARTS {
        return None;
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MOST_PARTS || archive.has_duplicate_names() {
        return None;
    }
    let mut names = Vec::with_capacity(archive.len());
    for part in 0..archive.len() {
        let file = archive.by_index_raw(part).ok()?;
        if file.encrypted() {
            return None;
        }
        names.push(file.name().ok()?.replace('\\', "/").to_lowercase());
    }
    let runs = |name: &String| name.contains("vbaproject") || name.contains("macrosheets/");
    if names.iter().any(runs) {
        return None;
    }
    let types = types(&mut archive)?;
    if types.contains("macroenabled") {
        return None;
    }
    let kind = KINDS.iter().find(|(_, part, content)| {
        names.iter().any(|name| name == part) && types.contains(&format!("\"{content}\""))
    });
    kind.map(|(office, ..)| *office)
}

/// How many directory entries the bytes hold, by their signature: reading the directory takes memory for each,
/// whatever number the container claims.
pub(crate) fn headers(bytes: &[u8]) -> usize {
    bytes
        .split(|byte| *byte == b'P')
        .filter(|rest| rest.starts_with(b"K\x01\x02"))
        .count()
}

/// The list of content types in lower case, with one kind of quotation mark.
fn types(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let file = archive.by_name("[Content_Types].xml").ok()?;
    let mut bytes = Vec::new();
    file.take(MOST_TYPES + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > MOST_TYPES {
        return None;
    }
    let text = String::from_utf8(bytes).ok()?;
    Some(text.to_lowercase().replace('\'', "\""))
}
