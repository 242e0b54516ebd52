//! The wording of the framework that an organisation imported under its licence, and the record of that licence.
//!
//! Text belongs to the organisation that imported it: nothing here reads across organisations.

mod preview;
mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use preview::{discard_preview, keep_preview, load_preview};
pub use read::{
    LicenceRecord, find_licence, list_licences, load_attribute_texts, load_descriptions,
    load_level_texts, load_skill_texts,
};
pub use write::{import, remove};
