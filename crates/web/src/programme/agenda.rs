//! The pack for a meeting of the steering group, as a PDF.

use super::usability::find;
use super::view::{Agenda, agenda_paper};
use super::{asked, following};
use crate::drawing::moment;
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use engine::campaigns::london_day;
use store::entry::programme_records::{list_funding, list_issues, list_lessons, list_tasks};
use store::entry::programme_standings;

/// Draws how the councils stand, with the programme's records. No name of anybody.
///
/// # Errors
/// [`Problem`] from the database; [`Problem::Unavailable`] while too many documents are being drawn.
pub async fn agenda(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let today = london_day(visit.now());
    let agenda = visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            Ok::<_, Problem>(Agenda {
                today,
                asked: asked(tx, &scope, &permit)?,
                standings: programme_standings::list(tx, &scope, &permit)?,
                issues: list_issues(tx, &scope, &permit)?,
                lessons: list_lessons(tx, &scope, &permit)?,
                tasks: list_tasks(tx, &scope, &permit)?,
                funding: list_funding(tx, &scope, &permit)?,
                said: find(tx, &scope, &permit)?,
            })
        })
        .await?;
    let paper = agenda_paper(visit.words(), visit.scope().name(), &agenda)?;
    let made = moment(visit.now());
    let pdf = visit
        .app()
        .drawing
        .draw(move || documents::paper(&paper, made))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((
            "content-disposition",
            format!("attachment; filename=\"aspire-agenda-{today}.pdf\""),
        ))
        .body(pdf))
}
