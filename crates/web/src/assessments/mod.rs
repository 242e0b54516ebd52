//! Assessing oneself: one level of one skill at a time, saved as one goes, private until it is sent.

mod add;
mod add_skill;
mod answer;
mod check;
mod describe;
mod details;
mod draft_form;
mod form;
mod level;
mod level_text;
mod names;
mod own;
mod path_parts;
mod paths;
mod remove;
mod remove_skill;
#[cfg(test)]
pub(crate) mod sample;
mod sent;
mod show;
mod skill;
mod start;
mod submit;
mod view;

pub use add::add;
pub use add_skill::add_skill;
pub use answer::answer;
pub use check::check;
pub use describe::describe;
pub use details::details;
pub use level::level;
pub use remove::remove;
pub use remove_skill::remove_skill;
pub use sent::sent;
pub use show::{next, show};
pub use skill::skill;
pub use start::start;
pub use submit::submit;

pub(crate) use names::{detail_used, level_name, skill_name, skill_title, standing_line};
pub(crate) use own::{load as load_own, permit as own_permit, words as own_words};

#[cfg(test)]
pub(crate) use view::samples;
