//! Plain text in the encodings that people have.

use super::ReadRefused;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// UTF-8 or UTF-16 by its mark, UTF-8 without one, else what Windows writes in Western Europe. What holds characters
/// that no text has is another kind of file.
pub(super) fn read(bytes: &[u8]) -> Result<String, ReadRefused> {
    if bytes.starts_with(b"{\\rtf") {
        return Err(ReadRefused::OtherKind);
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    let is_strange =
        |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}');
    if text.chars().any(is_strange) {
        return Err(ReadRefused::OtherKind);
    }
    Ok(text.into_owned())
}
