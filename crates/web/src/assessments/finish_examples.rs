//! Goes on from the examples, whether any was added or not.

use super::draft_form::sent_already;
use super::{form, own};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use store::assessments;

/// Notes that this step is done and leads on.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn finish_examples(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["assessment"]).await?;
    let id = form::assessment(&fields)?;
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    visit
        .write(&fields, move |tx| {
            if own::open_draft(tx, frameworks, &id)?.is_none() {
                return sent_already(tx, &base, &id);
            }
            let permit = own::permit::<Assess>(tx.actor())?;
            assessments::finish_examples(tx, permit, &id)?;
            own::lead_on(tx, frameworks, &base)
        })
        .await
}
