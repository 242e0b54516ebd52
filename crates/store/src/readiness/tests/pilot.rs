//! A pilot of three councils from their applications to its end, with the clock moved by hand: one judges itself well, one
//! is over-confident and stopped by its gates until it mends them, one is small.

use super::super::*;
use crate::assessments::tests::council::{Council, insert};
use crate::entry::programmes;
use crate::schema::{accounts, membership_roles, organisations};
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError};
use chrono::{Days, NaiveDate};
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{
    Actor, FollowPilot, Permit, ProgrammeMember, ProgrammeRole, RunPilot, decide,
};
use engine::campaigns::london_day;
use engine::ids::{AccountId, Id, OrganisationId, ReadinessRoundId};
use engine::readiness::action::ActionAbout;
use engine::readiness::condition::{ConditionAct, is_paused};
use engine::readiness::decision::{Decision, Verdict};
use engine::readiness::review::{Given, ReviewAct, ReviewRefused};
use engine::readiness::round::{Claim, Moment, RoundAct};
use engine::readiness::trend::calibration_gain;
use engine::readiness::waiver::{WaiverAct, WaiverReason, WaiverRefused};
use engine::readiness::written::{Note, Reason};
use engine::readiness::{GateKind, QuestionId, Questionnaire, ReadinessLevel, Role, Stage};
use engine::time::Clock;
use std::collections::BTreeSet;

const DAY: i64 = 86_400;

/// The programme's people, as accounts.
const SOCIETY: [(&str, ProgrammeRole); 6] = [
    ("manager", ProgrammeRole::Manager),
    ("board-1", ProgrammeRole::BoardMember),
    ("board-2", ProgrammeRole::BoardMember),
    ("reviewer-1", ProgrammeRole::Reviewer),
    ("reviewer-2", ProgrammeRole::Reviewer),
    ("steering", ProgrammeRole::SteeringGroup),
];

/// Somebody of the programme at work in a council.
fn of_programme(council: &Council, name: &str) -> Scope {
    let (account, role) = SOCIETY.iter().find(|one| one.0 == name).unwrap();
    Scope::proved(
        OrganisationId::from_text(council.0.to_owned()),
        Actor::Programme(ProgrammeMember {
            account: AccountId::from_text((*account).to_owned()),
            role: *role,
        }),
    )
}

/// The programme, its people, and its three councils with a head, a lead and somebody in the staff.
fn programme(test: &TestDb) -> [Council; 3] {
    let councils = ["north", "south", "small"].map(|name| {
        let council = Council::new(test, name);
        for person in ["head", "lead", "sam"] {
            council.add(test, person);
        }
        council
    });
    test.entry_write_blocking(move |tx| {
        for (account, _) in SOCIETY {
            let now = tx.now().utc();
            diesel::insert_into(accounts::table)
                .values((
                    accounts::id.eq(account),
                    accounts::email.eq(account),
                    accounts::email_key.eq(account),
                    accounts::created_at.eq(now),
                ))
                .execute(tx.conn())?;
        }
        let manager = AccountId::from_text("manager".to_owned());
        let id = programmes::insert(tx, "Pilot", "pilot", &manager, "Manager")?;
        for (account, role) in SOCIETY.iter().skip(1) {
            let own = AccountId::from_text((*account).to_owned());
            programmes::insert_member(tx, &id, &own, (account, *role))?;
        }
        diesel::update(organisations::table)
            .set(organisations::programme_id.eq(id.as_str()))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .unwrap();
    councils
}

fn days(test: &TestDb, days: i64) {
    test.clock().move_on(days * DAY);
}

fn following(tx: &Read<'_>) -> Permit<FollowPilot> {
    decide(tx.actor(), ()).unwrap()
}

/// The round as its programme reads it.
fn work(test: &TestDb, council: &Council, round: &ReadinessRoundId) -> RoundWork {
    let scope = of_programme(council, "steering");
    test.read_blocking(&scope, |tx| {
        let permit = following(tx);
        load_work(tx, Sight::Follower(&permit), round)
    })
    .unwrap()
}

/// A round in which everybody claims `level` of every question, closed and handed on to reviewers who have access.
fn handed_on(
    test: &TestDb,
    council: &Council,
    (stage, moment): (Stage, Moment),
    level: u8,
) -> ReadinessRoundId {
    let id = super::make_for(test, council, (stage, moment));
    let named = [
        ("head", Role::Sponsor),
        ("head", Role::HeadOfProfession),
        ("lead", Role::Lead),
        ("sam", Role::Staff),
    ];
    let sheets: Vec<_> = named
        .iter()
        .map(|(who, role)| (*who, *role, super::name(test, council, &id, who, *role)))
        .collect();
    assert_eq!(super::acts(test, council, &id, RoundAct::Open), Acted::Done);
    for (who, role, sheet) in &sheets {
        let scope = super::member(council, who, None);
        let shipped = Questionnaire::shipped().unwrap().questions().iter();
        let asked = shipped.filter(|one| one.roles.contains(role) && one.id.as_str() != "R34");
        for question in asked {
            let claim = Some(Claim::Level(ReadinessLevel::try_from(level).unwrap()));
            let typed = super::typed(question.id.as_str(), claim);
            let saved = super::saves(test, &scope, sheet, (typed, 0));
            assert_eq!(saved.unwrap(), SheetSaved::Done);
        }
        assert_eq!(super::locks(test, &scope, sheet), SheetSaved::Done);
    }
    let close = RoundAct::Close(BTreeSet::new());
    assert_eq!(super::acts(test, council, &id, close), Acted::Done);
    let begin = RoundAct::BeginReview;
    assert_eq!(super::acts(test, council, &id, begin), Acted::Done);
    for reviewer in ["reviewer-1", "reviewer-2"] {
        let (round, account) = (id.clone(), AccountId::from_text(reviewer.to_owned()));
        test.write_blocking(&of_programme(council, "manager"), move |tx| {
            let run: Permit<RunPilot> = decide(tx.actor(), ()).unwrap();
            let permit = following(tx);
            give(tx, &permit, run, (&round, &account), 28)
        })
        .unwrap();
    }
    id
}

/// A reviewer acts on a reading as it is.
fn reads(
    test: &TestDb,
    (council, reviewer): (&Council, &str),
    (round, question): (&ReadinessRoundId, &QuestionId),
    act: ReviewAct,
) -> Option<ReviewRefused> {
    let seen = work(test, council, round).item(question).unwrap().changes;
    let (round, question) = (round.clone(), question.clone());
    test.write_blocking(&of_programme(council, reviewer), move |tx| {
        let facts = find_review_facts(tx, &round)?;
        let permit = decide(tx.actor(), facts).map_err(|_| StoreError::NotFound("access"))?;
        let reader = Reader::Reviewer(permit);
        act_on_reading(tx, &reader, (&round, &question), seen, &act)
    })
    .unwrap()
}

fn given(level: u8, today: NaiveDate) -> Given {
    Given {
        level: ReadinessLevel::try_from(level).unwrap(),
        reason: Reason::parse("As shown.").unwrap(),
        shown_on: today,
    }
}

/// The first reviewer accepts a level for each question that was drawn.
fn accept_all(test: &TestDb, council: &Council, round: &ReadinessRoundId, level: u8) {
    let so_far = work(test, council, round);
    for item in so_far.items.iter().filter(|item| item.is_open()) {
        let act = ReviewAct::Accept(given(level, so_far.today));
        let refused = reads(test, (council, "reviewer-1"), (round, &item.question), act);
        assert_eq!(refused, None);
    }
}

/// The board records the decision that follows, with a condition of three weeks for each reason.
fn decided(test: &TestDb, council: &Council, round: &ReadinessRoundId) -> Decision {
    let so_far = work(test, council, round);
    let decision = Decision::of(&so_far.inputs);
    let condition = NewCondition {
        what: Note::parse("See to it.").unwrap(),
        due: so_far.today + Days::new(21),
    };
    let count = match decision.verdict() {
        Verdict::GoWithConditions => decision.reasons().len(),
        _ => 0,
    };
    let (id, new) = (round.clone(), vec![condition; count]);
    let (seen, verdict) = (so_far.read.round.changes, decision.verdict());
    let not = test
        .write_blocking(&of_programme(council, "board-1"), move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            decide_round(tx, permit, &id, (seen, verdict), &new)
        })
        .unwrap();
    assert_eq!(not, None);
    decision
}

/// A member of the board proposes to let a gate pass for three weeks.
fn proposed(
    test: &TestDb,
    council: &Council,
    round: &ReadinessRoundId,
    question: &QuestionId,
) -> Option<WaiverRefused> {
    let (id, gate) = (round.clone(), question.clone());
    test.write_blocking(&of_programme(council, "board-1"), move |tx| {
        let permit = decide(tx.actor(), ()).unwrap();
        let reason = WaiverReason::parse("It waits for a delivery that is on its way.").unwrap();
        let until = london_day(tx.now()) + Days::new(21);
        propose_waiver(tx, permit, (&id, &gate), &reason, until)
    })
    .unwrap()
}

/// Two members of the board let a gate pass for three weeks; one alone cannot.
fn waived(test: &TestDb, council: &Council, round: &ReadinessRoundId, question: &QuestionId) {
    assert_eq!(proposed(test, council, round, question), None);
    let waivers = work(test, council, round).waivers.clone();
    let waiver = waivers.into_iter().rfind(|one| one.question == *question);
    let waiver = waiver.unwrap().proposal.id;
    for (member, expected) in [
        ("board-1", Some(WaiverRefused::SamePerson)),
        ("board-2", None),
    ] {
        let (id, waiver) = (round.clone(), waiver.clone());
        let refused = test
            .write_blocking(&of_programme(council, member), move |tx| {
                let permit = decide(tx.actor(), ()).unwrap();
                act_on_waiver(tx, permit, (&id, &waiver), 0, &WaiverAct::Sign)
            })
            .unwrap();
        assert_eq!(refused, expected);
    }
}

/// Plans an action for a question and finishes it after some days.
fn mended(
    test: &TestDb,
    council: &Council,
    (round, question): (&ReadinessRoundId, &str),
    (planned, took): (u32, i64),
) {
    let id = round.clone();
    let action = NewAction {
        about: ActionAbout::Question(QuestionId::try_from(question.to_owned()).unwrap()),
        what: Note::parse("Mend it.").unwrap(),
        owner: council.person("sam"),
        begins: london_day(test.clock().now()),
        days: planned,
    };
    let plans = test.write_blocking(&super::lead(council), move |tx| {
        let permit = super::leading(tx);
        plan(tx, permit, &id, &action)
    });
    assert_eq!(plans.unwrap(), None);
    days(test, took);
    let (id, done) = (round.clone(), london_day(test.clock().now()));
    let open = work(test, council, round).actions.clone();
    let open = open.into_iter().find(|one| one.done().is_none()).unwrap();
    let finished = test.write_blocking(&super::lead(council), move |tx| {
        let permit = super::leading(tx);
        finish(tx, permit, (&id, open.id()), done)
    });
    assert_eq!(finished.unwrap(), None);
}

fn reasons(decision: &Decision) -> Vec<&str> {
    decision.reasons().iter().map(|one| one.name()).collect()
}

#[test]
fn a_pilot_of_three_councils_goes_from_application_to_its_end() {
    Databases::each(|test| {
        let [north, south, small] = programme(test);
        let application = (Stage::Join, Moment::Application);

        // North says what it has. South says that all is proved, has appointed nobody, and can show nothing.
        appoint(test, &north);
        let north_1 = handed_on(test, &north, application, 2);
        accept_all(test, &north, &north_1, 2);
        assert_eq!(decided(test, &north, &north_1).verdict(), Verdict::Go);
        let south_1 = handed_on(test, &south, application, 3);
        accept_all(test, &south, &south_1, 0);
        let stopped = work(test, &south, &south_1);
        let not_yet = decided(test, &south, &south_1);
        assert_eq!(not_yet.verdict(), Verdict::NotYet);
        assert_eq!(reasons(&not_yet), ["R01", "R06", "R07"]);
        // Without a record of its own: the longest of 10 days, and half as long again.
        let usual = |round: &RoundWork| round.forecast().unwrap() - round.today;
        let longest = usual(&stopped).num_days();
        let questions = stopped.read.questionnaire.questions().iter();
        let planned = questions
            .filter(|one| reasons(&not_yet).contains(&one.id.as_str()))
            .map(|one| one.remediation_days)
            .max();
        assert_eq!(longest, i64::from(planned.unwrap()) * 3 / 2);

        // South mends its gates, in twice the time it planned; its own record is known from then on.
        for gate in ["R01", "R06", "R07"] {
            mended(test, &south, (&south_1, gate), (5, 10));
        }
        appoint(test, &south);
        let later = work(test, &south, &south_1);
        assert!((later.overrun() - 1.0).abs() < 1e-9);
        let south_2 = handed_on(test, &south, (Stage::Join, Moment::EightWeeksBefore), 3);
        accept_all(test, &south, &south_2, 3);
        assert_eq!(decided(test, &south, &south_2).verdict(), Verdict::Go);
        let kept = work(test, &south, &south_1);
        let frozen = kept.decided.as_ref().unwrap();
        assert_eq!(
            frozen.frozen.decision(),
            &not_yet,
            "what was decided stays as it was"
        );

        // The small council has one respondent for each role, and money that is not agreed: it goes with a condition.
        appoint(test, &small);
        let small_1 = handed_on(test, &small, application, 2);
        accept_but(test, &small, &small_1, "R03");
        let conditional = decided(test, &small, &small_1);
        assert_eq!(conditional.verdict(), Verdict::GoWithConditions);
        assert_eq!(reasons(&conditional), ["R03"]);
        let conditions = |round: &RoundWork| -> Vec<_> {
            round
                .conditions
                .iter()
                .map(|(_, one)| one.clone())
                .collect()
        };
        let at_first = work(test, &small, &small_1);
        assert!(!is_paused(&conditions(&at_first), at_first.today));
        // Its owner is reminded a week before its day, once.
        days(test, 14);
        let remind = || {
            let system = Scope::system(OrganisationId::from_text(small.0.to_owned()));
            test.write_blocking::<_, StoreError, _>(&system, |tx| {
                let permit = decide(tx.actor(), ()).unwrap();
                queue_duty_reminders(tx, permit)
            })
            .unwrap()
        };
        assert_eq!((remind(), remind()), (1, 0));
        let head = super::lead(&small);
        let duties = test.read_blocking(&head, list_own_duties).unwrap();
        assert_eq!(duties.len(), 1);
        assert!(duties[0].is_condition, "{duties:?}");
        days(test, 8);
        let missed = work(test, &small, &small_1);
        assert!(
            is_paused(&conditions(&missed), missed.today),
            "a missed condition pauses the pilot"
        );
        meet(test, &small, &small_1);
        let met = work(test, &small, &small_1);
        assert!(!is_paused(&conditions(&met), met.today));

        // Before the launch the service's own checks find what nobody has set up yet. Two members of the board let that
        // wait for some days; what is a promise to staff they cannot.
        let north_2 = handed_on(test, &north, (Stage::Launch, Moment::TwoWeeksBefore), 2);
        challenged(test, &north, &north_2);
        accept_all(test, &north, &north_2, 2);
        let before = work(test, &north, &north_2);
        let failing = hard_gates(&before);
        let questionnaire = &before.read.questionnaire;
        let waivable = |id: &&QuestionId| {
            let gate = questionnaire.question(id).and_then(|one| one.gate);
            gate.unwrap().waivable
        };
        let (can, never): (Vec<&QuestionId>, Vec<&QuestionId>) = failing.iter().partition(waivable);
        assert!(!can.is_empty() && !never.is_empty(), "{failing:?}");
        for gate in &can {
            waived(test, &north, &north_2, gate);
        }
        for gate in &never {
            let refused = proposed(test, &north, &north_2, gate);
            assert_eq!(refused, Some(WaiverRefused::NeverWaived((*gate).clone())));
        }
        let with_waivers = decided(test, &north, &north_2);
        assert_eq!(with_waivers.verdict(), Verdict::NotYet);
        let stopped: Vec<&str> = never.iter().map(|id| id.as_str()).collect();
        assert_eq!(reasons(&with_waivers), stopped);
        days(test, 22);
        let over = work(test, &north, &north_2);
        assert_eq!(
            hard_gates(&over),
            failing,
            "a waiver ends by itself, and the gate fails again"
        );
        assert_eq!(
            over.decided.as_ref().unwrap().frozen.decision(),
            &with_waivers
        );

        // Nobody has acted since, and still its figures are no older than a day: the timer works those of each council's
        // newest round out again.
        let kept = |council: &Council| trend(test, council).pop().unwrap().figures;
        let before_refresh = kept(&north);
        let old = old_figures(test);
        let rounds: Vec<&ReadinessRoundId> = old.iter().map(|(_, round)| round).collect();
        assert_eq!(rounds.len(), 3);
        for newest in [&north_2, &south_2, &small_1] {
            assert!(rounds.contains(&newest), "{rounds:?}");
        }
        for (organisation, round) in &old {
            let (system, round) = (Scope::system(organisation.clone()), round.clone());
            test.write_blocking::<_, StoreError, _>(&system, move |tx| {
                let permit = decide(tx.actor(), ()).unwrap();
                refresh_old_figures(tx, permit, &round)
            })
            .unwrap();
        }
        assert_eq!(old_figures(test), []);
        let now = work(test, &north, &north_2).forecast();
        assert_eq!(kept(&north).forecast, now);
        assert_ne!(before_refresh.forecast, now, "its day has moved on");
        assert_eq!(kept(&north).decision, with_waivers);

        // At the end of the pilot South claims what it can show, and is nearer to its evidence.
        let south_3 = handed_on(test, &south, (Stage::Join, Moment::End), 2);
        accept_all(test, &south, &south_3, 2);
        assert_eq!(decided(test, &south, &south_3).verdict(), Verdict::Go);
        let lines = trend(test, &south);
        let points: Vec<_> = lines.iter().filter_map(|one| one.figures.point()).collect();
        assert_eq!(points.len(), 3);
        assert!(calibration_gain(&points[0], &points[2]) > 50.0);
        assert_eq!(trend(test, &north).len(), 2);
        assert_eq!(trend(test, &small).len(), 1);
    });
}

fn old_figures(test: &TestDb) -> Vec<(OrganisationId, ReadinessRoundId)> {
    test.entry_read_blocking::<_, StoreError>(list_old_figures)
        .unwrap()
}

/// The hard gates that fail without a waiver.
fn hard_gates(round: &RoundWork) -> Vec<QuestionId> {
    let failed = engine::readiness::decision::failed_gates(&round.inputs).into_iter();
    failed
        .filter(|gate| gate.kind == GateKind::Hard && !gate.waived)
        .map(|gate| gate.question)
        .collect()
}

fn trend(test: &TestDb, council: &Council) -> Vec<TrendLine> {
    test.read_blocking(&of_programme(council, "steering"), |tx| {
        let permit = following(tx);
        list_trend(tx, Sight::Follower(&permit))
    })
    .unwrap()
}

/// Everything is accepted at level 2 but one question, at level 1.
fn accept_but(test: &TestDb, council: &Council, round: &ReadinessRoundId, but: &str) {
    let so_far = work(test, council, round);
    for item in &so_far.items {
        let level = if item.question.as_str() == but { 1 } else { 2 };
        let act = ReviewAct::Accept(given(level, so_far.today));
        let refused = reads(test, (council, "reviewer-1"), (round, &item.question), act);
        assert_eq!(refused, None);
    }
}

/// The board sees that the condition is met.
fn meet(test: &TestDb, council: &Council, round: &ReadinessRoundId) {
    let (condition, _) = work(test, council, round).conditions[0].clone();
    let id = round.clone();
    let refused = test
        .write_blocking(&of_programme(council, "board-2"), move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            act_on_condition(tx, permit, (&id, &condition), 0, &ConditionAct::Meet)
        })
        .unwrap();
    assert_eq!(refused, None);
}

/// A level is accepted and challenged; another reviewer decides, and not the first.
fn challenged(test: &TestDb, council: &Council, round: &ReadinessRoundId) {
    let so_far = work(test, council, round);
    let question = QuestionId::try_from("R01".to_owned()).unwrap();
    let at = (round, &question);
    let accept = ReviewAct::Accept(given(1, so_far.today));
    assert_eq!(reads(test, (council, "reviewer-1"), at, accept), None);
    let (id, own) = (round.clone(), question.clone());
    let refused = test
        .write_blocking(&super::lead(council), move |tx| {
            let reader = Reader::Council(super::leading(tx));
            let reason = Reason::parse("The letter was signed last week.").unwrap();
            let act = ReviewAct::Challenge(reason);
            act_on_reading(tx, &reader, (&id, &own), 1, &act)
        })
        .unwrap();
    assert_eq!(refused, None);
    let decide = || ReviewAct::Decide(given(2, so_far.today));
    assert_eq!(
        reads(test, (council, "reviewer-1"), at, decide()),
        Some(ReviewRefused::ReadFirst)
    );
    assert_eq!(reads(test, (council, "reviewer-2"), at, decide()), None);
}

/// The head becomes Head of Profession in the service.
fn appoint(test: &TestDb, council: &Council) {
    council.invite(test, "head", true);
    let (council, person) = (council.0, council.person("head").to_string());
    insert(test, move |tx| {
        diesel::insert_into(membership_roles::table)
            .values((
                membership_roles::org_id.eq(council),
                membership_roles::membership_id.eq(&person),
                membership_roles::role.eq("head-of-profession"),
            ))
            .execute(tx.conn())
    });
}
