//! Assessing oneself: one level of one skill at a time, saved as one goes, private until it is sent.

mod add;
mod add_skill;
mod answer;
mod answer_attribute;
mod attribute;
mod check;
mod choose;
mod choose_skills;
mod confirm_job;
mod declare;
mod describe;
mod details;
mod draft_form;
mod examples;
mod finish_examples;
mod form;
mod grid;
mod group;
mod job;
mod judge_sentences;
mod level;
mod level_text;
mod names;
mod own;
mod path_parts;
mod paths;
mod remove;
mod remove_skill;
mod responsibility;
#[cfg(test)]
pub(crate) mod sample;
mod say_used;
mod sent;
mod sentences;
mod show;
mod skill;
mod start;
mod submit;
mod view;

pub use add::add;
pub use add_skill::add_skill;
pub use answer::answer;
pub use answer_attribute::answer_attribute;
pub use attribute::attribute;
pub use check::check;
pub use choose::choose;
pub use choose_skills::choose_skills;
pub use confirm_job::confirm_job;
pub use declare::declare;
pub use describe::describe;
pub use details::details;
pub use examples::examples;
pub use finish_examples::finish_examples;
pub use grid::grid;
pub use group::group;
pub use job::job;
pub use judge_sentences::judge_sentences;
pub use level::level;
pub use remove::remove;
pub use remove_skill::remove_skill;
pub use responsibility::responsibility;
pub use say_used::say_used;
pub use sent::sent;
pub use sentences::sentences;
pub use show::{next, show};
pub use skill::skill;
pub use start::start;
pub use submit::submit;

pub(crate) use names::{detail_used, level_name, skill_name, skill_title};
pub(crate) use own::{load as load_own, permit as own_permit, words as own_words};
pub(crate) use view::attribute_name;

#[cfg(test)]
pub(crate) use view::samples;
