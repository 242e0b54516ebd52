//! What the pages of evidence print.

mod content;
mod form_page;
mod list;
mod row;
#[cfg(test)]
mod samples;
mod shared;
mod show;
mod support;
mod withdraw;

pub(crate) use content::File;
pub(super) use form_page::{Edited, FormPage, Stock, Typed};
pub(super) use list::{Listing, OwnList};
#[cfg(test)]
pub(crate) use samples::{item as sample_item, samples};
pub(super) use shared::{Shared, SharedList};
pub(super) use show::{ItemPage, Own, SharedItem};
pub(super) use withdraw::Withdraw;
