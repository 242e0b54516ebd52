//! What a council has to do after "go with conditions", and by when.
//!
//! The rule, in the words that pages use for everybody: each condition has an owner and a day at most 30 days after the
//! decision. When it is missed, the pilot pauses until the board says that it is met, or lifts it with a reason.
//! Source: section 2.3 of the domain notes.

mod apply;
mod record;
mod remind;

pub use apply::{ConditionAct, ConditionBy, ConditionCapacity, ConditionRefused};
pub use record::{
    CONDITION_DAYS, Condition, ConditionAbout, ConditionDayRefused, ConditionState, is_paused,
};
pub use remind::{REMIND_DAYS_BEFORE, reminder_days};
