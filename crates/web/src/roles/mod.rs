//! Role profiles: everybody reads them; those who keep them make, edit, copy and retire them, and whoever looks after one
//! edits it.

mod adopt;
mod beside_form;
mod check;
mod compare;
mod ddat;
mod edit;
mod explain;
mod form;
mod list;
mod move_holders;
mod namesake;
mod new;
mod offer;
mod retire;
mod shared;
mod show;
mod versions;
pub(crate) mod view;

pub use adopt::adopt;
pub use check::check;
pub use compare::compare;
pub use ddat::{import_ddat, show_ddat};
pub use edit::{change, show_edit};
pub(crate) use explain::sentence;
pub use list::list;
pub use move_holders::move_holders;
pub use new::{add, show_new};
pub use offer::{note_seen, offer, show_offer, withdraw};
pub use retire::{confirm, restore, retire};
pub use shared::{shared, show_shared};
pub use show::show;
pub use versions::versions;

use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, RoleProfileId};
use engine::roles::check::check_in_library;
use engine::roles::{RoleDetails, RoleDraft, RoleReference};
use form::RoleForm;
use namesake::namesake;
use sfia::Framework;
use store::Write;
use view::{FormPage, Kind, Stock};

/// Most roles of another framework shown for one search.
const MOST_OTHERS: i64 = 8;

/// The facts of the organisation's edition.
fn framework(visit: &Visit) -> &'static Framework {
    visit.app().frameworks.edition(visit.organisation().edition)
}

/// The profile named in the address.
fn role_id(visit: &Visit) -> Result<RoleProfileId, Problem> {
    Ok(RoleProfileId::from_text(visit.param("role")?))
}

/// The form in a state, with what it chooses from, and what is worth a look in it as it stands.
async fn form_page(
    visit: &Visit,
    kind: Kind,
    form: &RoleForm,
    errors: &FieldErrors,
) -> Result<FormPage, Problem> {
    let framework = framework(visit);
    let keeps = decide::<EditRoles>(visit.actor(), ()).is_ok();
    let sketch = form.sketch(&kind.role());
    let other = form.beside.find.clone();
    let (families, others, any_others, library) = visit
        .read(move |tx| {
            Ok((
                store::roles::list_families(tx)?,
                store::roles::search_ddat(tx, &other, MOST_OTHERS)?,
                store::roles::count_ddat(tx)? > 0,
                store::roles::list_in_use(tx)?,
            ))
        })
        .await?;
    let findings = sketch.map_or_else(Vec::new, |sketch| {
        check_in_library(&sketch, &library, framework)
    });
    let stock = Stock {
        framework,
        own: crate::framework::own_words()?,
        families: &families,
        keeps,
        others: &others,
        any_others,
        library: &library,
        findings: &findings,
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
    let owners = store::roles::list_owners(tx)?;
    let taken: Vec<RoleReference> = keys
        .iter()
        .filter(|key| Some(&key.id) != edited)
        .map(|key| key.reference.clone())
        .collect();
    let input = &form.input;
    let codes: Vec<String> = input
        .skills
        .iter()
        .map(|skill| skill.code.clone())
        .collect();
    let mut typed = form.beside.to_save();
    if decide::<EditRoles>(tx.actor(), ()).is_err() {
        // Who looks after a profile is not theirs to say; the store keeps it as it is.
        typed.owner.clear();
    }
    let beside = RoleDetails::parse(&typed, &input.reference, &codes, framework, &owners);
    let parsed = RoleDraft::parse(input, framework, &taken);
    let namesake = namesake(&keys, &input.title, edited);
    let mut errors = match (parsed, beside, namesake) {
        (Ok(draft), Ok(beside), None) => return Ok(draft.with_details(beside)),
        (parsed, beside, _) => {
            let mut errors = parsed.err().unwrap_or_default();
            errors.extend(beside.err().unwrap_or_default());
            errors
        }
    };
    if let Some(key) = namesake {
        errors.push_title_taken(key.title.clone(), key.reference.clone());
    }
    Err(Problem::Invalid(form.explain(words, framework, &errors)))
}
