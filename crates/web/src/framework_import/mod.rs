//! Importing the framework's official wording under the organisation's licence. For administrators.

mod accept;
mod check;
mod overview;
mod preview;
mod remove;
pub(crate) mod view;

pub use accept::accept;
pub use check::{check, show};
pub use overview::overview;
pub use remove::{confirm, remove};

use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{ImportFramework, decide};
use engine::ids::PreviewId;
use preview::Checked;
use view::{About, CheckPage, Overview, Typed};

/// The overview with what is wrong with a file that was sent, if anything.
async fn overview_page(visit: &Visit, errors: &FieldErrors) -> Result<Overview, Problem> {
    let records = visit
        .read(|tx| {
            let permit = decide::<ImportFramework>(tx.actor(), ())?;
            Ok(store::framework::list_licences(tx, permit)?)
        })
        .await?;
    Ok(Overview::new(
        visit.words(),
        &visit.url("/settings"),
        &visit.url("/settings/framework"),
        visit.organisation().edition,
        &records,
        errors,
    ))
}

/// A file that was read and waits, and whether its edition was imported before.
struct Waiting {
    file_name: String,
    checked: Checked,
    replaces: bool,
}

async fn load(visit: &Visit, id: PreviewId) -> Result<Waiting, Problem> {
    visit
        .read(move |tx| {
            let permit = decide::<ImportFramework>(tx.actor(), ())?;
            let preview = store::framework::load_preview(tx, permit, &id)?;
            let checked = Checked::from_body(&preview.body)?;
            let replaces = store::framework::find_licence(tx, checked.edition)?.is_some();
            Ok(Waiting {
                file_name: preview.file_name,
                checked,
                replaces,
            })
        })
        .await
}

fn check_page(
    visit: &Visit,
    id: &PreviewId,
    waiting: &Waiting,
    typed: &Typed<'_>,
    errors: &FieldErrors,
) -> CheckPage {
    let overview_url = visit.url("/settings/framework");
    let about = About {
        file_name: &waiting.file_name,
        checked: &waiting.checked,
        framework: visit.app().frameworks.edition(waiting.checked.edition),
        used: visit.organisation().edition,
        replaces: waiting.replaces,
        typed,
    };
    CheckPage::new(
        visit.words(),
        &visit.url("/settings"),
        &overview_url,
        &format!("{overview_url}/check/{id}"),
        &about,
        errors,
    )
}
