//! What the figures are computed from. Questions that are "not applicable" are simply absent.

use crate::readiness::{GateKind, QuestionId, ReadinessLevel, SectionId, Stage};

/// A round as the figures see it: sections and their questions in the order of the questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    /// The stage that the round is for.
    pub stage: Stage,
    /// What is taken for optimism beside the council's own record.
    pub prior: Prior,
    /// The sections with their questions.
    pub sections: Vec<SectionInput>,
}

impl Inputs {
    /// All questions, section by section.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionInput> {
        self.sections.iter().flat_map(|section| &section.questions)
    }
}

/// One section.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionInput {
    /// Its name.
    pub id: SectionId,
    /// Its questions. May be empty, where all are "not applicable".
    pub questions: Vec<QuestionInput>,
}

/// One question, as it was answered and reviewed.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionInput {
    /// Its name.
    pub id: QuestionId,
    /// How much it counts, 1 to 3.
    pub weight: u8,
    /// One entry for each respondent who answered; `None` is "do not know".
    pub claims: Vec<Option<ReadinessLevel>>,
    /// Whether a check of the service or a reviewer has looked at it.
    pub reviewed: bool,
    /// What the check or the reviewer found. Without effect while not reviewed: see [`QuestionInput::counted`].
    pub evidenced: ReadinessLevel,
    /// What it decides, if anything.
    pub gate: Option<GateInput>,
}

/// A gate, and whether it is waived at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateInput {
    /// Whether it stops.
    pub kind: GateKind,
    /// From which stage on it is tested.
    pub stage: Stage,
    /// The lowest level that passes, as evidenced.
    pub min: ReadinessLevel,
    /// Whether a waiver stands.
    pub waived: bool,
}

impl QuestionInput {
    /// The claimed levels, without those who do not know.
    pub fn known(&self) -> impl Iterator<Item = ReadinessLevel> {
        self.claims.iter().flatten().copied()
    }

    /// The mean claim, 0 to 3. `None` where nobody knows.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let (count, sum) = self.known().fold((0_u32, 0_u32), |(count, sum), level| {
            (count + 1, sum + u32::from(level.number()))
        });
        (count > 0).then(|| f64::from(sum) / f64::from(count))
    }

    /// The mean claim as it enters sums: 0 where nobody knows.
    #[must_use]
    pub fn claim(&self) -> f64 {
        self.mean().unwrap_or_default()
    }

    /// The evidenced level as it counts: what nobody has reviewed is not evidenced.
    #[must_use]
    pub const fn counted(&self) -> ReadinessLevel {
        if self.reviewed {
            self.evidenced
        } else {
            ReadinessLevel::ABSENT
        }
    }

    /// By how much the claim exceeds the evidence, -3 to 3. Only of what was reviewed and claimed by somebody: a question
    /// that nobody could answer says nothing about optimism.
    #[must_use]
    pub fn difference(&self) -> Option<f64> {
        let mean = self.mean().filter(|_| self.reviewed)?;
        Some(mean - self.counted().value())
    }
}

/// What is taken for optimism before the council's own record speaks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    pool: f64,
    kappa: f64,
}

/// Numbers that are no [`Prior`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPrior {
    /// The mean of all councils is no difference of levels.
    #[error("the mean optimism of all councils is a number from -3 to 3")]
    Pool,
    /// The weight is negative or no number.
    #[error("kappa is a number from 0 to 1000000")]
    Kappa,
}

impl Prior {
    /// Before the first reviewed round: half a level of optimism, which weighs as much as eight questions. Our own
    /// assumption, to be replaced by what rounds show.
    pub const START: Self = Self {
        pool: 0.5,
        kappa: 8.0,
    };

    /// `pool` is the mean optimism of all councils in levels, -3 to 3; `kappa` is how many questions it weighs.
    ///
    /// # Errors
    /// [`NotAPrior`].
    pub fn new(pool: f64, kappa: f64) -> Result<Self, NotAPrior> {
        if !(-3.0..=3.0).contains(&pool) {
            return Err(NotAPrior::Pool);
        }
        if !(0.0..=1e6).contains(&kappa) {
            return Err(NotAPrior::Kappa);
        }
        Ok(Self { pool, kappa })
    }

    /// The mean optimism of all councils, in levels.
    #[must_use]
    pub const fn pool(self) -> f64 {
        self.pool
    }

    /// How many questions of the council's own it weighs.
    #[must_use]
    pub const fn kappa(self) -> f64 {
        self.kappa
    }
}
