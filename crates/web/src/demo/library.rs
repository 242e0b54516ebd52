//! Each council offers two of its role profiles to the others of the programme.

use super::fill::denied;
use crate::app::StartError;
use engine::access::{EditRoles, decide};
use engine::ids::OrganisationId;
use store::{Db, Scope};

/// Offers the first two profiles in use, by title.
pub(super) fn give(db: &Db, organisation: &OrganisationId) -> Result<(), StartError> {
    db.write_blocking(&Scope::system(organisation.clone()), move |tx| {
        for role in store::roles::list_in_use(tx)?.into_iter().take(2) {
            let permit = decide::<EditRoles>(tx.actor(), ()).map_err(denied)?;
            store::roles::offer(tx, permit, &role.id)?;
        }
        Ok::<(), store::StoreError>(())
    })
    .map_err(StartError::from)
}
