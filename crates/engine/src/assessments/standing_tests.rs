//! The staircase always finds the true level, and changed answers give the documented result.

use proptest::prelude::*;
use sfia::{Edition, Frameworks, Level, LevelSet};

use super::*;

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn levels(from: u8, to: u8) -> LevelSet {
    (from..=to).map(level).collect()
}

fn answers(given: &[(u8, Answer)]) -> SkillAnswers {
    given
        .iter()
        .map(|(number, answer)| (level(*number), *answer))
        .collect()
}

/// Answers as somebody does whose true level is `truth`, screen by screen. Gives the end and the number of screens.
fn walk(
    levels: LevelSet,
    start: Level,
    truth: Option<Level>,
    says_partly: bool,
) -> (Standing, usize) {
    let mut given = SkillAnswers::default();
    for screens in 0..=levels.len() {
        let now = standing(levels, start, &given);
        let Some(asked) = now.next else {
            return (now, screens);
        };
        assert!(
            levels.contains(asked),
            "asked about a level the skill lacks"
        );
        assert_eq!(given.get(asked), None, "asked the same twice");
        let one_above = levels.iter().find(|level| Some(*level) > truth);
        given.set(
            asked,
            if Some(asked) <= truth {
                Answer::Yes
            } else if says_partly && one_above == Some(asked) {
                Answer::Partly
            } else {
                Answer::NotYet
            },
        );
    }
    panic!("more screens than levels");
}

#[test]
fn error_free_answers_recover_the_level_for_every_skill_of_every_edition() {
    let frameworks = Frameworks::shipped().unwrap();
    for edition in Edition::ALL {
        for skill in frameworks.edition(edition).skills() {
            let truths = std::iter::once(None).chain(skill.levels.iter().map(Some));
            for truth in truths {
                for start in Level::ALL {
                    for says_partly in [false, true] {
                        let (end, _) = walk(skill.levels, start, truth, says_partly);
                        assert_eq!(end.held, truth, "{} from {start}", skill.code);
                        assert!(end.settled);
                        assert!(end.set_aside.is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn asking_once_more_changes_nothing_for_error_free_answers() {
    let frameworks = Frameworks::shipped().unwrap();
    for edition in Edition::ALL {
        let framework = frameworks.edition(edition);
        for shipped in framework.skills() {
            let truths = std::iter::once(None).chain(shipped.levels.iter().map(Some));
            for truth in truths {
                for general in Level::ALL {
                    let start = Start::Measured(general);
                    let mut skill = AssessedSkill::unanswered(shipped.code, false);
                    let mut again = 0;
                    while let Some(asked) = skill.standing(framework, start).next {
                        again += usize::from(skill.standing(framework, start).again);
                        let said = if Some(asked) <= truth {
                            Answer::Yes
                        } else {
                            Answer::NotYet
                        };
                        let seen = skill.answers.get(asked);
                        skill.answer(asked, said, seen, framework, start).unwrap();
                    }
                    assert_eq!(
                        skill.held(framework),
                        truth,
                        "{} from {general}",
                        shipped.code
                    );
                    assert!(
                        again <= 1,
                        "{} asked about more than once more",
                        shipped.code
                    );
                }
            }
        }
    }
}

#[test]
fn it_starts_at_the_level_nearest_to_what_is_expected() {
    let nothing = SkillAnswers::default();
    assert_eq!(
        standing(levels(2, 6), level(4), &nothing).next,
        Some(level(4))
    );
    assert_eq!(
        standing(levels(5, 7), level(3), &nothing).next,
        Some(level(5))
    );
    assert_eq!(
        standing(levels(1, 3), level(6), &nothing).next,
        Some(level(3))
    );
}

#[test]
fn yes_leads_up_and_not_yet_leads_down() {
    let skill = levels(2, 6);
    let up = standing(skill, level(4), &answers(&[(4, Answer::Yes)]));
    assert_eq!((up.held, up.next), (Some(level(4)), Some(level(5))));
    let down = standing(skill, level(4), &answers(&[(4, Answer::NotYet)]));
    assert_eq!((down.held, down.next), (None, Some(level(3))));
}

#[test]
fn a_yes_under_a_not_yet_settles_it() {
    let end = standing(
        levels(2, 6),
        level(4),
        &answers(&[(4, Answer::NotYet), (3, Answer::Yes)]),
    );
    assert_eq!((end.held, end.settled), (Some(level(3)), true));
    assert_eq!(end.developing, None);
}

#[test]
fn partly_means_the_level_below_is_held_and_this_one_is_developing() {
    let end = standing(levels(2, 6), level(4), &answers(&[(4, Answer::Partly)]));
    assert_eq!((end.held, end.developing), (Some(level(3)), Some(level(4))));
    assert!(end.settled);
    let lowest = standing(levels(4, 6), level(4), &answers(&[(4, Answer::Partly)]));
    assert_eq!((lowest.held, lowest.developing), (None, Some(level(4))));
    assert!(lowest.settled && !lowest.is_nothing());
}

#[test]
fn it_ends_at_the_top_and_at_the_bottom() {
    let top = standing(levels(2, 4), level(4), &answers(&[(4, Answer::Yes)]));
    assert_eq!((top.held, top.settled), (Some(level(4)), true));
    let bottom = standing(levels(4, 6), level(4), &answers(&[(4, Answer::NotYet)]));
    assert_eq!((bottom.held, bottom.settled), (None, true));
    assert!(bottom.is_nothing());
}

#[test]
fn a_yes_above_a_lower_not_yet_is_set_aside_until_that_changes() {
    let skill = levels(2, 6);
    let contradiction = [(2, Answer::Yes), (3, Answer::NotYet), (5, Answer::Yes)];
    let end = standing(skill, level(4), &answers(&contradiction));
    assert_eq!(end.held, Some(level(2)));
    assert_eq!(end.set_aside.iter().collect::<Vec<_>>(), [level(5)]);
    assert!(end.settled);

    let mut mended = answers(&contradiction);
    mended.set(level(3), Answer::Yes);
    let end = standing(skill, level(4), &mended);
    assert_eq!((end.held, end.next), (Some(level(5)), Some(level(6))));
    assert!(end.set_aside.is_empty());
}

#[test]
fn a_hole_below_a_not_yet_is_asked_about_before_it_is_settled() {
    let end = standing(
        levels(2, 6),
        level(4),
        &answers(&[(2, Answer::Yes), (5, Answer::NotYet)]),
    );
    assert_eq!((end.held, end.next), (Some(level(2)), Some(level(4))));
}

#[test]
fn answers_about_levels_the_skill_lacks_count_for_nothing() {
    let end = standing(
        levels(3, 5),
        level(4),
        &answers(&[
            (1, Answer::NotYet),
            (7, Answer::Yes),
            (4, Answer::Yes),
            (5, Answer::NotYet),
        ]),
    );
    assert_eq!((end.held, end.settled), (Some(level(4)), true));
    assert!(end.set_aside.is_empty());
}

fn any_levels() -> impl Strategy<Value = LevelSet> {
    (1_u8..=7, 1_u8..=7).prop_map(|(one, other)| levels(one.min(other), one.max(other)))
}

fn any_answers() -> impl Strategy<Value = SkillAnswers> {
    let one = prop_oneof![
        Just(None),
        Just(Some(Answer::NotYet)),
        Just(Some(Answer::Partly)),
        Just(Some(Answer::Yes)),
    ];
    proptest::collection::vec(one, 7).prop_map(|given| {
        Level::ALL
            .into_iter()
            .zip(given)
            .filter_map(|(level, answer)| Some((level, answer?)))
            .collect()
    })
}

proptest! {
    #[test]
    fn a_standing_never_names_a_level_the_skill_lacks(skill in any_levels(), start in 1_u8..=7, given in any_answers()) {
        let now = standing(skill, level(start), &given);
        for named in [now.held, now.developing, now.next].into_iter().flatten().chain(now.set_aside.iter()) {
            prop_assert!(skill.contains(named));
        }
        prop_assert_eq!(now.settled, now.next.is_none());
        prop_assert!(now.next.is_none_or(|next| given.get(next).is_none()));
        prop_assert!(now.developing.is_none_or(|developing| now.held < Some(developing)));
    }

    #[test]
    fn raising_an_answer_never_lowers_the_level_held(skill in any_levels(), given in any_answers(), number in 1_u8..=7) {
        let Some(before) = given.get(level(number)) else { return Ok(()) };
        let lower = standing(skill, level(3), &given);
        for raised in Answer::ALL.into_iter().filter(|answer| *answer > before) {
            let mut more = given.clone();
            more.set(level(number), raised);
            prop_assert!(standing(skill, level(3), &more).held >= lower.held);
        }
    }

    #[test]
    fn answering_what_is_asked_always_comes_to_an_end(skill in any_levels(), given in any_answers(), replies in proptest::collection::vec(0_usize..3, 7)) {
        let mut given = given;
        let mut replies = replies.into_iter();
        for _ in 0..=skill.len() {
            let Some(next) = standing(skill, level(3), &given).next else { return Ok(()) };
            given.set(next, Answer::ALL[replies.next().unwrap()]);
        }
        prop_assert!(false, "asked more often than there are levels");
    }

    #[test]
    fn where_asking_starts_does_not_change_what_was_said(skill in any_levels(), given in any_answers(), one in 1_u8..=7, other in 1_u8..=7) {
        let (first, second) = (standing(skill, level(one), &given), standing(skill, level(other), &given));
        prop_assert_eq!(first.held, second.held);
        prop_assert_eq!(first.settled, second.settled);
    }
}
