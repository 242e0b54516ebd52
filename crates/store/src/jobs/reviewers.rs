//! Who was asked to read a job description and comment on it.

use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_reviewers, people};
use crate::unit::{Read, Write};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, Insertable, JoinOnDsl, QueryDsl, RunQueryDsl,
};
use engine::access::{Permit, ReadJobDraft, WriteJob};
use engine::ids::{Id, PersonId};
use engine::time::Instant;
use std::collections::BTreeSet;

/// The most people who are asked.
pub const MOST_REVIEWERS: usize = 50;

/// Somebody who was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewerLine {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// When they were asked.
    pub asked: Instant,
}

/// Who was asked, by name. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_reviewers(
    tx: &mut Read<'_>,
    permit: &Permit<ReadJobDraft>,
) -> Result<Vec<ReviewerLine>, StoreError> {
    let rows: Vec<(AsText<PersonId>, String, Moment)> = job_reviewers::table
        .inner_join(
            people::table.on(people::org_id
                .eq(job_reviewers::org_id)
                .and(people::id.eq(job_reviewers::person_id))),
        )
        .filter(job_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(job_reviewers::job_id.eq(permit.resource().job.as_str()))
        .order((people::name_key, people::id))
        .select((people::id, people::name, job_reviewers::asked_at))
        .load(tx.conn())?;
    let line = |(person, name, asked): (AsText<PersonId>, String, Moment)| ReviewerLine {
        person: person.into_inner(),
        name,
        asked: asked.into(),
    };
    Ok(rows.into_iter().map(line).collect())
}

#[derive(Insertable)]
#[diesel(table_name = job_reviewers)]
struct NewReviewer<'a> {
    org_id: &'a str,
    job_id: &'a str,
    person_id: &'a str,
    asked_at: Moment,
}

#[derive(serde::Serialize)]
struct Detail {
    reviewers: usize,
}

/// Says who is asked to read the job description of the permit: these and no others. What somebody commented stays when
/// they are asked no longer.
///
/// # Errors
/// [`StoreError::NotFound`] if one of them does not work here, or there are more than 50.
pub fn ask(
    tx: &mut Write<'_>,
    permit: Permit<WriteJob>,
    wanted: &[PersonId],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let facts = permit.resource();
    let wanted: BTreeSet<&str> = wanted.iter().map(Id::as_str).collect();
    let present: BTreeSet<&str> = facts.reviewers.iter().map(Id::as_str).collect();
    if wanted.len() > MOST_REVIEWERS {
        return Err(StoreError::NotFound("person"));
    }
    if present == wanted {
        tx.leave_unchanged();
        return Ok(());
    }
    let added: Vec<&str> = wanted.difference(&present).copied().collect();
    let known: i64 = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq_any(added.clone()))
        .filter(people::left_on.is_null())
        .count()
        .get_result(tx.conn())?;
    if usize::try_from(known) != Ok(added.len()) {
        return Err(StoreError::NotFound("person"));
    }
    let gone: Vec<&str> = present.difference(&wanted).copied().collect();
    diesel::delete(
        job_reviewers::table
            .filter(job_reviewers::org_id.eq(organisation))
            .filter(job_reviewers::job_id.eq(facts.job.as_str()))
            .filter(job_reviewers::person_id.eq_any(gone)),
    )
    .execute(tx.conn())?;
    let asked_at = Moment::from(tx.now());
    let row = |person_id| NewReviewer {
        org_id: organisation,
        job_id: facts.job.as_str(),
        person_id,
        asked_at,
    };
    let rows: Vec<NewReviewer<'_>> = added.into_iter().map(row).collect();
    insert_many!(tx.conn(), job_reviewers::table, rows)?;
    // A draft is not to be read yet; when it is sent, everybody asked is told.
    let (description, _) = super::read::load(tx, &facts.job)?;
    if description
        .newest()
        .is_some_and(|one| one.state.takes_comments())
    {
        let mut told: BTreeSet<PersonId> = wanted
            .difference(&present)
            .map(|person| PersonId::from_text((*person).to_owned()))
            .collect();
        if let Some(member) = tx.actor().member() {
            told.remove(&member.person);
        }
        crate::endorsement::send_notices(tx, &told)?;
    }
    let entry = AuditEntry::new("ask-reviewers", SUBJECT, facts.job.as_str());
    let reviewers = wanted.len();
    tx.audit(entry.with(&Detail { reviewers }))
}
