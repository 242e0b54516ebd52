//! Role profiles of an organisation. Every member may read them; changing them takes a permit.

mod asked;
mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use asked::list_asked;
pub use read::{
    AskingRole, RoleFilter, RoleKey, RoleLine, count_holders, find_role, list_families,
    list_in_use, list_own, list_patterns, list_role_keys, list_roles, list_roles_asking, load_role,
};
pub use write::{copy_library, create, edit, restore, retire};
