//! What the form of a question brings, and what is wrong with it in words.

use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::readiness::round::{Answer, Claim, Typed};
use engine::readiness::written::{Reason, Shown, WrongLength};
use engine::readiness::{Question, ReadinessLevel};

/// Names of the form's fields.
pub(super) const FIELDS: [&str; 4] = ["shown", "claim", "reason", "version"];
/// The value of "do not know".
pub(super) const DO_NOT_KNOW: &str = "do-not-know";
/// The value of "does not apply".
pub(super) const NOT_APPLICABLE: &str = "not-applicable";

/// An answer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AnswerTyped {
    pub(super) shown: String,
    pub(super) claim: String,
    pub(super) reason: String,
    /// The version of the answer that the form was made from; 0 where there was none.
    pub(super) version: u32,
}

impl AnswerTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            shown: text("shown"),
            claim: text("claim"),
            reason: text("reason"),
            version: fields.text("version").parse().unwrap_or_default(),
        }
    }

    /// What a form shows of an answer that is there.
    pub(super) fn of(answer: Option<&Answer>) -> Self {
        let Some(answer) = answer else {
            return Self::default();
        };
        let (claim, reason) = match &answer.typed.claim {
            None => (String::new(), String::new()),
            Some(Claim::Level(level)) => (level.to_string(), String::new()),
            Some(Claim::DoNotKnow) => (DO_NOT_KNOW.to_owned(), String::new()),
            Some(Claim::NotApplicable(reason)) => (NOT_APPLICABLE.to_owned(), reason.to_string()),
        };
        Self {
            shown: answer.typed.shown.to_string(),
            claim,
            reason,
            version: answer.version,
        }
    }

    /// The answer, or what is wrong by field.
    pub(super) fn check(&self, words: &Words, question: &Question) -> Result<Typed, FieldErrors> {
        let mut errors = FieldErrors::none();
        let long = |wrong: WrongLength| {
            words.say_with(
                "sheet-text-long",
                &args!["most" => wrong.most, "are" => wrong.are],
            )
        };
        let shown = Shown::parse(&self.shown)
            .map_err(|wrong| errors.add("shown", long(wrong)))
            .ok();
        let claim = match self.claim.as_str() {
            DO_NOT_KNOW => Some(Claim::DoNotKnow),
            NOT_APPLICABLE if question.na_allowed => match Reason::parse(&self.reason) {
                Ok(reason) => Some(Claim::NotApplicable(reason)),
                Err(wrong) if wrong.are == 0 => {
                    errors.add("reason", words.say("sheet-reason-missing"));
                    None
                }
                Err(wrong) => {
                    errors.add("reason", long(wrong));
                    None
                }
            },
            number => {
                let level = number.parse().ok();
                let level = level.and_then(|number: u8| ReadinessLevel::try_from(number).ok());
                if level.is_none() {
                    errors.add("claim", words.say("sheet-claim-missing"));
                }
                level.map(Claim::Level)
            }
        };
        match (shown, claim) {
            (Some(shown), Some(claim)) if errors.is_empty() => Ok(Typed {
                question: question.id.clone(),
                shown,
                claim: Some(claim),
            }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use engine::readiness::Questionnaire;

    fn check(id: &str, shown: &str, claim: &str, reason: &str) -> Result<Typed, FieldErrors> {
        let words = Words::load(Language::English).unwrap();
        let shipped = Questionnaire::shipped().unwrap();
        let question = shipped.questions().iter().find(|one| one.id.as_str() == id);
        let typed = AnswerTyped {
            shown: shown.to_owned(),
            claim: claim.to_owned(),
            reason: reason.to_owned(),
            version: 0,
        };
        typed.check(&words, question.unwrap())
    }

    #[test]
    fn an_answer_needs_a_choice_and_nothing_to_show() {
        assert!(
            check("R01", "", "", "")
                .unwrap_err()
                .find("claim")
                .is_some()
        );
        assert!(
            check("R01", "", "4", "")
                .unwrap_err()
                .find("claim")
                .is_some()
        );
        let typed = check("R01", "", "2", "left over").unwrap();
        assert_eq!(typed.claim, Some(Claim::Level(ReadinessLevel::IN_PLACE)));
        assert_eq!(
            check("R01", "", DO_NOT_KNOW, "").unwrap().claim,
            Some(Claim::DoNotKnow)
        );
    }

    #[test]
    fn what_does_not_apply_needs_a_reason_where_it_may_be_said_at_all() {
        assert!(
            check("R01", "", NOT_APPLICABLE, "why")
                .unwrap_err()
                .find("claim")
                .is_some()
        );
        assert!(
            check("R26", "", NOT_APPLICABLE, " ")
                .unwrap_err()
                .find("reason")
                .is_some()
        );
        let long = "x".repeat(1001);
        assert!(
            check("R26", "", NOT_APPLICABLE, &long)
                .unwrap_err()
                .find("reason")
                .is_some()
        );
        assert!(check("R26", "", NOT_APPLICABLE, "Nothing leaves us.").is_ok());
    }

    #[test]
    fn what_could_be_shown_has_a_limit_that_is_told() {
        let errors = check("R01", &"ŵ".repeat(2001), "1", "").unwrap_err();
        assert!(errors.find("shown").unwrap().contains("2,000"));
        assert!(check("R01", &"ŵ".repeat(2000), "1", "").is_ok());
    }
}
