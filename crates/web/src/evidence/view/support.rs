//! The skills in the form: those on the list, and a way to find more.

use crate::evidence::form::{EvidenceForm, level_field};
use crate::kit::components::FieldErrors;
use crate::roles::view::{Rung, rungs};
use engine::evidence::SupportInput;
use serde::Serialize;
use sfia::{Framework, Level, Skill, SkillCode};

/// Most skills shown for one search: what is not among the first is found with another word.
const MOST_FOUND: usize = 8;

/// A skill on the list, with its levels to choose from.
#[derive(Serialize)]
pub(crate) struct SupportRow {
    code: String,
    title: String,
    sentence: String,
    error: Option<String>,
    level_error: Option<String>,
    rungs: Vec<Rung>,
}

/// A skill that was found, or that is offered.
#[derive(Serialize)]
pub(crate) struct Hit {
    code: String,
    title: String,
    sentence: String,
    lowest: u8,
    highest: u8,
    listed: bool,
}

pub(super) fn row(
    framework: &Framework,
    own: &sfia::Words,
    input: &SupportInput,
    errors: &FieldErrors,
) -> SupportRow {
    let code = SkillCode::new(&input.code).ok();
    let skill = code.and_then(|code| framework.find_skill(code));
    let error = |field: &str| errors.find(field).map(ToOwned::to_owned);
    SupportRow {
        code: input.code.clone(),
        title: skill.map_or_else(|| input.code.clone(), Skill::title),
        sentence: code.map_or_else(String::new, |code| own.sentence(code).to_owned()),
        error: error(&format!("skill-{}", input.code)),
        level_error: error(&level_field(&input.code)),
        rungs: skill.map_or_else(Vec::new, |skill| rungs(own, skill, &input.level)),
    }
}

/// What was found, or what is offered while nothing was looked for; and how many more there are.
pub(super) fn hits(
    framework: &Framework,
    own: &sfia::Words,
    form: &EvidenceForm,
    suggested: &[SkillCode],
) -> (Vec<Hit>, usize) {
    if form.find.is_empty() {
        let known = suggested
            .iter()
            .filter_map(|code| framework.find_skill(*code));
        let open = known.filter(|skill| !is_listed(form, skill));
        return (open.map(|skill| hit(own, form, skill)).collect(), 0);
    }
    let found = sfia::search::search(framework, own, None, &form.find);
    let more = found.len().saturating_sub(MOST_FOUND);
    let shown = found.into_iter().take(MOST_FOUND);
    (
        shown.map(|found| hit(own, form, found.skill)).collect(),
        more,
    )
}

fn hit(own: &sfia::Words, form: &EvidenceForm, skill: &Skill) -> Hit {
    Hit {
        code: skill.code.to_string(),
        title: skill.title(),
        sentence: own.sentence(skill.code).to_owned(),
        lowest: skill.levels.lowest().map_or(0, Level::number),
        highest: skill.levels.highest().map_or(0, Level::number),
        listed: is_listed(form, skill),
    }
}

fn is_listed(form: &EvidenceForm, skill: &Skill) -> bool {
    let mut listed = form.input.supports.iter();
    listed.any(|support| support.code == skill.code.as_str())
}
