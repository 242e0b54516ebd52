//! Pages for when something cannot be shown: short, kind, with a way on and a reference to quote.
use serde::Serialize;

use super::components::Heading;
use super::{Link, Page, Words};

/// What kept the page from being shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorKind {
    /// Nothing is there, or not for this person.
    NotFound,
    /// There is something at the address, but not to be asked for in this way.
    WrongMethod,
    /// The service does not answer under this host name.
    OtherHost,
    /// The person is known and may not do this.
    Forbidden,
    /// The form is larger than what is taken.
    TooLarge,
    /// The file is larger than what is taken.
    FileTooLarge,
    /// The form or link is too old.
    Expired,
    /// Too many tries in a short time.
    TooMany,
    /// The service or its database is away for a moment.
    Unavailable,
    /// Our mistake.
    Problem,
}

/// An error as a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorPage {
    #[serde(skip)]
    kind: ErrorKind,
    heading: Heading,
    detail: Option<String>,
    way_on: Link,
    reference: String,
}

impl ErrorPage {
    /// A page that says what happened, leads on to `way_on`, and gives `reference` (the request's id) to quote.
    pub fn new(words: &Words, kind: ErrorKind, way_on: Link, reference: impl Into<String>) -> Self {
        Self {
            kind,
            heading: Heading::new(words.say(kind.title_key())),
            detail: None,
            way_on,
            reference: reference.into(),
        }
    }

    /// One more sentence that is true of this case: how large a file may be, when to try again.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

impl ErrorKind {
    /// All of them, for tests and samples.
    pub const ALL: [Self; 10] = [
        Self::NotFound,
        Self::WrongMethod,
        Self::OtherHost,
        Self::Forbidden,
        Self::TooLarge,
        Self::FileTooLarge,
        Self::Expired,
        Self::TooMany,
        Self::Unavailable,
        Self::Problem,
    ];

    fn title_key(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::OtherHost => "error-other-host",
            Self::Forbidden => "error-forbidden",
            Self::TooLarge => "error-too-large",
            Self::FileTooLarge => "error-file-too-large",
            Self::Expired => "error-expired",
            Self::TooMany => "error-too-many",
            Self::Unavailable => "error-unavailable",
            Self::Problem => "error-problem",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::NotFound => "errors/not-found",
            Self::WrongMethod => "errors/wrong-method",
            Self::OtherHost => "errors/other-host",
            Self::Forbidden => "errors/forbidden",
            Self::TooLarge => "errors/too-large",
            Self::FileTooLarge => "errors/file-too-large",
            Self::Expired => "errors/expired",
            Self::TooMany => "errors/too-many",
            Self::Unavailable => "errors/unavailable",
            Self::Problem => "errors/problem",
        }
    }
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "errors/problem";

    fn template(&self) -> &'static str {
        self.kind.template()
    }

    fn title(&self, words: &Words) -> String {
        words.say(self.kind.title_key())
    }
}
