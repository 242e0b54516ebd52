//! Saving an edit of a draft, made one with what somebody else saved meanwhile.

use super::read::{Base, load, stored};
use super::row::{content, to_json};
use super::start::writer;
use super::write::{audit, changed, event, goes_on_editing};
use crate::error::StoreError;
use crate::schema::{job_saves, job_versions};
use crate::unit::Write;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{Permit, WriteJob};
use engine::ids::{Id, JobDescriptionId};
use engine::jobs::approval::{Act, Around, Refused};
use engine::jobs::compare::{Merged, Settlement, merge};
use engine::jobs::{JobContent, JobDraft, JobErrors};
use engine::text::search_key;
use sfia::Frameworks;

/// How many saved states before the present one are kept, for forms that were made from them. With an autosave every
/// half minute that is half an hour of two people writing at once; an older form is merged place by place.
const KEPT: i64 = 60;

/// An edit of the newest version, as a form sends it.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The number of the version.
    pub version: u32,
    /// What the form was made from.
    pub base: Base,
    /// What the version is to say.
    pub content: JobDraft,
}

/// What came of an edit. Only [`Saved::Done`] has changed anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is saved.
    Done {
        /// What the next form is made from.
        base: Base,
        /// Whether somebody else's edit is in it as well, so that it says more than the form did.
        merged: bool,
    },
    /// The draft says all that already.
    Same {
        /// What the next form is made from.
        base: Base,
    },
    /// Both changed the same place. A form with [`Merged::content`], and the places settled by a person, is saved when
    /// it comes back with this base.
    Conflict {
        /// Both texts at each such place, and everything that needs no asking. Boxed, being large.
        merged: Box<Merged>,
        /// What the next form is made from.
        base: Base,
    },
    /// Both edits together are beyond the bounds.
    DoesNotFit(JobErrors),
    /// The rules refuse it: it is no draft, or no longer the newest version.
    Refused(Refused),
}

/// Saves an edit of the draft.
///
/// # Errors
/// [`StoreError::NotFound`] for whoever is no member, [`StoreError::Conflict`] if somebody acted at the same moment.
pub fn save(
    tx: &mut Write<'_>,
    permit: Permit<WriteJob>,
    frameworks: &Frameworks,
    edit: &Edit,
) -> Result<Saved, StoreError> {
    save_settled(tx, permit, frameworks, edit, &[])
}

/// Saves an edit of the draft, with a person's answers at places that somebody else had changed too.
///
/// # Errors
/// As [`save`].
pub fn save_settled(
    tx: &mut Write<'_>,
    permit: Permit<WriteJob>,
    frameworks: &Frameworks,
    edit: &Edit,
    answers: &[Settlement],
) -> Result<Saved, StoreError> {
    let job = &permit.resource().job;
    let by = writer(tx)?;
    let (before, _) = load(tx, job)?;
    if before.newest().map(|version| version.number) != Some(edit.version) {
        return Ok(unchanged(tx, Saved::Refused(Refused::NotNow)));
    }
    let (text, saved) = stored(tx, job, edit.version)?;
    let theirs = content(&text)?;
    let mut after = before.clone();
    let around = Around {
        content: &theirs,
        evaluated: None,
        postholders: &[],
    };
    if let Err(refused) = after.apply(&Act::Edit, &by, tx.now(), &around) {
        return Ok(unchanged(tx, Saved::Refused(refused)));
    }
    let present = Base::of(saved, &text);
    let is_merged = present != edit.base;
    let wanted = match together(tx, frameworks, job, (edit, answers), (&theirs, &present))? {
        Ok(wanted) => wanted,
        Err(answer) => return Ok(unchanged(tx, answer)),
    };
    if wanted == theirs {
        return Ok(unchanged(tx, Saved::Same { base: present }));
    }
    let next = to_json(&wanted, "job_versions.content")?;
    keep(tx, job, (edit.version, saved), &text)?;
    write(tx, job, (edit.version, saved + 1), (&wanted, &next))?;
    changed(tx, &before, &after, Some(&wanted.header.title))?;
    if let Some(first) = after.begun_as(edit.version) {
        super::measures::note(tx, job, first.number, Some(&theirs), &wanted)?;
    }
    if !goes_on_editing(tx, job, edit.version, &by.person)? {
        event(tx, &after, edit.version, (&Act::Edit, &by), "")?;
    }
    let steps: &[&'static str] = if is_merged { &["merged"] } else { &[] };
    audit(tx, "edit-job-description", job, (edit.version, &by), steps)?;
    Ok(Saved::Done {
        base: Base::of(saved + 1, &next),
        merged: is_merged,
    })
}

fn unchanged(tx: &mut Write<'_>, answer: Saved) -> Saved {
    tx.leave_unchanged();
    answer
}

/// The edit, with what others saved since the form was made; or why that cannot be told without asking.
fn together(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    job: &JobDescriptionId,
    (edit, answers): (&Edit, &[Settlement]),
    (theirs, present): (&JobContent, &Base),
) -> Result<Result<JobContent, Saved>, StoreError> {
    let mine = edit.content.content();
    if *present == edit.base {
        return Ok(Ok(mine.clone()));
    }
    // Without what the form was made from nobody can tell who changed what, so every difference is asked about.
    let base = find_base(tx, job, edit)?.unwrap_or_else(|| JobContent::empty(theirs.edition));
    let merged = merge(&base, mine, theirs).settled(mine, answers);
    if !merged.conflicts.is_empty() {
        return Ok(Err(Saved::Conflict {
            merged: Box::new(merged),
            base: present.clone(),
        }));
    }
    let framework = frameworks.edition(merged.content.edition);
    Ok(JobDraft::parse(merged.content, framework)
        .map(JobDraft::into_content)
        .map_err(Saved::DoesNotFit))
}

fn find_base(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    edit: &Edit,
) -> Result<Option<JobContent>, StoreError> {
    let text: Option<String> = job_saves::table
        .filter(job_saves::org_id.eq(tx.organisation().as_str()))
        .filter(job_saves::job_id.eq(job.as_str()))
        .filter(job_saves::number.eq(i64::from(edit.version)))
        .filter(job_saves::saved.eq(edit.base.saved))
        .select(job_saves::content)
        .first(tx.conn())
        .optional()?;
    text.filter(|text| Base::of(edit.base.saved, text) == edit.base)
        .map(|text| content(&text))
        .transpose()
}

/// Keeps what the draft said until now, and lets go of what is older than any form.
fn keep(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    (number, saved): (u32, i64),
    text: &str,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::insert_into(job_saves::table)
        .values((
            job_saves::org_id.eq(organisation),
            job_saves::job_id.eq(job.as_str()),
            job_saves::number.eq(i64::from(number)),
            job_saves::saved.eq(saved),
            job_saves::content.eq(text),
        ))
        .execute(tx.conn())?;
    diesel::delete(
        job_saves::table
            .filter(job_saves::org_id.eq(organisation))
            .filter(job_saves::job_id.eq(job.as_str()))
            .filter(job_saves::number.eq(i64::from(number)))
            .filter(job_saves::saved.le(saved - KEPT)),
    )
    .execute(tx.conn())?;
    Ok(())
}

fn write(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    (number, saved): (u32, i64),
    (wanted, text): (&JobContent, &str),
) -> Result<(), StoreError> {
    let title = wanted.header.title.as_str();
    diesel::update(
        job_versions::table
            .filter(job_versions::org_id.eq(tx.organisation().as_str()))
            .filter(job_versions::job_id.eq(job.as_str()))
            .filter(job_versions::number.eq(i64::from(number))),
    )
    .set((
        job_versions::title.eq(title),
        job_versions::title_key.eq(search_key(title)),
        job_versions::content.eq(text),
        job_versions::saved.eq(saved),
    ))
    .execute(tx.conn())?;
    Ok(())
}
