//! Stopping somebody's access, and giving it back.

use super::permits::{membership, person};
use super::roles::load;
use super::view::Stop;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::memberships;
use store::people::Joining;

/// Says what stopping means before it is done.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and where there is nothing to stop.
pub async fn stopping(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, standing) = load(&visit).await?;
    if standing.joining == Joining::Suspended {
        return Err(Problem::NotFound);
    }
    visit.page(&Stop::new(visit.words(), &visit.url("/people"), &person))
}

/// Stops the access from the person's next request on.
///
/// # Errors
/// [`Problem::Conflict`] when it is stopped already.
pub async fn suspend(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let (id, home) = (person(&visit)?, visit.url("/people"));
    visit
        .write(&fields, move |tx| {
            let permit = membership(tx, &id)?;
            memberships::suspend(tx, permit)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-stopped"))
        })
        .await
}

/// Gives the access back.
///
/// # Errors
/// [`Problem::Conflict`] when it is not stopped; [`Problem::NotFound`] for somebody who has left.
pub async fn restore(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    load(&visit).await?;
    let (id, home) = (person(&visit)?, visit.url("/people"));
    visit
        .write(&fields, move |tx| {
            let permit = membership(tx, &id)?;
            memberships::restore(tx, permit)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-restored"))
        })
        .await
}
