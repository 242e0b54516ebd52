//! A member's request inside their organisation: what every handler of an organisation's page is given.

use super::head::HeadOnly;
use super::session::SignedIn;
use super::{
    Done, Fields, FileLimits, LongField, LongUpload, Upload, Uploads, carry_out, flash, page,
    searched, shell,
};
use crate::app::App;
use crate::kit::{Page, Shell, Words};
use crate::problem::Problem;
use actix_web::dev::Payload as RawPayload;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use engine::access::{Actor, Member};
use engine::organisations::Organisation;
use engine::time::Instant;
use std::future::{Ready, ready};
use store::entry::memberships::Admission;
use store::{Read, Write};

/// What the gate leaves for [`Visit`].
pub(super) struct Visiting {
    pub(super) signed_in: SignedIn,
    pub(super) admission: Admission,
}

/// A member at work. Holding one proves that the gate let the request through.
pub struct Visit {
    request: HttpRequest,
    app: Data<App>,
    signed_in: SignedIn,
    admission: Admission,
    member: Member,
}

impl Visit {
    /// The running service.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The running service, to be kept beyond this request's borrow.
    #[must_use]
    pub fn app_data(&self) -> Data<App> {
        self.app.clone()
    }

    /// The words of the page's language.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.app.kit.words()
    }

    /// The organisation.
    #[must_use]
    pub fn organisation(&self) -> &Organisation {
        &self.admission.organisation
    }

    /// The member.
    #[must_use]
    pub fn member(&self) -> &Member {
        &self.member
    }

    /// The member as the policy sees them.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        self.admission.scope.actor()
    }

    /// The member's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.admission.name
    }

    /// The moment of the request.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.app.clock.now()
    }

    /// A path inside the organisation: `/people` becomes `/o/slug/people`; the empty text is its home page.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/o/{}{path}", self.organisation().slug)
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

    /// Whether the address has a value of that name, were it an empty one: a search form was sent.
    #[must_use]
    pub fn asks(&self, name: &str) -> bool {
        url::form_urlencoded::parse(self.request.query_string().as_bytes())
            .any(|(key, _)| key == name)
    }

    /// The words that people were searched for last.
    #[must_use]
    pub fn searched(&self) -> Option<String> {
        searched::kept(&self.request, &self.app)
    }

    /// Goes to `path`, which finds `words` in [`Visit::searched`].
    #[must_use]
    pub fn search(&self, path: &str, words: &str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header(("Location", path))
            .cookie(searched::keep(&self.app, words))
            .finish()
    }

    /// Reads from the organisation's data, at one moment. What of other people's records is found is written down for
    /// them: see [`store::Db::read`].
    ///
    /// # Errors
    /// What the closure says, or [`Problem::Unavailable`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Read<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (db, scope) = (&self.app.db, &self.admission.scope);
        if self.request.extensions().contains::<HeadOnly>() {
            // Nobody sees a page of which only the headers are sent.
            return db.read_unseen(scope, work).await;
        }
        db.read(scope, work).await
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
        let key = carry_out::key(&self.request, &self.signed_in, fields)?;
        carry_out::carry_out(&self.app, &self.admission.scope, key, work).await
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
    /// As [`Visit::fields`], and [`Problem::TooLarge`].
    pub async fn upload(&self, body: Payload, known: &[&str]) -> Result<Upload, Problem> {
        let parts = actix_multipart::Multipart::new(self.request.headers(), body);
        let upload = Upload::read(parts, known).await?;
        self.own(&upload.fields)?;
        Ok(upload)
    }

    /// The fields, the file and the long text of a form of ours.
    ///
    /// # Errors
    /// As [`Visit::upload`].
    pub async fn long_upload(
        &self,
        body: Payload,
        known: &[&str],
        long: LongField,
    ) -> Result<LongUpload, Problem> {
        let parts = actix_multipart::Multipart::new(self.request.headers(), body);
        let sent = LongUpload::read(parts, known, long).await?;
        self.own(&sent.upload.fields)?;
        Ok(sent)
    }

    /// The fields and the files of a form of ours that takes several.
    ///
    /// # Errors
    /// As [`Visit::upload`], and [`Problem::Unavailable`] while too many files are held in memory.
    pub async fn uploads(
        &self,
        body: Payload,
        known: &[&str],
        limits: FileLimits,
    ) -> Result<Uploads, Problem> {
        let parts = actix_multipart::Multipart::new(self.request.headers(), body);
        let uploads = Uploads::read(parts, known, limits).await?;
        self.own(&uploads.fields)?;
        Ok(uploads)
    }

    fn own(&self, fields: &Fields) -> Result<(), Problem> {
        if fields.belongs_to(&self.app, &self.signed_in.session) {
            Ok(())
        } else {
            Err(Problem::Expired)
        }
    }

    /// A page.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn page<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), StatusCode::OK, page)
    }

    /// A page that says why something may not be shown, to somebody who may know that it is there.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn refused<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), StatusCode::FORBIDDEN, page)
    }

    /// A redirect with a message, for a page that cannot be shown as things are.
    #[must_use]
    pub fn redirect(&self, done: &Done) -> HttpResponse {
        page::redirect(&self.app, done)
    }

    /// The same page again, because the input did not fit.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn invalid<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(
            &self.app,
            &self.shell(),
            StatusCode::UNPROCESSABLE_ENTITY,
            page,
        )
    }

    /// The same page again, because somebody else was first.
    ///
    /// # Errors
    /// [`Problem::Internal`] when it cannot be drawn.
    pub fn conflict<P: Page>(&self, page: &P) -> Result<HttpResponse, Problem> {
        page::draw(&self.app, &self.shell(), StatusCode::CONFLICT, page)
    }

    fn shell(&self) -> Shell {
        let mut shell = shell::member(&self.app, &self.signed_in, &self.admission, &self.member);
        shell.flash = flash::brought(&self.request, &self.app, self.words());
        shell
    }
}

/// The first value of a name in the query, up to 200 characters of it, if it is there and not empty.
pub(super) fn first_value(request: &HttpRequest, name: &str) -> Option<String> {
    url::form_urlencoded::parse(request.query_string().as_bytes())
        .find(|(key, value)| key == name && !value.is_empty())
        .map(|(_, value)| value.chars().take(200).collect())
}

/// A part of a request's path, as named in the route table.
pub(super) fn path_part(request: &HttpRequest, name: &str) -> Result<String, Problem> {
    let value = request.match_info().get(name).unwrap_or_default();
    if value.is_empty() || value.len() > 64 {
        Err(Problem::NotFound)
    } else {
        Ok(value.to_owned())
    }
}

impl FromRequest for Visit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut RawPayload) -> Self::Future {
        let visiting = request.extensions_mut().remove::<Visiting>();
        let app = request.app_data::<Data<App>>().cloned();
        ready(match (visiting, app) {
            (
                Some(Visiting {
                    signed_in,
                    admission,
                }),
                Some(app),
            ) => match admission.scope.actor().member().cloned() {
                Some(member) => Ok(Self {
                    request: request.clone(),
                    app,
                    signed_in,
                    admission,
                    member,
                }),
                None => Err(Problem::NotFound),
            },
            _ => Err(Problem::Internal(
                "a member's handler behind a route that asks for less".to_owned(),
            )),
        })
    }
}
