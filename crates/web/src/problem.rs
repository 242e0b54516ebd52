//! What can go wrong with a request, and the status it becomes. The page is drawn by [`crate::request::finish`].

use crate::kit::RenderError;
use crate::kit::components::FieldErrors;
use crate::request::LinkShut;
use crate::security::HashError;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use engine::access::Denied;
use store::StoreError;

/// Why a request was not answered as hoped.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Nothing here, or nothing for this person: the two are not told apart.
    #[error("not found")]
    NotFound,
    /// The request is not one that our pages make. Says what was unexpected.
    #[error("unexpected request: {0}")]
    Unexpected(&'static str),
    /// Input that does not fit. Handlers catch it and show the form again.
    #[error("input does not fit")]
    Invalid(FieldErrors),
    /// Somebody else changed the same thing first.
    #[error("changed in the meantime")]
    Conflict,
    /// The page was open too long, or was not ours: its token does not fit the session.
    #[error("the page has expired")]
    Expired,
    /// Not signed in: the sign-in page comes first.
    #[error("not signed in")]
    SignedOut,
    /// A guest's link opens nothing, or has not been opened here. A page says why.
    #[error("a guest's link that opens nothing: {0:?}")]
    LinkShut(LinkShut),
    /// The request is for a host name that is not ours.
    #[error("another host's name")]
    OtherHost,
    /// The form is too large.
    #[error("too large")]
    TooLarge,
    /// The file is so much too large that it was not read to its end.
    #[error("the file is too large")]
    FileTooLarge,
    /// Too many attempts; seconds until the next one.
    #[error("too many attempts")]
    TooMany(i64),
    /// The request did not arrive in time.
    #[error("too slow")]
    TooSlow,
    /// The database or another part is away for the moment.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// A mistake of ours.
    #[error("internal: {0}")]
    Internal(String),
}

/// The kind of a problem, left on the response so that the page can be drawn where words and templates are at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// See [`Problem::NotFound`].
    NotFound,
    /// See [`Problem::LinkShut`].
    LinkShut(LinkShut),
    /// See [`Problem::Unexpected`].
    Unexpected,
    /// See [`Problem::Conflict`].
    Conflict,
    /// See [`Problem::Expired`].
    Expired,
    /// A form's address was opened as a page, or the other way round.
    WrongMethod,
    /// See [`Problem::OtherHost`].
    OtherHost,
    /// See [`Problem::TooLarge`].
    TooLarge,
    /// See [`Problem::FileTooLarge`].
    FileTooLarge,
    /// See [`Problem::TooMany`].
    TooMany,
    /// See [`Problem::TooSlow`].
    TooSlow,
    /// See [`Problem::Unavailable`].
    Unavailable,
    /// See [`Problem::Internal`].
    Internal,
}

impl Problem {
    fn kind(&self) -> ProblemKind {
        match self {
            Self::NotFound => ProblemKind::NotFound,
            Self::LinkShut(why) => ProblemKind::LinkShut(*why),
            Self::Unexpected(_) | Self::Invalid(_) => ProblemKind::Unexpected,
            Self::Conflict => ProblemKind::Conflict,
            Self::Expired | Self::SignedOut => ProblemKind::Expired,
            Self::OtherHost => ProblemKind::OtherHost,
            Self::TooLarge => ProblemKind::TooLarge,
            Self::FileTooLarge => ProblemKind::FileTooLarge,
            Self::TooMany(_) => ProblemKind::TooMany,
            Self::TooSlow => ProblemKind::TooSlow,
            Self::Unavailable(_) => ProblemKind::Unavailable,
            Self::Internal(_) => ProblemKind::Internal,
        }
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::LinkShut(_) => StatusCode::NOT_FOUND,
            Self::Unexpected(_) | Self::OtherHost => StatusCode::BAD_REQUEST,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Expired => StatusCode::FORBIDDEN,
            Self::SignedOut => StatusCode::SEE_OTHER,
            Self::TooLarge | Self::FileTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        match self {
            Self::Internal(cause) => tracing::error!(cause, "internal error"),
            Self::Unavailable(cause) => tracing::warn!(cause, "unavailable"),
            Self::Unexpected(cause) => tracing::info!(cause, "unexpected request"),
            _ => {}
        }
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignedOut => {
                response.insert_header(("Location", "/sign-in"));
            }
            Self::TooMany(seconds) => {
                response.insert_header(("Retry-After", (*seconds).max(1).to_string()));
            }
            Self::Unavailable(_) => {
                response.insert_header(("Retry-After", "5"));
            }
            _ => {}
        }
        let mut response = response.finish();
        if !matches!(self, Self::SignedOut) {
            response.extensions_mut().insert(self.kind());
        }
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound(_) => Self::NotFound,
            StoreError::Conflict => Self::Conflict,
            StoreError::Unavailable(cause) => Self::Unavailable(cause),
            StoreError::Busy => Self::Unavailable("the database is busy".to_owned()),
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<Denied> for Problem {
    fn from(_: Denied) -> Self {
        Self::NotFound
    }
}

impl From<RenderError> for Problem {
    fn from(error: RenderError) -> Self {
        let cause = std::error::Error::source(&error)
            .map(ToString::to_string)
            .unwrap_or_default();
        Self::Internal(format!("{error}: {cause}"))
    }
}

impl From<HashError> for Problem {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Self::Unavailable("too many sign-ins at once".to_owned()),
            HashError::Refused(cause) => Self::Internal(cause),
        }
    }
}
