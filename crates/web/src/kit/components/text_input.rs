//! One line of text: words, an address, a number, a date, a password.
use serde::Serialize;

use super::field::{Field, field_methods};
use crate::kit::Words;

/// How long the answer is, as a hint to the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Width {
    /// As wide as the column.
    #[default]
    #[serde(rename = "")]
    Full,
    /// About twenty characters.
    #[serde(rename = "govuk-input--width-20")]
    Twenty,
    /// About ten characters.
    #[serde(rename = "govuk-input--width-10")]
    Ten,
    /// About four characters.
    #[serde(rename = "govuk-input--width-4")]
    Four,
}

/// A single-line field. Partial: `partials/text-input`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextInput {
    #[serde(flatten)]
    pub(super) field: Field,
    kind: &'static str,
    value: String,
    width: Width,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    plain: bool,
}

impl TextInput {
    /// Words.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            kind: "text",
            value: String::new(),
            width: Width::Full,
            autocomplete: None,
            inputmode: None,
            plain: false,
        }
    }

    /// An email address. Say what it is for with `autocomplete`: "email", "username" or "off".
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            kind: "email",
            plain: true,
            ..Self::new(name, label)
        }
    }

    /// A whole number. Not `type="number"`: a turn of the wheel must not change an answer.
    pub fn number(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            inputmode: Some("numeric"),
            plain: true,
            width: Width::Four,
            ..Self::new(name, label)
        }
    }

    /// Words to search for.
    pub fn search(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            kind: "search",
            plain: true,
            ..Self::new(name, label)
        }
    }

    /// What the person typed, or what is stored.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// How long the answer is.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// What the browser may fill in; the tokens of the HTML standard.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// A code or a name of something: no spelling marks, no capitals by itself.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    field_methods!();
}

/// A date as text, read by `dates::parse`. Partial: `partials/text-input`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DateText(TextInput);

impl DateText {
    /// A date, with an example of how to write it as the hint.
    pub fn new(words: &Words, name: impl Into<String>, label: impl Into<String>) -> Self {
        let input = TextInput::new(name, label).hint(words.say("date-hint"));
        Self(input.width(Width::Ten).plain())
    }

    /// What the person typed, or what is stored.
    #[must_use]
    pub fn value(self, value: impl Into<String>) -> Self {
        Self(self.0.value(value))
    }

    /// Takes over the error of this field, if there is one.
    #[must_use]
    pub fn errors(self, errors: &super::FieldErrors) -> Self {
        Self(self.0.errors(errors))
    }
}

/// A password. Never filled in again after an error. Partial: `partials/password-input`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PasswordInput {
    #[serde(flatten)]
    pub(super) field: Field,
    autocomplete: &'static str,
}

impl PasswordInput {
    /// The password that the person has.
    pub fn current(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            autocomplete: "current-password",
        }
    }

    /// A password that the person chooses now.
    pub fn chosen(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            field: Field::new(name, label),
            autocomplete: "new-password",
        }
    }

    field_methods!();
}
