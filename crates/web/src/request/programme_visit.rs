//! A request of somebody who runs a programme: aggregates only.

use super::session::SignedIn;
use super::{flash, page, shell};
use crate::app::App;
use crate::kit::{Page, Words};
use crate::problem::Problem;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use std::future::{Ready, ready};
use store::entry::programmes::ProgrammeScope;

/// What the gate leaves for [`ProgrammeVisit`].
pub(super) struct ProgrammeVisiting {
    pub(super) signed_in: SignedIn,
    pub(super) scope: ProgrammeScope,
}

/// A programme's manager at work.
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

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn page<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        let mut shell = shell::programme(&self.app, &self.signed_in, &self.scope);
        shell.flash = flash::brought(&self.request, &self.app, self.words());
        page::draw(&self.app, &shell, StatusCode::OK, page)
    }
}

impl FromRequest for ProgrammeVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let visiting = request.extensions_mut().remove::<ProgrammeVisiting>();
        let app = request.app_data::<Data<App>>().cloned();
        ready(match (visiting, app) {
            (Some(ProgrammeVisiting { signed_in, scope }), Some(app)) => Ok(Self {
                request: request.clone(),
                app,
                signed_in,
                scope,
            }),
            _ => Err(Problem::Internal(
                "a programme's handler behind a route that asks for less".to_owned(),
            )),
        })
    }
}
