//! Adds cells to a sheet while the limits of the whole file allow it.

use crate::{Book, Cell, Format, Limits, ReadError, Row, Sheet, Value};

/// A book in the making.
pub(crate) struct Builder<'a> {
    limits: &'a Limits,
    book: Book,
    cells: usize,
    text_bytes: usize,
}

impl<'a> Builder<'a> {
    pub(crate) fn new(limits: &'a Limits, format: Format) -> Self {
        Self {
            limits,
            book: Book {
                format,
                sheets: Vec::new(),
            },
            cells: 0,
            text_bytes: 0,
        }
    }

    /// Begins a sheet; the cells that follow belong to it.
    pub(crate) fn sheet(&mut self, name: &str) {
        self.book.sheets.push(Sheet {
            name: name.to_owned(),
            rows: Vec::new(),
        });
    }

    /// Adds a value; rows and columns count from 1 and must come in order. An empty text is left out.
    pub(crate) fn cell(&mut self, row: u32, column: u32, value: Value) -> Result<(), ReadError> {
        let Some(sheet) = self.book.sheets.last_mut() else {
            return Ok(());
        };
        if let Value::Text(text) = &value {
            if text.is_empty() {
                return Ok(());
            }
            // Counting characters is slow and only needed where there are enough bytes.
            if text.len() > self.limits.cell_chars && text.chars().count() > self.limits.cell_chars
            {
                return Err(ReadError::CellTooLong {
                    place: sheet.place(row, Some(column)),
                    limit: self.limits.cell_chars,
                });
            }
            self.text_bytes += text.len();
        }
        self.cells += 1;
        if row > self.limits.rows || column > self.limits.columns {
            return Err(ReadError::TooFarOut {
                place: sheet.place(row, Some(column)),
                rows: self.limits.rows,
                columns: self.limits.columns,
            });
        }
        if self.cells > self.limits.cells {
            return Err(too_many("cells", self.limits.cells));
        }
        if self.text_bytes > self.limits.text_bytes {
            return Err(too_many("characters of text", self.limits.text_bytes));
        }
        let cell = Cell { column, value };
        match sheet.rows.last_mut() {
            Some(last) if last.number == row => {
                if last.cells.last().is_some_and(|left| left.column >= column) {
                    return Err(disorder(sheet.place(row, Some(column))));
                }
                last.cells.push(cell);
            }
            Some(last) if last.number > row => {
                return Err(disorder(sheet.place(row, Some(column))));
            }
            _ => sheet.rows.push(Row {
                number: row,
                cells: vec![cell],
            }),
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Book {
        for row in self
            .book
            .sheets
            .iter_mut()
            .flat_map(|sheet| &mut sheet.rows)
        {
            row.cells.shrink_to_fit();
        }
        self.book
    }
}

pub(crate) fn too_many(what: &str, limit: usize) -> ReadError {
    ReadError::TooMany {
        what: what.to_owned(),
        limit: limit as u64,
    }
}

fn disorder(place: crate::Place) -> ReadError {
    ReadError::Damaged {
        detail: format!("{place} comes after a later cell, or twice"),
    }
}
