//! Drafts: saved as one goes, one at a time, and nobody else's business.

use super::*;
use crate::audit::list_of_subject;
use crate::entry::form_keys::{FormKey, was_used};

fn council(test: &TestDb) -> (Council, Scope) {
    let north = Council::new(test, "north");
    north.role(test, "DEV-1", &["PROG", "DBDS"]);
    north.add(test, "jo");
    north.add(test, "sam");
    north.post(test, "sam", ("Developer", "jo"), Some("DEV-1"), None);
    let sam = north.scope("sam", false);
    (north, sam)
}

#[test]
fn every_answer_is_there_when_one_comes_back() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG", "DBDS"]);
        answer(test, &sam, &id, "PROG", (3, Answer::Yes), None).unwrap();
        test.clock().move_on(60);
        answer(test, &sam, &id, "PROG", (4, Answer::Partly), None).unwrap();
        describe(
            test,
            &sam,
            &id,
            "PROG",
            "Rebuilt the permit service.\nTwice.",
        )
        .unwrap();

        let draft = own(test, &sam).draft.unwrap();
        let programming = draft.find_skill(skill("PROG")).unwrap();
        let said: Vec<(u8, Answer)> = programming
            .answers
            .iter()
            .map(|(level, answer)| (level.number(), answer))
            .collect();
        assert_eq!(said, [(3, Answer::Yes), (4, Answer::Partly)]);
        assert_eq!(programming.last_used, Some(LastUsed::InPeriod));
        assert_eq!(
            programming.note.as_str(),
            "Rebuilt the permit service.\nTwice."
        );
        assert_eq!(draft.changed.seconds_since(draft.started), 60);
        assert_eq!(draft.version, 4);
        assert_eq!(draft.progress(nine()).done, 1);
    });
}

#[test]
fn a_changed_answer_takes_the_place_of_the_old_one() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG"]);
        answer(test, &sam, &id, "PROG", (3, Answer::NotYet), None).unwrap();
        let seen = Some(Answer::NotYet);
        answer(test, &sam, &id, "PROG", (3, Answer::Yes), seen).unwrap();
        let draft = own(test, &sam).draft.unwrap();
        let answers = &draft.find_skill(skill("PROG")).unwrap().answers;
        assert_eq!(answers.iter().count(), 1);
        assert_eq!(answers.get(Level::new(3).unwrap()), Some(Answer::Yes));
    });
}

#[test]
fn the_same_answer_again_changes_nothing() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG"]);
        answer(test, &sam, &id, "PROG", (3, Answer::Yes), None).unwrap();
        let before = own(test, &sam).draft.unwrap();
        test.clock().move_on(60);
        let again = answer(test, &sam, &id, "PROG", (3, Answer::Yes), None);
        assert_eq!(again, Ok(AnswerChange::Unchanged));
        assert_eq!(own(test, &sam).draft.unwrap(), before);
    });
}

#[test]
fn starting_in_two_windows_starts_one_assessment() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let first = begin(test, &sam, &["PROG"]);
        let second = begin(test, &sam, &["DBDS"]);
        assert_eq!(first, second);
        let draft = own(test, &sam).draft.unwrap();
        assert!(draft.find_skill(skill("PROG")).is_some());
    });
}

#[test]
fn a_draft_shows_the_skills_that_the_role_asks_for_today() {
    Databases::each(|test| {
        let (north, sam) = council(test);
        let id = begin(test, &sam, &["PROG"]);
        let found = own(test, &sam);
        let codes: Vec<SkillCode> = found
            .draft
            .unwrap()
            .skills
            .iter()
            .map(|skill| skill.code)
            .collect();
        assert_eq!(codes, [skill("PROG"), skill("DBDS")]);
        assert_eq!(found.job.job_title.as_deref(), Some("Developer"));
        assert_eq!(found.job.manager.as_deref(), Some("jo"));

        // What the role asks for now is taken in when it is answered.
        let draft = id.clone();
        change(test, &sam, move |tx, permit| {
            add_skill(tx, permit, &draft, skill("DBDS"), false)
        })
        .unwrap();
        answer(test, &sam, &id, "DBDS", (3, Answer::Yes), None).unwrap();
        assert_eq!(own(test, &sam).role_level(), Some(Level::new(3).unwrap()));
        assert!(
            north.person("sam") == own(test, &sam).job.person,
            "the job is that of the person who asks"
        );
    });
}

#[test]
fn an_added_skill_comes_last_and_can_go_again_with_all_that_was_said_of_it() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG", "DBDS"]);
        let add = |code: &'static str| {
            let id = id.clone();
            change(test, &sam, move |tx, permit| {
                add_skill(tx, permit, &id, skill(code), true)
            })
        };
        add("TEST").unwrap();
        assert_eq!(add("TEST"), Err(StoreError::Conflict));
        answer(test, &sam, &id, "TEST", (3, Answer::Yes), None).unwrap();
        let last = own(test, &sam).draft.unwrap().skills.pop().unwrap();
        assert!(last.added && last.code == skill("TEST"));

        let remove = || {
            let id = id.clone();
            change(test, &sam, move |tx, permit| {
                remove_skill(tx, permit, &id, skill("TEST"))
            })
        };
        remove().unwrap();
        assert!(remove().is_err());
        assert_eq!(own(test, &sam).draft.unwrap().skills.len(), 2);
    });
}

#[test]
fn what_was_said_of_sentences_goes_with_the_answer_that_followed_from_it() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG", "TEST"]);
        let judge = |code: &'static str, verdicts: &'static [Verdict]| {
            let (id, level) = (id.clone(), Level::new(3).unwrap());
            change(test, &sam, move |tx, permit| {
                save_sentences(tx, &permit, &id, (skill(code), level), verdicts)
            })
            .unwrap();
        };
        let said = |code: &'static str| {
            let (id, level) = (id.clone(), Level::new(3).unwrap());
            test.read_blocking::<_, StoreError>(&sam, move |tx| {
                let permit = decide::<ReadDraft>(tx.actor(), own_facts(tx)).unwrap();
                list_verdicts(tx, &permit, &id, (skill(code), level))
            })
            .unwrap()
        };
        for code in ["PROG", "TEST"] {
            answer(test, &sam, &id, code, (3, Answer::Yes), None).unwrap();
            judge(code, &[Verdict::Met, Verdict::Met]);
        }
        judge("PROG", &[Verdict::Partly, Verdict::Met]);
        assert_eq!(said("PROG"), [Verdict::Partly, Verdict::Met]);
        answer(
            test,
            &sam,
            &id,
            "PROG",
            (3, Answer::Partly),
            Some(Answer::Yes),
        )
        .unwrap();
        assert_eq!(said("PROG"), []);

        let gone = id.clone();
        change(test, &sam, move |tx, permit| {
            remove_skill(tx, permit, &gone, skill("TEST"))
        })
        .unwrap();
        assert_eq!(said("TEST"), []);
    });
}

#[test]
fn nobody_answers_in_the_draft_of_another_person_or_council() {
    Databases::each(|test| {
        let (north, sam) = council(test);
        let id = begin(test, &sam, &["PROG"]);
        let south = Council::new(test, "south");
        south.add(test, "sam");
        for stranger in [north.scope("jo", true), south.scope("sam", false)] {
            let refused = answer(test, &stranger, &id, "PROG", (3, Answer::Yes), None);
            assert_eq!(refused, Err(StoreError::NotFound("draft")));
            let refused = describe(test, &stranger, &id, "PROG", "mine");
            assert_eq!(refused, Err(StoreError::NotFound("open assessment")));
            assert_eq!(send(test, &stranger, &id, 1), Err(StoreError::Conflict));
            assert_eq!(own(test, &stranger).draft, None);
        }
        assert_eq!(own(test, &sam).draft.unwrap().version, 1);
    });
}

#[test]
fn the_trail_says_which_level_was_answered_but_not_what() {
    Databases::each(|test| {
        let (_, sam) = council(test);
        let id = begin(test, &sam, &["PROG"]);
        answer(test, &sam, &id, "PROG", (3, Answer::NotYet), None).unwrap();
        describe(test, &sam, &id, "PROG", "a secret").unwrap();
        let system = Scope::system(sam.organisation().clone());
        let lines = test
            .read_blocking::<_, StoreError>(&system, |tx| {
                let permit = decide::<engine::access::ReadSettings>(tx.actor(), ()).unwrap();
                list_of_subject(tx, &permit, "assessment", id.as_str())
            })
            .unwrap();
        let told: Vec<(&str, &str)> = lines
            .iter()
            .map(|line| (line.action.as_str(), line.detail.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("start-assessment", r#"{"edition":9,"skills":1}"#),
                ("answer-level", r#"{"skill":"PROG","level":3}"#),
                ("describe-skill", r#"{"skill":"PROG"}"#),
            ]
        );
    });
}

#[test]
fn going_back_to_a_form_is_told_from_another_window() {
    Databases::each(|test| {
        let (north, sam) = council(test);
        north.invite(test, "sam", true);
        let id = begin(test, &sam, &["PROG"]);
        let key = FormKey {
            key: "shown-once".to_owned(),
            body_hash: "yes".to_owned(),
            account: sam.actor().member().unwrap().account.clone(),
        };
        let used = |key: &'static str| {
            test.read_blocking::<_, StoreError>(&sam, move |tx| was_used(tx, key))
                .unwrap()
        };
        assert!(!used("shown-once"));
        let sent = test.write_once::<StoreError, _>(&sam, key, move |tx| {
            let permit = decide::<Assess>(tx.actor(), own_facts(tx)).unwrap();
            add_skill(tx, permit, &id, skill("DBDS"), false)?;
            Ok("done".to_owned())
        });
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(sent).unwrap();
        assert!(used("shown-once"));
        assert!(!used("of-another-window"));
    });
}
