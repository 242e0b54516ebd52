//! What a round's figures are computed from: claims, what was found, and waivers, put together.

use super::round::Gathered;
use super::score::{GateInput, Inputs, Prior, QuestionInput, SectionInput};
use super::{Question, QuestionId, Questionnaire, ReadinessLevel, Stage};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a round beside its claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The level that a check of the service or a reviewer found, by question. What is not here was looked at by nobody.
    pub levels: BTreeMap<QuestionId, ReadinessLevel>,
    /// Gates for which a waiver stands.
    pub waived: BTreeSet<QuestionId>,
}

/// Puts the figures' inputs together, in the order of the questionnaire. What does not apply, or is not asked, is left out.
#[must_use]
pub fn inputs(
    stage: Stage,
    questionnaire: &Questionnaire,
    gathered: &[Gathered],
    found: &Found,
    prior: Prior,
) -> Inputs {
    let one = |question: &Question| {
        let claims = gathered.iter().find(|one| one.question == question.id)?;
        if !claims.applies.counts() {
            return None;
        }
        let level = found.levels.get(&question.id).copied();
        Some(QuestionInput {
            id: question.id.clone(),
            weight: question.weight,
            claims: claims.claims.iter().map(|(_, level)| *level).collect(),
            reviewed: level.is_some(),
            evidenced: level.unwrap_or(ReadinessLevel::ABSENT),
            gate: question.gate.map(|gate| GateInput {
                kind: gate.kind,
                stage: gate.stage,
                min: gate.min,
                waived: found.waived.contains(&question.id),
            }),
        })
    };
    let sections = questionnaire.sections().iter();
    Inputs {
        stage,
        prior,
        sections: sections
            .map(|section| SectionInput {
                id: section.id.clone(),
                questions: questionnaire
                    .questions_of(&section.id)
                    .filter_map(one)
                    .collect(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readiness::Role;
    use crate::readiness::decision::Verdict;
    use crate::readiness::round::Applies;
    use crate::readiness::score::Picture;

    /// Everybody asked claims the highest level of every question.
    fn boasting(questionnaire: &Questionnaire) -> Vec<Gathered> {
        questionnaire
            .questions()
            .iter()
            .map(|question| Gathered {
                question: question.id.clone(),
                claims: vec![(Role::Sponsor, Some(ReadinessLevel::PROVED)); 2],
                not_applicable: 0,
                applies: Applies::Yes,
            })
            .collect()
    }

    fn picture(gathered: &[Gathered], found: &Found) -> Picture {
        let shipped = Questionnaire::shipped().unwrap();
        Picture::of(&inputs(
            Stage::Launch,
            shipped,
            gathered,
            found,
            Prior::START,
        ))
    }

    #[test]
    fn the_boldest_claim_opens_no_gate() {
        let shipped = Questionnaire::shipped().unwrap();
        let all = boasting(shipped);
        let claimed = picture(&all, &Found::default());
        let total = claimed.total.unwrap();
        assert_eq!(
            (total.claimed, total.evidenced, total.unproven),
            (100.0, 0.0, 100.0)
        );
        assert_eq!(claimed.decision.verdict(), Verdict::NotYet);
        // The 3 hard gates of joining and the 17 of the launch.
        assert_eq!(claimed.decision.reasons().len(), 20);

        let proved = shipped.questions().iter();
        let found = Found {
            levels: proved
                .map(|one| (one.id.clone(), ReadinessLevel::PROVED))
                .collect(),
            ..Found::default()
        };
        assert_eq!(picture(&all, &found).decision.verdict(), Verdict::Go);
    }

    #[test]
    fn what_does_not_apply_leaves_every_sum() {
        let shipped = Questionnaire::shipped().unwrap();
        let mut all = boasting(shipped);
        for one in all.iter_mut().skip(5) {
            one.applies = Applies::NotAsked;
        }
        let picture = picture(&all, &Found::default());
        assert_eq!(picture.questions.len(), 5);
        assert!(
            picture
                .sections
                .iter()
                .skip(1)
                .all(|section| section.scores.is_none())
        );
    }
}
