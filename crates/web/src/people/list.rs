//! The list of people.

use super::view::{List, Listed};
use super::wanted::Asked;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ManagePeople, VisiblePeople, decide};
use store::people;

/// People on a page of the list.
pub(super) const PAGE_SIZE: u64 = 50;

/// Shows a page of the people who are asked for.
///
/// # Errors
/// [`Problem::NotFound`] for those who have no use for the directory.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = Asked::of(&visit);
    let query = asked.clone();
    let listed = visit
        .read(move |tx| {
            let visible = VisiblePeople::directory(tx.actor())?;
            let page = i64::try_from(query.page).unwrap_or(1);
            let size = i64::try_from(PAGE_SIZE).unwrap_or(50);
            Ok(Listed {
                page: people::list(tx, &visible, &query.wanted, query.order, page, size)?,
                departments: people::list_departments(tx, &visible)?,
                managers: people::list_managers(tx, &visible)?,
                roles: people::list_roles(tx)?,
                counts: people::count_states(tx, &visible)?,
            })
        })
        .await?;
    let may_manage = decide::<ManagePeople>(visit.actor(), ()).is_ok();
    visit.page(&List::new(
        visit.words(),
        &visit.url("/people"),
        &asked,
        listed,
        may_manage,
    ))
}
