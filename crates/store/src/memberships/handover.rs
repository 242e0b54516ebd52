//! Links that an administrator hands over, where no mail server is configured: a list of their own making, for a day.

use crate::error::StoreError;
use crate::people::Named;
use crate::previews::{self, PreviewKind};
use crate::schema::{accounts, memberships, people, sign_in_links};
use crate::unit::{Read, Write};
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{InvitePeople, Permit};
use engine::ids::{Id, InvitationId, PersonId, PreviewId};
use engine::people::PersonName;
use engine::time::Instant;

use super::{INVITATION_PURPOSE, Invitation};

/// A link that can still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkToHandOver {
    /// Whose it is.
    pub person: Named,
    /// The address of the account.
    pub email: String,
    /// The link's row, from which its address is made.
    pub link: InvitationId,
    /// When it was made.
    pub made: Instant,
    /// When it ends.
    pub ends: Instant,
}

/// Keeps which links were just made, so that their maker can see them once the form is done.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_handover(
    tx: &mut Write<'_>,
    invitations: &[Invitation],
) -> Result<PreviewId, StoreError> {
    let links: Vec<&str> = invitations
        .iter()
        .map(|invitation| invitation.link.as_str())
        .collect();
    let body = serde_json::to_string(&links).map_err(|_| StoreError::Corrupt("links"))?;
    previews::keep(tx, PreviewKind::Links, "", &body)
}

/// Those of one's own links that are still open, by name.
///
/// # Errors
/// [`StoreError::NotFound`] when the list is somebody else's, or its day is over.
pub fn load_handover(
    tx: &mut Read<'_>,
    _permit: &Permit<InvitePeople>,
    id: &PreviewId,
) -> Result<Vec<LinkToHandOver>, StoreError> {
    list_open(tx, INVITATION_PURPOSE, id)
}

/// Those links of one's own list that are for `purpose` and still open, by name.
pub(super) fn list_open(
    tx: &mut Read<'_>,
    purpose: &str,
    id: &PreviewId,
) -> Result<Vec<LinkToHandOver>, StoreError> {
    type Columns = (
        (String, NaiveDateTime, NaiveDateTime),
        (String, String),
        String,
    );
    let kept =
        previews::find(tx, PreviewKind::Links, id)?.ok_or(StoreError::NotFound("preview"))?;
    let links: Vec<String> =
        serde_json::from_str(&kept.body).map_err(|_| StoreError::Corrupt("previews.body"))?;
    let (organisation, now) = (tx.organisation().as_str(), tx.now().utc());
    let rows: Vec<Columns> = sign_in_links::table
        .inner_join(
            memberships::table.on(memberships::org_id
                .nullable()
                .eq(sign_in_links::org_id)
                .and(memberships::id.nullable().eq(sign_in_links::membership_id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .inner_join(accounts::table.on(accounts::id.eq(sign_in_links::account_id)))
        .filter(sign_in_links::org_id.eq(organisation))
        .filter(sign_in_links::id.eq_any(links))
        .filter(sign_in_links::purpose.eq(purpose))
        .filter(sign_in_links::used_at.is_null())
        .filter(sign_in_links::expires_at.gt(now))
        .order((people::name_key, people::id))
        .select((
            (
                sign_in_links::id,
                sign_in_links::created_at,
                sign_in_links::expires_at,
            ),
            (people::id, people::name),
            accounts::email,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|((link, made, ends), (person, name), email)| {
            Ok(LinkToHandOver {
                person: Named {
                    id: PersonId::from_text(person),
                    name: PersonName::parse(&name)
                        .map_err(|_| StoreError::Corrupt("people.name"))?,
                    has_left: false,
                },
                email,
                link: InvitationId::from_text(link),
                made: Instant::from_utc(made),
                ends: Instant::from_utc(ends),
            })
        })
        .collect()
}
