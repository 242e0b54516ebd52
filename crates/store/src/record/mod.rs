//! Everything that the service holds about one person, for that person to take along.
//!
//! What others wrote or gave is told with its date and in what capacity they acted; their names and identities stay out.
//! [`CLASSES`] says of every table with a person in it whether it is told here, and if not, why; a test derives the
//! list from the schema, so that a new table fails until it is classified.

mod about;
mod around;
mod assessments;
mod classes;
mod evidence;
mod jobs;
mod readiness;
#[cfg(test)]
mod tests;

pub use about::{AboutRecord, AccountRecord, ExerciseRecord, PostRecord, WishRecord};
pub use around::{ElsewhereRecord, RemindersRecord, RoundRecord, SampleRecord, StandInRecord};
pub use assessments::{AnswerRecord, CandidateRecord, SentenceRecord};
pub use classes::{CLASSES, Told};
pub use evidence::{FileRecord, ItemRecord, VersionRecord};
pub use jobs::{JobActRecord, JobAskedRecord, JobRecord, JobWritingRecord};
pub use readiness::{ReadinessAnswerRecord, ReadinessRecord};

use crate::endorsement::{EndorsementRecord, ReviewRecord, endorsements_of, reviews_of};
use crate::error::StoreError;
use crate::unit::Read;
use engine::access::{Permit, ReadDraft};
use serde::Serialize;

/// Everything beside the assessments themselves, which [`crate::assessments`] finds.
#[derive(Debug, Serialize)]
pub struct Everything {
    /// The person, their posts, their way in, and what stands alone.
    #[serde(flatten)]
    pub about: AboutRecord,
    /// Single answers with their moments, by assessment.
    #[serde(skip)]
    pub answers: Vec<AnswerRecord>,
    /// What was said of single sentences of a level, by assessment.
    #[serde(skip)]
    pub sentences: Vec<SentenceRecord>,
    /// Skills that were offered to choose from, by assessment.
    #[serde(skip)]
    pub candidates: Vec<CandidateRecord>,
    /// Items of evidence with all their versions, withdrawn or not.
    pub evidence: Vec<ItemRecord>,
    /// What the person wrote in job descriptions of the organisation, and did with them.
    pub job_descriptions: JobRecord,
    /// What the person answered in readiness rounds.
    pub readiness: Vec<ReadinessRecord>,
    reviews: Vec<ReviewRecord>,
    endorsements: Vec<EndorsementRecord>,
}

/// Everything about the person whom the permit is about, in a fixed number of queries.
///
/// It has no limit: what a person is told of their own record is never cut short. All of it is what they gave themselves,
/// within the limits of the forms, and what was answered to that.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such person.
pub fn load(tx: &mut Read<'_>, permit: &Permit<ReadDraft>) -> Result<Everything, StoreError> {
    let person = &permit.resource().person;
    Ok(Everything {
        about: about::load(tx, person)?,
        answers: assessments::answers(tx, person)?,
        sentences: assessments::sentences(tx, person)?,
        candidates: assessments::candidates(tx, person)?,
        evidence: evidence::load(tx, person)?,
        job_descriptions: jobs::load(tx, person)?,
        readiness: readiness::load(tx, person)?,
        reviews: reviews_of(tx, person)?,
        endorsements: endorsements_of(tx, person)?,
    })
}

/// All evidence of the person whom the permit is about, with all versions, withdrawn or not. Six queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_items(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
) -> Result<Vec<ItemRecord>, StoreError> {
    evidence::load(tx, &permit.resource().person)
}
