//! The report on a round as a PDF, for the council and for its programme.

use super::view::report_paper;
use super::{leading, round_id};
use crate::app::App;
use crate::drawing::moment;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::time::Instant;
use store::readiness::{RoundWork, Sight, TrendLine, list_trend, load_work};

/// Draws the report on a round whose claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final; [`Problem::Unavailable`] while too many
/// documents are being drawn.
pub async fn report(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = round_id(&visit)?;
    let (work, lines) = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let sight = Sight::Lead(&permit);
            Ok((load_work(tx, sight, &id)?, list_trend(tx, sight)?))
        })
        .await?;
    let council = &visit.organisation().name;
    send_report(
        (visit.app(), visit.words()),
        council,
        (&work, &lines),
        visit.now(),
    )
    .await
}

/// Draws the report and sends it.
pub(crate) async fn send_report(
    (app, words): (&App, &Words),
    council: &str,
    (work, lines): (&RoundWork, &[TrendLine]),
    now: Instant,
) -> Result<HttpResponse, Problem> {
    let paper = report_paper(words, council, work, lines);
    let made = moment(now);
    let pdf = app
        .drawing
        .draw(move || documents::paper(&paper, made))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((
            "content-disposition",
            format!(
                "attachment; filename=\"aspire-readiness-{}.pdf\"",
                work.today
            ),
        ))
        .body(pdf))
}
