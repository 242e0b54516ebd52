//! Measures for the pilot: which sentences a draft was given, and what became of them by its approval. Numbers and sources,
//! never words, and nobody's name.

use super::row::{content, from_json, to_json};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_measures, job_sentences};
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, Insertable, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadJobMeasures};
use engine::ids::{Id, JobDescriptionId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Change, JobDescription, Transition};
use engine::jobs::measures::{Measure, Summary, count_kept, given, summarise};
use std::collections::BTreeSet;

#[derive(Insertable)]
#[diesel(table_name = job_sentences)]
struct NewSentence<'a> {
    org_id: &'a str,
    job_id: &'a str,
    begun_as: i64,
    item: String,
    source: &'static str,
}

/// Notes the sentences that came into a draft which nobody wrote there. `begun_as` is the number of the version in which
/// its writing began.
pub(super) fn note(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    begun_as: u32,
    before: Option<&JobContent>,
    after: &JobContent,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let had: BTreeSet<String> = before
        .into_iter()
        .flat_map(given)
        .map(|(item, _)| item.to_string())
        .collect();
    let mut new = given(after);
    new.retain(|(item, _)| !had.contains(item.as_str()));
    if new.is_empty() {
        return Ok(());
    }
    // One that went and came back is noted already.
    let items: Vec<String> = new.iter().map(|(item, _)| item.to_string()).collect();
    let noted: Vec<String> = job_sentences::table
        .filter(job_sentences::org_id.eq(organisation))
        .filter(job_sentences::job_id.eq(job.as_str()))
        .filter(job_sentences::begun_as.eq(i64::from(begun_as)))
        .filter(job_sentences::item.eq_any(items))
        .select(job_sentences::item)
        .load(tx.conn())?;
    let mut seen: BTreeSet<String> = noted.into_iter().collect();
    let rows: Vec<NewSentence<'_>> = new
        .into_iter()
        .filter(|(item, _)| seen.insert(item.to_string()))
        .map(|(item, source)| NewSentence {
            org_id: organisation,
            job_id: job.as_str(),
            begun_as: begun_as.into(),
            item: item.to_string(),
            source,
        })
        .collect();
    insert_many!(tx.conn(), job_sentences::table, rows)?;
    Ok(())
}

/// Counts at an approval, and lets go of what was noted once nothing can be sent back any more.
pub(super) fn follow(
    tx: &mut Write<'_>,
    after: &JobDescription,
    change: &Change,
) -> Result<(), StoreError> {
    let Some(newest) = after.newest() else {
        return Ok(());
    };
    let Some(first) = after.begun_as(newest.number) else {
        return Ok(());
    };
    let begun_as = i64::from(first.number);
    if change.transitions.contains(&Transition::Approved) {
        let seconds = (newest.since.utc() - first.begun.utc()).num_seconds();
        count(tx, &after.id, (begun_as, newest.number), seconds)?;
    }
    if change.transitions.contains(&Transition::Published) {
        diesel::delete(
            job_sentences::table
                .filter(job_sentences::org_id.eq(tx.organisation().as_str()))
                .filter(job_sentences::job_id.eq(after.id.as_str()))
                .filter(job_sentences::begun_as.eq(begun_as)),
        )
        .execute(tx.conn())?;
    }
    Ok(())
}

/// Writes what one approval comes to, in place of an earlier one of what was sent back since.
fn count(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    (begun_as, approved): (i64, u32),
    seconds: i64,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let text = content(&super::read::stored(tx, job, approved)?.0)?;
    let noted: Vec<(String, String)> = job_sentences::table
        .filter(job_sentences::org_id.eq(organisation))
        .filter(job_sentences::job_id.eq(job.as_str()))
        .filter(job_sentences::begun_as.eq(begun_as))
        .order(job_sentences::item)
        .select((job_sentences::item, job_sentences::source))
        .load(tx.conn())?;
    let noted = noted
        .iter()
        .map(|(item, source)| (item.as_str(), source.as_str()));
    let texts = to_json(&count_kept(noted, &text), "job_measures.texts")?;
    diesel::delete(
        job_measures::table
            .filter(job_measures::org_id.eq(organisation))
            .filter(job_measures::job_id.eq(job.as_str()))
            .filter(job_measures::begun_as.eq(begun_as)),
    )
    .execute(tx.conn())?;
    diesel::insert_into(job_measures::table)
        .values((
            job_measures::org_id.eq(organisation),
            job_measures::job_id.eq(job.as_str()),
            job_measures::begun_as.eq(begun_as),
            job_measures::approved_at.eq(Moment::from(tx.now())),
            job_measures::seconds.eq(seconds.max(0)),
            job_measures::texts.eq(texts),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What may be told of the organisation's newest 1,000 approvals; `None` while there are too few. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn summary(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadJobMeasures>,
) -> Result<Option<Summary>, StoreError> {
    /// Years of a large council.
    const MOST: i64 = 1_000;
    let rows: Vec<(AsText<JobDescriptionId>, i64, String)> = job_measures::table
        .filter(job_measures::org_id.eq(tx.organisation().as_str()))
        .order((
            job_measures::approved_at.desc(),
            job_measures::job_id,
            job_measures::begun_as,
        ))
        .limit(MOST)
        .select((
            job_measures::job_id,
            job_measures::seconds,
            job_measures::texts,
        ))
        .load(tx.conn())?;
    let measures = rows
        .into_iter()
        .map(|(job, seconds, texts)| {
            Ok(Measure {
                job: job.into_inner(),
                seconds,
                texts: from_json(&texts, "job_measures.texts")?,
            })
        })
        .collect::<Result<Vec<Measure>, StoreError>>()?;
    Ok(summarise(&measures))
}
