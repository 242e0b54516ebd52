//! What one sent before: the dates, and the levels said then.

use crate::args;
use crate::assessments::{skill_title, standing_line};
use crate::kit::{Words, dates};
use engine::assessments::Assessment;
use serde::Serialize;
use sfia::{Framework, Frameworks};

/// An assessment that a newer one followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Earlier {
    summary: String,
    skills: Vec<Said>,
}

/// One skill in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Said {
    name: String,
    level: String,
}

impl Earlier {
    /// All but the first of what was sent, newest first.
    pub(super) fn list(words: &Words, frameworks: &Frameworks, sent: &[Assessment]) -> Vec<Self> {
        let earlier = sent.iter().skip(1);
        earlier
            .filter_map(|assessment| {
                Self::new(words, frameworks.edition(assessment.edition), assessment)
            })
            .collect()
    }

    fn new(words: &Words, framework: &Framework, assessment: &Assessment) -> Option<Self> {
        let date = dates::day(words, dates::london_day(assessment.submitted?.utc()));
        let skills = assessment.skills.iter().map(|skill| Said {
            name: skill_title(framework, skill.code),
            level: standing_line(words, framework, skill),
        });
        Some(Self {
            summary: words.say_with("skills-earlier-sent", &args!["date" => date]),
            skills: skills.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample;
    use crate::kit::Language;
    use crate::skills::samples::sent;

    #[test]
    fn the_newest_is_not_an_earlier_one() {
        let words = Words::load(Language::English).unwrap();
        let frameworks = Frameworks::shipped().unwrap();
        let list = |count: usize| Earlier::list(&words, frameworks, &vec![sent(); count]);
        assert!(list(0).is_empty());
        assert!(list(1).is_empty());
        let earlier = list(3);
        assert_eq!(earlier.len(), 2);
        let said = &earlier[0].skills[0];
        assert_eq!(
            said.name,
            skill_title(sample::framework(), sample::code("PROG"))
        );
        assert_eq!(said.level, "Level 3, Apply. Partly level 4");
    }
}
