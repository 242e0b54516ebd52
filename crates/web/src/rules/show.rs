//! The rules, as everybody in the organisation reads them.

use super::view::RulesPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ChangeOrganisation, decide};
use store::rules::find_rules;

/// Shows the rules.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let stored = visit.read(|tx| Ok(find_rules(tx)?)).await?;
    let may_change = decide::<ChangeOrganisation>(visit.actor(), ()).is_ok();
    let change = may_change.then(|| visit.url("/settings/rules"));
    visit.page(&RulesPage::new(visit.words(), stored.rules, change))
}
