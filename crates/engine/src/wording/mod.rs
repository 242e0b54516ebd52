//! The wording check of job descriptions: text in, findings out. It advises and never blocks.
//!
//! Each rule has a file of its own in `rules`. Its words are data in `sfia-data/wording`, and what people read of a finding
//! is in `web/locales/en/wording.ftl`; here are only keys. Sentences judged before the rules were written measure them:
//! `docs/WORDING.md` has precision and recall, and a rule that is wrong more than once in five is off by default.

mod check;
mod document;
mod finding;
mod lists;
#[cfg(test)]
mod measure_tests;
mod pattern;
mod read;
mod rule;
mod rules;
#[cfg(test)]
mod tests;
mod token;

pub use check::{Findings, check};
pub use document::{Document, MOST_BYTES, Paragraph, Section};
pub use finding::{Argument, Finding, MOST_OF_A_RULE, Message};
pub use lists::{BrokenList, Lists};
pub use rule::{Rule, RuleSet, Source};
