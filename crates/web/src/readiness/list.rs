//! The organisation's rounds, and one's own sheets.

use super::leading;
use super::view::ListPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::LeadReadiness;
use store::readiness::{list_own_duties, list_own_sheets, list_rounds};

/// Shows everybody the sheets that they are asked to fill in, and whoever leads rounds all of these.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let (own, rounds) = visit
        .read(|tx| {
            let own = (list_own_sheets(tx)?, list_own_duties(tx)?);
            let rounds = if engine::access::decide::<LeadReadiness>(tx.actor(), ()).is_ok() {
                let permit = leading(tx)?;
                Some(list_rounds(tx, &permit)?)
            } else {
                None
            };
            Ok((own, rounds))
        })
        .await?;
    visit.page(&ListPage::new(
        visit.words(),
        (&visit.url("/readiness"), &visit.url("/surveys")),
        (&own.0, &own.1),
        rounds.as_deref(),
    ))
}
