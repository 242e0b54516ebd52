//! Reviews and their skills as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment};
use crate::error::StoreError;
use crate::schema::{review_skills, reviews};
use chrono::NaiveDate;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use engine::endorsement::{About, Basis, Case, Objection, Rating, Review, State, WhyHead};
use engine::ids::{AssessmentId, Id, PersonId, ReviewId};
use sfia::{Edition, SkillCode};

/// A review without its skills.
#[derive(Queryable, Selectable)]
#[diesel(table_name = reviews)]
pub(super) struct ReviewRow {
    pub(super) id: AsText<ReviewId>,
    pub(super) person_id: AsText<PersonId>,
    pub(super) assessment_id: Option<AsText<AssessmentId>>,
    pub(super) edition: AsSmallInt<Edition>,
    pub(super) opened_at: Moment,
    pub(super) replaced_at: Option<Moment>,
    pub(super) version: i64,
}

impl ReviewRow {
    pub(super) fn with(self, objection: Option<Objection>, cases: Vec<Case>) -> Review {
        Review {
            id: self.id.into_inner(),
            person: self.person_id.into_inner(),
            about: match self.assessment_id {
                Some(assessment) => About::Assessment(assessment.into_inner()),
                None => About::Interview,
            },
            edition: self.edition.into_inner(),
            opened: self.opened_at.into(),
            replaced: self.replaced_at.map(Into::into),
            objection,
            cases,
            version: self.version,
        }
    }
}

/// One skill of a review.
#[derive(Queryable, Selectable)]
#[diesel(table_name = review_skills)]
pub(super) struct CaseRow {
    pub(super) review_id: String,
    skill_code: AsText<SkillCode>,
    critical: bool,
    claimed: Option<i16>,
    rated: Option<i16>,
    rated_by: Option<String>,
    second: Option<i16>,
    second_by: Option<String>,
    moderated: Option<i16>,
    moderated_by: Option<String>,
    before_level: Option<i16>,
    state: String,
    since: Moment,
    kept: bool,
    level: Option<i16>,
    reason: Option<String>,
    due_on: Option<NaiveDate>,
    second_reader_id: Option<String>,
}

impl CaseRow {
    pub(super) fn into_case(self) -> Result<Case, StoreError> {
        let state = self.state()?;
        Ok(Case {
            code: self.skill_code.into_inner(),
            critical: self.critical,
            claimed: self.claimed.map(rating).transpose()?,
            rated: given(self.rated, self.rated_by)?,
            second: given(self.second, self.second_by)?,
            moderated: given(self.moderated, self.moderated_by)?,
            before: self.before_level.map(rating).transpose()?,
            state,
            since: self.since.into(),
        })
    }

    fn state(&self) -> Result<State, StoreError> {
        let damaged = StoreError::Corrupt("review_skills.state");
        let reason = self.reason.as_deref().unwrap_or_default();
        let level = || -> Result<Rating, StoreError> {
            self.level
                .map(rating)
                .transpose()?
                .ok_or(StoreError::Corrupt("review_skills.level"))
        };
        Ok(match self.state.as_str() {
            "waiting" => State::Waiting,
            "asked" => State::Asked,
            "proposed" => State::Proposed,
            "talk" => State::Talk { kept: self.kept },
            "second-reader" => State::SecondReader {
                due: self.due_on.ok_or(damaged)?,
                reader: self.second_reader_id.clone().map(PersonId::from_text),
            },
            "head" => State::Head(WhyHead::from_word(reason).ok_or(damaged)?),
            "endorsed" => State::Endorsed {
                level: level()?,
                basis: Basis::from_word(reason).ok_or(damaged)?,
            },
            "decided" => State::Decided { level: level()? },
            _ => return Err(damaged),
        })
    }
}

/// The rating stored as a number.
pub(super) fn rating(number: i16) -> Result<Rating, StoreError> {
    Rating::from_number(number.into()).ok_or(StoreError::Corrupt("a level of a review"))
}

fn given(level: Option<i16>, by: Option<String>) -> Result<Option<(Rating, PersonId)>, StoreError> {
    match (level, by) {
        (Some(level), Some(by)) => Ok(Some((rating(level)?, PersonId::from_text(by)))),
        _ => Ok(None),
    }
}

/// A skill to be added or changed. An empty field is written as empty.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = review_skills)]
#[diesel(treat_none_as_null = true)]
pub(super) struct CaseValues<'a> {
    org_id: &'a str,
    review_id: &'a str,
    skill_code: &'a str,
    position: i16,
    critical: bool,
    claimed: Option<i16>,
    rated: Option<i16>,
    rated_by: Option<&'a str>,
    second: Option<i16>,
    second_by: Option<&'a str>,
    moderated: Option<i16>,
    moderated_by: Option<&'a str>,
    before_level: Option<i16>,
    state: &'static str,
    since: Moment,
    kept: bool,
    level: Option<i16>,
    reason: Option<&'static str>,
    due_on: Option<NaiveDate>,
    second_reader_id: Option<&'a str>,
}

impl<'a> CaseValues<'a> {
    pub(super) fn new(
        org_id: &'a str,
        review: &'a ReviewId,
        position: i16,
        case: &'a Case,
    ) -> Self {
        let by = |given: &'a Option<(Rating, PersonId)>| given.as_ref().map(|(_, by)| by.as_str());
        let level = |given: &Option<(Rating, PersonId)>| given.as_ref().map(|one| number(one.0));
        let (due_on, second_reader_id) = match &case.state {
            State::SecondReader { due, reader } => (Some(*due), reader.as_ref().map(Id::as_str)),
            _ => (None, None),
        };
        Self {
            org_id,
            review_id: review.as_str(),
            skill_code: case.code.as_str(),
            position,
            critical: case.critical,
            claimed: case.claimed.map(number),
            rated: level(&case.rated),
            rated_by: by(&case.rated),
            second: level(&case.second),
            second_by: by(&case.second),
            moderated: level(&case.moderated),
            moderated_by: by(&case.moderated),
            before_level: case.before.map(number),
            state: case.state.as_str(),
            since: case.since.into(),
            kept: case.state == State::Talk { kept: true },
            level: case.level().map(number),
            reason: match &case.state {
                State::Head(why) => Some(why.as_str()),
                State::Endorsed { basis, .. } => Some(basis.as_str()),
                _ => None,
            },
            due_on,
            second_reader_id,
        }
    }
}

/// The number under which a rating is stored.
pub(super) fn number(rating: Rating) -> i16 {
    rating.number().into()
}
