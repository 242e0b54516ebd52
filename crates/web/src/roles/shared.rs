//! Profiles that other councils of the programme offer.

use super::framework;
use super::view::{SharedList, SharedPage};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, SharedRoleId};

/// Lists them.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn shared(visit: Visit) -> Result<HttpResponse, Problem> {
    let words = visit.query("q").unwrap_or_default();
    let searched = words.clone();
    let (any, offered) = visit
        .read(move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            let any = store::roles::has_programme(tx)?;
            Ok((any, store::roles::list_shared(tx, &permit, &searched)?))
        })
        .await?;
    let url = visit.url("/roles");
    visit.page(&SharedList::new(visit.words(), &url, &words, any, &offered))
}

/// Shows one of them.
///
/// # Errors
/// [`Problem::NotFound`] when it is not offered to this council, or no longer.
pub async fn show_shared(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = SharedRoleId::from_text(visit.param("shared")?);
    let shared = visit
        .read(move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            Ok(store::roles::load_shared(tx, &permit, &id)?)
        })
        .await?;
    let urls = (visit.url("/roles"), visit.url("/framework"));
    let page = SharedPage::new(
        visit.words(),
        (&urls.0, &urls.1),
        framework(&visit),
        crate::framework::own_words()?,
        &shared,
    );
    visit.page(&page)
}
