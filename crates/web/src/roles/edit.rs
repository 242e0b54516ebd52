//! Changing a role profile: those who keep role profiles, and whoever looks after this one.

use super::form::{Act, RoleForm};
use super::view::Kind;
use super::{draft, form_page, framework, role_id};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRole, decide};
use engine::ids::RoleProfileId;
use store::roles::WholeRole;

/// Shows the form, filled.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such profile, or it is not the reader's to edit.
pub async fn show_edit(visit: Visit) -> Result<HttpResponse, Problem> {
    let edited = load(&visit, role_id(&visit)?).await?;
    let form = RoleForm::of(&edited.role);
    let kind = edited.kind(&visit, false);
    let page = form_page(&visit, kind, &form, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// Keeps the changes, or shows the form again with a skill more or fewer.
///
/// If somebody else was first the form comes back whole, says so, and may then be saved over theirs.
///
/// # Errors
/// [`Problem::NotFound`] as for [`show_edit`], [`Problem::Unexpected`] for a form that is not ours.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let names = RoleForm::names(framework);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let fields = visit.fields(body, &known).await?;
    let (mut form, act) = RoleForm::read(&fields);
    let id = role_id(&visit)?;
    let edited = load(&visit, id.clone()).await?;
    if act != Act::Save {
        form.apply(act, framework);
        let kind = edited.kind(&visit, false);
        let page = form_page(&visit, kind, &form, &FieldErrors::none()).await?;
        return visit.page(&page);
    }
    let version = form
        .version
        .ok_or(Problem::Unexpected("an edit without its version"))?;
    let (app, kept, role) = (visit.app_data(), form.clone(), id.clone());
    let role_url = visit.url(&format!("/roles/{id}"));
    let outcome = visit
        .write(&fields, move |tx| {
            let facts = store::roles::role_facts(tx, &role)?;
            let permit = decide::<EditRole>(tx.actor(), facts)?;
            let draft = draft(tx, app.kit.words(), framework, &kept, Some(&role))?;
            store::roles::edit(tx, permit, version, &draft)?;
            let done = Done::to(&role_url);
            Ok(if draft.skills().is_empty() {
                done.noting("roles-saved-bare")
            } else {
                done.saying("roles-changed")
            })
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => {
            let kind = edited.kind(&visit, false);
            visit.invalid(&form_page(&visit, kind, &form, &errors).await?)
        }
        Err(Problem::Conflict) => {
            let now = load(&visit, id).await?;
            form.version = Some(now.role.profile.version);
            let kind = now.kind(&visit, true);
            visit.conflict(&form_page(&visit, kind, &form, &FieldErrors::none()).await?)
        }
        outcome => outcome,
    }
}

/// The profile as it is now, and how many people an edit concerns.
struct Edited {
    role: WholeRole,
    holders: usize,
}

impl Edited {
    fn kind(&self, visit: &Visit, overtaken: bool) -> Kind {
        let profile = &self.role.profile;
        Kind::Edit {
            id: profile.id.clone(),
            title: profile.title.clone(),
            url: visit.url(&format!("/roles/{}", profile.id)),
            holders: self.holders,
            overtaken,
        }
    }
}

async fn load(visit: &Visit, id: RoleProfileId) -> Result<Edited, Problem> {
    visit
        .read(move |tx| {
            let facts = store::roles::role_facts(tx, &id)?;
            decide::<EditRole>(tx.actor(), facts)?;
            Ok(Edited {
                role: store::roles::find_whole(tx, &id)?.ok_or(Problem::NotFound)?,
                holders: store::roles::count_holders(tx, &id)?,
            })
        })
        .await
}
