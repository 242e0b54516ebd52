//! Answers to look through: each with what it says, what to think about again, and the ways to change it.

use crate::kit::Link;
use serde::Serialize;

/// A list of answers. Partial: `partials/assessments/answers`.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Answers {
    /// One row a thing that was asked about.
    pub(super) rows: Vec<AnswerRow>,
}

/// What was asked about, and what was said.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AnswerRow {
    key: String,
    value: String,
    detail: String,
    note: Option<String>,
    given: Vec<Link>,
    warning: Option<String>,
    actions: Vec<Link>,
}

impl AnswerRow {
    /// What was asked about, and the answer.
    pub(super) fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            detail: String::new(),
            note: None,
            given: Vec::new(),
            warning: None,
            actions: Vec::new(),
        }
    }

    /// A second, quieter line; may be empty.
    pub(super) fn detail(mut self, detail: String) -> Self {
        self.detail = detail;
        self
    }

    /// What the person wrote with it.
    pub(super) fn note(mut self, note: Option<String>) -> Self {
        self.note = note;
        self
    }

    /// The single answers from which this one follows, each a link to its question.
    pub(super) fn given(mut self, given: Vec<Link>) -> Self {
        self.given = given;
        self
    }

    /// What does not fit together.
    pub(super) fn warning(mut self, warning: Option<String>) -> Self {
        self.warning = warning;
        self
    }

    /// What one can do about it: "Change".
    pub(super) fn action(mut self, action: Link) -> Self {
        self.actions.push(action);
        self
    }
}
