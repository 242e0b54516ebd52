//! A campaign's people as a file: sent or not, and nothing of what was sent.

use super::{campaign_id, running};
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::campaigns::{MemberState, london_day};
use store::campaigns::{MemberLine, list_members, load_campaign};
use tables::{CsvWriter, SpreadsheetText};

/// Sends the file.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = campaign_id(&visit)?;
    let members = visit
        .read(move |tx| {
            let permit = running(tx)?;
            let campaign = load_campaign(tx, &permit, &id)?;
            Ok(list_members(tx, &permit, &campaign)?)
        })
        .await?;
    let bytes =
        csv(visit.words(), &members).map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename("campaign.csv".to_owned())],
        })
        .body(bytes))
}

/// One row for each person. Every cell is guarded against being run as a formula.
fn csv(words: &Words, members: &[MemberLine]) -> std::io::Result<Vec<u8>> {
    let mut csv = CsvWriter::new(Vec::new())?;
    let headings = [
        words.say("campaigns-csv-name"),
        words.say("campaigns-csv-email"),
        words.say("campaigns-csv-department"),
        words.say("campaigns-csv-manager"),
        words.say("campaigns-csv-state"),
        words.say("campaigns-csv-sent-on"),
        words.say("campaigns-csv-reminders"),
    ];
    csv.row(headings.iter().map(SpreadsheetText::from))?;
    for line in members {
        let (state, sent) = match line.reached.state {
            MemberState::NotJoined => (words.say("campaigns-state-not-joined"), String::new()),
            MemberState::NotSent => (words.say("campaigns-state-not-sent"), String::new()),
            MemberState::Sent(at) => (
                words.say("campaigns-state-sent"),
                london_day(at).to_string(),
            ),
        };
        let manager = line.manager.as_ref().map(|(_, name)| name.clone());
        let cells = [
            line.name.clone(),
            line.email.clone(),
            line.department.clone(),
            manager.unwrap_or_default(),
            state,
            sent,
            line.reached.reminders.to_string(),
        ];
        csv.row(cells.iter().map(SpreadsheetText::from))?;
    }
    csv.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaigns::view::sample_members;
    use crate::kit::Language;

    #[test]
    fn a_file_says_who_sent_and_runs_nothing() {
        let words = Words::load(Language::English).unwrap();
        let mut members = sample_members();
        members[0].name = "=cmd|' /C calc'!A0".to_owned();
        let text = String::from_utf8(csv(&words, &members).unwrap()).unwrap();
        assert!(text.contains("\"'=cmd|"), "{text}");
        assert!(
            text.contains("Not joined") && text.contains("2026-11-23"),
            "{text}"
        );
    }
}
