//! The edition's skills as a CSV file: facts only, which may be passed on.

use super::framework;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use sfia::{Framework, Level};
use tables::{CsvWriter, SpreadsheetText};

/// Sends the file.
///
/// # Errors
/// None that can happen to a member.
pub async fn export(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let bytes =
        csv(visit.words(), framework).map_err(|error| Problem::Internal(error.to_string()))?;
    let name = format!("sfia-{}-skills.csv", framework.edition().number());
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(bytes))
}

fn csv(words: &Words, framework: &Framework) -> std::io::Result<Vec<u8>> {
    let mut csv = CsvWriter::new(Vec::new())?;
    let names = [
        words.say("framework-csv-code"),
        words.say("framework-csv-skill"),
        words.say("framework-csv-category"),
        words.say("framework-csv-subcategory"),
    ];
    let levels = Level::ALL.map(|level| super::level_name(words, level));
    csv.row(
        names
            .iter()
            .chain(&levels)
            .map(|name| SpreadsheetText::new(name)),
    )?;
    for skill in framework.skills() {
        let facts = [
            skill.code.as_str(),
            &skill.name,
            &skill.category,
            &skill.subcategory,
        ];
        let levels = Level::ALL.map(|level| {
            if skill.levels.contains(level) {
                SpreadsheetText::number(level.number().into())
            } else {
                SpreadsheetText::new("")
            }
        });
        csv.row(facts.map(SpreadsheetText::new).into_iter().chain(levels))?;
    }
    csv.finish()
}
