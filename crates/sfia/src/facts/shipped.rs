//! A data file that is part of the program.

use super::DataError;

/// A shipped file under `sfia-data/`.
pub(crate) struct Shipped {
    /// Its path there.
    pub(crate) name: &'static str,
    /// Its content.
    pub(crate) text: &'static str,
}

impl Shipped {
    /// An error on this line of the file, from 1; 0 for the file as a whole.
    pub(crate) fn broken(&self, line: u64, message: impl ToString) -> DataError {
        DataError::Line {
            file: self.name,
            line,
            message: message.to_string(),
        }
    }

    /// Gives each record to `parse`, with a function that finds a field by its column's name.
    pub(crate) fn records<T>(
        &self,
        mut parse: impl FnMut(&dyn Fn(&str) -> String) -> Result<T, String>,
    ) -> Result<Vec<T>, DataError> {
        let mut reader = csv::Reader::from_reader(self.text.as_bytes());
        let headers = reader
            .headers()
            .map_err(|error| self.broken(1, error))?
            .clone();
        let mut parsed = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| self.broken(0, error))?;
            let line = record.position().map_or(0, csv::Position::line);
            let field = |name: &str| {
                headers
                    .iter()
                    .position(|header| header == name)
                    .and_then(|column| record.get(column))
                    .unwrap_or_default()
                    .to_owned()
            };
            parsed.push(parse(&field).map_err(|message| self.broken(line, message))?);
        }
        Ok(parsed)
    }
}
