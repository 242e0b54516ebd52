//! What every field of a form has: a name, a label, a hint, an error.
use serde::Serialize;

use super::FieldErrors;

/// The common part of all fields. The name serves as the id too, so an error summary can link to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The element's id; the same as `name` unless a page shows two forms with equal names.
    pub id: String,
    /// The form field's name.
    pub name: String,
    /// What is asked for.
    pub label: String,
    /// Help under the label.
    pub hint: Option<String>,
    /// What is wrong, and what would be accepted.
    pub error: Option<String>,
}

impl Field {
    /// A field with a label and nothing else.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            label: label.into(),
            hint: None,
            error: None,
        }
    }
}

/// Gives a component that holds a `Field` the methods that set it.
macro_rules! question_methods {
    () => {
        /// Help under the label.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<String>) -> Self {
            self.field.hint = Some(hint.into());
            self
        }

        /// Takes over the error of this field, if there is one.
        #[must_use]
        pub fn errors(mut self, errors: &$crate::kit::components::FieldErrors) -> Self {
            self.field.take_error(errors);
            self
        }
    };
}

/// The same for a field of one element, whose id can differ from its name.
macro_rules! field_methods {
    () => {
        $crate::kit::components::field::question_methods!();

        /// Another id than the name, where a page shows the same field twice.
        #[must_use]
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.field.id = id.into();
            self
        }
    };
}
pub(super) use {field_methods, question_methods};

impl Field {
    /// Errors are filed under the name.
    pub(super) fn take_error(&mut self, errors: &FieldErrors) {
        self.error = errors.find(&self.name).map(ToOwned::to_owned);
    }
}
