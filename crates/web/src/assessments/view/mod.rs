//! What the pages of the self-assessment print.

mod add;
mod answers;
mod check;
mod details;
mod level;
mod overview;
mod remove;
#[cfg(test)]
mod samples;
mod sent;
mod skill;
mod start;

pub(super) use add::{AddSkill, Search, Ways};
pub(super) use check::{CheckAnswers, Sender};
pub(super) use details::{About, Details, Typed};
pub(super) use level::{AskLevel, Question};
pub(super) use overview::Overview;
pub(super) use remove::RemoveSkill;
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use sent::Sent;
pub(super) use skill::SkillAnswersPage;
pub(super) use start::Start;
