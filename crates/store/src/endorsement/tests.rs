//! Endorsement on both databases: opening, blind ratings, talks, second readers, stand-ins, notices, samples.

use super::*;
use crate::assessments::tests::council::{Council, insert, nine, skill};
use crate::people::facts;
use crate::schema::{membership_roles, outbox};
use crate::testing::{Databases, TestDb};
use crate::unit::Write;
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{
    AnswerReview, Assess, Delegate, DrawSample, LeadReviews, Permit, PersonFacts, ReadDraft,
    ReadFirst, ReadRecord, ReadSecond, Role, SettleObjections, decide,
};
use engine::assessments::{Answer, AssessedSkill, LastUsed, Opening, SkillAnswers};
use engine::endorsement::{Act, Capacity, Rating, Refused, Review, State};
use engine::evidence::{EvidenceDraft, EvidenceInput, SupportInput};
use engine::ids::{Id, OrganisationId, PersonId, ReviewId};
use engine::time::Clock;
use sfia::{Edition, Frameworks, Level, SkillCode};

const SKILLS: &[&str] = &["DBDS", "PROG", "TEST"];

fn at(number: u8) -> Rating {
    Rating(Some(Level::new(number).unwrap()))
}

fn frameworks() -> &'static Frameworks {
    Frameworks::shipped().unwrap()
}

/// A council in which Sam reports to Jo, and Tom to Nell; Hedda is Head of Profession. All report to nobody further.
fn council(test: &TestDb, name: &'static str) -> Council {
    let council = Council::new(test, name);
    for person in ["jo", "sam", "nell", "tom", "hedda", "ada"] {
        council.add(test, person);
        council.invite(test, person, true);
    }
    council.role(test, "DEV-1", SKILLS);
    council.post(test, "sam", ("Developer", "jo"), Some("DEV-1"), None);
    council.post(test, "tom", ("Developer", "nell"), Some("DEV-1"), None);
    for (person, role) in [
        ("hedda", "head-of-profession"),
        ("tom", "assessor"),
        ("ada", "administrator"),
    ] {
        let (org, membership) = (name, council.person(person).to_string());
        insert(test, move |entry| {
            diesel::insert_into(membership_roles::table)
                .values((
                    membership_roles::org_id.eq(org),
                    membership_roles::membership_id.eq(&membership),
                    membership_roles::role.eq(role),
                ))
                .execute(entry.conn())
        });
    }
    council
}

/// Acts as a member with these roles.
fn scope(council: &Council, name: &str, roles: &[Role]) -> Scope {
    let plain = council.scope(name, true);
    let mut member = plain.actor().member().unwrap().clone();
    member.roles = roles.iter().copied().collect();
    Scope::proved(OrganisationId::from_text(council.0.to_owned()), member)
}

/// Sam sends an assessment with these levels.
fn send(test: &TestDb, council: &Council, levels: [u8; 3]) {
    let sam = council.scope("sam", false);
    let skills: Vec<AssessedSkill> = SKILLS
        .iter()
        .zip(levels)
        .map(|(code, held)| {
            let code = skill(code);
            let has = nine().find_skill(code).unwrap().levels;
            let answer = |level: Level| match level.number() <= held {
                true => (level, Answer::Yes),
                false => (level, Answer::NotYet),
            };
            let answers: SkillAnswers = has.iter().map(answer).collect();
            AssessedSkill {
                answers,
                last_used: Some(LastUsed::Now),
                ..AssessedSkill::unanswered(code, false)
            }
        })
        .collect();
    test.write_blocking::<_, StoreError, _>(&sam, move |tx: &mut Write<'_>| {
        let facts = own(tx)?;
        let assess = || decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        let (start, submit) = (assess(), assess());
        let read = decide::<ReadDraft>(tx.actor(), facts.clone()).unwrap();
        let opening = Opening::first(Edition::Nine, skills.clone());
        crate::assessments::start(tx, start, &opening)?;
        let draft = crate::assessments::find_own(tx, &read, frameworks())?.unwrap();
        let draft = draft.draft.unwrap();
        crate::assessments::submit(tx, submit, &draft, draft.version)
    })
    .unwrap();
}

fn own(tx: &mut Write<'_>) -> Result<PersonFacts, StoreError> {
    let person = tx.actor().member().unwrap().person.clone();
    facts(tx, &person)
}

fn sams_facts(test: &TestDb, council: &Council, as_whom: &Scope) -> PersonFacts {
    let sam = council.person("sam");
    test.read_blocking::<_, StoreError>(as_whom, move |tx| facts(tx, &sam))
        .unwrap()
}

fn review(test: &TestDb, council: &Council) -> Review {
    let sam = council.scope("sam", false);
    let facts = sams_facts(test, council, &sam);
    test.read_blocking::<_, StoreError>(&sam, move |tx| {
        let permit = decide::<AnswerReview>(tx.actor(), facts.clone()).unwrap();
        Ok(find_own_review(tx, &permit)?.unwrap())
    })
    .unwrap()
}

type May = fn(&engine::access::Actor, PersonFacts) -> MayAct;

fn first(actor: &engine::access::Actor, facts: PersonFacts) -> MayAct {
    MayAct::First(decide::<ReadFirst>(actor, facts).unwrap())
}

fn owner(actor: &engine::access::Actor, facts: PersonFacts) -> MayAct {
    MayAct::Owner(decide::<AnswerReview>(actor, facts).unwrap())
}

fn second(actor: &engine::access::Actor, facts: PersonFacts) -> MayAct {
    MayAct::Second(decide::<ReadSecond>(actor, facts).unwrap())
}

fn settler(actor: &engine::access::Actor, facts: PersonFacts) -> MayAct {
    let permit: Permit<SettleObjections> = decide(actor, ()).unwrap();
    MayAct::Settler(permit, facts.person, Capacity::Administrator)
}

/// Does `what` in Sam's review `id`.
fn act_in(
    test: &TestDb,
    (council, who, may): (&Council, &Scope, May),
    id: &ReviewId,
    what: Act,
) -> Result<(), Refused> {
    let (sam, id) = (council.person("sam"), id.clone());
    let done = test.write_blocking::<_, StoreError, _>(who, move |tx: &mut Write<'_>| {
        let facts = facts(tx, &sam)?;
        let may = may(tx.actor(), facts);
        act(tx, may, frameworks(), &id, &what, "Words of a test")
    });
    done.unwrap().map(|_| ())
}

fn blind(test: &TestDb, council: &Council, levels: [u8; 3]) -> Result<(), Refused> {
    let jo = council.scope("jo", true);
    let codes: Vec<SkillCode> = SKILLS.iter().map(|code| skill(code)).collect();
    let ratings = codes.into_iter().zip(levels.map(at)).collect();
    let id = review(test, council).id;
    act_in(test, (council, &jo, first), &id, Act::RateBlind(ratings))
}

#[test]
fn sending_opens_a_review_and_the_record_is_closed_until_it_is_rated_blind() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        let jo = north.scope("jo", true);
        let before = sams_facts(test, &north, &jo);
        assert!(before.blind_due);
        assert!(decide::<ReadRecord>(jo.actor(), before.clone()).is_err());
        let state = test
            .read_blocking::<_, StoreError>(&jo, move |tx| {
                let permit = decide::<ReadFirst>(tx.actor(), before.clone()).unwrap();
                Ok(find_review_state(tx, &permit)?.unwrap())
            })
            .unwrap();
        assert_eq!(state.blind_due.len(), 3);
        blind(test, &north, [4, 3, 2]).unwrap();
        let after = sams_facts(test, &north, &jo);
        assert!(decide::<ReadRecord>(jo.actor(), after).is_ok());
        let stored = review(test, &north);
        let states: Vec<&str> = stored
            .cases
            .iter()
            .map(|case| case.state.as_str())
            .collect();
        assert_eq!(states, ["endorsed", "talk", "second-reader"]);
        assert_eq!(stored.version, 2);
    });
}

#[test]
fn an_endorsement_stands_in_the_next_version_and_the_old_review_is_over() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        blind(test, &north, [4, 3, 4]).unwrap();
        let old = review(test, &north);
        test.clock().move_on(86_400);
        send(test, &north, [4, 4, 5]);
        let new = review(test, &north);
        assert_ne!(new.id, old.id);
        let states: Vec<&str> = new.cases.iter().map(|case| case.state.as_str()).collect();
        assert_eq!(states, ["endorsed", "waiting", "waiting"]);
        let jo = north.scope("jo", true);
        let late = Act::AcceptClaim(skill("PROG"));
        let refused = act_in(test, (&north, &jo, first), &old.id, late);
        assert_eq!(refused, Err(Refused::Replaced));
        let sam = north.scope("sam", false);
        let events = test
            .read_blocking::<_, StoreError>(&sam, move |tx| {
                let whole = find_for_act(tx, &old.person, &old.id)?;
                list_events(tx, &whole, skill("PROG"))
            })
            .unwrap();
        assert_eq!(events.len(), 1, "nothing of the old review is lost");
        assert_eq!(
            (events[0].act, events[0].level),
            ("rate-blind", Some(at(3)))
        );
    });
}

#[test]
fn endorsements_are_the_same_with_the_evidence_at_hand_and_each_version_keeps_its_own() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        blind(test, &north, [4, 3, 4]).unwrap();
        test.clock().move_on(86_400);
        send(test, &north, [5, 4, 4]);
        let sam = north.scope("sam", false);
        test.read_blocking::<_, StoreError>(&sam, move |tx| {
            let facts = PersonFacts::of(tx.actor().member().unwrap().person.clone(), vec![]);
            let permit = decide::<ReadRecord>(tx.actor(), facts).unwrap();
            let says = |code: SkillCode| (code == skill("PROG")).then(|| at(5));
            let beside = Beside {
                evidence: &[],
                months: 24,
            };
            let plain = list_given(tx, &permit, Edition::Nine, &says)?;
            let same = list_given_beside(tx, &permit, Edition::Nine, &says, beside)?;
            assert_eq!(plain, same);
            assert!(!plain.is_empty());
            let read = levels_read(tx, &permit)?;
            let most = read.values().map(std::collections::BTreeMap::len).max();
            assert_eq!(most, Some(2), "{read:?}");
            Ok(())
        })
        .unwrap();
    });
}

/// Sam adds an example of work for a skill.
fn show_work(test: &TestDb, council: &Council, code: &str, level: Level) {
    let input = EvidenceInput {
        kind: "work".to_owned(),
        title: "The night run".to_owned(),
        situation: "It failed at night.".to_owned(),
        part: "I wrote the new one.".to_owned(),
        result: "It has not failed since.".to_owned(),
        links: Vec::new(),
        supports: vec![SupportInput {
            code: code.to_owned(),
            level: level.to_string(),
        }],
    };
    let day = test.clock().now().date();
    let draft = EvidenceDraft::parse(&input, Some(day), day, nine()).unwrap();
    let (sam, scope) = (council.person("sam"), council.scope("sam", false));
    test.write_blocking::<_, StoreError, _>(&scope, move |tx: &mut Write<'_>| {
        let permit = decide(tx.actor(), facts(tx, &sam)?).unwrap();
        crate::evidence::add(tx, permit, &draft, &[]).map(|_| ())
    })
    .unwrap();
}

#[test]
fn a_second_reader_is_chosen_reads_and_is_seen_no_more() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        blind(test, &north, [4, 4, 2]).unwrap();
        let hedda = scope(&north, "hedda", &[Role::HeadOfProfession]);
        let queue = |test: &TestDb| {
            test.read_blocking::<_, StoreError>(&hedda, |tx| {
                let permit: Permit<LeadReviews> = decide(tx.actor(), ()).unwrap();
                list_queue(tx, &permit, frameworks())
            })
            .unwrap()
        };
        assert_eq!(queue(test).len(), 1);
        let id = review(test, &north).id;
        let (sam, tom) = (north.person("sam"), north.person("tom"));
        let chosen = test.write_blocking::<_, StoreError, _>(&hedda, move |tx: &mut Write<'_>| {
            let around = surroundings(tx, &sam)?;
            let whole = find_for_act(tx, &sam, &id)?;
            let case = whole.find_case(skill("TEST")).unwrap();
            let deciders = whole.deciders(case, &around.around(nine()));
            let facts = engine::access::CaseFacts {
                person: sam.clone(),
                goes_to: deciders.into_iter().map(|one| one.person.clone()).collect(),
            };
            let may = MayAct::Head(decide(tx.actor(), facts).unwrap());
            let choose = Act::ChooseSecond(skill("TEST"), tom.clone());
            act(tx, may, frameworks(), &id, &choose, "")
        });
        assert!(chosen.unwrap().is_ok());
        let tom = north.scope("tom", false);
        let facts = sams_facts(test, &north, &tom);
        assert_eq!(facts.second_readers, [north.person("tom")]);
        let id = review(test, &north).id;
        let read = || Act::ReadSecond(skill("TEST"), at(4));
        let refused = act_in(test, (&north, &tom, second), &id, read());
        let level = Level::new(4).unwrap();
        assert_eq!(refused, Err(Refused::NoEvidence(skill("TEST"), level)));
        show_work(test, &north, "TEST", level);
        act_in(test, (&north, &tom, second), &id, read()).unwrap();
        assert!(sams_facts(test, &north, &tom).second_readers.is_empty());
        let case = review(test, &north)
            .find_case(skill("TEST"))
            .unwrap()
            .clone();
        assert!(matches!(case.state, State::Endorsed { level, .. } if level == at(4)));
        assert!(queue(test).is_empty());
    });
}

#[test]
fn there_is_one_unsent_notice_for_an_account_and_organisation() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        send(test, &north, [4, 4, 5]);
        blind(test, &north, [3, 3, 3]).unwrap();
        let sam = north.scope("sam", false);
        let count = |who: PersonId| {
            test.read_blocking::<i64, StoreError>(&sam, move |tx| {
                Ok(outbox::table
                    .filter(outbox::org_id.eq("north"))
                    .filter(outbox::account_id.eq(who.to_string()))
                    .count()
                    .get_result(tx.conn())?)
            })
            .unwrap()
        };
        assert_eq!(count(north.person("jo")), 1);
        assert_eq!(count(north.person("sam")), 1);
        assert_eq!(count(north.person("nell")), 0);
    });
}

#[test]
fn a_stand_in_reads_within_the_days_and_nobody_else() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        let jo = north.scope("jo", true);
        let today = test.clock().now().date();
        let name = |who: &'static str| {
            let person = north.person(who);
            test.write_blocking::<_, StoreError, _>(&jo, move |tx: &mut Write<'_>| {
                let permit: Permit<Delegate> = decide(tx.actor(), ()).unwrap();
                delegate(tx, permit, &person, (today, today))
            })
            .unwrap()
        };
        assert_eq!(name("jo"), Err(DelegationRefused::Yourself));
        assert_eq!(name("nell"), Ok(()));
        let nell = north.scope("nell", true);
        let facts = sams_facts(test, &north, &nell);
        assert_eq!(facts.delegates, [north.person("nell")]);
        assert!(decide::<ReadFirst>(nell.actor(), facts.clone()).is_ok());
        assert!(
            decide::<ReadRecord>(nell.actor(), facts).is_err(),
            "blind first"
        );
        let waiting = test.read_blocking::<_, StoreError>(&nell, waiting_as_reader);
        assert_eq!(waiting.unwrap()[0].blind, 3);
        test.clock().move_on(86_400 * 2);
        let facts = sams_facts(test, &north, &nell);
        assert!(facts.delegates.is_empty());
    });
}

#[test]
fn an_objection_is_kept_until_it_is_settled() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        let id = review(test, &north).id;
        let sam = north.scope("sam", false);
        let object = Act::Object(engine::endorsement::ObjectionKind::NotMyManager);
        act_in(test, (&north, &sam, owner), &id, object).unwrap();
        assert_eq!(blind(test, &north, [4, 4, 4]), Err(Refused::Paused));
        let ada = scope(&north, "ada", &[Role::Administrator]);
        let open = test.read_blocking::<_, StoreError>(&ada, |tx| {
            let permit: Permit<SettleObjections> = decide(tx.actor(), ()).unwrap();
            list_objections(tx, &permit)
        });
        assert_eq!(open.unwrap().len(), 1);
        act_in(test, (&north, &ada, settler), &id, Act::Settle).unwrap();
        blind(test, &north, [4, 4, 4]).unwrap();
    });
}

#[test]
fn a_sample_keeps_everything_to_draw_it_again() {
    Databases::each(|test| {
        let north = council(test, "north");
        send(test, &north, [4, 4, 4]);
        blind(test, &north, [4, 4, 4]).unwrap();
        let hedda = scope(&north, "hedda", &[Role::HeadOfProfession]);
        let drawn = test.write_blocking::<_, StoreError, _>(&hedda, |tx: &mut Write<'_>| {
            let permit: Permit<DrawSample> = decide(tx.actor(), ()).unwrap();
            draw(tx, permit, frameworks())
        });
        assert_eq!(drawn, Ok(1));
        let id = review(test, &north).id;
        let round = test.read_blocking::<_, StoreError>(&hedda, move |tx| {
            assert!(is_drawn(tx, &id)?);
            let permit: Permit<LeadReviews> = decide(tx.actor(), ()).unwrap();
            find_round(tx, &permit)
        });
        let round = round.unwrap().unwrap();
        assert_eq!((round.people, round.items[0].left.len()), (1, 3));
    });
}

#[test]
fn another_council_sees_and_changes_nothing() {
    Databases::each(|test| {
        let north = council(test, "north");
        let south = council(test, "south");
        send(test, &north, [4, 4, 4]);
        let (id, person) = (review(test, &north).id, north.person("sam"));
        let outside = south.scope("jo", true);
        let found = test.read_blocking::<_, StoreError>(&outside, move |tx| {
            find_for_act(tx, &person, &id).map(|_| ())
        });
        assert_eq!(found, Err(StoreError::NotFound("review")));
        let waiting = test.read_blocking::<_, StoreError>(&outside, waiting_as_reader);
        assert!(waiting.unwrap().is_empty());
    });
}
