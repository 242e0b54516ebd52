//! Requests outside any organisation: anybody's, and those of somebody who is signed in.

use super::session::SignedIn;
use super::shell::Home;
use super::{Done, Fields, flash, page, shell};
use crate::app::App;
use crate::kit::{Page, Words};
use crate::problem::Problem;
use actix_web::dev::Payload as RawPayload;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use std::future::{Ready, ready};

/// What the gate leaves for [`AccountVisit`] and [`Visitor`].
pub(super) struct AccountVisiting {
    pub(super) signed_in: SignedIn,
    pub(super) home: Option<Home>,
}

/// Anybody.
pub struct Visitor {
    request: HttpRequest,
    app: Data<App>,
    signed_in: Option<SignedIn>,
    home: Option<Home>,
}

/// Somebody who is signed in.
pub struct AccountVisit {
    visitor: Visitor,
    signed_in: SignedIn,
}

impl Visitor {
    /// The running service.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The request.
    #[must_use]
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.app.kit.words()
    }

    /// Whoever is signed in in this browser.
    #[must_use]
    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.signed_in.as_ref()
    }

    /// The first value of a name in the query.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        url::form_urlencoded::parse(self.request.query_string().as_bytes())
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.chars().take(2000).collect())
    }

    /// The fields of a form that needs no session. The gate has looked at where it comes from.
    ///
    /// # Errors
    /// [`Problem::Unexpected`] for unknown fields.
    pub async fn fields(&self, body: Payload, known: &[&str]) -> Result<Fields, Problem> {
        Fields::read(body, known).await
    }

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn page<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        self.draw(StatusCode::OK, page)
    }

    /// A page with another status.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn draw<P: Page>(&self, status: StatusCode, page: &P) -> Result<HttpResponse, Problem> {
        let mut shell = shell::outside(&self.app, self.signed_in.as_ref(), self.home.as_ref());
        shell.flash = flash::brought(&self.request, &self.app, self.words());
        page::draw(&self.app, &shell, status, page)
    }

    /// A redirect with a message.
    #[must_use]
    pub fn redirect(&self, done: &Done) -> HttpResponse {
        page::redirect(&self.app, done)
    }
}

impl AccountVisit {
    /// What it shares with anybody's request.
    #[must_use]
    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// Who is signed in.
    #[must_use]
    pub fn signed_in(&self) -> &SignedIn {
        &self.signed_in
    }

    /// The running service.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.visitor.app
    }

    /// The fields of a form of ours.
    ///
    /// # Errors
    /// [`Problem::Expired`] when it does not carry this session's token.
    pub async fn fields(&self, body: Payload, known: &[&str]) -> Result<Fields, Problem> {
        let fields = Fields::read(body, known).await?;
        if fields.belongs_to(self.app(), &self.signed_in.session) {
            Ok(fields)
        } else {
            Err(Problem::Expired)
        }
    }
}

impl FromRequest for Visitor {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut RawPayload) -> Self::Future {
        let (signed_in, home) = request
            .extensions_mut()
            .remove::<AccountVisiting>()
            .map_or((None, None), |visiting| {
                (Some(visiting.signed_in), visiting.home)
            });
        ready(match request.app_data::<Data<App>>().cloned() {
            Some(app) => Ok(Self {
                request: request.clone(),
                app,
                signed_in,
                home,
            }),
            None => Err(Problem::Internal("the service is not set up".to_owned())),
        })
    }
}

impl FromRequest for AccountVisit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut RawPayload) -> Self::Future {
        ready(
            Visitor::from_request(request, payload)
                .into_inner()
                .and_then(|visitor| {
                    let signed_in = visitor.signed_in.clone().ok_or(Problem::SignedOut)?;
                    Ok(Self { visitor, signed_in })
                }),
        )
    }
}
