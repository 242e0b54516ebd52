//! Draft duties out of the SFIA text that an organisation imported, sentence by sentence and in its own words.
//!
//! Offered only where the organisation says that its licence allows it: [`crate::licences::Acceptance::in_documents`].

use super::{JobDraft, JobSkill, Source};
use crate::assessments::sentences;
use sfia::{FrameworkText, Level, SkillCode};
use std::collections::BTreeMap;

/// The sentences of the imported text for the skills of a job, each at its level. Empty where nothing was imported, or
/// where the licence does not allow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficialSentences(BTreeMap<(SkillCode, Level), Vec<String>>);

impl OfficialSentences {
    /// The sentences of `text` for each of `skills` at its level. Sentences too long for a duty are left out.
    #[must_use]
    pub fn of(text: &FrameworkText, skills: &[JobSkill]) -> Self {
        let of_skill = |skill: &JobSkill| {
            let body = text.skill_level(skill.code, skill.level)?;
            let mut found = sentences(body);
            found.retain(|sentence| sentence.chars().count() <= JobDraft::LONGEST_ITEM);
            Some(((skill.code, skill.level), found))
        };
        Self(skills.iter().filter_map(of_skill).collect())
    }

    /// The sentences for a skill at a level, in the order of the text.
    #[must_use]
    pub fn at(&self, code: SkillCode, level: Level) -> &[String] {
        self.0.get(&(code, level)).map_or(&[], Vec::as_slice)
    }

    /// Whether there are none at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }

    /// Whether a line says just what the text says.
    #[must_use]
    pub fn holds(&self, source: Source, line: &str) -> bool {
        let Source::OfficialText { code, level } = source else {
            return false;
        };
        self.at(code, level).iter().any(|sentence| sentence == line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::Importance;
    use sfia::{TextKind, TextRow};

    #[test]
    fn the_text_of_a_level_is_offered_sentence_by_sentence_and_nothing_of_other_levels() {
        let code = SkillCode::new("PROG").unwrap();
        let level = |number| Level::new(number).unwrap();
        let row = |number, body: &str| TextRow {
            kind: TextKind::SkillLevel,
            code: "PROG".to_owned(),
            level: Some(level(number)),
            body: body.to_owned(),
        };
        let long = format!("Says {}.", "m".repeat(JobDraft::LONGEST_ITEM));
        let text: FrameworkText = [
            row(3, "Does one thing. Does another."),
            row(4, &format!("Leads it. {long}")),
        ]
        .into_iter()
        .collect();
        let skill = JobSkill {
            code,
            level: level(3),
            importance: Importance::Essential,
            confirmed: true,
        };
        let of = |number| {
            let skill = JobSkill {
                level: level(number),
                ..skill.clone()
            };
            OfficialSentences::of(&text, &[skill])
        };
        assert_eq!(
            of(3).at(code, level(3)),
            ["Does one thing.", "Does another."]
        );
        assert_eq!(of(3).at(code, level(4)), [""; 0]);
        assert_eq!(of(4).at(code, level(4)), ["Leads it."]);
        assert!(of(5).is_empty());
        let source = Source::OfficialText {
            code,
            level: level(3),
        };
        assert!(of(3).holds(source, "Does another."));
        assert!(!of(3).holds(source, "Does another"));
        assert!(!of(3).holds(Source::Own, "Does another."));
    }
}
