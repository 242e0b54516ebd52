//! A state: a shape, then the word.
use serde::Serialize;

/// The shape before the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StateKind {
    /// An empty circle: not yet.
    New,
    /// A half circle: on the way.
    Half,
    /// A full circle: done.
    Done,
    /// A diamond: worth a look.
    Flag,
    /// A green full circle: open.
    Go,
    /// A red square with a bar: closed. Never for a person.
    Stop,
}

/// A state in words. Partial: `partials/state`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct State {
    kind: StateKind,
    word: String,
}

impl State {
    /// A shape and its word.
    pub fn new(kind: StateKind, word: impl Into<String>) -> Self {
        Self {
            kind,
            word: word.into(),
        }
    }
}
