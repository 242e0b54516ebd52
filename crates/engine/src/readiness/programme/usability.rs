//! How usable people find a journey: what they said of it right after it, and how long it took.

use crate::disclosure::is_enough;
use crate::time::Instant;
use crate::words::words;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// After which journey somebody rated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Journey {
    /// An assessment was sent.
    Assessment,
    /// A sheet of a readiness round was finished.
    ReadinessSheet,
}

words!(Journey: Assessment = "assessment", ReadinessSheet = "readiness-sheet");

/// How easy a journey was: 1 "very hard" to 5 "very easy".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// `None` outside 1 to 5.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 5 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The longest pause between two moments of a journey that counts, in seconds; of a longer one this much counts.
const LONGEST_PAUSE: i64 = 5 * 60;

/// The most minutes that are told apart.
const MOST_MINUTES: i64 = 240;

/// How long a journey took, in whole minutes: 1 to 240, which stands for longer ones too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(u8);

impl Minutes {
    /// `None` outside 1 to 240.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (1..=MOST_MINUTES)
            .contains(&i64::from(number))
            .then_some(Self(number))
    }

    /// The time between the first and the last of the moments at which something was done, where of each pause longer than
    /// five minutes five minutes count; rounded up. `None` of fewer than two moments.
    #[must_use]
    pub fn between(moments: &[Instant]) -> Option<Self> {
        let mut sorted = moments.to_vec();
        sorted.sort_unstable();
        let gaps = sorted.windows(2).map(|pair| match pair {
            [before, after] => after.seconds_since(*before).min(LONGEST_PAUSE),
            _ => 0,
        });
        let seconds: i64 = gaps.sum();
        let minutes = seconds.div_euclid(60) + i64::from(seconds % 60 > 0);
        let minutes = u8::try_from(minutes.clamp(1, MOST_MINUTES)).ok()?;
        (sorted.len() > 1).then_some(Self(minutes))
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The middle and the slow end of the times that a journey took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Half took at most this long.
    pub median: Minutes,
    /// Nine of ten took at most this long.
    pub ninetieth: Minutes,
    /// How many were counted.
    pub journeys: u64,
}

/// The times of all months together, without months of fewer than five journeys: what such a month adds would tell how long
/// one of those few took.
#[must_use]
pub fn of_full_months(
    months: &BTreeMap<NaiveDate, BTreeMap<Minutes, u64>>,
) -> BTreeMap<Minutes, u64> {
    let mut together: BTreeMap<Minutes, u64> = BTreeMap::new();
    for times in months.values() {
        let journeys = usize::try_from(times.values().sum::<u64>()).unwrap_or(usize::MAX);
        for (minutes, count) in times.iter().filter(|_| is_enough(journeys)) {
            *together.entry(*minutes).or_default() += count;
        }
    }
    together
}

/// The spread of times, from how often a journey took how long, by the nearest rank. `None` of fewer than five journeys.
#[must_use]
pub fn spread(times: &BTreeMap<Minutes, u64>) -> Option<Spread> {
    let journeys: u64 = times.values().sum();
    let at = |percent: u64| {
        let rank = (journeys * percent).div_ceil(100);
        let mut before = 0;
        times.iter().find_map(|(minutes, count)| {
            before += count;
            (before >= rank).then_some(*minutes)
        })
    };
    is_enough(usize::try_from(journeys).unwrap_or(usize::MAX))
        .then(|| {
            Some(Spread {
                median: at(50)?,
                ninetieth: at(90)?,
                journeys,
            })
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_from_1_to_5() {
        assert_eq!(Rating::new(5).map(Rating::number), Some(5));
        assert_eq!((Rating::new(0), Rating::new(6)), (None, None));
    }

    fn minutes(numbers: &[u8]) -> BTreeMap<Minutes, u64> {
        let mut times = BTreeMap::new();
        for number in numbers {
            *times.entry(Minutes::new(*number).unwrap()).or_default() += 1;
        }
        times
    }

    #[test]
    fn of_a_long_pause_five_minutes_count() {
        let start = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let start = Instant::from_utc(start.and_hms_opt(9, 0, 0).unwrap());
        let at = |seconds: &[i64]| -> Vec<Instant> {
            seconds.iter().map(|add| start.plus_seconds(*add)).collect()
        };
        let took = |seconds: &[i64]| Minutes::between(&at(seconds)).map(Minutes::number);
        assert_eq!(took(&[0]), None);
        assert_eq!(took(&[0, 0]), Some(1));
        assert_eq!(took(&[0, 61]), Some(2));
        assert_eq!(took(&[400, 0, 120]), Some(7));
        assert_eq!(took(&[0, 120, 86_400, 86_460]), Some(8));
        let slow: Vec<i64> = (0..60).map(|step| step * 300).collect();
        assert_eq!(took(&slow), Some(240));
    }

    #[test]
    fn a_month_of_fewer_than_five_journeys_is_left_out() {
        let month = |number| NaiveDate::from_ymd_opt(2026, number, 1).unwrap();
        let months = BTreeMap::from([
            (month(3), minutes(&[5, 5, 6, 7, 8])),
            (month(4), minutes(&[90, 90, 90, 90])),
            (month(5), minutes(&[5, 9, 9, 9, 9])),
        ]);
        let together = of_full_months(&months);
        let counts: Vec<(u8, u64)> = together
            .iter()
            .map(|(minutes, count)| (minutes.number(), *count))
            .collect();
        assert_eq!(counts, [(5, 3), (6, 1), (7, 1), (8, 1), (9, 4)]);
        assert!(of_full_months(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn the_spread_is_told_of_five_journeys_by_the_nearest_rank() {
        assert_eq!(spread(&minutes(&[5, 6, 7, 8])), None);
        let five = spread(&minutes(&[30, 12, 15, 14, 20])).unwrap();
        assert_eq!(
            (five.median.number(), five.ninetieth.number(), five.journeys),
            (15, 30, 5)
        );
        let ten = spread(&minutes(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).unwrap();
        assert_eq!((ten.median.number(), ten.ninetieth.number()), (5, 9));
    }
}
