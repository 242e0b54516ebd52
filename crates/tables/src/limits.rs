//! How much of a file is read before it is refused.

use serde::{Deserialize, Serialize};

/// The bounds of one file. The defaults hold a parser below 64 MB of memory whatever the file says, and let a
/// people list of 30,000 rows and every official workbook pass.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file itself.
    pub upload_bytes: u64,
    /// Bytes of all parts of a workbook together, once inflated.
    pub inflated_bytes: u64,
    /// Parts (zip entries) of a workbook.
    pub entries: usize,
    /// Cells of all sheets together.
    pub cells: usize,
    /// Different texts in a workbook's table of shared texts.
    pub shared_texts: usize,
    /// Bytes of text in all cells together.
    pub text_bytes: usize,
    /// Characters in one cell; a spreadsheet program holds no more than the default.
    pub cell_chars: usize,
    /// The highest row number at which a cell may stand.
    pub rows: u32,
    /// The highest column number at which a cell may stand.
    pub columns: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            upload_bytes: 10 << 20,
            inflated_bytes: 32 << 20,
            entries: 200,
            cells: 300_000,
            shared_texts: 200_000,
            text_bytes: 12 << 20,
            cell_chars: 32_767,
            rows: 110_000,
            columns: 300,
        }
    }
}
