//! What the pages about the rules print.

mod edit;
#[cfg(test)]
mod samples;
mod show;

pub(super) use edit::EditRules;
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use show::RulesPage;
pub(crate) use show::sentence_rule;
