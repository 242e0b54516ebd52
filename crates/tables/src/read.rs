//! Tells what kind of file it is by its content, and reads it.

use crate::{Book, Limits, ReadError, delimited, xlsx};

/// Reads a workbook or a CSV file. The file's name only names the sheet of a CSV file: what the file is, its
/// content tells.
///
/// # Errors
/// [`ReadError`] for anything that is not a workbook or a CSV file within the limits.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Book, ReadError> {
    let found = bytes.len() as u64;
    if found > limits.upload_bytes {
        return Err(ReadError::TooLarge {
            found,
            limit: limits.upload_bytes,
        });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return xlsx::read(bytes, limits);
    }
    if let Some(error) = recognise(bytes) {
        return Err(error);
    }
    delimited::read(bytes, stem(file_name), limits)
}

/// Files that people take for a table, and that have a beginning of their own.
fn recognise(bytes: &[u8]) -> Option<ReadError> {
    const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(COMPOUND_FILE) {
        // A workbook with a password is wrapped into the container that old workbooks have, under this name.
        let encrypted: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let found = bytes
            .windows(encrypted.len())
            .any(|window| window == encrypted.as_slice());
        return Some(if found {
            ReadError::Encrypted
        } else {
            other("an old Excel workbook (.xls) or another old Office file")
        });
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    let beginnings: [(&[u8], &str); 10] = [
        (b"%PDF", "a PDF document"),
        (b"{\\rtf", "a text document (RTF)"),
        (b"{", "a JSON file"),
        (b"[", "a JSON file"),
        (b"@prefix", "an RDF file"),
        (b"<", "an XML, RDF or web page file"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"\x1F\x8B", "a compressed file (.gz)"),
        (b"Rar!", "a compressed file (.rar)"),
    ];
    if let Some((_, what)) = beginnings.iter().find(|(start, _)| text.starts_with(start)) {
        return Some(other(what));
    }
    text.is_empty().then_some(ReadError::Empty)
}

pub(crate) fn other(found: &str) -> ReadError {
    ReadError::OtherKind {
        found: found.to_owned(),
    }
}

/// The file's name without folders and ending, shortened: it is shown, and may come from anywhere.
fn stem(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let stem: String = stem.chars().filter(|c| !c.is_control()).take(80).collect();
    if stem.is_empty() {
        "File".to_owned()
    } else {
        stem
    }
}
