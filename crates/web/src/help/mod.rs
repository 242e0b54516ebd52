//! Pages about the service: help, how information is used, accessibility.

mod show;
mod view;

pub use show::{accessibility, help, privacy};

#[cfg(test)]
pub(crate) use view::samples;
