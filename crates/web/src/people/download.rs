//! The list of people as a file.

use super::wanted::Asked;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::access::VisiblePeople;
use store::people::{self, DirectoryLine};
use tables::{CsvWriter, SpreadsheetText};

/// Sends the people who are asked for as CSV, under the headings of the import, so that it can be read in again.
///
/// # Errors
/// [`Problem::NotFound`] for those who have no use for the directory.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = Asked::of(&visit);
    let lines = visit
        .read(move |tx| {
            let visible = VisiblePeople::directory(tx.actor())?;
            Ok(people::list_all(tx, &visible, &asked.wanted)?)
        })
        .await?;
    let broken = |error: std::io::Error| Problem::Internal(error.to_string());
    let bytes = write(visit.words(), &lines).map_err(broken)?;
    Ok(csv("people.csv", bytes))
}

/// A CSV file as an answer.
pub(super) fn csv(file_name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(file_name.to_owned())],
        })
        .body(bytes)
}

/// The headings of the sample file and of the download.
pub(super) fn headings(words: &Words) -> [String; 9] {
    [
        words.say("people-column-name"),
        words.say("people-column-email"),
        words.say("people-column-staff-number"),
        words.say("people-column-job-title"),
        words.say("people-column-department"),
        words.say("people-column-manager"),
        words.say("people-column-role"),
        words.say("people-column-fte"),
        words.say("people-column-start-date"),
    ]
}

/// One row for each person with their main post. Every cell is guarded against being run as a formula.
fn write(words: &Words, lines: &[DirectoryLine]) -> std::io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new())?;
    writer.row(headings(words).iter().map(SpreadsheetText::from))?;
    for line in lines {
        let post = line.posts.first();
        let manager = post.and_then(|post| post.manager_email.clone());
        let role = post.and_then(|post| post.role.as_ref());
        let started = post.and_then(|post| post.started_on);
        let fte = post
            .and_then(|post| post.fte_hundredths)
            .and_then(|hundredths| engine::people::Fte::from_hundredths(hundredths).ok());
        let cells = [
            line.name.to_string(),
            line.email.clone(),
            line.staff_number.clone().unwrap_or_default(),
            post.map(|post| post.job_title.clone()).unwrap_or_default(),
            post.map(|post| post.department.clone()).unwrap_or_default(),
            manager.unwrap_or_default(),
            role.map(|(_, reference)| reference.clone())
                .unwrap_or_default(),
            fte.map(|fte| fte.to_string()).unwrap_or_default(),
            started.map(|day| day.to_string()).unwrap_or_default(),
        ];
        writer.row(cells.iter().map(SpreadsheetText::from))?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use engine::ids::{Id, PersonId};
    use engine::people::PersonName;
    use engine::people::import::{Field, ImportFile};
    use store::people::{DirectoryPost, Joining};
    use tables::Limits;

    #[test]
    fn a_download_can_be_read_in_again_and_runs_nothing() {
        let words = Words::load(Language::English).unwrap();
        let line = DirectoryLine {
            id: PersonId::from_text("sam".into()),
            name: PersonName::parse("=cmd|' /C calc'!A0").unwrap(),
            email: "sam@council.example".into(),
            staff_number: Some("000412".into()),
            left_on: None,
            posts: vec![DirectoryPost {
                job_title: "@SUM(1)".into(),
                department: "Digital".into(),
                manager: None,
                manager_email: Some("jo@council.example".into()),
                role: Some(("Developer".into(), "DEV-1".into())),
                fte_hundredths: Some(60),
                started_on: chrono::NaiveDate::from_ymd_opt(2025, 9, 1),
            }],
            joining: Joining::Joined,
        };
        let bytes = write(&words, &[line]).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains("\"'=cmd|") && text.contains("\"'@SUM(1)\""));
        let book = tables::read(&bytes, "people.csv", &Limits::default()).unwrap();
        let file = ImportFile::read(&book).unwrap();
        assert!(file.unused.is_empty());
        assert_eq!(file.rows[0].cells.len(), 9);
        assert_eq!(file.heading(Field::Manager), "Line manager’s email");
    }
}
