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
