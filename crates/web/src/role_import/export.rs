//! The profiles in use as a file, under the headings of the import, so that it can be read in again.

use super::view::column_words;
use crate::kit::Words;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::access::{EditRoles, decide};
use engine::roles::import::{Column, PresentRole};
use tables::{CsvWriter, SpreadsheetText, write_workbook};

/// Sends them as CSV. Every cell is guarded against being run as a formula.
///
/// # Errors
/// [`Problem::Internal`] when it cannot be written.
pub async fn csv(visit: Visit) -> Result<HttpResponse, Problem> {
    let rows = rows(&visit).await?;
    let bytes = write_csv(&rows).map_err(broken)?;
    Ok(file("roles.csv", "text/csv; charset=utf-8", bytes))
}

/// Sends them as an Excel workbook of text cells, which nothing runs.
///
/// # Errors
/// [`Problem::Internal`] when it cannot be written.
pub async fn workbook(visit: Visit) -> Result<HttpResponse, Problem> {
    let rows = rows(&visit).await?;
    let bytes = write_workbook("Roles", &rows).map_err(broken)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file("roles.xlsx", kind, bytes))
}

#[allow(clippy::needless_pass_by_value)]
fn broken(error: std::io::Error) -> Problem {
    Problem::Internal(error.to_string())
}

async fn rows(visit: &Visit) -> Result<Vec<Vec<String>>, Problem> {
    let present = visit
        .read(|tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            Ok(store::roles::list_present(tx, &permit)?)
        })
        .await?;
    Ok(table(visit.words(), &present))
}

/// The headings, and a row for each profile in use.
fn table(words: &Words, present: &[PresentRole]) -> Vec<Vec<String>> {
    let headings = Column::ALL.map(|column| column_words(words, column)).into();
    let used = present.iter().filter(|role| !role.content.retired);
    let rows = used.map(|role| {
        let owner = role.owner.as_ref().map_or("", |(_, address)| address);
        Column::ALL
            .map(|column| column.text(&role.content, owner))
            .into()
    });
    std::iter::once(headings).chain(rows).collect()
}

fn write_csv(rows: &[Vec<String>]) -> std::io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new())?;
    for row in rows {
        writer.row(row.iter().map(SpreadsheetText::from))?;
    }
    writer.finish()
}

fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name.to_owned())],
        })
        .body(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use engine::ids::{Id, RoleProfileId};
    use engine::roles::import::{Around, Mode, RoleFile, plan};
    use engine::roles::{
        Importance, RoleContent, RoleDetails, RoleProfile, RoleReference, RoleSkill,
    };
    use sfia::{Edition, Frameworks, Level, SkillCode};
    use tables::Limits;

    #[test]
    fn both_kinds_of_file_read_back_as_no_change_and_run_nothing() {
        let words = Words::load(Language::English).unwrap();
        let profile = RoleProfile {
            id: RoleProfileId::from_text("r".to_owned()),
            reference: RoleReference::parse("DEV-1").unwrap(),
            title: "=cmd|' /C calc'!A0".to_owned(),
            family: "@SUM(1)".to_owned(),
            summary: "One.\nTwo.".to_owned(),
            general_level: Level::new(3).unwrap(),
            skills: vec![RoleSkill {
                code: SkillCode::new("PROG").unwrap(),
                level: Level::new(3).unwrap(),
                importance: Importance::Essential,
            }],
            version: 1,
            retired: false,
        };
        let present = [PresentRole {
            id: profile.id.clone(),
            version: 1,
            content: RoleContent::of(&profile, &RoleDetails::default()),
            owner: None,
        }];
        let rows = table(&words, &present);
        let csv = write_csv(&rows).unwrap();
        let text = String::from_utf8(csv.clone()).unwrap();
        assert!(text.contains("\"'=cmd|") && text.contains("\"'@SUM(1)\""));
        let workbook = write_workbook("Roles", &rows).unwrap();
        for (bytes, name) in [(csv, "roles.csv"), (workbook, "roles.xlsx")] {
            let book = tables::read(&bytes, name, &Limits::default()).unwrap();
            let file = RoleFile::read(&book).unwrap();
            assert_eq!((file.headings.len(), file.unused.len()), (14, 0), "{name}");
            let around = Around {
                framework: Frameworks::shipped().unwrap().edition(Edition::Nine),
                present: &present,
                owners: &std::collections::HashMap::new(),
                mode: Mode::Both,
            };
            let seen = plan(&file, &around);
            assert_eq!((seen.unchanged, seen.left_out.len()), (1, 0), "{name}");
        }
    }
}
