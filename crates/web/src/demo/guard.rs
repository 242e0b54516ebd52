//! Keeps invented and real data apart: a database is one or the other for ever.

use crate::app::StartError;
use store::Db;
use store::entry::facts;

/// The fact that marks a demonstration's database.
const MARK: &str = "demo";

/// What the guard found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet; the mark is set now where it is wanted.
    Empty,
    /// Data of the right kind.
    Filled,
}

/// Refuses a demonstration's database without `--demo`, and with it any other that is not empty.
/// Marks an empty one.
///
/// # Errors
/// [`StartError::Refused`], saying what to do.
pub fn guard(db: &Db, demo: bool) -> Result<Found, StartError> {
    let (marked, empty) = db.entry_read_blocking(|tx| {
        Ok::<_, store::StoreError>((facts::find(tx, MARK)?.is_some(), facts::is_empty(tx)?))
    })?;
    match (demo, marked, empty) {
        (true, false, true) => {
            db.entry_write_blocking(|tx| facts::load_or_insert(tx, MARK, "yes"))?;
            Ok(Found::Empty)
        }
        (true, true, true) | (false, false, true) => Ok(Found::Empty),
        (true, true, false) | (false, false, false) => Ok(Found::Filled),
        (true, false, false) => Err(StartError::Refused(
            "this database holds real data, and --demo needs an empty one. Leave out --demo, or name another \
             database with --database"
                .to_owned(),
        )),
        (false, true, _) => Err(StartError::Refused(
            "this database holds the demonstration's invented data. Start with --demo, or name another database \
             with --database"
                .to_owned(),
        )),
    }
}
