//! What reviewers make of the questions that were drawn.

use super::load_work::load_all;
use super::read::MISSING;
use super::reviewers::list_own_members;
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{from_json, to_json};
use crate::error::StoreError;
use crate::schema::readiness_readings;
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{LeadReadiness, Permit, ReviewReadiness, RunPilot};
use engine::campaigns::london_day;
use engine::ids::{AccountId, Id, PersonId, ReadinessRoundId};
use engine::readiness::review::{
    ReviewAct, ReviewAround, ReviewBy, ReviewItem, ReviewRefused, ReviewerAccess,
    SaidNotApplicable, bank_holidays_from, draw, draw_twice,
};
use engine::readiness::round::Round;
use engine::readiness::{Question, QuestionId, Questionnaire};
use std::collections::BTreeSet;

const ITEM: &str = "readiness_readings.item";

/// What the trail says of a reading: no words that somebody typed, and no level.
#[derive(serde::Serialize)]
struct Detail<'a> {
    question: &'a str,
    act: &'static str,
}

/// The readings of a round, in the order of its questionnaire.
pub(super) fn list(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
    questionnaire: &Questionnaire,
) -> Result<Vec<ReviewItem>, StoreError> {
    let rows: Vec<String> = readiness_readings::table
        .filter(readiness_readings::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_readings::round_id.eq(id.as_str()))
        .select(readiness_readings::item)
        .load(tx.conn())?;
    let items: Result<Vec<ReviewItem>, StoreError> =
        rows.iter().map(|item| from_json(item, ITEM)).collect();
    let mut items = items?;
    let questions = questionnaire.questions();
    items.sort_by_key(|item| questions.iter().position(|one| one.id == item.question));
    Ok(items)
}

/// Draws what is read, once the review begins.
pub(super) fn insert(
    tx: &mut Write<'_>,
    round: &Round,
    asked: &[Question],
) -> Result<(), StoreError> {
    let seed = round.seed().ok_or(MISSING)?;
    let drawn = draw(&seed, asked);
    let twice: BTreeSet<QuestionId> = draw_twice(&seed, &drawn).into_iter().collect();
    for question in drawn {
        let item = if twice.contains(&question) {
            ReviewItem::new_read_twice(round.id.clone(), question)
        } else {
            ReviewItem::new(round.id.clone(), question)
        };
        diesel::insert_into(readiness_readings::table)
            .values((
                readiness_readings::org_id.eq(tx.organisation().as_str()),
                readiness_readings::round_id.eq(round.id.as_str()),
                readiness_readings::question_id.eq(item.question.as_str()),
                readiness_readings::state.eq(item.state.as_str()),
                readiness_readings::item.eq(to_json(&item, ITEM)?),
                readiness_readings::version.eq(1),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// By what leave somebody acts on a reading.
pub enum Reader {
    /// For the council.
    Council(Permit<LeadReadiness>),
    /// As a reviewer: as the first reader, as another one who decides, or blind as the second.
    Reviewer(Permit<ReviewReadiness>),
    /// For the programme, which chooses second readers.
    Programme(Permit<RunPilot>),
}

impl Reader {
    /// Who acts, as the rules see them. Whoever was chosen to read blind reads as that.
    fn by(&self, tx: &Read<'_>, act: &ReviewAct) -> Result<ReviewBy, StoreError> {
        match self {
            Self::Council(_) => Ok(ReviewBy::Council(own_person(tx)?)),
            Self::Programme(_) => Ok(ReviewBy::Programme(own_account(tx)?)),
            Self::Reviewer(permit) => {
                let access: Option<&ReviewerAccess> = permit.resource().access.as_ref();
                let access = access.cloned().ok_or(MISSING)?;
                Ok(match act {
                    ReviewAct::ReadSecond(_) => ReviewBy::SecondReader(access),
                    _ => ReviewBy::Reviewer(access),
                })
            }
        }
    }

    fn reaches(&self, round: &ReadinessRoundId) -> bool {
        match self {
            Self::Reviewer(permit) => permit.resource().round == *round,
            Self::Council(_) | Self::Programme(_) => true,
        }
    }
}

pub(super) fn own_person(tx: &Read<'_>) -> Result<PersonId, StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    Ok(member.person.clone())
}

pub(super) fn own_account(tx: &Read<'_>) -> Result<AccountId, StoreError> {
    let member = tx.actor().programme();
    let member = member.ok_or(StoreError::NotFound("member of a programme"))?;
    Ok(member.account.clone())
}

/// Acts on the reading of a question, and says why not where the rules stand against it. `seen` is the version of the
/// reading that the form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such reading or one's leave is to another round; [`StoreError::Conflict`] if it
/// was changed since.
pub fn act_on_reading(
    tx: &mut Write<'_>,
    reader: &Reader,
    (round, question): (&ReadinessRoundId, &QuestionId),
    seen: u64,
    act: &ReviewAct,
) -> Result<Option<ReviewRefused>, StoreError> {
    if !reader.reaches(round) {
        return Err(MISSING);
    }
    let by = reader.by(tx, act)?;
    let work = load_all(tx, round)?;
    let mut item = work.item(question).ok_or(MISSING)?.clone();
    if item.changes != seen {
        return Err(StoreError::Conflict);
    }
    let gathered = work.gathered.iter().find(|one| one.question == *question);
    let today = london_day(tx.now());
    let around = ReviewAround {
        round: work.read.round.state,
        today,
        bank_holidays: &bank_holidays_from(work.read.round.since.date()),
        own_members: &list_own_members(tx)?,
        said_not_applicable: gathered.map_or(SaidNotApplicable::NotByAll, SaidNotApplicable::of),
    };
    if let Err(refused) = item.apply(act, &by, tx.now(), &around) {
        tx.leave_unchanged();
        return Ok(Some(refused));
    }
    keep(tx, &item, act)?;
    super::figures::refresh(tx, round)?;
    Ok(None)
}

/// Writes a reading that was acted on, with its line in the trail.
pub(super) fn keep(
    tx: &mut Write<'_>,
    item: &ReviewItem,
    act: &ReviewAct,
) -> Result<(), StoreError> {
    let number = |count: u64| {
        i64::try_from(count).map_err(|_| StoreError::Corrupt("readiness_readings.version"))
    };
    let row = readiness_readings::table
        .filter(readiness_readings::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_readings::round_id.eq(item.round.as_str()))
        .filter(readiness_readings::question_id.eq(item.question.as_str()))
        .filter(readiness_readings::version.eq(number(item.changes)?));
    let changed = diesel::update(row)
        .set((
            readiness_readings::state.eq(item.state.as_str()),
            readiness_readings::item.eq(to_json(item, ITEM)?),
            readiness_readings::version.eq(number(item.changes + 1)?),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    let detail = Detail {
        question: item.question.as_str(),
        act: act.as_str(),
    };
    tx.audit(
        AuditEntry::new("act-on-readiness-reading", SUBJECT, item.round.as_str()).with(&detail),
    )
}
