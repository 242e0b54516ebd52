//! Submitting: bound to what was seen, final, and readable by the line manager from then on.

use super::*;
use engine::assessments::opening_skills;

fn answered(test: &TestDb) -> (Council, Scope, AssessmentId) {
    let north = Council::new(test, "north");
    north.add(test, "jo");
    north.add(test, "sam");
    north.post(test, "sam", ("Developer", "jo"), None, None);
    let sam = north.scope("sam", false);
    let id = begin(test, &sam, &["PROG"]);
    answer(test, &sam, &id, "PROG", (3, Answer::Partly), None).unwrap();
    describe(test, &sam, &id, "PROG", "").unwrap();
    (north, sam, id)
}

#[test]
fn a_form_older_than_the_draft_does_not_submit_it() {
    Databases::each(|test| {
        let (_, sam, id) = answered(test);
        let seen = own(test, &sam).draft.unwrap().version;
        let partly = Some(Answer::Partly);
        answer(test, &sam, &id, "PROG", (3, Answer::Yes), partly).unwrap();
        assert_eq!(send(test, &sam, &id, seen), Err(StoreError::Conflict));
        assert!(own(test, &sam).draft.is_some());
        assert_eq!(latest(test, &sam), None);
    });
}

#[test]
fn what_was_submitted_takes_no_more_answers() {
    Databases::each(|test| {
        let (north, sam, id) = answered(test);
        send(test, &sam, &id, 3).unwrap();
        let late = answer(test, &sam, &id, "PROG", (4, Answer::Yes), None);
        assert_eq!(late, Err(StoreError::NotFound("draft")));
        let late = describe(test, &sam, &id, "PROG", "late");
        assert_eq!(late, Err(StoreError::NotFound("open assessment")));
        let again = send(test, &sam, &id, 4);
        assert_eq!(again, Err(StoreError::Conflict));
        assert_eq!(latest(test, &sam).unwrap().skills.len(), 1);
        assert_eq!(own(test, &sam).draft, None);
        let told = |scope: &Scope| {
            let id = id.clone();
            test.read_blocking::<_, StoreError>(scope, move |tx| {
                let permit = decide::<Assess>(tx.actor(), own_facts(tx)).unwrap();
                was_submitted(tx, &permit, &id)
            })
        };
        assert_eq!(told(&sam), Ok(true));
        assert_eq!(told(&north.scope("jo", true)), Ok(false));
    });
}

#[test]
fn starting_again_keeps_the_answers_and_every_earlier_version() {
    Databases::each(|test| {
        let (_, sam, first) = answered(test);
        send(test, &sam, &first, 3).unwrap();
        let carried = opening_skills(latest(test, &sam).as_ref(), &[], nine());
        test.clock().move_on(86_400);
        let second = change(test, &sam, move |tx, permit| {
            start(tx, permit, &Opening::first(Edition::Nine, carried.clone()))
        })
        .unwrap();
        let partly = Some(Answer::Partly);
        answer(test, &sam, &second, "PROG", (3, Answer::Yes), partly).unwrap();
        answer(test, &sam, &second, "PROG", (4, Answer::NotYet), None).unwrap();
        assert_eq!(latest(test, &sam).unwrap().id, first);
        send(test, &sam, &second, 3).unwrap();

        let all = test
            .read_blocking::<_, StoreError>(&sam, |tx| {
                let permit = decide::<ReadRecord>(tx.actor(), own_facts(tx)).unwrap();
                list_submitted(tx, &permit)
            })
            .unwrap();
        let held: Vec<(AssessmentId, Option<u8>)> = all
            .iter()
            .map(|one| {
                let held = one.skills[0].held(nine());
                (one.id.clone(), held.map(Level::number))
            })
            .collect();
        assert_eq!(held, [(second, Some(3)), (first, Some(2))]);
    });
}

#[test]
fn the_line_manager_reads_what_was_submitted_and_never_the_draft() {
    Databases::each(|test| {
        let (north, sam, id) = answered(test);
        let jo = north.scope("jo", true);
        let facts = PersonFacts::of(north.person("sam"), vec![north.person("jo")]);
        let read = |facts: PersonFacts| {
            test.read_blocking::<_, StoreError>(&jo, move |tx| {
                assert!(decide::<ReadDraft>(tx.actor(), facts.clone()).is_err());
                let permit = decide::<ReadRecord>(tx.actor(), facts).unwrap();
                find_submitted(tx, &permit)
            })
            .unwrap()
        };
        assert_eq!(read(facts.clone()), None);
        send(test, &sam, &id, 3).unwrap();
        assert_eq!(read(facts).unwrap().id, id);
    });
}

#[test]
fn a_skill_that_the_role_asks_for_no_longer_is_not_sent_unanswered() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        north.add(test, "jo");
        north.add(test, "sam");
        north.role(test, "DEV-1", &["PROG"]);
        north.post(test, "sam", ("Developer", "jo"), Some("DEV-1"), None);
        let sam = north.scope("sam", false);
        let id = begin(test, &sam, &["PROG", "DBDS"]);
        answer(test, &sam, &id, "PROG", (3, Answer::Partly), None).unwrap();
        send(test, &sam, &id, 2).unwrap();
        let sent = latest(test, &sam).unwrap();
        let codes: Vec<&str> = sent
            .skills
            .iter()
            .map(|skill| skill.code.as_str())
            .collect();
        assert_eq!(codes, ["PROG"]);
        assert_eq!(sent.role.unwrap().as_str(), "north-DEV-1");
    });
}
