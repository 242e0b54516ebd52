//! Everything that Aspire holds about one, to take along.

use super::record_view::{Record, Sources};
use crate::assessments::{load_own, own_permit};
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadDraft, ReadLooks, ReadRecord};
use engine::calibration::own_calibration;
use store::assessments::{find_draft, list_laid_aside, list_submitted};
use store::calibration::list_settled;
use store::{looks, record};

/// Sends one's own record as a JSON file: the draft as it was saved, every assessment that was sent, and everything that
/// stands beside them.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn record(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, assessments, aside, settled, everything, looks) = visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let private = own_permit::<ReadDraft>(tx.actor())?;
            let mut assessments: Vec<_> = find_draft(tx, &private)?.into_iter().collect();
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            assessments.extend(list_submitted(tx, &permit)?);
            let aside = list_laid_aside(tx, &private)?;
            let settled = list_settled(tx, &private)?;
            let everything = record::load(tx, &private)?;
            let looks = looks::record(tx, &own_permit::<ReadLooks>(tx.actor())?)?;
            Ok((own, assessments, aside, settled, everything, looks))
        })
        .await?;
    let now = visit.now();
    let sources = Sources {
        frameworks,
        own: &own,
        organisation: visit.organisation().name.as_str(),
        now,
        calibration: own_calibration(&settled),
        aside: &aside,
        everything: &everything,
        looks: &looks,
    };
    let url = |path: &str| visit.url(path);
    let record = Record::new(&sources, assessments.iter(), &url);
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
