//! Guests of a readiness round: the door that a link opens, to one sheet.

use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{organisations, readiness_guests, readiness_respondents, readiness_rounds};
use crate::unit::{Entry, Scope};
use diesel::prelude::*;
use engine::access::Actor;
use engine::ids::RespondentId;
use engine::organisations::Organisation;

/// A guest with the scope of their one sheet, just proved.
#[derive(Clone, Debug)]
pub struct GuestAdmission {
    /// The scope in which they work.
    pub scope: Scope,
    /// The council that asks.
    pub organisation: Organisation,
    /// Their sheet.
    pub respondent: RespondentId,
    /// What they are called.
    pub name: String,
}

/// Proves a guest by the hash of their link's token, while the round is being answered or its claims are final, and not
/// before it was opened or after it was given up.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove(tx: &mut Entry<'_>, token_hash: &str) -> Result<Option<GuestAdmission>, StoreError> {
    type Row = (AsText<RespondentId>, String, String);
    let row: Option<Row> = readiness_guests::table
        .inner_join(
            readiness_respondents::table.on(readiness_respondents::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_respondents::guest_id.eq(readiness_guests::id.nullable()))),
        )
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_rounds::id.eq(readiness_guests::round_id))),
        )
        .inner_join(organisations::table.on(organisations::id.eq(readiness_guests::org_id)))
        .filter(readiness_guests::token_hash.eq(token_hash))
        .filter(readiness_rounds::state.eq_any(["answering", "meeting"]))
        .select((
            readiness_respondents::id,
            organisations::slug,
            readiness_guests::name,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((respondent, slug, name)) = row else {
        return Ok(None);
    };
    let organisation = crate::organisations::find_by_slug(tx, &slug)?;
    let organisation = organisation.ok_or(StoreError::NotFound("organisation"))?;
    let respondent = respondent.into_inner();
    let scope = Scope::proved(organisation.id.clone(), Actor::Guest(respondent.clone()));
    Ok(Some(GuestAdmission {
        scope,
        organisation,
        respondent,
        name,
    }))
}
