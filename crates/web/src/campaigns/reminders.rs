//! One's own switch for reminders.

use super::view::RemindersPage;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChooseReminders, Permit, PersonFacts, decide};
use store::Read;
use store::campaigns::{are_reminders_off, switch_reminders};

fn own(tx: &Read<'_>) -> Result<Permit<ChooseReminders>, Problem> {
    let member = tx.actor().member().ok_or(Problem::NotFound)?;
    let facts = PersonFacts::of(member.person.clone(), Vec::new());
    Ok(decide(tx.actor(), facts)?)
}

/// Shows whether reminders are on, and the button for the other.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn reminders(visit: Visit) -> Result<HttpResponse, Problem> {
    let off = visit
        .read(|tx| {
            let permit = own(tx)?;
            Ok(are_reminders_off(tx, &permit)?)
        })
        .await?;
    visit.page(&RemindersPage::new(
        visit.words(),
        &visit.url("/reminders"),
        off,
    ))
}

/// Switches reminders off or on.
///
/// # Errors
/// [`Problem::Unexpected`] for a form that is not ours.
pub async fn switch(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["reminders"]).await?;
    let off = match fields.text("reminders") {
        "off" => true,
        "on" => false,
        _ => return Err(Problem::Unexpected("neither on nor off")),
    };
    let to = visit.url("/reminders");
    visit
        .write(&fields, move |tx| {
            let permit = own(tx)?;
            switch_reminders(tx, permit, off)?;
            Ok(Done::to(&to).saying(if off {
                "reminders-switched-off"
            } else {
                "reminders-switched-on"
            }))
        })
        .await
}
