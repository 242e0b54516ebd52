//! The figures of a round as they are kept for whoever follows several councils.
//!
//! They are of the council as a whole and name nobody. They are worked out again whenever something about the round changes.

use super::decision::{Decision, Overrun, failed_gates, forecast};
use super::round::Moment;
use super::score::{Inputs, Picture, Scores};
use super::trend::{Respondents, TrendPoint};
use super::{Questionnaire, SectionId, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Claimed, evidenced and expected, in points of 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marks {
    /// What respondents say.
    pub claimed: f64,
    /// What was seen.
    pub evidenced: f64,
    /// What may be expected.
    pub expected: f64,
    /// The part of the gap that nobody has looked at.
    pub unproven: f64,
    /// The over-confidence index; none where nothing was looked at and claimed.
    pub over_index: Option<f64>,
    /// Whether more than a quarter of the answers are "do not know".
    pub is_not_known: bool,
}

impl Marks {
    /// Claimed less evidenced.
    #[must_use]
    pub fn gap(&self) -> f64 {
        self.claimed - self.evidenced
    }
}

impl From<&Scores> for Marks {
    fn from(scores: &Scores) -> Self {
        Self {
            claimed: scores.claimed,
            evidenced: scores.evidenced,
            expected: scores.expected,
            unproven: scores.unproven,
            over_index: scores.over_index,
            is_not_known: scores.is_not_known(),
        }
    }
}

/// The figures of one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// The stage.
    pub stage: Stage,
    /// The moment.
    pub moment: Moment,
    /// By section, in the order of the questionnaire; a section that does not apply is left out.
    pub sections: Vec<(SectionId, Marks)>,
    /// Over all; none where nothing applies.
    pub total: Option<Marks>,
    /// The mean of claim less evidence, in levels, over the questions looked at; none before any.
    pub own_optimism: Option<f64>,
    /// What would be decided, or was.
    pub decision: Decision,
    /// When the failed hard gates may be passed, by the usual days of each and the council's own record of overruns; none
    /// where none fails.
    pub forecast: Option<NaiveDate>,
    /// How many respondents locked their sheet, and how their mean claims vary.
    pub respondents: Respondents,
    /// Questions that somebody or the service looked at.
    pub reviewed: usize,
    /// Questions that count.
    pub questions: usize,
}

impl Figures {
    /// The figures of a round whose claims are final.
    #[must_use]
    pub fn of(
        inputs: &Inputs,
        moment: Moment,
        respondents: Respondents,
        forecast: Option<NaiveDate>,
    ) -> Self {
        let picture = Picture::of(inputs);
        let sections = picture.sections.iter().filter_map(|section| {
            let scores = section.scores.as_ref()?;
            Some((section.id.clone(), Marks::from(scores)))
        });
        Self {
            stage: inputs.stage,
            moment,
            sections: sections.collect(),
            total: picture.total.as_ref().map(Marks::from),
            own_optimism: picture.optimism.own_mean,
            decision: picture.decision,
            forecast,
            respondents,
            reviewed: inputs.questions().filter(|one| one.reviewed).count(),
            questions: inputs.questions().count(),
        }
    }

    /// The round as a point of the council's trend; none where nothing applies.
    #[must_use]
    pub fn point(&self) -> Option<TrendPoint> {
        self.total.map(|total| TrendPoint {
            claimed: total.claimed,
            evidenced: total.evidenced,
            expected: total.expected,
            distance: total.gap().abs(),
            respondents: self.respondents,
        })
    }
}

/// When the hard gates that fail without a waiver may be passed: today and the longest of their usual days, lengthened by
/// the council's own mean overrun. None where none fails.
#[must_use]
pub fn forecast_of_gates(
    inputs: &Inputs,
    questionnaire: &Questionnaire,
    today: NaiveDate,
    record: &[Overrun],
) -> Option<NaiveDate> {
    use super::GateKind;
    let failed = failed_gates(inputs);
    let stopping = failed
        .iter()
        .filter(|gate| gate.kind == GateKind::Hard && !gate.waived);
    let days: Vec<u32> = stopping
        .filter_map(|gate| questionnaire.question(&gate.question))
        .map(|question| question.remediation_days)
        .collect();
    (!days.is_empty()).then(|| forecast(today, &days, record))
}
