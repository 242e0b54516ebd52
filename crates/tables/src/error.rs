//! Why a file was refused. People read this in the words of their page; the text here is for developers.

use serde::{Deserialize, Serialize};

use crate::Place;

/// A file that was not read. Nothing of it is used. Sizes are in bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty; choose an Excel workbook (.xlsx) or a CSV file with a header row")]
    Empty,
    /// The file is larger than an upload may be.
    #[error(
        "the file has {found} bytes; the most that is read is {limit}. Remove pictures and sheets that are not needed"
    )]
    TooLarge {
        /// Its size.
        found: u64,
        /// The largest size.
        limit: u64,
    },
    /// The workbook grows too much when unpacked.
    #[error(
        "the workbook unpacks to more than {limit} bytes. Save a copy with only the sheet that is needed, or save it as CSV"
    )]
    InflatesTooFar {
        /// The most that is unpacked.
        limit: u64,
    },
    /// The workbook has too many parts.
    #[error(
        "the workbook holds more than {limit} parts. Save a copy with only the sheet that is needed"
    )]
    TooManyParts {
        /// The most parts.
        limit: usize,
    },
    /// More cells, texts, styles or merged ranges than are read.
    #[error(
        "the file has too many {what}: the most that is read is {limit}. Save a copy with only the rows and columns that are needed"
    )]
    TooMany {
        /// What there is too much of, in the plural.
        what: String,
        /// The most that is read.
        limit: u64,
    },
    /// A cell stands far outside any table.
    #[error(
        "there is a value at {place}, far outside a table of at most {rows} rows and {columns} columns. Delete what is not part of the table and save again"
    )]
    TooFarOut {
        /// Where the value is.
        place: Place,
        /// The most rows.
        rows: u32,
        /// The most columns.
        columns: u32,
    },
    /// A cell holds more text than a spreadsheet cell can.
    #[error(
        "{place} holds more than {limit} characters, which is more than a spreadsheet cell can"
    )]
    CellTooLong {
        /// Where the cell is.
        place: Place,
        /// The most characters.
        limit: usize,
    },
    /// A password or other encryption.
    #[error("the file is protected by a password. Save a copy without one")]
    Encrypted,
    /// A macro project.
    #[error(
        "the workbook contains macros. Save it as an ordinary Excel workbook (.xlsx) without macros, or as CSV"
    )]
    Macros,
    /// Links to other files.
    #[error(
        "the workbook takes values from other files ({found}). Save a copy with values only, or save it as CSV"
    )]
    ExternalLinks {
        /// The part that holds the link.
        found: String,
    },
    /// A file packed within the file.
    #[error("the workbook has another file packed inside it ({found}). Remove it and save again")]
    NestedFile {
        /// The part that is a file of its own.
        found: String,
    },
    /// XML that declares a document type or entities, which spreadsheet programs never write.
    #[error(
        "the workbook declares entities in {found}, which no spreadsheet program writes. Save it again from Excel or LibreOffice"
    )]
    Entities {
        /// The part.
        found: String,
    },
    /// Another kind of file.
    #[error("this is {found}. What can be read is an Excel workbook (.xlsx) or a CSV file")]
    OtherKind {
        /// What it is, with its article: "an old Excel workbook (.xls)".
        found: String,
    },
    /// Broken in some other way.
    #[error("the file is damaged: {detail}. Open it in a spreadsheet program and save it again")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// A NUL in a CSV file.
    #[error(
        "line {line} holds a NUL character, so this is not a text file that can be read. Save it as \"CSV UTF-8\""
    )]
    Nul {
        /// The line, from 1.
        line: u64,
    },
    /// Text in an encoding that cannot be told.
    #[error("line {line} mixes two encodings of letters. Save the file as \"CSV UTF-8\"")]
    MixedEncodings {
        /// The first line that does not fit the others, from 1.
        line: u64,
    },
    /// A quoted cell that never ends.
    #[error(
        "a quotation mark that opens a cell on line {line} is never closed. Close it, or double it if it belongs to the text"
    )]
    OpenQuote {
        /// The line of the opening mark, from 1.
        line: u64,
    },
}
