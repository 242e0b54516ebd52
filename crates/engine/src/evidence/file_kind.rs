//! Which files are kept, told by their content.

use serde::{Deserialize, Serialize};
use tables::Office;

/// A kind of file that can be kept as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A Word document without macros.
    Docx,
    /// An Excel workbook without macros.
    Xlsx,
}

/// The signature and the first chunk's name of every PNG picture (W3C PNG, 5.2 and 11.2.1).
const PNG: (&[u8], &[u8]) = (b"\x89PNG\r\n\x1a\n", b"IHDR");

impl FileKind {
    /// All kinds, in the order in which pages name them.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Png, Self::Jpeg, Self::Docx, Self::Xlsx];
    /// Most bytes of one file.
    pub const MOST_BYTES: usize = 5 << 20;

    /// What the content is, whatever its name says; `None` for anything that is not kept.
    ///
    /// Word documents and workbooks are zip containers: their list of parts is read within bounds, and nothing else.
    #[must_use]
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2.") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(PNG.0) && bytes.get(12..16) == Some(PNG.1) {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xFF\xD8\xFF") {
            return Some(Self::Jpeg);
        }
        match tables::office(bytes)? {
            Office::Document => Some(Self::Docx),
            Office::Workbook => Some(Self::Xlsx),
        }
    }

    /// The word under which it is stored, and the ending of its name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// The kind stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The kind that a name's ending claims.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpe" => Some(Self::Jpeg),
            word => Self::from_word(word),
        }
    }

    /// The media type under which it is sent (IANA registry).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_is() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
        assert_eq!(FileKind::recognise(b"%PDF-1.7\nrest"), Some(FileKind::Pdf));
        assert_eq!(FileKind::recognise(png), Some(FileKind::Png));
        assert_eq!(
            FileKind::recognise(b"\xFF\xD8\xFF\xE0rest"),
            Some(FileKind::Jpeg)
        );
        let others: [&[u8]; 9] = [
            b"",
            b"<html><script>alert(1)</script>",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b" %PDF-1.7",
            b"%PDF-x",
            b"\x89PNG\r\n\x1a\nnothing",
            b"MZ\x90\0",
            b"GIF89a",
            b"PK\x03\x04 and then nothing",
        ];
        for bytes in others {
            assert_eq!(FileKind::recognise(bytes), None, "{bytes:?}");
        }
        for kind in FileKind::ALL {
            assert_eq!(FileKind::from_word(kind.as_str()), Some(kind));
        }
    }
}
