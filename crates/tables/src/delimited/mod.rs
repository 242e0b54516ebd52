//! CSV in the variants that councils' systems write.

mod decode;
mod split;

use crate::budget::Builder;
use crate::{Book, Format, Limits, ReadError, Value, text};

pub(crate) fn read(bytes: &[u8], sheet: String, limits: &Limits) -> Result<Book, ReadError> {
    let text = decode::decode(bytes)?;
    let mut builder = Builder::new(limits, Format::Csv);
    builder.sheet(&sheet);
    split::split(&text, limits.cell_chars, &sheet, |row, column, cell| {
        builder.cell(row, column, Value::Text(text::clean(cell)))
    })?;
    Ok(builder.finish())
}

/// A row of a CSV file that does not have as many cells as its first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnevenRow {
    /// The row, numbered as a spreadsheet program would.
    pub row: u32,
    /// How many cells it has, empty ones included.
    pub found: u32,
    /// How many the first row has.
    pub expected: u32,
}

/// The first row of a CSV file that has more or fewer cells than the first row that is not blank; blank lines are
/// passed over. A [`Book`] leaves empty cells out, so it cannot tell.
///
/// # Errors
/// [`ReadError`] as [`crate::read`] gives it for a CSV file.
pub fn find_uneven_row(bytes: &[u8], limits: &Limits) -> Result<Option<UnevenRow>, ReadError> {
    let text = decode::decode(bytes)?;
    let mut widths = Widths::default();
    split::split(&text, limits.cell_chars, "", |row, column, cell| {
        widths.cell(row, column, &cell);
        Ok(())
    })?;
    widths.end();
    Ok(widths.uneven)
}

/// Counts the cells of one row after the other.
#[derive(Default)]
struct Widths {
    row: u32,
    width: u32,
    is_blank: bool,
    expected: Option<u32>,
    uneven: Option<UnevenRow>,
}

impl Widths {
    fn cell(&mut self, row: u32, column: u32, cell: &str) {
        if row != self.row {
            self.end();
            self.row = row;
        }
        self.is_blank = column == 1 && cell.trim().is_empty();
        self.width = column;
    }

    /// Compares the row that just ended.
    fn end(&mut self) {
        if self.row == 0 || self.is_blank || self.uneven.is_some() {
            return;
        }
        let expected = *self.expected.get_or_insert(self.width);
        if self.width != expected {
            self.uneven = Some(UnevenRow {
                row: self.row,
                found: self.width,
                expected,
            });
        }
    }
}
