//! Two roles beside what one holds.

use super::load::load;
use super::view::{Beside, ComparePage};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::ids::{Id, RoleProfileId};

/// Shows the two roles of the address.
///
/// # Errors
/// [`Problem::NotFound`] unless the address names two roles in use.
pub async fn compare(visit: Visit) -> Result<HttpResponse, Problem> {
    let named = |name: &str| visit.query(name).map(RoleProfileId::from_text);
    let (Some(first), Some(second)) = (named("a"), named("b")) else {
        return Err(Problem::NotFound);
    };
    let known = load(&visit).await?;
    let find = |id: &RoleProfileId| known.roles.iter().find(|role| role.id == *id);
    let (Some(first), Some(second)) = (find(&first), find(&second)) else {
        return Err(Problem::NotFound);
    };
    let beside = Beside {
        held: known.held(visit.app().frameworks),
        roles: [first, second],
        framework: known.framework,
    };
    visit.page(&ComparePage::new(visit.words(), &visit.url(""), &beside))
}
