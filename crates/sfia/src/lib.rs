//! The SFIA framework as a model: levels, codes, skills, attributes and editions. Facts and our own words only;
//! licensed text comes in through an import and belongs to one organisation.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod code;
mod edition;
mod facts;
mod framework;
pub mod import;
mod level;
pub mod lexicon;
pub mod search;
mod text;
mod words;

pub use code::{AttributeCode, NotACode, SkillCode};
pub use edition::{Edition, UnknownEdition};
pub use facts::{DataError, Frameworks, Move, Moves};
pub use framework::{
    Attribute, AttributeKind, BrokenFramework, Category, Counts, Framework, Skill,
};
pub use level::{Level, LevelSet, NotALevel};
pub use text::{FrameworkText, TextKind, TextRow, UnknownTextKind};
pub use words::{Statement, Words};
