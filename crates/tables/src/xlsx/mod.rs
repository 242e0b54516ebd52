//! Excel workbooks. The zip container and the XML in it are measured first, byte by byte as they inflate, since
//! neither their headers nor the parser behind can be relied on to stay small; only then are the cells read.

mod cells;
mod inspect;
mod scan;
mod tally;

use crate::{Book, Limits, ReadError};

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Book, ReadError> {
    inspect::inspect(bytes, limits)?;
    cells::read(bytes, limits)
}

fn damaged(detail: impl ToString) -> ReadError {
    ReadError::Damaged {
        detail: detail.to_string().chars().take(200).collect(),
    }
}
