//! A round with everything that came of it: what was found, read, waived, decided and planned, and the figures of it all.

use super::evidence::EvidenceLine;
use super::read::RoundRead;
use chrono::NaiveDate;
use engine::ids::{AccountId, Id, PersonId, ReadinessConditionId};
use engine::readiness::action::PlannedAction;
use engine::readiness::condition::Condition;
use engine::readiness::decision::{FrozenDecision, Overrun, mean_overrun};
use engine::readiness::figures::{Figures, forecast_of_gates};
use engine::readiness::review::{Evidenced, Proof, ReviewItem, ReviewerAccess, evidenced};
use engine::readiness::round::{Claim, Gathered, gather};
use engine::readiness::score::{Inputs, Prior};
use engine::readiness::standing::{Found, inputs};
use engine::readiness::trend::Respondents;
use engine::readiness::waiver::Waiver;
use engine::readiness::{Observed, Question, QuestionId, ReadinessLevel};
use engine::time::Instant;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

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
    /// Names of people of the council and of the programme, by their identifiers.
    #[must_use]
    pub fn new(people: BTreeMap<String, String>, accounts: BTreeMap<String, String>) -> Self {
        Self { people, accounts }
    }

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

/// What is kept of a round whose claims are final.
#[derive(Clone, Debug)]
pub struct RoundParts {
    /// The round. Names and sheets of those who answer are there for whoever leads it, and for nobody else.
    pub read: RoundRead,
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
    /// What is taken for optimism beside the council's own record.
    pub prior: Prior,
    /// Names of owners, signatories and reviewers.
    pub names: Names,
}

/// A round whose claims are final, with what follows from what is kept of it.
#[derive(Clone, Debug)]
pub struct RoundWork {
    parts: RoundParts,
    /// What all locked sheets together say.
    pub gathered: Vec<Gathered>,
    /// What is proved of each question, and by what.
    pub proved: BTreeMap<QuestionId, Evidenced>,
    /// The figures' inputs, by what is evidenced now.
    pub inputs: Inputs,
    /// The day on which they hold.
    pub today: NaiveDate,
}

impl Deref for RoundWork {
    type Target = RoundParts;

    fn deref(&self) -> &RoundParts {
        &self.parts
    }
}

impl RoundWork {
    /// Works out what follows from what is kept, as it is on `today`, the day in London.
    #[must_use]
    pub fn new(parts: RoundParts, today: NaiveDate) -> Self {
        let read = &parts.read;
        let proved = proved(read, &parts.observed, &parts.items, today);
        let confirmed: BTreeSet<QuestionId> = parts
            .items
            .iter()
            .filter(|item| item.is_confirmed_not_applicable())
            .map(|item| item.question.clone())
            .collect();
        let questions = read.questionnaire.questions();
        let gathered = gather(&read.round.sheets, questions, &read.not_asked, &confirmed);
        let found = Found {
            levels: proved
                .iter()
                .map(|(question, proof)| (question.clone(), proof.level))
                .collect(),
            waived: parts
                .waivers
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
            parts.prior,
        );
        Self {
            parts,
            gathered,
            proved,
            inputs,
            today,
        }
    }

    /// Leaves out who answers and what each of them says.
    pub(super) fn without_respondents(mut self) -> Self {
        self.parts.read.names.clear();
        self.parts.read.round.sheets.clear();
        self.parts.read.round.respondents.clear();
        self
    }

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
    pub fn levels_now(&self) -> BTreeMap<QuestionId, ReadinessLevel> {
        let levels = self.inputs.questions();
        levels.map(|one| (one.id.clone(), one.counted())).collect()
    }
}

/// What is proved of each question that somebody or the service looked at.
fn proved(
    read: &RoundRead,
    observed: &[(QuestionId, Observed)],
    items: &[ReviewItem],
    today: NaiveDate,
) -> BTreeMap<QuestionId, Evidenced> {
    let questions = read.questionnaire.questions().iter();
    let proof = |question: &Question| {
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
    let answers: Vec<Vec<Option<ReadinessLevel>>> = work
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
