//! What the sign-in form brings.

use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;

/// Names of the form's fields.
pub(super) const FIELDS: [&str; 2] = ["email", "password"];

/// Address and password, both there.
pub(super) struct Attempt {
    /// The address, as it is compared.
    pub(super) email_key: String,
    /// The password as typed.
    pub(super) password: String,
}

impl Attempt {
    pub(super) fn parse(fields: &Fields, words: &Words) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::none();
        let email = engine::text::single_line(fields.text("email"));
        if email.is_empty() {
            errors.add("email", words.say("sign-in-email-missing"));
        }
        if fields.text("password").is_empty() {
            errors.add("password", words.say("sign-in-password-missing"));
        }
        if errors.is_empty() {
            Ok(Self {
                email_key: email.to_ascii_lowercase(),
                password: fields.text("password").to_owned(),
            })
        } else {
            Err(errors)
        }
    }
}

/// One sentence for every way to be wrong, so that it does not tell who has an account.
pub(super) fn no_match(words: &Words) -> FieldErrors {
    let mut errors = FieldErrors::none();
    errors.add("email", words.say("sign-in-no-match"));
    errors
}

/// Too many attempts: when to try again.
pub(super) fn too_many(words: &Words, seconds: i64) -> FieldErrors {
    let minutes = (seconds + 59) / 60;
    let mut errors = FieldErrors::none();
    errors.add(
        "email",
        words.say_with("sign-in-too-many", &args!["minutes" => minutes]),
    );
    errors
}
