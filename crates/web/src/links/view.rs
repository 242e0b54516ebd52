//! The pages of links.

use crate::args;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, PasswordInput, TextInput,
};
use crate::kit::{Link, Page, Words};
use crate::request::Fields;
use crate::security::LinkPurpose;
use serde::Serialize;
use store::entry::links::OpenLink;

/// Choosing a password, or for a second council typing the one that one has.
#[derive(Serialize)]
pub(super) struct Choose {
    heading: Heading,
    errors: ErrorSummary,
    action: &'static str,
    token: String,
    text: String,
    email: String,
    name: Option<TextInput>,
    password: PasswordInput,
    button: Button,
    #[serde(skip)]
    title: String,
}

impl Choose {
    pub(super) fn new(words: &Words, purpose: LinkPurpose, link: &OpenLink, token: String) -> Self {
        Self::again(words, purpose, link, token, "", &FieldErrors::none())
    }

    pub(super) fn again(
        words: &Words,
        purpose: LinkPurpose,
        link: &OpenLink,
        token: String,
        name: &str,
        errors: &FieldErrors,
    ) -> Self {
        let (title, action, text, asks_for_old) = match (purpose, &link.organisation) {
            (LinkPurpose::Invitation, organisation) => {
                let host = organisation
                    .clone()
                    .unwrap_or_else(|| words.say("service-name"));
                let key = if link.has_password {
                    "invitation-text-known"
                } else {
                    "invitation-text"
                };
                let text = words.say_with(key, &args!["organisation" => host.as_str()]);
                (
                    words.say_with("invitation-heading", &args!["organisation" => host]),
                    "/invitation",
                    text,
                    link.has_password,
                )
            }
            (LinkPurpose::Password, _) => (
                words.say("new-password-heading"),
                "/new-password",
                words.say("new-password-text"),
                false,
            ),
        };
        let password = if asks_for_old {
            PasswordInput::current("password", words.say("invitation-password-old"))
        } else {
            PasswordInput::chosen("password", words.say("new-password-label"))
                .hint(words.say("password-hint"))
        };
        let heading = Heading::new(title.clone());
        Self {
            heading: match &link.person {
                Some(person) if !link.is_nameless => heading.over(person.clone()),
                _ => heading,
            },
            errors: errors.summary(),
            action,
            token,
            text,
            email: link.email.clone(),
            name: asks_for_name(purpose, link).then(|| {
                TextInput::new("name", words.say("invitation-name"))
                    .autocomplete("name")
                    .value(name)
                    .errors(errors)
            }),
            password: password.errors(errors),
            button: Button::primary(words.say(if asks_for_old {
                "invitation-join"
            } else {
                "new-password-button"
            })),
            title,
        }
    }
}

/// Whether the person is known by an address only, and comes in for the first time.
pub(super) fn asks_for_name(purpose: LinkPurpose, link: &OpenLink) -> bool {
    purpose == LinkPurpose::Invitation && link.is_nameless
}

impl Page for Choose {
    const TEMPLATE: &'static str = "pages/links/choose";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// A link that does not work any more, and what to do.
#[derive(Serialize)]
pub(super) struct Dead {
    heading: Heading,
    text: String,
    way_on: Link,
}

impl Dead {
    pub(super) fn new(words: &Words, purpose: LinkPurpose) -> Self {
        let (text, way_on) = match purpose {
            LinkPurpose::Invitation => (
                "dead-link-invitation",
                Link::new(words.say("dead-link-sign-in"), "/sign-in"),
            ),
            LinkPurpose::Password => (
                "dead-link-password",
                Link::new(words.say("dead-link-again"), "/forgotten-password"),
            ),
        };
        Self {
            heading: Heading::new(words.say("dead-link-heading")),
            text: words.say(text),
            way_on,
        }
    }
}

impl Page for Dead {
    const TEMPLATE: &'static str = "pages/links/dead";

    fn title(&self, words: &Words) -> String {
        words.say("dead-link-heading")
    }
}

/// Asking for a link.
#[derive(Serialize)]
pub(super) struct Forgotten {
    heading: Heading,
    errors: ErrorSummary,
    mails: bool,
    email: TextInput,
    button: Button,
}

impl Forgotten {
    pub(super) fn new(words: &Words, mails: bool) -> Self {
        Self::with(words, mails, "", &FieldErrors::none())
    }

    pub(super) fn again(words: &Words, mails: bool, fields: &Fields, errors: FieldErrors) -> Self {
        Self::with(words, mails, fields.text("email"), &errors)
    }

    fn with(words: &Words, mails: bool, email: &str, errors: &FieldErrors) -> Self {
        Self {
            heading: Heading::new(words.say("forgotten-heading")),
            errors: errors.summary(),
            mails,
            email: TextInput::email("email", words.say("sign-in-email"))
                .autocomplete("username")
                .value(email)
                .errors(errors),
            button: Button::primary(words.say("forgotten-button")),
        }
    }
}

impl Page for Forgotten {
    const TEMPLATE: &'static str = "pages/links/forgotten";

    fn title(&self, words: &Words) -> String {
        words.say("forgotten-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// What happens now; the same for every address.
#[derive(Serialize)]
pub(super) struct Sent {
    heading: Heading,
    text: String,
}

impl Sent {
    pub(super) fn new(words: &Words, mails: bool) -> Self {
        let text = if mails {
            "forgotten-sent-text"
        } else {
            "forgotten-ask-text"
        };
        Self {
            heading: Heading::new(words.say("forgotten-sent-heading")),
            text: words.say(text),
        }
    }
}

impl Page for Sent {
    const TEMPLATE: &'static str = "pages/links/sent";

    fn title(&self, words: &Words) -> String {
        words.say("forgotten-sent-heading")
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use engine::ids::{AccountId, Id, InvitationId};
    let words = Words::load(crate::kit::Language::English).unwrap();
    let moment = engine::time::Instant::from_utc(chrono::NaiveDateTime::default());
    let link = OpenLink {
        id: InvitationId::from_text("link".into()),
        purpose: "invitation".into(),
        account: AccountId::from_text("account".into()),
        email: "sam@council-a.example".into(),
        has_password: false,
        organisation: Some("Council A".into()),
        person: Some("Sam Example".into()),
        is_nameless: false,
        made: moment,
        ends: moment.plus_days(14),
    };
    let shell = crate::kit::samples::signed_out();
    let invitation = Choose::new(&words, LinkPurpose::Invitation, &link, "token".into());
    samples.add_in(&shell, "links/invitation", &invitation);
    let first = OpenLink {
        person: Some("sam@council-a.example".into()),
        is_nameless: true,
        ..link.clone()
    };
    let mut errors = FieldErrors::none();
    errors.add("name", words.say("invitation-name-missing"));
    let first = Choose::again(
        &words,
        LinkPurpose::Invitation,
        &first,
        "token".into(),
        "",
        &errors,
    );
    samples.add_in(&shell, "links/invitation-first", &first);
    let password = Choose::new(&words, LinkPurpose::Password, &link, "token".into());
    samples.add_in(&shell, "links/new-password", &password);
    samples.add_in(
        &shell,
        "links/dead",
        &Dead::new(&words, LinkPurpose::Invitation),
    );
    samples.add_in(&shell, "links/forgotten", &Forgotten::new(&words, true));
    samples.add_in(&shell, "links/sent", &Sent::new(&words, true));
}
