//! When a reminder may go out: one digest for all open campaigns of a person, and never more than the rules allow.

use super::hours::{is_awake, london_day, month};
use super::{MemberState, Phase};
use crate::ids::CampaignId;
use crate::time::Instant;
use chrono::NaiveDate;

/// How often people are reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderRules {
    /// Reminders in a calendar month at most, over all campaigns together.
    pub most_a_month: usize,
    /// Days after being asked in which nobody is reminded.
    pub first_days: i64,
    /// Days between two reminders at least.
    pub days_apart: i64,
}

impl Default for ReminderRules {
    fn default() -> Self {
        Self {
            most_a_month: 2,
            first_days: 7,
            days_apart: 7,
        }
    }
}

/// A person's part in one campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Which campaign.
    pub campaign: CampaignId,
    /// Its first day.
    pub opens: NaiveDate,
    /// Its last day.
    pub closes: NaiveDate,
    /// Whether somebody closed it early.
    pub closed_early: bool,
    /// Since when the person has been asked: the opening, or when they were added.
    pub asked_since: Instant,
    /// How far the person is.
    pub state: MemberState,
}

/// What is known of a person apart from their campaigns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded<'a> {
    /// When reminders went out to them before, in any order.
    pub before: &'a [Instant],
    /// Whether they switched reminders off.
    pub switched_off: bool,
    /// Whether they work here and can sign in.
    pub reachable: bool,
}

/// The campaigns that one reminder names, if one may go out now: all that are open and not done.
///
/// It stops when everything is sent or closed, when the person switched reminders off or left, and goes on by itself
/// when a campaign is extended, since nothing but the present state counts.
#[must_use]
pub fn remind(
    now: Instant,
    rounds: &[Round],
    person: Reminded<'_>,
    rules: ReminderRules,
) -> Option<Vec<CampaignId>> {
    if person.switched_off || !person.reachable || !is_awake(now) || has_had(now, person, rules) {
        return None;
    }
    let today = london_day(now);
    let waiting = |round: &&Round| {
        let phase = Phase::on(today, round.opens, round.closes, round.closed_early);
        phase == Phase::Open && round.state == MemberState::NotSent
    };
    let is_due = |round: &Round| now >= round.asked_since.plus_days(rules.first_days);
    let open: Vec<&Round> = rounds.iter().filter(waiting).collect();
    open.iter()
        .any(|round| is_due(round))
        .then(|| open.iter().map(|round| round.campaign.clone()).collect())
}

/// Whether the person had as many reminders this month as there may be, or one a few days ago.
fn has_had(now: Instant, person: Reminded<'_>, rules: ReminderRules) -> bool {
    let this_month = person.before.iter().filter(|at| month(**at) == month(now));
    let lately = |at: &Instant| now < at.plus_days(rules.days_apart);
    this_month.count() >= rules.most_a_month || person.before.iter().any(lately)
}
