//! What a unit of work promises, on both databases.

mod collisions;
mod opening;
mod outage;
mod reading;
mod trail;
mod writing;

use crate::audit::{AuditEntry, list_of_subject};
use crate::schema::organisations;
use crate::testing::TestDb;
use crate::{Scope, StoreError, Write};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ReadSettings, decide};
use engine::ids::Id;

/// Changes the council's name and says so in the trail.
fn rename(write: &mut Write<'_>, name: &str) -> Result<(), StoreError> {
    let organisation = write.organisation().clone();
    diesel::update(organisations::table.find(organisation.as_str()))
        .set(organisations::name.eq(name))
        .execute(write.conn())?;
    write.audit(AuditEntry::new(
        "rename-council",
        "council",
        organisation.as_str(),
    ))
}

/// The council's name as stored.
fn name(test: &TestDb, scope: &Scope) -> String {
    test.read_blocking::<_, StoreError>(scope, |read| {
        let organisation = read.organisation().as_str();
        Ok(organisations::table
            .find(organisation)
            .select(organisations::name)
            .first(read.conn())?)
    })
    .unwrap()
}

/// The actions in the trail on one council.
fn trail(test: &TestDb, scope: &Scope) -> Vec<String> {
    test.read_blocking::<_, StoreError>(scope, |read| {
        let permit = decide::<ReadSettings>(read.actor(), ()).unwrap();
        list_of_subject(read, &permit, "council", scope.organisation().as_str())
    })
    .unwrap()
    .into_iter()
    .map(|line| line.action)
    .collect()
}
