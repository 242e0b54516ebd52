//! Carries out what the preview showed.

use super::preview::{fingerprint, look, page};
use crate::kit::components::FieldErrors;
use crate::people::form::invalid;
use crate::people::permits::{managing, membership, today};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, PersonId, PreviewId};
use store::people::{apply_import, discard_staff_list};

/// Applies the list in one unit of work, if it would still do what the page said. Otherwise shows the page anew.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn apply(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["seen", "leaver"]).await?;
    let id = visit.param("preview").map(PreviewId::from_text)?;
    let seen = fields.text("seen").to_owned();
    let leavers: Vec<PersonId> = fields
        .all("leaver")
        .into_iter()
        .map(|person| PersonId::from_text(person.to_owned()))
        .collect();
    let (today, home) = (today(&visit), visit.url("/people"));
    let app = visit.app_data();
    let outcome = visit
        .write(&fields, move |tx| {
            let (_, plan) = look(tx, &id)?;
            if fingerprint(&plan) != seen {
                return Err(Problem::Conflict);
            }
            if !plan.has_effect() && leavers.is_empty() {
                let nobody = app.kit.words().say("people-preview-nobody-ticked");
                return Err(invalid("leaver", nobody));
            }
            let leaving = leavers
                .iter()
                .map(|person| membership(tx, person))
                .collect::<Result<Vec<_>, _>>()?;
            let permit = managing(tx)?;
            discard_staff_list(tx, &permit, &id)?;
            let imported = apply_import(tx, permit, &plan, leaving, today)?;
            Ok(Done::to(home.clone())
                .saying("people-imported")
                .with("added", imported.added)
                .with("changed", imported.changed)
                .with("left", imported.left))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let page = page(&visit, true, &FieldErrors::none()).await?;
            visit.conflict(&page)
        }
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, false, &errors).await?;
            visit.invalid(&page)
        }
        other => other,
    }
}
