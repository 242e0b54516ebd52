//! What may be shown in public: figures of the councils under letters.

use super::view::{kind_words, letter, verdict_words, whole};
use super::{asked, following};
use crate::kit::Words;
use crate::problem::Problem;
use crate::readiness::stage_words;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::readiness::{Questionnaire, SectionId};
use store::entry::programme_standings::{self, Standing};
use tables::{CsvWriter, SpreadsheetText};

/// Sends a row for each council: its letter by when it was set up, kind, stage, evidenced and expected figures in whole
/// numbers, decision. No name and no free text.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn export(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let (standings, asked) = visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            let standings = programme_standings::list(tx, &scope, &permit)?;
            Ok::<_, Problem>((standings, asked(tx, &scope, &permit)?))
        })
        .await?;
    let bytes = write(visit.words(), &asked, standings)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename("councils.csv".to_owned())],
        })
        .body(bytes))
}

/// Every cell is guarded against being run as a formula.
fn write(
    words: &Words,
    questionnaire: &Questionnaire,
    mut standings: Vec<Standing>,
) -> std::io::Result<Vec<u8>> {
    standings.sort_by_key(|one| one.joined_as);
    let sections: Vec<&SectionId> = questionnaire.sections().iter().map(|one| &one.id).collect();
    let mut headings = vec![
        words.say("programme-council"),
        words.say("programme-kind"),
        words.say("programme-stage"),
    ];
    for section in &sections {
        headings.push(format!("{section} {}", words.say("programme-evidenced")));
        headings.push(format!("{section} {}", words.say("programme-expected")));
    }
    headings.push(words.say("programme-decision"));
    let mut writer = CsvWriter::new(Vec::new())?;
    writer.row(headings.iter().map(SpreadsheetText::from))?;
    for standing in &standings {
        let figures = standing.latest.as_ref().map(|latest| &latest.figures);
        let mut cells = vec![
            letter(standing.joined_as),
            kind_words(words, standing.kind),
            figures
                .map(|figures| stage_words(words, figures.stage))
                .unwrap_or_default(),
        ];
        for section in &sections {
            let marks = figures.and_then(|figures| {
                let mut sections = figures.sections.iter();
                sections.find(|(id, _)| id == *section)
            });
            cells.push(
                marks
                    .map(|(_, marks)| whole(marks.evidenced))
                    .unwrap_or_default(),
            );
            cells.push(
                marks
                    .map(|(_, marks)| whole(marks.expected))
                    .unwrap_or_default(),
            );
        }
        cells.push(
            figures
                .map(|figures| verdict_words(words, figures.decision.verdict()))
                .unwrap_or_default(),
        );
        writer.row(cells.iter().map(SpreadsheetText::from))?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use crate::programme::view::sample_standings;

    #[test]
    fn the_public_table_names_no_council_and_keeps_its_letters_in_the_order_of_joining() {
        let words = Words::load(Language::English).unwrap();
        let mut standings = sample_standings(3);
        standings.reverse();
        let names: Vec<String> = standings.iter().map(|one| one.name.clone()).collect();
        let bytes = write(&words, Questionnaire::shipped().unwrap(), standings).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            names.iter().all(|name| !text.contains(name.as_str())),
            "{text}"
        );
        let letters: Vec<&str> = text
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next())
            .map(|cell| cell.trim_matches('"'))
            .collect();
        assert_eq!(letters, ["A", "B", "C"]);
        assert!(!text.contains('.'), "whole numbers only: {text}");
    }
}
