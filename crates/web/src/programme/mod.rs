//! The programme of a professional society: how its councils stand, and each one's place in the pilot. Never a person.

mod agenda;
mod council;
mod export;
mod people;
mod pilot_form;
mod questionnaire;
mod records;
mod show;
mod usability;
mod view;

pub use agenda::agenda;
pub use council::{change, council};
pub use export::export;
pub use people::{add_person, change_person, people, person, remove_person, send_link};
pub use questionnaire::{
    add as keep_questionnaire, download as questionnaire_file, show as questionnaire,
    version as questionnaire_version,
};
pub use records::{
    funding, issues, keep_funding, keep_issue, keep_lesson, keep_support, lessons, support,
};
pub use show::show;
pub use usability::usability;
pub(crate) use view::kind_words;

#[cfg(test)]
pub(crate) use view::samples;

use crate::problem::Problem;
use engine::access::{Actor, FollowPilot, Permit, decide};
use engine::readiness::Questionnaire;
use store::Entry;
use store::entry::programmes::ProgrammeScope;
use store::entry::questionnaires;

/// The questionnaire that the programme asks from now on.
///
/// # Errors
/// [`Problem`] from the database.
fn asked(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    permit: &Permit<FollowPilot>,
) -> Result<Questionnaire, Problem> {
    if let Some(own) = questionnaires::find_newest(tx, scope, permit)? {
        return Ok(own);
    }
    let shipped = Questionnaire::shipped();
    let shipped = shipped.map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(shipped.clone())
}

/// Leave to see how councils stand.
fn following(actor: &Actor) -> Result<Permit<FollowPilot>, Problem> {
    Ok(decide(actor, ())?)
}
