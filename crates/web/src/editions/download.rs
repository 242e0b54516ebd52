//! The report as a CSV file: every skill to which something happens.

use super::impact::Impact;
use super::view::Line;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use tables::{CsvWriter, SpreadsheetText};

/// Sends the file.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who may not see it; [`Problem`] from the database.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let impact = Impact::load(&visit).await?;
    let bytes =
        csv(visit.words(), &impact).map_err(|error| Problem::Internal(error.to_string()))?;
    let (from, to) = (impact.changes.from.edition(), impact.changes.to.edition());
    let name = format!("sfia-{}-to-{}.csv", from.number(), to.number());
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(bytes))
}

fn csv(words: &Words, impact: &Impact<'_>) -> std::io::Result<Vec<u8>> {
    let mut csv = CsvWriter::new(Vec::new())?;
    let columns = [
        "editions-column-code",
        "editions-column-skill",
        "editions-column-change",
        "editions-column-people",
        "editions-column-roles",
    ]
    .map(|key| words.say(key));
    csv.row(columns.iter().map(|name| SpreadsheetText::new(name)))?;
    for line in Line::list(words, impact) {
        let change = line.what.join("; ");
        let texts = [&line.code, &line.name, &change, &line.people];
        let roles = SpreadsheetText::number(u32::try_from(line.roles).unwrap_or(u32::MAX).into());
        let texts = texts.map(|text| SpreadsheetText::new(text));
        csv.row(texts.into_iter().chain([roles]))?;
    }
    csv.finish()
}
