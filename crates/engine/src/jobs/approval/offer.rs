//! What somebody can do with a job description now, and for whom its next step waits: found by trying acts on a copy, so
//! that pages offer what the rules take and nothing else.

use super::{Act, Around, By, Capacity, Change, JobDescription, Refused, State, Transition};
use crate::access::{Member, Roles};
use crate::ids::PersonId;
use crate::time::Instant;

/// Somebody with everything that decides what they can act as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub person: PersonId,
    /// The roles that an administrator gave them.
    pub roles: Roles,
    /// Whether anybody reports to them today.
    pub manages: bool,
}

impl Party {
    /// A member of the organisation.
    #[must_use]
    pub fn of(member: &Member) -> Self {
        Self {
            person: member.person.clone(),
            roles: member.roles.clone(),
            manages: member.manages,
        }
    }

    /// The same person acting in a capacity, whether or not it is open to them.
    #[must_use]
    pub fn acting_as(&self, capacity: Capacity) -> By {
        By {
            person: self.person.clone(),
            capacity,
            roles: self.roles.clone(),
            manages: self.manages,
        }
    }
}

/// An act that was tried on a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The capacity in which it would be taken, or came nearest to it.
    pub capacity: Capacity,
    /// What the rules say.
    pub answer: Result<(), Refused>,
}

impl Offer {
    /// Whether the rules take it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_ok()
    }
}

/// For whom a step leaves something to do, or to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tell {
    /// Those who were asked to read it.
    Reviewers,
    /// Those who wrote it.
    Authors,
    /// Those for whom the next step waits.
    Next,
}

impl Change {
    /// Who is told of it.
    #[must_use]
    pub fn tells(&self) -> Vec<Tell> {
        self.transitions
            .iter()
            .filter_map(|step| match step {
                Transition::Sent => Some(Tell::Reviewers),
                Transition::ReviewPassed | Transition::CheckPassed => Some(Tell::Next),
                Transition::SentBackByHr | Transition::SentBackByHead | Transition::Approved => {
                    Some(Tell::Authors)
                }
                _ => None,
            })
            .collect()
    }
}

impl State {
    /// The act that takes a version on from here; none where it has been replaced by another one.
    #[must_use]
    pub fn onward(self) -> Option<Act> {
        match self {
            Self::Draft => Some(Act::Send),
            Self::InReview => Some(Act::PassReview),
            Self::HrCheck => Some(Act::PassCheck),
            Self::HeadOfProfession => Some(Act::Approve),
            Self::Approved => Some(Act::Publish),
            Self::Published => Some(Act::Begin),
            Self::Superseded | Self::SentBack => None,
        }
    }

    /// Whether it is read and commented on.
    #[must_use]
    pub fn takes_comments(self) -> bool {
        matches!(
            self,
            Self::InReview | Self::HrCheck | Self::HeadOfProfession
        )
    }
}

/// How much a refusal says: the lower, the more.
fn rank(answer: &Result<(), Refused>) -> u8 {
    match answer {
        Ok(()) => 0,
        Err(Refused::NotYours) => 3,
        Err(Refused::NotNow) => 2,
        Err(_) => 1,
    }
}

impl JobDescription {
    /// What the rules would say to an act by somebody, in the capacity that comes nearest to it. Nothing is changed.
    #[must_use]
    pub fn offer(&self, act: &Act, party: &Party, at: Instant, around: &Around<'_>) -> Offer {
        let tried = act.capacities().iter().map(|capacity| {
            let by = party.acting_as(*capacity);
            let answer = self.clone().apply(act, &by, at, around).map(|_| ());
            Offer {
                capacity: *capacity,
                answer,
            }
        });
        // Every act has a capacity, so the refusal stands for nothing.
        tried
            .min_by_key(|offer| rank(&offer.answer))
            .unwrap_or(Offer {
                capacity: Capacity::Reviewer,
                answer: Err(Refused::NotYours),
            })
    }

    /// The capacity in which somebody comments: as one who wrote, one who was asked, or by their role.
    #[must_use]
    pub fn comments_as(&self, party: &Party, was_asked: bool) -> Capacity {
        let open = |capacity: Capacity| capacity.is_open_to(&party.roles, party.manages);
        let wrote = self
            .newest()
            .is_some_and(|version| version.authors.contains(&party.person));
        if wrote && open(Capacity::Author) {
            Capacity::Author
        } else if was_asked {
            Capacity::Reviewer
        } else if open(Capacity::Hr) {
            Capacity::Hr
        } else if open(Capacity::Head) {
            Capacity::Head
        } else {
            Capacity::Reviewer
        }
    }

    /// Whether the newest version went back to those who write and waits for them.
    #[must_use]
    pub fn came_back(&self) -> bool {
        let Some(newest) = self.newest().filter(|one| one.state == State::Draft) else {
            return false;
        };
        newest
            .from
            .and_then(|number| self.find_version(number))
            .is_some_and(|before| before.state == State::SentBack)
    }

    /// Whether the next step waits for somebody: the rules take it from them, or will once what is missing is there. A
    /// draft waits for nobody until it was sent once, and one in force for nobody.
    #[must_use]
    pub fn waits_for(&self, party: &Party, at: Instant, around: &Around<'_>) -> bool {
        let Some(newest) = self.newest() else {
            return false;
        };
        if newest.state == State::Published || (newest.state == State::Draft && !self.came_back()) {
            return false;
        }
        newest.state.onward().is_some_and(|act| {
            matches!(
                self.offer(&act, party, at, around).answer,
                Ok(()) | Err(Refused::Lacks(_) | Refused::NotConsulted)
            )
        })
    }

    /// Those of several for whom the next step waits. Approval waits for the sponsor only where neither the Head of
    /// Profession nor the deputy can give it.
    #[must_use]
    pub fn next_among<'p>(
        &self,
        parties: &'p [Party],
        at: Instant,
        around: &Around<'_>,
    ) -> Vec<&'p PersonId> {
        use crate::access::Role::{DeputyHeadOfProfession, HeadOfProfession};
        let able: Vec<&Party> = parties
            .iter()
            .filter(|party| self.waits_for(party, at, around))
            .collect();
        let leads = |party: &&Party| {
            party
                .roles
                .has_any(&[HeadOfProfession, DeputyHeadOfProfession])
        };
        let approving = self
            .newest()
            .is_some_and(|one| one.state == State::HeadOfProfession);
        let first = approving && able.iter().any(leads);
        let told = able.into_iter().filter(|party| !first || leads(party));
        told.map(|party| &party.person).collect()
    }
}
