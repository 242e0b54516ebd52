//! A guest's request on their one sheet of a readiness round: from the token of their link to a proved scope.

use super::visit::path_part;
use super::{Done, Fields, cookies, flash, page, shell};
use crate::app::App;
use crate::kit::{Page, Shell, Words};
use crate::problem::Problem;
use crate::security::{GuestLink, digest};
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, dev};
use engine::ids::RespondentId;
use engine::organisations::Organisation;
use std::future::{Ready, ready};
use store::entry::guests::{self, GuestAdmission, Shut};
use store::{Read, Write};

/// Why a guest is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkShut {
    /// This browser has not opened the link of this sheet.
    NotOpened,
    /// The link is not one of ours, or of nobody any more.
    Unknown,
    /// A newer link was sent.
    Newer,
    /// The round is over.
    Over,
}

/// What the gate leaves for [`GuestVisit`].
pub(super) struct GuestVisiting {
    admission: GuestAdmission,
}

/// The guest whose link carries this token.
///
/// # Errors
/// [`Problem::LinkShut`] with why it opens nothing.
pub async fn prove_guest(app: &App, token: &str) -> Result<GuestAdmission, Problem> {
    let link = GuestLink::read(&app.keys, token).ok_or(Problem::LinkShut(LinkShut::Unknown))?;
    let hash = digest(token.as_bytes());
    let found = app
        .db
        .entry_read(move |tx| match guests::prove(tx, &hash)? {
            Some(admission) => Ok::<_, store::StoreError>(Ok(admission)),
            None => Ok(Err(guests::find_shut(tx, &link.guest, link.sent)?)),
        })
        .await?;
    found.map_err(|shut| {
        Problem::LinkShut(match shut {
            Shut::Over => LinkShut::Over,
            Shut::Newer => LinkShut::Newer,
            Shut::Gone => LinkShut::Unknown,
        })
    })
}

/// The guest of the sheet in a request's path, by the cookie of that sheet.
pub(super) async fn admit(request: &HttpRequest, app: &App) -> Result<GuestVisiting, Problem> {
    let sheet = path_part(request, "sheet")?;
    let cookie = request.cookie(&cookies::guest_name(app, &sheet));
    let cookie = cookie.ok_or(Problem::LinkShut(LinkShut::NotOpened))?;
    let admission = prove_guest(app, cookie.value()).await?;
    if admission.respondent.to_string() != sheet {
        return Err(Problem::LinkShut(LinkShut::NotOpened));
    }
    Ok(GuestVisiting { admission })
}

/// Where the pages of a guest's sheet begin.
#[must_use]
pub fn guest_url(sheet: &RespondentId) -> String {
    format!("/guest/{sheet}")
}

/// The cookie with which a browser that opened the link gets at the sheet, and at no other.
#[must_use]
pub fn guest_cookie(app: &App, sheet: &RespondentId, token: &str) -> Cookie<'static> {
    cookies::guest(app, sheet, token)
}

/// A guest at work on their sheet. Holding one proves that the gate let the request through.
pub struct GuestVisit {
    request: HttpRequest,
    app: Data<App>,
    admission: GuestAdmission,
}

impl GuestVisit {
    /// What the gate left on a request, if it let a guest through.
    #[must_use]
    pub fn find(request: &HttpRequest) -> Option<Self> {
        let visiting = request.extensions_mut().remove::<GuestVisiting>()?;
        let app = request.app_data::<Data<App>>().cloned()?;
        Some(Self {
            request: request.clone(),
            app,
            admission: visiting.admission,
        })
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.app.kit.words()
    }

    /// The council that asks.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.admission.organisation
    }

    /// What the guest is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.admission.name
    }

    /// Their sheet.
    #[must_use]
    pub fn sheet(&self) -> &RespondentId {
        &self.admission.respondent
    }

    /// A path of their sheet's pages.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", guest_url(self.sheet()))
    }

    /// A part of the path, as named in the route table.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when it is empty or longer than any that we make.
    pub fn param(&self, name: &str) -> Result<String, Problem> {
        path_part(&self.request, name)
    }

    /// The fields of a form of ours; `known` are the names that it may have.
    ///
    /// # Errors
    /// [`Problem::Expired`] when it does not carry this sheet's token, [`Problem::Unexpected`] for unknown fields.
    pub async fn fields(&self, body: Payload, known: &[&str]) -> Result<Fields, Problem> {
        let fields = Fields::read(body, known).await?;
        if fields.belongs_to_guest(&self.app, self.sheet()) {
            Ok(fields)
        } else {
            Err(Problem::Expired)
        }
    }

    /// Reads the sheet and what stands around it, at one moment.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.app.db.read(&self.admission.scope, work).await
    }

    /// Carries out a form: all of it with its audit line, or nothing. A guest's forms say by themselves when they were
    /// carried out before: an answer by its version, a lock by being one.
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn write(
        &self,
        work: impl Fn(&mut Write<'_>) -> Result<Done, Problem> + Send + 'static,
    ) -> Result<HttpResponse, Problem> {
        let done = self.app.db.write(&self.admission.scope, work).await?;
        Ok(page::redirect(&self.app, &done))
    }

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn draw<P: Page>(&self, status: StatusCode, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), status, page)
    }

    fn shell(&self) -> Shell {
        let mut shell = shell::guest(&self.app, &self.admission);
        shell.flash = flash::brought(&self.request, &self.app, self.words());
        shell
    }
}

impl FromRequest for GuestVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let found = Self::find(request);
        ready(found.ok_or_else(|| {
            Problem::Internal("a guest's handler behind a route for others".to_owned())
        }))
    }
}
