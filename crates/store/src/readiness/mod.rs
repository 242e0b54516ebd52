//! Readiness rounds: who answers, what they say, and when that is final. What one person answered is theirs alone; whoever
//! leads the round reads claims of all together, once they are final.

mod answers;
mod facts;
mod guests;
mod list;
mod people;
mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use answers::{SheetRead, SheetSaved, find_facts, load_sheet, lock, save, would_refuse};
pub use facts::load_facts;
pub use guests::{
    GuestActed, GuestRead, NewGuest, correct_address, load_guest, name_guest, send_again,
};
pub use list::{OwnSheet, RoundLine, list_own_sheets, list_rounds};
pub use people::{AtWork, count_for_roles, find_at_work};
pub use read::{Named, RoundRead, load_round};
pub use write::{Acted, NewRound, act, create};
