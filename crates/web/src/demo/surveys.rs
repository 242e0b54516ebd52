//! Surveys in every council of the demonstration: one on usability that has ended, and a pulse that people answer; and
//! how easy people found their assessments, a month ago and more. All invented.

use super::fill::denied;
use super::people::Council;
use super::readiness::{leading, scope};
use crate::app::StartError;
use chrono::Days;
use engine::access::{AnswerSurveys, Permit, decide};
use engine::campaigns::london_day;
use engine::ids::SurveyId;
use engine::readiness::programme::{Journey, Rating};
use engine::surveys::{AgreementAnswer, Sheet, SurveyKind, Tone, shipped};
use store::surveys::{answer, open, settle};
use store::usability::rate;
use store::{Db, Read, Scope, StoreError};

/// Days before today on which the survey on usability was opened.
pub(super) const USABILITY_DAYS_AGO: i64 = 40;
/// Days before today on which the pulse was opened: it can be closed since yesterday.
pub(super) const PULSE_DAYS_AGO: i64 = 8;
/// Days that people are given to answer.
const LASTS: u64 = 21;

/// Who answers: the beginning of their address, and how content they are, from 1 to 5.
const PEOPLE: [(&str, u8); 7] = [
    ("head", 5),
    ("hr", 3),
    ("manager", 4),
    ("other-manager", 4),
    ("admin", 4),
    ("peer", 2),
    ("assessor", 5),
];

/// Opens the survey on usability of a council that has a Head of Profession, and lets its people answer and rate their
/// assessments.
pub(super) fn give_usability(db: &Db, council: &Council) -> Result<(), StartError> {
    let Some(head) = scope(db, council, "head")? else {
        return Ok(());
    };
    let usability = begin(db, &head, SurveyKind::Usability)?;
    for (local, content) in PEOPLE {
        let Some(own) = scope(db, council, local)? else {
            continue;
        };
        say(db, &own, &usability, SurveyKind::Usability, content)?;
        db.write_blocking(&own, move |tx| {
            let rating = Rating::new(content).ok_or(StoreError::NotFound("rating"))?;
            rate(tx, answering(tx)?, Journey::Assessment, rating, false).map(|_| ())
        })?;
    }
    Ok(())
}

/// Settles the survey on usability, and opens the pulse, which the first few answer.
pub(super) fn give_pulse(db: &Db, council: &Council) -> Result<(), StartError> {
    let Some(head) = scope(db, council, "head")? else {
        return Ok(());
    };
    let system = Scope::system(head.organisation().clone());
    db.write_blocking(&system, |tx| {
        let permit = decide(tx.actor(), ()).map_err(denied)?;
        settle(tx, permit)
    })?;
    let pulse = begin(db, &head, SurveyKind::Pulse)?;
    for (local, content) in PEOPLE.into_iter().take(3) {
        if let Some(own) = scope(db, council, local)? {
            say(db, &own, &pulse, SurveyKind::Pulse, content)?;
        }
    }
    Ok(())
}

fn begin(db: &Db, head: &Scope, kind: SurveyKind) -> Result<SurveyId, StoreError> {
    db.write_blocking(head, move |tx| {
        let permit = leading(tx)?;
        let today = london_day(tx.now());
        let closes = today.checked_add_days(Days::new(LASTS)).unwrap_or(today);
        open(tx, permit, kind, closes)?.ok_or(StoreError::NotFound("survey"))
    })
}

/// The same contentment with everything: high where a statement praises, low where it blames.
fn say(
    db: &Db,
    own: &Scope,
    survey: &SurveyId,
    kind: SurveyKind,
    content: u8,
) -> Result<(), StoreError> {
    let survey = survey.clone();
    db.write_blocking(own, move |tx| {
        let statements = shipped(kind).map_err(|_| StoreError::Corrupt("the shipped surveys"))?;
        let sheet = Sheet::new(statements, |id| {
            let statement = statements.iter().find(|one| one.id == *id)?;
            AgreementAnswer::new(match statement.tone {
                Tone::Praise => content,
                Tone::Blame => 6 - content,
            })
        })
        .map_err(denied)?;
        let permit = answering(tx)?;
        answer(tx, permit, &survey, &sheet).map(|_| ())
    })
}

fn answering(tx: &Read<'_>) -> Result<Permit<AnswerSurveys>, StoreError> {
    decide(tx.actor(), ()).map_err(denied)
}
