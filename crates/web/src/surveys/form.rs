//! What the forms of surveys bring, and what is wrong with it in words.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::request::Fields;
use chrono::NaiveDate;
use engine::surveys::{
    AgreementAnswer, CannotOpen, LEAST_DAYS_OPEN, MOST_DAYS_OPEN, Sheet, Statement, StatementId,
    Survey, SurveyKind,
};
use std::collections::BTreeMap;

/// Names of the new survey's fields.
pub(super) const NEW_FIELDS: [&str; 2] = ["kind", "closes"];

/// A new survey as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NewTyped {
    pub(super) kind: String,
    pub(super) closes: String,
}

impl NewTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        Self {
            kind: fields.text("kind").to_owned(),
            closes: fields.text("closes").to_owned(),
        }
    }

    /// What it is about and its last day, or what is wrong by field.
    pub(super) fn check(
        &self,
        words: &Words,
        today: NaiveDate,
    ) -> Result<(SurveyKind, NaiveDate), FieldErrors> {
        let mut errors = FieldErrors::none();
        let kind = SurveyKind::from_word(&self.kind);
        if kind.is_none() {
            errors.add("kind", words.say("survey-kind-missing"));
        }
        let closes = dates::parse(&self.closes).ok();
        match closes.map(|day| Survey::check_last_day(today, day)) {
            None => errors.add("closes", words.say("survey-closes-wrong")),
            Some(Err(CannotOpen::TooSoon)) => {
                let least = args!["days" => LEAST_DAYS_OPEN.to_string()];
                errors.add("closes", words.say_with("survey-closes-soon", &least));
            }
            Some(Err(CannotOpen::TooFar)) => {
                let most = args!["days" => MOST_DAYS_OPEN.to_string()];
                errors.add("closes", words.say_with("survey-closes-far", &most));
            }
            Some(Ok(())) => {}
        }
        match (kind, closes) {
            (Some(kind), Some(closes)) if errors.is_empty() => Ok((kind, closes)),
            _ => Err(errors),
        }
    }
}

/// The name of a statement's field.
pub(super) fn field(statement: &StatementId) -> String {
    format!("s-{}", statement.as_str())
}

/// Answers as chosen so far, by statement.
pub(crate) type Chosen = BTreeMap<StatementId, AgreementAnswer>;

/// The answers that a form brings; what is none of 1 to 5 counts as no answer.
pub(super) fn chosen(fields: &Fields, statements: &[Statement]) -> Chosen {
    let given = |statement: &Statement| {
        let number = fields.text(&field(&statement.id)).parse().ok()?;
        Some((statement.id.clone(), AgreementAnswer::new(number)?))
    };
    statements.iter().filter_map(given).collect()
}

/// A whole sheet, or an error beside every statement without an answer.
pub(super) fn sheet(
    words: &Words,
    statements: &[Statement],
    chosen: &Chosen,
) -> Result<Sheet, FieldErrors> {
    Sheet::new(statements, |id| chosen.get(id).copied()).map_err(|missing| {
        let mut errors = FieldErrors::none();
        for statement in statements.iter().filter(|one| missing.0.contains(&one.id)) {
            let named = args!["statement" => statement.text.as_str()];
            errors.add(
                field(&statement.id),
                words.say_with("survey-answer-missing", &named),
            );
        }
        errors
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn check(kind: &str, closes: &str) -> Result<(SurveyKind, NaiveDate), FieldErrors> {
        let words = Words::load(Language::English).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let typed = NewTyped {
            kind: kind.to_owned(),
            closes: closes.to_owned(),
        };
        typed.check(&words, today)
    }

    #[test]
    fn a_new_survey_says_what_is_missing_and_how_long_it_can_be_open() {
        let errors = check("", "soon").unwrap_err();
        assert!(errors.find("kind").is_some() && errors.find("closes").is_some());
        for wrong in ["27/11/2026", "21/01/2027"] {
            let errors = check("pulse", wrong).unwrap_err();
            assert!(errors.find("closes").is_some(), "{wrong}");
        }
        assert_eq!(check("pulse", "20/01/2027").unwrap().0, SurveyKind::Pulse);
    }

    #[test]
    fn every_statement_without_an_answer_has_an_error_of_its_own() {
        let words = Words::load(Language::English).unwrap();
        let statements = engine::surveys::shipped(SurveyKind::Pulse).unwrap();
        let one = (statements[1].id.clone(), AgreementAnswer::new(3).unwrap());
        let errors = sheet(&words, statements, &Chosen::from([one])).unwrap_err();
        let found = |number: usize| errors.find(&field(&statements[number].id)).is_some();
        assert_eq!((found(0), found(1), found(2)), (true, false, true));
    }
}
