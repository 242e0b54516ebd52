//! Readiness rounds: who answers, what they say, and when that is final. What one person answered is theirs alone; whoever
//! leads the round reads claims of all together, once they are final.

mod actions;
mod answers;
mod asked;
mod conditions;
mod decide;
mod duties;
mod evidence;
mod facts;
mod figures;
mod guests;
mod list;
mod load_work;
mod people;
mod prior;
mod read;
mod readings;
mod reviewers;
mod row;
#[cfg(test)]
mod tests;
mod waivers;
mod work;
mod write;

pub use actions::{NewAction, finish, plan};
pub use answers::{SheetRead, SheetSaved, find_facts, load_sheet, lock, save, would_refuse};
pub use asked::{Asked, find_own_questionnaire};
pub use conditions::act_on_condition;
pub use decide::{NewCondition, NotDecided, decide_round};
pub use duties::{OwnDuty, list_own_duties, queue_duty_reminders};
pub use evidence::{
    EvidenceLine, MOST_EVIDENCE, NewEvidence, NewShown, ShownBy, add_evidence, find_shown_file,
    withdraw_evidence,
};
pub use facts::load_facts;
pub use figures::{TrendLine, list_old_figures, list_trend, refresh_old_figures};
pub use guests::{
    GuestActed, GuestRead, NewGuest, correct_address, load_guest, name_guest, send_again,
};
pub use list::{OwnSheet, RoundLine, list_own_sheets, list_rounds};
pub use load_work::{Sight, load_work};
pub use people::{AtWork, count_for_roles, find_at_work};
pub use read::{Named, RoundRead, load_round};
pub use readings::{Reader, act_on_reading};
pub use reviewers::{end, find_review_facts, give, list_candidates};
pub use waivers::{act_on_waiver, propose_waiver};
pub use work::{Decided, Names, RoundParts, RoundWork};
pub use write::{Acted, NewRound, act, create};
