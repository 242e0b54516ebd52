//! Role profiles: everybody reads them; those who keep them make, edit, copy and retire them.

mod edit;
mod form;
mod list;
mod namesake;
mod new;
mod retire;
mod show;
pub(crate) mod view;

pub use edit::{change, show_edit};
pub use list::list;
pub use new::{add, show_new};
pub use retire::{confirm, restore, retire};
pub use show::show;

use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleDraft, RoleErrors, RoleReference};
use form::RoleForm;
use namesake::namesake;
use sfia::Framework;
use store::Write;
use view::{FormPage, Kind, Stock};

/// The facts of the organisation's edition.
fn framework(visit: &Visit) -> &'static Framework {
    visit.app().frameworks.edition(visit.organisation().edition)
}

/// The profile named in the address.
fn role_id(visit: &Visit) -> Result<RoleProfileId, Problem> {
    Ok(RoleProfileId::from_text(visit.param("role")?))
}

/// The form in a state, with the families in use as a help.
async fn form_page(
    visit: &Visit,
    kind: Kind,
    form: &RoleForm,
    errors: &FieldErrors,
) -> Result<FormPage, Problem> {
    let families = visit
        .read(|tx| Ok(store::roles::list_families(tx)?))
        .await?;
    let stock = Stock {
        framework: framework(visit),
        own: crate::framework::own_words()?,
        families: &families,
    };
    let url = visit.url("/roles");
    Ok(FormPage::new(
        visit.words(),
        &stock,
        &url,
        kind,
        form,
        errors,
    ))
}

/// The form as a profile, judged together with the organisation's other profiles, inside the unit that stores it.
fn draft(
    tx: &mut Write<'_>,
    words: &crate::kit::Words,
    framework: &Framework,
    form: &RoleForm,
    edited: Option<&RoleProfileId>,
) -> Result<RoleDraft, Problem> {
    let keys = store::roles::list_role_keys(tx)?;
    let taken: Vec<RoleReference> = keys
        .iter()
        .filter(|key| Some(&key.id) != edited)
        .map(|key| key.reference.clone())
        .collect();
    let parsed = RoleDraft::parse(&form.input, framework, &taken);
    let namesake = namesake(&keys, &form.input.title, edited);
    let mut errors = match (parsed, namesake) {
        (Ok(draft), None) => return Ok(draft),
        (Ok(_), Some(_)) => RoleErrors::default(),
        (Err(errors), _) => errors,
    };
    if let Some(key) = namesake {
        errors.push_title_taken(key.title.clone(), key.reference.clone());
    }
    Err(Problem::Invalid(form.explain(words, framework, &errors)))
}
