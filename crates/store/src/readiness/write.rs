//! Making a round, and what whoever leads it does.

use super::guests;
use super::people::tell;
use super::read::{MISSING, load_round};
use super::row::{NewRespondent, NewRoundRow};
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{readiness_notes, readiness_respondents, readiness_rounds};
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{LeadReadiness, Permit};
use engine::ids::{
    Id, PersonId, QuestionnaireId, ReadinessGuestId, ReadinessRoundId, RespondentId,
};
use engine::readiness::Stage;
use engine::readiness::questionnaire::{Questionnaire, write_csv};
use engine::readiness::round::{
    Moment as Kind, Respondent, Round, RoundAct, RoundAround, RoundBy, RoundRefused, RoundState,
    Who,
};
use engine::readiness::written::Note;
use engine::time::Instant;

pub(super) const SUBJECT: &str = "readiness-round";

/// What the trail says of a round: no words that somebody typed.
#[derive(serde::Serialize)]
struct Detail {
    state: &'static str,
    stage: &'static str,
    respondents: usize,
}

/// A round to be made.
#[derive(Clone, Debug)]
pub struct NewRound<'a> {
    /// For which stage.
    pub stage: Stage,
    /// At which moment of the pilot.
    pub moment: Kind,
    /// The day told to those who answer.
    pub closes: NaiveDate,
    /// The questionnaire and its version; the round keeps it as it is now.
    pub questionnaire: (&'a QuestionnaireId, u32, &'a Questionnaire),
}

/// Makes a round, in which respondents can be named.
///
/// # Errors
/// [`StoreError::NotFound`] for whoever is no member; [`StoreError`] from the database.
pub fn create(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    new: &NewRound<'_>,
) -> Result<ReadinessRoundId, StoreError> {
    let by = lead(tx)?;
    let id: ReadinessRoundId = tx.new_id();
    let now = Moment::from(tx.now());
    let (questionnaire, version, content) = new.questionnaire;
    let questions = write_csv(content)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or(StoreError::Corrupt("readiness_rounds.questions"))?;
    diesel::insert_into(readiness_rounds::table)
        .values(NewRoundRow {
            id: id.as_str(),
            org_id: tx.organisation().as_str(),
            stage: new.stage.as_str(),
            moment: new.moment.as_str(),
            state: RoundState::Preparing.as_str(),
            since: now,
            questionnaire_id: questionnaire.as_str(),
            questionnaire_version: version.into(),
            questionnaire_title: content.title(),
            questions: &questions,
            made_by_id: by.as_str(),
            created_at: now,
            closes_on: new.closes,
            ended_text: "",
            version: 1,
        })
        .execute(tx.conn())?;
    let detail = Detail {
        state: RoundState::Preparing.as_str(),
        stage: new.stage.as_str(),
        respondents: 0,
    };
    tx.audit(AuditEntry::new("create-readiness-round", SUBJECT, id.as_str()).with(&detail))?;
    Ok(id)
}

fn lead(tx: &Write<'_>) -> Result<PersonId, StoreError> {
    let member = tx.actor().member();
    let member = member.ok_or(StoreError::NotFound("member"))?;
    Ok(member.person.clone())
}

/// What came of an act. Only [`Acted::Done`] has changed anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acted {
    /// It is done.
    Done,
    /// The rules refuse it.
    Refused(RoundRefused),
}

/// What whoever leads a round does in it. `seen` is the version of the round that their form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round; [`StoreError::Conflict`] if it was changed since.
pub fn act(
    tx: &mut Write<'_>,
    permit: Permit<LeadReadiness>,
    id: &ReadinessRoundId,
    seen: u64,
    act: &RoundAct,
) -> Result<Acted, StoreError> {
    act_keeping(tx, permit, id, seen, act, |tx, round| keep(tx, round, act))
}

/// Takes an act, and lets `keep` write what it adds beside the round.
pub(super) fn act_keeping(
    tx: &mut Write<'_>,
    permit: Permit<LeadReadiness>,
    id: &ReadinessRoundId,
    seen: u64,
    act: &RoundAct,
    keep: impl FnOnce(&mut Write<'_>, &Round) -> Result<(), StoreError>,
) -> Result<Acted, StoreError> {
    let by = RoundBy::Lead(lead(tx)?);
    let read = load_round(tx, &permit, id)?;
    if read.round.changes != seen {
        return Err(StoreError::Conflict);
    }
    let around = RoundAround {
        questions: read.questionnaire.questions(),
        not_asked: &read.not_asked,
        open_readings: 0,
    };
    let mut round = read.round;
    if let Err(refused) = round.apply(act, &by, tx.now(), &around) {
        tx.leave_unchanged();
        return Ok(Acted::Refused(refused));
    }
    if *act == RoundAct::BeginReview {
        let asked = read.questionnaire.questions().iter();
        let asked = asked.filter(|question| !read.not_asked.has(&question.id));
        super::readings::insert(tx, &round, &asked.cloned().collect::<Vec<_>>())?;
    }
    keep(tx, &round)?;
    tell(tx, &round, act)?;
    guests::tell(tx, &round, act)?;
    write_head(tx, &round, seen, act)?;
    if round.closed.is_some() && round.state != RoundState::Abandoned {
        super::figures::refresh(tx, id)?;
    }
    let detail = Detail {
        state: round.state.as_str(),
        stage: round.stage.as_str(),
        respondents: round.respondents.len(),
    };
    tx.audit(AuditEntry::new(trail_word(act), SUBJECT, id.as_str()).with(&detail))?;
    Ok(Acted::Done)
}

fn trail_word(act: &RoundAct) -> &'static str {
    match act {
        RoundAct::Name(_) => "name-readiness-respondent",
        RoundAct::Remove(_) => "remove-readiness-respondent",
        RoundAct::Open => "open-readiness-round",
        RoundAct::Close(_) => "close-readiness-round",
        RoundAct::Note(..) => "note-readiness-meeting",
        RoundAct::BeginReview => "begin-readiness-review",
        RoundAct::Abandon(_) => "abandon-readiness-round",
        RoundAct::Save(..) => "save-readiness-answer",
        RoundAct::Lock => "lock-readiness-sheet",
        RoundAct::Decide => "decide-readiness-round",
    }
}

/// Keeps what an act adds beside the round.
fn keep(tx: &mut Write<'_>, round: &Round, act: &RoundAct) -> Result<(), StoreError> {
    match act {
        RoundAct::Name(respondent) => insert_respondent(tx, &round.id, respondent, None),
        RoundAct::Remove(respondent) => delete_respondent(tx, respondent),
        RoundAct::Note(question, text) => {
            let number = i64::try_from(round.notes.len()).unwrap_or(i64::MAX);
            insert_note(tx, &round.id, number, (question.as_str(), text))
        }
        _ => Ok(()),
    }
}

/// `guest` is who the respondent is, if they are not in the people list.
pub(super) fn insert_respondent(
    tx: &mut Write<'_>,
    round: &ReadinessRoundId,
    respondent: &Respondent,
    guest: Option<&ReadinessGuestId>,
) -> Result<(), StoreError> {
    let person = match (&respondent.who, guest) {
        (Who::Member(person), None) => Some(person),
        (Who::Guest, Some(_)) => None,
        _ => return Err(StoreError::NotFound("person")),
    };
    diesel::insert_into(readiness_respondents::table)
        .values(NewRespondent {
            id: respondent.id.as_str(),
            org_id: tx.organisation().as_str(),
            round_id: round.as_str(),
            person_id: person.map(Id::as_str),
            guest_id: guest.map(Id::as_str),
            role: respondent.role.as_str(),
            named_at: tx.now().into(),
        })
        .execute(tx.conn())?;
    Ok(())
}

fn delete_respondent(tx: &mut Write<'_>, respondent: &RespondentId) -> Result<(), StoreError> {
    let row = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::id.eq(respondent.as_str()));
    let guest: Option<Option<AsText<ReadinessGuestId>>> = row
        .select(readiness_respondents::guest_id)
        .first(tx.conn())
        .optional()?;
    diesel::delete(row).execute(tx.conn())?;
    match guest.flatten() {
        Some(guest) => guests::delete(tx, &guest.0),
        None => Ok(()),
    }
}

fn insert_note(
    tx: &mut Write<'_>,
    round: &ReadinessRoundId,
    number: i64,
    (question, text): (&str, &Note),
) -> Result<(), StoreError> {
    let by = lead(tx)?;
    diesel::insert_into(readiness_notes::table)
        .values((
            readiness_notes::org_id.eq(tx.organisation().as_str()),
            readiness_notes::round_id.eq(round.as_str()),
            readiness_notes::number.eq(number),
            readiness_notes::question_id.eq(question),
            readiness_notes::note_text.eq(text.as_str()),
            readiness_notes::noted_by_id.eq(by.as_str()),
            readiness_notes::noted_at.eq(tx.now().utc()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Writes where the round stands, counting the change.
pub(super) fn write_head(
    tx: &mut Write<'_>,
    round: &Round,
    seen: u64,
    act: &RoundAct,
) -> Result<(), StoreError> {
    let number = |count: u64| {
        i64::try_from(count).map_err(|_| StoreError::Corrupt("readiness_rounds.version"))
    };
    let ended = match act {
        RoundAct::Abandon(reason) => Some(reason.as_str()),
        _ => None,
    };
    let row = readiness_rounds::table
        .filter(readiness_rounds::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_rounds::id.eq(round.id.as_str()))
        .filter(readiness_rounds::version.eq(number(seen)?));
    let closed: Option<Instant> = round.closed.as_ref().map(|closed| closed.at);
    let changed = diesel::update(row)
        .set((
            readiness_rounds::state.eq(round.state.as_str()),
            readiness_rounds::since.eq(round.since.utc()),
            readiness_rounds::closed_at.eq(closed.map(Instant::utc)),
            ended.map(|text| readiness_rounds::ended_text.eq(text)),
            readiness_rounds::version.eq(number(seen + 1)?),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(MISSING);
    }
    Ok(())
}
