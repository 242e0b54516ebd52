//! Writing CSV that a spreadsheet program can open without running anything.

mod csv_writer;
mod spreadsheet_text;

pub use csv_writer::CsvWriter;
pub use spreadsheet_text::SpreadsheetText;
