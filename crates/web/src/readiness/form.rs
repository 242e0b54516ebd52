//! What the forms of a round bring, and what is wrong with it in words.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::request::Fields;
use chrono::{Days, NaiveDate};
use engine::email::EmailAddress;
use engine::readiness::round::Moment;
use engine::readiness::written::{Note, Reason};
use engine::readiness::{QuestionId, Role, Stage};

/// Names of the new round's fields.
pub(super) const NEW_FIELDS: [&str; 3] = ["stage", "moment", "closes"];
/// The longest time that people are given to answer, in days.
const LONGEST: u64 = 92;
/// Most people who are named at once.
pub(super) const MOST_NAMED: usize = 50;

/// A new round as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NewTyped {
    pub(super) stage: String,
    pub(super) moment: String,
    pub(super) closes: String,
}

/// A new round that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) stage: Stage,
    pub(super) moment: Moment,
    pub(super) closes: NaiveDate,
}

impl NewTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            stage: text("stage"),
            moment: text("moment"),
            closes: text("closes"),
        }
    }

    /// The round, or what is wrong by field.
    pub(super) fn check(&self, words: &Words, today: NaiveDate) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::none();
        let stage = Stage::from_word(&self.stage);
        if stage.is_none() {
            errors.add("stage", words.say("readiness-stage-missing"));
        }
        let moment = Moment::from_word(&self.moment);
        if moment.is_none() {
            errors.add("moment", words.say("readiness-moment-missing"));
        }
        let closes = dates::parse(&self.closes).ok();
        let last = today.checked_add_days(Days::new(LONGEST));
        match (closes, last) {
            (None, _) => errors.add("closes", words.say("readiness-closes-wrong")),
            (Some(day), _) if day < today => {
                errors.add("closes", words.say("readiness-closes-past"));
            }
            (Some(day), Some(last)) if day > last => {
                let most = args!["days" => LONGEST.to_string()];
                errors.add("closes", words.say_with("readiness-closes-far", &most));
            }
            _ => {}
        }
        match (stage, moment, closes) {
            (Some(stage), Some(moment), Some(closes)) if errors.is_empty() => Ok(Wanted {
                stage,
                moment,
                closes,
            }),
            _ => Err(errors),
        }
    }
}

/// People to be named for a role, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NamingTyped {
    pub(super) role: String,
    pub(super) people: String,
}

impl NamingTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        Self {
            role: fields.text("role").to_owned(),
            people: fields.text("people").to_owned(),
        }
    }

    /// The role and the addresses as they are compared, or what is wrong by field.
    pub(super) fn check(&self, words: &Words) -> Result<(Role, Vec<String>), FieldErrors> {
        let mut errors = FieldErrors::none();
        let role = Role::from_word(&self.role);
        if role.is_none() {
            errors.add("role", words.say("readiness-role-missing"));
        }
        let keys = self.email_keys();
        if keys.is_empty() {
            errors.add("people", words.say("readiness-people-missing"));
        } else if keys.len() > MOST_NAMED {
            let most = args!["most" => MOST_NAMED];
            errors.add("people", words.say_with("readiness-people-many", &most));
        }
        match role {
            Some(role) if errors.is_empty() => Ok((role, keys)),
            _ => Err(errors),
        }
    }

    /// What is no address stays as it was typed, and is found nowhere.
    fn email_keys(&self) -> Vec<String> {
        let typed = self
            .people
            .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
            .filter(|part| !part.is_empty());
        let mut keys: Vec<String> = typed
            .map(|part| EmailAddress::parse(part).map_or_else(|_| part.to_owned(), |ok| ok.key()))
            .collect();
        keys.sort();
        keys.dedup();
        keys
    }
}

/// Why a round is given up, or what is wrong with that.
pub(super) fn reason(words: &Words, typed: &str) -> Result<Reason, FieldErrors> {
    Reason::parse(typed).map_err(|wrong| {
        let mut errors = FieldErrors::none();
        let message = if wrong.are == 0 {
            words.say("readiness-reason-missing")
        } else {
            words.say_with(
                "readiness-text-long",
                &args!["most" => wrong.most, "are" => wrong.are],
            )
        };
        errors.add("reason", message);
        errors
    })
}

/// A note of the meeting, or what is wrong with it.
pub(super) fn note(words: &Words, question: &QuestionId, typed: &str) -> Result<Note, FieldErrors> {
    Note::parse(typed).map_err(|wrong| {
        let mut errors = FieldErrors::none();
        let message = if wrong.are == 0 {
            words.say("readiness-note-missing")
        } else {
            words.say_with(
                "readiness-text-long",
                &args!["most" => wrong.most, "are" => wrong.are],
            )
        };
        errors.add(format!("note-{question}"), message);
        errors
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn typed(stage: &str, moment: &str, closes: &str) -> NewTyped {
        NewTyped {
            stage: stage.to_owned(),
            moment: moment.to_owned(),
            closes: closes.to_owned(),
        }
    }

    #[test]
    fn every_field_of_a_new_round_says_what_is_missing() {
        let words = Words::load(Language::English).unwrap();
        let errors = typed("", "", "").check(&words, day(21)).unwrap_err();
        for field in NEW_FIELDS {
            assert!(errors.find(field).is_some(), "{field}");
        }
        for late in ["20/11/2026", "23/02/2027"] {
            let errors = typed("G2", "middle", late).check(&words, day(21));
            assert!(errors.unwrap_err().find("closes").is_some(), "{late}");
        }
        let wanted = typed("G2", "middle", "21/11/2026").check(&words, day(21));
        assert_eq!(wanted.unwrap().closes, day(21));
    }

    #[test]
    fn addresses_are_told_apart_however_they_are_separated() {
        let words = Words::load(Language::English).unwrap();
        let typed = NamingTyped {
            role: "STAFF".to_owned(),
            people: "Sam@Council.example, sam@council.example;\nnot-an-address".to_owned(),
        };
        let (role, keys) = typed.check(&words).unwrap();
        assert_eq!(role, Role::Staff);
        assert_eq!(keys, ["not-an-address", "sam@council.example"]);
        let none = NamingTyped::default().check(&words).unwrap_err();
        assert!(none.find("role").is_some() && none.find("people").is_some());
    }
}
