//! One role profile.

use super::view::{About, Library, RolePage};
use super::{framework, role_id};
use crate::framework::source;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{EditRoles, StartJobs, decide};
use engine::ids::RoleProfileId;
use engine::roles::RoleProfile;
use engine::roles::check::check_in_library;
use sfia::AttributeKind;
use store::Read;
use store::roles::{Adoption, Offer, RoleFilter};

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
    let (whole, replacement, holders, own, family, text, licence, kept) = visit
        .read(move |tx| {
            let whole = store::roles::find_whole(tx, &id)?.ok_or(Problem::NotFound)?;
            let replacement = store::roles::find_replacement(tx, &id)?;
            let holders = store::roles::count_holders(tx, &id)?;
            let own = store::roles::list_own(tx)?;
            let filter = RoleFilter {
                family: Some(whole.profile.family.clone()),
                ..RoleFilter::default()
            };
            let family = store::roles::list_roles(tx, &filter)?;
            let text = store::framework::load_attribute_texts(tx, edition, &generic)?;
            let licence = store::framework::find_licence(tx, edition)?;
            let kept = Kept::load(tx, &id)?;
            Ok((
                whole,
                replacement,
                holders,
                own,
                family,
                text,
                licence,
                kept,
            ))
        })
        .await?;
    let profile = &whole.profile;
    let is_own = own.iter().any(|role| role.id == profile.id);
    let about = About {
        framework,
        own: crate::framework::own_words()?,
        text: &text,
        source: source(&visit, licence.as_ref().filter(|_| !text.is_empty())),
        holders,
        own_role: is_own,
        family,
        replacement,
        looks_after: whole
            .details
            .owner
            .as_ref()
            .is_some_and(|owner| visit.actor().is(owner)),
        library: kept.as_ref().map(|kept| Library {
            findings: if profile.retired {
                Vec::new()
            } else {
                check_in_library(profile, &kept.profiles, framework)
            },
            profiles: &kept.profiles,
            any_programme: kept.any_programme,
            offer: kept.offer,
            adoption: kept.adoption.clone(),
        }),
        job_url: (!profile.retired && decide::<StartJobs>(visit.actor(), ()).is_ok())
            .then(|| visit.url(&format!("/jobs/new?role={}", profile.id))),
        way_url: (!profile.retired && !is_own)
            .then(|| visit.url(&format!("/careers/{}", profile.id))),
        whole: &whole,
        profile,
    };
    let (list_url, framework_url) = (visit.url("/roles"), visit.url("/framework"));
    visit.page(&RolePage::new(
        visit.words(),
        &list_url,
        &framework_url,
        about,
    ))
}

/// What is read for those who keep role profiles.
struct Kept {
    profiles: Vec<RoleProfile>,
    any_programme: bool,
    offer: Option<Offer>,
    adoption: Option<Adoption>,
}

impl Kept {
    fn load(tx: &mut Read<'_>, id: &RoleProfileId) -> Result<Option<Self>, Problem> {
        let Ok(permit) = decide::<EditRoles>(tx.actor(), ()) else {
            return Ok(None);
        };
        Ok(Some(Self {
            profiles: store::roles::list_in_use(tx)?,
            any_programme: store::roles::has_programme(tx)?,
            offer: store::roles::find_offer(tx, &permit, id)?,
            adoption: store::roles::find_adoption(tx, &permit, id)?,
        }))
    }
}
