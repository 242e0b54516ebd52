//! One round of a council: who answers, what they claim, and when that is final.
//!
//! The rule, in the words that pages use for everybody: the council's lead names who answers and opens the round. Each
//! answers alone, first what could be shown and then the level, and locks their sheet when every question is answered;
//! a locked sheet never changes. The lead closes answering, without those who are away and who are named. From then on
//! claims are final: a meeting may write notes beside them, and reviewers from outside read what is drawn. The programme
//! board records the decision when no reading is open. Source: section 2.2 of the domain notes.
//!
//! [`Round`] is the whole state machine: [`Round::apply`] takes a [`RoundAct`] by somebody in a capacity at a moment,
//! and either changes the round or says why not.

mod act;
mod agenda;
mod answer;
mod apply;
mod asked;
mod gather;
mod moment;
mod outcome;
mod record;
mod refused;
mod respondent;
mod sheet;
mod spread;

pub use act::{RoundAct, RoundAround, RoundBy, RoundCapacity};
pub use agenda::{AgendaItem, AgendaReason, agenda};
pub use answer::{Answer, Claim, Saving, Typed};
pub use asked::{NotAsked, asked, asked_at_all};
pub use gather::{Applies, Gathered, gather, in_both};
pub use moment::Moment;
pub use outcome::{RoundChange, RoundTransition};
pub use record::{Closed, MeetingNote, Round, RoundState};
pub use refused::RoundRefused;
pub use respondent::{Least, Respondent, Who, is_recognisable, least_number};
pub use sheet::{Sheet, SheetState};
pub use spread::{RoleSpread, STAFF_SHOWN_FROM, shown_claims, spread_for_pages};
