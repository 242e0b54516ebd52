//! People: the directory, one person, their posts and their way in, invitations, and the import of a staff list.

mod add;
mod add_post;
mod change;
mod change_post;
mod come_back;
pub mod command;
mod download;
mod end_post;
mod form;
mod handover;
mod import;
mod invite;
mod leave;
mod list;
mod move_post;
mod password_link;
mod permits;
mod post_page;
mod roles;
mod search;
mod show;
mod suspend;
mod view;
mod wanted;

pub use add::{add, new};
pub use add_post::{add_post, new_post};
pub use change::{change, edit};
pub use change_post::{change_post, edit_post};
pub use come_back::{ask_back, come_back};
pub use download::download;
pub use end_post::{end_post, ending};
pub use handover::handover;
pub use import::{apply, choose, preview, sample, upload};
pub use invite::{guests, invite, invite_one};
pub use leave::{leave, leaving};
pub use list::list;
pub use move_post::{move_post, moving};
pub use password_link::{ask_password_link, create_password_link, show_password_link};
pub use roles::{change_roles, show_roles};
pub use search::search;
pub use show::show;
pub use suspend::{restore, stopping, suspend};

#[cfg(test)]
pub(crate) use view::samples;
