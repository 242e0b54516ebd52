//! The time of a post: it does not end before it begins, and the next main post begins after it.

use super::PostDraft;
use chrono::NaiveDate;

/// Why a post cannot end or be followed as asked for. Pages have their own words for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermProblem {
    /// The last day lies before this first day of the post.
    #[error("the post begins on {0}, after the last day")]
    EndsBeforeFirstDay(NaiveDate),
    /// The next post would begin before the present one has had a day; this is its first.
    #[error("the present post begins on {0}, so the next one cannot begin on that day or earlier")]
    OverlapsPresent(NaiveDate),
    /// The next post is the present one: nothing but perhaps the first day differs.
    #[error("nothing about the post changes")]
    NothingChanges,
}

impl PostDraft {
    /// Whether the post can have this last day. A post whose first day is not known can end on any.
    ///
    /// # Errors
    /// [`TermProblem::EndsBeforeFirstDay`].
    pub fn check_last_day(&self, last_day: NaiveDate) -> Result<(), TermProblem> {
        match self.started_on {
            Some(first) if last_day < first => Err(TermProblem::EndsBeforeFirstDay(first)),
            _ => Ok(()),
        }
    }

    /// Whether somebody can move from this post to `next`, which begins on `first_day`.
    ///
    /// # Errors
    /// [`TermProblem::NothingChanges`], or [`TermProblem::OverlapsPresent`] unless this post has had a day before.
    pub fn check_move(&self, next: &Self, first_day: NaiveDate) -> Result<(), TermProblem> {
        let same_day = Self {
            started_on: self.started_on,
            ..next.clone()
        };
        if same_day == *self {
            return Err(TermProblem::NothingChanges);
        }
        match self.started_on {
            Some(first) if first_day <= first => Err(TermProblem::OverlapsPresent(first)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Line;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn post(title: &str, first: Option<u32>) -> PostDraft {
        PostDraft {
            job_title: Line::parse(title).unwrap(),
            started_on: first.map(day),
            ..PostDraft::default()
        }
    }

    #[test]
    fn a_post_lasts_at_least_its_first_day() {
        let held = post("Analyst", Some(10));
        assert_eq!(
            held.check_last_day(day(9)),
            Err(TermProblem::EndsBeforeFirstDay(day(10)))
        );
        assert_eq!(held.check_last_day(day(10)), Ok(()));
        assert_eq!(post("Analyst", None).check_last_day(day(1)), Ok(()));
    }

    #[test]
    fn the_next_post_begins_after_the_first_day_of_the_present_one() {
        let (held, next) = (post("Analyst", Some(10)), post("Developer", Some(10)));
        let overlaps = Err(TermProblem::OverlapsPresent(day(10)));
        assert_eq!(held.check_move(&next, day(10)), overlaps);
        assert_eq!(held.check_move(&next, day(11)), Ok(()));
        assert_eq!(post("Analyst", None).check_move(&next, day(1)), Ok(()));
    }

    #[test]
    fn a_move_that_changes_nothing_is_none() {
        let held = post("Analyst", Some(10));
        assert_eq!(
            held.check_move(&post("Analyst", Some(20)), day(20)),
            Err(TermProblem::NothingChanges)
        );
    }
}
