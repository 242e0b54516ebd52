//! What is wrong with a form: beside each field, and all together on top.
use serde::Serialize;

/// Errors by field, in the order in which they were found (the order of the form).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<ErrorItem>);

/// One error and the field it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorItem {
    /// The id of the field to go to.
    pub field: String,
    /// What is wrong, and what would be accepted.
    pub message: String,
}

/// The box on top of a form that came back. Prints nothing when there are no errors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ErrorSummary {
    /// One link an error.
    pub items: Vec<ErrorItem>,
}

impl FieldErrors {
    /// A form without errors.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds an error. Only the first one of a field is shown beside it.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push(ErrorItem {
            field: field.into(),
            message: message.into(),
        });
    }

    /// The first error of that field.
    pub fn find(&self, field: &str) -> Option<&str> {
        let item = self.0.iter().find(|item| item.field == field)?;
        Some(&item.message)
    }

    /// True when the form can go through.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The box for the top of the page.
    pub fn summary(&self) -> ErrorSummary {
        ErrorSummary {
            items: self.0.clone(),
        }
    }
}

impl ErrorSummary {
    /// True when there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
