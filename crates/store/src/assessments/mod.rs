//! Self-assessments: drafts, private to their owner, and what was submitted.

mod job;
mod laid_aside;
mod move_drafts;
mod own;
mod planning;
mod read;
mod row;
mod sentences;
mod team;
#[cfg(test)]
pub(crate) mod tests;
mod versions;
mod write;
mod write_flow;
mod write_skill;

pub(crate) use job::job_of;
pub use job::{Job, find_job};
pub use laid_aside::{find_laid_aside, lay_aside, list_laid_aside};
pub(crate) use move_drafts::move_drafts;
pub use own::{Own, find_own, next_step};
pub use planning::{ForPlanning, find_for_planning};
pub(crate) use read::latest_of;
pub use read::{
    OpenSkill, find_draft, find_open_skill, find_submitted, find_submitted_at, list_submitted,
    was_submitted,
};
pub use sentences::{list_verdicts, save_sentences};
pub use team::{TeamLine, TeamState, TeamSummary, list_team, summarise_team};
pub use versions::{SentVersion, find_version, list_versions};
pub use write::{start, submit};
pub use write_flow::{
    choose_skills, confirm_job, declare_skills, finish_examples, save_attribute, save_group,
    save_sureness,
};
pub use write_skill::{add_skill, remove_skill, save_answer, save_details};
