//! A round with everything that came of it: what was found, read, waived, decided and planned, and the figures of it all.

use super::evidence::{EvidenceLine, list_evidence};
use super::read::{MISSING, RoundRead, load_any};
use super::{actions, conditions, decide, prior, readings, reviewers, waivers};
use crate::error::StoreError;
use crate::schema::{people, programme_members};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{FollowPilot, LeadReadiness, Permit, ReviewReadiness};
use engine::campaigns::london_day;
use engine::ids::{AccountId, Id, PersonId, ReadinessConditionId, ReadinessRoundId};
use engine::readiness::action::PlannedAction;
use engine::readiness::condition::Condition;
use engine::readiness::decision::{FrozenDecision, Overrun, mean_overrun};
use engine::readiness::figures::{Figures, forecast_of_gates};
use engine::readiness::review::{Evidenced, Proof, ReviewItem, ReviewerAccess, evidenced};
use engine::readiness::round::{Claim, Gathered, gather};
use engine::readiness::score::Inputs;
use engine::readiness::standing::{Found, inputs};
use engine::readiness::trend::Respondents;
use engine::readiness::waiver::Waiver;
use engine::readiness::{Observed, QuestionId, observe};
use engine::time::Instant;
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

/// A decision as it was made.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What was decided, and on which evidence.
    pub frozen: FrozenDecision,
    /// The member of the board who did.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// What people are called who may be named beside a round.
#[derive(Clone, Debug, Default)]
pub struct Names {
    people: BTreeMap<String, String>,
    accounts: BTreeMap<String, String>,
}

impl Names {
    /// The name of somebody of the council who owns an action, a condition or evidence; empty if they are gone.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> &str {
        self.people.get(id.as_str()).map_or("", String::as_str)
    }

    /// The name of somebody of the programme; empty if they are gone.
    #[must_use]
    pub fn account(&self, id: &AccountId) -> &str {
        self.accounts.get(id.as_str()).map_or("", String::as_str)
    }
}

/// A round whose claims are final, with what came of it.
#[derive(Clone, Debug)]
pub struct RoundWork {
    /// The round. Names and sheets of those who answer are there for whoever leads it, and for nobody else.
    pub read: RoundRead,
    /// What all locked sheets together say.
    pub gathered: Vec<Gathered>,
    /// What the service's own checks say now.
    pub observed: Vec<(QuestionId, Observed)>,
    /// What the council shows, the newest first, what was taken back among it.
    pub evidence: Vec<EvidenceLine>,
    /// The readings, in the order of the questionnaire; none before the review was begun.
    pub items: Vec<ReviewItem>,
    /// Who reviews, and how long.
    pub reviewers: Vec<ReviewerAccess>,
    /// The waivers, the oldest first.
    pub waivers: Vec<Waiver>,
    /// What was decided, if it was.
    pub decided: Option<Decided>,
    /// The conditions of the decision.
    pub conditions: Vec<(ReadinessConditionId, Condition)>,
    /// What the council planned after this round, by their days.
    pub actions: Vec<PlannedAction>,
    /// How the council's finished actions came out, of all its rounds.
    pub record: Vec<Overrun>,
    /// What is proved of each question, and by what.
    pub proved: BTreeMap<QuestionId, Evidenced>,
    /// The figures' inputs, by what is evidenced now.
    pub inputs: Inputs,
    /// The day on which they hold.
    pub today: NaiveDate,
    /// Names of owners, signatories and reviewers.
    pub names: Names,
}

impl RoundWork {
    /// The reading of a question, if it was drawn.
    #[must_use]
    pub fn item(&self, question: &QuestionId) -> Option<&ReviewItem> {
        self.items.iter().find(|item| item.question == *question)
    }

    /// How many readings somebody still has to say something to.
    #[must_use]
    pub fn open_readings(&self) -> usize {
        self.items.iter().filter(|item| item.is_open()).count()
    }

    /// When the failed hard gates may be passed; none where none fails.
    #[must_use]
    pub fn forecast(&self) -> Option<NaiveDate> {
        forecast_of_gates(
            &self.inputs,
            &self.read.questionnaire,
            self.today,
            &self.record,
        )
    }

    /// By what share the council's own plans overran; half as long again where it has no record yet.
    #[must_use]
    pub fn overrun(&self) -> f64 {
        mean_overrun(&self.record)
    }

    /// What is evidenced of each question now.
    #[must_use]
    pub fn levels_now(&self) -> BTreeMap<QuestionId, engine::readiness::ReadinessLevel> {
        let levels = self.inputs.questions();
        levels.map(|one| (one.id.clone(), one.counted())).collect()
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
    let mut work = load_all(tx, id)?;
    if !matches!(sight, Sight::Lead(_)) {
        work.read.names.clear();
        work.read.round.sheets.clear();
        work.read.round.respondents.clear();
    }
    Ok(work)
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

    let today = london_day(now);
    let observed: Vec<(QuestionId, Observed)> = questions
        .iter()
        .filter(|one| one.auto_check.is_some())
        .map(|one| {
            let item = items.iter().find(|item| item.question == one.id);
            let accepted = item.and_then(ReviewItem::counts).map(|one| one.level);
            (one.id.clone(), observe(&one.id, &facts, accepted, now))
        })
        .collect();
    let proved = proved(&read, &observed, &items, today);
    let confirmed: BTreeSet<QuestionId> = items
        .iter()
        .filter(|item| item.is_confirmed_not_applicable())
        .map(|item| item.question.clone())
        .collect();
    let gathered = gather(&read.round.sheets, questions, &read.not_asked, &confirmed);
    let found = Found {
        levels: proved
            .iter()
            .map(|(question, proof)| (question.clone(), proof.level))
            .collect(),
        waived: waivers
            .iter()
            .filter(|waiver| waiver.lets_pass(&waiver.question, today))
            .map(|waiver| waiver.question.clone())
            .collect(),
    };
    let inputs = inputs(
        read.round.stage,
        &read.questionnaire,
        &gathered,
        &found,
        prior,
    );
    let names = Names {
        people: list_names(tx, &evidence, &conditions, &actions)?,
        accounts: list_account_names(tx, id)?,
    };
    Ok(RoundWork {
        read,
        gathered,
        observed,
        evidence,
        items,
        reviewers,
        waivers,
        decided,
        conditions,
        actions,
        record,
        proved,
        inputs,
        today,
        names,
    })
}

/// What is proved of each question that somebody or the service looked at.
fn proved(
    read: &RoundRead,
    observed: &[(QuestionId, Observed)],
    items: &[ReviewItem],
    today: NaiveDate,
) -> BTreeMap<QuestionId, Evidenced> {
    let questions = read.questionnaire.questions().iter();
    let proof = |question: &engine::readiness::Question| {
        let ran = observed.iter().find(|(id, _)| *id == question.id);
        let ran = ran.and_then(|(_, observed)| match observed {
            Observed::Ran { level, .. } => Some(Proof {
                level: *level,
                shown_on: today,
            }),
            Observed::NotRun { .. } => None,
        });
        let item = items.iter().find(|item| item.question == question.id);
        let accepted = item.and_then(ReviewItem::counts).map(Proof::from);
        (ran.is_some() || accepted.is_some()).then(|| {
            let proved = evidenced(ran, accepted, question.max_age_days, today);
            (question.id.clone(), proved)
        })
    };
    questions.filter_map(proof).collect()
}

/// The figures of a round, as a programme is shown them: after a decision, with what was decided.
pub(super) fn figures(work: &RoundWork) -> Figures {
    let answers: Vec<Vec<Option<engine::readiness::ReadinessLevel>>> = work
        .read
        .round
        .sheets
        .iter()
        .filter(|sheet| sheet.is_locked())
        .map(|sheet| {
            let claims = sheet
                .answers
                .values()
                .filter_map(|one| one.typed.claim.as_ref());
            let levels = claims.filter_map(|claim| match claim {
                Claim::Level(level) => Some(Some(*level)),
                Claim::DoNotKnow => Some(None),
                Claim::NotApplicable(_) => None,
            });
            levels.collect()
        })
        .collect();
    let respondents = Respondents::of(&answers);
    let mut figures = Figures::of(
        &work.inputs,
        work.read.round.moment,
        respondents,
        work.forecast(),
    );
    if let Some(decided) = &work.decided {
        figures.decision = decided.frozen.decision().clone();
    }
    figures
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
fn list_account_names(
    tx: &mut Read<'_>,
    _id: &ReadinessRoundId,
) -> Result<BTreeMap<String, String>, StoreError> {
    let Some(programme) = prior::find_programme(tx)? else {
        return Ok(BTreeMap::new());
    };
    let rows: Vec<(String, String)> = programme_members::table
        .filter(programme_members::programme_id.eq(programme))
        .select((programme_members::account_id, programme_members::name))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}
