//! What the pages of campaigns print.

mod form_page;
mod list;
mod phone;
mod reminders;
#[cfg(test)]
mod samples;
mod show;

pub(super) use form_page::FormPage;
pub(super) use list::ListPage;
pub(super) use phone::PhonePage;
pub(super) use reminders::RemindersPage;
#[cfg(test)]
pub(crate) use samples::{sample_campaign, sample_members, samples};
pub(super) use show::ShowPage;

use crate::kit::Words;
use crate::kit::components::{State, StateKind};
use engine::campaigns::Phase;

/// Where a campaign stands, in a word.
fn phase_state(words: &Words, phase: Phase) -> State {
    match phase {
        Phase::Upcoming => State::new(StateKind::New, words.say("campaigns-phase-upcoming")),
        Phase::Open => State::new(StateKind::Half, words.say("campaigns-phase-open")),
        Phase::Closed => State::new(StateKind::Done, words.say("campaigns-phase-closed")),
    }
}
