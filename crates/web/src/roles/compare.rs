//! Two roles side by side.

use super::framework;
use super::view::{ComparePage, Compared};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::ids::{Id, RoleProfileId};

/// Shows the two roles named in the address, or asks for them.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation lacks one of them.
pub async fn compare(visit: Visit) -> Result<HttpResponse, Problem> {
    let named = |name: &str| {
        let named = visit.query(name).filter(|id| !id.is_empty());
        named.map(RoleProfileId::from_text)
    };
    let (a, b) = (named("a"), named("b"));
    let compared = visit
        .read(move |tx| {
            let mut load = |id: &Option<RoleProfileId>| match id {
                Some(id) => store::roles::load_role(tx, id).map(Some),
                None => Ok(None),
            };
            let (left, right) = (load(&a)?, load(&b)?);
            Ok(Compared {
                left,
                right,
                choices: store::roles::list_role_keys(tx)?,
            })
        })
        .await?;
    let page = ComparePage::new(
        visit.words(),
        (&visit.url("/roles"), &visit.url("/framework")),
        framework(&visit),
        compared,
    );
    visit.page(&page)
}
