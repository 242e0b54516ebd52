//! A link for a new password, for somebody who has forgotten theirs and cannot help themselves by mail.

use super::permits::{delivery, membership, person};
use super::roles::load;
use super::view::{AskPasswordLink, ShowPasswordLink};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use crate::security::LinkPurpose;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, PreviewId};
use store::memberships::{
    Delivery, LinkToHandOver, PasswordLink, find_password_link, keep_password_link,
    make_password_link,
};
use store::people::Joining;

/// Says what such a link does before it is made.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and for somebody who has not joined.
pub async fn ask_password_link(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, standing) = load(&visit).await?;
    if standing.joining != Joining::Joined {
        return Err(Problem::NotFound);
    }
    let (words, home) = (visit.words(), visit.url("/people"));
    let email = &standing.account_email;
    let page = AskPasswordLink::new(words, &home, &person, email, delivery(&visit));
    visit.page(&page)
}

/// Makes the link: it is mailed, or shown to the administrator who hands it over. Until it is used the old password
/// works.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and for somebody who has not joined.
pub async fn create_password_link(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    load(&visit).await?;
    let (id, home) = (person(&visit)?, visit.url("/people"));
    let delivery = delivery(&visit);
    visit
        .write(&fields, move |tx| {
            let permit = membership(tx, &id)?;
            let own = format!("{home}/{id}");
            Ok(
                match (make_password_link(tx, permit, delivery)?, delivery) {
                    (PasswordLink::OpensMore, _) => {
                        Done::to(own).noting("password-link-opens-more")
                    }
                    (PasswordLink::Made(_), Delivery::Mail) => {
                        Done::to(own).saying("password-link-mailed")
                    }
                    (PasswordLink::Made(link), Delivery::ByHand) => {
                        let list = keep_password_link(tx, &id, link)?;
                        Done::to(format!("{own}/password-link/{list}"))
                    }
                },
            )
        })
        .await
}

/// Shows the link that the actor has just made, until it is used or over. Nobody else sees it.
///
/// # Errors
/// [`Problem::NotFound`] when somebody else made it, or its day is over.
pub async fn show_password_link(visit: Visit) -> Result<HttpResponse, Problem> {
    let (person, _) = load(&visit).await?;
    let (id, list) = (
        person.id.clone(),
        visit.param("list").map(PreviewId::from_text)?,
    );
    let open = visit
        .read(move |tx| {
            let permit = membership(tx, &id)?;
            Ok(find_password_link(tx, &permit, &list)?)
        })
        .await?;
    let address = open.map(|link| address(&visit, &link)).transpose()?;
    let (words, home) = (visit.words(), visit.url("/people"));
    visit.page(&ShowPasswordLink::new(words, &home, &person, address))
}

fn address(visit: &Visit, link: &LinkToHandOver) -> Result<String, Problem> {
    let app = visit.app();
    let token = app
        .links
        .mint(LinkPurpose::Password, &link.link, link.made, link.ends)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    let path = format!("/new-password?token={token}");
    Ok(app.settings.server.base_url.link(&path))
}
