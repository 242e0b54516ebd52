//! The words of the document itself, as its readers see them, for pages that show what a version says.

use crate::assessments::{level_name, skill_title};
use crate::kit::{Words, dates};
use documents::english;
use engine::jobs::compare::Spot;
use engine::jobs::{
    Criterion, DbsLevel, ItemId, JobContent, JobSkill, PoliticalRestriction, Question, Vetting,
};
use sfia::Framework;

/// The answer to a question that has to be asked.
pub(super) fn answer(content: &JobContent, question: Question) -> String {
    let header = &content.header;
    english(match question {
        Question::PoliticallyRestricted => match header.politically_restricted {
            PoliticalRestriction::NotAsked => "not-asked",
            PoliticalRestriction::No => "no",
            PoliticalRestriction::Yes => "yes",
        },
        Question::Dbs => match header.dbs {
            DbsLevel::NotAsked => "not-asked",
            DbsLevel::NotNeeded => "not-needed",
            DbsLevel::Basic => "dbs-basic",
            DbsLevel::Standard => "dbs-standard",
            DbsLevel::Enhanced => "dbs-enhanced",
            DbsLevel::EnhancedBarred => "dbs-enhanced-barred",
        },
        Question::Vetting => match header.vetting {
            Vetting::NotAsked => "not-asked",
            Vetting::NotNeeded => "not-needed",
            Vetting::Baseline => "vetting-baseline",
            Vetting::CounterTerrorist => "vetting-counter-terrorist",
            Vetting::SecurityCheck => "vetting-security-check",
            Vetting::Developed => "vetting-developed",
            Vetting::Police => "vetting-police",
        },
    })
}

/// A skill with level and importance: "Application support (ASUP), Level 2, Assist, essential".
pub(super) fn skill(words: &Words, framework: &Framework, skill: &JobSkill) -> String {
    let parts = [
        skill_title(framework, skill.code),
        level_name(words, skill.level),
        english(skill.importance.as_str()).to_lowercase(),
    ];
    parts.join(", ")
}

/// How a criterion is assessed.
pub(super) fn assessed(criterion: &Criterion) -> String {
    let ways = criterion.assessed.iter().map(|way| english(way.as_str()));
    ways.collect::<Vec<String>>().join(", ")
}

/// The numbers of the duties that need a criterion, as the list of duties counts them.
pub(super) fn traced(content: &JobContent, criterion: &Criterion) -> String {
    let numbers = criterion.duties.iter().filter_map(|id| number(content, id));
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

/// The number of a duty or criterion in its list, from 1.
pub(super) fn number(content: &JobContent, id: &ItemId) -> Option<usize> {
    let duty = content.duties.iter().position(|one| one.id == *id);
    let criterion = || content.criteria.iter().position(|one| one.id == *id);
    duty.or_else(criterion).map(|index| index + 1)
}

/// What stands at a spot that is no prose, in words; `None` where there is nothing.
pub(super) fn value(
    words: &Words,
    framework: &Framework,
    content: &JobContent,
    spot: &Spot,
) -> Option<String> {
    let stored = content.text_at(spot)?;
    Some(match spot {
        Spot::VersionDate => dates::day(words, content.header.version_date?),
        Spot::Asked(question) => answer(content, *question),
        Spot::Skill(code) => {
            let found = content.skills.iter().find(|one| one.code == *code)?;
            skill(words, framework, found)
        }
        Spot::Attribute(code) => {
            let found = content.attributes.iter().find(|one| one.code == *code)?;
            let known = framework.find_attribute(*code);
            let name = known.map_or_else(|| code.to_string(), |one| one.name.clone());
            [name, level_name(words, found.level)].join(", ")
        }
        Spot::GeneralLevel => level_name(words, content.general_level?),
        Spot::CriterionImportance(id) => english(content.find_criterion(id)?.importance.as_str()),
        Spot::CriterionAssessed(id) => assessed(content.find_criterion(id)?),
        Spot::CriterionDuties(id) => traced(content, content.find_criterion(id)?),
        Spot::CriterionQualification(_) | Spot::IsApprenticeship => {
            english(if stored == "yes" { "yes" } else { "no" })
        }
        Spot::Language => words.say(match content.language {
            engine::jobs::Language::English => "job-approval-english",
            engine::jobs::Language::Welsh => "job-approval-welsh",
        }),
        _ => stored,
    })
}
