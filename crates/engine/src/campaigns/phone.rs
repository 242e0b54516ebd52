//! Who is worth a phone call rather than a third mail.

use super::{MemberState, ReminderRules};
use crate::time::Instant;

/// How somebody was reached in a campaign so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// How far the person is.
    pub state: MemberState,
    /// Since when the person has been asked: the opening, or when they were added.
    pub asked_since: Instant,
    /// Reminders had since then.
    pub reminders: usize,
    /// Whether a mail to them was given up.
    pub mail_failed: bool,
}

/// Why somebody is worth a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyCall {
    /// Has not joined, so no reminder reaches them.
    NotJoined,
    /// Mail to them did not arrive.
    MailFailed,
    /// Had two reminders and has not sent.
    RemindedTwice,
}

/// Why the person is worth a call now, if so. Nobody is in the first days; nobody is who has sent.
///
/// Somebody who switched reminders off has had none and is not called for that: they said how they want to be asked.
#[must_use]
pub fn worth_a_call(now: Instant, reached: &Reached, rules: ReminderRules) -> Option<WhyCall> {
    let first_days = now < reached.asked_since.plus_days(rules.first_days);
    match reached.state {
        MemberState::Sent(_) => None,
        _ if first_days => None,
        MemberState::NotJoined => Some(WhyCall::NotJoined),
        MemberState::NotSent if reached.mail_failed => Some(WhyCall::MailFailed),
        MemberState::NotSent if reached.reminders >= rules.most_a_month => {
            Some(WhyCall::RemindedTwice)
        }
        MemberState::NotSent => None,
    }
}
