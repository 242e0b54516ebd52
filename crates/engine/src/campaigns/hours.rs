//! London's days and hours: when a reminder may go out. Mail outside working hours asks for work outside them.

use crate::time::Instant;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Timelike, Weekday};
use chrono_tz::Europe::London;
use chrono_tz::Tz;

/// The first hour of the day in which mail may go out.
const FROM_HOUR: u32 = 8;
/// The hour with which quiet begins.
const TO_HOUR: u32 = 18;

/// The day it is in London.
#[must_use]
pub fn london_day(now: Instant) -> NaiveDate {
    local(now).date_naive()
}

/// The moment at which a day begins in London: from then on an assessment counts for a campaign that opens that day.
#[must_use]
pub fn counts_from(day: NaiveDate) -> Instant {
    at(day, 0)
}

/// Year and month in London.
pub(super) fn month(now: Instant) -> (i32, u32) {
    let local = local(now);
    (local.year(), local.month())
}

/// Whether a reminder may go out: Monday to Friday from 8:00 and before 18:00 in London.
pub(super) fn is_awake(now: Instant) -> bool {
    let local = local(now);
    is_workday(local.date_naive()) && (FROM_HOUR..TO_HOUR).contains(&local.hour())
}

/// When a reminder that waits now may go out; `None` when it may at once.
#[must_use]
pub fn next_waking_hour(now: Instant) -> Option<Instant> {
    if is_awake(now) {
        return None;
    }
    let local = local(now);
    let today = local.date_naive();
    let from = if local.hour() < FROM_HOUR {
        Some(today)
    } else {
        today.succ_opt()
    };
    let day = from?.iter_days().find(|day| is_workday(*day))?;
    Some(at(day, FROM_HOUR))
}

fn is_workday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn local(now: Instant) -> DateTime<Tz> {
    now.utc().and_utc().with_timezone(&London)
}

/// London's clocks change at one in the morning, so midnight and eight o'clock are there once on every day.
fn at(day: NaiveDate, hour: u32) -> Instant {
    let naive = day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(hour.into());
    let utc = London
        .from_local_datetime(&naive)
        .earliest()
        .map_or(naive, |moment| moment.naive_utc());
    Instant::from_utc(utc)
}
