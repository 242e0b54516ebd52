//! A campaign as it stands, and which people it was made for.

use crate::ids::{CampaignId, PersonId, RoleProfileId};
use chrono::NaiveDate;

/// An assessment round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Which one.
    pub id: CampaignId,
    /// What the council calls it; unique in the organisation.
    pub name: String,
    /// Why people are asked, in a sentence that they read.
    pub purpose: String,
    /// Whether results may also be used for planning. Never more than the statement of use of an assessment says.
    pub planning: bool,
    /// Whether it was made for everybody at work, and not for departments or roles.
    pub everybody: bool,
    /// The first day: an assessment counts when it was sent on it or later.
    pub opens: NaiveDate,
    /// The last day.
    pub closes: NaiveDate,
    /// Whether somebody closed it before its last day was over.
    pub closed_early: bool,
    /// Counts changes, so that two people do not overwrite one another.
    pub version: i64,
}

/// Where a campaign stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Its first day is still to come.
    Upcoming,
    /// It asks for assessments.
    Open,
    /// It is over, or was closed.
    Closed,
}

impl Phase {
    /// The phase on `today`, a day in London. First and last day both belong to the round.
    #[must_use]
    pub fn on(today: NaiveDate, opens: NaiveDate, closes: NaiveDate, closed_early: bool) -> Self {
        if closed_early || today > closes {
            Self::Closed
        } else if today < opens {
            Self::Upcoming
        } else {
            Self::Open
        }
    }
}

impl Campaign {
    /// Where it stands on `today`, a day in London.
    #[must_use]
    pub fn phase(&self, today: NaiveDate) -> Phase {
        Phase::on(today, self.opens, self.closes, self.closed_early)
    }
}

/// Whom a campaign is for: everybody in one of the departments, everybody with one of the role profiles, and the
/// people named. Everybody at work when nothing is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Departments, as posts name them.
    pub departments: Vec<String>,
    /// Role profiles of present posts.
    pub roles: Vec<RoleProfileId>,
    /// People by name.
    pub people: Vec<PersonId>,
}

impl Selection {
    /// Whether nothing is chosen, so that everybody at work is meant.
    #[must_use]
    pub fn is_everybody(&self) -> bool {
        self.departments.is_empty() && self.roles.is_empty() && self.people.is_empty()
    }
}
