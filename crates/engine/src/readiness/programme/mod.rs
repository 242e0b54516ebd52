//! The programme itself: the place of each council in the pilot, what its manager writes down, how usable staff find the
//! service, and how much of the help they need is given inside the council.

mod pence;
mod pilot;
mod records;
mod support;
mod usability;

pub use pence::{NotASum, Pence};
pub use pilot::{Cohort, Pilot, PilotDates, PilotStatus};
pub use records::{
    FundingLine, Issue, IssueDates, Lesson, LessonState, SupportOwner, SupportTask, Title,
};
pub use support::SupportShare;
pub use usability::{Journey, Minutes, Rating, Spread, of_full_months, spread};
