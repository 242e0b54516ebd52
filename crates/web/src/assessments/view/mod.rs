//! What the pages of the self-assessment print.

mod add;
mod answers;
mod attribute;
mod check;
mod choose;
mod details;
mod examples;
mod grid;
mod group;
mod job;
mod level;
mod overview;
mod remove;
mod responsibility;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod samples_flow;
mod sent;
mod sentences;
mod skill;
mod welcome;

pub(super) use add::{AddSkill, Search, Ways};
pub(crate) use attribute::attribute_name;
pub(super) use attribute::{AskAttribute, AttributeAsked};
pub(super) use check::{CheckAnswers, Sender};
pub(super) use choose::ChooseSkills;
pub(super) use details::{About, Details, Typed};
pub(super) use examples::Examples;
pub(super) use grid::{GridAsked, LevelGrid};
pub(super) use group::AskGroup;
pub(super) use job::ConfirmJob;
pub(super) use level::{AskLevel, Question};
pub(super) use overview::Overview;
pub(super) use remove::RemoveSkill;
pub(super) use responsibility::ResponsibilityPage;
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use sent::Sent;
pub(super) use sentences::{JudgeSentences, Judged};
pub(super) use skill::SkillAnswersPage;
pub(super) use welcome::Welcome;
