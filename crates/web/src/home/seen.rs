//! What the home page was told by the store, and what it puts first.

use crate::job_approval::JobWaits;
use crate::reviews::Waits;
use engine::assessments::NextStep;
use engine::surveys::Survey;
use store::assessments::TeamSummary;
use store::campaigns::OwnCampaign;
use store::people::Counts;
use store::readiness::OwnSheet;
use store::roles::RoleLine;

/// What the page was told by the store.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The member's job title, if there is one.
    pub(super) job: Option<String>,
    /// The name of the member's line manager.
    pub(super) manager: Option<String>,
    /// The title of the member's role profile.
    pub(super) role: Option<String>,
    /// What comes next in the member's own assessment.
    pub(super) step: NextStep,
    /// The member's team, for line managers.
    pub(super) team: Option<TeamSummary>,
    /// The council's people, for those who see them all.
    pub(super) counts: Option<Counts>,
    /// Whether the member adds and invites people.
    pub(super) manages_people: bool,
    /// The role profiles, for those who keep them.
    pub(super) profiles: Option<Profiles>,
    /// Whether official wording was imported, for those who see to it.
    pub(super) has_text: Option<bool>,
    /// The open campaigns that ask the member.
    pub(super) asked: Vec<OwnCampaign>,
    /// The sheets of readiness rounds that wait for the member.
    pub(super) sheets: Vec<OwnSheet>,
    /// The open surveys that the member has not answered.
    pub(super) surveys: Vec<Survey>,
    /// How many campaigns are open, for those who run them.
    pub(super) rounds: Option<usize>,
    /// Whether the settings were looked over.
    pub(super) settled: bool,
    /// What waits for the member about endorsement.
    pub(super) waits: Waits,
    /// What waits for the member about job descriptions.
    pub(super) jobs: JobWaits,
}

/// The numbers of the role profiles in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Profiles {
    /// In use.
    pub(super) all: usize,
    /// Of these, those that ask for no skill, against which nobody can assess themselves.
    pub(super) bare: usize,
}

impl Profiles {
    pub(super) fn of(lines: &[RoleLine]) -> Self {
        Self {
            all: lines.len(),
            bare: lines.iter().filter(|line| line.skills == 0).count(),
        }
    }
}

/// What stands first on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// The council is empty: its first administrator brings people in.
    People,
    /// The member has done their own part, and people of the team have not.
    Team(TeamSummary),
    /// The member's own assessment.
    Own,
}

impl Seen {
    /// Bringing people in before all, one's own assessment before that of others.
    pub(super) fn first(&self) -> First {
        let alone = self.counts.is_some_and(|counts| counts.at_work <= 1);
        if self.manages_people && alone {
            return First::People;
        }
        match (&self.step, self.team) {
            (NextStep::LookAtResult { .. }, Some(team)) if team.submitted < team.people => {
                First::Team(team)
            }
            _ => First::Own,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::samples::{bare, sent, team};

    #[test]
    fn an_administrator_alone_is_told_to_bring_people_in_and_one_with_colleagues_is_not() {
        let counts = |at_work| {
            Some(Counts {
                at_work,
                joined: 1,
                ..Counts::default()
            })
        };
        let alone = Seen {
            manages_people: true,
            counts: counts(1),
            ..bare()
        };
        assert_eq!(alone.first(), First::People);
        let with_others = Seen {
            counts: counts(2),
            ..alone.clone()
        };
        assert_eq!(with_others.first(), First::Own);
        let adviser = Seen {
            manages_people: false,
            ..alone
        };
        assert_eq!(adviser.first(), First::Own);
    }

    #[test]
    fn those_who_have_not_sent_come_first_once_the_manager_has() {
        let waiting = Seen {
            step: sent(),
            team: Some(team(8, 5)),
            ..bare()
        };
        assert_eq!(waiting.first(), First::Team(team(8, 5)));
        let not_yet_sent = Seen {
            step: NextStep::Send { total: 3 },
            ..waiting.clone()
        };
        assert_eq!(not_yet_sent.first(), First::Own);
        let all_sent = Seen {
            team: Some(team(8, 8)),
            ..waiting
        };
        assert_eq!(all_sent.first(), First::Own);
    }
}
