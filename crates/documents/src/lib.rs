//! Documents to take along, and documents that people bring. Plain data in, bytes out: a PDF that is tagged, has a title and
//! a language, and conforms to PDF/UA-1; DOCX, HTML and plain text from the same model. What people wrote goes in as data,
//! so it stays text whatever it looks like. Reading gives plain lines, within bounds.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod docx;
mod error;
mod html;
mod job;
mod markup;
mod model;
mod paper;
mod pdf;
mod plain;
mod profile;
pub mod read;
mod render;
mod template;
mod text;
mod world;

pub use docx::docx;

pub use error::DocumentError;
pub use html::{html, html_page};
pub use job::{ENGLISH, JobFacts, JobWords, advert, english, interview_guide, job_description};
pub use model::{Block, JobDocument, Table};
pub use paper::{Paper, PaperBar, PaperCell, PaperColumn, PaperPart, paper};
pub use pdf::pdf;
pub use plain::plain;
pub use profile::{
    Attribute, EvidenceLine, ProfileDocument, ProfileWords, Skill, SkillGroup, profile,
};
pub use render::Moment;
pub use template::{Colour, Logo, LogoKind, NotALogo, Template};
