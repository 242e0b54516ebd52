//! The sample and the sign of rubber-stamping.

use super::sketch::*;
use crate::endorsement::*;

fn people(count: u32, apart: impl Fn(u32) -> u32) -> Vec<SampleCandidate> {
    (0..count)
        .map(|number| SampleCandidate {
            person: person(&format!("p{number}")),
            steps_apart: apart(number),
            reader_changes: number % 5,
        })
        .collect()
}

#[test]
fn a_tenth_but_at_least_five() {
    let sizes = [0, 3, 5, 30, 50, 51, 400].map(sample_size);
    assert_eq!(sizes, [0, 3, 5, 5, 5, 6, 40]);
}

#[test]
fn the_same_seed_draws_the_same_people_in_whatever_order_they_come() {
    let mut all = people(80, |number| number % 3);
    let drawn = sample(&all, "seed one");
    all.reverse();
    assert_eq!(sample(&all, "seed one"), drawn);
    assert_eq!(drawn.len(), 8);
    assert_ne!(sample(&all, "seed two"), drawn);
}

#[test]
fn anybody_can_draw_it_again_from_the_description() {
    // Worked out from the module's documentation with another program (hashlib of Python).
    let twenty = people(20, |number| number % 3);
    let expected = ["p11", "p15", "p1", "p13", "p5"].map(person);
    assert_eq!(sample(&twenty, "s"), expected);
}

#[test]
fn those_further_apart_are_drawn_more_often() {
    let all: Vec<SampleCandidate> = people(100, |number| if number < 50 { 3 } else { 0 })
        .into_iter()
        .map(|one| SampleCandidate {
            reader_changes: 3,
            ..one
        })
        .collect();
    let mut far = 0;
    for seed in 0..200 {
        let drawn = sample(&all, &seed.to_string());
        let is_far = |number: u32| drawn.contains(&person(&format!("p{number}")));
        far += (0..50).filter(|number| is_far(*number)).count();
    }
    // Four tickets against one: about 1,570 of 2,000 by the weights, slightly fewer as the far ones run out.
    assert!((1_480..=1_650).contains(&far), "{far}");
}

#[test]
fn readers_who_never_change_anything_are_drawn_more_often() {
    let all: Vec<SampleCandidate> = (0..100)
        .map(|number| SampleCandidate {
            person: person(&format!("p{number}")),
            steps_apart: 0,
            reader_changes: if number < 50 { 0 } else { 9 },
        })
        .collect();
    let mut never = 0;
    for seed in 0..100 {
        let drawn = sample(&all, &seed.to_string());
        let is_in = |number: u32| drawn.contains(&person(&format!("p{number}")));
        never += (0..50).filter(|number| is_in(*number)).count();
    }
    assert!(never > 700, "{never}");
}

fn ratings(count: u32, seconds: i64, agreed: bool) -> Vec<TimedRating> {
    (0..count)
        .map(|place| TimedRating {
            at: monday().plus_seconds(i64::from(place) * seconds),
            agreed: agreed || place > 0,
        })
        .collect()
}

#[test]
fn quick_agreement_with_everything_is_a_sign() {
    assert!(is_rubber_stamp(&ratings(15, 7, true)));
    assert!(!is_rubber_stamp(&ratings(14, 7, true)), "too few to say");
    assert!(!is_rubber_stamp(&ratings(15, 8, true)), "time to read");
    assert!(
        !is_rubber_stamp(&ratings(15, 2, false)),
        "one was different"
    );
}

#[test]
fn ratings_of_one_form_share_its_time_and_pauses_do_not_count() {
    let minute_for_three: Vec<TimedRating> = (0..18)
        .map(|place| TimedRating {
            at: monday().plus_seconds((place / 3) * 60),
            agreed: true,
        })
        .collect();
    assert!(!is_rubber_stamp(&minute_for_three), "20 seconds each");
    let daily: Vec<TimedRating> = (0..15)
        .map(|place| TimedRating {
            at: monday().plus_days(place),
            agreed: true,
        })
        .collect();
    assert!(!is_rubber_stamp(&daily), "nothing is known of the time");
}
