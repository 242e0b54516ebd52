//! The filter above a long list: a search and a few lists to choose from.
use serde::Serialize;

use super::{Select, TextInput};

/// A form that asks the same page again. Partial: `partials/filter`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filter {
    action: String,
    hidden: Option<Vec<(String, String)>>,
    kept: Vec<(String, String)>,
    button: String,
    search: Option<TextInput>,
    selects: Vec<Select>,
    clear_url: Option<String>,
}

impl Filter {
    /// A filter of the page at `action`; the button says "Show people" rather than "Go".
    pub fn new(action: impl Into<String>, button: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            hidden: None,
            kept: Vec::new(),
            button: button.into(),
            search: None,
            selects: Vec::new(),
            clear_url: None,
        }
    }

    /// Sends what was typed in the body and not in the address, with further names and values: for words that may
    /// be names of people.
    #[must_use]
    pub fn privately<N: Into<String>, V: Into<String>>(
        mut self,
        hidden: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let pairs = hidden.into_iter();
        self.hidden = Some(
            pairs
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Something of the address that the form does not ask for and that stays.
    #[must_use]
    pub fn keeping(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.kept.push((name.into(), value.into()));
        self
    }

    /// Words to search for; make it with `TextInput::search`.
    #[must_use]
    pub fn search(mut self, search: TextInput) -> Self {
        self.search = Some(search);
        self
    }

    /// One more list to choose from.
    #[must_use]
    pub fn select(mut self, select: Select) -> Self {
        self.selects.push(select);
        self
    }

    /// Where everything is shown again; give it only when something is left out now.
    #[must_use]
    pub fn clear(mut self, url: impl Into<String>) -> Self {
        self.clear_url = Some(url.into());
        self
    }
}
