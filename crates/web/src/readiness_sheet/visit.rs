//! Whoever works on a sheet: somebody of the council on their own, or a guest by their link. The pages are the same.

use crate::kit::{Crumb, Page, Words};
use crate::problem::Problem;
use crate::request::{Done, Fields, GuestVisit, Visit};
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev};
use engine::ids::RespondentId;
use std::future::{Ready, ready};
use store::{Read, Write};

/// A request on one's own sheet.
pub enum SheetVisit {
    /// Of somebody who is signed in.
    Member(Box<Visit>),
    /// Of a guest.
    Guest(Box<GuestVisit>),
}

impl SheetVisit {
    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        match self {
            Self::Member(visit) => visit.words(),
            Self::Guest(visit) => visit.words(),
        }
    }

    /// A part of the path, as named in the route table.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when it is empty or longer than any that we make.
    pub fn param(&self, name: &str) -> Result<String, Problem> {
        match self {
            Self::Member(visit) => visit.param(name),
            Self::Guest(visit) => visit.param(name),
        }
    }

    /// Where the pages of a sheet begin.
    #[must_use]
    pub fn sheet_url(&self, sheet: &RespondentId) -> String {
        match self {
            Self::Member(visit) => visit.url(&format!("/readiness/sheets/{sheet}")),
            Self::Guest(visit) => visit.url("/answers"),
        }
    }

    /// The page above the sheet.
    #[must_use]
    pub fn above(&self) -> Crumb {
        let words = self.words();
        match self {
            Self::Member(visit) => {
                Crumb::new(words.say("readiness-title"), visit.url("/readiness"))
            }
            Self::Guest(visit) => Crumb::new(words.say("guest-about"), visit.url("")),
        }
    }

    /// Reads the sheet, at one moment.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        match self {
            Self::Member(visit) => visit.read(work).await,
            Self::Guest(visit) => visit.read(work).await,
        }
    }

    /// Carries out a form, once.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn write(
        &self,
        fields: &Fields,
        work: impl Fn(&mut Write<'_>) -> Result<Done, Problem> + Send + 'static,
    ) -> Result<HttpResponse, Problem> {
        match self {
            Self::Member(visit) => visit.write(fields, work).await,
            Self::Guest(visit) => visit.write(work).await,
        }
    }

    /// The fields of a form of ours.
    ///
    /// # Errors
    /// [`Problem::Expired`] when it does not carry the token of this visit, [`Problem::Unexpected`] for unknown fields.
    pub async fn fields(&self, body: Payload, known: &[&str]) -> Result<Fields, Problem> {
        match self {
            Self::Member(visit) => visit.fields(body, known).await,
            Self::Guest(visit) => visit.fields(body, known).await,
        }
    }

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn page<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        match self {
            Self::Member(visit) => visit.page(page),
            Self::Guest(visit) => visit.draw(StatusCode::OK, page),
        }
    }

    /// The same page again, because the input did not fit.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn invalid<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        match self {
            Self::Member(visit) => visit.invalid(page),
            Self::Guest(visit) => visit.draw(StatusCode::UNPROCESSABLE_ENTITY, page),
        }
    }

    /// The same page again, because another device was first, or answering is closed.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn conflict<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        match self {
            Self::Member(visit) => visit.conflict(page),
            Self::Guest(visit) => visit.draw(StatusCode::CONFLICT, page),
        }
    }
}

impl FromRequest for SheetVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        ready(match GuestVisit::find(request) {
            Some(guest) => Ok(Self::Guest(Box::new(guest))),
            None => Visit::from_request(request, payload)
                .into_inner()
                .map(|visit| Self::Member(Box::new(visit))),
        })
    }
}
