//! How people answered, section by section: whether they agree, whether those who lead see more than those who do the
//! work, and how much is not known.

use super::bars::whole;
use super::words::section_name;
use crate::args;
use crate::kit::Words;
use engine::readiness::ReadinessLevel;
use engine::readiness::round::Claim;
use engine::readiness::score::{Picture, RoleAnswers, SectionInput, Tilt, alpha_for_pages, tilt};
use serde::Serialize;
use store::readiness::RoundWork;

/// How a section was answered.
#[derive(Serialize)]
pub(super) struct AnswersRow {
    name: String,
    alpha: String,
    tilt: String,
    unknown: String,
}

/// The sections that count, in their order.
pub(super) fn answers(words: &Words, work: &RoundWork, picture: &Picture) -> Vec<AnswersRow> {
    let sections = work.inputs.sections.iter().zip(&picture.sections);
    sections
        .filter_map(|(section, pictured)| {
            let scores = pictured.scores.as_ref()?;
            let own = own_answers(work, section);
            let alpha = alpha_for_pages(section, own.len());
            Some(AnswersRow {
                name: section_name(&work.read.questionnaire, &section.id),
                alpha: alpha.map_or_else(
                    || words.say("readiness-alpha-too-few"),
                    |alpha| format!("{alpha:.2}"),
                ),
                tilt: tilt(&own).map_or_else(
                    || words.say("readiness-tilt-too-few"),
                    |tilt| tilt_words(words, tilt),
                ),
                unknown: scores.dk_rate.map_or_else(
                    || words.say("readiness-unknown-none"),
                    |rate| {
                        words.say_with(
                            "readiness-unknown-share",
                            &args!["share" => whole(100.0 * rate)],
                        )
                    },
                ),
            })
        })
        .collect()
}

fn tilt_words(words: &Words, tilt: Tilt) -> String {
    let key = if tilt.points.abs() < 0.5 {
        "readiness-tilt-none"
    } else if tilt.points > 0.0 {
        "readiness-tilt-above"
    } else {
        "readiness-tilt-below"
    };
    words.say_with(key, &args!["points" => whole(tilt.points.abs())])
}

/// What each who locked claims of the questions of a section.
fn own_answers(work: &RoundWork, section: &SectionInput) -> Vec<RoleAnswers> {
    let locked = work.read.round.sheets.iter().filter(|one| one.is_locked());
    locked
        .map(|sheet| {
            let claims = section
                .questions
                .iter()
                .filter_map(|question| sheet.claim(&question.id));
            let levels = claims.filter_map(|claim| match claim {
                Claim::Level(level) => Some(*level),
                Claim::DoNotKnow | Claim::NotApplicable(_) => None,
            });
            RoleAnswers {
                role: sheet.role,
                levels: levels.collect::<Vec<ReadinessLevel>>(),
            }
        })
        .filter(|one| !one.levels.is_empty())
        .collect()
}
