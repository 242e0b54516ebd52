//! Facts of invented councils on both databases: nothing, a small council, and each change moving its number.

use super::load_facts;
use crate::assessments::tests::council::{Council, insert};
use crate::columns::Moment;
use crate::schema::{assessments, audit_events, exercise_answers, outbox, posts, sign_in_links};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ObserveReadiness, Role, decide};
use engine::exercise::{Exercise, Series};
use engine::ids::{Id, OrganisationId};
use engine::readiness::{Facts, Share};

fn facts(test: &TestDb, council: &str) -> Facts {
    let scope = Scope::system(OrganisationId::from_text(council.to_owned()));
    test.read_blocking::<_, StoreError>(&scope, |tx| {
        let permit = decide::<ObserveReadiness>(tx.actor(), ()).unwrap();
        load_facts(tx, &permit)
    })
    .unwrap()
}

fn of(seen: u64, of: u64) -> Share {
    Share { seen, of }
}

/// Sam and Kim are developers who report to Jo, who is at the top.
fn north(test: &TestDb) -> Council {
    let north = Council::new(test, "north");
    north.role(test, "developer", &["PROG"]);
    for name in ["jo", "sam", "kim"] {
        north.add(test, name);
        north.invite(test, name, true);
    }
    north.post(test, "jo", ("Lead", "jo"), None, None);
    insert(test, |entry| {
        diesel::update(posts::table.filter(posts::id.eq("north-jo-Lead")))
            .set(posts::manager_id.eq(None::<String>))
            .execute(entry.conn())
    });
    for name in ["sam", "kim"] {
        north.post(test, name, ("Developer", "jo"), Some("developer"), None);
    }
    north
}

#[test]
fn an_empty_council_has_no_facts() {
    Databases::each(|test| {
        Council::new(test, "north");
        assert_eq!(facts(test, "north"), Facts::default());
    });
}

#[test]
fn another_council_moves_no_number() {
    Databases::each(|test| {
        north(test);
        Council::new(test, "south");
        assert_eq!(facts(test, "south"), Facts::default());
    });
}

#[test]
fn reporting_lines_roles_and_families_are_counted_of_those_at_work() {
    Databases::each(|test| {
        let north = north(test);
        let seen = facts(test, "north");
        assert_eq!(seen.people.with_errors, of(0, 3));
        assert_eq!(seen.roles.posts_in_family, of(2, 3));
        assert_eq!(seen.roles.people_with_role, of(2, 3));
        assert_eq!(seen.jobs.dated, of(0, 3));
        assert_eq!(seen.calibration.families, of(0, 1));
        assert_eq!(seen.members.managers_sent, of(0, 1));
        north.add(test, "lee");
        assert_eq!(facts(test, "north").people.with_errors, of(1, 4));
    });
}

#[test]
fn members_are_counted_by_their_roles() {
    Databases::each(|test| {
        let north = test.organisation("north");
        test.member(&north, "hedda", &[Role::HeadOfProfession, Role::Assessor]);
        test.member(&north, "dee", &[Role::DeputyHeadOfProfession]);
        let ann = test.member(&north, "ann", &[Role::Administrator]);
        test.member(&north, "sam", &[]);
        let seen = facts(test, "north").members;
        assert_eq!((seen.heads_sent, seen.deputies), (of(0, 1), 1));
        assert_eq!((seen.administrators, seen.assessors), (1, 1));
        assert_eq!(seen.team_finished, of(0, 3));
        test.leave(&ann, 1);
        assert_eq!(facts(test, "north").members.administrators, 0);
    });
}

#[test]
fn an_assessment_begun_was_shown_the_statement_and_one_sent_counts_for_managers() {
    Databases::each(|test| {
        north(test);
        let add = |name: &'static str, sent: bool| {
            insert(test, move |entry| {
                let now = Moment::from(entry.now());
                diesel::insert_into(assessments::table)
                    .values((
                        assessments::id.eq(name),
                        assessments::org_id.eq("north"),
                        assessments::person_id.eq(format!("north-{name}")),
                        assessments::edition.eq(9_i16),
                        assessments::started_at.eq(now),
                        assessments::changed_at.eq(now),
                        assessments::submitted_at.eq(sent.then_some(now)),
                        assessments::version.eq(1_i64),
                        assessments::statement.eq(1_i16),
                        assessments::planning.eq(false),
                        assessments::period_years.eq(3_i16),
                        assessments::role_chosen.eq(true),
                    ))
                    .execute(entry.conn())
            });
        };
        add("sam", false);
        assert_eq!(facts(test, "north").members.shown_statement, of(1, 3));
        add("jo", true);
        let seen = facts(test, "north").members;
        assert_eq!(seen.shown_statement, of(2, 3));
        assert_eq!(seen.managers_sent, of(1, 1));
    });
}

#[test]
fn the_exercise_counts_when_every_case_is_answered() {
    Databases::each(|test| {
        north(test);
        let cases: Vec<_> = Exercise::shipped().unwrap().cases(Series::Whole).collect();
        for (place, case) in cases.iter().enumerate() {
            assert_eq!(
                facts(test, "north").members.managers_finished,
                of(0, 1),
                "{place}"
            );
            let id = case.id.as_str().to_owned();
            insert(test, move |entry| {
                let now = Moment::from(entry.now());
                diesel::insert_into(exercise_answers::table)
                    .values((
                        exercise_answers::org_id.eq("north"),
                        exercise_answers::person_id.eq("north-jo"),
                        exercise_answers::case_id.eq(&id),
                        exercise_answers::level.eq(3_i16),
                        exercise_answers::answered_at.eq(now),
                    ))
                    .execute(entry.conn())
            });
        }
        assert_eq!(facts(test, "north").members.managers_finished, of(1, 1));
    });
}

#[test]
fn a_mail_has_arrived_when_its_link_was_used_in_the_last_90_days() {
    Databases::each(|test| {
        north(test);
        insert(test, |entry| {
            let now = Moment::from(entry.now());
            diesel::insert_into(sign_in_links::table)
                .values((
                    sign_in_links::id.eq("link"),
                    sign_in_links::purpose.eq("invitation"),
                    sign_in_links::account_id.eq("north-sam"),
                    sign_in_links::org_id.eq("north"),
                    sign_in_links::membership_id.eq("north-sam"),
                    sign_in_links::created_at.eq(now),
                    sign_in_links::expires_at.eq(now),
                ))
                .execute(entry.conn())?;
            diesel::insert_into(outbox::table)
                .values((
                    outbox::id.eq("mail"),
                    outbox::template.eq("invitation"),
                    outbox::account_id.eq("north-sam"),
                    outbox::link_id.eq("link"),
                    outbox::created_at.eq(now),
                    outbox::next_attempt_at.eq(now),
                    outbox::attempts.eq(1_i16),
                    outbox::sent_at.eq(now),
                ))
                .execute(entry.conn())
        });
        assert_eq!(facts(test, "north").mailboxes, 0);
        let used = |days: i64| {
            insert(test, move |entry| {
                let at = Moment::from(entry.now().plus_days(-days));
                diesel::update(sign_in_links::table)
                    .set(sign_in_links::used_at.eq(at))
                    .execute(entry.conn())
            });
        };
        used(91);
        assert_eq!(facts(test, "north").mailboxes, 0);
        used(90);
        assert_eq!(facts(test, "north").mailboxes, 1);
    });
}

#[test]
fn an_applied_list_of_staff_is_an_import() {
    Databases::each(|test| {
        north(test);
        insert(test, |entry| {
            let now = Moment::from(entry.now());
            diesel::insert_into(audit_events::table)
                .values((
                    audit_events::org_id.eq("north"),
                    audit_events::at.eq(now),
                    audit_events::actor_kind.eq("system"),
                    audit_events::action.eq("import-people"),
                    audit_events::subject_kind.eq("organisation"),
                    audit_events::subject_id.eq("north"),
                    audit_events::detail.eq("{}"),
                ))
                .execute(entry.conn())
        });
        assert_eq!(facts(test, "north").people.imports, 1);
    });
}
