//! The draw of what is read.

use super::sketch::*;
use crate::ids::{Id, OrganisationId, ReadinessRoundId};
use crate::readiness::review::*;
use crate::readiness::*;
use crate::time::Instant;
use proptest::prelude::*;

fn seed(round: &str) -> Seed {
    let council = OrganisationId::from_text("council1".to_owned());
    let at = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let at = Instant::from_utc(at.and_hms_opt(9, 30, 0).unwrap());
    Seed::of(&council, &ReadinessRoundId::from_text(round.to_owned()), at)
}

/// Twelve questions in two sections: in each a gate, a checked one, and four others.
fn twelve() -> Vec<Question> {
    (1..=12)
        .map(|number| {
            let section = if number <= 6 { "S1" } else { "S2" };
            let plain = question(&format!("R{number:02}"), section, &[Role::Lead]);
            match number {
                1 | 7 => gated(plain, GateKind::Soft, Stage::StandAlone),
                2 | 8 => Question {
                    auto_check: Some("3: always".to_owned()),
                    ..plain
                },
                _ => plain,
            }
        })
        .collect()
}

#[test]
fn anybody_can_draw_again_what_was_read() {
    // The example of docs/READINESS-ROUNDS.md, computed apart from the program.
    let seed = seed("round1");
    assert_eq!(seed.as_str(), SEED);
    let drawn = draw(&seed, &twelve());
    let names: Vec<&str> = drawn.iter().map(QuestionId::as_str).collect();
    assert_eq!(names, DRAWN);
    let twice = draw_twice(&seed, &drawn);
    let names: Vec<&str> = twice.iter().map(QuestionId::as_str).collect();
    assert_eq!(names, TWICE);
}

#[test]
fn another_round_draws_other_questions() {
    let drawn: std::collections::BTreeSet<_> = (0..40)
        .map(|number| draw(&seed(&format!("round{number}")), &twelve()))
        .collect();
    assert!(drawn.len() > 10, "of 36 ways to draw: {}", drawn.len());
}

#[test]
fn a_section_of_fewer_others_is_read_whole() {
    let few = vec![question("R1", "S1", &[Role::Lead])];
    assert_eq!(draw(&seed("round1"), &few), [id("R1")]);
    assert_eq!(draw_twice(&seed("round1"), &[id("R1")]), [id("R1")]);
    assert_eq!(draw_twice(&seed("round1"), &[]), []);
}

proptest! {
    #[test]
    fn the_order_of_the_questions_decides_nothing(
        round in "[a-z0-9]{1,12}",
        shuffled in Just(twelve()).prop_shuffle(),
    ) {
        let seed = seed(&round);
        let sorted = |questions: &[Question]| {
            let mut drawn = draw(&seed, questions);
            let mut twice = draw_twice(&seed, &drawn);
            drawn.sort();
            twice.sort();
            (drawn, twice)
        };
        let (drawn, twice) = sorted(&shuffled);
        prop_assert_eq!(sorted(&twelve()), (drawn.clone(), twice.clone()));
        prop_assert_eq!((drawn.len(), twice.len()), (8, 2));
        for always in ["R01", "R02", "R07", "R08"] {
            prop_assert!(drawn.contains(&id(always)));
        }
        prop_assert!(twice.iter().all(|one| drawn.contains(one)));
    }
}

const SEED: &str = "ba54388ee6792f00b2d22f84406eaefce118344db2668dc290f0f92fa53721b6";
const DRAWN: [&str; 8] = ["R01", "R02", "R04", "R06", "R07", "R08", "R11", "R12"];
const TWICE: [&str; 2] = ["R01", "R06"];
