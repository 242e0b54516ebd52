//! What the pages of the questionnaire are made of.

use super::SHIPPED;
use crate::problem::Problem;
use crate::programme::following;
use crate::request::ProgrammeVisit;
use engine::readiness::Questionnaire;
use engine::readiness::programme::Lesson;
use store::entry::programme_records::{Kept, list_lessons};
use store::entry::questionnaires::{self, OwnVersion};

/// The versions, the newest first, and the lessons that a new one may come from.
pub(super) struct Loaded {
    pub(super) versions: Vec<OwnVersion>,
    pub(super) lessons: Vec<Kept<Lesson>>,
}

impl Loaded {
    /// The number of the version that councils are asked from now.
    pub(super) fn newest(&self) -> u32 {
        self.versions.first().map_or(SHIPPED, |one| one.number)
    }
}

pub(super) async fn load(visit: &ProgrammeVisit) -> Result<Loaded, Problem> {
    let scope = visit.scope().clone();
    visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            Ok(Loaded {
                versions: questionnaires::list(tx, &scope, &permit)?,
                lessons: list_lessons(tx, &scope, &permit)?,
            })
        })
        .await
}

/// What a version asks.
pub(super) async fn find(visit: &ProgrammeVisit, number: u32) -> Result<Questionnaire, Problem> {
    if number == SHIPPED {
        let shipped = Questionnaire::shipped();
        return Ok(shipped
            .map_err(|error| Problem::Internal(error.to_string()))?
            .clone());
    }
    let scope = visit.scope().clone();
    visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            Ok(questionnaires::find(tx, &scope, &permit, number)?)
        })
        .await
}
