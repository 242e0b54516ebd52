//! Readiness rounds of invented councils, on both databases.

mod pilot;

use super::*;
use crate::assessments::tests::council::Council;
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError, Write};
use chrono::NaiveDate;
use engine::access::{AnswerReadiness, LeadReadiness, Member, Permit, Role as MemberRole, decide};
use engine::ids::{
    AccountId, Id, MembershipId, OrganisationId, QuestionnaireId, ReadinessRoundId, RespondentId,
};
use engine::readiness::round::{
    Claim, Moment, Respondent, RoundAct, RoundRefused, RoundState, SheetState, Typed, Who,
};
use engine::readiness::written::{Note, Reason, Shown};
use engine::readiness::{QuestionId, Questionnaire, ReadinessLevel, Role, Stage};
use std::collections::BTreeSet;

mod guests;

/// The member called `name`, with a role if one is given.
fn member(council: &Council, name: &str, role: Option<MemberRole>) -> Scope {
    Scope::proved(
        OrganisationId::from_text(council.0.to_owned()),
        Member {
            account: AccountId::from_text(format!("{}-{name}-account", council.0)),
            membership: MembershipId::from_text(format!("{}-{name}-membership", council.0)),
            person: council.person(name),
            roles: role.into_iter().collect(),
            manages: false,
        },
    )
}

fn lead(council: &Council) -> Scope {
    member(council, "head", Some(MemberRole::HeadOfProfession))
}

fn leading(tx: &Read<'_>) -> Permit<LeadReadiness> {
    decide(tx.actor(), ()).unwrap()
}

fn own(tx: &mut Read<'_>, sheet: &RespondentId) -> Result<Permit<AnswerReadiness>, StoreError> {
    let facts = find_facts(tx, sheet)?;
    decide(tx.actor(), facts).map_err(|_| StoreError::NotFound("sheet"))
}

fn write<T: Send + 'static>(
    test: &TestDb,
    scope: &Scope,
    work: impl Fn(&mut Write<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    test.write_blocking(scope, work)
}

fn make(test: &TestDb, council: &Council) -> ReadinessRoundId {
    make_for(test, council, (Stage::Launch, Moment::EightWeeksBefore))
}

fn make_for(
    test: &TestDb,
    council: &Council,
    (stage, moment): (Stage, Moment),
) -> ReadinessRoundId {
    write(test, &lead(council), move |tx| {
        let permit = leading(tx);
        let new = NewRound {
            stage,
            moment,
            closes: NaiveDate::from_ymd_opt(2026, 12, 11).unwrap(),
            questionnaire: (
                &QuestionnaireId::from_text("shipped".to_owned()),
                1,
                Questionnaire::shipped().unwrap(),
            ),
        };
        create(tx, permit, &new)
    })
    .unwrap()
}

fn round(test: &TestDb, council: &Council, id: &ReadinessRoundId) -> RoundRead {
    let work = |tx: &mut Read<'_>| {
        let permit = leading(tx);
        load_round(tx, &permit, id)
    };
    test.read_blocking(&lead(council), work).unwrap()
}

/// The lead acts on the round as it is now.
fn acts(test: &TestDb, council: &Council, id: &ReadinessRoundId, wanted: RoundAct) -> Acted {
    let seen = round(test, council, id).round.changes;
    let id = id.clone();
    write(test, &lead(council), move |tx| {
        let permit = leading(tx);
        act(tx, permit, &id, seen, &wanted)
    })
    .unwrap()
}

fn name(
    test: &TestDb,
    council: &Council,
    id: &ReadinessRoundId,
    who: &str,
    role: Role,
) -> RespondentId {
    let respondent = RespondentId::from_text(format!("{id}-{who}-{}", role.as_str()));
    let wanted = RoundAct::Name(Respondent {
        id: respondent.clone(),
        role,
        who: Who::Member(council.person(who)),
    });
    assert_eq!(acts(test, council, id, wanted), Acted::Done);
    respondent
}

fn typed(question: &str, claim: Option<Claim>) -> Typed {
    Typed {
        question: QuestionId::try_from(question.to_owned()).unwrap(),
        shown: Shown::parse("The letter of appointment").unwrap(),
        claim,
    }
}

fn saves(
    test: &TestDb,
    scope: &Scope,
    sheet: &RespondentId,
    (answer, based_on): (Typed, u32),
) -> Result<SheetSaved, StoreError> {
    let sheet = sheet.clone();
    write(test, scope, move |tx| {
        let permit = own(tx, &sheet)?;
        save(tx, permit, &answer, based_on)
    })
}

fn locks(test: &TestDb, scope: &Scope, sheet: &RespondentId) -> SheetSaved {
    let sheet = sheet.clone();
    write(test, scope, move |tx| {
        let permit = own(tx, &sheet)?;
        lock(tx, permit)
    })
    .unwrap()
}

/// A council with an open round in which Sam answers for staff and Lee for finance.
fn opened(test: &TestDb) -> (Council, ReadinessRoundId, RespondentId, RespondentId) {
    let north = Council::new(test, "north");
    for person in ["head", "sam", "lee"] {
        north.add(test, person);
    }
    let id = make(test, &north);
    let sam = name(test, &north, &id, "sam", Role::Staff);
    let lee = name(test, &north, &id, "lee", Role::Finance);
    assert_eq!(acts(test, &north, &id, RoundAct::Open), Acted::Done);
    (north, id, sam, lee)
}

fn level(number: u8) -> Option<Claim> {
    Some(Claim::Level(ReadinessLevel::try_from(number).unwrap()))
}

#[test]
fn a_round_keeps_everything_that_was_answered_and_said() {
    Databases::each(|test| {
        let (north, id, lee) = {
            let (north, id, _, lee) = opened(test);
            (north, id, lee)
        };
        let scope = member(&north, "lee", None);
        let questions: Vec<QuestionId> = round(test, &north, &id)
            .questionnaire
            .questions()
            .iter()
            .filter(|question| question.roles.contains(&Role::Finance))
            .map(|question| question.id.clone())
            .collect();
        for (number, question) in questions.iter().enumerate() {
            let claim = if number == 0 {
                Some(Claim::DoNotKnow)
            } else {
                level(2)
            };
            let saved = saves(test, &scope, &lee, (typed(question.as_str(), claim), 0));
            assert_eq!(saved.unwrap(), SheetSaved::Done);
        }
        assert_eq!(locks(test, &scope, &lee), SheetSaved::Done);
        let missing: BTreeSet<RespondentId> = round(test, &north, &id)
            .round
            .missing()
            .into_iter()
            .collect();
        assert_eq!(
            acts(test, &north, &id, RoundAct::Close(missing)),
            Acted::Done
        );
        let note = Note::parse("Two of us had read the older letter.").unwrap();
        let noted = RoundAct::Note(questions[0].clone(), note.clone());
        assert_eq!(acts(test, &north, &id, noted), Acted::Done);

        let read = round(test, &north, &id);
        assert_eq!(read.round.state, RoundState::Meeting);
        assert_eq!(
            read.round
                .notes
                .iter()
                .map(|one| &one.text)
                .collect::<Vec<_>>(),
            [&note]
        );
        let sheet = read.round.find_sheet(&lee).unwrap();
        assert!(sheet.is_locked());
        assert_eq!(sheet.claim(&questions[0]), Some(&Claim::DoNotKnow));
        assert_eq!(sheet.claim(&questions[1]), level(2).as_ref());
        let staff = read
            .round
            .sheets
            .iter()
            .find(|one| one.role == Role::Staff)
            .unwrap();
        assert_eq!(staff.state, SheetState::NotLocked);
        assert_eq!(read.questionnaire, *Questionnaire::shipped().unwrap());
    });
}

#[test]
fn two_devices_never_overwrite_one_another() {
    Databases::each(|test| {
        let (north, _, sam, _) = opened(test);
        let scope = member(&north, "sam", None);
        let first = typed("R02", level(1));
        assert_eq!(
            saves(test, &scope, &sam, (first.clone(), 0)).unwrap(),
            SheetSaved::Done
        );
        assert_eq!(
            saves(test, &scope, &sam, (first.clone(), 0)).unwrap(),
            SheetSaved::Same
        );
        let second = typed("R02", level(3));
        let refused = saves(test, &scope, &sam, (second.clone(), 0)).unwrap();
        let SheetSaved::Refused(RoundRefused::Conflict {
            theirs: Some(theirs),
            mine,
        }) = refused
        else {
            panic!("{refused:?}");
        };
        assert_eq!((theirs.typed, *mine), (first, second.clone()));
        assert_eq!(
            saves(test, &scope, &sam, (second, 1)).unwrap(),
            SheetSaved::Done
        );
    });
}

#[test]
fn what_was_typed_while_a_round_was_closed_comes_back() {
    Databases::each(|test| {
        let (north, id, sam, lee) = opened(test);
        let finance = member(&north, "lee", None);
        let own: Vec<QuestionId> = round(test, &north, &id)
            .questionnaire
            .questions()
            .iter()
            .filter(|question| question.roles.contains(&Role::Finance))
            .map(|question| question.id.clone())
            .collect();
        for question in own {
            saves(
                test,
                &finance,
                &lee,
                (typed(question.as_str(), level(1)), 0),
            )
            .unwrap();
        }
        assert_eq!(locks(test, &finance, &lee), SheetSaved::Done);
        let away = BTreeSet::from([sam.clone()]);
        assert_eq!(acts(test, &north, &id, RoundAct::Close(away)), Acted::Done);
        let late = typed("R02", level(2));
        let refused = saves(test, &member(&north, "sam", None), &sam, (late.clone(), 0)).unwrap();
        assert_eq!(
            refused,
            SheetSaved::Refused(RoundRefused::AnsweringClosed(Box::new(late)))
        );
    });
}

#[test]
fn a_sheet_is_its_owner_s_alone_and_never_another_council_s() {
    Databases::each(|test| {
        let (north, id, sam, _) = opened(test);
        let south = Council::new(test, "south");
        south.add(test, "head");
        let answer = || (typed("R02", level(1)), 0);
        for scope in [lead(&north), member(&north, "lee", None), lead(&south)] {
            let refused = saves(test, &scope, &sam, answer());
            assert!(
                matches!(refused, Err(StoreError::NotFound(_))),
                "{refused:?}"
            );
        }
        let elsewhere = |tx: &mut Read<'_>| {
            let permit = leading(tx);
            load_round(tx, &permit, &id).map(|_| ())
        };
        let refused = test.read_blocking(&lead(&south), elsewhere);
        assert!(matches!(refused, Err(StoreError::NotFound(_))));
        let listed = test
            .read_blocking(&member(&north, "sam", None), list_own_sheets)
            .unwrap();
        assert_eq!(
            listed
                .iter()
                .map(|line| &line.respondent)
                .collect::<Vec<_>>(),
            [&sam]
        );
        assert_eq!(
            test.read_blocking(&lead(&south), list_own_sheets),
            Ok(Vec::new())
        );
    });
}

#[test]
fn a_form_made_before_another_change_changes_nothing() {
    Databases::each(|test| {
        let (north, id, _, _) = opened(test);
        let give_up =
            RoundAct::Abandon(Reason::parse("The launch was moved to the spring.").unwrap());
        let old = {
            let (id, give_up) = (id.clone(), give_up.clone());
            write(test, &lead(&north), move |tx| {
                let permit = leading(tx);
                act(tx, permit, &id, 1, &give_up)
            })
        };
        assert_eq!(old, Err(StoreError::Conflict));
        assert_eq!(acts(test, &north, &id, give_up), Acted::Done);
        let read = round(test, &north, &id);
        assert_eq!(
            (read.round.state, read.ended.as_str()),
            (RoundState::Abandoned, "The launch was moved to the spring.")
        );
        let line = test
            .read_blocking(&lead(&north), |tx| {
                let permit = leading(tx);
                list_rounds(tx, &permit)
            })
            .unwrap()
            .remove(0);
        assert_eq!(
            (line.respondents, line.locked, line.state),
            (2, 0, RoundState::Abandoned)
        );
    });
}
