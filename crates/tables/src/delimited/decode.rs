//! From bytes to text: UTF-8, Windows-1252, or UTF-16 with its mark.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::ReadError;

pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(UTF_16LE, rest)?,
        [0xFE, 0xFF, rest @ ..] => wide(UTF_16BE, rest)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest)?,
        _ => narrow(bytes)?,
    };
    match text.split('\0').next() {
        Some(before) if before.len() < text.len() => Err(ReadError::Nul {
            line: line_after(before.as_bytes()),
        }),
        _ => Ok(text),
    }
}

fn wide<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, ReadError> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| ReadError::Damaged {
            detail: "its first bytes say UTF-16, and what follows is not".to_owned(),
        })
}

/// UTF-8 if all of it is; Windows-1252 if no letter of it is in UTF-8. A file with both would come out garbled.
fn narrow(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let Err(error) = std::str::from_utf8(bytes) else {
        return Ok(String::from_utf8_lossy(bytes));
    };
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        return Err(ReadError::MixedEncodings {
            line: line_after(before),
        });
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// The number of the line on which the byte after these stands.
fn line_after(before: &[u8]) -> u64 {
    let feeds = before.iter().filter(|byte| **byte == b'\n').count();
    let returns = before.iter().filter(|byte| **byte == b'\r').count();
    feeds.max(returns) as u64 + 1
}
