//! Endorsement: readings of what people submitted, what was endorsed, who stands in for whom, and moderation.

mod act;
mod delegations;
mod events;
mod evidence;
mod first_time;
mod given;
mod history;
mod moderation;
mod names;
mod open;
mod own_record;
mod queue;
mod read;
mod row;
mod rubber_stamps;
mod save;
mod sent;
mod surroundings;
mod tell;
#[cfg(test)]
mod tests;
mod waiting;

pub use act::{MayAct, act};
pub use delegations::{
    Delegation, DelegationRefused, LONGEST_DAYS, delegate, end_delegation, list_delegations,
};
pub use events::{Event, list_events};
pub use first_time::needs_exercise;
pub(crate) use given::list_undue;
pub use given::{Beside, Given, list_given, list_given_beside, list_given_for_planning};
pub use history::levels_read;
pub use moderation::{Item, Round, draw, find_round, is_drawn};
pub use names::names_of;
pub(crate) use open::open_submitted;
pub use open::start;
pub(crate) use own_record::{EndorsementRecord, ReviewRecord, endorsements_of, reviews_of};
pub use queue::{OpenObjection, Queued, list_objections, list_queue};
#[cfg(test)]
use read::find_for_act;
pub(crate) use read::present;
pub use read::{ReviewState, find_own_review, find_reading, find_review_state, find_second};
pub use rubber_stamps::{any_rubber_stamp, rubber_stamp};
pub use sent::{decision_facts, find_decision, find_moderation, moderation_facts};
pub use surroundings::{Surroundings, surroundings};
pub(crate) use tell::send as send_notices;
pub(crate) use waiting::stands_in_for;
pub use waiting::{Waiting, WaitingSecond, waiting_as_reader, waiting_as_second};
