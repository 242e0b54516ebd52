//! Rules about accounts: passwords, how long things last, and how guessing is slowed down.

mod lifetimes;
mod password;
mod throttle;

pub use lifetimes::{
    INVITATION_DAYS, PASSWORD_LINK_HOURS, SessionState, TOUCH_SECONDS, session_expiry,
    session_state,
};
pub use password::{Password, PasswordProblem};
pub use throttle::{Failures, Guessing, WINDOW_SECONDS, allows_attempt};
