//! Places in the pilot and how councils stand, on both databases.

use super::{PilotRead, find, save};
use crate::entry::programme_standings::{self, Standing};
use crate::entry::programmes::{ProgrammeScope, prove_council};
use crate::readiness::{Sight, list_trend};
use crate::schema::{people, readiness_figures, readiness_rounds};
use crate::testing::{Databases, TestDb};
use crate::{Entry, Scope, StoreError};
use diesel::connection::{Connection, InstrumentationEvent};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Denied, FollowPilot, Permit, ProgrammeRole, RunPilot, decide};
use engine::readiness::Stage;
use engine::readiness::figures::Figures;
use engine::readiness::programme::{Cohort, Pilot, PilotDates, PilotStatus};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

fn pilot(status: PilotStatus) -> Pilot {
    Pilot {
        cohort: Cohort::parse("Spring").unwrap(),
        stage: Stage::Launch,
        status,
        dates: PilotDates::default(),
    }
}

fn council(test: &TestDb, of: &ProgrammeScope, slug: &'static str) -> Scope {
    let of = of.clone();
    test.entry_read_blocking::<_, StoreError>(move |tx| prove_council(tx, &of, slug))
        .unwrap()
        .unwrap()
        .scope
}

fn denied<T>(decided: Result<T, Denied>) -> Result<T, StoreError> {
    decided.map_err(|_| StoreError::NotFound("page"))
}

fn saves(test: &TestDb, scope: &Scope, seen: i64, status: PilotStatus) -> Result<(), StoreError> {
    test.write_blocking(scope, move |tx| {
        let permit: Permit<RunPilot> = denied(decide(tx.actor(), ()))?;
        save(tx, permit, seen, &pilot(status))
    })
}

fn finds(test: &TestDb, scope: &Scope) -> Option<PilotRead> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit: Permit<FollowPilot> = denied(decide(tx.actor(), ()))?;
        find(tx, &permit)
    })
    .unwrap()
}

/// Figures as they are stored, with as many points evidenced.
fn figures(evidenced: u8) -> String {
    format!(
        r#"{{"stage":"G2","moment":"middle","sections":[["S1",{{"claimed":80.0,"evidenced":{evidenced}.0,"expected":50.0,
        "unproven":10.0,"over_index":null,"is_not_known":false}}]],"total":null,"own_optimism":null,
        "decision":{{"verdict":"NOT YET","reasons":[{{"gate":"R01"}}]}},"forecast":"2026-12-24",
        "respondents":{{"n":5,"sd":12.5}},"reviewed":3,"questions":50}}"#
    )
}

/// A round of the council whose claims became final on a day of November, in a state, with figures.
fn round(test: &TestDb, org: &'static str, (day, state): (u32, &'static str), evidenced: u8) {
    test.entry_write_blocking::<_, StoreError, _>(move |tx| {
        let now = tx.now().utc();
        let (person, id) = (format!("{org}-lead"), format!("{org}-{day}"));
        let at = chrono::NaiveDate::from_ymd_opt(2026, 11, day)
            .and_then(|day| day.and_hms_opt(12, 0, 0))
            .unwrap();
        let known: i64 = people::table.find(&person).count().get_result(tx.conn())?;
        if known == 0 {
            diesel::insert_into(people::table)
                .values((
                    people::id.eq(&person),
                    people::org_id.eq(org),
                    people::name.eq("Lee Lead"),
                    people::name_key.eq("lee lead"),
                    people::email.eq(&person),
                    people::email_key.eq(&person),
                    people::created_at.eq(now),
                    people::version.eq(1_i64),
                ))
                .execute(tx.conn())?;
        }
        diesel::insert_into(readiness_rounds::table)
            .values((
                readiness_rounds::id.eq(&id),
                readiness_rounds::org_id.eq(org),
                readiness_rounds::stage.eq("G2"),
                readiness_rounds::moment.eq("middle"),
                readiness_rounds::state.eq(state),
                readiness_rounds::since.eq(at),
                readiness_rounds::questionnaire_id.eq("shipped"),
                readiness_rounds::questionnaire_version.eq(1_i64),
                readiness_rounds::questionnaire_title.eq("Readiness"),
                readiness_rounds::questions.eq(""),
                readiness_rounds::made_by_id.eq(&person),
                readiness_rounds::created_at.eq(at),
                readiness_rounds::closes_on.eq(at.date()),
                readiness_rounds::closed_at.eq((state != "answering").then_some(at)),
                readiness_rounds::ended_text.eq(""),
                readiness_rounds::version.eq(1_i64),
            ))
            .execute(tx.conn())?;
        diesel::insert_into(readiness_figures::table)
            .values((
                readiness_figures::org_id.eq(org),
                readiness_figures::round_id.eq(&id),
                readiness_figures::worked_out_at.eq(at),
                readiness_figures::figures.eq(figures(evidenced)),
            ))
            .execute(tx.conn())?;
        Ok(())
    })
    .unwrap();
}

fn standings(tx: &mut Entry<'_>, of: &ProgrammeScope) -> Result<Vec<Standing>, StoreError> {
    let permit: Permit<FollowPilot> = denied(decide(&of.actor(), ()))?;
    programme_standings::list(tx, of, &permit)
}

#[test]
fn a_council_has_one_place_which_two_managers_do_not_overwrite() {
    Databases::each(|test| {
        test.organisation("north");
        test.organisation("elsewhere");
        let manager = test.programme("society", &["north"]);
        let north = council(test, &manager, "north");
        assert_eq!(finds(test, &north), None);
        saves(test, &north, 0, PilotStatus::Applied).unwrap();
        assert_eq!(
            saves(test, &north, 0, PilotStatus::Live),
            Err(StoreError::Conflict)
        );
        saves(test, &north, 1, PilotStatus::Preparing).unwrap();
        assert_eq!(
            saves(test, &north, 1, PilotStatus::Ended),
            Err(StoreError::Conflict)
        );
        let found = finds(test, &north).unwrap();
        assert_eq!(
            (found.pilot.status, found.version),
            (PilotStatus::Preparing, 2)
        );
        // The steering group reads it and changes nothing; a council of no programme is not found.
        let steering = test.of_programme(&manager, "steering", ProgrammeRole::SteeringGroup);
        let seen = council(test, &steering, "north");
        assert_eq!(finds(test, &seen), Some(found));
        assert!(saves(test, &seen, 2, PilotStatus::Ended).is_err());
        let of = manager.clone();
        let other = test
            .entry_read_blocking::<_, StoreError>(move |tx| prove_council(tx, &of, "elsewhere"));
        assert!(other.unwrap().is_none());
    });
}

#[test]
fn the_newest_round_whose_claims_are_final_stands_for_a_council() {
    Databases::each(|test| {
        for slug in ["south", "north", "west"] {
            test.organisation(slug);
        }
        let manager = test.programme("society", &["south", "north"]);
        round(test, "north", (10, "meeting"), 20);
        round(test, "north", (14, "decided"), 30);
        round(test, "north", (16, "abandoned"), 90);
        round(test, "north", (18, "answering"), 99);
        round(test, "west", (19, "decided"), 70);
        let of = manager.clone();
        let found = test
            .entry_read_blocking::<_, StoreError>(move |tx| standings(tx, &of))
            .unwrap();
        let names: Vec<&str> = found.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(names, ["north", "south"]);
        let latest: &Figures = &found[0].latest.as_ref().unwrap().figures;
        assert_eq!(latest.sections[0].1.evidenced, 30.0);
        assert!(found[1].latest.is_none() && found[1].pilot.is_none());
        let rounds = test
            .read_blocking::<_, StoreError>(&council(test, &manager, "north"), |tx| {
                let permit: Permit<FollowPilot> = denied(decide(tx.actor(), ()))?;
                list_trend(tx, Sight::Follower(&permit))
            })
            .unwrap();
        let evidenced: Vec<f64> = rounds
            .iter()
            .map(|round| round.figures.sections[0].1.evidenced)
            .collect();
        assert_eq!(evidenced, [20.0, 30.0], "the oldest first");
    });
}

#[test]
fn fifty_councils_take_as_many_queries_as_one() {
    const COUNCILS: [&str; 50] = [
        "c00", "c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08", "c09", "c10", "c11", "c12",
        "c13", "c14", "c15", "c16", "c17", "c18", "c19", "c20", "c21", "c22", "c23", "c24", "c25",
        "c26", "c27", "c28", "c29", "c30", "c31", "c32", "c33", "c34", "c35", "c36", "c37", "c38",
        "c39", "c40", "c41", "c42", "c43", "c44", "c45", "c46", "c47", "c48", "c49",
    ];
    let test = TestDb::sqlite();
    for slug in COUNCILS {
        test.organisation(slug);
        round(&test, slug, (12, "decided"), 40);
    }
    let manager = test.programme("society", &COUNCILS);
    let counted = Arc::new(AtomicUsize::new(0));
    let counting = counted.clone();
    let found = test
        .entry_read_blocking::<_, StoreError>(move |tx| {
            tx.conn()
                .set_instrumentation(move |event: InstrumentationEvent<'_>| {
                    if let InstrumentationEvent::StartQuery { query, .. } = event
                        && query.to_string().starts_with("SELECT")
                    {
                        counting.fetch_add(1, Ordering::Relaxed);
                    }
                });
            standings(tx, &manager)
        })
        .unwrap();
    assert_eq!(found.len(), 50);
    assert!(found.iter().all(|one| one.latest.is_some()));
    assert_eq!(counted.load(Ordering::Relaxed), 5);
}
