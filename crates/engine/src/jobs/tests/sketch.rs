//! A job description to test with: an invented service desk analyst, whole but for nothing.

use crate::jobs::*;
use crate::roles::Importance;
use sfia::{AttributeCode, Edition, Framework, Frameworks, Level, SkillCode};

pub(crate) fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

pub(crate) fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

pub(crate) fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

pub(crate) fn id(text: &str) -> ItemId {
    ItemId::from_text(text)
}

pub(crate) fn duty(name: &str, text: &str) -> Duty {
    Duty {
        id: id(name),
        text: text.to_owned(),
        source: Source::Own,
        edited: false,
    }
}

pub(crate) fn criterion(name: &str, text: &str, importance: Importance, traced: &str) -> Criterion {
    Criterion {
        id: id(name),
        text: text.to_owned(),
        importance,
        assessed: vec![Assessed::Application, Assessed::Interview],
        duties: vec![id(traced)],
        is_qualification: false,
        source: Source::Own,
        edited: false,
    }
}

/// One that lacks nothing.
pub(crate) fn whole() -> JobContent {
    let mut content = JobContent::empty(Edition::Nine);
    content.header = Header {
        title: "Service desk analyst".to_owned(),
        post_numbers: vec!["ICT0041".to_owned(), "ICT0042".to_owned()],
        directorate: "Resources".to_owned(),
        service: "Digital services".to_owned(),
        section: "Service desk".to_owned(),
        grade: "Grade 5".to_owned(),
        hours: "37 hours a week".to_owned(),
        place: "Town Hall, and from home".to_owned(),
        working_pattern: "Hybrid".to_owned(),
        contract: "Permanent".to_owned(),
        reports_to: "Service desk manager".to_owned(),
        responsible_for: "No posts".to_owned(),
        version_date: chrono::NaiveDate::from_ymd_opt(2026, 11, 22),
        politically_restricted: PoliticalRestriction::No,
        dbs: DbsLevel::Basic,
        vetting: Vetting::NotNeeded,
    };
    content.purpose.text =
        "Staff and councillors get back to work quickly when something fails. You \
        listen, mend what you can, and see that the rest reaches the right person."
            .to_owned();
    content.duties = (1..=8)
        .map(|number| {
            let text = format!("Resolve requests of kind {number} so that staff can carry on");
            duty(&format!("d{number}"), &text)
        })
        .collect();
    content.corporate = Some(CorporateVersion(1));
    content.criteria = vec![
        criterion(
            "c1",
            "Calm and clear with people whose work has stopped",
            Importance::Essential,
            "d1",
        ),
        criterion(
            "c2",
            "Finds the cause of faults step by step",
            Importance::Essential,
            "d2",
        ),
        criterion(
            "c3",
            "Writes notes that a colleague can follow",
            Importance::Desirable,
            "d3",
        ),
    ];
    content.adjustments = "Tell us what would help you to apply or to do the job.".to_owned();
    content.skills = vec![JobSkill {
        code: code("USUP"),
        level: level(2),
        importance: Importance::Essential,
        confirmed: true,
    }];
    content.general_level = Some(level(2));
    content.attributes = vec![JobAttribute {
        code: AttributeCode::new("AUTO").unwrap(),
        level: level(2),
    }];
    content
}
