//! Readiness rounds as they are stored.

use crate::columns::{AsText, Moment, TextValue};
use crate::error::StoreError;
use crate::schema::{readiness_answers, readiness_notes, readiness_respondents, readiness_rounds};
use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};
use engine::ids::{OrganisationId, PersonId, QuestionnaireId, ReadinessRoundId, RespondentId};
use engine::readiness::questionnaire::{Questionnaire, read_csv};
use engine::readiness::round::{
    Answer, Claim, Closed, MeetingNote, Moment as Kind, Respondent, Round, RoundState, Sheet,
    SheetState, Typed, Who,
};
use engine::readiness::written::{Note, Reason, Shown};
use engine::readiness::{QuestionId, ReadinessLevel, Role, Stage};

macro_rules! stored_words {
    ($($name:ty),+) => {$(
        impl TextValue for $name {
            fn as_text(&self) -> &str {
                (*self).as_str()
            }
            fn from_text(text: String) -> Option<Self> {
                Self::from_word(&text)
            }
        }
    )+};
}
stored_words!(Stage, Kind, RoundState, Role);

impl TextValue for QuestionId {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::try_from(text).ok()
    }
}

/// A round without those who answer.
#[derive(Queryable, Selectable)]
#[diesel(table_name = readiness_rounds)]
pub(super) struct RoundRow {
    pub(super) id: AsText<ReadinessRoundId>,
    stage: AsText<Stage>,
    moment: AsText<Kind>,
    state: AsText<RoundState>,
    since: Moment,
    questionnaire_id: AsText<QuestionnaireId>,
    questionnaire_version: i64,
    questionnaire_title: String,
    questions: String,
    closes_on: NaiveDate,
    closed_at: Option<Moment>,
    ended_text: String,
    version: i64,
}

/// What a row says beside the round itself.
pub(super) struct Beside {
    pub(super) questionnaire: Questionnaire,
    pub(super) closes: NaiveDate,
    pub(super) ended: String,
}

impl RoundRow {
    /// Where it stands.
    pub(super) fn state(&self) -> RoundState {
        self.state.0
    }

    /// The round with its respondents and their sheets, which are in the same order.
    pub(super) fn with(
        self,
        council: &OrganisationId,
        (respondents, sheets): (Vec<Respondent>, Vec<Sheet>),
        notes: Vec<MeetingNote>,
    ) -> Result<(Round, Beside), StoreError> {
        let questionnaire = read_questions(&self.questionnaire_title, &self.questions)?;
        let without = sheets
            .iter()
            .filter(|sheet| !sheet.is_locked())
            .map(|sheet| sheet.respondent.clone());
        let closed = self.closed_at.map(|at| Closed {
            at: at.into(),
            without: without.collect(),
        });
        let count = |number| u32::try_from(number);
        let round = Round {
            id: self.id.into_inner(),
            council: council.clone(),
            questionnaire: self.questionnaire_id.into_inner(),
            questionnaire_version: count(self.questionnaire_version)
                .map_err(|_| StoreError::Corrupt("readiness_rounds.questionnaire_version"))?,
            stage: self.stage.into_inner(),
            moment: self.moment.into_inner(),
            state: self.state.into_inner(),
            since: self.since.into(),
            respondents,
            sheets,
            closed,
            notes,
            changes: u64::try_from(self.version)
                .map_err(|_| StoreError::Corrupt("readiness_rounds.version"))?,
        };
        let beside = Beside {
            questionnaire,
            closes: self.closes_on,
            ended: self.ended_text,
        };
        Ok((round, beside))
    }
}

/// The questionnaire as a round keeps it.
fn read_questions(title: &str, csv: &str) -> Result<Questionnaire, StoreError> {
    read_csv(title, csv.as_bytes()).map_err(|_| StoreError::Corrupt("readiness_rounds.questions"))
}

/// A round to be added.
#[derive(Insertable)]
#[diesel(table_name = readiness_rounds)]
pub(super) struct NewRoundRow<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) stage: &'static str,
    pub(super) moment: &'static str,
    pub(super) state: &'static str,
    pub(super) since: Moment,
    pub(super) questionnaire_id: &'a str,
    pub(super) questionnaire_version: i64,
    pub(super) questionnaire_title: &'a str,
    pub(super) questions: &'a str,
    pub(super) made_by_id: &'a str,
    pub(super) created_at: Moment,
    pub(super) closes_on: NaiveDate,
    pub(super) ended_text: &'a str,
    pub(super) version: i64,
}

/// Somebody named to answer.
#[derive(Queryable, Selectable, Clone)]
#[diesel(table_name = readiness_respondents)]
pub(super) struct RespondentRow {
    id: AsText<RespondentId>,
    person_id: Option<AsText<PersonId>>,
    role: AsText<Role>,
    locked_at: Option<Moment>,
}

impl RespondentRow {
    pub(super) fn respondent(&self) -> Respondent {
        Respondent {
            id: self.id.0.clone(),
            role: self.role.0,
            who: match &self.person_id {
                Some(person) => Who::Member(person.0.clone()),
                None => Who::Guest,
            },
        }
    }

    /// The empty sheet, in its state. `is_closed`: whether claims are final, or the round was given up.
    pub(super) fn sheet(&self, is_closed: bool) -> Sheet {
        let mut sheet = Sheet::new(self.id.0.clone(), self.role.0);
        sheet.state = match self.locked_at {
            Some(at) => SheetState::Locked(at.into()),
            None if is_closed => SheetState::NotLocked,
            None => SheetState::Open,
        };
        sheet
    }
}

/// Somebody named to answer, to be added.
#[derive(Insertable)]
#[diesel(table_name = readiness_respondents)]
pub(super) struct NewRespondent<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) round_id: &'a str,
    pub(super) person_id: Option<&'a str>,
    pub(super) guest_id: Option<&'a str>,
    pub(super) role: &'static str,
    pub(super) named_at: Moment,
}

/// One answer.
#[derive(Queryable, Selectable)]
#[diesel(table_name = readiness_answers)]
pub(super) struct AnswerRow {
    pub(super) respondent_id: AsText<RespondentId>,
    question_id: AsText<QuestionId>,
    shown_text: String,
    claim: String,
    reason_text: String,
    saved_at: Moment,
    version: i64,
}

const NONE: &str = "none";
const DO_NOT_KNOW: &str = "do-not-know";
const NOT_APPLICABLE: &str = "not-applicable";

/// The word and the reason under which a claim is stored.
pub(super) fn claim_words(claim: Option<&Claim>) -> (String, &str) {
    match claim {
        None => (NONE.to_owned(), ""),
        Some(Claim::Level(level)) => (level.to_string(), ""),
        Some(Claim::DoNotKnow) => (DO_NOT_KNOW.to_owned(), ""),
        Some(Claim::NotApplicable(reason)) => (NOT_APPLICABLE.to_owned(), reason.as_str()),
    }
}

fn read_claim(word: &str, reason: &str) -> Result<Option<Claim>, StoreError> {
    const COLUMN: StoreError = StoreError::Corrupt("readiness_answers.claim");
    Ok(match word {
        NONE => None,
        DO_NOT_KNOW => Some(Claim::DoNotKnow),
        NOT_APPLICABLE => Some(Claim::NotApplicable(
            Reason::parse(reason)
                .map_err(|_| StoreError::Corrupt("readiness_answers.reason_text"))?,
        )),
        number => {
            let number: u8 = number.parse().map_err(|_| COLUMN)?;
            let level = ReadinessLevel::try_from(number).map_err(|_| COLUMN)?;
            Some(Claim::Level(level))
        }
    })
}

impl AnswerRow {
    pub(super) fn answer(self) -> Result<Answer, StoreError> {
        let shown = Shown::parse(&self.shown_text)
            .map_err(|_| StoreError::Corrupt("readiness_answers.shown_text"))?;
        Ok(Answer {
            typed: Typed {
                question: self.question_id.into_inner(),
                shown,
                claim: read_claim(&self.claim, &self.reason_text)?,
            },
            version: u32::try_from(self.version)
                .map_err(|_| StoreError::Corrupt("readiness_answers.version"))?,
            at: self.saved_at.into(),
        })
    }
}

/// A note of the meeting.
#[derive(Queryable, Selectable)]
#[diesel(table_name = readiness_notes)]
pub(super) struct NoteRow {
    question_id: AsText<QuestionId>,
    note_text: String,
    noted_by_id: AsText<PersonId>,
    noted_at: Moment,
}

impl NoteRow {
    pub(super) fn note(self) -> Result<MeetingNote, StoreError> {
        let text = Note::parse(&self.note_text)
            .map_err(|_| StoreError::Corrupt("readiness_notes.note_text"))?;
        Ok(MeetingNote {
            question: self.question_id.into_inner(),
            text,
            by: self.noted_by_id.into_inner(),
            at: self.noted_at.into(),
        })
    }
}
