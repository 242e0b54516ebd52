//! Working days.

use chrono::{Datelike, NaiveDate, Weekday};

/// The date `days` working days after `date`, which itself is not counted.
///
/// Working days are Monday to Friday. Bank holidays are not left out, so a period that spans one is a day shorter for
/// those who do not work on it; a council that finds that too short asks for one day more.
#[must_use]
pub fn plus_working_days(date: NaiveDate, days: u32) -> NaiveDate {
    let is_working = |date: NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let mut at = date;
    let mut left = days;
    while left > 0 {
        let Some(next) = at.succ_opt() else {
            return at;
        };
        at = next;
        if is_working(at) {
            left -= 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn weekends_do_not_count() {
        // 20 November 2026 is a Friday.
        assert_eq!(plus_working_days(day(11, 20), 1), day(11, 23));
        assert_eq!(plus_working_days(day(11, 21), 1), day(11, 23));
        assert_eq!(plus_working_days(day(11, 18), 10), day(12, 2));
        assert_eq!(plus_working_days(day(11, 2), 20), day(11, 30));
        assert_eq!(plus_working_days(day(11, 2), 0), day(11, 2));
    }
}
