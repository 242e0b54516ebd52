//! Takes what was said of the job.

use super::draft_form::sent_already;
use super::{form, job, own};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::ids::{Id, RoleProfileId};
use store::assessments;
use store::roles::list_role_keys;

/// Names of the form's fields.
const FIELDS: [&str; 3] = ["assessment", "job", "role"];

/// Saves that the job is right, or which role fits better, and leads on.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn confirm_job(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let id = form::assessment(&fields)?;
    let role = fields.text("role");
    let chosen = match fields.text("job") {
        "right" => None,
        "other" if role.is_empty() || role.len() > 64 => {
            return wrong(&visit, &fields, "role", "assessment-job-role-missing").await;
        }
        "other" => Some(RoleProfileId::from_text(role.to_owned())),
        _ => return wrong(&visit, &fields, "job", "assessment-job-missing").await,
    };
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    let taken = visit
        .write(&fields, move |tx| {
            if own::open_draft(tx, frameworks, &id)?.is_none() {
                return sent_already(tx, &base, &id);
            }
            let known = list_role_keys(tx)?;
            let offered = |role: &RoleProfileId| {
                let mut found = known.iter();
                found.any(|key| key.id == *role && !key.retired)
            };
            if chosen.as_ref().is_some_and(|role| !offered(role)) {
                return Err(Problem::Conflict);
            }
            let permit = own::permit::<Assess>(tx.actor())?;
            assessments::confirm_job(tx, permit, &id, chosen.as_ref())?;
            own::lead_on(tx, frameworks, &base)
        })
        .await;
    match taken {
        Err(Problem::Conflict) => wrong(&visit, &fields, "role", "assessment-job-role-gone").await,
        other => other,
    }
}

async fn wrong(
    visit: &Visit,
    fields: &Fields,
    field: &'static str,
    key: &'static str,
) -> Result<HttpResponse, Problem> {
    let mut errors = FieldErrors::none();
    errors.add(field, visit.words().say(key));
    let page = job::page(visit, Some(fields), &errors).await?;
    visit.invalid(&page.ok_or(Problem::NotFound)?)
}
