//! Memberships inside an organisation: who may sign in, with which roles, and who is invited.
//!
//! The door itself, which proves a membership and makes a scope of it, is [`crate::entry::memberships`].

mod bar;
mod first;
mod handover;
mod invite;
mod password_link;
mod read;
mod roles;
#[cfg(test)]
mod tests;

pub(crate) use bar::{bar, unbar};
pub use bar::{restore, suspend};
pub use first::invite_first_administrator;
pub use handover::{LinkToHandOver, keep_handover, load_handover};
pub use invite::{Delivery, INVITATION_PURPOSE, Invitation, Invited, invite};
pub(crate) use password_link::end_password_links;
pub use password_link::{
    AdministratorStanding, PASSWORD_PURPOSE, PasswordLink, find_administrator, find_password_link,
    keep_password_link, make_password_link,
};
pub use read::{Membership, find_membership};
pub use roles::set_roles;
