//! One's own record as a JSON file: plain names, so that it can be read without Aspire.

use chrono::NaiveDateTime;
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Start};
use engine::ids::AssessmentId;
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept_for_another_edition: Vec<AsideRecord<'a>>,
}

/// What was said about skills and levels that the edition of the assessment does not have.
#[derive(Serialize)]
struct AsideRecord<'a> {
    code: String,
    answers: BTreeMap<Level, Answer>,
    note: &'a str,
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
        aside: &'a [(AssessmentId, AssessedSkill)],
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
                    let framework = frameworks.edition(assessment.edition);
                    AssessmentRecord::new(framework, assessment, aside)
                })
                .collect(),
        }
    }
}

impl<'a> AssessmentRecord<'a> {
    fn new(
        framework: &'a Framework,
        assessment: &'a Assessment,
        aside: &'a [(AssessmentId, AssessedSkill)],
    ) -> Self {
        let own_aside = aside.iter().filter(|(id, _)| *id == assessment.id);
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
            kept_for_another_edition: own_aside
                .map(|(_, skill)| AsideRecord {
                    code: skill.code.to_string(),
                    answers: skill.answers.iter().collect(),
                    note: skill.note.as_str(),
                })
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
