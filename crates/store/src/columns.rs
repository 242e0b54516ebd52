//! Columns whose values are engine types: a damaged stored value is a load error and never a panic.
//!
//! Rows hold these wrappers; `From` makes one, `into_inner` (or the field) gives the engine type back.

use crate::error::StoreError;
use chrono::NaiveDateTime;
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{SmallInt, Text, Timestamp};
use engine::access::Role;
use engine::ids::{self, Id};
use engine::time::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sfia::{AttributeCode, Edition, Level, SkillCode};

/// A moment in a `TIMESTAMP` column: UTC, whole microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamp)]
pub(crate) struct Moment(NaiveDateTime);

impl From<Instant> for Moment {
    fn from(instant: Instant) -> Self {
        Self(instant.utc())
    }
}

impl From<Moment> for Instant {
    fn from(moment: Moment) -> Self {
        Self::from_utc(moment.0)
    }
}

impl<DB> ToSql<Timestamp, DB> for Moment
where
    DB: Backend,
    NaiveDateTime: ToSql<Timestamp, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB> FromSql<Timestamp, DB> for Moment
where
    DB: Backend,
    NaiveDateTime: FromSql<Timestamp, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        NaiveDateTime::from_sql(bytes).map(Self)
    }
}

/// An engine type that is stored as text.
pub(crate) trait TextValue: Sized {
    /// The text as stored.
    fn as_text(&self) -> &str;
    /// The value stored as `text`, unless no version of the program writes that.
    fn from_text(text: String) -> Option<Self>;
}

/// An engine type in a `TEXT` column.
#[derive(Clone, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub(crate) struct AsText<T>(pub(crate) T);

impl<T> AsText<T> {
    /// The engine type.
    pub(crate) fn into_inner(self) -> T {
        self.0
    }
}

impl<T> From<T> for AsText<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T, DB> ToSql<Text, DB> for AsText<T>
where
    T: TextValue + std::fmt::Debug,
    DB: Backend,
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.as_text().to_sql(out)
    }
}

impl<T, DB> FromSql<Text, DB> for AsText<T>
where
    T: TextValue,
    DB: Backend,
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        T::from_text(String::from_sql(bytes)?)
            .map(Self)
            .ok_or_else(|| unknown::<T>())
    }
}

/// An engine type that is stored as a small whole number.
pub(crate) trait SmallIntValue: Sized {
    /// The number as stored.
    fn to_small_int(&self) -> i16;
    /// The value stored as `number`, unless no version of the program writes that.
    fn from_small_int(number: i16) -> Option<Self>;
}

/// An engine type in a `SMALLINT` column. Keeps the number beside the value, since a bind borrows it.
#[derive(Clone, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = SmallInt)]
pub(crate) struct AsSmallInt<T> {
    value: T,
    number: i16,
}

impl<T> AsSmallInt<T> {
    /// The engine type.
    pub(crate) fn into_inner(self) -> T {
        self.value
    }

    /// The engine type, where it is small enough to be copied.
    pub(crate) fn value(&self) -> T
    where
        T: Copy,
    {
        self.value
    }
}

impl<T: SmallIntValue> From<T> for AsSmallInt<T> {
    fn from(value: T) -> Self {
        let number = value.to_small_int();
        Self { value, number }
    }
}

impl<T, DB> ToSql<SmallInt, DB> for AsSmallInt<T>
where
    T: std::fmt::Debug,
    DB: Backend,
    i16: ToSql<SmallInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.number.to_sql(out)
    }
}

impl<T, DB> FromSql<SmallInt, DB> for AsSmallInt<T>
where
    T: SmallIntValue,
    DB: Backend,
    i16: FromSql<SmallInt, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let number = i16::from_sql(bytes)?;
        match T::from_small_int(number) {
            Some(value) => Ok(Self { value, number }),
            None => Err(unknown::<T>()),
        }
    }
}

/// The value itself is left out of the message: it may be personal.
fn unknown<T>() -> Box<dyn std::error::Error + Send + Sync> {
    format!("not a stored form of {}", std::any::type_name::<T>()).into()
}

macro_rules! ids {
    ($($id:ty),+ $(,)?) => {$(
        impl TextValue for $id {
            fn as_text(&self) -> &str {
                Id::as_str(self)
            }
            fn from_text(text: String) -> Option<Self> {
                Some(Id::from_text(text))
            }
        }
    )+};
}

ids! {
    ids::ProgrammeId, ids::OrganisationId, ids::AccountId, ids::PersonId, ids::MembershipId,
    ids::PostId, ids::SessionId, ids::InvitationId, ids::RoleProfileId, ids::AssessmentId,
    ids::EvidenceId, ids::EvidenceFileId, ids::PreviewId, ids::MailId,
    ids::ReviewId, ids::EndorsementId, ids::DelegationId,
    ids::ModerationId,
    ids::EditionChangeId,
    ids::CampaignId,
    ids::JobDescriptionId,
    ids::SharedRoleId,
    ids::QuestionnaireId, ids::ReadinessGuestId, ids::ReadinessRoundId, ids::RespondentId,
    ids::ReadinessConditionId, ids::ReadinessActionId, ids::ShownId, ids::ProgrammeRecordId,
    ids::SurveyId,
}

impl TextValue for Role {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for AttributeCode {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::new(&text).ok()
    }
}

impl TextValue for SkillCode {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::new(&text).ok()
    }
}

impl SmallIntValue for Level {
    fn to_small_int(&self) -> i16 {
        self.number().into()
    }
    fn from_small_int(number: i16) -> Option<Self> {
        Self::try_from(number).ok()
    }
}

impl SmallIntValue for Edition {
    fn to_small_int(&self) -> i16 {
        self.number().into()
    }
    fn from_small_int(number: i16) -> Option<Self> {
        Self::try_from(number).ok()
    }
}

/// Reads a column of JSON; `column` is named if it is damaged.
pub(crate) fn from_json<T: DeserializeOwned>(
    text: &str,
    column: &'static str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Corrupt(column))
}

/// Writes a column of JSON.
pub(crate) fn to_json<T: Serialize>(value: &T, column: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Corrupt(column))
}
