//! People and posts as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment, SmallIntValue, TextValue};
use crate::schema::{people, posts};
use chrono::NaiveDate;
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use engine::email::EmailAddress;
use engine::ids::{Id, OrganisationId, PersonId, PostId, RoleProfileId};
use engine::people::{Fte, Line, Person, PersonDraft, PersonName, Post, PostDraft, StaffNumber};
use engine::time::Instant;

/// A person as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = people)]
pub(super) struct PersonRow {
    pub(super) id: AsText<PersonId>,
    pub(super) name: AsText<PersonName>,
    pub(super) email: AsText<EmailAddress>,
    pub(super) staff_number: Option<AsText<StaffNumber>>,
    pub(super) left_on: Option<NaiveDate>,
    pub(super) version: i64,
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Self {
        Self {
            id: row.id.into_inner(),
            name: row.name.into_inner(),
            email: row.email.into_inner(),
            staff_number: row.staff_number.map(AsText::into_inner),
            left_on: row.left_on,
            version: row.version,
        }
    }
}

/// A person to be added.
#[derive(Insertable)]
#[diesel(table_name = people)]
pub(super) struct NewPersonRow<'a> {
    id: &'a str,
    org_id: &'a str,
    name: &'a str,
    name_key: String,
    email: &'a str,
    email_key: String,
    staff_number: Option<&'a str>,
    created_at: Moment,
    version: i64,
}

impl<'a> NewPersonRow<'a> {
    pub(super) fn new(
        organisation: &'a OrganisationId,
        id: &'a PersonId,
        name: &'a PersonName,
        email: &'a EmailAddress,
        staff_number: Option<&'a StaffNumber>,
        now: Instant,
    ) -> Self {
        Self {
            id: id.as_str(),
            org_id: organisation.as_str(),
            name: name.as_str(),
            name_key: name.key(),
            email: email.as_str(),
            email_key: email.key(),
            staff_number: staff_number.map(StaffNumber::as_str),
            created_at: now.into(),
            version: 1,
        }
    }
}

/// A person's own values, to be replaced.
#[derive(AsChangeset)]
#[diesel(table_name = people, treat_none_as_null = true)]
pub(super) struct PersonValues<'a> {
    name: &'a str,
    name_key: String,
    email: &'a str,
    email_key: String,
    staff_number: Option<&'a str>,
}

impl<'a> PersonValues<'a> {
    pub(super) fn of(draft: &'a PersonDraft) -> Self {
        Self::new(&draft.name, &draft.email, draft.staff_number.as_ref())
    }

    pub(super) fn new(
        name: &'a PersonName,
        email: &'a EmailAddress,
        staff_number: Option<&'a StaffNumber>,
    ) -> Self {
        Self {
            name: name.as_str(),
            name_key: name.key(),
            email: email.as_str(),
            email_key: email.key(),
            staff_number: staff_number.map(StaffNumber::as_str),
        }
    }
}

/// A post as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = posts)]
pub(super) struct PostRow {
    pub(super) id: AsText<PostId>,
    pub(super) person_id: AsText<PersonId>,
    pub(super) is_main: bool,
    pub(super) job_title: AsText<Line>,
    pub(super) department: AsText<Line>,
    pub(super) manager_id: Option<AsText<PersonId>>,
    pub(super) role_profile_id: Option<AsText<RoleProfileId>>,
    pub(super) fte_hundredths: Option<AsSmallInt<Fte>>,
    pub(super) started_on: Option<NaiveDate>,
    pub(super) ended_on: Option<NaiveDate>,
}

impl From<PostRow> for Post {
    fn from(row: PostRow) -> Self {
        Self {
            id: row.id.into_inner(),
            is_main: row.is_main,
            about: PostDraft {
                job_title: row.job_title.into_inner(),
                department: row.department.into_inner(),
                manager: row.manager_id.map(AsText::into_inner),
                role: row.role_profile_id.map(AsText::into_inner),
                fte: row.fte_hundredths.map(AsSmallInt::into_inner),
                started_on: row.started_on,
            },
            ended_on: row.ended_on,
        }
    }
}

/// A post to be added.
#[derive(Insertable)]
#[diesel(table_name = posts)]
pub(super) struct NewPostRow<'a> {
    pub(super) id: String,
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) is_main: bool,
    #[diesel(embed)]
    pub(super) values: PostValues<'a>,
    pub(super) created_at: Moment,
}

/// What is known of a post, to be stored or replaced.
#[derive(AsChangeset, Insertable)]
#[diesel(table_name = posts, treat_none_as_null = true)]
pub(super) struct PostValues<'a> {
    pub(super) job_title: &'a str,
    pub(super) department: &'a str,
    pub(super) manager_id: Option<&'a str>,
    pub(super) role_profile_id: Option<&'a str>,
    pub(super) fte_hundredths: Option<i16>,
    pub(super) started_on: Option<NaiveDate>,
}

impl<'a> From<&'a PostDraft> for PostValues<'a> {
    fn from(draft: &'a PostDraft) -> Self {
        Self {
            job_title: draft.job_title.as_str(),
            department: draft.department.as_str(),
            manager_id: draft.manager.as_ref().map(Id::as_str),
            role_profile_id: draft.role.as_ref().map(Id::as_str),
            fte_hundredths: draft.fte.map(Fte::hundredths),
            started_on: draft.started_on,
        }
    }
}

macro_rules! parsed_text {
    ($($kind:ty => $parse:expr),+ $(,)?) => {$(
        impl TextValue for $kind {
            fn as_text(&self) -> &str {
                self.as_str()
            }
            fn from_text(text: String) -> Option<Self> {
                $parse(&text).ok()
            }
        }
    )+};
}

parsed_text! {
    PersonName => PersonName::parse,
    EmailAddress => EmailAddress::parse,
    StaffNumber => StaffNumber::parse,
    Line => Line::parse,
}

impl SmallIntValue for Fte {
    fn to_small_int(&self) -> i16 {
        self.hundredths()
    }
    fn from_small_int(number: i16) -> Option<Self> {
        Self::from_hundredths(number).ok()
    }
}
