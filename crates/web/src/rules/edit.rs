//! Changing the rules: shows the form.

use super::view::EditRules;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::rules::find_rules;

/// Shows the form with the rules as they are.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn edit(visit: Visit) -> Result<HttpResponse, Problem> {
    let stored = visit.read(|tx| Ok(find_rules(tx)?)).await?;
    visit.page(&EditRules::new(visit.words(), &visit.url(""), stored))
}
