//! A council with a few invented people, put straight into the tables.

use crate::schema::{
    accounts, memberships, organisations, people, posts, role_profile_skills, role_profiles,
};
use crate::testing::TestDb;
use crate::unit::EntryWrite;
use crate::{Scope, StoreError};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{Member, Roles};
use engine::ids::{AccountId, Id, MembershipId, OrganisationId, PersonId};
use sfia::{Edition, Framework, Frameworks, SkillCode};

pub(crate) fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

pub(crate) fn skill(code: &str) -> SkillCode {
    SkillCode::new(code).unwrap()
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A council whose people have identifiers like `north-sam`.
pub(crate) struct Council(pub(crate) &'static str);

impl Council {
    /// An empty council. `name` is its identifier, too.
    pub(crate) fn new(test: &TestDb, name: &'static str) -> Self {
        insert(test, move |entry| {
            let now = crate::columns::Moment::from(entry.now());
            diesel::insert_into(organisations::table)
                .values((
                    organisations::id.eq(name),
                    organisations::slug.eq(name),
                    organisations::name.eq(name),
                    organisations::kind.eq("county"),
                    organisations::edition.eq(9_i16),
                    organisations::created_at.eq(now),
                    organisations::version.eq(1_i64),
                ))
                .execute(entry.conn())
        });
        Self(name)
    }

    /// The identifier of a person of this council.
    pub(crate) fn person(&self, name: &str) -> PersonId {
        PersonId::from_text(format!("{}-{name}", self.0))
    }

    /// Adds a person without a post.
    pub(crate) fn add(&self, test: &TestDb, name: &'static str) {
        let (council, id) = (self.0, self.person(name).to_string());
        insert(test, move |entry| {
            let now = crate::columns::Moment::from(entry.now());
            diesel::insert_into(people::table)
                .values((
                    people::id.eq(&id),
                    people::org_id.eq(council),
                    people::name.eq(name),
                    people::name_key.eq(name),
                    people::email.eq(&id),
                    people::email_key.eq(&id),
                    people::created_at.eq(now),
                    people::version.eq(1_i64),
                ))
                .execute(entry.conn())
        });
    }

    /// Gives a person a post that reports to `manager`; ended on that day of November 2026, if given.
    pub(crate) fn post(
        &self,
        test: &TestDb,
        name: &str,
        (title, manager): (&'static str, &str),
        role: Option<&'static str>,
        ended: Option<u32>,
    ) {
        let (council, person) = (self.0, self.person(name).to_string());
        let (id, manager) = (
            format!("{person}-{title}"),
            self.person(manager).to_string(),
        );
        let role = role.map(|role| format!("{council}-{role}"));
        insert(test, move |entry| {
            let now = crate::columns::Moment::from(entry.now());
            diesel::insert_into(posts::table)
                .values((
                    posts::id.eq(&id),
                    posts::org_id.eq(council),
                    posts::person_id.eq(&person),
                    posts::is_main.eq(true),
                    posts::job_title.eq(title),
                    posts::department.eq("Digital"),
                    posts::manager_id.eq(&manager),
                    posts::role_profile_id.eq(&role),
                    posts::ended_on.eq(ended.map(date)),
                    posts::created_at.eq(now),
                ))
                .execute(entry.conn())
        });
    }

    /// Adds a role profile that asks for these skills at level 3.
    pub(crate) fn role(&self, test: &TestDb, name: &'static str, codes: &'static [&'static str]) {
        let (council, id) = (self.0, format!("{}-{name}", self.0));
        insert(test, move |entry| {
            let now = crate::columns::Moment::from(entry.now());
            diesel::insert_into(role_profiles::table)
                .values((
                    role_profiles::id.eq(&id),
                    role_profiles::org_id.eq(council),
                    role_profiles::reference.eq(name),
                    role_profiles::title.eq(name),
                    role_profiles::title_key.eq(name),
                    role_profiles::family.eq("Development"),
                    role_profiles::summary.eq(""),
                    role_profiles::general_level.eq(3_i16),
                    role_profiles::created_at.eq(now),
                    role_profiles::updated_at.eq(now),
                    role_profiles::version.eq(1_i64),
                ))
                .execute(entry.conn())?;
            for (code, position) in codes.iter().zip(0_i16..) {
                diesel::insert_into(role_profile_skills::table)
                    .values((
                        role_profile_skills::org_id.eq(council),
                        role_profile_skills::role_profile_id.eq(&id),
                        role_profile_skills::skill_code.eq(code),
                        role_profile_skills::position.eq(position),
                        role_profile_skills::level.eq(3_i16),
                        role_profile_skills::importance.eq("essential"),
                    ))
                    .execute(entry.conn())?;
            }
            Ok(1)
        });
    }

    /// Gives a person an account and a membership, taken up or not.
    pub(crate) fn invite(&self, test: &TestDb, name: &str, joined: bool) {
        let (council, person) = (self.0, self.person(name).to_string());
        insert(test, move |entry| {
            let now = crate::columns::Moment::from(entry.now());
            diesel::insert_into(accounts::table)
                .values((
                    accounts::id.eq(&person),
                    accounts::email.eq(&person),
                    accounts::email_key.eq(&person),
                    accounts::created_at.eq(now),
                ))
                .execute(entry.conn())?;
            diesel::insert_into(memberships::table)
                .values((
                    memberships::id.eq(&person),
                    memberships::org_id.eq(council),
                    memberships::account_id.eq(&person),
                    memberships::person_id.eq(&person),
                    memberships::created_at.eq(now),
                    memberships::joined_at.eq(joined.then_some(now)),
                ))
                .execute(entry.conn())
        });
    }

    /// Acts as a member of this council.
    pub(crate) fn scope(&self, name: &str, manages: bool) -> Scope {
        let person = self.person(name);
        let member = Member {
            account: AccountId::from_text(person.to_string()),
            membership: MembershipId::from_text(person.to_string()),
            person,
            roles: Roles::default(),
            manages,
        };
        Scope::proved(OrganisationId::from_text(self.0.to_owned()), member)
    }
}

pub(crate) fn insert<F>(test: &TestDb, work: F)
where
    F: Fn(&mut EntryWrite<'_>) -> diesel::QueryResult<usize> + Send + 'static,
{
    test.entry_write_blocking::<_, StoreError, _>(move |entry| {
        work(entry)?;
        Ok(())
    })
    .unwrap();
}
