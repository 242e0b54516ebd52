//! Numbers for the service's own checks, read from the tables of the areas that they are about.

mod count;
mod load;
mod members;
mod posts;
mod reviews;
mod service;
#[cfg(test)]
mod tests;

pub(super) use load::load;
pub use load::load_facts;
