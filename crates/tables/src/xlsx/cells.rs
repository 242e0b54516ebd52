//! Reads the cells of a workbook that was found to be of a bounded size.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};

use super::damaged;
use crate::budget::Builder;
use crate::{Book, Format, Limits, ReadError, Value, text};

/// Reads all worksheets, cell by cell. Never `worksheet_range`, which asks for memory for every cell between the
/// first and the last: a workbook with A1 and XFD1048576 makes it ask for 549 GB.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Book, ReadError> {
    // The parser computes cell references unchecked, and panics on some damaged ones in a debug build.
    catch_unwind(AssertUnwindSafe(|| read_sheets(bytes, limits)))
        .unwrap_or_else(|_| Err(damaged("a reference in it makes no sense")))
}

fn read_sheets(bytes: &[u8], limits: &Limits) -> Result<Book, ReadError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut builder = Builder::new(limits, Format::Workbook);
    for name in names {
        builder.sheet(&name);
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            if let Some(value) = value(cell.get_value()) {
                builder.cell(row.saturating_add(1), column.saturating_add(1), value)?;
            }
        }
    }
    let book = builder.finish();
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::Empty);
    }
    Ok(book)
}

fn broken(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        other => damaged(other),
    }
}

fn value(data: &DataRef<'_>) -> Option<Value> {
    let plain = |content: &str| Value::Text(text::clean(content.to_owned()));
    Some(match data {
        DataRef::Empty => return None,
        DataRef::String(content) => plain(content),
        DataRef::SharedString(content) => plain(content),
        DataRef::Int(number) => Value::Text(number.to_string()),
        DataRef::Float(number) if number.is_finite() => Value::Number(*number),
        DataRef::Float(number) => Value::Text(number.to_string()),
        DataRef::Bool(value) => Value::Bool(*value),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(iso) => Value::Date(text::clean(iso.clone())),
        DataRef::DurationIso(iso) => plain(iso),
        DataRef::Error(error) => Value::Error(error.to_string()),
    })
}

/// A date is a count of days shown through a format; less than one day is a time, and a span has no date either.
fn date(moment: &ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    if !serial.is_finite() || serial < 1.0 || moment.is_duration() {
        return if serial.is_finite() {
            Value::Number(serial)
        } else {
            Value::Text(serial.to_string())
        };
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        Value::Date(date)
    } else {
        Value::Date(format!("{date}T{hour:02}:{minute:02}:{second:02}"))
    }
}
