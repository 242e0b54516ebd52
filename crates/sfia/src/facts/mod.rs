//! The shipped facts of every known edition, parsed once from `sfia-data/facts`.

mod moves;
mod read;
mod shipped;

use std::sync::LazyLock;

pub use moves::{Move, Moves};
pub(crate) use shipped::Shipped;

use crate::framework::BrokenFramework;
use crate::{Edition, Framework};

/// Shipped data that could not be used. The tests load all of it, so a released binary never gives this.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DataError {
    /// A line of a shipped file is not as it should be.
    #[error("the shipped file {file}, line {line}: {message}")]
    Line {
        /// The file, under `sfia-data/`.
        file: &'static str,
        /// The line, counted from 1; 0 where the file as a whole is meant.
        line: u64,
        /// What is wrong.
        message: String,
    },
    /// The facts of an edition do not fit together.
    #[error("the shipped facts of {edition}: {source}")]
    Framework {
        /// The edition.
        edition: Edition,
        /// What does not fit.
        source: BrokenFramework,
    },
}

/// Every known edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frameworks {
    eight: Framework,
    nine: Framework,
    moves: Moves,
}

static SHIPPED: LazyLock<Result<Frameworks, DataError>> = LazyLock::new(|| {
    Ok(Frameworks {
        eight: read::framework(&read::EIGHT)?,
        nine: read::framework(&read::NINE)?,
        moves: moves::shipped()?,
    })
});

impl Frameworks {
    /// The editions that ship with Aspire. Parsed on the first call; every call gives the same value, so keep the
    /// reference and pass it on.
    ///
    /// # Errors
    /// [`DataError`] if a shipped file is broken.
    pub fn shipped() -> Result<&'static Self, DataError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// Work that went from one skill to another between two editions.
    #[must_use]
    pub const fn moves(&self) -> &Moves {
        &self.moves
    }

    /// One edition.
    #[must_use]
    pub const fn edition(&self, edition: Edition) -> &Framework {
        match edition {
            Edition::Eight => &self.eight,
            Edition::Nine => &self.nine,
        }
    }
}

#[cfg(test)]
mod tests;
