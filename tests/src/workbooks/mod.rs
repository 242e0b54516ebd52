//! Synthetic files in the layouts of the official SFIA workbooks, with every quirk measured on genuine ones and
//! with filler of our own in place of the licensed text.
//!
//! [`edition_nine`] and [`edition_eight`] give a [`Workbook`] that can be damaged cell by cell and then written as
//! `.xlsx` ([`Workbook::to_xlsx`]) or, sheet by sheet, as CSV ([`Sheet::to_csv`]).

mod content;
mod csv;
mod eight;
mod filler;
mod nine;
mod package;
mod xlsx;

pub use content::{Content, Sheet, Workbook};
pub use csv::{CsvStyle, Encoding};
pub use eight::edition_eight;
pub use nine::edition_nine;
pub use package::Package;

/// In which of its editions a publisher wrote the workbook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Variant {
    /// A first sheet with notes, so that sheets cannot be found by index.
    pub read_me_notes: bool,
    /// The en_US edition: another row order, US spelling in names, other addresses.
    pub american: bool,
}

/// What went wrong while a file was put together; a mistake of the test that asked for it.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The facts could not be read.
    #[error(transparent)]
    Data(#[from] sfia::DataError),
    /// The container could not be written.
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
    /// Nor could its bytes.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}
