//! Dates as people and spreadsheets write them.

use super::ValueProblem;
use chrono::{Datelike, NaiveDate};

/// Reads `2026-11-21` or `21/11/2026`, the two ways that pages name. A time of midnight behind it, as some
/// exports write, does not matter.
///
/// # Errors
/// [`ValueProblem::Missing`], [`ValueProblem::NotADate`], or [`ValueProblem::DateOutOfRange`] outside the years
/// 1900 to 2100.
pub fn parse_date(text: &str) -> Result<NaiveDate, ValueProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ValueProblem::Missing);
    }
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    if !time.trim().chars().all(|c| matches!(c, '0' | ':' | '.')) {
        return Err(ValueProblem::NotADate);
    }
    let parsed = if date.contains('/') {
        let mut parts = date.split('/');
        date_of(parts.next(), parts.next(), parts.next(), parts.next())
    } else {
        let mut parts = date.rsplit('-');
        date_of(parts.next(), parts.next(), parts.next(), parts.next())
    };
    match parsed {
        None => Err(ValueProblem::NotADate),
        Some(date) if (1900..=2100).contains(&date.year()) => Ok(date),
        Some(_) => Err(ValueProblem::DateOutOfRange),
    }
}

fn date_of(
    day: Option<&str>,
    month: Option<&str>,
    year: Option<&str>,
    rest: Option<&str>,
) -> Option<NaiveDate> {
    let (day, month, year) = (day?, month?, year?);
    // Two figures for a year leave the century open, so a year has four.
    if rest.is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let number = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let year = i32::try_from(number(year)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_date_are_read() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        for text in [
            "2026-11-21",
            "21/11/2026",
            " 21/11/2026 ",
            "2026-11-21T00:00:00",
            "21/11/2026 00:00",
        ] {
            assert_eq!(parse_date(text), Ok(day), "{text}");
        }
        assert_eq!(
            parse_date("1/9/2025"),
            Ok(NaiveDate::from_ymd_opt(2025, 9, 1).unwrap())
        );
    }

    #[test]
    fn no_date_is_guessed_from_anything_else() {
        for text in [
            "11/21/2026",
            "31/02/2026",
            "21/11/26",
            "21 November 2026",
            "45982",
            "2026-11-21T09:30:00",
            "2026/11/21",
            "1/2/3/2026",
            "+1/1/2026",
        ] {
            assert_eq!(parse_date(text), Err(ValueProblem::NotADate), "{text}");
        }
        assert_eq!(parse_date("0026-11-21"), Err(ValueProblem::DateOutOfRange));
        assert_eq!(parse_date("01/01/2205"), Err(ValueProblem::DateOutOfRange));
        assert_eq!(parse_date(""), Err(ValueProblem::Missing));
    }
}
