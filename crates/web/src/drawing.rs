//! Documents drawn in threads that may block: a few at a time, so that no number of requests takes the machine.

use crate::problem::Problem;
use chrono::{Datelike, Timelike};
use documents::{DocumentError, Moment};
use engine::time::Instant;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Documents drawn at once: each takes a core for part of a second.
const AT_ONCE: usize = 2;
/// Requests drawing or waiting for their turn; more than that are told to come back.
const PLACES: usize = 16;

/// Whose turn it is.
#[derive(Clone)]
pub struct Drawing {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
}

impl Default for Drawing {
    fn default() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(PLACES)),
        }
    }
}

impl Drawing {
    /// Draws a document when it is its turn.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] while too many wait, [`Problem::Internal`] when it cannot be drawn.
    pub async fn draw(
        &self,
        work: impl FnOnce() -> Result<Vec<u8>, DocumentError> + Send + 'static,
    ) -> Result<Vec<u8>, Problem> {
        let busy = |_| Problem::Unavailable("too many documents at once".to_owned());
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let stopping = |_| Problem::Unavailable("the service is stopping".to_owned());
        let turn = turn.map_err(stopping)?;
        let drawn = tokio::task::spawn_blocking(move || {
            let drawn = work();
            // Kept by the thread: a reader who goes away does not let another one in before the work is done.
            drop((turn, place));
            drawn
        });
        drawn
            .await
            .map_err(|_| Problem::Internal("drawing a document panicked".to_owned()))?
            .map_err(|error| Problem::Internal(error.to_string()))
    }
}

/// The moment in UTC as documents carry it.
pub(crate) fn moment(now: Instant) -> Moment {
    let utc = now.utc();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    Moment {
        year: utc.year(),
        month: small(utc.month()),
        day: small(utc.day()),
        hour: small(utc.hour()),
        minute: small(utc.minute()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn more_than_there_are_places_are_sent_away() {
        let drawing = Drawing::default();
        let held = drawing.places.clone().acquire_many_owned(16).await.unwrap();
        let refused = drawing.draw(|| Ok(vec![1])).await;
        assert!(matches!(refused, Err(Problem::Unavailable(_))));
        drop(held);
        assert_eq!(drawing.draw(|| Ok(vec![1])).await.unwrap(), [1]);
    }
}
