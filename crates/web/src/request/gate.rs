//! The gate in front of every route: session, membership, least access, and the origin of a change.

use super::session::{self, SignedIn};
use super::shell::Home;
use super::{
    guest_visit, origin, programme_visit::ProgrammeVisiting, visit::Visiting,
    visitor::AccountVisiting, way_back,
};
use crate::app::App;
use crate::problem::Problem;
use crate::routes::Route;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage, ResponseError};
use engine::access::Access;
use engine::accounts::SessionState;
use store::entry::{memberships, programmes, sessions};

/// Lets a request through to its route, having put into it what the route's extractor takes out:
/// nobody, an account, a member with a scope, somebody of a programme, or a guest.
///
/// [`Problem::SignedOut`] sends people to the sign-in page, strangers get [`Problem::NotFound`].
///
/// # Errors
/// Those of the handler; the gate's own are answered here.
pub async fn gate<B: MessageBody + 'static>(
    route: &'static Route,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    match pass(route, &request).await {
        Ok(()) => next
            .call(request)
            .await
            .map(ServiceResponse::map_into_left_body),
        Err(problem) => Ok(refuse(request, &problem)?.map_into_right_body()),
    }
}

fn refuse(request: ServiceRequest, problem: &Problem) -> Result<ServiceResponse<BoxBody>, Error> {
    let mut response = problem.error_response();
    if let (Problem::SignedOut, Some(app)) = (problem, request.app_data::<Data<App>>()) {
        way_back::keep(request.request(), app, &mut response)?;
    }
    Ok(request.into_response(response))
}

async fn pass(route: &'static Route, request: &ServiceRequest) -> Result<(), Problem> {
    let app = request
        .app_data::<Data<App>>()
        .cloned()
        .ok_or_else(|| Problem::Internal("the service is not set up".to_owned()))?;
    let changes = request.method() != Method::GET && request.method() != Method::HEAD;
    if changes && !origin::is_own(request.request(), &app) {
        return Err(Problem::Expired);
    }
    admit(route.access, request, &app).await
}

/// What one look into the database tells about a request.
struct Found {
    session: sessions::Session,
    admission: Option<memberships::Admission>,
    programme: Option<programmes::ProgrammeScope>,
    council: Option<programmes::CouncilAdmission>,
}

async fn admit(access: Access, request: &ServiceRequest, app: &App) -> Result<(), Problem> {
    if access == Access::Guest {
        // Who is signed in makes no difference: only the link does.
        let visiting = guest_visit::admit(request.request(), app).await?;
        request.extensions_mut().insert(visiting);
        return Ok(());
    }
    let found = look_up(access, request, app).await?;
    let Some(found) = found else {
        return if access == Access::Anyone {
            Ok(())
        } else {
            Err(Problem::SignedOut)
        };
    };
    match session::judge(app, &found.session) {
        SessionState::Over if access == Access::Anyone => return Ok(()),
        SessionState::Over => return Err(Problem::SignedOut),
        SessionState::NeedsTouch => session::touch(app, &found.session.id).await?,
        SessionState::Fresh => {}
    }
    let signed_in = SignedIn::from(found.session);
    let mut extensions = request.extensions_mut();
    match access {
        Access::Anyone | Access::Account => {
            let home = match (found.admission, found.programme) {
                (Some(admission), _) => Some(Home::Organisation(admission)),
                (None, programme) => programme.map(Home::Programme),
            };
            extensions.insert(AccountVisiting { signed_in, home });
        }
        _ if !access.programme_roles().is_empty() => {
            let scope = found.programme.ok_or(Problem::NotFound)?;
            if !access.programme_roles().contains(&scope.member().role) {
                return Err(Problem::NotFound);
            }
            let names_council = request.match_info().get("council").is_some();
            if names_council && found.council.is_none() {
                return Err(Problem::NotFound);
            }
            extensions.insert(ProgrammeVisiting {
                signed_in,
                scope,
                council: found.council,
            });
        }
        _ => {
            let admission = found.admission.ok_or(Problem::NotFound)?;
            if !access.admits(admission.scope.actor()) {
                return Err(Problem::NotFound);
            }
            extensions.insert(Visiting {
                signed_in,
                admission,
            });
        }
    }
    Ok(())
}

async fn look_up(
    access: Access,
    request: &ServiceRequest,
    app: &App,
) -> Result<Option<Found>, Problem> {
    let Some(hash) = session::token_hash(request.request(), app) else {
        return Ok(None);
    };
    let part = |name: &str| {
        request
            .match_info()
            .get(name)
            .unwrap_or_default()
            .to_owned()
    };
    let (organisation, programme, council) = (part("org"), part("programme"), part("council"));
    app.db
        .entry_read(move |tx| {
            let Some(session) = sessions::find(tx, &hash)? else {
                return Ok(None);
            };
            let (mut admission, mut manages, mut within) = (None, None, None);
            match access {
                // Pages outside any organisation stand in the frame of somebody's only one.
                Access::Anyone | Access::Account => {
                    admission = memberships::prove_only(tx, &session.account)?;
                    if admission.is_none() {
                        manages = programmes::prove_only(tx, &session.account)?;
                    }
                }
                _ if !access.programme_roles().is_empty() => {
                    manages = programmes::prove(tx, &session.account, &programme)?;
                    if let Some(scope) = &manages
                        && !council.is_empty()
                    {
                        within = programmes::prove_council(tx, scope, &council)?;
                    }
                }
                _ => admission = memberships::prove(tx, &session.account, &organisation)?,
            }
            Ok(Some(Found {
                session,
                admission,
                programme: manages,
                council: within,
            }))
        })
        .await
        .map_err(|error: store::StoreError| Problem::from(error))
}
