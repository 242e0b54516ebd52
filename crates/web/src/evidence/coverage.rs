//! How well a skill is covered by evidence: a shape, then the word. For every page that shows skills.

use crate::kit::Words;
use engine::evidence::Coverage;
use serde::Serialize;

/// The mark. Partial: `partials/evidence/coverage`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CoverageMark {
    kind: &'static str,
    word: String,
}

impl CoverageMark {
    /// The mark of a coverage.
    pub(crate) fn new(words: &Words, coverage: Coverage) -> Self {
        let (kind, word) = match coverage {
            Coverage::None => ("none", "evidence-coverage-none"),
            Coverage::KnowledgeOnly => ("knowledge", "evidence-coverage-knowledge"),
            Coverage::Old => ("old", "evidence-coverage-old"),
            Coverage::Shown => ("shown", "evidence-coverage-shown"),
        };
        Self {
            kind,
            word: words.say(word),
        }
    }
}
