//! One's own account.

use super::view::Account;
use crate::problem::Problem;
use crate::request::AccountVisit;
use actix_web::HttpResponse;

/// Shows the address, the form for a new password, and the way to sign out everywhere.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn show(visit: AccountVisit) -> Result<HttpResponse, Problem> {
    let doors = super::list_doors(visit.app(), visit.signed_in()).await?;
    visit.visitor().page(&Account::new(
        visit.visitor().words(),
        &visit.signed_in().email,
        &doors,
    ))
}
