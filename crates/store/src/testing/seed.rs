//! Rows that a test begins with: an organisation, people, members. All of them invented.

use super::TestDb;
use crate::columns::Moment;
use crate::schema::{accounts, membership_roles, memberships, organisations, people, posts};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Member, Role};
use engine::ids::{AccountId, Id, MembershipId, OrganisationId, PersonId, RoleProfileId};
use engine::text::search_key;

impl TestDb {
    /// An organisation named `slug`, as the command line sees it.
    pub fn organisation(&self, slug: &'static str) -> Scope {
        self.entry_write_blocking::<_, StoreError, _>(move |entry| {
            let now = Moment::from(entry.now());
            diesel::insert_into(organisations::table)
                .values((
                    organisations::id.eq(slug),
                    organisations::slug.eq(slug),
                    organisations::name.eq(slug),
                    organisations::kind.eq("county"),
                    organisations::edition.eq(9i16),
                    organisations::created_at.eq(now),
                    organisations::version.eq(1i64),
                ))
                .execute(entry.conn())?;
            Ok(())
        })
        .expect("an organisation can be added");
        Scope::system(OrganisationId::from_text(slug.to_owned()))
    }

    /// A person who has joined, with `roles`. Their identifiers all are `organisation-name`.
    pub fn member(&self, organisation: &Scope, name: &'static str, roles: &[Role]) -> Scope {
        let org = organisation.organisation().as_str().to_owned();
        let id = format!("{org}-{name}");
        let (row, stored) = (id.clone(), roles.to_vec());
        self.entry_write_blocking::<_, StoreError, _>(move |entry| {
            let now = Moment::from(entry.now());
            let email = format!("{row}@example.test");
            diesel::insert_into(people::table)
                .values((
                    people::id.eq(&row),
                    people::org_id.eq(&org),
                    people::name.eq(name),
                    people::name_key.eq(search_key(name)),
                    people::email.eq(&email),
                    people::email_key.eq(&email),
                    people::created_at.eq(now),
                    people::version.eq(1i64),
                ))
                .execute(entry.conn())?;
            diesel::insert_into(accounts::table)
                .values((
                    accounts::id.eq(&row),
                    accounts::email.eq(&email),
                    accounts::email_key.eq(&email),
                    accounts::created_at.eq(now),
                ))
                .execute(entry.conn())?;
            diesel::insert_into(memberships::table)
                .values((
                    memberships::id.eq(&row),
                    memberships::org_id.eq(&org),
                    memberships::account_id.eq(&row),
                    memberships::person_id.eq(&row),
                    memberships::created_at.eq(now),
                    memberships::joined_at.eq(now),
                ))
                .execute(entry.conn())?;
            for role in &stored {
                diesel::insert_into(membership_roles::table)
                    .values((
                        membership_roles::org_id.eq(&org),
                        membership_roles::membership_id.eq(&row),
                        membership_roles::role.eq(role.as_str()),
                    ))
                    .execute(entry.conn())?;
            }
            Ok(())
        })
        .expect("a member can be added");
        Scope::proved(
            organisation.organisation().clone(),
            Member {
                account: AccountId::from_text(id.clone()),
                membership: MembershipId::from_text(id.clone()),
                person: PersonId::from_text(id),
                roles: roles.iter().copied().collect(),
                manages: false,
            },
        )
    }

    /// A present post of a member of [`TestDb::member`] in a role.
    pub fn post(&self, member: &Scope, role: &RoleProfileId) {
        let org = member.organisation().as_str().to_owned();
        let person = member
            .actor()
            .member()
            .expect("a member")
            .person
            .to_string();
        let role = role.to_string();
        self.entry_write_blocking::<_, StoreError, _>(move |entry| {
            let now = Moment::from(entry.now());
            let id: engine::ids::PostId = entry.new_id();
            diesel::insert_into(posts::table)
                .values((
                    posts::id.eq(id.as_str()),
                    posts::org_id.eq(&org),
                    posts::person_id.eq(&person),
                    posts::is_main.eq(true),
                    posts::job_title.eq("Post"),
                    posts::department.eq("Department"),
                    posts::role_profile_id.eq(&role),
                    posts::created_at.eq(now),
                ))
                .execute(entry.conn())?;
            Ok(())
        })
        .expect("a post can be added");
    }

    /// Marks a member of [`TestDb::member`] as having left on that day of November 2026.
    pub fn leave(&self, member: &Scope, day: u32) {
        let org = member.organisation().as_str().to_owned();
        let person = member
            .actor()
            .member()
            .expect("a member")
            .person
            .to_string();
        self.entry_write_blocking::<_, StoreError, _>(move |entry| {
            diesel::update(
                people::table
                    .filter(people::org_id.eq(&org))
                    .filter(people::id.eq(&person)),
            )
            .set(people::left_on.eq(chrono::NaiveDate::from_ymd_opt(2026, 11, day)))
            .execute(entry.conn())?;
            Ok(())
        })
        .expect("a person can leave");
    }
}
