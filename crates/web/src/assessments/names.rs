//! How pages of the assessment name levels, answers and times of use.

use crate::args;
use crate::kit::Words;
use engine::assessments::{Answer, AssessedSkill, LastUsed, Standing};
use sfia::{Framework, Level, SkillCode};

/// "Level 4, Enable".
pub(crate) fn level_name(words: &Words, level: Level) -> String {
    words.say_with("level-name", &args!["level" => level.number()])
}

/// "Programming/software development (PROG)"; the code alone for a skill that the edition lacks.
pub(crate) fn skill_title(framework: &Framework, code: SkillCode) -> String {
    framework
        .find_skill(code)
        .map_or_else(|| code.to_string(), sfia::Skill::title)
}

/// "Programming/software development"; the code for a skill that the edition lacks.
pub(crate) fn skill_name(framework: &Framework, code: SkillCode) -> String {
    framework
        .find_skill(code)
        .map_or_else(|| code.to_string(), |skill| skill.name.clone())
}

/// "Used now", or nothing while that is not known.
pub(crate) fn detail_used(words: &Words, skill: &AssessedSkill) -> String {
    skill
        .last_used
        .map_or_else(String::new, |used| used_words(words, used))
}

/// "Level 3, Apply", "Not yet at any level", or "Not finished".
pub(crate) fn standing_words(words: &Words, standing: &Standing) -> String {
    match (standing.settled, standing.held) {
        (false, _) => words.say("assessment-not-finished"),
        (true, None) => words.say("assessment-nothing-held"),
        (true, Some(level)) => level_name(words, level),
    }
}

/// "Yes, regularly".
pub(crate) fn answer_words(words: &Words, answer: Answer) -> String {
    words.say(match answer {
        Answer::Yes => "assessment-answer-yes",
        Answer::Partly => "assessment-answer-partly",
        Answer::NotYet => "assessment-answer-not-yet",
    })
}

/// "Used now".
pub(crate) fn used_words(words: &Words, used: LastUsed) -> String {
    words.say(match used {
        LastUsed::Now => "assessment-used-now",
        LastUsed::WithinYear => "assessment-used-within-year",
        LastUsed::OneToThreeYears => "assessment-used-one-to-three-years",
        LastUsed::Longer => "assessment-used-longer",
    })
}

/// The quiet line under a level: "Partly level 4. Used now. With a note." Empty when there is nothing to say.
pub(crate) fn detail_line(words: &Words, skill: &AssessedSkill, standing: &Standing) -> String {
    let partly = standing
        .developing
        .map(|level| words.say_with("assessment-partly", &args!["level" => level.number()]));
    let used = skill.last_used.map(|used| used_words(words, used));
    let noted = (!skill.note.is_empty()).then(|| words.say("assessment-noted"));
    let parts: Vec<String> = [partly, used, noted].into_iter().flatten().collect();
    parts.join(". ")
}
