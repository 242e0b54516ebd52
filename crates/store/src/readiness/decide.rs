//! The decision on a round, which the programme's board records.

use super::conditions;
use super::load_work::load_all;
use super::readings::own_account;
use super::work::{Decided, RoundWork};
use super::write::{SUBJECT, write_head};
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment, from_json, to_json};
use crate::endorsement::send_notices;
use crate::error::StoreError;
use crate::schema::{readiness_decisions, readiness_rounds};
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{DecideRound, Permit};
use engine::ids::{AccountId, Id, PersonId, ReadinessRoundId};
use engine::readiness::action::ActionAbout;
use engine::readiness::condition::{Condition, ConditionAbout, ConditionDayRefused};
use engine::readiness::decision::{FrozenDecision, Reason, Verdict};
use engine::readiness::round::{RoundAct, RoundAround, RoundBy, RoundRefused, RoundState};
use engine::readiness::written::Note;
use std::collections::BTreeSet;

/// The decision on a round, if there is one.
pub(super) fn find(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<Option<Decided>, StoreError> {
    let row: Option<(String, AsText<AccountId>, Moment)> = readiness_decisions::table
        .filter(readiness_decisions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_decisions::round_id.eq(id.as_str()))
        .select((
            readiness_decisions::decision,
            readiness_decisions::decided_by_id,
            readiness_decisions::decided_at,
        ))
        .first(tx.conn())
        .optional()?;
    row.map(|(frozen, by, at)| {
        Ok(Decided {
            frozen: from_json(&frozen, "readiness_decisions.decision")?,
            by: by.into_inner(),
            at: at.into(),
        })
    })
    .transpose()
}

/// What the board writes for one condition, in the order of the decision's reasons.
#[derive(Clone, Debug)]
pub struct NewCondition {
    /// What has to be done.
    pub what: Note,
    /// The last day on which it can be met.
    pub due: NaiveDate,
}

/// Why a round was not decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDecided {
    /// The round is not at that point.
    Round(RoundRefused),
    /// Another decision follows from the evidence now than the form was made for, or its conditions are not as many.
    Overtaken,
    /// The day of the condition with this number, from 0, does not do.
    Day(usize, ConditionDayRefused),
}

/// Records the decision that follows from the evidence now, with a condition for each of its reasons where it is "go with
/// conditions". Who sees to a condition is who owns the council's own action on the same question or section, or else
/// whoever made the round.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round; [`StoreError::Conflict`] if it was changed since `seen`.
pub fn decide_round(
    tx: &mut Write<'_>,
    _permit: Permit<DecideRound>,
    round: &ReadinessRoundId,
    (seen, verdict): (u64, Verdict),
    new: &[NewCondition],
) -> Result<Option<NotDecided>, StoreError> {
    let work = load_all(tx, round)?;
    if work.read.round.changes != seen {
        return Err(StoreError::Conflict);
    }
    let frozen = FrozenDecision::make(&work.inputs, work.today);
    match decided(tx, &work, &frozen, verdict, new)? {
        Err(not) => {
            tx.leave_unchanged();
            Ok(Some(not))
        }
        Ok(conditions) => {
            keep_decision(tx, round, &frozen)?;
            for condition in conditions {
                conditions::insert(tx, round, &condition)?;
            }
            let mut next = work.read.round.clone();
            next.state = RoundState::Decided;
            next.since = tx.now();
            write_head(tx, &next, seen, &RoundAct::Decide)?;
            let word = frozen.decision().verdict().as_str();
            tx.audit(
                AuditEntry::new("decide-readiness-round", SUBJECT, round.as_str()).with(&word),
            )?;
            let maker = find_maker(tx, round)?;
            send_notices(tx, &BTreeSet::from([maker]))?;
            super::figures::refresh(tx, round)?;
            Ok(None)
        }
    }
}

/// The conditions of a decision that can be made, or why it cannot.
fn decided(
    tx: &mut Write<'_>,
    work: &RoundWork,
    frozen: &FrozenDecision,
    verdict: Verdict,
    new: &[NewCondition],
) -> Result<Result<Vec<Condition>, NotDecided>, StoreError> {
    let around = RoundAround {
        questions: work.read.questionnaire.questions(),
        not_asked: &work.read.not_asked,
        open_readings: work.open_readings(),
    };
    let by = RoundBy::BoardMember(own_account(tx)?);
    let mut trial = work.read.round.clone();
    if let Err(refused) = trial.apply(&RoundAct::Decide, &by, tx.now(), &around) {
        return Ok(Err(NotDecided::Round(refused)));
    }
    let decision = frozen.decision();
    let reasons = match decision.verdict() {
        Verdict::GoWithConditions => decision.reasons(),
        Verdict::Go | Verdict::NotYet => &[],
    };
    if decision.verdict() != verdict || reasons.len() != new.len() {
        return Ok(Err(NotDecided::Overtaken));
    }
    let maker = find_maker(tx, &work.read.round.id)?;
    let mut conditions = Vec::new();
    for (number, (reason, new)) in reasons.iter().zip(new).enumerate() {
        let set = Condition::set(
            work.read.round.id.clone(),
            about(work, reason),
            new.what.clone(),
            owner(work, reason).unwrap_or_else(|| maker.clone()),
            new.due,
            frozen.on(),
        );
        match set {
            Ok(condition) => conditions.push(condition),
            Err(refused) => return Ok(Err(NotDecided::Day(number, refused))),
        }
    }
    Ok(Ok(conditions))
}

fn about(work: &RoundWork, reason: &Reason) -> ConditionAbout {
    match reason {
        Reason::Gate(question) => ConditionAbout::Gate(question.clone()),
        Reason::Section(section) => ConditionAbout::Section(section.clone()),
        Reason::Total => ConditionAbout::Whole,
        Reason::WaivedGate(question) => {
            let waivers = work.waivers.iter().rev();
            let mut standing = waivers.filter(|one| one.lets_pass(question, work.today));
            standing.next().map_or_else(
                || ConditionAbout::Gate(question.clone()),
                |one| ConditionAbout::Waived(one.proposal.id.clone()),
            )
        }
    }
}

/// Who owns the council's own action on what a reason is about.
fn owner(work: &RoundWork, reason: &Reason) -> Option<PersonId> {
    let is_about = |about: &ActionAbout| match (about, reason) {
        (ActionAbout::Question(own), Reason::Gate(id) | Reason::WaivedGate(id)) => own == id,
        (ActionAbout::Section(own), Reason::Section(id)) => own == id,
        _ => false,
    };
    let action = work.actions.iter().find(|action| is_about(action.about()));
    action.map(|action| action.owner().clone())
}

fn find_maker(tx: &mut Read<'_>, round: &ReadinessRoundId) -> Result<PersonId, StoreError> {
    let maker: AsText<PersonId> = readiness_rounds::table
        .filter(readiness_rounds::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_rounds::id.eq(round.as_str()))
        .select(readiness_rounds::made_by_id)
        .first(tx.conn())?;
    Ok(maker.into_inner())
}

fn keep_decision(
    tx: &mut Write<'_>,
    round: &ReadinessRoundId,
    frozen: &FrozenDecision,
) -> Result<(), StoreError> {
    let by = own_account(tx)?;
    diesel::insert_into(readiness_decisions::table)
        .values((
            readiness_decisions::org_id.eq(tx.organisation().as_str()),
            readiness_decisions::round_id.eq(round.as_str()),
            readiness_decisions::verdict.eq(frozen.decision().verdict().as_str()),
            readiness_decisions::decision.eq(to_json(frozen, "readiness_decisions.decision")?),
            readiness_decisions::decided_by_id.eq(by.as_str()),
            readiness_decisions::decided_at.eq(tx.now().utc()),
        ))
        .execute(tx.conn())?;
    Ok(())
}
