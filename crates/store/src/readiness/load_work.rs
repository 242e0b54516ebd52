//! Loading a round with everything that came of it, by the leave that somebody has.

use super::evidence::{EvidenceLine, list_evidence};
use super::read::{MISSING, load_any};
use super::work::{Names, RoundParts, RoundWork};
use super::{actions, conditions, decide, prior, readings, reviewers, waivers};
use crate::error::StoreError;
use crate::schema::{people, programme_members};
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{FollowPilot, LeadReadiness, Permit, ReviewReadiness};
use engine::campaigns::london_day;
use engine::ids::{Id, ReadinessConditionId, ReadinessRoundId};
use engine::readiness::action::PlannedAction;
use engine::readiness::condition::Condition;
use engine::readiness::review::ReviewItem;
use engine::readiness::{Observed, QuestionId, observe};
use std::collections::{BTreeMap, BTreeSet};

/// By what leave a round is read.
#[derive(Clone, Copy)]
pub enum Sight<'a> {
    /// Whoever leads the council's rounds.
    Lead(&'a Permit<LeadReadiness>),
    /// Whoever follows the pilot for the programme: no names of those who answer, and nobody's sheet.
    Follower(&'a Permit<FollowPilot>),
    /// A reviewer of this round: likewise.
    Reviewer(&'a Permit<ReviewReadiness>),
}

impl Sight<'_> {
    /// Whether one's leave goes as far as this round.
    fn reaches(self, id: &ReadinessRoundId) -> bool {
        match self {
            Self::Lead(_) | Self::Follower(_) => true,
            Self::Reviewer(permit) => permit.resource().round == *id,
        }
    }
}

/// A round whose claims are final, with what came of it. A fixed number of queries, however much there is of each.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such round, its claims are not final, or one's leave is to another.
pub fn load_work(
    tx: &mut Read<'_>,
    sight: Sight<'_>,
    id: &ReadinessRoundId,
) -> Result<RoundWork, StoreError> {
    if !sight.reaches(id) {
        return Err(MISSING);
    }
    let work = load_all(tx, id)?;
    Ok(match sight {
        Sight::Lead(_) => work,
        Sight::Follower(_) | Sight::Reviewer(_) => work.without_respondents(),
    })
}

/// Everything, for acts that were admitted.
pub(super) fn load_all(tx: &mut Read<'_>, id: &ReadinessRoundId) -> Result<RoundWork, StoreError> {
    let read = load_any(tx, id)?;
    if read.round.closed.is_none() {
        return Err(MISSING);
    }
    let questions = read.questionnaire.questions();
    let facts = super::facts::load(tx)?;
    let now = tx.now();
    let items = readings::list(tx, id, &read.questionnaire)?;
    let evidence = list_evidence(tx, id)?;
    let reviewers = reviewers::list(tx, id)?;
    let waivers = waivers::list(tx, id)?;
    let decided = decide::find(tx, id)?;
    let record = actions::list_record(tx)?;
    let actions = actions::list(tx, id)?;
    let conditions = conditions::list(tx, id)?;
    let prior = prior::load(tx, id)?;

    let observed: Vec<(QuestionId, Observed)> = questions
        .iter()
        .filter(|one| one.auto_check.is_some())
        .map(|one| {
            let item = items.iter().find(|item| item.question == one.id);
            let accepted = item.and_then(ReviewItem::counts).map(|one| one.level);
            (one.id.clone(), observe(&one.id, &facts, accepted, now))
        })
        .collect();
    let names = Names::new(
        list_names(tx, &evidence, &conditions, &actions)?,
        list_account_names(tx)?,
    );
    let parts = RoundParts {
        read,
        observed,
        evidence,
        items,
        reviewers,
        waivers,
        decided,
        conditions,
        actions,
        record,
        prior,
        names,
    };
    Ok(RoundWork::new(parts, london_day(now)))
}

/// Names of those of the council who own something here.
fn list_names(
    tx: &mut Read<'_>,
    evidence: &[EvidenceLine],
    conditions: &[(ReadinessConditionId, Condition)],
    actions: &[PlannedAction],
) -> Result<BTreeMap<String, String>, StoreError> {
    let evidence = evidence.iter().map(|line| line.owner.as_str());
    let conditions = conditions.iter().map(|(_, one)| one.owner.as_str());
    let actions = actions.iter().map(|one| one.owner().as_str());
    let owners: BTreeSet<&str> = evidence.chain(conditions).chain(actions).collect();
    let rows: Vec<(String, String)> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::id.eq_any(owners))
        .select((people::id, people::name))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

/// Names of the people of the council's programme.
fn list_account_names(tx: &mut Read<'_>) -> Result<BTreeMap<String, String>, StoreError> {
    let Some(programme) = prior::find_programme(tx)? else {
        return Ok(BTreeMap::new());
    };
    let rows: Vec<(String, String)> = programme_members::table
        .filter(programme_members::programme_id.eq(programme))
        .select((programme_members::account_id, programme_members::name))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}
