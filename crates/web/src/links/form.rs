//! What the forms bring: a new password, or an address.

use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::accounts::{Password, PasswordProblem};
use engine::email::EmailAddress;
use engine::people::{PersonName, ValueProblem};

/// Names of the fields of the form with a new password.
pub(super) const PASSWORD_FIELDS: [&str; 3] = ["token", "password", "name"];
/// Names of the fields of the form that asks for a link.
pub(super) const FORGOTTEN_FIELDS: [&str; 1] = ["email"];

/// A new password for the account with this address, or what is wrong with it.
pub(crate) fn parse_password(
    fields: &Fields,
    email: &str,
    words: &Words,
) -> Result<Password, FieldErrors> {
    let name = email.split('@').next().unwrap_or_default();
    Password::choose(fields.text("password"), &[name, email]).map_err(|problem| {
        let key = match problem {
            PasswordProblem::TooShort => "password-too-short",
            PasswordProblem::TooLong => "password-too-long",
            PasswordProblem::Known => "password-known",
        };
        let mut errors = FieldErrors::none();
        errors.add("password", words.say(key));
        errors
    })
}

/// The name of somebody of whom only the address was known.
pub(super) fn parse_name(fields: &Fields, words: &Words) -> Result<PersonName, FieldErrors> {
    PersonName::parse(fields.text("name")).map_err(|problem| {
        let key = match problem {
            ValueProblem::TooLong(_) => "invitation-name-long",
            _ => "invitation-name-missing",
        };
        let mut errors = FieldErrors::none();
        errors.add("name", words.say(key));
        errors
    })
}

/// The address to send a link to.
pub(super) fn parse_email(fields: &Fields, words: &Words) -> Result<EmailAddress, FieldErrors> {
    EmailAddress::parse(fields.text("email")).map_err(|_| {
        let mut errors = FieldErrors::none();
        errors.add("email", words.say("forgotten-email-wrong"));
        errors
    })
}
