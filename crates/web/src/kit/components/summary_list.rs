//! Answers to check, each with a way to change it.
use serde::Serialize;

/// What was asked and answered. Partial: `partials/summary-list`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SummaryList {
    /// One row an answer.
    pub rows: Vec<SummaryRow>,
    changes: bool,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    key: String,
    value: String,
    detail: Option<String>,
    change_url: Option<String>,
}

impl SummaryList {
    /// A list of answers.
    pub fn new(rows: Vec<SummaryRow>) -> Self {
        let changes = rows.iter().any(|row| row.change_url.is_some());
        Self { rows, changes }
    }
}

impl SummaryRow {
    /// What was asked, and the answer.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            detail: None,
            change_url: None,
        }
    }

    /// A second, quieter line.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Where the answer can be changed.
    #[must_use]
    pub fn change(mut self, url: impl Into<String>) -> Self {
        self.change_url = Some(url.into());
        self
    }
}
