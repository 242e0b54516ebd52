//! Keeping wishes.

use super::row::NewWish;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::skill_wishes;
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Assess, Permit};
use engine::ids::Id;
use engine::wishes::Wish;

/// Keeps these wishes in place of those about the same skills. Wishes about other skills stay.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn save_wishes(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    wishes: &[Wish],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let person = permit.resource().person.as_str();
    let codes: Vec<String> = wishes.iter().map(|wish| wish.code.to_string()).collect();
    diesel::delete(
        skill_wishes::table
            .filter(skill_wishes::org_id.eq(organisation))
            .filter(skill_wishes::person_id.eq(person))
            .filter(skill_wishes::skill_code.eq_any(&codes)),
    )
    .execute(tx.conn())?;
    let rows: Vec<NewWish<'_>> = wishes
        .iter()
        .filter(|wish| wish.interest.is_some() || wish.still_true.is_some())
        .map(|wish| NewWish {
            org_id: organisation,
            person_id: person,
            skill_code: wish.code.as_str(),
            interest: wish.interest.map(|interest| interest.as_str()),
            still_true_at: wish.still_true.map(Moment::from),
        })
        .collect();
    insert_many!(tx.conn(), skill_wishes::table, rows)?;
    tx.audit(AuditEntry::new("keep-wishes", "person", person))
}
