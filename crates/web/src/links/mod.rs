//! Links that let somebody choose a password: invitations and forgotten passwords.

mod accept;
mod forgotten;
mod form;
mod show;
mod view;

pub use accept::{accept_invitation, accept_password};
pub use forgotten::{forgotten, send};
pub(crate) use form::parse_password;
pub use show::{show_invitation, show_password};

#[cfg(test)]
pub(crate) use view::samples;
