//! The skills offered to choose from, and what follows from the choice.

use sfia::{Framework, SkillCode};

use super::narrowing::{GROUP, MOST_CHOSEN};
use super::{AssessedSkill, LastUsed};

/// A skill offered to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which skill.
    pub code: SkillCode,
    /// What was said of its use; `None` until its group was answered.
    pub used: Option<LastUsed>,
}

impl Candidate {
    /// One about which nothing was said yet.
    #[must_use]
    pub fn new(code: SkillCode) -> Self {
        Self { code, used: None }
    }

    /// Whether it was used in the period that counts.
    #[must_use]
    pub fn is_used(&self) -> bool {
        matches!(self.used, Some(LastUsed::Now | LastUsed::InPeriod))
    }
}

/// The groups in which candidates are shown, each of at most [`GROUP`].
pub fn groups(candidates: &[Candidate]) -> impl Iterator<Item = &[Candidate]> {
    candidates.chunks(GROUP)
}

/// The number, from 1, of the first group that is not answered; `None` when all are.
#[must_use]
pub fn next_group(candidates: &[Candidate]) -> Option<usize> {
    let open = |group: &[Candidate]| group.iter().any(|one| one.used.is_none());
    groups(candidates).position(open).map(|at| at + 1)
}

/// A choice that cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadChoice {
    /// Nothing was chosen.
    #[error("no skill was chosen")]
    None,
    /// More than [`MOST_CHOSEN`].
    #[error("{0} skills were chosen; the most is {MOST_CHOSEN}")]
    TooMany(usize),
    /// Not one of those that were said to be used.
    #[error("the skill {0} was not offered")]
    NotOffered(SkillCode),
}

/// The skills of a draft after the choice: those chosen, with their use; and those of the role that were not, which are
/// kept as unused in the period, unless something was answered about them before.
///
/// `regular` are those of the chosen that are used regularly now.
///
/// # Errors
/// [`BadChoice`] for none, too many, or one that was not said to be used.
pub fn choose(
    skills: &[AssessedSkill],
    candidates: &[Candidate],
    chosen: &[SkillCode],
    regular: &[SkillCode],
    asked: &[SkillCode],
    framework: &Framework,
) -> Result<Vec<AssessedSkill>, BadChoice> {
    if chosen.is_empty() {
        return Err(BadChoice::None);
    }
    if chosen.len() > MOST_CHOSEN {
        return Err(BadChoice::TooMany(chosen.len()));
    }
    let offered = |code: &SkillCode| {
        let candidate = candidates
            .iter()
            .any(|one| one.code == *code && one.is_used());
        candidate || skills.iter().any(|skill| skill.code == *code)
    };
    if let Some(foreign) = chosen.iter().find(|code| !offered(code)) {
        return Err(BadChoice::NotOffered(*foreign));
    }
    let present = |code: SkillCode| skills.iter().find(|skill| skill.code == code).cloned();
    let mut result = Vec::new();
    for code in chosen {
        let mut skill = present(*code)
            .unwrap_or_else(|| AssessedSkill::unanswered(*code, !asked.contains(code)));
        skill.last_used = Some(if regular.contains(code) {
            LastUsed::Now
        } else {
            LastUsed::InPeriod
        });
        result.push(skill);
    }
    for code in asked {
        if chosen.contains(code) || framework.find_skill(*code).is_none() {
            continue;
        }
        let mut skill = present(*code).unwrap_or_else(|| AssessedSkill::unanswered(*code, false));
        if skill.answers.is_empty() {
            skill.last_used = Some(LastUsed::Before);
        }
        result.push(skill);
    }
    let kept = skills.iter().filter(|skill| {
        skill.is_touched() && !chosen.contains(&skill.code) && !asked.contains(&skill.code)
    });
    result.extend(kept.cloned());
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::Answer;
    use sfia::{Edition, Frameworks, Level};

    fn nine() -> &'static Framework {
        Frameworks::shipped().unwrap().edition(Edition::Nine)
    }

    fn codes(texts: &[&str]) -> Vec<SkillCode> {
        texts
            .iter()
            .map(|text| SkillCode::new(text).unwrap())
            .collect()
    }

    fn used(texts: &[&str]) -> Vec<Candidate> {
        let codes = codes(texts).into_iter();
        codes
            .map(|code| Candidate {
                code,
                used: Some(LastUsed::InPeriod),
            })
            .collect()
    }

    #[test]
    fn chosen_skills_know_their_use_and_the_roles_others_are_unused() {
        let offered = used(&["PROG", "TEST", "DBDS"]);
        let (chosen, now) = (codes(&["TEST", "PROG"]), codes(&["PROG"]));
        let asked = codes(&["PROG", "SINT"]);
        let skills = choose(&[], &offered, &chosen, &now, &asked, nine()).unwrap();
        let seen: Vec<(&str, Option<LastUsed>, bool)> = skills
            .iter()
            .map(|skill| (skill.code.as_str(), skill.last_used, skill.added))
            .collect();
        let expected = [
            ("TEST", Some(LastUsed::InPeriod), true),
            ("PROG", Some(LastUsed::Now), false),
            ("SINT", Some(LastUsed::Before), false),
        ];
        assert_eq!(seen, expected);
        assert!(skills[2].is_unused());
    }

    #[test]
    fn what_was_answered_before_is_never_thrown_away() {
        let mut answered = AssessedSkill::unanswered(codes(&["SINT"])[0], false);
        answered.answers.set(Level::new(4).unwrap(), Answer::Yes);
        let mut added = AssessedSkill::unanswered(codes(&["DBDS"])[0], true);
        added.last_used = Some(LastUsed::Now);
        let (offered, chosen, asked) = (used(&["PROG"]), codes(&["PROG"]), codes(&["SINT"]));
        let skills = choose(&[answered, added], &offered, &chosen, &[], &asked, nine()).unwrap();
        let seen: Vec<&str> = skills.iter().map(|skill| skill.code.as_str()).collect();
        assert_eq!(seen, ["PROG", "SINT", "DBDS"]);
        assert!(!skills[1].answers.is_empty() && skills[1].last_used.is_none());
    }

    #[test]
    fn none_too_many_and_foreign_choices_are_refused() {
        let whole: Vec<&str> = nine()
            .skills()
            .iter()
            .take(12)
            .map(|skill| skill.code.as_str())
            .collect();
        let offered = used(&whole);
        let pick = |chosen: &[SkillCode]| choose(&[], &offered, chosen, &[], &[], nine());
        assert_eq!(pick(&[]), Err(BadChoice::None));
        assert_eq!(pick(&codes(&whole[..11])), Err(BadChoice::TooMany(11)));
        assert!(pick(&codes(&whole[..10])).is_ok());
        let foreign = nine().skills()[20].code;
        assert_eq!(pick(&[foreign]), Err(BadChoice::NotOffered(foreign)));
    }

    #[test]
    fn groups_are_answered_one_after_the_other() {
        let whole: Vec<&str> = nine()
            .skills()
            .iter()
            .take(20)
            .map(|skill| skill.code.as_str())
            .collect();
        let mut offered = used(&whole);
        assert_eq!(next_group(&offered), None);
        offered[9].used = None;
        assert_eq!(next_group(&offered), Some(2));
        assert_eq!(groups(&offered).count(), 3);
        assert_eq!(next_group(&[]), None);
    }
}
