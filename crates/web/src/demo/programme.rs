//! What the society of the demonstration wrote down: each council's place in the pilot, a task, a lesson and the version of
//! the questionnaire that it led to, an issue, money. All invented.

use super::fill::denied;
use super::people::Council;
use super::reviewing::PROGRAMME;
use crate::app::StartError;
use chrono::{Days, NaiveDate};
use engine::access::{Permit, RunPilot, decide};
use engine::campaigns::london_day;
use engine::readiness::programme::{
    Cohort, FundingLine, Issue, IssueDates, Lesson, LessonState, Pence, Pilot, PilotDates,
    PilotStatus, SupportOwner, SupportShare, SupportTask, Title,
};
use engine::readiness::written::Note;
use engine::readiness::{Question, QuestionId, Questionnaire, Stage};
use store::entry::accounts;
use store::entry::programme_records::{add_funding, add_issue, add_lesson, add_task};
use store::entry::programmes::{self, ProgrammeScope};
use store::entry::questionnaires::{self, NewVersion};
use store::{Db, EntryWrite, StoreError};

/// The question that the invented lesson is about.
const QUESTION: &str = "R17";
/// Days before today on which the programme's people wrote all this down.
pub(super) const DAYS_AGO: i64 = 2;

/// How far each council is, by its place in the demonstration.
const PLACES: [(Stage, PilotStatus); 3] = [
    (Stage::Launch, PilotStatus::Preparing),
    (Stage::Join, PilotStatus::Applied),
    (Stage::StandAlone, PilotStatus::Live),
];

/// Writes everything down.
pub(super) fn give(db: &Db, councils: &[Council]) -> Result<(), StartError> {
    let scope = db.entry_read_blocking::<_, StoreError>(|tx| {
        let email = "programme@society.example";
        let found = accounts::find_credentials(tx, email)?.ok_or(MISSING)?;
        programmes::prove(tx, &found.account, PROGRAMME)?.ok_or(MISSING)
    })?;
    for (council, (stage, status)) in councils.iter().zip(PLACES) {
        place(db, &scope, council.slug, (stage, status))?;
    }
    let first = councils.first().map_or("", |council| council.slug);
    Ok(db.entry_write_blocking(move |tx| record(tx, &scope, first))?)
}

const MISSING: StoreError = StoreError::NotFound("the society of the demonstration");

fn place(
    db: &Db,
    scope: &ProgrammeScope,
    slug: &'static str,
    (stage, status): (Stage, PilotStatus),
) -> Result<(), StoreError> {
    let programme = scope.clone();
    let council = db.entry_read_blocking(move |tx| {
        programmes::prove_council(tx, &programme, slug)?.ok_or(MISSING)
    })?;
    db.write_blocking(&council.scope, move |tx| {
        let permit: Permit<RunPilot> = decide(tx.actor(), ()).map_err(denied)?;
        let today = london_day(tx.now());
        let begins = today.checked_sub_days(Days::new(90));
        let ends = today.checked_add_days(Days::new(180));
        let pilot = Pilot {
            cohort: Cohort::parse("Autumn, invented").map_err(denied)?,
            stage,
            status,
            dates: PilotDates::new(begins, ends).unwrap_or_default(),
        };
        store::pilots::save(tx, permit, 0, &pilot)
    })
}

fn running(scope: &ProgrammeScope) -> Result<Permit<RunPilot>, StoreError> {
    decide(&scope.actor(), ()).map_err(denied)
}

fn record(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    council: &str,
) -> Result<(), StoreError> {
    let today = london_day(tx.now());
    let task = SupportTask {
        task: Title::parse("Answer questions about staff lists").map_err(denied)?,
        owner: SupportOwner::Society,
        target: SupportOwner::Council,
        share: SupportShare::new(7, 20).ok_or(MISSING)?,
    };
    add_task(tx, scope, running(scope)?, (council, &task))?;
    let issue = Issue {
        text: Note::parse("Two councils wait for the same expert for their import.")
            .map_err(denied)?,
        answers: Title::parse("Steering group").map_err(denied)?,
        dates: IssueDates::new(today, None).ok_or(MISSING)?,
    };
    add_issue(tx, scope, running(scope)?, &issue)?;
    let line = FundingLine {
        title: Title::parse("Training days").map_err(denied)?,
        planned: Pence::new(1_200_000).map_err(denied)?,
        spent: Pence::new(415_000).map_err(denied)?,
    };
    add_funding(tx, scope, running(scope)?, &line)?;
    learn(tx, scope, today)
}

/// A lesson, and the version of the questionnaire that says more clearly what was asked.
fn learn(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let question = QuestionId::try_from(QUESTION.to_owned()).map_err(denied)?;
    let lesson = Lesson {
        stage: Stage::Launch,
        question: Some(question.clone()),
        text: Note::parse(
            "Councils answered for the whole council where only the pilot's teams are meant.",
        )
        .map_err(denied)?,
        noted: today,
        state: LessonState::Open,
    };
    let lesson = add_lesson(tx, scope, running(scope)?, &lesson)?.ok_or(MISSING)?;
    let shipped = Questionnaire::shipped().map_err(denied)?;
    let clearer = |question: &Question| {
        let mut question = question.clone();
        if question.id.as_str() == QUESTION {
            question
                .text
                .push_str(" Answer for the teams that take part.");
        }
        question
    };
    let questionnaire = Questionnaire::new(
        shipped.title().to_owned(),
        shipped.sections().to_vec(),
        shipped.questions().iter().map(clearer).collect(),
    )
    .map_err(|_| StoreError::Corrupt("the questionnaire of the demonstration"))?;
    let new = NewVersion {
        questionnaire: &questionnaire,
        note: &Note::parse("R17 says that the pilot's teams are meant.").map_err(denied)?,
        lesson: Some(&lesson),
    };
    questionnaires::keep(tx, scope, running(scope)?, 0, &new)?;
    Ok(())
}
