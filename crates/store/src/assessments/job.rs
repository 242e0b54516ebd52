//! The job against which a person is assessed: the main present post, its role profile and line manager.

use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{Permit, ReadPerson};
use engine::ids::{Id, PersonId, RoleProfileId};

/// Who a person is at work, as far as an assessment needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The person.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// The title of the main present post; `None` without a post.
    pub job_title: Option<String>,
    /// The role profile of that post.
    pub role: Option<RoleProfileId>,
    /// The name of the line manager in that post.
    pub manager: Option<String>,
}

type Found = (
    AsText<PersonId>,
    String,
    Option<String>,
    Option<AsText<RoleProfileId>>,
    Option<String>,
);

/// The person with their main present post. Of two, the one marked as main; of two such, the older one.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_job(tx: &mut Read<'_>, permit: &Permit<ReadPerson>) -> Result<Option<Job>, StoreError> {
    job_of(tx, &permit.resource().person)
}

/// The same for callers that hold a stronger permit.
pub(crate) fn job_of(tx: &mut Read<'_>, person: &PersonId) -> Result<Option<Job>, StoreError> {
    let managers = diesel::alias!(people as managers);
    let found: Option<Found> = people::table
        .left_join(
            posts::table.on(posts::org_id
                .eq(people::org_id)
                .and(posts::person_id.eq(people::id))
                .and(posts::ended_on.is_null())),
        )
        .left_join(
            managers.on(managers
                .field(people::org_id)
                .eq(people::org_id)
                .and(managers.field(people::id).nullable().eq(posts::manager_id))),
        )
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::id.eq(person.as_str()))
        .order((posts::is_main.desc(), posts::created_at, posts::id))
        .select((
            people::id,
            people::name,
            posts::job_title.nullable(),
            posts::role_profile_id.nullable(),
            managers.field(people::name).nullable(),
        ))
        .first(tx.conn())
        .optional()?;
    Ok(found.map(|(person, name, job_title, role, manager)| Job {
        person: person.into_inner(),
        name,
        job_title,
        role: role.map(AsText::into_inner),
        manager,
    }))
}
