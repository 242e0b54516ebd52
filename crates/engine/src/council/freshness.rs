//! How old what people said is.

use crate::assessments::Rules;
use crate::time::Instant;
use chrono::{Months, NaiveDate};

/// The first day of the period that counts, seen from `today`: what was said before it is old.
#[must_use]
pub fn known_from(today: NaiveDate, rules: &Rules) -> NaiveDate {
    let months = Months::new(u32::from(rules.period_years) * 12);
    today.checked_sub_months(months).unwrap_or(NaiveDate::MIN)
}

/// Whether something said then is older than the organisation's period. Saying that it is still true sets it back: see
/// [`crate::wishes::Wish::known_since`].
#[must_use]
pub fn is_old(known_since: Instant, today: NaiveDate, rules: &Rules) -> bool {
    known_since.date() < known_from(today, rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_on_the_first_day_of_the_period_is_not_old() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let at = |date: NaiveDate| Instant::from_utc(date.and_hms_opt(9, 0, 0).unwrap());
        let rules = Rules::default();
        let today = day(2026, 11, 22);
        assert!(!is_old(at(day(2023, 11, 22)), today, &rules));
        assert!(is_old(at(day(2023, 11, 21)), today, &rules));
        let short = Rules {
            period_years: 1,
            ..rules
        };
        assert!(is_old(at(day(2025, 11, 21)), today, &short));
    }
}
