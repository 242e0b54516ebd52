//! What the pages about people print.

mod access;
mod choose;
#[cfg(test)]
mod import_samples;
mod invite;
mod leave;
mod list;
mod password_link;
mod person_forms;
mod post_form;
mod preview;
mod preview_rows;
#[cfg(test)]
mod samples;
mod show;
mod signing_in;
mod words;

pub(super) use access::{RolesPage, Stop};
pub(super) use choose::Choose;
pub(super) use invite::{Guests, Handover, HandoverLink, Invitees};
pub(super) use leave::{Leave, Leaving};
pub(super) use list::{List, Listed};
pub(super) use password_link::{AskPasswordLink, ShowPasswordLink};
pub(super) use person_forms::{AddPerson, ChangePerson};
pub(super) use post_form::{EndPost, PostAct, PostPage};
pub(super) use preview::{Outlook, Preview, Whole};
pub(super) use show::{Entry, Show, Viewer};
pub(super) use words::{field_words, note_words, reason_words};

#[cfg(test)]
pub(crate) use samples::samples;
