//! What the pages about people print.

mod access;
mod choose;
mod invite;
mod leave;
mod list;
mod person_forms;
mod post_form;
mod preview;
#[cfg(test)]
mod samples;
mod show;
mod words;

pub(super) use access::{RolesPage, Stop};
pub(super) use choose::Choose;
pub(super) use invite::{Guests, Handover, HandoverLink, Invitees};
pub(super) use leave::{Leave, Leaving};
pub(super) use list::{List, Listed};
pub(super) use person_forms::{AddPerson, ChangePerson};
pub(super) use post_form::{EndPost, PostAct, PostPage};
pub(super) use preview::{Outlook, Preview, Whole};
pub(super) use show::{Entry, Show, Viewer};
pub(super) use words::{field_words, reason_words};

#[cfg(test)]
pub(crate) use samples::samples;
