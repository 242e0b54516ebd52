//! The questionnaire that ships with Aspire: a new work of ours, and not the SFIA Foundation's.

use super::{Questionnaire, RowProblem, read_csv};
use std::sync::LazyLock;

const SHIPPED: &[u8] = include_bytes!("../../../../../sfia-data/readiness/readiness.csv");
const TITLE: &str = "Readiness of a council for the pilot";

/// A shipped questionnaire that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/readiness/readiness.csv: {}", told(.0))]
pub struct BrokenQuestionnaire(pub Vec<RowProblem>);

fn told(problems: &[RowProblem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

static LOADED: LazyLock<Result<Questionnaire, BrokenQuestionnaire>> =
    LazyLock::new(|| read_csv(TITLE, SHIPPED).map_err(BrokenQuestionnaire));

impl Questionnaire {
    /// The readiness questionnaire that ships with Aspire. Read on the first call; every call gives the same.
    ///
    /// # Errors
    /// [`BrokenQuestionnaire`] if the shipped file is broken. A test loads it, so a release never gives this.
    pub fn shipped() -> Result<&'static Self, BrokenQuestionnaire> {
        LOADED.as_ref().map_err(Clone::clone)
    }
}
