//! One's own record as a JSON file: plain names, so that it can be read without Aspire.

use chrono::NaiveDateTime;
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Start};
use engine::time::Instant;
use serde::Serialize;
use sfia::{Framework, Frameworks, Level};
use std::collections::BTreeMap;
use store::assessments::Own;

/// The file.
#[derive(Serialize)]
pub(super) struct Record<'a> {
    about: &'static str,
    made_at_utc: NaiveDateTime,
    organisation: &'a str,
    name: &'a str,
    job_title: Option<&'a str>,
    role_profile: Option<RoleRecord<'a>>,
    assessments: Vec<AssessmentRecord<'a>>,
}

#[derive(Serialize)]
struct RoleRecord<'a> {
    reference: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct AssessmentRecord<'a> {
    state: &'static str,
    framework: String,
    started_at_utc: NaiveDateTime,
    changed_at_utc: NaiveDateTime,
    sent_at_utc: Option<NaiveDateTime>,
    skills: Vec<SkillRecord<'a>>,
}

#[derive(Serialize)]
struct SkillRecord<'a> {
    code: String,
    name: &'a str,
    added_by_me: bool,
    /// The level that follows from the answers.
    level: Option<Level>,
    partly_level: Option<Level>,
    finished: bool,
    answers: BTreeMap<Level, Answer>,
    last_used: Option<LastUsed>,
    note: &'a str,
}

impl<'a> Record<'a> {
    pub(super) fn new(
        frameworks: &'a Frameworks,
        own: &'a Own,
        organisation: &'a str,
        now: Instant,
        assessments: impl Iterator<Item = &'a Assessment>,
    ) -> Self {
        Self {
            about: "Everything that Aspire holds of your self-assessments. Times are in UTC.",
            made_at_utc: now.utc(),
            organisation,
            name: &own.job.name,
            job_title: own.job.job_title.as_deref(),
            role_profile: own.role.as_ref().map(|role| RoleRecord {
                reference: role.reference.as_str(),
                title: &role.title,
            }),
            assessments: assessments
                .map(|assessment| {
                    AssessmentRecord::new(frameworks.edition(assessment.edition), assessment)
                })
                .collect(),
        }
    }
}

impl<'a> AssessmentRecord<'a> {
    fn new(framework: &'a Framework, assessment: &'a Assessment) -> Self {
        Self {
            state: if assessment.is_draft() {
                "draft"
            } else {
                "sent"
            },
            framework: assessment.edition.to_string(),
            started_at_utc: assessment.started.utc(),
            changed_at_utc: assessment.changed.utc(),
            sent_at_utc: assessment.submitted.map(Instant::utc),
            skills: assessment
                .skills
                .iter()
                .map(|skill| SkillRecord::new(framework, skill))
                .collect(),
        }
    }
}

impl<'a> SkillRecord<'a> {
    fn new(framework: &'a Framework, skill: &'a AssessedSkill) -> Self {
        let standing = skill.standing(framework, Start::Unknown);
        Self {
            code: skill.code.to_string(),
            name: framework
                .find_skill(skill.code)
                .map_or("", |found| found.name.as_str()),
            added_by_me: skill.added,
            level: standing.held,
            partly_level: standing.developing,
            finished: standing.settled,
            answers: skill.answers.iter().collect(),
            last_used: skill.last_used,
            note: skill.note.as_str(),
        }
    }
}
