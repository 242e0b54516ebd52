//! An old text, made into sections: pasted, or read from a document as plain lines.
//!
//! Every paragraph is offered with the place it seems to belong to; a person decides. Nothing is left out: what is not
//! recognised is offered as "other", and headings and labels that led the way are told as well. What has to be asked
//! (political restriction, DBS check, vetting) is shown beside its question and never filled in.

mod columns;
mod language;
mod line;
mod marks;
mod offer;
mod phrases;
mod pieces;
mod place;
mod reader;

pub use language::Written;
pub use offer::{Offer, Proposed, Recognised, Section, TooMuch};
pub use phrases::BrokenPhrases;

/// The most lines that are read.
pub const MOST_LINES: usize = 10_000;
/// The most bytes that are read.
pub const MOST_BYTES: usize = 2 << 20;

/// Reads an old text that was pasted, or comes from a PDF: a paragraph may go on over several lines. Cells of a table's
/// row are parted by tabs, as word processors paste them.
///
/// # Errors
/// [`TooMuch`] beyond [`MOST_LINES`] or [`MOST_BYTES`]; nothing is read then.
pub fn recognise(text: &str) -> Result<Recognised, TooMuch> {
    Ok(reader::read(&bounded(text)?, true))
}

/// The same for a text in which every line is a paragraph of its own, as in a Word document.
///
/// # Errors
/// As [`recognise`].
pub fn recognise_paragraphs(text: &str) -> Result<Recognised, TooMuch> {
    Ok(reader::read(&bounded(text)?, false))
}

/// The text with one kind of line break.
fn bounded(text: &str) -> Result<String, TooMuch> {
    if text.len() > MOST_BYTES {
        return Err(TooMuch::Bytes { most: MOST_BYTES });
    }
    let unix = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{c}'], "\n");
    if unix.lines().count() > MOST_LINES {
        return Err(TooMuch::Lines { most: MOST_LINES });
    }
    Ok(unix)
}
