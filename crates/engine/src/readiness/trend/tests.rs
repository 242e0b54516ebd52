//! Trends: what is told, and what is kept for chance.

use super::*;
use crate::readiness::score::sample::{level, near};
use proptest::prelude::*;

fn point(claimed: f64, evidenced: f64, respondents: Respondents) -> TrendPoint {
    TrendPoint {
        claimed,
        evidenced,
        expected: evidenced,
        distance: (claimed - evidenced).abs(),
        respondents,
    }
}

#[test]
fn the_pool_is_the_mean_of_councils_and_half_a_level_before_the_first() {
    assert_eq!(pool_mean(&[]), 0.5);
    near(pool_mean(&[0.9, 0.3, -0.3]), 0.3);
}

#[test]
fn a_council_that_comes_closer_to_the_truth_gains_from_either_side() {
    let nobody = Respondents::default();
    let over = point(80.0, 50.0, nobody);
    let under = point(50.0, 60.0, nobody);
    near(calibration_gain(&over, &under), 20.0);
    near(calibration_gain(&under, &over), -20.0);
}

#[test]
fn respondents_differ_by_their_mean_claims_in_points() {
    let answers = |numbers: &[u8]| {
        numbers
            .iter()
            .map(|it| Some(level(*it)))
            .collect::<Vec<_>>()
    };
    let found = Respondents::of(&[answers(&[3, 0]), answers(&[3]), vec![None], answers(&[0])]);
    assert_eq!(found.n, 3);
    near(found.sd, 50.0);
    assert_eq!(Respondents::of(&[answers(&[3])]).sd, None);
}

#[test]
fn a_change_is_told_only_beyond_what_chance_explains() {
    // 1.96 x sqrt(2) x 20 / sqrt(16) is 13.859.
    let many = Respondents {
        n: 16,
        sd: Some(20.0),
    };
    let from = |claimed| change(&point(50.0, 0.0, many), &point(claimed, 0.0, many));
    assert_eq!(from(63.8), Change::NotClear);
    assert_eq!(from(63.9), Change::Up);
    assert_eq!(from(36.1), Change::Down);
    let alone = Respondents { n: 1, sd: None };
    let found = change(&point(50.0, 0.0, many), &point(90.0, 0.0, alone));
    assert_eq!(found, Change::NotTold);
    let alike = Respondents {
        n: 5,
        sd: Some(0.0),
    };
    let found = change(&point(50.0, 0.0, many), &point(50.0, 0.0, alike));
    assert_eq!(found, Change::NotClear);
}

fn councils(pairs: &[(f64, f64)]) -> Vec<Outcome> {
    let council = |(at_launch, outcome): &(f64, f64)| Outcome {
        at_launch: *at_launch,
        outcome: *outcome,
    };
    pairs.iter().map(council).collect()
}

/// Intelligence and hours of television of ten people, a common textbook example: rho is -29/165.
#[test]
fn rho_of_a_textbook_example() {
    let pairs = [
        (106.0, 7.0),
        (100.0, 27.0),
        (86.0, 2.0),
        (101.0, 50.0),
        (99.0, 28.0),
        (103.0, 29.0),
        (97.0, 20.0),
        (113.0, 12.0),
        (112.0, 6.0),
        (110.0, 17.0),
    ];
    near(spearman(&councils(&pairs)), -29.0 / 165.0);
    assert_eq!(foretelling(&councils(&pairs)), Foretelling::Chance);
}

#[test]
fn nine_councils_foretell_nothing_and_ten_give_a_hint_at_most() {
    let rising: Vec<_> = (0..10).map(|n| (f64::from(n), f64::from(n * n))).collect();
    assert_eq!(foretelling(&councils(&rising)), Foretelling::Hint);
    assert_eq!(foretelling(&councils(&rising[..9])), Foretelling::TooFew);
    let level: Vec<_> = (0..10).map(|n| (f64::from(n), 1.0)).collect();
    assert_eq!(spearman(&councils(&level)), None);
    assert_eq!(foretelling(&councils(&level)), Foretelling::TooFew);
    assert_eq!(spearman(&[]), None);
}

#[test]
fn equal_values_share_the_mean_of_their_ranks() {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 x 5).
    let tied = councils(&[(1.0, 1.0), (2.0, 2.0), (2.0, 3.0), (3.0, 4.0)]);
    near(spearman(&tied), 0.9487);
}

proptest! {
    #[test]
    fn rho_is_within_its_bounds_and_turns_with_one_side(
        pairs in prop::collection::vec((0..6_u8, 0..6_u8), 0..20),
    ) {
        let pairs: Vec<_> = pairs.into_iter().map(|(a, b)| (f64::from(a), f64::from(b))).collect();
        let turned: Vec<_> = pairs.iter().map(|(a, b)| (*a, -*b)).collect();
        let (found, other) = (spearman(&councils(&pairs)), spearman(&councils(&turned)));
        prop_assert!(found.is_none_or(|rho| (-1.0..=1.0).contains(&rho)));
        prop_assert_eq!(found.is_none(), other.is_none());
        if let Some((rho, other)) = found.zip(other) {
            prop_assert!((rho + other).abs() < 1e-9);
        }
    }
}
