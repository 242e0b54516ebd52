//! What the Head of Profession sees of groups, and each person of their own answers.

use super::*;
use crate::assessments::Sureness;
use crate::endorsement::Rating;
use crate::ids::{Id, PersonId};
use std::collections::BTreeSet;

fn people(count: usize) -> Vec<PersonId> {
    (0..count)
        .map(|number| PersonId::from_text(format!("person-{number}")))
        .collect()
}

fn level(number: u8) -> Rating {
    Rating::from_number(number.into()).unwrap()
}

fn pair(person: &PersonId, said: u8, given: u8) -> Pair<'_> {
    Pair {
        person,
        said: level(said),
        given: level(given),
    }
}

fn told(outcome: Outcome) -> Calibration {
    match outcome {
        Outcome::Told(told) => told,
        Outcome::Hidden => panic!("the group is hidden"),
    }
}

#[test]
fn saying_less_counts_as_saying_more_does() {
    let people = people(5);
    let levels = [(4, 3), (3, 3), (2, 4), (5, 4), (3, 4)];
    let pairs: Vec<_> = people
        .iter()
        .zip(levels)
        .map(|(person, (said, given))| pair(person, said, given))
        .collect();
    let found = told(calibrate(&pairs));
    assert_eq!((found.people, found.pairs), (5, 5));
    assert_eq!((found.over, found.under), (2, 2));
    let figures = [found.exact, found.within_one, found.bias].map(Option::unwrap);
    let values = figures.map(|figure| (figure.value, figure.n));
    assert_eq!(values, [(0.2, 5), (0.8, 5), (-0.2, 5)]);
}

#[test]
fn kappa_is_told_from_thirty_pairs_on() {
    let people = people(5);
    let pairs: Vec<_> = (0..KAPPA_FROM)
        .map(|number| {
            let said = if number % 2 == 0 { 3 } else { 5 };
            pair(&people[number % 5], said, said)
        })
        .collect();
    assert_eq!(told(calibrate(&pairs[1..])).kappa, None);
    let kappa = told(calibrate(&pairs)).kappa.unwrap();
    assert_eq!(
        (kappa.value, kappa.n, kappa.reading),
        (1.0, 30, Reading::Kappa)
    );
}

#[test]
fn four_people_are_hidden_however_many_skills_they_have() {
    let people = people(4);
    let pairs: Vec<_> = (0..60)
        .map(|number| pair(&people[number % 4], 3, 4))
        .collect();
    assert_eq!(calibrate(&pairs), Outcome::Hidden);
    assert_eq!(calibrate(&[]), Outcome::Hidden);
}

#[test]
fn a_small_team_is_not_found_by_taking_the_others_from_the_whole() {
    let people = people(20);
    let team = |from: usize, to: usize| -> Vec<Pair<'_>> {
        people[from..to]
            .iter()
            .map(|person| pair(person, 3, 3))
            .collect()
    };
    let hidden = |groups: &[Vec<Pair<'_>>]| -> Vec<bool> {
        let outcomes = calibrate_groups(groups);
        outcomes
            .iter()
            .map(|outcome| *outcome == Outcome::Hidden)
            .collect()
    };
    assert_eq!(
        hidden(&[team(0, 8), team(8, 14), team(14, 20)]),
        [false, false, false]
    );
    assert_eq!(
        hidden(&[team(0, 8), team(8, 17), team(17, 20)]),
        [true, false, true]
    );
}

#[test]
fn several_readers_of_five_people_have_an_icc() {
    let people = people(6);
    let read = |number: usize, levels: &[Option<u8>]| Read {
        person: &people[number],
        levels: levels.iter().map(|number| number.map(level)).collect(),
    };
    let complete: Vec<_> = (0..5)
        .map(|number| {
            let given = Some(2 + u8::try_from(number).unwrap());
            read(number, &[given, given, given])
        })
        .collect();
    let mut reads = complete.clone();
    reads.push(read(5, &[Some(3), None, Some(4)]));
    let found = readers_agreement(&reads).unwrap();
    assert_eq!(
        (found.value, found.n, found.reading),
        (1.0, 5, Reading::Icc)
    );
    assert_eq!(readers_agreement(&complete[..4]), None);
    let alone: Vec<_> = (0..6).map(|number| read(number, &[Some(3)])).collect();
    assert_eq!(readers_agreement(&alone), None);
}

#[test]
fn a_person_sees_how_often_being_sure_was_borne_out() {
    let settled = |sureness, unchanged| Settled {
        sureness,
        unchanged,
    };
    let found = own_calibration(&[
        settled(Sureness::Sure, true),
        settled(Sureness::Sure, true),
        settled(Sureness::Sure, false),
        settled(Sureness::Guess, false),
        settled(Sureness::Fairly, true),
    ]);
    assert_eq!(found.sure.to_string(), "2 of 3");
    assert_eq!(
        found.guess,
        Share {
            unchanged: 0,
            all: 1
        }
    );
    assert_eq!(own_calibration(&[]), OwnCalibration::default());
}

#[test]
fn every_figure_has_a_sentence_of_its_own() {
    let keys: BTreeSet<&str> = Reading::ALL.into_iter().map(Reading::key).collect();
    assert_eq!(keys.len(), Reading::ALL.len());
}
