//! Reading a document that somebody brings: DOCX, a PDF with text, or plain text, into plain lines.
//!
//! A document comes from anybody, so everything is bounded on the bytes as they are, before memory is asked for. A parser
//! of PDF files can still take long over a file made to hurt: the service reads documents in the child process that limits
//! its own memory and time, as it does with workbooks.

mod docx;
mod lines;
mod pdf;
mod plain;

use serde::{Deserialize, Serialize};

/// The most bytes of a file.
pub const MOST_BYTES: usize = 10 << 20;
/// The most parts of a DOCX.
pub const MOST_PARTS: usize = 1_000;
/// The most bytes of the text part of a DOCX, inflated. A hundred pages have one or two million.
pub const MOST_INFLATED: u64 = 16 << 20;
/// The most pages of a PDF.
pub const MOST_PAGES: usize = 100;
/// The most bytes of text that come out. More is not a job description.
pub const MOST_TEXT: usize = 2 << 20;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A Word document (.docx).
    Docx,
    /// A PDF with text.
    Pdf,
    /// Plain text.
    Plain,
}

/// The text of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadText {
    /// What it was.
    pub kind: Kind,
    /// Lines. Cells of a table's row are parted by tabs, items of a list have a bullet before them.
    pub text: String,
}

/// Why a document was not read. Nothing of it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadRefused {
    /// There is nothing in the file, or no text in it at all.
    #[error("there is no text in the file")]
    Empty,
    /// The file is larger than is read.
    #[error("the file has more than {most} bytes")]
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// It unpacks to more than is read.
    #[error("the file unpacks to more than {most} bytes")]
    InflatesTooFar {
        /// The most bytes.
        most: u64,
    },
    /// It has more parts than are read.
    #[error("the file has more than {most} parts")]
    TooManyParts {
        /// The most parts.
        most: usize,
    },
    /// It has more pages than are read.
    #[error("the file has more than {most} pages")]
    TooManyPages {
        /// The most pages.
        most: usize,
    },
    /// More text than is read.
    #[error("the file has more than {most} bytes of text")]
    TooMuchText {
        /// The most bytes.
        most: usize,
    },
    /// A document with macros (.docm), or with a macro project in it.
    #[error("the document carries macros")]
    Macros,
    /// Protected by a password.
    #[error("the document is protected by a password")]
    Password,
    /// The format of Word before 2007 (.doc).
    #[error("this is an old Word document (.doc)")]
    OldWord,
    /// A PDF with pictures of pages and no text.
    #[error("the PDF holds pictures of pages and no text")]
    Scanned,
    /// Another kind of file.
    #[error("neither DOCX, PDF nor plain text")]
    OtherKind,
    /// Broken.
    #[error("the file is damaged")]
    Damaged,
}

/// Reads a document. What it is, its bytes say; its name is not looked at.
///
/// # Errors
/// [`ReadRefused`], a reason each.
pub fn read(bytes: &[u8]) -> Result<ReadText, ReadRefused> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadRefused::TooLarge { most: MOST_BYTES });
    }
    if bytes.is_empty() {
        return Err(ReadRefused::Empty);
    }
    let (kind, text) = if bytes.starts_with(b"PK\x03\x04") {
        (Kind::Docx, docx::read(bytes)?)
    } else if let Some(refused) = old_office(bytes) {
        return Err(refused);
    } else if is_pdf(bytes) {
        (Kind::Pdf, pdf::read(bytes)?)
    } else {
        (Kind::Plain, plain::read(bytes)?)
    };
    if text.len() > MOST_TEXT {
        return Err(ReadRefused::TooMuchText { most: MOST_TEXT });
    }
    if text.trim().is_empty() {
        return Err(ReadRefused::Empty);
    }
    Ok(ReadText { kind, text })
}

/// A PDF may have some bytes before its head.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..1_024).unwrap_or(bytes);
    head.windows(5).any(|part| part == b"%PDF-")
}

/// The container of Office before 2007 (MS-CFB): an old document, or a new one behind a password, which names its
/// streams "EncryptedPackage" (MS-OFFCRYPTO 2.3.4.4).
fn old_office(bytes: &[u8]) -> Option<ReadRefused> {
    bytes
        .starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        .then(|| {
            let wide = |name: &str| -> Vec<u8> {
                name.encode_utf16().flat_map(u16::to_le_bytes).collect()
            };
            let holds = |name: &str| {
                let name = wide(name);
                bytes.windows(name.len()).any(|part| part == name)
            };
            if holds("EncryptedPackage") {
                ReadRefused::Password
            } else if holds("WordDocument") {
                ReadRefused::OldWord
            } else {
                ReadRefused::OtherKind
            }
        })
}
