//! What was done with a job description and said of it, comments included, in order.

use super::row::{act_word, counted, from_json};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_events, people};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadJobDraft};
use engine::ids::{Id, PersonId};
use engine::jobs::approval::{Capacity, Place};
use engine::time::Instant;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The number of the version that was the newest then.
    pub version: u32,
    /// When.
    pub at: Instant,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// What they were.
    pub capacity: Capacity,
    /// The word of the act, one of [`engine::jobs::approval::Act::WORDS`].
    pub act: &'static str,
    /// Where a comment stands.
    pub place: Option<Place>,
    /// What was written.
    pub words: String,
}

/// The newest 500 things that were done with the job description of the permit, oldest first; of one version where its
/// number is given. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_events(
    tx: &mut Read<'_>,
    permit: &Permit<ReadJobDraft>,
    version: Option<u32>,
) -> Result<Vec<Event>, StoreError> {
    type Row = (
        i64,
        Moment,
        AsText<PersonId>,
        String,
        AsText<Capacity>,
        String,
        Option<String>,
        String,
    );
    /// More than a page shows well.
    const MOST: i64 = 500;
    let mut query = job_events::table
        .inner_join(
            people::table.on(people::org_id
                .eq(job_events::org_id)
                .and(people::id.eq(job_events::person_id))),
        )
        .filter(job_events::org_id.eq(tx.organisation().as_str()))
        .filter(job_events::job_id.eq(permit.resource().job.as_str()))
        .order(job_events::seq.desc())
        .limit(MOST)
        .select((
            job_events::number,
            job_events::at,
            job_events::person_id,
            people::name,
            job_events::capacity,
            job_events::act,
            job_events::place,
            job_events::words,
        ))
        .into_boxed();
    if let Some(version) = version {
        query = query.filter(job_events::number.eq(i64::from(version)));
    }
    let rows: Vec<Row> = query.load(tx.conn())?;
    rows.into_iter()
        .rev()
        .map(|(number, at, person, name, capacity, act, place, words)| {
            let place = place.map(|place| from_json(&place, "job_events.place"));
            Ok(Event {
                version: counted(number, "job_events.number")?,
                at: at.into(),
                person: person.into_inner(),
                name,
                capacity: capacity.into_inner(),
                act: act_word(&act)?,
                place: place.transpose()?,
                words,
            })
        })
        .collect()
}
