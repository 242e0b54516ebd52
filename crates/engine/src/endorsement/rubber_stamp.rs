//! The sign of a first reader who may be saying yes without looking. Shown to the reader first.

use crate::time::Instant;

/// One rating: when it was saved, and whether it was the person's own level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimedRating {
    /// When.
    pub at: Instant,
    /// Whether both gave the same level.
    pub agreed: bool,
}

/// Ratings from which on the sign can show.
const FEWEST: usize = 15;
/// Seconds a rating; below this the median is too quick to have read anything.
const QUICK: i64 = 8;
/// Seconds without a rating after which another sitting begins.
const PAUSE: i64 = 30 * 60;

/// Whether a reader's ratings look like rubber-stamping: all the same as the person's, at least 15 of them, and a median
/// below 8 seconds between one and the next of a sitting.
///
/// Ratings saved with one form share its time evenly. Those that begin a sitting have no time. Source: section 3.4 of
/// the domain notes.
#[must_use]
pub fn is_rubber_stamp(ratings: &[TimedRating]) -> bool {
    if ratings.len() < FEWEST || ratings.iter().any(|rating| !rating.agreed) {
        return false;
    }
    let mut moments: Vec<Instant> = ratings.iter().map(|rating| rating.at).collect();
    moments.sort();
    let forms: Vec<&[Instant]> = moments.chunk_by(|a, b| a == b).collect();
    let mut seconds: Vec<i64> = Vec::new();
    for pair in forms.windows(2) {
        let [before, form] = pair else { continue };
        let (Some(start), Some(end)) = (before.last(), form.first()) else {
            continue;
        };
        let took = end.seconds_since(*start);
        if took <= PAUSE {
            let count = i64::try_from(form.len()).unwrap_or(1);
            seconds.extend(form.iter().map(|_| took / count));
        }
    }
    seconds.sort_unstable();
    seconds
        .get(seconds.len() / 2)
        .is_some_and(|median| *median < QUICK)
}
