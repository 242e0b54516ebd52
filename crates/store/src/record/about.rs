//! The person, their posts and way in, and the small things that hang on nothing else.

use super::around::{
    ElsewhereRecord, RemindersRecord, RoundRecord, SampleRecord, StandInRecord, elsewhere,
    reminders, rounds, samples, stand_ins,
};
use crate::error::StoreError;
use crate::schema::{
    accounts, exercise_answers, membership_roles, memberships, people, posts, role_profiles,
    skill_wishes,
};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::ids::{Id, PersonId};
use serde::Serialize;

/// The person and what stands alone.
#[derive(Debug, Serialize)]
pub struct AboutRecord {
    /// The person's identity in the service.
    pub id: String,
    /// The name.
    pub name: String,
    /// The work address.
    pub email: String,
    /// The staff number.
    pub staff_number: Option<String>,
    /// The last day at work.
    pub left_on: Option<NaiveDate>,
    /// When the entry was made.
    pub entered_at_utc: NaiveDateTime,
    /// The way in.
    pub membership: Option<AccountRecord>,
    /// Posts, present and past.
    pub posts: Vec<PostRecord>,
    /// Days on which somebody stood in.
    pub stand_ins: Vec<StandInRecord>,
    /// Answers in the exercise and in practice.
    pub exercise: Vec<ExerciseRecord>,
    /// What was wished and confirmed, by skill.
    pub wishes: Vec<WishRecord>,
    /// Moderation samples from among which this person could be drawn.
    pub moderation_samples: Vec<SampleRecord>,
    /// Assessment rounds into which this person was put by name.
    pub rounds: Vec<RoundRecord>,
    /// Since when reminders are switched off, and when some were sent.
    pub reminders: RemindersRecord,
    /// What this person did in the readings of others, who are not named.
    pub acts_in_readings_of_others: Vec<ElsewhereRecord>,
}

/// The account and membership.
#[derive(Debug, Serialize)]
pub struct AccountRecord {
    id: String,
    sign_in_address: String,
    account_made_at_utc: NaiveDateTime,
    password_changed_at_utc: Option<NaiveDateTime>,
    made_at_utc: NaiveDateTime,
    joined_at_utc: Option<NaiveDateTime>,
    suspended_at_utc: Option<NaiveDateTime>,
    roles: Vec<String>,
}

/// A post.
#[derive(Debug, Serialize)]
pub struct PostRecord {
    id: String,
    is_main: bool,
    job_title: String,
    department: String,
    has_line_manager: bool,
    role_reference: Option<String>,
    role_title: Option<String>,
    fte_hundredths: Option<i16>,
    started_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    entered_at_utc: NaiveDateTime,
}

/// The level read in a made-up case.
#[derive(Debug, Serialize)]
pub struct ExerciseRecord {
    case: String,
    level: i16,
    answered_at_utc: NaiveDateTime,
}

/// What was wished about a skill, and when its level was last said to be still true.
#[derive(Debug, Serialize)]
pub struct WishRecord {
    skill: String,
    interest: Option<String>,
    still_true_at_utc: Option<NaiveDateTime>,
}

pub(super) fn load(tx: &mut Read<'_>, person: &PersonId) -> Result<AboutRecord, StoreError> {
    type Found = (
        String,
        String,
        String,
        Option<String>,
        Option<NaiveDate>,
        NaiveDateTime,
    );
    let found: Option<Found> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::id.eq(person.as_str()))
        .select((
            people::id,
            people::name,
            people::email,
            people::staff_number,
            people::left_on,
            people::created_at,
        ))
        .first(tx.conn())
        .optional()?;
    let (id, name, email, staff_number, left_on, entered) =
        found.ok_or(StoreError::NotFound("person"))?;
    Ok(AboutRecord {
        id,
        name,
        email,
        staff_number,
        left_on,
        entered_at_utc: entered,
        membership: membership(tx, person)?,
        posts: posts_of(tx, person)?,
        stand_ins: stand_ins(tx, person)?,
        exercise: exercise(tx, person)?,
        wishes: wishes(tx, person)?,
        moderation_samples: samples(tx, person)?,
        rounds: rounds(tx, person)?,
        reminders: reminders(tx, person)?,
        acts_in_readings_of_others: elsewhere(tx, person)?,
    })
}

fn membership(tx: &mut Read<'_>, person: &PersonId) -> Result<Option<AccountRecord>, StoreError> {
    type Found = (
        (String, String, NaiveDateTime, Option<NaiveDateTime>),
        (NaiveDateTime, Option<NaiveDateTime>, Option<NaiveDateTime>),
    );
    let organisation = tx.organisation().as_str();
    let found: Option<Found> = memberships::table
        .inner_join(accounts::table.on(accounts::id.eq(memberships::account_id)))
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq(person.as_str()))
        .select((
            (
                memberships::id,
                accounts::email,
                accounts::created_at,
                accounts::password_changed_at,
            ),
            (
                memberships::created_at,
                memberships::joined_at,
                memberships::suspended_at,
            ),
        ))
        .first(tx.conn())
        .optional()?;
    let Some(((id, address, account, password), (made, joined, suspended))) = found else {
        return Ok(None);
    };
    let roles = membership_roles::table
        .filter(membership_roles::org_id.eq(organisation))
        .filter(membership_roles::membership_id.eq(&id))
        .order(membership_roles::role)
        .select(membership_roles::role)
        .load(tx.conn())?;
    Ok(Some(AccountRecord {
        id,
        sign_in_address: address,
        account_made_at_utc: account,
        password_changed_at_utc: password,
        made_at_utc: made,
        joined_at_utc: joined,
        suspended_at_utc: suspended,
        roles,
    }))
}

fn posts_of(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<PostRecord>, StoreError> {
    type Found = (
        (String, bool, String, String, Option<String>),
        (Option<String>, Option<String>, Option<i16>),
        (Option<NaiveDate>, Option<NaiveDate>, NaiveDateTime),
    );
    let rows: Vec<Found> = posts::table
        .left_join(
            role_profiles::table.on(role_profiles::org_id
                .eq(posts::org_id)
                .and(role_profiles::id.nullable().eq(posts::role_profile_id))),
        )
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::person_id.eq(person.as_str()))
        .order((posts::created_at, posts::id))
        .select((
            (
                posts::id,
                posts::is_main,
                posts::job_title,
                posts::department,
                posts::manager_id,
            ),
            (
                role_profiles::reference.nullable(),
                role_profiles::title.nullable(),
                posts::fte_hundredths,
            ),
            (posts::started_on, posts::ended_on, posts::created_at),
        ))
        .load(tx.conn())?;
    let post = |(what, role, when): Found| PostRecord {
        id: what.0,
        is_main: what.1,
        job_title: what.2,
        department: what.3,
        has_line_manager: what.4.is_some(),
        role_reference: role.0,
        role_title: role.1,
        fte_hundredths: role.2,
        started_on: when.0,
        ended_on: when.1,
        entered_at_utc: when.2,
    };
    Ok(rows.into_iter().map(post).collect())
}

fn exercise(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<ExerciseRecord>, StoreError> {
    let rows: Vec<(String, i16, NaiveDateTime)> = exercise_answers::table
        .filter(exercise_answers::org_id.eq(tx.organisation().as_str()))
        .filter(exercise_answers::person_id.eq(person.as_str()))
        .order((exercise_answers::answered_at, exercise_answers::case_id))
        .select((
            exercise_answers::case_id,
            exercise_answers::level,
            exercise_answers::answered_at,
        ))
        .load(tx.conn())?;
    let answer = |(case, level, at)| ExerciseRecord {
        case,
        level,
        answered_at_utc: at,
    };
    Ok(rows.into_iter().map(answer).collect())
}

fn wishes(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<WishRecord>, StoreError> {
    let rows: Vec<(String, Option<String>, Option<NaiveDateTime>)> = skill_wishes::table
        .filter(skill_wishes::org_id.eq(tx.organisation().as_str()))
        .filter(skill_wishes::person_id.eq(person.as_str()))
        .order(skill_wishes::skill_code)
        .select((
            skill_wishes::skill_code,
            skill_wishes::interest,
            skill_wishes::still_true_at,
        ))
        .load(tx.conn())?;
    let wish = |(skill, interest, still_true)| WishRecord {
        skill,
        interest,
        still_true_at_utc: still_true,
    };
    Ok(rows.into_iter().map(wish).collect())
}
