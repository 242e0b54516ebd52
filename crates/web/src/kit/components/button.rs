//! Buttons: they say what they will do.
use serde::Serialize;

/// How much a button asks for attention. One primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum ButtonKind {
    /// The one thing to do here.
    #[default]
    #[serde(rename = "")]
    Primary,
    /// Something else one can do.
    #[serde(rename = "govuk-button--secondary")]
    Secondary,
    /// Something that cannot be undone, on its page of its own.
    #[serde(rename = "govuk-button--warning")]
    Warning,
}

/// Sends its form, with a name and a value where a form has several buttons. Partial: `partials/button`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    label: String,
    kind: ButtonKind,
    name: Option<String>,
    value: String,
}

impl Button {
    /// The one thing to do here.
    pub fn primary(label: impl Into<String>) -> Self {
        Self::of(ButtonKind::Primary, label)
    }

    /// Something else one can do.
    pub fn secondary(label: impl Into<String>) -> Self {
        Self::of(ButtonKind::Secondary, label)
    }

    /// Something that cannot be undone.
    pub fn warning(label: impl Into<String>) -> Self {
        Self::of(ButtonKind::Warning, label)
    }

    /// Sends this with the form when this button is the one that was pressed.
    #[must_use]
    pub fn sends(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self.value = value.into();
        self
    }

    fn of(kind: ButtonKind, label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            kind,
            name: None,
            value: String::new(),
        }
    }
}
