//! Links to hand over, where no mail server is configured.

use super::view::{Handover, HandoverLink};
use crate::problem::Problem;
use crate::request::Visit;
use crate::security::LinkPurpose;
use actix_web::HttpResponse;
use engine::access::{InvitePeople, decide};
use engine::ids::{Id, PreviewId};
use store::memberships::load_handover;

/// Shows the links that the actor has just made and that are still open. Nobody else sees them, and each works once.
///
/// # Errors
/// [`Problem::NotFound`] when the list is somebody else's, or its day is over.
pub async fn handover(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = visit.param("list").map(PreviewId::from_text)?;
    let open = visit
        .read(move |tx| {
            let permit = decide::<InvitePeople>(tx.actor(), ())?;
            Ok(load_handover(tx, &permit, &id)?)
        })
        .await?;
    let app = visit.app();
    let links = open
        .into_iter()
        .map(|link| {
            let token = app
                .links
                .mint(LinkPurpose::Invitation, &link.link, link.made, link.ends)
                .map_err(|error| Problem::Internal(error.to_string()))?;
            let path = format!("/invitation?token={token}");
            Ok(HandoverLink {
                name: link.person.name.to_string(),
                email: link.email,
                address: app.settings.server.base_url.link(&path),
                ends: link.ends,
            })
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    visit.page(&Handover::new(visit.words(), &visit.url("/people"), links))
}
