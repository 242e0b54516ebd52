//! What commands read: the file that is named, and a database that is there already.

use crate::app::open_database;
use crate::args;
use crate::kit::Words;
use crate::request::in_words;
use crate::settings::Settings;
use std::io::ErrorKind;
use std::path::Path;
use store::{Db, StoreError};
use tables::{Book, Limits, ReadError};

/// The cells of the file, and the file itself.
///
/// # Errors
/// Why it cannot be read, in words.
pub fn read_book(words: &Words, file: &Path) -> Result<(Book, Vec<u8>), String> {
    let shown = file.display().to_string();
    let unreadable = |problem: std::io::Error| match problem.kind() {
        ErrorKind::NotFound => words.say_with("command-no-file", &args!["file" => shown.as_str()]),
        _ => format!("{shown}: {problem}"),
    };
    let refused = |error: &ReadError| format!("{shown}: {}", in_words(words, error));
    let limits = Limits::default();
    let found = std::fs::metadata(file).map_err(unreadable)?.len();
    if found > limits.upload_bytes {
        let limit = limits.upload_bytes;
        return Err(refused(&ReadError::TooLarge { found, limit }));
    }
    let bytes = std::fs::read(file).map_err(unreadable)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let book = tables::read(&bytes, &name, &limits).map_err(|error| refused(&error))?;
    Ok((book, bytes))
}

/// Opens a database that is there already. Opening any other file would make an empty one, so that a mistyped path
/// would look like an organisation that is gone.
///
/// # Errors
/// [`store::OpenError`], saying what to do.
pub fn open_present(settings: &Settings) -> Result<Db, store::OpenError> {
    if let Some(path) = settings.database.sqlite_path()
        && !path.exists()
    {
        let missing = format!("there is no file {}", path.display());
        return Err(StoreError::Unavailable(missing).into());
    }
    open_database(settings)
}
