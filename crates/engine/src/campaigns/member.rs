//! How far somebody is in a campaign, as far as that is anybody else's business.

use crate::time::Instant;

/// How far a person is. Whether something was begun is private, so there is no state for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberState {
    /// Has not taken up an invitation, or cannot sign in.
    NotJoined,
    /// Has sent nothing since the campaign opened.
    NotSent,
    /// Has sent an assessment on the opening day or later; last at this moment.
    Sent(Instant),
}

impl MemberState {
    /// The state of somebody who can or cannot sign in, and who sent something last at that moment since the
    /// campaign opened. What was sent counts even if the person cannot sign in any more.
    #[must_use]
    pub fn of(can_sign_in: bool, sent: Option<Instant>) -> Self {
        match (sent, can_sign_in) {
            (Some(moment), _) => Self::Sent(moment),
            (None, true) => Self::NotSent,
            (None, false) => Self::NotJoined,
        }
    }

    /// Whether the person's part is done.
    #[must_use]
    pub fn is_sent(self) -> bool {
        matches!(self, Self::Sent(_))
    }
}
