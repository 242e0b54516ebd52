//! Forms about a post: correcting, moving, a second one, coming back, ending.

use crate::args;
use crate::kit::components::{
    Button, DateText, ErrorSummary, FieldErrors, Heading, Select, TextInput, Width,
};
use crate::kit::{Link, Page, Section, Words};
use crate::people::form::PostValues;
use crate::people::post_page::Background;
use engine::ids::PostId;
use engine::people::Person;
use serde::Serialize;
use store::people::{PostEntry, RoleChoice};

/// The fields of a post.
#[derive(Serialize)]
pub(super) struct PostFields {
    job_title: TextInput,
    department: TextInput,
    manager: TextInput,
    role: Select,
    fte: TextInput,
    started_on: DateText,
}

impl PostFields {
    /// `held` is the present role profile, offered even if it is retired.
    pub(super) fn new(
        words: &Words,
        values: &PostValues,
        roles: &[RoleChoice],
        held: Option<(&str, String)>,
        errors: &FieldErrors,
    ) -> Self {
        let none = (String::new(), words.say("people-role-none"));
        let listed: Vec<(String, String)> = roles
            .iter()
            .map(|role| {
                let title = format!("{} ({})", role.title, role.reference);
                (role.id.to_string(), title)
            })
            .collect();
        let held = held
            .filter(|(id, _)| listed.iter().all(|(known, _)| known != id))
            .map(|(id, title)| (id.to_owned(), title));
        let options = std::iter::once(none).chain(held).chain(listed);
        Self {
            job_title: TextInput::new("job_title", words.say("people-job-title-optional"))
                .value(values.job_title.as_str())
                .autocomplete("off")
                .errors(errors),
            department: TextInput::new("department", words.say("people-department-optional"))
                .hint(words.say("people-department-hint"))
                .value(values.department.as_str())
                .autocomplete("off")
                .errors(errors),
            manager: TextInput::new("manager", words.say("people-manager-optional"))
                .hint(words.say("people-manager-hint"))
                .value(values.manager.as_str())
                .autocomplete("off")
                .plain()
                .errors(errors),
            role: Select::new(
                "role",
                words.say("people-role-optional"),
                options,
                &values.role,
            )
            .errors(errors),
            fte: TextInput::new("fte", words.say("people-fte-optional"))
                .hint(words.say("people-fte-hint"))
                .value(values.fte.as_str())
                .width(Width::Four)
                .autocomplete("off")
                .plain()
                .errors(errors),
            started_on: DateText::new(words, "started_on", words.say("people-start-date-optional"))
                .value(values.started_on.as_str())
                .errors(errors),
        }
    }

    fn first_day(mut self, words: &Words, values: &PostValues, errors: &FieldErrors) -> Self {
        self.started_on = DateText::new(words, "started_on", words.say("people-first-day"))
            .value(values.started_on.as_str())
            .errors(errors);
        self
    }
}

/// What is done with a post.
#[derive(Clone, Debug)]
pub(in crate::people) enum PostAct {
    /// What is known of it is corrected.
    Change(PostId),
    /// The person moves to another.
    Move,
    /// The person gets a second one.
    Add,
    /// The person had left and comes back to it.
    ComeBack,
}

impl PostAct {
    fn path(&self) -> String {
        match self {
            Self::Change(post) => format!("posts/{post}/edit"),
            Self::Move => "move".to_owned(),
            Self::Add => "posts/new".to_owned(),
            Self::ComeBack => "return".to_owned(),
        }
    }

    /// Heading, answer in one sentence, button.
    fn words(&self, words: &Words) -> [String; 3] {
        let [heading, lede, button] = match self {
            Self::Change(_) => [
                "people-correct-heading",
                "people-correct-lede",
                "people-save",
            ],
            Self::Move => [
                "people-move-heading",
                "people-move-lede",
                "people-move-button",
            ],
            Self::Add => [
                "people-second-heading",
                "people-second-lede",
                "people-second-button",
            ],
            Self::ComeBack => [
                "people-come-back-heading",
                "people-come-back-lede",
                "people-come-back-button",
            ],
        };
        [words.say(heading), words.say(lede), words.say(button)]
    }
}

/// The form.
#[derive(Serialize)]
pub(in crate::people) struct PostPage {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    version: i64,
    post: PostFields,
    button: Button,
    cancel: Link,
    #[serde(skip)]
    title: String,
}

impl PostPage {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        act: PostAct,
        background: &Background,
        values: &PostValues,
        errors: &FieldErrors,
    ) -> Self {
        let person = &background.person;
        let own = format!("{home}/{}", person.id);
        let [heading, lede, button] = act.words(words);
        let held = match &act {
            PostAct::Change(post) => background.post(post).ok(),
            PostAct::Move => background.main().ok(),
            PostAct::Add | PostAct::ComeBack => None,
        };
        let held = held.and_then(|entry| {
            let id = entry
                .post
                .about
                .role
                .as_ref()
                .map(engine::ids::Id::as_str)?;
            let (title, reference) = entry.role.as_ref()?;
            Some((id, format!("{title} ({reference})")))
        });
        let post = PostFields::new(words, values, &background.roles, held, errors);
        let post = match act {
            PostAct::Move => post.first_day(words, values, errors),
            _ => post,
        };
        Self {
            heading: Heading::new(heading.clone())
                .over(person.name.as_str())
                .lede(lede),
            errors: errors.summary(),
            action: format!("{own}/{}", act.path()),
            version: person.version,
            post,
            button: Button::primary(button),
            cancel: Link::new(words.say("people-cancel"), own),
            title: heading,
        }
    }
}

impl Page for PostPage {
    const TEMPLATE: &'static str = "pages/people/post-form";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// Ending one of several posts.
#[derive(Serialize)]
pub(in crate::people) struct EndPost {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    version: i64,
    last_day: DateText,
    button: Button,
    cancel: Link,
}

impl EndPost {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        person: &Person,
        entry: &PostEntry,
        day: &str,
        errors: &FieldErrors,
    ) -> Self {
        let own = format!("{home}/{}", person.id);
        let key = if entry.post.is_main {
            "people-end-lede-main"
        } else {
            "people-end-lede"
        };
        let post = entry.post.about.job_title.to_string();
        Self {
            heading: Heading::new(words.say("people-end-heading"))
                .over(person.name.as_str())
                .lede(words.say_with(key, &args!["post" => post])),
            errors: errors.summary(),
            action: format!("{own}/posts/{}/end", entry.post.id),
            version: person.version,
            last_day: DateText::new(words, "last_day", words.say("people-last-day"))
                .value(day)
                .errors(errors),
            button: Button::primary(words.say("people-end-button")),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for EndPost {
    const TEMPLATE: &'static str = "pages/people/end-post";

    fn title(&self, words: &Words) -> String {
        words.say("people-end-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
