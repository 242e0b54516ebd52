//! A file that the person sends.
use serde::Serialize;

use super::field::{Field, field_methods};

/// A field for one file, or several; its form starts with `partials/form-start-upload`. Partial: `partials/file-upload`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileUpload {
    #[serde(flatten)]
    pub(super) field: Field,
    accept: String,
    several: bool,
}

impl FileUpload {
    /// A file of one of these kinds, such as ".csv,.xlsx". The server still checks what it gets.
    pub fn new(
        name: impl Into<String>,
        label: impl Into<String>,
        accept: impl Into<String>,
    ) -> Self {
        Self {
            field: Field::new(name, label),
            accept: accept.into(),
            several: false,
        }
    }

    /// Takes several files at once.
    #[must_use]
    pub fn several(mut self) -> Self {
        self.several = true;
        self
    }

    field_methods!();
}
