//! What a staff list would do to the people of today.

use crate::kit::components::FieldErrors;
use crate::people::permits::{managing, today};
use crate::people::view::{Outlook, Preview, Whole};
use crate::problem::Problem;
use crate::request::Visit;
use crate::security::digest;
use actix_web::HttpResponse;
use engine::ids::{Id, PreviewId};
use engine::people::import::{ImportPlan, plan};
use store::Read;
use store::people::{StaffList, load_present, load_staff_list};

/// Shows the preview of one's own upload, made anew from the people of this moment.
///
/// # Errors
/// [`Problem::NotFound`] when it is somebody else's, was applied, or its day is over.
pub async fn preview(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, false, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// The page; `changed` says that people have changed since it was last looked at.
pub(super) async fn page(
    visit: &Visit,
    changed: bool,
    errors: &FieldErrors,
) -> Result<Preview, Problem> {
    let id = visit.param("preview").map(PreviewId::from_text)?;
    let list = id.clone();
    let (list, plan) = visit.read(move |tx| look(tx, &list)).await?;
    let outlook = Outlook {
        id,
        seen: fingerprint(&plan),
        list,
        plan,
        changed,
        importer: visit.member().person.clone(),
        today: today(visit),
        whole: Whole::of(visit.query("show").as_deref()),
    };
    let home = visit.url("/people");
    Ok(Preview::new(visit.words(), &home, &outlook, errors))
}

/// The list, and what it would do now.
pub(super) fn look(tx: &mut Read<'_>, id: &PreviewId) -> Result<(StaffList, ImportPlan), Problem> {
    let permit = managing(tx)?;
    let list = load_staff_list(tx, &permit, id)?;
    let present = load_present(tx, &permit)?;
    let plan = plan(&list.file, &present);
    Ok((list, plan))
}

/// Tells one plan from another, so that what is applied is what somebody looked at.
pub(super) fn fingerprint(plan: &ImportPlan) -> String {
    // A plan is plain data and always has a JSON form; without one nothing would ever fit.
    let json = serde_json::to_vec(plan).unwrap_or_default();
    digest(&json)
}
