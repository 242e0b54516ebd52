//! Fills an empty database.

use crate::app::{App, StartError};

/// Fills the demonstration's database once.
///
/// # Errors
/// [`StartError`] from the database.
pub fn fill_if_empty(_app: &App) -> Result<(), StartError> {
    Ok(())
}
