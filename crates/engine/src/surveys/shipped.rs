//! The statements that ship with Aspire.

use super::survey::SurveyKind;
use crate::words::words;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../../../../sfia-data/surveys/surveys.toml");

static LOADED: LazyLock<Result<Vec<Survey>, BrokenSurveys>> = LazyLock::new(|| read(SHIPPED));

/// Whether agreeing speaks for the service or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For it.
    Praise,
    /// Against it.
    Blame,
}

words!(Tone: Praise = "praise", Blame = "blame");

/// The name of a statement within its survey, in small letters and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct StatementId(String);

impl StatementId {
    /// A name that was stored.
    #[must_use]
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its name, which stays when its words change.
    pub id: StatementId,
    /// Whether it praises or blames.
    pub tone: Tone,
    /// Its words.
    pub text: String,
}

/// What is wrong with the statements.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the surveys cannot be used: {0}")]
pub struct BrokenSurveys(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    survey: Vec<Survey>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Survey {
    kind: SurveyKind,
    statement: Vec<Statement>,
}

/// The statements of a kind of survey, in order. Those on usability are ten, praise and blame in turn, as the scale's
/// scoring needs.
///
/// # Errors
/// [`BrokenSurveys`] if the file that ships cannot be used; a test reads it.
pub fn shipped(kind: SurveyKind) -> Result<&'static [Statement], BrokenSurveys> {
    let surveys = LOADED.as_ref().map_err(Clone::clone)?;
    let survey = surveys.iter().find(|survey| survey.kind == kind);
    let survey = survey.ok_or_else(|| BrokenSurveys(format!("{} is missing", kind.as_str())))?;
    Ok(&survey.statement)
}

/// Reads and checks surveys; apart from [`shipped`] so that tests can read broken ones.
pub(super) fn read(toml: &str) -> Result<Vec<Survey>, BrokenSurveys> {
    let file: File = toml::from_str(toml).map_err(|error| BrokenSurveys(error.to_string()))?;
    let mut kinds = Vec::new();
    for survey in &file.survey {
        let word = survey.kind.as_str();
        if kinds.contains(&survey.kind) {
            return Err(BrokenSurveys(format!("{word} stands twice")));
        }
        kinds.push(survey.kind);
        let mut taken = BTreeSet::new();
        for statement in &survey.statement {
            if !taken.insert(&statement.id) {
                let id = statement.id.as_str();
                return Err(BrokenSurveys(format!("{word} has {id} twice")));
            }
        }
        let tones = survey.statement.iter().map(|statement| statement.tone);
        let in_turn = [Tone::Praise, Tone::Blame].into_iter().cycle().take(10);
        if survey.kind == SurveyKind::Usability && !tones.eq(in_turn) {
            let needs = "needs ten statements, praise and blame in turn";
            return Err(BrokenSurveys(format!("{word} {needs}")));
        }
    }
    Ok(file.survey)
}
