//! Who reviews a round, and how long.

use super::read::MISSING;
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::entry::outbox;
use crate::error::StoreError;
use crate::schema::{memberships, programme_members, readiness_reviewers, readiness_rounds};
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{FollowPilot, Permit, ProgrammeRole, ReviewFacts, RunPilot};
use engine::ids::{AccountId, Id, ReadinessRoundId};
use engine::readiness::review::ReviewerAccess;
use std::collections::BTreeSet;

/// What the policy needs to know of whoever wants to review a round. Two queries.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such round.
pub fn find_review_facts(
    tx: &mut Read<'_>,
    round: &ReadinessRoundId,
) -> Result<ReviewFacts, StoreError> {
    let found: Option<String> = readiness_rounds::table
        .filter(readiness_rounds::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_rounds::id.eq(round.as_str()))
        .select(readiness_rounds::id)
        .first(tx.conn())
        .optional()?;
    found.ok_or(MISSING)?;
    let own = tx.actor().programme().map(|member| member.account.clone());
    let access = list(tx, round)?
        .into_iter()
        .find(|access| Some(access.reviewer()) == own.as_ref());
    Ok(ReviewFacts {
        round: round.clone(),
        access,
        at: tx.now(),
    })
}

/// Everybody's access to a round, ended or not, by when it began.
pub(super) fn list(
    tx: &mut Read<'_>,
    round: &ReadinessRoundId,
) -> Result<Vec<ReviewerAccess>, StoreError> {
    let rows: Vec<(AsText<AccountId>, Moment, Moment)> = readiness_reviewers::table
        .filter(readiness_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_reviewers::round_id.eq(round.as_str()))
        .order((
            readiness_reviewers::from_at,
            readiness_reviewers::account_id,
        ))
        .select((
            readiness_reviewers::account_id,
            readiness_reviewers::from_at,
            readiness_reviewers::until_at,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(account, from, until)| {
            ReviewerAccess::new(
                account.into_inner(),
                round.clone(),
                from.into(),
                until.into(),
            )
            .map_err(|_| StoreError::Corrupt("readiness_reviewers.until_at"))
        })
        .collect()
}

/// The programme's reviewers who may review this council: those who do not belong to it. By name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_candidates(
    tx: &mut Read<'_>,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<(AccountId, String)>, StoreError> {
    let Some(programme) = super::prior::find_programme(tx)? else {
        return Ok(Vec::new());
    };
    let own = list_own_members(tx)?;
    let rows: Vec<(AsText<AccountId>, String)> = programme_members::table
        .filter(programme_members::programme_id.eq(programme))
        .filter(programme_members::role.eq(ProgrammeRole::Reviewer.as_str()))
        .order((programme_members::name, programme_members::account_id))
        .select((programme_members::account_id, programme_members::name))
        .load(tx.conn())?;
    let outside = rows
        .into_iter()
        .map(|(account, name)| (account.into_inner(), name));
    Ok(outside
        .filter(|(account, _)| !own.contains(account))
        .collect())
}

/// The accounts of the programme's people who belong to the council as well: none of them reviews it.
pub(super) fn list_own_members(tx: &mut Read<'_>) -> Result<BTreeSet<AccountId>, StoreError> {
    let of_programmes = programme_members::table.select(programme_members::account_id);
    let rows: Vec<AsText<AccountId>> = memberships::table
        .filter(memberships::org_id.eq(tx.organisation().as_str()))
        .filter(memberships::account_id.eq_any(of_programmes))
        .select(memberships::account_id)
        .load(tx.conn())?;
    Ok(rows.into_iter().map(AsText::into_inner).collect())
}

/// Gives a reviewer access to a round from now on, for a number of days; again where they had some, for that long from now.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round, or nobody such among [`list_candidates`].
pub fn give(
    tx: &mut Write<'_>,
    permit: &Permit<FollowPilot>,
    _run: Permit<RunPilot>,
    (round, reviewer): (&ReadinessRoundId, &AccountId),
    days: u16,
) -> Result<(), StoreError> {
    find_review_facts(tx, round)?;
    let candidates = list_candidates(tx, permit)?;
    if candidates.iter().all(|(account, _)| account != reviewer) {
        return Err(StoreError::NotFound("reviewer"));
    }
    let until = tx.now().plus_days(i64::from(days.max(1)));
    let own = readiness_reviewers::table
        .filter(readiness_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_reviewers::round_id.eq(round.as_str()))
        .filter(readiness_reviewers::account_id.eq(reviewer.as_str()));
    let longer = diesel::update(own)
        .set(readiness_reviewers::until_at.eq(until.utc()))
        .execute(tx.conn())?;
    if longer == 0 {
        diesel::insert_into(readiness_reviewers::table)
            .values((
                readiness_reviewers::org_id.eq(tx.organisation().as_str()),
                readiness_reviewers::round_id.eq(round.as_str()),
                readiness_reviewers::account_id.eq(reviewer.as_str()),
                readiness_reviewers::from_at.eq(tx.now().utc()),
                readiness_reviewers::until_at.eq(until.utc()),
            ))
            .execute(tx.conn())?;
    }
    let (mail, now) = (tx.new_id(), tx.now());
    outbox::insert_notice_row(tx.conn(), &mail, reviewer, now)?;
    tx.audit(AuditEntry::new(
        "give-review-access",
        SUBJECT,
        round.as_str(),
    ))
}

/// Ends a reviewer's access now.
///
/// # Errors
/// [`StoreError::NotFound`] if they have none that holds.
pub fn end(
    tx: &mut Write<'_>,
    _run: Permit<RunPilot>,
    round: &ReadinessRoundId,
    reviewer: &AccountId,
) -> Result<(), StoreError> {
    let now = tx.now();
    let row = readiness_reviewers::table
        .filter(readiness_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_reviewers::round_id.eq(round.as_str()))
        .filter(readiness_reviewers::account_id.eq(reviewer.as_str()))
        .filter(readiness_reviewers::from_at.lt(now.utc()))
        .filter(readiness_reviewers::until_at.gt(now.utc()));
    let ended = diesel::update(row)
        .set(readiness_reviewers::until_at.eq(now.utc()))
        .execute(tx.conn())?;
    if ended == 0 {
        return Err(StoreError::NotFound("reviewer"));
    }
    tx.audit(AuditEntry::new(
        "end-review-access",
        SUBJECT,
        round.as_str(),
    ))
}
