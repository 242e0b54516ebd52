//! What is claimed, evidenced and expected, section by section, and what is decided or would be.

use super::view::PicturePage;
use super::{leading, round_id};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::readiness::{Sight, list_trend, load_work};

/// Shows the picture, once claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn picture(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = round_id(&visit)?;
    let (work, lines) = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let sight = Sight::Lead(&permit);
            Ok((load_work(tx, sight, &id)?, list_trend(tx, sight)?))
        })
        .await?;
    let list_url = visit.url("/readiness");
    visit.page(&PicturePage::new(visit.words(), &list_url, &work, &lines))
}
