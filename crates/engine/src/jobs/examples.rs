//! Three whole job descriptions of invented posts.

use super::JobContent;
use serde::Deserialize;
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../../../../sfia-data/jobs/examples.toml");

/// Shipped examples that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/jobs/examples.toml: {0}")]
pub struct BrokenExamples(pub String);

/// A job description of an invented post.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// A short name, fit for a file.
    pub name: String,
    /// What it says.
    pub content: JobContent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    job: Vec<Example>,
}

static LOADED: LazyLock<Result<Vec<Example>, BrokenExamples>> = LazyLock::new(|| {
    let file: File = toml::from_str(SHIPPED).map_err(|error| BrokenExamples(error.to_string()))?;
    Ok(file.job)
});

/// The examples that ship with Aspire: service desk analyst, software developer, head of service. The demonstration
/// shows them, and tests make documents of them.
///
/// # Errors
/// [`BrokenExamples`] if the shipped file is broken. A test loads it, so a release never gives this.
pub fn examples() -> Result<&'static [Example], BrokenExamples> {
    LOADED.as_ref().map(Vec::as_slice).map_err(Clone::clone)
}
