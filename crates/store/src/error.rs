//! What can go wrong below the rules, and the one place where diesel's errors are read.

use diesel::result::{DatabaseErrorKind, Error};

/// Why the database did not do what was asked. Nothing was changed, unless the message says that it is unknown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such record in this organisation. Names the kind of record.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// Somebody else changed or added the same thing first.
    #[error("this was changed by somebody else in the meantime")]
    Conflict,
    /// The database is away, full, or cannot be written. Trying again later may help.
    #[error("the database cannot be used at the moment: {0}")]
    Unavailable(String),
    /// Too much is waiting. Trying again soon helps.
    #[error("the database is busy")]
    Busy,
    /// A write ended without saying in the audit trail what it did. A mistake in the program.
    #[error("a change was refused because it left no audit entry")]
    Unaudited,
    /// A stored value that no version of the program would have written. Names the column or rule.
    #[error("stored data is damaged: {0}")]
    Corrupt(&'static str),
    /// The unit of work panicked. A mistake in the program.
    #[error("the work on the database ended in a panic")]
    Panicked,
    /// Any other refusal by the database: a mistake in the program, or damage.
    #[error("the database refused: {0}")]
    Database(String),
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        classify(&error)
    }
}

/// What a diesel error means to the rest of the program.
pub(crate) fn classify(error: &Error) -> StoreError {
    match error {
        Error::NotFound => StoreError::NotFound("record"),
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => StoreError::Conflict,
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => StoreError::Busy,
        Error::DatabaseError(DatabaseErrorKind::ClosedConnection, _)
        | Error::BrokenTransactionManager => {
            StoreError::Unavailable("the connection was lost".to_owned())
        }
        Error::DatabaseError(_, information) => from_message(information.message()),
        Error::RollbackErrorOnCommit { commit_error, .. } => classify(commit_error),
        Error::DeserializationError(damage) => StoreError::Database(with_causes(damage.as_ref())),
        other => StoreError::Database(other.to_string()),
    }
}

/// The column is in the error and what is wrong with it in its cause.
fn with_causes(error: &(dyn std::error::Error + 'static)) -> String {
    std::iter::successors(Some(error), |error| error.source())
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}

/// Words by which the databases say that they cannot work now; diesel gives no code for these.
const UNAVAILABLE: [&str; 11] = [
    "disk is full",
    "No space left",
    "disk I/O error",
    "unable to open database file",
    "readonly database",
    "terminating connection",
    "server closed the connection",
    "could not receive data from server",
    "no connection to the server",
    "the database system is",
    "SSL connection has been closed",
];

fn from_message(message: &str) -> StoreError {
    let says = |words: &str| message.contains(words);
    if says("database is locked") || says("statement timeout") || says("lock timeout") {
        return StoreError::Busy;
    }
    if is_deadlock(message) {
        return StoreError::Busy;
    }
    if UNAVAILABLE.iter().any(|words| says(words)) {
        return StoreError::Unavailable(message.to_owned());
    }
    StoreError::Database(message.to_owned())
}

/// Whether PostgreSQL broke a deadlock (40P01), which diesel reports as unknown. The word stands in
/// brackets in the translations of the message, too.
fn is_deadlock(message: &str) -> bool {
    message.to_ascii_lowercase().contains("deadlock")
}

/// Tables into which a unit of work writes a row only after it saw that there is none, and would do something else if there
/// were.
const FIRST_WINS: [&str; 7] = [
    "form_keys",
    "record_looks",
    "survey_people",
    "survey_counts",
    "usability_rated",
    "usability_ratings",
    "usability_minutes",
];

/// Whether running the same work again can end differently: PostgreSQL could not put two transactions
/// in an order, broke a deadlock, or another request was the first with the same form key, look of the day or count.
pub(crate) fn is_worth_retrying(error: &Error) -> bool {
    match error {
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, information) => {
            let table = information.table_name();
            table.is_some_and(|table| FIRST_WINS.contains(&table))
        }
        Error::DatabaseError(_, information) => is_deadlock(information.message()),
        _ => false,
    }
}
