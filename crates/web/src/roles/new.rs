//! Making a role profile, from nothing or as a copy of another.

use super::form::{Act, RoleForm};
use super::view::Kind;
use super::{draft, form_page, framework};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, RoleProfileId};

/// Shows the form: empty, or filled from the profile in `from`.
///
/// # Errors
/// [`Problem::NotFound`] if there is no profile to copy.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    let (form, copied) = match visit.query("from") {
        None => (RoleForm::default(), None),
        Some(from) => {
            let from = RoleProfileId::from_text(from);
            let app = visit.app_data();
            visit
                .read(move |tx| {
                    let role = store::roles::find_whole(tx, &from)?;
                    let role = role.ok_or(Problem::NotFound)?;
                    let keys = store::roles::list_role_keys(tx)?;
                    let taken: Vec<_> = keys.into_iter().map(|key| key.reference).collect();
                    let form = RoleForm::copy_of(app.kit.words(), &role, &taken);
                    Ok((form, Some(role.profile.title)))
                })
                .await?
        }
    };
    let kind = Kind::New { copied };
    let page = form_page(&visit, kind, &form, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// Keeps the profile, or shows the form again with a skill more or fewer.
///
/// # Errors
/// [`Problem::Unexpected`] for a form that is not ours.
pub async fn add(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let names = RoleForm::names(framework);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let fields = visit.fields(body, &known).await?;
    let (mut form, act) = RoleForm::read(&fields);
    let kind = Kind::New { copied: None };
    if act != Act::Save {
        form.apply(act, framework);
        let page = form_page(&visit, kind, &form, &FieldErrors::none()).await?;
        return visit.page(&page);
    }
    let (app, kept, roles_url) = (visit.app_data(), form.clone(), visit.url("/roles"));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            let draft = draft(tx, app.kit.words(), framework, &kept, None)?;
            let id = store::roles::create(tx, permit, &draft)?;
            let done = Done::to(format!("{roles_url}/{id}"));
            Ok(if draft.skills().is_empty() {
                done.noting("roles-saved-bare")
            } else {
                done.saying("roles-created")
            })
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => {
            visit.invalid(&form_page(&visit, kind, &form, &errors).await?)
        }
        outcome => outcome,
    }
}
