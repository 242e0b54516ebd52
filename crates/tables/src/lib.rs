//! Bounded reading of XLSX and CSV into cells that know their sheet, row and column, and safe writing of both.
//!
//! Uploads come from anybody, so every limit is checked on the bytes as they are, before memory is asked for:
//! see [`Limits`]. What is refused is said in words for the person who chose the file: see [`ReadError`].
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod book;
mod budget;
mod delimited;
mod error;
mod headers;
mod limits;
mod office;
mod read;
mod text;
mod write;
mod xlsx;

pub use book::{Book, Cell, Format, Place, Row, Sheet, Value, column_letters};
pub use delimited::{UnevenRow, find_uneven_row};
pub use error::ReadError;
pub use headers::{Headers, normalised_name};
pub use limits::Limits;
pub use office::{Office, office};
pub use read::read;
pub use write::{CsvWriter, SpreadsheetText, write_workbook};
