//! Files that were read and wait for the person who uploaded them to say go.
//!
//! Each area keeps its own kind through functions of its own that ask for its permit; these here are crate-private.
//! A preview is its maker's alone and is gone after a day.

mod read;
mod row;
mod write;

pub use read::Preview;
pub(crate) use read::find;
pub(crate) use write::{discard, keep};

/// What a preview is of. Areas add theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PreviewKind {
    /// A framework workbook.
    Framework,
    /// A file of people.
    People,
    /// Invitations to hand over.
    Links,
    /// A table of role profiles.
    Roles,
    /// An old text that a job description begins from.
    JobText,
    /// A job description that was edited outside.
    JobReturned,
}

impl PreviewKind {
    /// The word under which it is stored.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Framework => "framework",
            Self::People => "people",
            Self::Links => "links",
            Self::Roles => "roles",
            Self::JobText => "job-text",
            Self::JobReturned => "job-returned",
        }
    }
}
