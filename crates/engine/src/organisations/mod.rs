//! Organisations: councils and what is known of them as a whole.

mod kind;
mod organisation;
mod slug;

pub use kind::Kind;
pub use organisation::{
    NewOrganisation, Organisation, OrganisationProblem, parse_name, parse_staff_count,
};
pub use slug::{NotASlug, Slug};
