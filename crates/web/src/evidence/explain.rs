//! What is wrong with evidence as typed, in words beside the fields of its form.

use super::form::{EvidenceForm, level_field};
use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use chrono::NaiveDate;
use dates::DateProblem;
use engine::evidence::{
    EvidenceDraft, EvidenceErrors, EvidenceField, EvidenceLink, EvidenceProblem, NotALink,
};
use sfia::{Framework, Level, SkillCode};

impl EvidenceForm {
    /// What was typed as something that can be stored, or everything that is wrong, in words beside the fields.
    pub(super) fn parse(
        &self,
        words: &Words,
        framework: &Framework,
        today: NaiveDate,
    ) -> Result<EvidenceDraft, FieldErrors> {
        let day = dates::parse(&self.happened);
        let parsed = EvidenceDraft::parse(&self.input, day.ok(), today, framework);
        let refused = match parsed {
            Ok(draft) => return Ok(draft),
            Err(refused) => refused,
        };
        let unread = day.err().map(|problem| words.say(day_words(problem)));
        Err(self.explain(words, framework, &refused, unread))
    }

    /// Everything wrong in the order of the form, with what is wrong with the day as it was written.
    fn explain(
        &self,
        words: &Words,
        framework: &Framework,
        refused: &EvidenceErrors,
        unread: Option<String>,
    ) -> FieldErrors {
        let said = |(field, problem)| (field, self.sentence(words, framework, field, problem));
        let mut sentences: Vec<(EvidenceField, String)> = refused.iter().map(said).collect();
        sentences.extend(unread.map(|sentence| (EvidenceField::Happened, sentence)));
        sentences.sort_by_key(|(field, _)| place(*field));
        let mut explained = FieldErrors::none();
        for (field, sentence) in sentences {
            explained.add(self.field_name(field), sentence);
        }
        explained
    }

    fn field_name(&self, field: EvidenceField) -> String {
        match field {
            EvidenceField::Title => "title".to_owned(),
            EvidenceField::Kind => "kind".to_owned(),
            EvidenceField::Situation => "situation".to_owned(),
            EvidenceField::Part => "part".to_owned(),
            EvidenceField::Result => "result".to_owned(),
            EvidenceField::Happened => "happened".to_owned(),
            EvidenceField::Link(_) => "links".to_owned(),
            EvidenceField::Supports => "find".to_owned(),
            EvidenceField::Skill(index) => format!("skill-{}", self.code(index)),
            EvidenceField::Level(index) => level_field(self.code(index)),
        }
    }

    fn code(&self, index: usize) -> &str {
        let support = self.input.supports.get(index);
        support.map_or("", |support| support.code.as_str())
    }

    fn sentence(
        &self,
        words: &Words,
        framework: &Framework,
        field: EvidenceField,
        problem: &EvidenceProblem,
    ) -> String {
        let most = |key: &str, most: usize| words.say_with(key, &args!["most" => most]);
        match problem {
            EvidenceProblem::Missing => self.missing(words, framework, field),
            EvidenceProblem::TooLong { characters, most } => {
                let counts = args!["characters" => *characters, "most" => *most];
                words.say_with(too_long(field), &counts)
            }
            EvidenceProblem::InFuture => words.say("evidence-happened-future"),
            EvidenceProblem::TooEarly => words.say("evidence-happened-early"),
            EvidenceProblem::Link(why) => self.link_sentence(words, field, *why),
            EvidenceProblem::TooMany { most: limit } if field == EvidenceField::Supports => {
                most("evidence-supports-many", *limit)
            }
            EvidenceProblem::TooMany { most: limit } => most("evidence-links-many", *limit),
            EvidenceProblem::UnknownSkill { typed } => {
                let edition = framework.edition().to_string();
                let named = args!["skill" => typed.as_str(), "edition" => edition];
                words.say_with("evidence-skill-unknown", &named)
            }
            EvidenceProblem::DuplicateSkill { code } => {
                let named = args!["skill" => skill_title(framework, *code)];
                words.say_with("evidence-skill-twice", &named)
            }
            EvidenceProblem::LevelNotDefined { code, defined } => {
                let range = args![
                    "skill" => skill_title(framework, *code),
                    "lowest" => defined.lowest().map_or(0, Level::number),
                    "highest" => defined.highest().map_or(0, Level::number),
                ];
                words.say_with("evidence-level-not-defined", &range)
            }
        }
    }

    fn missing(&self, words: &Words, framework: &Framework, field: EvidenceField) -> String {
        match field {
            EvidenceField::Title => words.say("evidence-title-missing"),
            EvidenceField::Kind => words.say("evidence-kind-missing"),
            EvidenceField::Situation => words.say("evidence-situation-missing"),
            EvidenceField::Part => words.say("evidence-part-missing"),
            EvidenceField::Result => words.say("evidence-result-missing"),
            EvidenceField::Level(index) => {
                let code = SkillCode::new(self.code(index)).ok();
                let skill = code.map_or_else(String::new, |code| skill_title(framework, code));
                words.say_with("evidence-level-missing", &args!["skill" => skill])
            }
            _ => words.say("evidence-supports-missing"),
        }
    }

    fn link_sentence(&self, words: &Words, field: EvidenceField, why: NotALink) -> String {
        let typed = match field {
            EvidenceField::Link(index) => self.input.links.get(index),
            _ => None,
        };
        let typed: String = typed
            .iter()
            .flat_map(|link| link.trim().chars())
            .take(60)
            .collect();
        let named = args!["link" => typed, "most" => EvidenceLink::LONGEST];
        words.say_with(
            match why {
                NotALink::Scheme => "evidence-link-scheme",
                NotALink::Incomplete => "evidence-link-incomplete",
                NotALink::TooLong => "evidence-link-long",
            },
            &named,
        )
    }
}

/// Where a field stands in the form.
fn place(field: EvidenceField) -> usize {
    match field {
        EvidenceField::Kind => 0,
        EvidenceField::Title => 1,
        EvidenceField::Happened => 2,
        EvidenceField::Situation => 3,
        EvidenceField::Part => 4,
        EvidenceField::Result => 5,
        EvidenceField::Skill(_) | EvidenceField::Level(_) | EvidenceField::Supports => 6,
        EvidenceField::Link(_) => 7,
    }
}

fn too_long(field: EvidenceField) -> &'static str {
    match field {
        EvidenceField::Title => "evidence-title-long",
        EvidenceField::Situation => "evidence-situation-long",
        EvidenceField::Part => "evidence-part-long",
        _ => "evidence-result-long",
    }
}

fn day_words(problem: DateProblem) -> &'static str {
    match problem {
        DateProblem::Missing => "evidence-happened-missing",
        DateProblem::Unreadable => "evidence-happened-unreadable",
        DateProblem::NoSuchDay => "evidence-happened-no-such-day",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample::framework;
    use crate::kit::Language;
    use crate::request::Fields;

    #[test]
    fn everything_wrong_is_said_at_once_and_names_what_it_is_about() {
        let words = Words::load(Language::English).unwrap();
        let fields = Fields::of(&[
            ("kind", "work"),
            ("happened", "31/02/2026"),
            ("links", "https://good.example\njavascript:alert(1)"),
            ("skill", "PROG"),
            ("level-PROG", "7"),
        ]);
        let (form, _) = EvidenceForm::read(&fields);
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let errors = form.parse(&words, framework(), today).unwrap_err();
        for field in ["title", "situation", "part", "result", "happened"] {
            assert!(errors.find(field).is_some(), "{field}");
        }
        assert!(
            errors
                .find("links")
                .unwrap()
                .contains("javascript:alert(1)")
        );
        assert!(errors.find("level-PROG").unwrap().contains("levels 2 to 6"));
    }
}
