//! What reviewers from outside the council make of what it shows.
//!
//! The rule, in the words that pages use for everybody: after claims are final, the questions to be read are drawn, so
//! that nobody can prepare only what will be looked at. A reviewer accepts a level with a reason, asks for more first, or
//! confirms that a question does not apply. The council may challenge a level within ten working days; another reviewer
//! then decides, and that is final. A fifth of the readings is done twice, the second time blind. What a council uploads
//! itself proves nothing until a reviewer accepted it, and evidence taken back afterwards is never silently dropped.
//! Source: section 2.3 of the domain notes; the right to challenge after the service assessments of government.
//!
//! [`ReviewItem`] is the whole state machine of one question: [`ReviewItem::apply`] takes a [`ReviewAct`] by somebody in
//! a capacity at a moment, and either changes it or says why not.

mod access;
mod act;
mod apply;
mod calendar;
mod draw;
mod evidence;
mod item;
mod outcome;
mod reading;
mod refused;
mod second;
mod twice;

pub use access::{NotAPeriod, ReviewerAccess};
pub use act::{Given, ReviewAct, ReviewAround, ReviewBy, ReviewCapacity, SaidNotApplicable};
pub use calendar::{CHALLENGE_DAYS, bank_holidays, bank_holidays_from, working_days_after};
pub use draw::{OTHERS_PER_SECTION, Seed, draw, draw_twice};
pub use evidence::{Evidenced, Proof, ProvedBy, aged, evidenced};
pub use item::{Challenge, Earlier, ReviewItem, ReviewState};
pub use outcome::ReviewTransition;
pub use reading::Reading;
pub use refused::ReviewRefused;
pub use twice::{Anchors, KAPPA_HOLDS_FROM, ReadTwice};
