//! What the pages about documents print.

mod show;
mod template;
mod texts;

pub(super) use show::DocumentsPage;
pub(super) use template::{TemplatePage, TypedTemplate};
pub(super) use texts::{TextsPage, Typed};

#[cfg(test)]
mod samples;
#[cfg(test)]
pub(crate) use samples::samples;
