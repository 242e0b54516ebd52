//! One version: what changed in it, and its file.

use super::SHIPPED;
use super::load::{find, load};
use super::view::{About, VersionPage};
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::readiness::questionnaire::{changes, write_csv};

/// Shows what changed from the version before, why, and after which lesson.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such version, and for the one that ships, before which there is none.
pub async fn version(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let number = number(&visit)?;
    let before = number.checked_sub(1).ok_or(Problem::NotFound)?;
    let loaded = load(&visit).await?;
    let mut versions = loaded.versions.iter();
    let about = versions.find(|one| one.number == number);
    let (old, new) = (find(&visit, before).await?, find(&visit, number).await?);
    visit.page(&VersionPage::new(
        visit.words(),
        &visit.programme_url(""),
        &About {
            version: about.ok_or(Problem::NotFound)?,
            questionnaire: &new,
            changes: &changes(&old, &new),
        },
    ))
}

/// Sends the file of a version, to be changed in a spreadsheet program and sent back.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such version.
pub async fn download(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let number = number(&visit)?;
    let questionnaire = find(&visit, number).await?;
    let bytes = write_csv(&questionnaire).map_err(|error| Problem::Internal(error.to_string()))?;
    let name = match number {
        SHIPPED => "questionnaire.csv".to_owned(),
        number => format!("questionnaire-{number}.csv"),
    };
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(bytes))
}

fn number(visit: &ProgrammeVisit) -> Result<u32, Problem> {
    visit
        .param("version")?
        .parse()
        .map_err(|_| Problem::NotFound)
}
