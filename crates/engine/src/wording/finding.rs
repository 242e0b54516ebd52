//! What a rule has to say about a place in the text.

use super::Rule;
use std::ops::Range;

/// How many findings one rule gives at most; whoever has more learns nothing from the next.
pub const MOST_OF_A_RULE: usize = 200;

/// A value put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words, such as those of the place.
    Text(String),
    /// A count; it chooses plural forms.
    Number(i64),
}

/// A sentence that people read: a key of `web/locales`, and the values it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key, such as `wording-jargon-reason`.
    pub key: &'static str,
    /// Names and values.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without values.
    pub(super) fn plain(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// The same with a text put in. Long ones are cut at `LONGEST_QUOTE` characters: the place itself is in the range.
    pub(super) fn text(mut self, name: &'static str, value: &str) -> Self {
        let mut quote: String = value.chars().take(LONGEST_QUOTE).collect();
        if quote.len() < value.len() {
            quote.push('…');
        }
        self.arguments.push((name, Argument::Text(quote)));
        self
    }

    /// The same with a count put in.
    pub(super) fn number(mut self, name: &'static str, value: usize) -> Self {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        self.arguments.push((name, Argument::Number(value)));
        self
    }
}

/// Characters of the text that a message repeats at most.
const LONGEST_QUOTE: usize = 80;

/// A place that a rule points out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule; it knows its source.
    pub rule: Rule,
    /// Which paragraph of the document, from 0.
    pub paragraph: usize,
    /// The bytes of the paragraph's text; both ends lie between characters.
    pub range: Range<usize>,
    /// Why it is pointed out.
    pub reason: Message,
    /// What to write instead, where that can be said.
    pub better: Option<Message>,
}
