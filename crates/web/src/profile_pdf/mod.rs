//! One's profile as a PDF.

mod document;
mod download;

pub use download::download;
