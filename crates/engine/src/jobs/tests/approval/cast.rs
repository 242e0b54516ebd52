//! Invented people with their roles, and acts to make of them.

use crate::access::{Role, Roles};
use crate::ids::{Id, PersonId};
use crate::jobs::approval::*;
use crate::time::Instant;

/// Everybody, with their roles and whether anybody reports to them.
pub(super) const CAST: &[(&str, &[Role], bool)] = &[
    ("ada", &[], true),
    ("ben", &[Role::HrAdviser], true),
    ("cat", &[Role::HrAdviser], false),
    ("dev", &[Role::HeadOfProfession], true),
    (
        "eve",
        &[Role::DeputyHeadOfProfession, Role::HrAdviser],
        false,
    ),
    ("flo", &[Role::Sponsor], false),
    ("gus", &[], false),
    ("hal", &[Role::Administrator], false),
];

pub(super) fn person(name: &str) -> PersonId {
    PersonId::from_text(name.to_owned())
}

pub(super) fn by(name: &str, capacity: Capacity) -> By {
    let (_, roles, manages) = CAST.iter().find(|(one, ..)| *one == name).unwrap();
    By {
        person: person(name),
        capacity,
        roles: roles.iter().copied().collect::<Roles>(),
        manages: *manages,
    }
}

/// Who can act in a capacity.
pub(super) fn holders(capacity: Capacity) -> Vec<&'static str> {
    CAST.iter()
        .filter(|(name, ..)| {
            let by = by(name, capacity);
            capacity.is_open_to(&by.roles, by.manages)
        })
        .map(|(name, ..)| *name)
        .collect()
}

/// The day `days` after 5 January 2026, at noon.
pub(super) fn at(days: i64) -> Instant {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    Instant::from_utc(day.and_hms_opt(12, 0, 0).unwrap()).plus_days(days)
}

pub(super) fn outcome(points: i64, now: Instant) -> EvaluationOutcome {
    let outcome = format!("{points} points");
    EvaluationOutcome::parse("NJC scheme", Some(now.date()), &outcome, now.date()).unwrap()
}
