//! Closing a survey before its last day.

use super::{leading, survey_id};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::StoreError;

/// Closes it, and shows what was said.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such survey.
pub async fn close(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = survey_id(&visit)?;
    let url = visit.url(&format!("/surveys/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            match store::surveys::close(tx, permit, &id) {
                Ok(()) => Ok(Done::to(&url).saying("survey-closed")),
                Err(StoreError::Conflict) => {
                    tx.leave_unchanged();
                    Ok(Done::to(&url).noting("survey-not-closed"))
                }
                Err(error) => Err(error.into()),
            }
        })
        .await
}
