//! Krippendorff's alpha of a section.

use super::SectionInput;
use crate::agreement::ordinal_alpha;

/// The fewest questions, with two answers or more, for alpha on a page.
const FEWEST_QUESTIONS: usize = 4;
/// The fewest respondents for alpha on a page.
const FEWEST_RESPONDENTS: usize = 3;

fn units(section: &SectionInput) -> Vec<Vec<i16>> {
    let answers = |question: &super::QuestionInput| {
        let known = question.known();
        known.map(|level| i16::from(level.number())).collect()
    };
    let units = section.questions.iter().map(answers);
    units.filter(|unit: &Vec<i16>| unit.len() >= 2).collect()
}

/// Alpha over the questions of a section with at least two answers, for those who audit. `None` where it has no meaning.
#[must_use]
pub fn alpha(section: &SectionInput) -> Option<f64> {
    ordinal_alpha(&units(section))
}

/// Alpha as pages show it: only of four such questions or more, and three respondents of the section or more. With fewer
/// it jumps about; and it is low where all answers are alike, so the marks of single questions stand before it.
#[must_use]
pub fn alpha_for_pages(section: &SectionInput, respondents: usize) -> Option<f64> {
    let units = units(section);
    let enough = units.len() >= FEWEST_QUESTIONS && respondents >= FEWEST_RESPONDENTS;
    ordinal_alpha(&units).filter(|_| enough)
}
