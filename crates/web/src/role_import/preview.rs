//! What a table would do to the profiles of today.

use super::view::{Outlook, Preview};
use crate::problem::Problem;
use crate::request::Visit;
use crate::security::digest;
use actix_web::HttpResponse;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, PreviewId};
use engine::roles::import::{Around, RoleImportPlan, plan};
use sfia::Framework;
use store::Read;
use store::roles::{WaitingTable, list_owners, list_present, load_table};

/// Shows the preview of one's own upload, made anew from the profiles of this moment.
///
/// # Errors
/// [`Problem::NotFound`] when it is somebody else's, was applied, or its day is over.
pub async fn preview(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, false).await?;
    visit.page(&page)
}

/// The page; `changed` says that profiles have changed since it was last looked at.
pub(super) async fn page(visit: &Visit, changed: bool) -> Result<Preview, Problem> {
    let id = visit.param("preview").map(PreviewId::from_text)?;
    let (waiting, framework) = (id.clone(), framework(visit));
    let (table, plan) = visit.read(move |tx| look(tx, framework, &waiting)).await?;
    let outlook = Outlook {
        id,
        seen: fingerprint(&plan),
        table,
        plan,
        changed,
        whole: visit.query("show"),
    };
    let url = visit.url("/roles");
    Ok(Preview::new(visit.words(), &url, framework, &outlook))
}

pub(super) fn framework(visit: &Visit) -> &'static Framework {
    visit.app().frameworks.edition(visit.organisation().edition)
}

/// The table, and what it would do now.
pub(super) fn look(
    tx: &mut Read<'_>,
    framework: &Framework,
    id: &PreviewId,
) -> Result<(WaitingTable, RoleImportPlan), Problem> {
    let permit = decide::<EditRoles>(tx.actor(), ())?;
    let table = load_table(tx, &permit, id)?;
    let around = Around {
        framework,
        present: &list_present(tx, &permit)?,
        owners: &list_owners(tx)?,
        mode: table.mode,
    };
    let plan = plan(&table.file, &around);
    Ok((table, plan))
}

/// Tells one plan from another, so that what is applied is what somebody looked at.
pub(super) fn fingerprint(plan: &RoleImportPlan) -> String {
    // A plan is plain data and always has a JSON form; without one nothing would ever fit.
    let json = serde_json::to_vec(plan).unwrap_or_default();
    digest(&json)
}
