//! One's levels through all versions as one flat table.

use super::version_view::sure_key;
use crate::assessments::{detail_used, load_own, own_permit, skill_name};
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use engine::access::{ReadDraft, ReadRecord};
use engine::assessments::{AssessedSkill, Assessment, Start};
use engine::endorsement::Rating;
use engine::ids::{AssessmentId, RoleProfileId};
use engine::roles::RoleSkill;
use engine::time::Instant;
use sfia::{Frameworks, Level, SkillCode};
use std::collections::{BTreeMap, HashMap};
use store::assessments::list_submitted;
use store::endorsement::levels_read;
use store::record::{ItemRecord, list_items};
use store::roles::list_asked;
use tables::{CsvWriter, SpreadsheetText};

/// What the table is made of.
pub(super) struct Lines {
    /// The draft first, if there is one; then what was sent, the newest first.
    pub(super) assessments: Vec<Assessment>,
    /// The levels that ended the reading of each version.
    pub(super) read: HashMap<AssessmentId, BTreeMap<SkillCode, Rating>>,
    /// What the roles of the versions ask for today.
    pub(super) asked: HashMap<RoleProfileId, Vec<RoleSkill>>,
    /// All evidence.
    pub(super) evidence: Vec<ItemRecord>,
}

/// Sends the table as CSV: a row for each skill of each version, the newest version first.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn csv(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let lines = visit
        .read(move |tx| {
            let own = load_own(tx, frameworks)?;
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            let mut assessments: Vec<Assessment> = own.draft.into_iter().collect();
            assessments.extend(list_submitted(tx, &permit)?);
            let roles = assessments.iter().filter_map(|one| one.role.as_ref());
            let asked = list_asked(tx, roles)?;
            let evidence = list_items(tx, &own_permit::<ReadDraft>(tx.actor())?)?;
            let read = levels_read(tx, &permit)?;
            Ok(Lines {
                assessments,
                read,
                asked,
                evidence,
            })
        })
        .await?;
    let bytes = write(visit.words(), frameworks, &lines, visit.now())
        .map_err(|error| Problem::Internal(error.to_string()))?;
    let name = format!("aspire-skills-{}.csv", dates::london_day(visit.now().utc()));
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(bytes))
}

const HEADINGS: [&str; 13] = [
    "skills-csv-version",
    "skills-csv-date",
    "skills-csv-edition",
    "skills-csv-code",
    "skills-csv-skill",
    "skills-csv-self",
    "skills-csv-partly",
    "skills-csv-sure",
    "skills-csv-endorsed",
    "skills-csv-required",
    "skills-csv-used",
    "skills-csv-evidence",
    "skills-csv-note",
];

/// Every cell is guarded against being run as a formula. A level is its number, and 0 where none is held.
pub(super) fn write(
    words: &Words,
    frameworks: &Frameworks,
    lines: &Lines,
    now: Instant,
) -> std::io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new())?;
    let headings = HEADINGS.map(|key| words.say(key));
    writer.row(headings.iter().map(SpreadsheetText::from))?;
    let sent = lines.assessments.iter().filter(|one| !one.is_draft());
    let mut number = i64::try_from(sent.count()).unwrap_or(i64::MAX);
    for assessment in &lines.assessments {
        let version = if assessment.is_draft() {
            SpreadsheetText::new(&words.say("skills-csv-draft"))
        } else {
            number -= 1;
            SpreadsheetText::number(number + 1)
        };
        for skill in &assessment.skills {
            let cells = cells(words, frameworks, lines, (assessment, skill), now);
            writer.row(std::iter::once(version.clone()).chain(cells))?;
        }
    }
    writer.finish()
}

fn cells(
    words: &Words,
    frameworks: &Frameworks,
    lines: &Lines,
    (assessment, skill): (&Assessment, &AssessedSkill),
    now: Instant,
) -> [SpreadsheetText; 12] {
    let framework = frameworks.edition(assessment.edition);
    let code = skill.code;
    let standing = skill.standing(framework, Start::Unknown);
    let number = |level: Level| SpreadsheetText::number(level.number().into());
    let maybe = |level: Option<Level>| level.map_or(SpreadsheetText::new(""), number);
    let read = lines.read.get(&assessment.id);
    let endorsed = read.and_then(|levels| levels.get(&code)).copied();
    let asked = assessment.role.as_ref();
    let asked = asked
        .and_then(|role| lines.asked.get(role))
        .and_then(|skills| skills.iter().find(|asked| asked.code == code))
        .map(|asked| asked.level);
    let at = assessment.submitted.unwrap_or(now);
    let items = lines.evidence.iter();
    let count = items
        .filter(|item| item.supported(code.as_str(), at))
        .count();
    let date = dates::london_day(assessment.submitted.unwrap_or(assessment.changed).utc());
    [
        SpreadsheetText::new(&date.to_string()),
        SpreadsheetText::number(assessment.edition.number().into()),
        SpreadsheetText::new(code.as_str()),
        SpreadsheetText::new(&skill_name(framework, code)),
        match (standing.settled, standing.held) {
            (false, _) => SpreadsheetText::new(""),
            (true, None) => SpreadsheetText::number(0),
            (true, Some(level)) => number(level),
        },
        maybe(standing.developing),
        SpreadsheetText::new(
            &skill
                .sureness
                .map_or_else(String::new, |sure| words.say(sure_key(sure))),
        ),
        endorsed.map_or(SpreadsheetText::new(""), |level| {
            SpreadsheetText::number(level.number().into())
        }),
        maybe(asked),
        SpreadsheetText::new(&detail_used(words, skill)),
        SpreadsheetText::number(i64::try_from(count).unwrap_or(i64::MAX)),
        SpreadsheetText::new(skill.note.as_str()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample;
    use crate::kit::Language;
    use crate::skills::samples::sent;

    #[test]
    fn a_row_for_each_skill_of_each_version_and_nothing_that_runs() {
        let words = Words::load(Language::English).unwrap();
        let frameworks = Frameworks::shipped().unwrap();
        let mut newest = sent();
        newest.skills[0].note = sample::note("=HYPERLINK(1)");
        let prog = (sample::code("PROG"), Rating::from(Level::new(3).unwrap()));
        let lines = Lines {
            read: HashMap::from([(newest.id.clone(), BTreeMap::from([prog]))]),
            assessments: vec![newest, sent()],
            asked: HashMap::new(),
            evidence: Vec::new(),
        };
        let bytes = write(&words, frameworks, &lines, sample::moment()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows.len(), 1 + 2 * sent().skills.len(), "{text}");
        assert!(rows[1].contains("2026-11-21"), "{text}");
        assert!(rows[1].contains("'=HYPERLINK(1)"), "{text}");
        assert!(rows[1].contains("PROG") && rows[1].contains('2'), "{text}");
    }
}
