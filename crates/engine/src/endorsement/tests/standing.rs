//! How long an endorsement stands.

use super::sketch::*;
use crate::endorsement::*;
use crate::ids::{EndorsementId, Id, ReviewId};
use chrono::NaiveDate;
use sfia::{Edition, Frameworks};

fn bound(version: i64) -> EvidenceVersion {
    EvidenceVersion {
        evidence: "e1".to_owned(),
        version,
    }
}

fn endorsement() -> Endorsement {
    Endorsement {
        id: EndorsementId::from_text("x1".to_owned()),
        person: person("sam"),
        code: code("PROG"),
        edition: Edition::Nine,
        claimed: Some(at(5)),
        level: at(4),
        evidence: vec![bound(1)],
        review: ReviewId::from_text("r1".to_owned()),
        by: person("mo"),
        capacity: Capacity::FirstReader,
        at: monday(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn check(change: impl Fn(&mut Present<'_>)) -> Standing {
    let evidence = [bound(1)];
    let mut present = Present {
        today: day(2027, 1, 1),
        claimed: Some(at(5)),
        edition: Edition::Nine,
        frameworks: Frameworks::shipped().unwrap(),
        evidence: &evidence,
        superseded: false,
        months: USUAL_MONTHS,
    };
    change(&mut present);
    standing(&endorsement(), &present)
}

#[test]
fn it_stands_for_two_years_and_not_a_day_longer() {
    let due = day(2028, 11, 2);
    assert_eq!(check(|_| ()), Standing::Stands { due });
    let last = check(|now| now.today = day(2028, 11, 1));
    assert_eq!(last, Standing::Stands { due });
    assert_eq!(check(|now| now.today = due), Standing::Lapsed(Lapse::Due));
    let short = check(|now| now.months = 1);
    assert_eq!(short, Standing::Lapsed(Lapse::Due));
}

#[test]
fn other_edits_leave_it_and_these_do_not() {
    let more = [
        bound(1),
        EvidenceVersion {
            evidence: "e2".to_owned(),
            version: 1,
        },
    ];
    assert!(matches!(
        check(|now| now.claimed = Some(at(4))),
        Standing::Stands { .. }
    ));
    assert!(matches!(
        check(|now| now.claimed = None),
        Standing::Stands { .. }
    ));
    let present = |evidence: &[EvidenceVersion]| {
        standing(
            &endorsement(),
            &Present {
                today: day(2027, 1, 1),
                claimed: Some(at(5)),
                edition: Edition::Nine,
                frameworks: Frameworks::shipped().unwrap(),
                evidence,
                superseded: false,
                months: USUAL_MONTHS,
            },
        )
    };
    assert!(matches!(present(&more), Standing::Stands { .. }));
    assert_eq!(present(&[]), Standing::Lapsed(Lapse::EvidenceChanged));
    assert_eq!(
        present(&[bound(2)]),
        Standing::Lapsed(Lapse::EvidenceChanged)
    );
    assert_eq!(
        check(|now| now.claimed = Some(at(6))),
        Standing::Lapsed(Lapse::ClaimChanged)
    );
    assert_eq!(
        check(|now| now.superseded = true),
        Standing::Lapsed(Lapse::Superseded)
    );
}

/// Whether an endorsement under edition 8 stands under edition 9, by the facts of the two editions.
fn carried(text: &str, level: Option<u8>) -> bool {
    let given = Endorsement {
        code: code(text),
        edition: Edition::Eight,
        claimed: None,
        level: level.map_or(Rating(None), at),
        evidence: Vec::new(),
        ..endorsement()
    };
    let present = Present {
        today: day(2027, 1, 1),
        claimed: None,
        edition: Edition::Nine,
        frameworks: Frameworks::shipped().unwrap(),
        evidence: &[],
        superseded: false,
        months: USUAL_MONTHS,
    };
    match standing(&given, &present) {
        Standing::Stands { .. } => true,
        Standing::Lapsed(lapse) => {
            assert_eq!(lapse, Lapse::EditionChanged);
            false
        }
    }
}

#[test]
fn with_another_edition_it_stands_where_the_level_means_the_same() {
    assert!(carried("PROG", Some(4)));
    assert!(carried("PROG", None));
    // Its level 7 went to data analytics; the levels below stayed.
    assert!(carried("DATS", Some(5)));
    assert!(!carried("DATS", Some(7)));
    // A part of its work is described under two other skills.
    assert!(!carried("TEST", Some(3)));
    // Edition 9 does not have it.
    assert!(!carried("RELM", Some(4)));
}

#[test]
fn the_first_day_that_is_not_due_is_the_first_on_which_an_endorsement_stands() {
    for months in [6, 24, 60] {
        for today in day(2027, 1, 1).iter_days().take(800) {
            let first = first_day_not_due(today, months);
            let given = |at: NaiveDate| {
                let endorsement = Endorsement {
                    evidence: Vec::new(),
                    at: crate::time::Instant::from_utc(at.and_hms_opt(9, 0, 0).unwrap()),
                    ..endorsement()
                };
                let present = Present {
                    today,
                    claimed: Some(crate::endorsement::tests::sketch::at(5)),
                    edition: Edition::Nine,
                    frameworks: Frameworks::shipped().unwrap(),
                    evidence: &[],
                    superseded: false,
                    months,
                };
                matches!(standing(&endorsement, &present), Standing::Stands { .. })
            };
            assert!(given(first), "{today} {months}");
            assert!(!given(first.pred_opt().unwrap()), "{today} {months}");
        }
    }
}
