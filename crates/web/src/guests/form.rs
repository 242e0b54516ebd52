//! What the forms about guests bring, and what is wrong with it in words.

use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::email::EmailAddress;
use engine::people::{PersonName, ValueProblem};
use engine::readiness::Role;
use store::readiness::NewGuest;

/// Names of the fields of the form that names a guest.
pub(super) const FIELDS: [&str; 4] = ["version", "role", "name", "email"];

/// A guest to be named, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GuestTyped {
    pub(super) role: String,
    pub(super) name: String,
    pub(super) email: String,
}

impl GuestTyped {
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            role: text("role"),
            name: text("name"),
            email: text("email"),
        }
    }

    /// The guest, or what is wrong by field.
    pub(super) fn check(&self, words: &Words) -> Result<NewGuest, FieldErrors> {
        let mut errors = FieldErrors::none();
        let role = Role::from_word(&self.role);
        if role.is_none() {
            errors.add("role", words.say("readiness-role-missing"));
        }
        let name = PersonName::parse(&self.name).map_err(|problem| {
            let message = match problem {
                ValueProblem::TooLong(_) => {
                    words.say_with("guest-name-long", &args!["most" => PersonName::LIMIT])
                }
                _ => words.say("guest-name-missing"),
            };
            errors.add("name", message);
        });
        let email = parse_email(words, &self.email).map_err(|message| errors.add("email", message));
        match (role, name, email) {
            (Some(role), Ok(name), Ok(email)) => Ok(NewGuest { name, email, role }),
            _ => Err(errors),
        }
    }
}

/// An address, or what is wrong with it.
pub(super) fn parse_email(words: &Words, typed: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(typed).map_err(|_| words.say("guest-email-wrong"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn typed(role: &str, name: &str, email: &str) -> GuestTyped {
        GuestTyped {
            role: role.to_owned(),
            name: name.to_owned(),
            email: email.to_owned(),
        }
    }

    #[test]
    fn every_field_of_a_guest_says_what_is_missing() {
        let words = Words::load(Language::English).unwrap();
        let errors = typed("", " ", "sian at union").check(&words).unwrap_err();
        for field in ["role", "name", "email"] {
            assert!(errors.find(field).is_some(), "{field}");
        }
        let long = typed("TU", &"ŵ".repeat(151), "sian@union.example").check(&words);
        assert!(long.unwrap_err().find("name").unwrap().contains("150"));
        let guest = typed("TU", " Siân  Ŵyn ", "Sian@Union.example").check(&words);
        let guest = guest.unwrap();
        assert_eq!(
            (guest.name.as_str(), guest.role),
            ("Siân Ŵyn", Role::TradeUnion)
        );
    }
}
