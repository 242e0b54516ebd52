//! Checks the zip container of a workbook: its parts, their names and their real sizes.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::damaged;
use super::tally::Tally;
use crate::office::headers;
use crate::read::other;
use crate::{Limits, ReadError};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    // Reading the directory takes memory for each entry, whatever number the container claims: count them first.
    let too_many = ReadError::TooManyParts {
        limit: limits.entries,
    };
    if headers(bytes) > limits.entries {
        return Err(too_many);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.entries {
        return Err(too_many);
    }
    if archive.has_duplicate_names() || archive.has_overlapping_entries().map_err(damaged)? {
        return Err(damaged("two of its parts share a name or the same bytes"));
    }
    kind(&mut archive)?;
    let declared: u64 = (0..archive.len())
        .filter_map(|part| archive.by_index_data(part).ok())
        .map(|part| part.size())
        .fold(0, u64::saturating_add);
    let too_far = ReadError::InflatesTooFar {
        limit: limits.inflated_bytes,
    };
    if declared > limits.inflated_bytes {
        return Err(too_far);
    }
    let mut tally = Tally::new(limits);
    let mut left = limits.inflated_bytes;
    for part in 0..archive.len() {
        let mut file = archive.by_index_raw(part).map_err(damaged)?;
        if file.encrypted() {
            return Err(ReadError::Encrypted);
        }
        drop(file);
        file = archive.by_index(part).map_err(damaged)?;
        left = inflate(&mut file, &mut tally, left)?.ok_or_else(|| too_far.clone())?;
    }
    Ok(())
}

/// Refuses containers that are no workbook, or that hold what is never read.
fn kind(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let mut names = BTreeSet::new();
    for part in 0..archive.len() {
        let file = archive.by_index_raw(part).map_err(damaged)?;
        let name = file.name().map_err(damaged)?.replace('\\', "/");
        if name.split('/').any(|piece| piece == "..") || name.contains('\0') || file.is_symlink() {
            return Err(damaged("a part has a name that points outside the file"));
        }
        if !names.insert(name.to_lowercase()) {
            return Err(damaged("two of its parts share a name"));
        }
    }
    let holds = |name: &str| names.contains(name);
    let find = |piece: &str| names.iter().find(|name| name.contains(piece)).cloned();
    if find("vbaproject.bin").is_some() || find("xl/macrosheets/").is_some() {
        return Err(ReadError::Macros);
    }
    if let Some(found) = find("xl/externallinks/") {
        return Err(ReadError::ExternalLinks { found });
    }
    if holds("mimetype") || holds("content.xml") {
        return Err(other("an OpenDocument file (.ods)"));
    }
    if holds("xl/workbook.bin") {
        return Err(other("a binary Excel workbook (.xlsb)"));
    }
    if holds("word/document.xml") {
        return Err(other("a Word document"));
    }
    if holds("ppt/presentation.xml") {
        return Err(other("a PowerPoint presentation"));
    }
    if !holds("_rels/.rels") || !holds("[content_types].xml") {
        return Err(other("a zip file that is not a workbook"));
    }
    Ok(())
}

/// Inflates one part piece by piece, giving each to the tally; `None` once more than `left` bytes came out, else
/// what is left.
fn inflate<R: Read>(
    file: &mut ZipFile<'_, R>,
    tally: &mut Tally,
    left: u64,
) -> Result<Option<u64>, ReadError> {
    let name = file.name().map_err(damaged)?.into_owned();
    let declared = file.size();
    let mut piece = [0_u8; 16 << 10];
    let mut found = 0_u64;
    let mut part = tally.part(&name);
    loop {
        let length = file.read(&mut piece).map_err(damaged)?;
        let bytes = piece.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        if found == 0 && bytes.starts_with(b"PK\x03\x04") {
            return Err(ReadError::NestedFile { found: name });
        }
        found += length as u64;
        if found > left {
            return Ok(None);
        }
        part.take(bytes)?;
    }
    part.finish()?;
    if found != declared {
        return Err(damaged(format!("{name} is not as long as it says")));
    }
    Ok(Some(left - found))
}
