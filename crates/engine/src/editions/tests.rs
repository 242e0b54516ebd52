//! Every skill of both editions carried both ways: nothing lost that both define, nothing asked twice.

use proptest::prelude::*;
use sfia::{Edition, Frameworks, Level, SkillCode};

use super::*;
use crate::assessments::{Answer, AssessedSkill, LastUsed, Note, Start};
use crate::ids::{EditionChangeId, Id};
use crate::time::Instant;

const WAYS: [(Edition, Edition); 2] = [
    (Edition::Eight, Edition::Nine),
    (Edition::Nine, Edition::Eight),
];

fn changes((from, to): (Edition, Edition)) -> Changes<'static> {
    Changes::between(Frameworks::shipped().unwrap(), from, to)
}

fn up() -> Changes<'static> {
    changes(WAYS[0])
}

fn down() -> Changes<'static> {
    changes(WAYS[1])
}

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// A skill with these answers, used now.
fn said(text: &str, answers: &[(u8, Answer)]) -> AssessedSkill {
    AssessedSkill {
        last_used: Some(LastUsed::Now),
        answers: answers
            .iter()
            .map(|(at, answer)| (level(*at), *answer))
            .collect(),
        ..AssessedSkill::unanswered(code(text), false)
    }
}

/// Why one skill needs a look, and the question that is asked.
fn look(changes: &Changes<'_>, skill: AssessedSkill) -> Option<(Why, Option<u8>, Vec<String>)> {
    let mut over = changes.carry_over(&[skill]);
    assert_eq!(over.unchanged.len() + over.asked.len(), 1);
    let asked = over.asked.pop()?;
    let successors = asked.successors.iter().map(ToString::to_string).collect();
    Some((asked.why, asked.question.map(Level::number), successors))
}

/// Answers as the staircase asks for them, for somebody whose true level is `truth` (0 for none).
fn settle(
    skill: &mut AssessedSkill,
    framework: &sfia::Framework,
    start: Start,
    truth: u8,
) -> usize {
    let mut screens = 0;
    while let Some(next) = skill.standing(framework, start).next {
        let answer = if next.number() <= truth {
            Answer::Yes
        } else {
            Answer::NotYet
        };
        let seen = skill.answers.get(next);
        skill.answer(next, answer, seen, framework, start).unwrap();
        screens += 1;
        assert!(screens <= 9, "the staircase ends");
    }
    screens
}

#[test]
fn the_counts_are_those_of_the_published_facts() {
    let up = up();
    let counts = Kind::ALL.map(|kind| up.count(kind));
    // Renamed, split, merged, new, removed, levels added, levels removed.
    assert_eq!(counts, [11, 4, 0, 26, 0, 53, 2]);
    let counts = Kind::ALL.map(|kind| down().count(kind));
    assert_eq!(counts, [11, 0, 5, 0, 21, 2, 53]);
}

#[test]
fn every_code_is_compared_with_the_facts_of_both_editions() {
    for way in WAYS {
        let changes = changes(way);
        let codes: Vec<SkillCode> = changes.all().iter().map(|skill| skill.code).collect();
        assert_eq!(codes.len(), 147, "every code once");
        for skill in changes.all() {
            let (before, after) = (
                changes.from.find_skill(skill.code),
                changes.to.find_skill(skill.code),
            );
            assert_eq!((skill.before, skill.after), (before, after));
            for at in Level::ALL {
                let (was, is) = (
                    changes.from.defines(skill.code, at),
                    changes.to.defines(skill.code, at),
                );
                let both = before.is_some() && after.is_some();
                assert_eq!(
                    skill.added.contains(at),
                    both && is && !was,
                    "{} {at}",
                    skill.code
                );
                assert_eq!(
                    skill.removed.contains(at),
                    both && was && !is,
                    "{} {at}",
                    skill.code
                );
            }
            let alike = before.map(|skill| (&skill.name, skill.levels))
                == after.map(|skill| (&skill.name, skill.levels));
            let split = changes.find(skill.code).unwrap().successors.len();
            assert_eq!(
                skill.kinds().is_empty(),
                alike && split == 0,
                "{}",
                skill.code
            );
        }
    }
}

#[test]
fn renamed_and_unchanged_skills_are_carried_over_silently() {
    let up = up();
    for text in ["PROG", "RSCH", "BPTS", "ITOP"] {
        let skill = said(text, &[(4, Answer::Yes), (5, Answer::NotYet)]);
        let over = up.carry_over(std::slice::from_ref(&skill));
        assert_eq!(
            (over.unchanged, over.asked),
            (vec![code(text)], vec![]),
            "{text}"
        );
        assert_eq!((over.skills, over.dropped), (vec![skill], vec![]), "{text}");
    }
}

#[test]
fn a_level_that_is_gone_asks_about_its_neighbour_and_offers_where_it_went() {
    let levels = |numbers: &[u8]| Why::LevelsGone(numbers.iter().map(|at| level(*at)).collect());
    let daan = || vec!["DAAN".to_owned()];
    // Only level 7 was answered: the neighbour below is asked about.
    let top = said("DATS", &[(7, Answer::Yes)]);
    assert_eq!(look(&up(), top), Some((levels(&[7]), Some(6), daan())));
    // Level 6 was answered too: nothing is asked, but the person is told.
    let whole = said("DATS", &[(6, Answer::Yes), (7, Answer::Yes)]);
    assert_eq!(look(&up(), whole), Some((levels(&[7]), None, daan())));
    // Level 7 was not held: nothing moved.
    let below = said("DATS", &[(6, Answer::Yes), (7, Answer::NotYet)]);
    assert_eq!(look(&up(), below), None);
    // Two levels at the bottom are gone.
    let low = said("MKTG", &[(2, Answer::Yes), (3, Answer::NotYet)]);
    assert_eq!(look(&up(), low), Some((levels(&[2, 3]), Some(4), vec![])));
}

#[test]
fn a_level_that_is_new_is_asked_about_where_it_can_matter_and_nowhere_else() {
    let added = |numbers: &[u8]| Why::LevelsAdded(numbers.iter().map(|at| level(*at)).collect());
    // Below the lowest level, which was not held.
    let none = said("PENT", &[(3, Answer::NotYet)]);
    assert_eq!(look(&up(), none), Some((added(&[2]), Some(2), vec![])));
    // Below what is held: levels build on one another.
    let held = said("PENT", &[(3, Answer::Yes), (4, Answer::NotYet)]);
    assert_eq!(look(&up(), held), None);
    // Above the highest level, which was held.
    let top = said("ITCM", &[(5, Answer::Yes), (6, Answer::Yes)]);
    assert_eq!(look(&up(), top), Some((added(&[2, 7]), Some(7), vec![])));
    let not_top = said("ITCM", &[(5, Answer::Yes), (6, Answer::NotYet)]);
    assert_eq!(look(&up(), not_top), None);
    // "Partly" at the lowest level holds the new one below it: nothing to ask, but the person is told.
    let partly = said("PENT", &[(3, Answer::Partly)]);
    assert_eq!(look(&up(), partly), Some((added(&[2]), None, vec![])));
    // What was not settled is asked about in its course anyway.
    let open = said("PENT", &[(3, Answer::Yes)]);
    assert_eq!(look(&up(), open), None);
}

#[test]
fn a_skill_that_is_gone_is_laid_aside_whole_and_names_its_successor() {
    let noted = AssessedSkill {
        note: Note::parse("Tests of the switchboard.").unwrap(),
        ..said("PRTS", &[(3, Answer::Yes), (4, Answer::Partly)])
    };
    let over = down().carry_over(std::slice::from_ref(&noted));
    assert_eq!((over.skills, &over.dropped), (vec![], &vec![noted.clone()]));
    assert_eq!(over.asked[0].why, Why::Gone);
    assert_eq!(over.asked[0].successors, [code("TEST")]);
    let back = restore(vec![], &over.dropped);
    assert_eq!(back, [noted]);
    let rare = said("GRDN", &[(3, Answer::Yes)]);
    assert_eq!(look(&down(), rare), Some((Why::Gone, None, vec![])));
}

#[test]
fn a_split_skill_keeps_its_answers_and_offers_the_new_ones() {
    let skill = said("TEST", &[(3, Answer::Yes), (4, Answer::NotYet)]);
    let offered = vec!["NFTS".to_owned(), "PRTS".to_owned()];
    assert_eq!(look(&up(), skill), Some((Why::Split, None, offered)));
    let never = said("TEST", &[(1, Answer::NotYet)]);
    assert_eq!(look(&up(), never), None, "nothing of it was held");
}

#[test]
fn a_change_is_undone_for_thirty_days_and_only_while_it_is_the_present_one() {
    let changed = Instant::from_utc(chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap().into());
    let change = EditionChange {
        id: EditionChangeId::from_text("a".to_owned()),
        from: Edition::Eight,
        to: Edition::Nine,
        changed,
        by: None,
        undone: None,
    };
    let last = changed.plus_days(UNDO_DAYS);
    assert_eq!(change.may_undo(Edition::Nine, last), Ok(()));
    let late = last.plus_seconds(1);
    assert_eq!(
        change.may_undo(Edition::Nine, late),
        Err(UndoRefused::TooLate)
    );
    assert_eq!(
        change.may_undo(Edition::Eight, last),
        Err(UndoRefused::NotPresent)
    );
    let undone = EditionChange {
        undone: Some(changed),
        ..change
    };
    assert_eq!(
        undone.may_undo(Edition::Nine, last),
        Err(UndoRefused::NotPresent)
    );
}

/// Every skill, every start and every true level, settled under one edition and carried to the other.
#[test]
fn whoever_was_settled_is_asked_only_about_levels_that_are_new_or_beside_dropped_ones() {
    for way in WAYS {
        let changes = changes(way);
        for before in changes.from.skills() {
            for start in Level::ALL.map(Start::Measured) {
                for truth in 0..=7 {
                    let mut skill = AssessedSkill::unanswered(before.code, false);
                    settle(&mut skill, changes.from, start, truth);
                    skill.last_used = Some(LastUsed::Now);
                    settled_is_carried(&changes, &skill, start, truth);
                }
            }
        }
    }
}

fn settled_is_carried(changes: &Changes<'_>, skill: &AssessedSkill, start: Start, truth: u8) {
    let over = changes.carry_over(std::slice::from_ref(skill));
    let Some(kept) = over.skills.first() else {
        assert_eq!(over.asked[0].why, Why::Gone);
        return;
    };
    let was = skill.held(changes.from);
    let mut asked = kept.clone();
    let screens = settle(&mut asked, changes.to, start, truth);
    for (at, answer) in kept.answers.iter() {
        assert_eq!(
            asked.answers.get(at),
            Some(answer),
            "no carried answer is overwritten"
        );
    }
    assert_eq!(
        asked.answers.iter().count(),
        kept.answers.iter().count() + screens,
        "nothing is asked twice"
    );
    let told = over.asked.first();
    assert!(
        screens == 0 || told.is_some_and(|asked| asked.question.is_some()),
        "{} {truth}",
        skill.code
    );
    if told.is_none() {
        assert_eq!(asked.held(changes.to), was, "{} {truth}", skill.code);
    }
    if over.dropped.is_empty() && screens == 0 && told.is_none_or(|asked| asked.why == Why::Split) {
        assert_eq!(kept.held(changes.to), was, "{} {truth}", skill.code);
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Yes),
        Just(Answer::Partly),
        Just(Answer::NotYet)
    ]
}

/// Any answers at all, at levels that the edition defines.
fn any_skills(edition: Edition) -> impl Strategy<Value = Vec<AssessedSkill>> {
    let framework = Frameworks::shipped().unwrap().edition(edition);
    let codes: Vec<SkillCode> = framework.skills().iter().map(|skill| skill.code).collect();
    let chosen = proptest::sample::subsequence(codes, 0..30);
    let given = proptest::collection::vec(proptest::option::of(any_answer()), 30 * 7);
    (chosen, given, any::<bool>()).prop_map(move |(codes, given, used)| {
        let one = |(place, code): (usize, SkillCode)| {
            let levels = framework.find_skill(code).unwrap().levels;
            let answers = levels
                .iter()
                .filter_map(|at| Some((at, given[place * 7 + usize::from(at.number()) - 1]?)));
            AssessedSkill {
                answers: answers.collect(),
                last_used: used.then_some(LastUsed::InPeriod),
                ..AssessedSkill::unanswered(code, place % 3 == 0)
            }
        };
        codes.into_iter().enumerate().map(one).collect()
    })
}

/// What was said, by code, without what only steers asking.
fn facts(skills: &[AssessedSkill]) -> Vec<AssessedSkill> {
    let mut facts: Vec<AssessedSkill> = skills
        .iter()
        .map(|skill| AssessedSkill {
            asked_again: None,
            asked_from: None,
            ..skill.clone()
        })
        .collect();
    facts.sort_by_key(|skill| skill.code);
    facts
}

proptest! {
    #[test]
    fn no_answer_that_both_editions_define_is_lost_and_none_that_only_one_does_is_left(
        way in 0..2_usize,
        eight in any_skills(Edition::Eight),
        nine in any_skills(Edition::Nine),
    ) {
        let changes = changes(WAYS[way]);
        let skills = if way == 0 { eight } else { nine };
        let over = changes.carry_over(&skills);
        for skill in &skills {
            let kept = over.skills.iter().find(|kept| kept.code == skill.code);
            let dropped = over.dropped.iter().find(|dropped| dropped.code == skill.code);
            for (at, answer) in skill.answers.iter() {
                let stays = kept.and_then(|kept| kept.answers.get(at));
                let aside = dropped.and_then(|dropped| dropped.answers.get(at));
                let expected = if changes.to.defines(skill.code, at) {
                    (Some(answer), None)
                } else {
                    (None, Some(answer))
                };
                prop_assert_eq!((stays, aside), expected);
            }
        }
        let touched = skills.iter().filter(|skill| skill.is_touched()).count();
        prop_assert_eq!(over.unchanged.len() + over.asked.len(), touched);
        for asked in &over.asked {
            if let Some(question) = asked.question {
                let skill = skills.iter().find(|skill| skill.code == asked.code).unwrap();
                prop_assert!(changes.to.defines(asked.code, question));
                prop_assert_eq!(skill.answers.get(question), None, "asked twice");
            }
        }
    }

    #[test]
    fn over_and_back_gives_the_same_answers_with_those_given_between(
        way in 0..2_usize,
        eight in any_skills(Edition::Eight),
        nine in any_skills(Edition::Nine),
        between in any_answer(),
    ) {
        let (there, back) = (changes(WAYS[way]), changes(WAYS[1 - way]));
        let skills = if way == 0 { eight } else { nine };
        let mut over = there.carry_over(&skills);
        let returned = back.carry_over(&over.skills);
        let restored = restore(returned.skills, &over.dropped);
        prop_assert_eq!(facts(&restored), facts(&skills));

        // One more answer in between comes back as well, where the first edition defines its level.
        if let Some(skill) = over.skills.first_mut() {
            let levels = there.to.find_skill(skill.code).unwrap().levels;
            let free = levels.iter().find(|at| skill.answers.get(*at).is_none());
            if let Some(at) = free {
                skill.answers.set(at, between);
                let code = skill.code;
                let returned = back.carry_over(&over.skills);
                let kept = restore(returned.skills, &over.dropped);
                let found = kept.iter().find(|kept| kept.code == code).unwrap().answers.get(at);
                let aside = returned.dropped.iter().find(|skill| skill.code == code);
                let aside = aside.and_then(|skill| skill.answers.get(at));
                prop_assert_eq!(found.or(aside), Some(between));
            }
        }
    }
}
