//! Invented assessments for the samples of this area and of those that show its results.

use chrono::NaiveDate;
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Note, StepsDone};
use engine::ids::{AssessmentId, Id, PersonId};
use engine::time::Instant;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

pub(crate) fn framework() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

pub(crate) fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

pub(crate) fn moment() -> Instant {
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    Instant::from_utc(date.and_hms_opt(14, 5, 0).unwrap())
}

pub(crate) fn said(text: &str, given: &[(u8, Answer)], used: Option<LastUsed>) -> AssessedSkill {
    AssessedSkill {
        last_used: used,
        answers: given
            .iter()
            .map(|(level, answer)| (Level::new(*level).unwrap(), *answer))
            .collect(),
        ..AssessedSkill::unanswered(code(text), false)
    }
}

pub(crate) fn draft(skills: Vec<AssessedSkill>) -> Assessment {
    let id = AssessmentId::from_text("a1".to_owned());
    let person = PersonId::from_text("p1".to_owned());
    Assessment {
        steps: StepsDone {
            job: Some(moment()),
            choosing: Some(moment()),
            examples: Some(moment()),
        },
        skills,
        version: 7,
        ..Assessment::begin(id, person, Edition::Nine, moment())
    }
}

pub(crate) fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}
