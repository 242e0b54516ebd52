//! When an assessment is finished, what may be sent, and what a change of role does to a draft.

use chrono::NaiveDate;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

use super::*;
use crate::ids::{AssessmentId, Id, PersonId, RoleProfileId};
use crate::time::Instant;

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn skill(text: &str, given: &[(u8, Answer)], last_used: Option<LastUsed>) -> AssessedSkill {
    AssessedSkill {
        last_used,
        answers: given
            .iter()
            .map(|(number, answer)| (level(*number), *answer))
            .collect(),
        ..AssessedSkill::unanswered(code(text), false)
    }
}

fn draft(skills: Vec<AssessedSkill>) -> Assessment {
    let moment = NaiveDate::from_ymd_opt(2026, 11, 21)
        .unwrap()
        .and_hms_opt(10, 0, 0)
        .unwrap();
    let moment = Instant::from_utc(moment);
    let id = AssessmentId::from_text("a1".to_owned());
    let person = PersonId::from_text("p1".to_owned());
    Assessment {
        steps: StepsDone {
            job: Some(moment),
            choosing: Some(moment),
            examples: None,
        },
        skills,
        ..Assessment::begin(id, person, Edition::Nine, moment)
    }
}

fn settled(text: &str) -> AssessedSkill {
    skill(text, &[(4, Answer::Partly)], Some(LastUsed::Now))
}

#[test]
fn a_skill_is_done_when_its_level_is_settled_and_its_last_use_known() {
    assert!(!skill("PROG", &[], None).is_done(nine(), Start::Unknown));
    assert!(
        !skill("PROG", &[(4, Answer::Yes)], Some(LastUsed::Now)).is_done(nine(), Start::Unknown)
    );
    assert!(!skill("PROG", &[(4, Answer::Partly)], None).is_done(nine(), Start::Unknown));
    assert!(settled("PROG").is_done(nine(), Start::Unknown));
}

#[test]
fn nobody_is_asked_when_they_last_used_what_they_never_did() {
    let never = [(3, Answer::NotYet), (2, Answer::NotYet)];
    assert_eq!(skill("PROG", &never, None).held(nine()), None);
    assert!(skill("PROG", &never, None).is_done(nine(), Start::Unknown));
}

#[test]
fn a_draft_with_something_left_to_ask_is_not_ready_and_says_for_which_skills() {
    let part = draft(vec![
        settled("PROG"),
        skill("DBDS", &[(3, Answer::Yes)], None),
    ]);
    assert_eq!(
        part.ready(nine()),
        Err(NotReady::Unfinished(vec![code("DBDS")]))
    );
    assert_eq!(part.progress(nine()), Progress { done: 1, total: 2 });
    assert_eq!(draft(vec![]).ready(nine()), Err(NotReady::Empty));
    assert_eq!(draft(vec![settled("PROG")]).ready(nine()), Ok(()));
}

#[test]
fn the_next_skill_is_the_first_unfinished_one_after_this_going_round() {
    let part = draft(vec![
        skill("PROG", &[], None),
        settled("DBDS"),
        skill("SINT", &[], None),
    ]);
    let after = |text: &str| {
        part.find_unfinished_after(code(text), nine())
            .map(|skill| skill.code)
    };
    assert_eq!(after("PROG"), Some(code("SINT")));
    assert_eq!(after("SINT"), Some(code("PROG")));
    assert_eq!(draft(vec![settled("PROG")]).find_unfinished(nine()), None);
}

#[test]
fn a_draft_follows_the_role_and_throws_no_answer_away() {
    let added = AssessedSkill {
        added: true,
        ..settled("TEST")
    };
    let before = draft(vec![
        settled("PROG"),
        skill("DBDS", &[], None),
        settled("SINT"),
        added,
    ]);
    let role = RoleProfileId::from_text("r2".to_owned());
    let after = before.for_role(
        Some(role.clone()),
        &[code("SWDN"), code("PROG"), code("TEST")],
        nine(),
    );
    let seen: Vec<(&str, bool, bool)> = after
        .skills
        .iter()
        .map(|skill| (skill.code.as_str(), skill.added, skill.answers.is_empty()))
        .collect();
    assert_eq!(
        seen,
        [
            ("SWDN", false, true),
            ("PROG", false, false),
            ("TEST", false, false),
            ("SINT", true, false),
        ]
    );
    assert_eq!(after.role, Some(role));
}

#[test]
fn a_role_that_asks_for_a_skill_the_edition_lacks_does_not_ask_about_it() {
    let after = draft(vec![]).for_role(None, &[code("ZZZZ"), code("PROG")], nine());
    assert_eq!(after.skills.len(), 1);
}

#[test]
fn starting_again_keeps_answers_but_not_about_levels_that_went_away() {
    let mut old = settled("PROG");
    old.answers.set(level(7), Answer::Yes);
    let unknown = skill("ZZZZ", &[(4, Answer::Yes)], None);
    let earlier = draft(vec![old, unknown]);
    let opening = opening_skills(Some(&earlier), &[code("DBDS"), code("PROG")], nine());
    let expected = [
        AssessedSkill::unanswered(code("DBDS"), false),
        settled("PROG"),
    ];
    assert_eq!(opening, expected);
    assert_eq!(opening_skills(None, &[code("DBDS")], nine()), expected[..1]);
}

#[test]
fn who_worked_like_this_in_the_last_three_years_did_not_last_do_so_before() {
    let fits = |given: &[(u8, Answer)]| {
        let said = skill("PROG", given, None);
        said.fitting_last_used().contains(&LastUsed::Before)
    };
    assert!(fits(&[]));
    assert!(fits(&[(3, Answer::NotYet), (2, Answer::NotYet)]));
    assert!(!fits(&[(3, Answer::Yes), (4, Answer::NotYet)]));
    assert!(!fits(&[(2, Answer::Partly)]));
    // One that does not count because of an answer below it was still said.
    assert!(!fits(&[(2, Answer::NotYet), (4, Answer::Yes)]));
    // What was stored before the rule stays as it was, and finished.
    let stored = skill("PROG", &[(4, Answer::Partly)], Some(LastUsed::Before));
    assert!(stored.is_done(nine(), Start::Unknown));
}

#[test]
fn the_answer_that_decides_is_the_lowest_that_is_not_yes() {
    let decides = |given: &[(u8, Answer)]| {
        let said = skill("PROG", given, None);
        said.deciding_level().map(Level::number)
    };
    assert_eq!(decides(&[]), None);
    assert_eq!(decides(&[(3, Answer::Yes)]), Some(3));
    assert_eq!(decides(&[(3, Answer::Yes), (4, Answer::Partly)]), Some(4));
    assert_eq!(
        decides(&[(2, Answer::Yes), (3, Answer::NotYet), (4, Answer::Yes)]),
        Some(3)
    );
}

#[test]
fn a_note_is_plain_text_of_at_most_two_thousand_characters() {
    assert_eq!(
        Note::parse(" Dŵr\r\nline two\u{7} ").unwrap().as_str(),
        "Dŵr\nline two"
    );
    assert!(Note::parse(&"ŵ".repeat(2_000)).is_ok());
    assert_eq!(
        Note::parse(&"ŵ".repeat(2_001)),
        Err(NoteTooLong { characters: 2_001 })
    );
}

#[test]
fn stored_words_come_back_as_what_they_were() {
    for answer in Answer::ALL {
        assert_eq!(Answer::from_word(answer.as_str()), Some(answer));
    }
    for used in LastUsed::ALL {
        assert_eq!(LastUsed::from_word(used.as_str()), Some(used));
    }
    assert_eq!(Answer::from_word("no"), None);
    assert_eq!(LastUsed::from_word(""), None);
}

#[test]
fn asking_starts_at_the_own_general_level_then_at_the_roles_then_at_three() {
    let start = |own, role| Start::of(own, role).level();
    assert_eq!(start(Some(level(5)), Some(level(4))), level(5));
    assert_eq!(start(None, Some(level(4))), level(4));
    assert_eq!(start(None, None), level(3));
}

#[test]
fn a_level_far_from_the_general_level_is_asked_about_once_more() {
    let general = Start::Measured(level(3));
    let mut skill = skill(
        "PROG",
        &[
            (3, Answer::Yes),
            (4, Answer::Yes),
            (5, Answer::Yes),
            (6, Answer::NotYet),
        ],
        Some(LastUsed::Now),
    );
    let standing = skill.standing(nine(), general);
    assert_eq!((standing.next, standing.again), (Some(level(5)), true));
    assert!(!standing.settled && !skill.is_done(nine(), general));
    // Nobody who was not asked about their general level is asked twice.
    assert!(skill.standing(nine(), Start::Expected(level(3))).settled);

    let (mut same, seen) = (skill.clone(), Some(Answer::Yes));
    let again = same.answer(level(5), Answer::Yes, seen, nine(), general);
    assert_eq!(again, Ok(AnswerChange::Confirmed));
    assert_eq!(same.held(nine()), Some(level(5)));
    assert!(same.is_done(nine(), general));

    let other = skill.answer(level(5), Answer::NotYet, seen, nine(), general);
    assert_eq!(other, Ok(AnswerChange::Replaced));
    assert_eq!(skill.standing(nine(), general).held, Some(level(4)));
    assert!(skill.is_done(nine(), general));
}

#[test]
fn a_skill_not_used_in_the_period_is_settled_until_something_is_answered() {
    let mut unused = skill("PROG", &[], Some(LastUsed::Before));
    assert!(unused.is_done(nine(), Start::Unknown));
    assert_eq!(unused.held(nine()), None);
    unused
        .answer(level(4), Answer::Yes, None, nine(), Start::Unknown)
        .unwrap();
    assert_eq!(unused.last_used, None);
    assert!(!unused.is_done(nine(), Start::Unknown));
}

#[test]
fn the_flow_goes_from_the_job_over_responsibility_and_choice_to_levels_examples_and_the_end() {
    let mut draft = draft(Vec::new());
    draft.steps = StepsDone::default();
    let moment = Some(draft.started);
    let next = |draft: &Assessment| draft.next_step(Level::new(4).ok(), None, nine());
    assert_eq!(next(&draft), Step::Job);
    draft.steps.job = moment;
    let mut asked = 0;
    while let Step::Responsibility(question) = next(&draft) {
        let said = Answer::Partly;
        draft
            .responsibility
            .set(question.attribute, question.level, said);
        asked += 1;
    }
    assert_eq!(asked, 4);
    assert_eq!(draft.general_level(nine()), Some(level(3)));
    assert_eq!(next(&draft), Step::Group(1));
    draft.candidates = vec![Candidate::new(code("PROG"))];
    assert_eq!(next(&draft), Step::Group(1));
    draft.candidates[0].used = Some(LastUsed::InPeriod);
    assert_eq!(next(&draft), Step::Choose);
    draft.steps.choosing = moment;
    draft.skills = vec![skill("PROG", &[], Some(LastUsed::Now))];
    assert_eq!(next(&draft), Step::Level(code("PROG"), level(3)));
    draft.skills = vec![skill("PROG", &[(3, Answer::Partly)], None)];
    assert_eq!(next(&draft), Step::LastUsed(code("PROG")));
    draft.skills[0].last_used = Some(LastUsed::Now);
    assert_eq!(next(&draft), Step::Examples);
    draft.steps.examples = moment;
    assert_eq!(next(&draft), Step::LookOver);
}

#[test]
fn an_example_matters_most_at_a_gap_or_above_in_what_the_role_needs_most() {
    use crate::roles::{Importance, RoleSkill};
    let asked = |text: &str, number, importance| RoleSkill {
        code: code(text),
        level: level(number),
        importance,
    };
    let role = [
        asked("PROG", 4, Importance::Desirable),
        asked("TEST", 3, Importance::Essential),
        asked("DBDS", 4, Importance::Essential),
        asked("SINT", 5, Importance::Essential),
        asked("SWDN", 4, Importance::Essential),
    ];
    let held = |text, number: u8| {
        let answers = [(number, Answer::Yes), (number + 1, Answer::NotYet)];
        skill(text, &answers, Some(LastUsed::Now))
    };
    let draft = draft(vec![
        held("PROG", 2),
        held("TEST", 3),
        held("DBDS", 3),
        held("SINT", 3),
        skill("SWDN", &[], Some(LastUsed::Before)),
    ]);
    let found = draft.matter_most(&role, nine());
    let found: Vec<&str> = found.iter().map(SkillCode::as_str).collect();
    assert_eq!(found, ["SINT", "DBDS", "PROG"]);
}

#[test]
fn an_answer_from_an_old_form_is_not_taken_over_a_newer_one() {
    let mut programming = skill("PROG", &[], None);
    let take = |skill: &mut AssessedSkill, answer, seen| {
        skill.answer(level(4), answer, seen, nine(), Start::Unknown)
    };
    assert_eq!(
        take(&mut programming, Answer::Yes, None),
        Ok(AnswerChange::New)
    );
    // Another window still shows the level as unanswered.
    assert_eq!(
        take(&mut programming, Answer::NotYet, None),
        Err(AnswerRefused::AnsweredElsewhere(Some(Answer::Yes)))
    );
    assert_eq!(programming.answers.get(level(4)), Some(Answer::Yes));
    // The same answer twice is one answer, however old the form.
    assert_eq!(
        take(&mut programming, Answer::Yes, None),
        Ok(AnswerChange::Unchanged)
    );
    assert_eq!(
        take(&mut programming, Answer::Partly, Some(Answer::Yes)),
        Ok(AnswerChange::Replaced)
    );
}

#[test]
fn a_level_that_the_skill_lacks_takes_no_answer() {
    let lacking = Level::ALL
        .into_iter()
        .find(|level| !nine().defines(code("PROG"), *level))
        .unwrap();
    assert_eq!(
        skill("PROG", &[], None).answer(lacking, Answer::Yes, None, nine(), Start::Unknown),
        Err(AnswerRefused::NoSuchLevel(code("PROG"), lacking))
    );
}

#[test]
fn home_offers_the_one_next_step() {
    let sent = draft(vec![]).started;
    let step = |draft: Option<&Assessment>, submitted| NextStep::of(draft, submitted, nine());
    assert_eq!(step(None, None), NextStep::Start);
    assert_eq!(
        step(None, Some(sent)),
        NextStep::LookAtResult { submitted: sent }
    );
    let part = draft(vec![settled("PROG"), skill("DBDS", &[], None)]);
    assert_eq!(
        step(Some(&part), Some(sent)),
        NextStep::CarryOn {
            done: 1,
            total: 2,
            skill: code("DBDS"),
            place: 2
        }
    );
    assert_eq!(
        step(Some(&draft(vec![settled("PROG")])), None),
        NextStep::Send { total: 1 }
    );
    assert_eq!(step(Some(&draft(vec![])), None), NextStep::AddSkills);
    let mut begun = draft(vec![]);
    begun.steps = StepsDone::default();
    assert_eq!(step(Some(&begun), None), NextStep::Begun);
}

#[test]
fn a_level_said_outright_takes_the_place_of_all_answers() {
    for shipped in nine().skills() {
        let levels = std::iter::once(None).chain(shipped.levels.iter().map(Some));
        for held in levels {
            let mut said = AssessedSkill::unanswered(shipped.code, true);
            said.answers
                .set(shipped.levels.highest().unwrap(), Answer::Partly);
            said.declare(held, nine()).unwrap();
            let start = Start::Measured(level(1));
            let standing = said.standing(nine(), start);
            assert_eq!(
                (standing.held, standing.settled),
                (held, true),
                "{}",
                shipped.code
            );
            assert!(said.is_done(nine(), start) && standing.set_aside.is_empty());
        }
    }
    let mut programming = skill("PROG", &[(4, Answer::Yes)], None);
    let before = programming.clone();
    assert_eq!(programming.declare(Some(level(1)), nine()), Err(level(1)));
    assert_eq!(programming, before);
}
