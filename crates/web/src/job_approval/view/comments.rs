//! What was said at a place, and the form to say something there.

use super::Sent;
use crate::args;
use crate::job_approval::comment::WORDS;
use crate::job_approval::{places, words};
use crate::kit::components::{Button, FieldErrors, Textarea};
use crate::kit::{Words, dates};
use engine::jobs::approval::Place;
use serde::Serialize;
use store::jobs::Event;

/// A comment.
#[derive(Serialize)]
struct Comment {
    who: String,
    when: String,
    words: String,
}

/// Everything at one place. Partial: `partials/job-comments`.
#[derive(Serialize)]
pub(super) struct Comments {
    said: Vec<Comment>,
    form: Option<Form>,
}

/// A form to say something.
#[derive(Serialize)]
struct Form {
    place: String,
    /// What the comment is on, for those who hear the page.
    about: String,
    is_open: bool,
    words: Textarea,
    button: Button,
}

/// What the comments of a version are made from.
pub(super) struct Talk<'a> {
    pub(super) words: &'a Words,
    pub(super) events: &'a [Event],
    pub(super) number: u32,
    /// Whether comments are taken.
    pub(super) is_open: bool,
    pub(super) sent: &'a Sent<'a>,
    pub(super) errors: &'a FieldErrors,
}

impl Talk<'_> {
    /// What was said at a place; `about` names it.
    pub(super) fn at(&self, place: &Place, about: &str) -> Comments {
        let words = self.words;
        let here = self.events.iter().filter(|event| {
            event.version == self.number
                && event.act == "comment"
                && event.place.as_ref() == Some(place)
        });
        let said = here
            .map(|event| Comment {
                who: words.say_with(
                    "job-approval-who",
                    &args![
                        "name" => event.name.as_str(),
                        "capacity" => words::capacity(words, event.capacity),
                    ],
                ),
                when: dates::moment(words, event.at.utc()),
                words: event.words.clone(),
            })
            .collect();
        Comments {
            said,
            form: self.is_open.then(|| self.form(place, about)),
        }
    }

    fn form(&self, place: &Place, about: &str) -> Form {
        let key = places::key(place);
        let name = [WORDS, &key].concat();
        let about_it = args!["about" => about];
        let label = self.words.say_with("job-approval-comment-on", &about_it);
        Form {
            is_open: self.errors.find(&name).is_some() || !self.sent.typed(&name).is_empty(),
            words: Textarea::new(name.as_str(), label, 3)
                .value(self.sent.typed(&name))
                .errors(self.errors),
            place: key,
            about: about.to_owned(),
            button: Button::secondary(self.words.say("job-approval-button-comment")),
        }
    }
}
