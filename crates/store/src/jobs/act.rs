//! Taking an act on a job description, in one unit of work.

use super::read::{load, postholders, stored};
use super::row::content;
use super::write::{audit, changed, event};
use crate::error::StoreError;
use crate::unit::Write;
use engine::access::{ApproveJob, CheckJob, EvaluateJob, JobFacts, Permit, ReadJobDraft, WriteJob};
use engine::jobs::approval::{Act, Around, Capacity, Change, Party, Refused};
use engine::text::paragraphs;

/// The permit with which somebody acts on a job description, which says in what capacity.
#[derive(Debug)]
pub enum MayActOnJob {
    /// Who writes.
    Author(Permit<WriteJob>),
    /// Who reads and comments.
    Reviewer(Permit<ReadJobDraft>),
    /// Who checks for HR.
    Hr(Permit<CheckJob>),
    /// Who evaluates for HR. Takes no other acts than these.
    Evaluator(Permit<EvaluateJob>),
    /// Who approves.
    Head(Permit<ApproveJob>),
}

impl MayActOnJob {
    fn facts(&self) -> &JobFacts {
        match self {
            Self::Author(permit) => permit.resource(),
            Self::Reviewer(permit) => permit.resource(),
            Self::Hr(permit) => permit.resource(),
            Self::Evaluator(permit) => permit.resource(),
            Self::Head(permit) => permit.resource(),
        }
    }

    fn capacity(&self) -> Capacity {
        match self {
            Self::Author(_) => Capacity::Author,
            Self::Reviewer(_) => Capacity::Reviewer,
            Self::Hr(_) | Self::Evaluator(_) => Capacity::Hr,
            Self::Head(_) => Capacity::Head,
        }
    }

    /// Whether the permit is for acts of this kind. An edit is for [`super::save`], which knows what it says.
    fn covers(&self, act: &Act) -> bool {
        let evaluates = matches!(act, Act::Evaluate(_) | Act::WordingOnly);
        *act != Act::Edit && evaluates == matches!(self, Self::Evaluator(_))
    }
}

/// The most characters of a comment or a reason.
pub(crate) const LONGEST_WORDS: usize = 4_000;

/// Takes an act on the newest version, with the words that go with it, cut at 4,000 characters. `seen` is
/// [`engine::jobs::approval::JobDescription::changes`] as the page showed it; a comment may come from an older page. A
/// refusal of the rules changes nothing and is an answer, not an error.
///
/// # Errors
/// [`StoreError::Conflict`] if somebody acted since the page was shown.
pub fn act(
    tx: &mut Write<'_>,
    may: MayActOnJob,
    seen: i64,
    act: &Act,
    words: &str,
) -> Result<Result<Change, Refused>, StoreError> {
    if !may.covers(act) {
        tx.leave_unchanged();
        return Ok(Err(Refused::NotYours));
    }
    let job = &may.facts().job;
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    let by = Party::of(member).acting_as(may.capacity());
    let (before, _) = load(tx, job)?;
    if before.changes != seen && !matches!(act, Act::Comment(_)) {
        return Err(StoreError::Conflict);
    }
    let newest = before.newest().ok_or(super::read::MISSING)?;
    let number = newest.number;
    let present = content(&stored(tx, job, number)?.0)?;
    let evaluated = match newest.evaluation.basis() {
        Some(basis) => Some(content(&stored(tx, job, basis)?.0)?),
        None => None,
    };
    let postholders = postholders(tx, job)?;
    let around = Around {
        content: &present,
        evaluated: evaluated.as_ref(),
        postholders: &postholders,
    };
    let mut after = before.clone();
    let change = match after.apply(act, &by, tx.now(), &around) {
        Ok(change) => change,
        Err(refused) => {
            tx.leave_unchanged();
            return Ok(Err(refused));
        }
    };
    changed(tx, &before, &after, None)?;
    let words: String = paragraphs(words).chars().take(LONGEST_WORDS).collect();
    event(tx, &after, number, (act, &by), &words)?;
    let steps: Vec<&'static str> = change.transitions.iter().map(|one| one.as_str()).collect();
    audit(tx, action(act), job, (number, &by), &steps)?;
    super::measures::follow(tx, &after, &change)?;
    let reviewers = &may.facts().reviewers;
    super::tell::tell(tx, (&after, &change), &around, reviewers, &by.person)?;
    Ok(Ok(change))
}

/// The word of the trail for an act.
fn action(act: &Act) -> &'static str {
    match act {
        Act::Begin => "begin-job-version",
        Act::Edit => "edit-job-description",
        Act::Send => "send-job-description",
        Act::Comment(_) => "comment-on-job-description",
        Act::Consulted(_) | Act::NoPostholders => "note-consultation",
        Act::PassReview => "pass-job-review",
        Act::TakeBack => "take-back-job-description",
        Act::SendBack => "send-back-job-description",
        Act::PassCheck => "pass-job-check",
        Act::Approve => "approve-job-description",
        Act::Publish => "publish-job-description",
        Act::Evaluate(_) => "evaluate-job",
        Act::WordingOnly => "confirm-job-evaluation",
    }
}
