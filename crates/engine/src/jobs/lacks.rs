//! What a job description still lacks before it is sent for review: advice, and the little that approval truly needs.

use super::{ItemId, JobContent, LineField, Question};
use crate::roles::Importance;
use sfia::SkillCode;

/// Duties that a council's job description usually has. Source: issue 4, part 3.
pub const USUAL_DUTIES: std::ops::RangeInclusive<usize> = 8..=15;
/// Sentences that a purpose usually has. Source: issue 4, part 3.
pub const USUAL_PURPOSE: std::ops::RangeInclusive<usize> = 2..=4;

/// Something that is missing or out of the usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no title.
    Title,
    /// A line of the header that readers look for is empty.
    HeaderLine(LineField),
    /// A question that has to be asked of a person was not answered.
    Unanswered(Question),
    /// There is no purpose.
    Purpose,
    /// The purpose has fewer or more sentences than usual.
    PurposeSentences {
        /// How many it has.
        found: usize,
    },
    /// There is no duty.
    Duties,
    /// Fewer or more duties than usual.
    DutyCount {
        /// How many there are.
        found: usize,
    },
    /// It carries no corporate duties.
    Corporate,
    /// There is no essential criterion.
    EssentialCriterion,
    /// A criterion that no duty needs.
    Untraced(ItemId),
    /// A criterion of which nobody says how it is assessed.
    Unassessed(ItemId),
    /// Nothing is said about adjustments.
    Adjustments,
    /// There is no skill.
    Skills,
    /// A skill that nobody has confirmed.
    Unconfirmed(SkillCode),
}

impl Lack {
    /// Whether it cannot be approved without. Everything else is advice.
    #[must_use]
    pub fn blocks_approval(&self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Purpose
                | Self::Duties
                | Self::EssentialCriterion
                | Self::Unanswered(_)
        )
    }

    /// The word for pages and keys of words.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::HeaderLine(_) => "header-line",
            Self::Unanswered(_) => "unanswered",
            Self::Purpose => "purpose",
            Self::PurposeSentences { .. } => "purpose-sentences",
            Self::Duties => "duties",
            Self::DutyCount { .. } => "duty-count",
            Self::Corporate => "corporate",
            Self::EssentialCriterion => "essential-criterion",
            Self::Untraced(_) => "untraced",
            Self::Unassessed(_) => "unassessed",
            Self::Adjustments => "adjustments",
            Self::Skills => "skills",
            Self::Unconfirmed(_) => "unconfirmed",
        }
    }
}

impl JobContent {
    /// Everything it lacks, in the order of the document.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let mut lacks = self.header_lacks();
        lacks.extend(self.purpose_lack());
        match self.duties.len() {
            0 => lacks.push(Lack::Duties),
            found if !USUAL_DUTIES.contains(&found) => lacks.push(Lack::DutyCount { found }),
            _ => {}
        }
        if self.corporate.is_none() {
            lacks.push(Lack::Corporate);
        }
        lacks.extend(self.criteria_lacks());
        if self.adjustments.is_empty() {
            lacks.push(Lack::Adjustments);
        }
        if self.skills.is_empty() {
            lacks.push(Lack::Skills);
        }
        let unconfirmed = self.skills.iter().filter(|skill| !skill.confirmed);
        lacks.extend(unconfirmed.map(|skill| Lack::Unconfirmed(skill.code)));
        lacks
    }

    /// What has to be mended before anybody can approve it; empty when nothing has.
    #[must_use]
    pub fn blocks(&self) -> Vec<Lack> {
        let mut lacks = self.lacks();
        lacks.retain(Lack::blocks_approval);
        lacks
    }

    fn header_lacks(&self) -> Vec<Lack> {
        let header = &self.header;
        let mut lacks = Vec::new();
        if header.title.is_empty() {
            lacks.push(Lack::Title);
        }
        for (text, field) in [
            (&header.directorate, LineField::Directorate),
            (&header.service, LineField::Service),
            (&header.grade, LineField::Grade),
            (&header.hours, LineField::Hours),
            (&header.place, LineField::Place),
            (&header.contract, LineField::Contract),
            (&header.reports_to, LineField::ReportsTo),
        ] {
            if text.is_empty() {
                lacks.push(Lack::HeaderLine(field));
            }
        }
        lacks.extend(header.unanswered().map(Lack::Unanswered));
        lacks
    }

    fn purpose_lack(&self) -> Option<Lack> {
        if self.purpose.text.is_empty() {
            return Some(Lack::Purpose);
        }
        let found = count_sentences(&self.purpose.text);
        (!USUAL_PURPOSE.contains(&found)).then_some(Lack::PurposeSentences { found })
    }

    fn criteria_lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        if self.list_criteria(Importance::Essential).next().is_none() {
            lacks.push(Lack::EssentialCriterion);
        }
        for criterion in &self.criteria {
            if criterion.duties.is_empty() {
                lacks.push(Lack::Untraced(criterion.id.clone()));
            }
            if criterion.assessed.is_empty() {
                lacks.push(Lack::Unassessed(criterion.id.clone()));
            }
        }
        lacks
    }
}

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 9] = ["e.g", "i.e", "etc", "no", "dr", "mr", "mrs", "ms", "st"];

/// How many sentences a text has. A line break ends one, a full stop within an abbreviation does not.
#[must_use]
pub fn count_sentences(text: &str) -> usize {
    text.lines().map(count_in_line).sum()
}

fn count_in_line(line: &str) -> usize {
    let words: Vec<&str> = line.split_whitespace().collect();
    let ends = |index: usize, word: &str| {
        if index + 1 == words.len() {
            return true;
        }
        let bare = word.trim_end_matches(['"', '\'', ')', '”', '’']);
        if bare.ends_with(['!', '?']) {
            return true;
        }
        let Some(stem) = bare.strip_suffix('.') else {
            return false;
        };
        let known = stem.trim_start_matches('(').to_lowercase();
        // A small letter goes on with the sentence; an abbreviation may stand before a capital one.
        let next_is_small = words
            .get(index + 1)
            .and_then(|next| next.chars().next())
            .is_some_and(char::is_lowercase);
        !next_is_small && !ABBREVIATIONS.contains(&known.as_str())
    };
    words
        .iter()
        .enumerate()
        .filter(|(index, word)| ends(*index, word))
        .count()
}
