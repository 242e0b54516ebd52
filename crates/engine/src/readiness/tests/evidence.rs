//! What is evidenced, and how it ages.

use super::sketch::*;
use crate::readiness::ReadinessLevel;
use crate::readiness::review::*;
use proptest::prelude::*;

fn proof(number: u8, month: u32) -> Option<Proof> {
    Some(Proof {
        level: level(number),
        shown_on: day(month, 1),
    })
}

#[test]
fn observation_beats_document_even_where_it_is_lower_and_document_beats_word() {
    let today = day(6, 1);
    let both = evidenced(proof(1, 5), proof(3, 5), 180, today);
    assert_eq!((both.level, both.by), (level(1), ProvedBy::Observation));
    let document = evidenced(None, proof(3, 5), 180, today);
    assert_eq!(
        (document.level, document.by),
        (level(3), ProvedBy::Document)
    );
}

#[test]
fn what_a_council_uploads_itself_proves_nothing_until_a_reviewer_accepted_it() {
    let word = evidenced(None, None, 180, day(6, 1));
    assert_eq!(
        (word.level, word.by),
        (ReadinessLevel::ABSENT, ProvedBy::Word)
    );
}

#[test]
fn proof_counts_in_full_on_its_last_day_and_as_level_one_at_most_afterwards() {
    let aged_on = |number, today| aged(level(number), day(1, 1), 30, today).number();
    assert_eq!(aged_on(3, day(1, 31)), 3);
    assert_eq!(aged_on(3, day(2, 1)), 1);
    assert_eq!(aged_on(1, day(2, 1)), 1);
    assert_eq!(aged_on(0, day(2, 1)), 0);
    assert!(evidenced(None, proof(3, 1), 30, day(6, 1)).is_out_of_date);
}

proptest! {
    #[test]
    fn age_never_raises_a_level(number in 0_u8..4, most in 1_u32..800, days in 0_i64..900) {
        let today = day(1, 1) + chrono::TimeDelta::days(days);
        let now = aged(level(number), day(1, 1), most, today);
        prop_assert!(now <= level(number));
        let expected = if days > i64::from(most) { number.min(1) } else { number };
        prop_assert_eq!(now.number(), expected);
    }
}
