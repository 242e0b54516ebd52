//! Writing CSV that a spreadsheet program can open without running anything.

mod csv_writer;
mod spreadsheet_text;
mod workbook;

pub use csv_writer::CsvWriter;
pub use spreadsheet_text::SpreadsheetText;
pub use workbook::write_workbook;
