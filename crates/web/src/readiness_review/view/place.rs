//! Where a page of reviewers stands.

use crate::kit::{Crumb, Words};
use crate::readiness::round_name;
use crate::request::CouncilVisit;
use store::readiness::RoundWork;

/// A round of a council as its reviewers go to it.
pub(crate) struct Place {
    /// The council's name.
    pub(crate) council: String,
    /// What the round is called.
    pub(crate) round: String,
    /// Where one's rounds are listed.
    pub(crate) list_url: String,
    /// Where the round's pages for reviewers begin.
    pub(crate) url: String,
}

impl Place {
    /// The place of a request.
    pub(crate) fn of(visit: &CouncilVisit, work: &RoundWork) -> Self {
        Self {
            council: visit.organisation().name.clone(),
            round: round_name(visit.words(), &work.read.round),
            list_url: visit.programme_url("/reviews"),
            url: visit.url(&format!("/rounds/{}/review", work.read.round.id)),
        }
    }

    /// The way down to the round's list.
    pub(super) fn crumbs(words: &Words, list_url: &str) -> Vec<Crumb> {
        vec![Crumb::new(words.say("review-list"), list_url.to_owned())]
    }
}
