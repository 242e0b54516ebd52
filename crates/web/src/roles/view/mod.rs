//! What the templates of role profiles print.

mod beside;
mod check;
mod compare;
mod ddat;
mod difference;
mod findings;
mod form_page;
mod list;
mod offer;
mod retire;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod samples_library;
mod shared;
mod show;
mod show_facts;
mod versions;

pub use check::CheckPage;
pub use compare::{ComparePage, Compared};
pub use ddat::DdatPage;
pub(super) use ddat::column_words;
pub use form_page::{FormPage, Kind, Stock};
pub(crate) use form_page::{Rung, rungs};
pub use list::{List, OldRole, Shown};
pub use offer::OfferPage;
pub use retire::RetirePage;
pub use shared::{SharedList, SharedPage};
pub use show::{About, Library, RolePage};
pub use versions::VersionsPage;
