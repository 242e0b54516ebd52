//! Taking an item of evidence back.

use super::load::{item_id, keeping};
use super::view::Withdraw;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::evidence::find_own;

/// Asks once more.
///
/// # Errors
/// [`Problem::NotFound`] if the member has no such item, or has withdrawn it.
pub async fn confirm(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = item_id(&visit)?;
    let item = visit
        .read(move |tx| {
            let permit = keeping(tx)?;
            Ok(find_own(tx, &permit, &id, None)?)
        })
        .await?;
    let item = item.filter(|item| item.withdrawn.is_none());
    let item = item.ok_or(Problem::NotFound)?;
    visit.page(&Withdraw::new(
        visit.words(),
        &item,
        &visit.url("/evidence"),
    ))
}

/// Withdraws it.
///
/// # Errors
/// [`Problem::NotFound`], or [`Problem::Conflict`] if it was changed since the question was asked.
pub async fn withdraw(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    let seen = fields.text("version").parse();
    let seen = seen.map_err(|_| Problem::Unexpected("a form without its version"))?;
    let (id, list) = (item_id(&visit)?, visit.url("/evidence"));
    visit
        .write(&fields, move |tx| {
            let permit = keeping(tx)?;
            store::evidence::withdraw(tx, permit, &id, seen)?;
            Ok(Done::to(&list).saying("evidence-withdrawn"))
        })
        .await
}
