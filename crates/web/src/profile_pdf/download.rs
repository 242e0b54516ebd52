//! Sends one's own profile as a PDF.

use super::document::{Known, document};
use crate::assessments::{load_own, own_permit};
use crate::drawing::moment;
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::Visit;
use crate::reviews::standing_levels;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use store::assessments::find_submitted;
use store::evidence::list_shared;

/// Draws the profile as it was sent last. What is still a draft is not in it, nor is evidence that only its owner sees.
///
/// # Errors
/// [`Problem`] from the database; [`Problem::Unavailable`] while too many documents are being drawn.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let known = visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            let sent = find_submitted(tx, &permit)?;
            let endorsed = standing_levels(tx, &permit, frameworks, sent.as_ref())?;
            let evidence = list_shared(tx, &permit)?;
            Ok(Known {
                own,
                sent,
                endorsed,
                evidence,
            })
        })
        .await?;
    let now = visit.now();
    let council = visit.organisation().name.as_str();
    let drawn = document(visit.words(), frameworks, &known, council, now);
    let made = moment(now);
    let app = visit.app();
    let pdf = app
        .drawing
        .draw(move || documents::profile(&drawn, made))
        .await?;
    // The name of the file says nothing of the person; the browser's list of downloads is not theirs alone.
    let name = format!("aspire-profile-{}.pdf", dates::london_day(now.utc()));
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((
            "content-disposition",
            format!("attachment; filename=\"{name}\""),
        ))
        .body(pdf))
}
