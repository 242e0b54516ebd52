//! Assessments, their skills and answers as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::schema::{
    assessment_answers, assessment_attributes, assessment_candidates, assessment_skills,
    assessments, laid_aside_answers, laid_aside_skills,
};
use diesel::{Insertable, Queryable, Selectable};
use engine::assessments::{
    Answer, AssessedSkill, Assessment, Candidate, LastUsed, Note, Responsibility, StatementOfUse,
    StepsDone, Sureness,
};
use engine::ids::{AssessmentId, PersonId, RoleProfileId};
use sfia::{AttributeCode, Edition, Level, SkillCode};

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

impl TextValue for Sureness {
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
    pub(super) statement: i16,
    pub(super) planning: bool,
    pub(super) period_years: i16,
    pub(super) role_chosen: bool,
    pub(super) job_at: Option<Moment>,
    pub(super) choosing_at: Option<Moment>,
    pub(super) examples_at: Option<Moment>,
}

/// What hangs on an assessment.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) skills: Vec<AssessedSkill>,
    pub(super) responsibility: Responsibility,
    pub(super) candidates: Vec<Candidate>,
}

impl AssessmentRow {
    pub(super) fn with(self, parts: Parts) -> Assessment {
        Assessment {
            id: self.id.into_inner(),
            person: self.person_id.into_inner(),
            role: self.role_profile_id.map(AsText::into_inner),
            role_chosen: self.role_chosen,
            edition: self.edition.into_inner(),
            statement: StatementOfUse {
                version: self.statement,
                planning: self.planning,
            },
            period_years: u8::try_from(self.period_years).unwrap_or(u8::MAX),
            steps: StepsDone {
                job: self.job_at.map(Into::into),
                choosing: self.choosing_at.map(Into::into),
                examples: self.examples_at.map(Into::into),
            },
            responsibility: parts.responsibility,
            candidates: parts.candidates,
            skills: parts.skills,
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
    pub(super) asked_again: Option<AsSmallInt<Level>>,
    pub(super) sureness: Option<AsText<Sureness>>,
    pub(super) asked_from: Option<AsSmallInt<Level>>,
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
                asked_again: row.asked_again.map(AsSmallInt::into_inner),
                asked_from: row.asked_from.map(AsSmallInt::into_inner),
                sureness: row.sureness.map(AsText::into_inner),
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
    pub(super) statement: i16,
    pub(super) planning: bool,
    pub(super) period_years: i16,
    pub(super) choosing_at: Option<Moment>,
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
    pub(super) asked_again: Option<i16>,
    pub(super) asked_from: Option<i16>,
}

/// An answer about an attribute.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_attributes)]
pub(super) struct AttributeRow {
    pub(super) assessment_id: AsText<AssessmentId>,
    pub(super) attribute: AsText<AttributeCode>,
    pub(super) level: AsSmallInt<Level>,
    pub(super) answer: AsText<Answer>,
}

/// An answer about an attribute to be added.
#[derive(Insertable)]
#[diesel(table_name = assessment_attributes)]
pub(super) struct NewAttributeAnswer<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) attribute: &'a str,
    pub(super) level: i16,
    pub(super) answer: &'static str,
    pub(super) answered_at: Moment,
}

/// A skill offered to choose from.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_candidates)]
pub(super) struct CandidateRow {
    pub(super) skill_code: AsText<SkillCode>,
    pub(super) used: Option<AsText<LastUsed>>,
}

/// A skill to be offered.
#[derive(Insertable)]
#[diesel(table_name = assessment_candidates)]
pub(super) struct NewCandidate<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) position: i16,
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

/// A skill to be laid aside.
#[derive(Insertable)]
#[diesel(table_name = laid_aside_skills)]
pub(super) struct NewLaidSkill<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) position: i16,
    pub(super) added: bool,
    pub(super) last_used: Option<&'static str>,
    pub(super) note: &'a str,
    pub(super) asked_again: Option<i16>,
}

/// An answer to be laid aside.
#[derive(Insertable)]
#[diesel(table_name = laid_aside_answers)]
pub(super) struct NewLaidAnswer<'a> {
    pub(super) org_id: &'a str,
    pub(super) assessment_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) level: i16,
    pub(super) answer: &'static str,
    pub(super) answered_at: Moment,
}

/// A skill that was laid aside.
#[derive(Queryable, Selectable)]
#[diesel(table_name = laid_aside_skills)]
pub(super) struct LaidSkillRow {
    pub(super) assessment_id: AsText<AssessmentId>,
    pub(super) skill_code: AsText<SkillCode>,
    pub(super) added: bool,
    pub(super) last_used: Option<AsText<LastUsed>>,
    pub(super) note: AsText<Note>,
    pub(super) asked_again: Option<AsSmallInt<Level>>,
    pub(super) sureness: Option<AsText<Sureness>>,
}

/// An answer that was laid aside.
#[derive(Queryable, Selectable)]
#[diesel(table_name = laid_aside_answers)]
pub(super) struct LaidAnswerRow {
    pub(super) assessment_id: AsText<AssessmentId>,
    pub(super) skill_code: AsText<SkillCode>,
    pub(super) level: AsSmallInt<Level>,
    pub(super) answer: AsText<Answer>,
}
