//! Queues the reminders that are due: one digest a person, and its line in the log, in one transaction.

use super::progress::list_off;
use super::row::CampaignRow;
use super::team::list_last_sent;
use crate::columns::{AsText, Moment};
use crate::entry::outbox;
use crate::error::StoreError;
use crate::schema::{campaign_people, campaigns, memberships, people, reminder_log};
use crate::unit::{Read, Write};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{Permit, RunCampaigns};
use engine::campaigns::{
    Campaign, MemberState, Reminded, ReminderRules, Round, counts_from, london_day, remind,
};
use engine::ids::{AccountId, Id, MailId, PersonId};
use engine::time::Instant;
use std::collections::{BTreeMap, HashMap};

/// Days of the log that the rules look back on: a month and a week.
const LOOK_BACK_DAYS: i64 = 40;

/// Most reminders that one call queues, so that a large council does not hold up other writes; the next call goes on.
const MOST_AT_ONCE: usize = 500;

/// Somebody who may be reminded, with what asks them.
struct Waiting {
    account: AccountId,
    rounds: Vec<Round>,
}

/// Queues a reminder for everybody for whom one is due now, up to 500 at a time, and gives how many. A second call at the same moment
/// queues nothing: what the first one logged counts.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn queue_reminders(
    tx: &mut Write<'_>,
    _permit: Permit<RunCampaigns>,
    rules: ReminderRules,
) -> Result<usize, StoreError> {
    let now = tx.now();
    let mut due = list_due(tx, now, rules)?;
    due.truncate(MOST_AT_ONCE);
    if due.is_empty() {
        tx.leave_unchanged();
        return Ok(0);
    }
    let org_id = tx.organisation().as_str();
    let log: Vec<_> = due
        .iter()
        .map(|(person, _)| {
            (
                reminder_log::org_id.eq(org_id),
                reminder_log::person_id.eq(person.as_str()),
                reminder_log::at.eq(now.utc()),
            )
        })
        .collect();
    insert_many!(tx.conn(), reminder_log::table, log)?;
    let mails: Vec<(MailId, &AccountId)> = due
        .iter()
        .map(|(_, account)| (tx.new_id(), account))
        .collect();
    outbox::insert_reminders(tx.conn(), &mails, now)?;
    tx.audit_each(
        "queue-reminder",
        "person",
        due.iter().map(|(person, _)| person.as_str()),
    )?;
    Ok(due.len())
}

fn list_due(
    tx: &mut Read<'_>,
    now: Instant,
    rules: ReminderRules,
) -> Result<Vec<(PersonId, AccountId)>, StoreError> {
    let waiting = list_waiting(tx, now)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let (log, off) = (list_log(tx, now)?, list_off(tx)?);
    let due = waiting.into_iter().filter(|(person, waiting)| {
        let before = log.get(person.as_str()).map_or(&[][..], Vec::as_slice);
        let reminded = Reminded {
            before,
            switched_off: off.contains(person.as_str()),
            reachable: true,
        };
        remind(now, &waiting.rounds, reminded, rules).is_some()
    });
    Ok(due
        .map(|(person, waiting)| (person, waiting.account))
        .collect())
}

/// Everybody at work who can sign in and is in a campaign that is not over, with those campaigns.
fn list_waiting(
    tx: &mut Read<'_>,
    now: Instant,
) -> Result<BTreeMap<PersonId, Waiting>, StoreError> {
    let rows: Vec<(CampaignRow, AsText<PersonId>, AsText<AccountId>, Moment)> = campaigns::table
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(campaigns::org_id)
                .and(campaign_people::campaign_id.eq(campaigns::id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(campaign_people::org_id)
                .and(people::id.eq(campaign_people::person_id))),
        )
        .inner_join(
            memberships::table.on(memberships::org_id
                .eq(people::org_id)
                .and(memberships::person_id.eq(people::id))),
        )
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .filter(campaigns::closes_on.ge(london_day(now)))
        .filter(campaigns::closed_at.is_null())
        .filter(people::left_on.is_null())
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .order((campaigns::closes_on, campaigns::id))
        .select((
            CampaignRow::as_select(),
            people::id,
            memberships::account_id,
            campaign_people::added_at,
        ))
        .load(tx.conn())?;
    let sent = list_last_sent(tx)?;
    let mut waiting: BTreeMap<PersonId, Waiting> = BTreeMap::new();
    for (row, person, account, added) in rows {
        let (campaign, person) = (Campaign::from(row), person.into_inner());
        let opened = counts_from(campaign.opens);
        let sent = sent.get(person.as_str()).copied();
        let round = Round {
            campaign: campaign.id,
            opens: campaign.opens,
            closes: campaign.closes,
            closed_early: campaign.closed_early,
            asked_since: Instant::from(added).max(opened),
            state: MemberState::of(true, sent.filter(|at| *at >= opened)),
        };
        let entry = waiting.entry(person).or_insert_with(|| Waiting {
            account: account.into_inner(),
            rounds: Vec::new(),
        });
        entry.rounds.push(round);
    }
    Ok(waiting)
}

fn list_log(tx: &mut Read<'_>, now: Instant) -> Result<HashMap<String, Vec<Instant>>, StoreError> {
    let rows: Vec<(String, Moment)> = reminder_log::table
        .filter(reminder_log::org_id.eq(tx.organisation().as_str()))
        .filter(reminder_log::at.ge(now.plus_days(-LOOK_BACK_DAYS).utc()))
        .select((reminder_log::person_id, reminder_log::at))
        .load(tx.conn())?;
    let mut log: HashMap<String, Vec<Instant>> = HashMap::new();
    for (person, at) in rows {
        log.entry(person).or_default().push(at.into());
    }
    Ok(log)
}
