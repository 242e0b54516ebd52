//! Waivers of gates: one member of the programme's board proposes, another one signs.

use super::load_work::load_all;
use super::read::MISSING;
use super::readings::own_account;
use super::work::RoundWork;
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{from_json, to_json};
use crate::error::StoreError;
use crate::schema::readiness_waivers;
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{DecideRound, Permit};
use engine::ids::{Id, ReadinessRoundId, WaiverId};
use engine::readiness::QuestionId;
use engine::readiness::round::RoundState;
use engine::readiness::waiver::{
    Proposal, Waiver, WaiverAct, WaiverBy, WaiverReason, WaiverRefused, WaiverState,
};

const WAIVER: &str = "readiness_waivers.waiver";

/// The waivers of a round, the oldest first.
pub(super) fn list(tx: &mut Read<'_>, id: &ReadinessRoundId) -> Result<Vec<Waiver>, StoreError> {
    let rows: Vec<String> = readiness_waivers::table
        .filter(readiness_waivers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_waivers::round_id.eq(id.as_str()))
        .select(readiness_waivers::waiver)
        .load(tx.conn())?;
    let waivers: Result<Vec<Waiver>, StoreError> =
        rows.iter().map(|one| from_json(one, WAIVER)).collect();
    let mut waivers = waivers?;
    waivers.sort_by(|a, b| (a.proposed_on, &a.proposal.id).cmp(&(b.proposed_on, &b.proposal.id)));
    Ok(waivers)
}

/// Proposes to waive a gate, from today on.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round or question.
pub fn propose_waiver(
    tx: &mut Write<'_>,
    _permit: Permit<DecideRound>,
    (round, question): (&ReadinessRoundId, &QuestionId),
    reason: &WaiverReason,
    until: NaiveDate,
) -> Result<Option<WaiverRefused>, StoreError> {
    let work = load_all(tx, round)?;
    let asked = work.read.questionnaire.question(question).ok_or(MISSING)?;
    if !is_undecided(&work) {
        tx.leave_unchanged();
        return Ok(Some(WaiverRefused::NotNow));
    }
    let waits = |waiver: &Waiver| waiver.waits_for(question, work.today);
    if work.waivers.iter().any(waits) {
        tx.leave_unchanged();
        return Ok(Some(WaiverRefused::ProposedAlready(question.clone())));
    }
    let proposal = Proposal {
        id: tx.new_id(),
        round: round.clone(),
        stage: work.read.round.stage,
        reason: reason.clone(),
        by: own_account(tx)?,
        from: work.today,
        until,
    };
    let waiver = match Waiver::propose(asked, proposal, work.today) {
        Ok(waiver) => waiver,
        Err(refused) => {
            tx.leave_unchanged();
            return Ok(Some(refused));
        }
    };
    diesel::insert_into(readiness_waivers::table)
        .values((
            readiness_waivers::id.eq(waiver.proposal.id.as_str()),
            readiness_waivers::org_id.eq(tx.organisation().as_str()),
            readiness_waivers::round_id.eq(round.as_str()),
            readiness_waivers::question_id.eq(question.as_str()),
            readiness_waivers::state.eq(waiver.state.as_str()),
            readiness_waivers::waiver.eq(to_json(&waiver, WAIVER)?),
            readiness_waivers::version.eq(1),
        ))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "propose-readiness-waiver",
        SUBJECT,
        round.as_str(),
    ))?;
    Ok(None)
}

fn is_undecided(work: &RoundWork) -> bool {
    let state = work.read.round.state;
    matches!(state, RoundState::Meeting | RoundState::Reviewing)
}

/// Signs a waiver as another member of the board, upon which it is in force, or withdraws it.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such waiver; [`StoreError::Conflict`] if it was changed since.
pub fn act_on_waiver(
    tx: &mut Write<'_>,
    _permit: Permit<DecideRound>,
    (round, id): (&ReadinessRoundId, &WaiverId),
    seen: u64,
    act: &WaiverAct,
) -> Result<Option<WaiverRefused>, StoreError> {
    let work = load_all(tx, round)?;
    let waiver = work.waivers.iter().find(|one| one.proposal.id == *id);
    let mut waiver = waiver.ok_or(MISSING)?.clone();
    if waiver.changes != seen {
        return Err(StoreError::Conflict);
    }
    let by = WaiverBy::BoardMember(own_account(tx)?);
    let acted = waiver.apply(act, &by, work.today).and_then(|_| {
        if matches!(waiver.state, WaiverState::Signed { .. }) {
            waiver.apply(&WaiverAct::TakeEffect, &WaiverBy::Service, work.today)?;
        }
        Ok(())
    });
    if let Err(refused) = acted {
        tx.leave_unchanged();
        return Ok(Some(refused));
    }
    let row = readiness_waivers::table
        .filter(readiness_waivers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_waivers::id.eq(id.as_str()));
    let version = i64::try_from(waiver.changes + 1).map_err(|_| StoreError::Corrupt(WAIVER))?;
    diesel::update(row)
        .set((
            readiness_waivers::state.eq(waiver.state.as_str()),
            readiness_waivers::waiver.eq(to_json(&waiver, WAIVER)?),
            readiness_waivers::version.eq(version),
        ))
        .execute(tx.conn())?;
    tx.audit(
        AuditEntry::new("act-on-readiness-waiver", SUBJECT, round.as_str()).with(&act.as_str()),
    )?;
    super::figures::refresh(tx, round)?;
    Ok(None)
}
