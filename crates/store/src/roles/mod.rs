//! Role profiles of an organisation. Every member may read them; changing them takes a permit.

mod asked;
mod beside;
mod contents;
mod ddat;
mod import;
#[cfg(test)]
mod library_tests;
mod read;
mod replacement;
mod row;
mod shared;
#[cfg(test)]
mod tests;
mod versions;
mod write;

pub use asked::list_asked;
pub use contents::{Owner, WholeRole, find_whole, list_owners, role_facts};
pub use ddat::{count_ddat, find_ddat, replace_ddat, search_ddat};
pub use import::{WaitingTable, apply_table, keep_table, list_present, load_table};
pub use read::{
    AskingRole, RoleFilter, RoleKey, RoleLine, count_holders, find_role, list_families,
    list_in_use, list_own, list_patterns, list_role_keys, list_roles, list_roles_asking, load_role,
};
pub use replacement::{Replacement, find_replacement, move_holders};
pub use shared::{
    Adoption, MOST_SHARED, Offer, SharedRole, adopt, find_adoption, find_offer, has_programme,
    list_shared, load_shared, note_shared_seen, offer, withdraw_offer,
};
pub use versions::{RoleVersion, list_versions};
pub use write::{copy_library, create, edit, restore, retire};
