//! Role profiles of an organisation. Every member may read them; changing them takes a permit.

mod read;
mod row;
mod write;

pub use read::{
    RoleFilter, RoleKey, RoleLine, count_holders, find_role, list_families, list_role_keys,
    list_roles, load_role,
};
pub use write::{copy_library, create, edit, restore, retire};
