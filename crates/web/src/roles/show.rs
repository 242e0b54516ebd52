//! One role profile.

use super::view::{About, RolePage};
use super::{framework, role_id};
use crate::framework::source;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{EditRoles, decide};
use sfia::AttributeKind;
use store::roles::RoleFilter;

/// Shows the profile.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such profile.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = role_id(&visit)?;
    let framework = framework(&visit);
    let edition = framework.edition();
    let generic: Vec<_> = framework
        .attributes()
        .iter()
        .filter(|attribute| attribute.kind == AttributeKind::Generic)
        .map(|attribute| attribute.code)
        .collect();
    let (profile, holders, own, family, text, licence) = visit
        .read(move |tx| {
            let profile = store::roles::load_role(tx, &id)?;
            let holders = store::roles::count_holders(tx, &id)?;
            let own = store::roles::list_own(tx)?;
            let filter = RoleFilter {
                family: Some(profile.family.clone()),
                ..RoleFilter::default()
            };
            let family = store::roles::list_roles(tx, &filter)?;
            let text = store::framework::load_attribute_texts(tx, edition, &generic)?;
            let licence = store::framework::find_licence(tx, edition)?;
            Ok((profile, holders, own, family, text, licence))
        })
        .await?;
    let about = About {
        framework,
        own: crate::framework::own_words()?,
        text: &text,
        source: source(&visit, licence.as_ref().filter(|_| !text.is_empty())),
        holders,
        own_role: own.iter().any(|role| role.id == profile.id),
        family,
        edits: decide::<EditRoles>(visit.actor(), ()).is_ok(),
        profile: &profile,
    };
    let (list_url, framework_url) = (visit.url("/roles"), visit.url("/framework"));
    visit.page(&RolePage::new(
        visit.words(),
        &list_url,
        &framework_url,
        about,
    ))
}
