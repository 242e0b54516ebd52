//! A quiet list of things, and what stands there while it is empty.
use serde::Serialize;

use crate::kit::Link;

/// Something that waits, changed, or is owed. Partial: `partials/list` takes a list of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListItem {
    label: String,
    url: Option<String>,
    detail: Option<String>,
    meta: Option<String>,
    soon: bool,
}

impl ListItem {
    /// A thing that leads somewhere.
    pub fn link(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            url: Some(url.into()),
            ..Self::text(label)
        }
    }

    /// A thing that leads nowhere.
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            url: None,
            detail: None,
            meta: None,
            soon: false,
        }
    }

    /// A second, quieter line.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The date or state at the right edge.
    #[must_use]
    pub fn meta(mut self, meta: impl Into<String>) -> Self {
        self.meta = Some(meta.into());
        self
    }

    /// As `meta`, for what is due first.
    #[must_use]
    pub fn meta_soon(mut self, meta: impl Into<String>) -> Self {
        self.soon = true;
        self.meta(meta)
    }
}

/// Says what will appear here and offers the first step. Partial: `partials/empty-state`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EmptyState {
    heading: String,
    text: String,
    action: Option<Link>,
}

impl EmptyState {
    /// What is not here yet, and when it will be.
    pub fn new(heading: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            text: text.into(),
            action: None,
        }
    }

    /// The first step.
    #[must_use]
    pub fn action(mut self, action: Link) -> Self {
        self.action = Some(action);
        self
    }
}
