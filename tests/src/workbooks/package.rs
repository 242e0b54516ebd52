//! The zip container of a workbook, part by part, so that tests can put in what no spreadsheet program would.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::WorkbookError;

/// Parts of a container in the making.
pub struct Package {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }
}

impl Package {
    /// Adds a part.
    ///
    /// # Errors
    /// [`WorkbookError`] if the name is taken.
    pub fn part(&mut self, name: &str, content: &[u8]) -> Result<(), WorkbookError> {
        self.writer.start_file(name, SimpleFileOptions::default())?;
        self.writer.write_all(content)?;
        Ok(())
    }

    /// Ends the container.
    ///
    /// # Errors
    /// [`WorkbookError`] if it cannot be written.
    pub fn finish(self) -> Result<Vec<u8>, WorkbookError> {
        Ok(self.writer.finish()?.into_inner())
    }
}
