//! One of a long list of known answers.
use serde::Serialize;

use super::field::{Field, field_methods};

/// A drop-down list. Partial: `partials/select`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Select {
    #[serde(flatten)]
    pub(super) field: Field,
    options: Vec<SelectOption>,
}

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SelectOption {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// Chosen now.
    pub selected: bool,
}

impl Select {
    /// A list of values and what they read as; `chosen` is the value chosen now.
    pub fn new<V: Into<String>, L: Into<String>>(
        name: impl Into<String>,
        label: impl Into<String>,
        options: impl IntoIterator<Item = (V, L)>,
        chosen: &str,
    ) -> Self {
        let option = |(value, label): (V, L)| {
            let value = value.into();
            SelectOption {
                selected: value == chosen,
                label: label.into(),
                value,
            }
        };
        Self {
            field: Field::new(name, label),
            options: options.into_iter().map(option).collect(),
        }
    }

    field_methods!();
}
