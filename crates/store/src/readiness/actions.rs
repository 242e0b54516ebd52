//! What a council plans after a round, and how it came out.

use super::load_work::load_all;
use super::read::MISSING;
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, from_json, to_json};
use crate::error::StoreError;
use crate::schema::readiness_actions;
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use engine::access::{LeadReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, PersonId, ReadinessActionId, ReadinessRoundId};
use engine::readiness::action::{ActionAbout, ActionRefused, PlannedAction};
use engine::readiness::decision::Overrun;
use engine::readiness::written::Note;

/// The most actions after one round: more than a page can show are no plan.
const MOST: usize = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = readiness_actions)]
struct ActionRow {
    id: AsText<ReadinessActionId>,
    round_id: AsText<ReadinessRoundId>,
    about: String,
    what_text: String,
    owner_id: AsText<PersonId>,
    begins_on: NaiveDate,
    days: i64,
    done_on: Option<NaiveDate>,
}

impl ActionRow {
    fn action(self) -> Result<PlannedAction, StoreError> {
        const COLUMN: StoreError = StoreError::Corrupt("readiness_actions.days");
        let what = Note::parse(&self.what_text)
            .map_err(|_| StoreError::Corrupt("readiness_actions.what_text"))?;
        let mut action = PlannedAction::plan(
            self.id.into_inner(),
            self.round_id.into_inner(),
            from_json(&self.about, "readiness_actions.about")?,
            what,
            self.owner_id.into_inner(),
            self.begins_on,
            u32::try_from(self.days).map_err(|_| COLUMN)?,
        )
        .map_err(|_| COLUMN)?;
        if let Some(done) = self.done_on {
            action
                .finish(done, done)
                .map_err(|_| StoreError::Corrupt("readiness_actions.done_on"))?;
        }
        Ok(action)
    }
}

/// The actions after a round, by the day on which they begin.
pub(super) fn list(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<Vec<PlannedAction>, StoreError> {
    let rows: Vec<ActionRow> = readiness_actions::table
        .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_actions::round_id.eq(id.as_str()))
        .order((readiness_actions::begins_on, readiness_actions::id))
        .select(ActionRow::as_select())
        .load(tx.conn())?;
    rows.into_iter().map(ActionRow::action).collect()
}

/// The unfinished actions of all rounds, those that began first first, with the day of the last reminder.
pub(super) fn list_open(tx: &mut Read<'_>) -> Result<Vec<(PlannedAction, NaiveDate)>, StoreError> {
    let rows: Vec<(ActionRow, NaiveDate)> = readiness_actions::table
        .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_actions::done_on.is_null())
        .order((readiness_actions::begins_on, readiness_actions::id))
        .limit(super::duties::MOST)
        .select((ActionRow::as_select(), readiness_actions::reminded_on))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(row, reminded)| Ok((row.action()?, reminded)))
        .collect()
}

/// How the finished actions of all rounds of the council came out: its own record of overruns, the newest thousand.
pub(super) fn list_record(tx: &mut Read<'_>) -> Result<Vec<Overrun>, StoreError> {
    let rows: Vec<ActionRow> = readiness_actions::table
        .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_actions::done_on.is_not_null())
        .order((readiness_actions::done_on.desc(), readiness_actions::id))
        .limit(1000)
        .select(ActionRow::as_select())
        .load(tx.conn())?;
    let mut record = Vec::new();
    for row in rows {
        record.extend(row.action()?.overrun());
    }
    Ok(record)
}

/// An action to be planned.
#[derive(Clone, Debug)]
pub struct NewAction {
    /// What it is about.
    pub about: ActionAbout,
    /// What is to be done.
    pub what: Note,
    /// Who does it: somebody at work in the council.
    pub owner: PersonId,
    /// The day on which it begins.
    pub begins: NaiveDate,
    /// How many calendar days it is to take, 1 or more.
    pub days: u32,
}

/// Plans an action after a round whose claims are final, and says why not where the rules stand against it.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round; [`StoreError::Conflict`] where a plan holds all it can.
pub fn plan(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    new: &NewAction,
) -> Result<Option<ActionRefused>, StoreError> {
    let work = load_all(tx, round)?;
    if work.actions.len() >= MOST {
        return Err(StoreError::Conflict);
    }
    let id: ReadinessActionId = tx.new_id();
    let planned = PlannedAction::plan(
        id.clone(),
        round.clone(),
        new.about.clone(),
        new.what.clone(),
        new.owner.clone(),
        new.begins,
        new.days,
    );
    if let Err(refused) = planned {
        tx.leave_unchanged();
        return Ok(Some(refused));
    }
    diesel::insert_into(readiness_actions::table)
        .values((
            readiness_actions::id.eq(id.as_str()),
            readiness_actions::org_id.eq(tx.organisation().as_str()),
            readiness_actions::round_id.eq(round.as_str()),
            readiness_actions::about.eq(to_json(&new.about, "readiness_actions.about")?),
            readiness_actions::what_text.eq(new.what.as_str()),
            readiness_actions::owner_id.eq(new.owner.as_str()),
            readiness_actions::begins_on.eq(new.begins),
            readiness_actions::days.eq(i64::from(new.days)),
            readiness_actions::reminded_on.eq(london_day(tx.now())),
        ))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "plan-readiness-action",
        SUBJECT,
        round.as_str(),
    ))?;
    Ok(None)
}

/// Records that an action was done on a day, from which the council's record of overruns follows.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such action after this round.
pub fn finish(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    (round, id): (&ReadinessRoundId, &ReadinessActionId),
    on: NaiveDate,
) -> Result<Option<ActionRefused>, StoreError> {
    let row: Option<ActionRow> = readiness_actions::table
        .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_actions::round_id.eq(round.as_str()))
        .filter(readiness_actions::id.eq(id.as_str()))
        .select(ActionRow::as_select())
        .first(tx.conn())
        .optional()?;
    let mut action = row.ok_or(MISSING)?.action()?;
    if let Err(refused) = action.finish(on, london_day(tx.now())) {
        tx.leave_unchanged();
        return Ok(Some(refused));
    }
    let row = readiness_actions::table
        .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_actions::id.eq(id.as_str()));
    diesel::update(row)
        .set(readiness_actions::done_on.eq(on))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "finish-readiness-action",
        SUBJECT,
        round.as_str(),
    ))?;
    super::figures::refresh(tx, round)?;
    Ok(None)
}
