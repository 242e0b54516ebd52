//! Giving and taking roles.

use super::permits::{membership, person, reading};
use super::view::RolesPage;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Role, Roles};
use engine::people::Person;
use store::memberships::{self, Membership};
use store::people;

/// Shows the roles that the person has.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and for somebody who was never invited.
pub async fn show_roles(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, standing) = load(&visit).await?;
    let page = RolesPage::new(
        visit.words(),
        &visit.url("/people"),
        &person,
        &standing.roles,
        &FieldErrors::none(),
    );
    visit.page(&page)
}

/// Gives exactly the ticked roles. Counts from the person's next request.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change_roles(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["role"]).await?;
    let id = person(&visit)?;
    let ticked: Option<Roles> = fields
        .all("role")
        .into_iter()
        .map(Role::from_word)
        .collect();
    let Some(wanted) = ticked else {
        return Err(Problem::Unexpected("a role that does not exist"));
    };
    let home = visit.url("/people");
    visit
        .write(&fields, move |tx| {
            let permit = membership(tx, &id)?;
            memberships::set_roles(tx, permit, &wanted)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-roles-changed"))
        })
        .await
}

/// A person whose way in can be changed, with it.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and for somebody without a membership.
pub(super) async fn load(visit: &Visit) -> Result<(Person, Membership), Problem> {
    let id = person(visit)?;
    visit
        .read(move |tx| {
            membership(tx, &id)?;
            let permit = reading(tx, &id)?;
            let standing = memberships::find_membership(tx, &permit)?.ok_or(Problem::NotFound)?;
            let person = people::load_person(tx, &permit)?;
            if person.left_on.is_some() {
                return Err(Problem::NotFound);
            }
            Ok((person, standing))
        })
        .await
}
