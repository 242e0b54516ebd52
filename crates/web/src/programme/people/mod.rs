//! The people of a programme: its manager adds them, gives them another role, sends a link again, takes them out.

mod act;
mod add;
mod list;
#[cfg(test)]
mod samples;
mod view;

pub use act::{change_person, person, remove_person, send_link};
pub use add::add_person;
pub use list::people;

#[cfg(test)]
pub(super) use samples::samples;

use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use crate::security::LinkPurpose;
use engine::access::{Permit, RunPilot, decide};
use engine::accounts::INVITATION_DAYS;
use engine::ids::AccountId;
use store::entry::programme_people::ProgrammePerson;
use store::entry::programmes::ProgrammeScope;
use store::entry::{links, outbox, programme_people};
use store::{EntryWrite, StoreError};

/// Leave to run the programme.
fn running(scope: &ProgrammeScope) -> Result<Permit<RunPilot>, Problem> {
    Ok(decide(&scope.actor(), ())?)
}

async fn load(visit: &ProgrammeVisit) -> Result<Vec<ProgrammePerson>, Problem> {
    let scope = visit.scope().clone();
    visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = running(&scope)?;
            Ok(programme_people::list(tx, &scope, &permit)?)
        })
        .await
}

/// Whether a link can be sent: its receiver alone may read it, so it goes by mail or not at all.
fn has_mail(visit: &ProgrammeVisit) -> bool {
    visit.app().settings.mail.server.is_some()
}

/// Sends somebody who has chosen no password the link to do so.
fn send(tx: &mut EntryWrite<'_>, account: &AccountId) -> Result<(), StoreError> {
    let seconds = INVITATION_DAYS * 86_400;
    let link = links::insert(tx, LinkPurpose::Invitation.as_str(), account, seconds)?;
    outbox::insert(tx, outbox::PROGRAMME_INVITATION, account, Some(&link))?;
    Ok(())
}
