//! Working days, and the bank holidays of England.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// How many working days a council has to challenge a level.
pub const CHALLENGE_DAYS: u32 = 10;

/// The date `days` working days after `date`, which itself is not counted: Monday to Friday without `bank_holidays`.
#[must_use]
pub fn working_days_after(
    date: NaiveDate,
    days: u32,
    bank_holidays: &BTreeSet<NaiveDate>,
) -> NaiveDate {
    let mut at = date;
    let mut left = days;
    while left > 0 {
        let Some(next) = at.succ_opt() else {
            return at;
        };
        at = next;
        let is_weekend = matches!(at.weekday(), Weekday::Sat | Weekday::Sun);
        if !is_weekend && !bank_holidays.contains(&at) {
            left -= 1;
        }
    }
    at
}

/// The bank holidays of England in a year, by the rules that have held since 1978: New Year's Day, Good Friday, Easter Monday,
/// the first and the last Monday of May, the last Monday of August, Christmas Day and Boxing Day; one that falls on a weekend
/// is kept on the next working day (Banking and Financial Dealings Act 1971). Days proclaimed for one year alone are not
/// known here.
#[must_use]
pub fn bank_holidays(year: i32) -> BTreeSet<NaiveDate> {
    let mut days: BTreeSet<NaiveDate> = [
        easter(year).and_then(|sunday| sunday.checked_sub_days(Days::new(2))),
        easter(year).and_then(|sunday| sunday.checked_add_days(Days::new(1))),
        NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1),
        last_monday(year, 5),
        last_monday(year, 8),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (month, day) in [(1, 1), (12, 25), (12, 26)] {
        let mut kept = NaiveDate::from_ymd_opt(year, month, day);
        while let Some(date) = kept {
            let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            if !is_weekend && days.insert(date) {
                break;
            }
            kept = date.succ_opt();
        }
    }
    days
}

/// The bank holidays that matter to what is counted from `date` for some weeks: those of its year and the next.
#[must_use]
pub fn bank_holidays_from(date: NaiveDate) -> BTreeSet<NaiveDate> {
    let mut days = bank_holidays(date.year());
    days.append(&mut bank_holidays(date.year() + 1));
    days
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    let fifth = NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 5);
    fifth.or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 4))
}

/// Easter Sunday of the Gregorian calendar, by the anonymous rule printed in Nature, 20 April 1876 (as in Meeus,
/// Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let (month, day) = (u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As published on GOV.UK for England and Wales.
    #[test]
    fn the_bank_holidays_are_the_published_ones() {
        let published = [
            (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        ];
        for (year, days) in published {
            let found: Vec<String> = bank_holidays(year)
                .iter()
                .map(|day| day.format("%m-%d").to_string())
                .collect();
            assert_eq!(found.join(" "), days, "{year}");
        }
    }
}
