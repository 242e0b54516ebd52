//! Assessments, their skills and answers as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::schema::{assessment_answers, assessment_skills, assessments};
use diesel::{Insertable, Queryable, Selectable};
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Note};
use engine::ids::{AssessmentId, PersonId, RoleProfileId};
use sfia::{Edition, Level, SkillCode};

impl TextValue for Answer {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for LastUsed {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for Note {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::parse(&text).ok()
    }
}

/// An assessment without its skills.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessments)]
pub(super) struct AssessmentRow {
    pub(super) id: AsText<AssessmentId>,
    pub(super) person_id: AsText<PersonId>,
    pub(super) role_profile_id: Option<AsText<RoleProfileId>>,
    pub(super) edition: AsSmallInt<Edition>,
    pub(super) started_at: Moment,
    pub(super) changed_at: Moment,
    pub(super) submitted_at: Option<Moment>,
    pub(super) version: i64,
}

impl AssessmentRow {
    pub(super) fn with_skills(self, skills: Vec<AssessedSkill>) -> Assessment {
        Assessment {
            id: self.id.into_inner(),
            person: self.person_id.into_inner(),
            role: self.role_profile_id.map(AsText::into_inner),
            edition: self.edition.into_inner(),
            skills,
            started: self.started_at.into(),
            changed: self.changed_at.into(),
            submitted: self.submitted_at.map(Into::into),
            version: self.version,
        }
    }
}

/// A skill without its answers.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_skills)]
pub(super) struct SkillRow {
    pub(super) assessment_id: AsText<AssessmentId>,
    pub(super) skill_code: AsText<SkillCode>,
    pub(super) added: bool,
    pub(super) last_used: Option<AsText<LastUsed>>,
    pub(super) note: AsText<Note>,
}

/// One answer of the skill before it in a join.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_answers)]
pub(super) struct AnswerRow {
    pub(super) level: AsSmallInt<Level>,
    pub(super) answer: AsText<Answer>,
}

/// Puts skills and their answers together. The rows of one skill follow one another.
pub(super) fn fold_skills(
    rows: Vec<(SkillRow, Option<AnswerRow>)>,
) -> Vec<(AssessmentId, AssessedSkill)> {
    let mut skills: Vec<(AssessmentId, AssessedSkill)> = Vec::new();
    for (row, answer) in rows {
        let (assessment, code) = (row.assessment_id.into_inner(), row.skill_code.into_inner());
        let again = skills
            .last()
            .is_some_and(|(id, skill)| *id == assessment && skill.code == code);
        if !again {
            let skill = AssessedSkill {
                last_used: row.last_used.map(AsText::into_inner),
                note: row.note.into_inner(),
                ..AssessedSkill::unanswered(code, row.added)
            };
            skills.push((assessment, skill));
        }
        if let (Some(answer), Some((_, skill))) = (answer, skills.last_mut()) {
            let level = answer.level.into_inner();
            skill.answers.set(level, answer.answer.into_inner());
        }
    }
    skills
}

/// An assessment to be added.
#[derive(Insertable)]
#[diesel(table_name = assessments)]
pub(super) struct NewAssessment<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) role_profile_id: Option<&'a str>,
    pub(super) edition: i16,
    pub(super) started_at: Moment,
    pub(super) changed_at: Moment,
    pub(super) version: i64,
}

/// A skill to be added.
#[derive(Insertable)]
#[diesel(table_name = assessment_skills)]
pub(super) struct NewSkill<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) position: i16,
    pub(super) added: bool,
    pub(super) last_used: Option<&'static str>,
    pub(super) note: &'a str,
}

/// An answer to be added.
#[derive(Insertable)]
#[diesel(table_name = assessment_answers)]
pub(super) struct NewAnswer<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) level: i16,
    pub(super) answer: &'static str,
    pub(super) answered_at: Moment,
}
