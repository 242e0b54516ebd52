//! Assessment rounds: who is asked for what until when, how far they are, and when a reminder may go out.

mod campaign;
mod draft;
mod hours;
mod member;
mod phone;
mod reminders;
#[cfg(test)]
mod tests;

pub use campaign::{Campaign, Phase, Selection};
pub use draft::{CampaignDraft, CampaignInput, CampaignProblem, MOST_NAMED, check_extension};
pub use hours::{counts_from, london_day, next_waking_hour};
pub use member::MemberState;
pub use phone::{Reached, WhyCall, worth_a_call};
pub use reminders::{Reminded, ReminderRules, Round, remind};
