//! Several lines of text.
use serde::Serialize;

use super::field::{Field, field_methods};

/// A field of several lines. Partial: `partials/textarea`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Textarea {
    #[serde(flatten)]
    pub(super) field: Field,
    value: String,
    rows: u8,
}

impl Textarea {
    /// A field of that many lines; more can be written.
    pub fn new(name: impl Into<String>, label: impl Into<String>, rows: u8) -> Self {
        Self {
            field: Field::new(name, label),
            value: String::new(),
            rows,
        }
    }

    /// What the person typed, or what is stored.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    field_methods!();
}
