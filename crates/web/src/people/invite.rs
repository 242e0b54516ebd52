//! Inviting people: one, those who are ticked, or all who were never asked.

use super::permits::{delivery, person, reading};
use super::view::{Guests, Invitees};
use super::wanted::Asked;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{InvitePeople, VisiblePeople, decide};
use engine::ids::{Id, PersonId};
use store::memberships::{self, Delivery, Invited};
use store::people::{self, Order, Wanted, WantedState};
use store::{Read, Write};

/// People on a page of those who can be invited.
pub(super) const PAGE_SIZE: u64 = 200;

/// Shows who was never asked, to be ticked.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn guests(visit: Visit) -> Result<HttpResponse, Problem> {
    show(&visit, &FieldErrors::none()).await
}

async fn show(visit: &Visit, errors: &FieldErrors) -> Result<HttpResponse, Problem> {
    let asked = not_asked_yet(visit);
    let query = asked.clone();
    let guests = visit
        .read(move |tx| {
            let visible = VisiblePeople::directory(tx.actor())?;
            let page = i64::try_from(query.page).unwrap_or(1);
            let size = i64::try_from(PAGE_SIZE).unwrap_or(200);
            Ok(Guests {
                page: people::list(tx, &visible, &query.wanted, Order::Name, page, size)?,
                departments: people::list_departments(tx, &visible)?,
            })
        })
        .await?;
    let page = Invitees::new(
        visit.words(),
        &visit.url("/people"),
        &asked,
        &guests,
        delivery(visit),
        errors,
    );
    if errors.is_empty() {
        visit.page(&page)
    } else {
        visit.invalid(&page)
    }
}

/// Invites those who are ticked, or everybody of the list.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn invite(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["person", "who"]).await?;
    let everybody = fields.text("who") == "all";
    let ticked: Vec<PersonId> = fields
        .all("person")
        .into_iter()
        .map(|id| PersonId::from_text(id.to_owned()))
        .collect();
    if !everybody && ticked.is_empty() {
        let mut errors = FieldErrors::none();
        errors.add("person", visit.words().say("people-invite-nobody"));
        return show(&visit, &errors).await;
    }
    let (wanted, delivery) = (not_asked_yet(&visit).wanted, delivery(&visit));
    let home = visit.url("/people");
    visit
        .write(&fields, move |tx| {
            let people = if everybody {
                all_of(tx, &wanted)?
            } else {
                ticked.clone()
            };
            carry_out(tx, &people, delivery, &home, &home)
        })
        .await
}

/// Invites one person, once more where they had been asked.
///
/// # Errors
/// [`Problem::NotFound`] when the address names nobody.
pub async fn invite_one(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let (id, delivery, home) = (person(&visit)?, delivery(&visit), visit.url("/people"));
    visit
        .write(&fields, move |tx| {
            reading(tx, &id)?;
            let back = format!("{home}/{id}");
            carry_out(tx, std::slice::from_ref(&id), delivery, &home, &back)
        })
        .await
}

fn carry_out(
    tx: &mut Write<'_>,
    people: &[PersonId],
    delivery: Delivery,
    home: &str,
    back: &str,
) -> Result<Done, Problem> {
    let permit = decide::<InvitePeople>(tx.actor(), ())?;
    let Invited {
        invitations,
        address_in_use,
        ..
    } = memberships::invite(tx, permit, people, delivery)?;
    let count = invitations.len();
    if count == 0 {
        let key = if address_in_use.is_empty() {
            "people-invited-none"
        } else {
            "people-invited-in-use"
        };
        return Ok(Done::to(back).noting(key));
    }
    let done = match delivery {
        Delivery::Mail => Done::to(back).saying("people-invited-by-mail"),
        Delivery::ByHand => {
            let list = memberships::keep_handover(tx, &invitations)?;
            Done::to(format!("{home}/invitations/{list}")).saying("people-invited-by-hand")
        }
    };
    Ok(done.with("count", count))
}

fn all_of(tx: &mut Read<'_>, wanted: &Wanted) -> Result<Vec<PersonId>, Problem> {
    let visible = VisiblePeople::directory(tx.actor())?;
    Ok(people::list_ids(tx, &visible, wanted)?)
}

/// The list of those who were never asked, narrowed by what the address says.
fn not_asked_yet(visit: &Visit) -> Asked {
    let mut asked = Asked::of(visit);
    asked.wanted.state = WantedState::NotInvited;
    asked.order = Order::Name;
    asked
}
