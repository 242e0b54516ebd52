//! Reading others' skills and having one's own read: blind ratings, talks, second readers, decisions, moderation.

mod act_form;
mod blind;
mod case;
mod home;
mod lists;
mod load;
mod own;
mod person;
mod seat;
mod stand_ins;
mod standing;
mod view;
mod words;

pub use blind::rate_blind;
pub use case::{
    act_first, act_head, act_moderator, act_own, act_second, file_first, file_head, file_moderator,
    file_own, file_second, show_first, show_head, show_moderator, show_own, show_second,
};
pub(crate) use home::{Waits, load as load_waits};
pub use lists::{decisions, draw, moderation, objections, settle};
pub use own::{object, own};
pub use person::{person, start};
pub use stand_ins::{add_stand_in, end_stand_in, stand_ins};
pub(crate) use standing::{standing_for_planning, standing_levels};
#[cfg(test)]
pub(crate) use view::samples;
