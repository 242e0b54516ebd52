//! Campaigns of invented councils, on both databases.

mod reminding;
mod rounds;

use super::*;
use crate::assessments::tests::council::Council;
use crate::schema::assessments;
use crate::testing::TestDb;
use crate::{Read, Scope, StoreError, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{ChooseReminders, Permit, PersonFacts, RunCampaigns, decide};
use engine::campaigns::{CampaignDraft, CampaignInput, Selection};
use engine::ids::{CampaignId, Id, OrganisationId, RoleProfileId};

/// The day on which the clock of a test starts, a Saturday.
fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn draft(name: &str, closes: NaiveDate) -> CampaignDraft {
    let input = CampaignInput {
        name: name.to_owned(),
        purpose: "To plan training".to_owned(),
        planning: Some(true),
        opens: Some(day(11, 21)),
        closes: Some(closes),
    };
    CampaignDraft::parse(&input, day(11, 21), true).unwrap()
}

fn system(council: &str) -> Scope {
    Scope::system(OrganisationId::from_text(council.to_owned()))
}

fn run(tx: &Read<'_>) -> Permit<RunCampaigns> {
    decide(tx.actor(), ()).unwrap()
}

fn own(tx: &Read<'_>) -> Permit<ChooseReminders> {
    let person = tx.actor().member().unwrap().person.clone();
    decide(tx.actor(), PersonFacts::of(person, Vec::new())).unwrap()
}

fn write<T: Send + 'static>(
    test: &TestDb,
    scope: &Scope,
    work: impl Fn(&mut Write<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    test.write_blocking(scope, work)
}

fn read<T>(
    test: &TestDb,
    scope: &Scope,
    work: impl FnOnce(&mut Read<'_>) -> Result<T, StoreError>,
) -> T {
    test.read_blocking(scope, work).unwrap()
}

/// A campaign of the council until 31 December.
fn make(
    test: &TestDb,
    council: &str,
    name: &'static str,
    selection: Selection,
) -> Result<Option<CampaignId>, StoreError> {
    write(test, &system(council), move |tx| {
        let permit = run(tx);
        create(tx, permit, &draft(name, day(12, 31)), &selection)
    })
}

/// A council in which Jo leads Sam and Kim, who have joined, and Lee, who has not.
fn north(test: &TestDb) -> Council {
    let north = Council::new(test, "north");
    north.role(test, "developer", &["PROG"]);
    for name in ["jo", "sam", "kim", "lee"] {
        north.add(test, name);
        north.invite(test, name, name != "lee");
    }
    north.post(test, "jo", ("Lead", "jo"), None, None);
    north.post(test, "sam", ("Developer", "jo"), Some("developer"), None);
    north.post(test, "kim", ("Tester", "jo"), None, None);
    north.post(test, "lee", ("Analyst", "jo"), None, None);
    north
}

/// Somebody sends an assessment now, or begins one.
fn assess(test: &TestDb, council: &'static str, name: &str, sent: bool) {
    let person = format!("{council}-{name}");
    let added: Result<(), StoreError> = test.entry_write_blocking(move |entry| {
        let now = entry.now().utc();
        let id: engine::ids::AssessmentId = entry.new_id();
        diesel::insert_into(assessments::table)
            .values((
                assessments::id.eq(id.as_str()),
                assessments::org_id.eq(council),
                assessments::person_id.eq(&person),
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
            .execute(entry.conn())?;
        Ok(())
    });
    added.unwrap();
}

fn role() -> RoleProfileId {
    RoleProfileId::from_text("north-developer".to_owned())
}
