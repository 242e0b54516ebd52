//! The worked example and the borders; what must hold for any round is in `any`.

mod any;

use super::sample::*;
use super::*;
use crate::readiness::{ReadinessLevel, Role, Step};

fn picture(questions: Vec<QuestionInput>) -> Picture {
    Picture::of(&round(vec![section("S4", questions)]))
}

fn scores(questions: Vec<QuestionInput>) -> Scores {
    picture(questions).total.unwrap()
}

#[test]
fn the_section_of_the_design_notes() {
    let picture = Picture::of(&round(vec![section_four()]));
    let found = picture.sections[0].scores.unwrap();
    near(found.claimed, 71.3675);
    near(found.evidenced, 35.8974);
    near(found.gap, 35.4701);
    near(found.unproven, 12.8205);
    near(found.tested_over, 22.6496);
    near(found.over_index, 29.4444);
    near(found.dk_rate, 0.1);
    near(found.expected, 44.1239);
    near(picture.sections[0].alpha, 0.3721);
    near(picture.optimism.delta, 0.5972);
    assert_eq!(picture.total, Some(found));
    assert_eq!(
        found.over_confidence(),
        Some(OverConfidence::BadlyOverConfident)
    );
    // sd of 1.5, -0.3333, 1 and 1 is 0.7861; 1.96 x 0.7861 x sqrt(1 + 4) x 100 / 39.
    near(found.interval, 8.8347);
}

#[test]
fn optimism_of_the_design_notes() {
    let found = Optimism::from_differences(&[1.5, -1.0 / 3.0, 1.0, 1.0], Prior::START);
    assert_eq!(found.n, 4);
    near(found.own_mean, 0.7917);
    near(found.delta, 0.5972);
}

#[test]
fn agreement_of_the_design_notes() {
    let picture = Picture::of(&round(vec![section_four()]));
    let expected = [
        ("R17", 0.8889, 0.5, 2),
        ("R18", 0.8889, 0.3333, 2),
        ("R19", 0.7778, 0.5, 2),
        ("R20", 1.0, 0.0, 2),
        ("R21", 1.0, 0.0, 3),
        ("R22", 0.8889, 0.5, 1),
    ];
    for ((question, found), (name, agreement, ad, claimed)) in
        picture.questions.iter().zip(expected)
    {
        assert_eq!(question.as_str(), name);
        near(found.agreement, agreement);
        near(found.ad, ad);
        assert_eq!(found.claimed_level, Some(level(claimed)));
    }
}

#[test]
fn a_question_nobody_can_answer_claims_nothing_and_says_nothing_about_optimism() {
    let known = reviewed("R1", 1, &[3, 3], 2);
    let with = picture(vec![known.clone(), reviewed("R2", 1, &[-1, -1], 3)]);
    let without = picture(vec![known]);
    assert_eq!(with.optimism, without.optimism);
    let (found, alone) = (with.total.unwrap(), without.total.unwrap());
    assert_eq!(found.over_index, alone.over_index);
    near(found.claimed, 50.0);
    near(found.evidenced, 83.3333);
    near(found.unproven + found.tested_over, found.gap);
    let question = with.questions[1].1;
    assert!(question.unknown && !question.disputed);
    assert_eq!((question.mean, question.claimed_level), (None, None));
}

#[test]
fn what_nobody_reviewed_is_not_evidenced_whatever_is_said_about_it() {
    let unreviewed = QuestionInput {
        evidenced: level(3),
        ..open("R1", 3, &[3])
    };
    let found = scores(vec![unreviewed]);
    assert_eq!(
        (found.evidenced, found.unproven, found.gap),
        (0.0, 100.0, 100.0)
    );
}

#[test]
fn evidence_beyond_the_claim_is_a_negative_gap() {
    let found = scores(vec![reviewed("R1", 2, &[1, 1], 3)]);
    near(found.gap, -66.6667);
    assert_eq!(found.over_confidence(), Some(OverConfidence::Modest));
}

#[test]
fn a_section_is_not_known_above_a_quarter_of_do_not_know_and_not_at_it() {
    assert!(!scores(vec![open("R1", 1, &[3, 3, 3, -1])]).is_not_known());
    assert!(scores(vec![open("R1", 1, &[3, 3, -1])]).is_not_known());
    let unanswered = scores(vec![open("R1", 1, &[])]);
    assert_eq!((unanswered.dk_rate, unanswered.claimed), (None, 0.0));
}

#[test]
fn words_for_over_confidence_change_just_above_their_borders() {
    use OverConfidence::{BadlyOverConfident, Modest, OverConfident, WellJudged};
    let cases = [
        (-5.1, Modest),
        (-5.0, Modest),
        (-4.9, WellJudged),
        (10.0, WellJudged),
        (10.1, OverConfident),
        (25.0, OverConfident),
        (25.1, BadlyOverConfident),
    ];
    for (index, word) in cases {
        assert_eq!(OverConfidence::of(index), word, "{index}");
    }
    // Ten answers with a mean of 0.3 above the evidence come to exactly 10.
    let ten = scores(vec![reviewed("R1", 3, &[1, 1, 1, 1, 1, 1, 1, 2, 2, 2], 1)]);
    assert_eq!(ten.over_confidence(), Some(WellJudged));
}

#[test]
fn a_question_is_disputed_by_agreement_deviation_or_range() {
    let disputed = |answers: &[i8]| QuestionScores::of(&open("R1", 1, answers)).disputed;
    assert!(!disputed(&[2, 3, 2, 3]));
    assert!(!disputed(&[2]));
    assert!(!disputed(&[2, -1]));
    assert!(disputed(&[1, 3, 2, 2, 2, 2, 2]));
    assert!(disputed(&[0, 3]));
}

#[test]
fn the_lower_of_two_middle_answers_is_the_claimed_level() {
    let found = QuestionScores::of(&open("R1", 1, &[3, 0, 1, 2]));
    assert_eq!(found.claimed_level, Some(ReadinessLevel::BEGUN));
    assert_eq!(
        QuestionScores::of(&open("R1", 1, &[2])).claimed_level,
        Some(level(2))
    );
}

#[test]
fn one_answer_has_no_agreement_and_two_that_are_furthest_apart_have_none_left() {
    let lone = QuestionScores::of(&open("R1", 1, &[2]));
    assert_eq!((lone.agreement, lone.ad, lone.range), (None, None, None));
    let apart = QuestionScores::of(&open("R1", 1, &[0, 3]));
    assert_eq!(
        (apart.agreement, apart.ad, apart.range),
        (Some(0.0), Some(1.5), Some(3))
    );
}

#[test]
fn alpha_is_withheld_from_pages_with_few_questions_or_respondents() {
    near(alpha_for_pages(&section_four(), 3), 0.3721);
    assert_eq!(alpha_for_pages(&section_four(), 2), None);
    let mut few = section_four();
    few.questions.truncate(3);
    assert_eq!(alpha_for_pages(&few, 9), None);
    assert!(alpha(&few).is_some());
}

#[test]
fn tilt_is_told_of_two_above_and_five_below_and_not_of_fewer() {
    let answers = |role, numbers: &[u8]| RoleAnswers {
        role,
        levels: numbers.iter().copied().map(level).collect(),
    };
    let mut respondents = vec![
        answers(Role::Sponsor, &[3, 3]),
        answers(Role::Lead, &[2]),
        answers(Role::HumanResources, &[0]),
        answers(Role::Manager, &[1]),
        answers(Role::Staff, &[1, 1, 1]),
        answers(Role::Staff, &[1]),
        answers(Role::Staff, &[1]),
        answers(Role::Staff, &[]),
    ];
    assert_eq!(tilt(&respondents), None);
    respondents.push(answers(Role::Staff, &[1]));
    let found = tilt(&respondents).unwrap();
    assert_eq!((found.above, found.below), (2, 5));
    near(found.points, 50.0);
    respondents.remove(0);
    assert_eq!(tilt(&respondents), None);
}

#[test]
fn the_barrier_is_the_first_step_that_is_not_in_place() {
    let shipped = crate::readiness::Questionnaire::shipped().unwrap();
    let asked = |name: &str, evidenced| reviewed(name, 3, &[3], evidenced);
    // R02 is awareness, R12 desire, R35 ability, R05 the organisation.
    let point = |desire, ability| {
        let questions = vec![
            asked("R05", 0),
            asked("R35", ability),
            asked("R12", desire),
            asked("R02", 2),
        ];
        barrier(shipped.questions(), &round(vec![section("S1", questions)]))
    };
    let found = point(1, 0).unwrap();
    assert_eq!((found.step, found.mean), (Step::Desire, 1.0));
    assert_eq!(point(2, 0).unwrap().step, Step::Ability);
    assert_eq!(point(3, 2), None);
}

#[test]
fn a_prior_that_is_no_number_is_refused() {
    assert_eq!(Prior::new(f64::NAN, 8.0), Err(NotAPrior::Pool));
    assert_eq!(Prior::new(0.5, -1.0), Err(NotAPrior::Kappa));
    assert_eq!(Prior::new(0.5, f64::INFINITY), Err(NotAPrior::Kappa));
    assert_eq!(Prior::new(0.5, 8.0), Ok(Prior::START));
}
