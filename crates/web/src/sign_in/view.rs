//! The sign-in page.

use crate::demo::PERSONAS;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, PasswordInput, TextInput,
};
use crate::kit::{Page, Words};
use crate::request::Fields;
use serde::Serialize;

/// The form, and in the demonstration a button for each persona.
#[derive(Serialize)]
pub(super) struct SignIn {
    heading: Heading,
    errors: ErrorSummary,
    email: TextInput,
    password: PasswordInput,
    button: Button,
    personas: Vec<Persona>,
    persona_password: &'static str,
}

#[derive(Serialize)]
struct Persona {
    email: &'static str,
    label: String,
    what: String,
}

impl SignIn {
    pub(super) fn new(words: &Words, demo: bool) -> Self {
        Self::with(words, demo, "", &FieldErrors::none())
    }

    pub(super) fn again(words: &Words, demo: bool, fields: &Fields, errors: FieldErrors) -> Self {
        Self::with(words, demo, fields.text("email"), &errors)
    }

    fn with(words: &Words, demo: bool, email: &str, errors: &FieldErrors) -> Self {
        let personas = PERSONAS.iter().filter(|_| demo).map(|persona| Persona {
            email: persona.email,
            label: words.say(persona.label),
            what: words.say(persona.what),
        });
        Self {
            heading: Heading::new(words.say("sign-in-heading")).lede(words.say("sign-in-lede")),
            errors: errors.summary(),
            email: TextInput::email("email", words.say("sign-in-email"))
                .autocomplete("username")
                .value(email)
                .errors(errors),
            password: PasswordInput::current("password", words.say("sign-in-password"))
                .errors(errors),
            button: Button::primary(words.say("sign-in-button")),
            personas: personas.collect(),
            persona_password: crate::demo::PASSWORD,
        }
    }
}

impl Page for SignIn {
    const TEMPLATE: &'static str = "pages/sign_in/show";

    fn title(&self, words: &Words) -> String {
        words.say("sign-in-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = crate::kit::Words::load(crate::kit::Language::English).unwrap();
    let shell = crate::kit::samples::signed_out();
    samples.add_in(&shell, "sign_in/show", &SignIn::new(&words, true));
    let errors = super::form::no_match(&words);
    let fields = Fields::of(&[("email", "sam@council-a.example")]);
    samples.add_in(
        &shell,
        "sign_in/show-errors",
        &SignIn::again(&words, false, &fields, errors),
    );
}
