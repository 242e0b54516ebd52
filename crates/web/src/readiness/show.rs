//! One round: who answers, who has locked, and what is next.

use super::form::NamingTyped;
use super::load::{Shown, load};
use super::round_id;
use super::view::{ShowPage, Trouble};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the round.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let shown = load(&visit, round_id(&visit)?).await?;
    visit.page(&page(
        &visit,
        &shown,
        &NamingTyped::default(),
        &Trouble::default(),
    ))
}

/// The page with its forms as they were typed.
pub(super) fn page(
    visit: &Visit,
    shown: &Shown,
    typed: &NamingTyped,
    trouble: &Trouble,
) -> ShowPage {
    ShowPage::new(
        visit.words(),
        &visit.url("/readiness"),
        shown,
        typed,
        trouble,
    )
}
