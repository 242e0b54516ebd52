//! Writes CSV row by row, from guarded cells only.

use std::io::{self, Write};

use crate::SpreadsheetText;

/// Writes UTF-8 with a byte order mark, so that Excel knows the encoding, with every cell quoted, so that a cell
/// holding a semicolon stays one cell in programs that split there.
pub struct CsvWriter<W: Write> {
    inner: ::csv::Writer<W>,
}

impl<W: Write> CsvWriter<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn new(mut writer: W) -> io::Result<Self> {
        writer.write_all("\u{FEFF}".as_bytes())?;
        let inner = ::csv::WriterBuilder::new()
            .quote_style(::csv::QuoteStyle::Always)
            .terminator(::csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(writer);
        Ok(Self { inner })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn row(&mut self, cells: impl IntoIterator<Item = SpreadsheetText>) -> io::Result<()> {
        self.inner
            .write_record(cells.into_iter().map(|cell| cell.as_str().to_owned()))
            .map_err(io::Error::other)
    }

    /// Ends the file and gives the writer back.
    ///
    /// # Errors
    /// Those of the writer beneath.
    pub fn finish(self) -> io::Result<W> {
        self.inner.into_inner().map_err(|error| error.into_error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, read};

    #[test]
    fn what_was_written_reads_back_the_same() {
        let mut writer = CsvWriter::new(Vec::new()).unwrap();
        let cells = [
            "Name",
            "semi;colon",
            "two\nlines",
            "a \"quoted\" word",
            "Ŵyn",
        ];
        writer.row(cells.map(SpreadsheetText::new)).unwrap();
        let bytes = writer.finish().unwrap();
        let book = read(&bytes, "people.csv", &Limits::default()).unwrap();
        let read_back: Vec<String> = book.sheets[0].rows[0]
            .cells
            .iter()
            .map(|cell| cell.value.to_string())
            .collect();
        assert_eq!(read_back, cells);
    }
}
