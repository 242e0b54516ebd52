//! What the templates of role profiles print.

mod form_page;
mod list;
mod retire;
#[cfg(test)]
pub(crate) mod samples;
mod show;

pub use form_page::{FormPage, Kind, Stock};
pub(crate) use form_page::{Rung, rungs};
pub use list::{List, Shown};
pub use retire::RetirePage;
pub use show::{About, RolePage};
