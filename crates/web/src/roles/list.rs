//! All role profiles, by job family.

use super::view::{List, OldRole, Shown};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{EditRoles, ImportFramework, ReadImpact, decide};
use store::roles::RoleFilter;

/// Shows the list.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let edits = decide::<EditRoles>(visit.actor(), ()).is_ok();
    let filter = RoleFilter {
        words: visit.query("q").unwrap_or_default(),
        family: visit.query("family"),
        retired: edits && visit.query("retired").is_some(),
    };
    let imports = decide::<ImportFramework>(visit.actor(), ()).is_ok();
    let url = visit.url("/roles");
    let shown = visit
        .read(move |tx| {
            let own = store::roles::list_own(tx)?;
            let mut old = Vec::new();
            // A person holds five posts at most.
            for role in own.iter().filter(|role| role.retired) {
                let instead = store::roles::find_replacement(tx, &role.id)?;
                old.extend(instead.map(|instead| OldRole {
                    title: role.title.clone(),
                    url: format!("{url}/{}", instead.id),
                    instead: instead.title,
                }));
            }
            Ok(Shown {
                lines: store::roles::list_roles(tx, &filter)?,
                families: store::roles::list_families(tx)?,
                own: own.into_iter().map(|role| role.id).collect(),
                old,
                filter,
                edits,
                imports,
            })
        })
        .await?;
    let reads = decide::<ReadImpact>(visit.actor(), ()).is_ok();
    let edition = reads.then(|| visit.url("/settings/edition"));
    let list = List::new(visit.words(), &visit.url("/roles"), shown);
    visit.page(&list.edition(edition))
}
