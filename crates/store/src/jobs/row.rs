//! Job descriptions and their versions as they are stored.

pub(super) use crate::columns::{from_json, to_json};

use crate::columns::{AsText, Moment, TextValue};
use crate::error::StoreError;
use crate::schema::job_versions;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use engine::ids::{Id, JobDescriptionId, PersonId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Act, Capacity, Evaluation, State, Version};

impl TextValue for State {
    fn as_text(&self) -> &str {
        (*self).as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for Capacity {
    fn as_text(&self) -> &str {
        (*self).as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

/// The act's word, if it is one.
pub(super) fn act_word(text: &str) -> Result<&'static str, StoreError> {
    Act::WORDS
        .into_iter()
        .find(|word| *word == text)
        .ok_or(StoreError::Corrupt("job_events.act"))
}

/// What a version says, from its column.
pub(super) fn content(text: &str) -> Result<JobContent, StoreError> {
    from_json(text, "job_versions.content")
}

/// A number of a version or a saved state, which is never negative.
pub(super) fn counted(number: i64, column: &'static str) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Corrupt(column))
}

/// A version without what it says.
#[derive(Queryable, Selectable)]
#[diesel(table_name = job_versions)]
pub(super) struct VersionRow {
    number: i64,
    from_number: Option<i64>,
    state: AsText<State>,
    since: Moment,
    begun: Moment,
    consultation: String,
    checked_by: Option<String>,
    approved_by: Option<String>,
    approved_at: Option<Moment>,
    evaluation: String,
}

impl VersionRow {
    pub(super) fn number(&self) -> i64 {
        self.number
    }

    pub(super) fn with_authors(self, authors: Vec<PersonId>) -> Result<Version, StoreError> {
        let number = |number| counted(number, "job_versions.number");
        Ok(Version {
            number: number(self.number)?,
            from: self.from_number.map(number).transpose()?,
            state: self.state.into_inner(),
            since: self.since.into(),
            begun: self.begun.into(),
            authors,
            consultation: from_json(&self.consultation, "job_versions.consultation")?,
            checked_by: self.checked_by.map(<PersonId as Id>::from_text),
            approved_by: self.approved_by.map(<PersonId as Id>::from_text),
            approved: self.approved_at.map(Into::into),
            evaluation: from_json(&self.evaluation, "job_versions.evaluation")?,
        })
    }
}

/// A version to be added or changed, without what it says. An empty field is written as empty.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = job_versions)]
#[diesel(treat_none_as_null = true)]
pub(super) struct VersionValues<'a> {
    org_id: &'a str,
    job_id: &'a str,
    number: i64,
    from_number: Option<i64>,
    state: &'static str,
    since: Moment,
    begun: Moment,
    consultation: String,
    checked_by: Option<&'a str>,
    approved_by: Option<&'a str>,
    approved_at: Option<Moment>,
    evaluation: String,
    evaluated_by: Option<&'a str>,
}

impl<'a> VersionValues<'a> {
    pub(super) fn new(
        org_id: &'a str,
        job: &'a JobDescriptionId,
        version: &'a Version,
    ) -> Result<Self, StoreError> {
        let evaluated_by = Evaluation::last(&version.evaluation).map(|last| last.by.as_str());
        Ok(Self {
            org_id,
            job_id: job.as_str(),
            number: version.number.into(),
            from_number: version.from.map(i64::from),
            state: version.state.as_str(),
            since: version.since.into(),
            begun: version.begun.into(),
            consultation: to_json(&version.consultation, "job_versions.consultation")?,
            checked_by: version.checked_by.as_ref().map(Id::as_str),
            approved_by: version.approved_by.as_ref().map(Id::as_str),
            approved_at: version.approved.map(Into::into),
            evaluation: to_json(&version.evaluation, "job_versions.evaluation")?,
            evaluated_by,
        })
    }
}
