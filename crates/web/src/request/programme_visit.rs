//! A request of somebody of a programme: in the programme as a whole, or in one of its councils.

use super::session::SignedIn;
use super::visit::{first_value, path_part};
use super::{Done, Fields, Upload, carry_out, flash, page, shell};
use crate::app::App;
use crate::kit::{Page, Shell, Words};
use crate::problem::Problem;
use actix_web::dev::Payload as RawPayload;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use engine::access::Actor;
use engine::organisations::Organisation;
use engine::time::Instant;
use std::future::{Ready, ready};
use std::ops::Deref;
use store::entry::programmes::{CouncilAdmission, ProgrammeScope};
use store::{EntryWrite, Read, Write};

/// What the gate leaves for [`ProgrammeVisit`].
pub(super) struct ProgrammeVisiting {
    pub(super) signed_in: SignedIn,
    pub(super) scope: ProgrammeScope,
    /// The council in the address, where there is one.
    pub(super) council: Option<CouncilAdmission>,
}

/// Somebody of a programme at work.
pub struct ProgrammeVisit {
    request: HttpRequest,
    app: Data<App>,
    signed_in: SignedIn,
    scope: ProgrammeScope,
}

impl ProgrammeVisit {
    /// The running service.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.app.kit.words()
    }

    /// The programme.
    #[must_use]
    pub fn scope(&self) -> &ProgrammeScope {
        &self.scope
    }

    /// The moment of the request.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.app.clock.now()
    }

    /// A path inside the programme: the empty text is its home page.
    #[must_use]
    pub fn programme_url(&self, path: &str) -> String {
        format!("/programme/{}{path}", self.scope.slug())
    }

    /// A part of the path, as named in the route table.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when it is empty or longer than any that we make.
    pub fn param(&self, name: &str) -> Result<String, Problem> {
        path_part(&self.request, name)
    }

    /// The first value of a name in the query, if it is there and not empty.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        first_value(&self.request, name)
    }

    /// The fields of a form of ours; `known` are the names that it may have.
    ///
    /// # Errors
    /// [`Problem::Expired`] when it does not carry this session's token, [`Problem::Unexpected`] for unknown fields.
    pub async fn fields(&self, body: Payload, known: &[&str]) -> Result<Fields, Problem> {
        let fields = Fields::read(body, known).await?;
        self.own(&fields)?;
        Ok(fields)
    }

    /// The fields and the file of a form of ours.
    ///
    /// # Errors
    /// As [`ProgrammeVisit::fields`], and [`Problem::TooLarge`].
    pub async fn upload(&self, body: Payload, known: &[&str]) -> Result<Upload, Problem> {
        let parts = actix_multipart::Multipart::new(self.request.headers(), body);
        let upload = Upload::read(parts, known).await?;
        self.own(&upload.fields)?;
        Ok(upload)
    }

    fn own(&self, fields: &Fields) -> Result<(), Problem> {
        if fields.belongs_to(&self.app, &self.signed_in.session) {
            Ok(())
        } else {
            Err(Problem::Expired)
        }
    }

    /// Carries out a form about the programme itself, once.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn write_outside(
        &self,
        fields: &Fields,
        work: impl Fn(&mut EntryWrite<'_>) -> Result<Done, Problem> + Send + 'static,
    ) -> Result<HttpResponse, Problem> {
        let key = carry_out::key(&self.request, &self.signed_in, fields)?;
        carry_out::carry_out_outside(&self.app, key, work).await
    }

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn page<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), StatusCode::OK, page)
    }

    /// The same page again, because the input did not fit.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn invalid<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        page::draw(&self.app, &self.shell(), status, page)
    }

    /// The same page again, because somebody else was first.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn conflict<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), StatusCode::CONFLICT, page)
    }

    fn shell(&self) -> Shell {
        let mut shell = shell::programme(&self.app, &self.signed_in, &self.scope);
        shell.flash = flash::brought(&self.request, &self.app, self.words());
        shell
    }
}

/// Somebody of a programme at work in one of its councils.
pub struct CouncilVisit {
    visit: ProgrammeVisit,
    council: CouncilAdmission,
}

impl CouncilVisit {
    /// The council.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.council.organisation
    }

    /// Whoever acts, as the policy sees them.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        self.council.scope.actor()
    }

    /// A path inside the council as the programme sees it.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        let council = &self.council.organisation.slug;
        self.programme_url(&format!("/councils/{council}{path}"))
    }

    /// Reads from what the council shares, at one moment.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.app().db.read(&self.council.scope, work).await
    }

    /// Carries out a form: all of it with its audit line, or nothing. The same form sent twice is carried out once.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn write(
        &self,
        fields: &Fields,
        work: impl Fn(&mut Write<'_>) -> Result<Done, Problem> + Send + 'static,
    ) -> Result<HttpResponse, Problem> {
        let key = carry_out::key(&self.visit.request, &self.visit.signed_in, fields)?;
        carry_out::carry_out(&self.visit.app, &self.council.scope, key, work).await
    }
}

impl Deref for CouncilVisit {
    type Target = ProgrammeVisit;

    fn deref(&self) -> &ProgrammeVisit {
        &self.visit
    }
}

impl FromRequest for ProgrammeVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut RawPayload) -> Self::Future {
        ready(take(request).map(|(visit, _)| visit))
    }
}

impl FromRequest for CouncilVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut RawPayload) -> Self::Future {
        ready(match take(request) {
            Ok((visit, Some(council))) => Ok(Self { visit, council }),
            Ok((_, None)) => Err(misplaced()),
            Err(problem) => Err(problem),
        })
    }
}

/// What the gate left.
fn take(request: &HttpRequest) -> Result<(ProgrammeVisit, Option<CouncilAdmission>), Problem> {
    let visiting = request.extensions_mut().remove::<ProgrammeVisiting>();
    let app = request.app_data::<Data<App>>().cloned();
    let (Some(visiting), Some(app)) = (visiting, app) else {
        return Err(misplaced());
    };
    let visit = ProgrammeVisit {
        request: request.clone(),
        app,
        signed_in: visiting.signed_in,
        scope: visiting.scope,
    };
    Ok((visit, visiting.council))
}

fn misplaced() -> Problem {
    Problem::Internal("a programme's handler behind a route that asks for less".to_owned())
}
