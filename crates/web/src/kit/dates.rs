//! Dates and times as people in London read and write them.
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Europe::London;
use chrono_tz::Tz;

use super::Words;
use crate::args;

/// Why a written date was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// Nothing was written.
    #[error("the date is missing")]
    Missing,
    /// Not a date in one of the forms that are understood.
    #[error("the date is not written as 21/11/2026 or 2026-11-21")]
    Unreadable,
    /// The calendar has no such day.
    #[error("there is no such day")]
    NoSuchDay,
}

/// "21 November 2026".
pub fn day(words: &Words, date: NaiveDate) -> String {
    words.say_with(
        "date-day",
        &args![
            "day" => date.day(),
            "month" => date.month(),
            // As text: a year is not a count and has no comma.
            "year" => date.year().to_string(),
        ],
    )
}

/// "November 2026".
pub fn month(words: &Words, date: NaiveDate) -> String {
    words.say_with(
        "date-month",
        &args!["month" => date.month(), "year" => date.year().to_string()],
    )
}

/// "21/11/2026", as a field for a date is filled in.
pub fn typed(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// "21 November 2026 at 2:05pm", from a moment in UTC.
pub fn moment(words: &Words, utc: NaiveDateTime) -> String {
    let local = in_london(utc);
    words.say_with(
        "date-moment",
        &args![
            "date" => day(words, local.date_naive()),
            "time" => time(words, local),
        ],
    )
}

/// The day it is in London at a moment in UTC.
pub fn london_day(utc: NaiveDateTime) -> NaiveDate {
    in_london(utc).date_naive()
}

/// A date written as 21/11/2026, 21.11.2026, 21-11-2026, "21 11 2026" or 2026-11-21. The year has four digits.
///
/// # Errors
/// Nothing was written, it has another form, or there is no such day.
pub fn parse(written: &str) -> Result<NaiveDate, DateProblem> {
    let written = written.trim();
    if written.is_empty() {
        return Err(DateProblem::Missing);
    }
    let parts: Vec<&str> = written
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => parse_parts(day, month, year),
        [day, month, year] => parse_parts(day, month, year),
        _ => Err(DateProblem::Unreadable),
    }
}

/// A date written in three fields.
///
/// # Errors
/// A field is empty or not a number, the year has not four digits, or there is no such day.
pub fn parse_parts(day: &str, month: &str, year: &str) -> Result<NaiveDate, DateProblem> {
    let [day, month, year] = [day, month, year].map(str::trim);
    if [day, month, year].iter().all(|part| part.is_empty()) {
        return Err(DateProblem::Missing);
    }
    if day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return Err(DateProblem::Unreadable);
    }
    let number = |part: &str| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let number = part.parse::<u32>().ok().filter(|_| digits);
        number.ok_or(DateProblem::Unreadable)
    };
    let year = i32::try_from(number(year)?).map_err(|_| DateProblem::Unreadable)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateProblem::NoSuchDay)
}

fn in_london(utc: NaiveDateTime) -> DateTime<Tz> {
    utc.and_utc().with_timezone(&London)
}

/// "2:05pm", "2pm", "midday", "midnight": the style of GOV.UK.
fn time(words: &Words, local: DateTime<Tz>) -> String {
    let (afternoon, hour) = local.hour12();
    match (local.hour(), local.minute()) {
        (0, 0) => words.say("time-midnight"),
        (12, 0) => words.say("time-midday"),
        (_, minute) => words.say_with(
            "time",
            &args![
                "hour" => hour,
                "minutes" => if minute == 0 { String::new() } else { format!(":{minute:02}") },
                "half" => if afternoon { "pm" } else { "am" },
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn at(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> String {
        let words = Words::load(Language::English).unwrap();
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        moment(&words, date.and_hms_opt(hour, minute, 0).unwrap())
    }

    #[test]
    fn winter_is_utc_and_summer_is_an_hour_later() {
        assert_eq!(at(2026, 11, 21, 14, 5), "21 November 2026 at 2:05pm");
        assert_eq!(at(2026, 6, 30, 23, 30), "1 July 2026 at 12:30am");
        assert_eq!(at(2026, 6, 30, 8, 0), "30 June 2026 at 9am");
        assert_eq!(at(2026, 1, 5, 12, 0), "5 January 2026 at midday");
        assert_eq!(at(2026, 1, 5, 0, 0), "5 January 2026 at midnight");
    }

    #[test]
    fn the_day_in_london_can_be_the_next_one() {
        let utc = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        let late = utc.and_hms_opt(23, 30, 0).unwrap();
        assert_eq!(
            london_day(late),
            NaiveDate::from_ymd_opt(2026, 7, 1).unwrap()
        );
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 21);
        for written in ["21/11/2026", "2026-11-21", " 21.11.2026 ", "21 11 2026"] {
            assert_eq!(parse(written).ok(), expected, "{written}");
        }
        assert_eq!(
            parse_parts("1", "2", "2026").ok(),
            NaiveDate::from_ymd_opt(2026, 2, 1)
        );
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_its_reason() {
        assert_eq!(parse(""), Err(DateProblem::Missing));
        assert_eq!(parse("31/02/2026"), Err(DateProblem::NoSuchDay));
        for written in [
            "21/11/26",
            "November",
            "21/11",
            "+1/1/2026",
            "2026-11-21-1",
            "1/1/20260",
        ] {
            assert_eq!(parse(written), Err(DateProblem::Unreadable), "{written}");
        }
    }
}
