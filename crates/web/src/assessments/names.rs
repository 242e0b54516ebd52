//! How pages of the assessment name levels, answers and times of use.

use crate::args;
use crate::kit::Words;
use engine::assessments::{Answer, AssessedSkill, LastUsed, Note, Standing};
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
        LastUsed::InPeriod => "assessment-used-in-period",
        LastUsed::Before => "assessment-used-before",
    })
}

/// The quiet line under a level: "Partly level 4. Used now. With a note." Empty when there is nothing to say.
pub(crate) fn detail_line(words: &Words, skill: &AssessedSkill, standing: &Standing) -> String {
    let noted = (!skill.note.is_empty()).then(|| words.say("assessment-noted"));
    let use_line = Some(use_line(words, skill, standing)).filter(|line| !line.is_empty());
    let parts: Vec<String> = [use_line, noted].into_iter().flatten().collect();
    parts.join(". ")
}

/// The same without the note: "Partly level 4. Used now".
pub(crate) fn use_line(words: &Words, skill: &AssessedSkill, standing: &Standing) -> String {
    let used = skill.last_used.map(|used| used_words(words, used));
    let parts: Vec<String> = [partly_words(words, standing), used]
        .into_iter()
        .flatten()
        .collect();
    parts.join(". ")
}

/// "Partly level 4".
fn partly_words(words: &Words, standing: &Standing) -> Option<String> {
    let partly =
        |level: Level| words.say_with("assessment-partly", &args!["level" => level.number()]);
    standing.developing.map(partly)
}

/// Says which answers do not count, and what to do about it. `None` when all of them do.
pub(crate) fn set_aside(words: &Words, standing: &Standing) -> Option<String> {
    let levels: Vec<String> = standing
        .set_aside
        .iter()
        .map(|level| level.to_string())
        .collect();
    let counts = args!["count" => levels.len(), "levels" => levels.join(", ")];
    (!levels.is_empty()).then(|| words.say_with("assessment-skill-set-aside", &counts))
}

/// The beginning of a note on one line, as long as a glance takes; a longer one ends in "…".
pub(crate) fn note_beginning(note: &Note) -> String {
    const SHOWN: usize = 200;
    let line = note
        .as_str()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let Some((end, _)) = line.char_indices().nth(SHOWN) else {
        return line;
    };
    let beginning = line.get(..end).unwrap_or_default();
    // A word is not cut, unless there is only one.
    let whole = beginning
        .rsplit_once(' ')
        .map_or(beginning, |(whole, _)| whole);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_shown_as_far_as_a_glance_takes() {
        let shown = |text: &str| note_beginning(&Note::parse(text).unwrap());
        assert_eq!(shown("Led it.\n\nTwice."), "Led it. Twice.");
        assert_eq!(shown(&"ŵ".repeat(200)), "ŵ".repeat(200));
        assert_eq!(shown(&"ŵ".repeat(201)), format!("{}…", "ŵ".repeat(200)));
        let long = shown(&"water ".repeat(40));
        assert!(
            long.ends_with("water…") && long.chars().count() <= 201,
            "{long}"
        );
    }
}
