//! Everything that Aspire holds of one's assessments, to take along.

use super::record_view::Record;
use crate::assessments::{load_own, own_permit};
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadDraft, ReadRecord};
use store::assessments::{find_draft, list_laid_aside, list_submitted};

/// Sends one's own record as a JSON file: the draft as it was saved, and every assessment that was sent.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn record(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, draft, submitted, aside) = visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let private = own_permit::<ReadDraft>(tx.actor())?;
            let draft = find_draft(tx, &private)?;
            let aside = list_laid_aside(tx, &private)?;
            let submitted = list_submitted(tx, &own_permit::<ReadRecord>(tx.actor())?)?;
            Ok((own, draft, submitted, aside))
        })
        .await?;
    let now = visit.now();
    let organisation = visit.organisation().name.as_str();
    let assessments = draft.iter().chain(&submitted);
    let record = Record::new(frameworks, &own, organisation, now, assessments, &aside);
    let json = serde_json::to_string_pretty(&record)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    // The name of the file says nothing of the person; the browser's list of downloads is not theirs alone.
    let name = format!("aspire-skills-{}.json", dates::london_day(now.utc()));
    Ok(HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header((
            "content-disposition",
            format!("attachment; filename=\"{name}\""),
        ))
        .body(json))
}
