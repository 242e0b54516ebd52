//! Documents to take along. Plain data in, bytes out: a PDF that is tagged, has a title and a language, and conforms to
//! PDF/UA-1. What people wrote goes in as data, so it stays text whatever it looks like.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod error;
mod profile;
mod render;
mod text;
mod world;

pub use error::DocumentError;
pub use profile::{
    Attribute, EvidenceLine, ProfileDocument, ProfileWords, Skill, SkillGroup, profile,
};
pub use render::Moment;
