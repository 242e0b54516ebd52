//! Keeping what people say now: a person's rows, written anew whenever something changed from which they follow.

use crate::columns::Moment;
use crate::endorsement;
use crate::error::StoreError;
use crate::schema::{assessments, current_records, current_skills, people};
use crate::unit::Write;
use diesel::{ExpressionMethods, Insertable, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::assessments::StatementOfUse;
use engine::council::{CouncilUse, CurrentSkill, current_skills};
use engine::endorsement::{About, Review};
use engine::ids::{Id, PersonId};

/// One skill to be kept.
#[derive(Insertable)]
#[diesel(table_name = current_skills)]
struct NewCurrentSkill<'a> {
    org_id: &'a str,
    person_id: &'a str,
    skill_code: &'a str,
    planning: bool,
    claimed: Option<i16>,
    endorsed: Option<i16>,
    endorsed_at: Option<Moment>,
}

/// Works out anew what the person says now and what is endorsed of it. Nothing is kept of somebody who has left, or who
/// has sent nothing and was not interviewed.
///
/// # Errors
/// [`StoreError`] from the database.
pub(crate) fn refresh(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    forget(tx, person)?;
    if !is_at_work(tx, person)? {
        return Ok(());
    }
    let Some(review) = endorsement::present(tx, person)? else {
        return Ok(());
    };
    let endorsed = endorsement::list_undue(tx, &review)?;
    let skills = current_skills(&review, &endorsed);
    let planning = insert_record(tx, &review)?;
    let org_id = tx.organisation().as_str();
    let rows: Vec<NewCurrentSkill<'_>> = skills
        .iter()
        .map(|skill| new_skill(org_id, person, planning, skill))
        .collect();
    Ok(insert_many!(tx.conn(), current_skills::table, rows)?)
}

/// Removes what is kept of a person.
pub(crate) fn forget(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::delete(
        current_skills::table
            .filter(current_skills::org_id.eq(organisation))
            .filter(current_skills::person_id.eq(person.as_str())),
    )
    .execute(tx.conn())?;
    diesel::delete(
        current_records::table
            .filter(current_records::org_id.eq(organisation))
            .filter(current_records::person_id.eq(person.as_str())),
    )
    .execute(tx.conn())?;
    Ok(())
}

fn is_at_work(tx: &mut Write<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let found: Option<String> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::id.eq(person.as_str()))
        .filter(people::left_on.is_null())
        .select(people::id)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}

/// Adds the row of the record itself, and says whether it may be planned with.
fn insert_record(tx: &mut Write<'_>, review: &Review) -> Result<bool, StoreError> {
    let organisation = tx.organisation().as_str();
    let sent: Option<(i16, bool, Option<Moment>)> = match &review.about {
        About::Interview => None,
        About::Assessment(assessment) => assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::id.eq(assessment.as_str()))
            .select((
                assessments::statement,
                assessments::planning,
                assessments::submitted_at,
            ))
            .first(tx.conn())
            .optional()?,
    };
    let statement = sent.map(|(version, planning, _)| StatementOfUse { version, planning });
    let planning = CouncilUse::Map.may_use(statement);
    diesel::insert_into(current_records::table)
        .values((
            current_records::org_id.eq(organisation),
            current_records::person_id.eq(review.person.as_str()),
            current_records::edition.eq(i16::from(review.edition.number())),
            current_records::planning.eq(planning),
            current_records::sent_at.eq(sent.and_then(|(_, _, at)| at)),
        ))
        .execute(tx.conn())?;
    Ok(planning)
}

fn new_skill<'a>(
    org_id: &'a str,
    person: &'a PersonId,
    planning: bool,
    skill: &'a CurrentSkill,
) -> NewCurrentSkill<'a> {
    NewCurrentSkill {
        org_id,
        person_id: person.as_str(),
        skill_code: skill.code.as_str(),
        planning,
        claimed: skill.says.map(|rating| rating.number().into()),
        endorsed: skill.endorsed.map(|(rating, _)| rating.number().into()),
        endorsed_at: skill.endorsed.map(|(_, at)| at.into()),
    }
}
