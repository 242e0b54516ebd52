//! Opening a round for answers, closing it, and giving it up.

use super::form::{NamingTyped, reason};
use super::load::load;
use super::show::page;
use super::view::Trouble;
use super::{leading, round_id};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, RespondentId};
use engine::readiness::round::{RoundAct, RoundRefused};
use store::readiness::Acted;

/// The version of the round that a form was made from.
pub(crate) fn seen(fields: &Fields) -> Result<u64, Problem> {
    let version = fields.text("version").parse();
    version.map_err(|_| Problem::Unexpected("a round without its version"))
}

/// Opens the round for answers, and tells those who answer.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn open(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    carry_out(&visit, &fields, RoundAct::Open, "readiness-opened").await
}

/// Closes answering without those whom the form named.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn close(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "without"]).await?;
    let without = fields.all("without").into_iter();
    let without = without.map(|id| RespondentId::from_text(id.to_owned()));
    let act = RoundAct::Close(without.collect());
    carry_out(&visit, &fields, act, "readiness-closed").await
}

/// Gives the round up, with a reason.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn abandon(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "reason"]).await?;
    let typed = fields.text("reason").to_owned();
    match reason(visit.words(), &typed) {
        Ok(reason) => {
            carry_out(
                &visit,
                &fields,
                RoundAct::Abandon(reason),
                "readiness-abandoned",
            )
            .await
        }
        Err(errors) => {
            let shown = load(&visit, round_id(&visit)?).await?;
            let trouble = Trouble {
                errors,
                reason: typed,
            };
            visit.invalid(&page(&visit, &shown, &NamingTyped::default(), &trouble))
        }
    }
}

/// Takes an act, or shows the round as it is now with why not.
pub(super) async fn carry_out(
    visit: &Visit,
    fields: &Fields,
    act: RoundAct,
    said: &'static str,
) -> Result<HttpResponse, Problem> {
    let (id, seen) = (round_id(visit)?, seen(fields)?);
    let (own, to) = (id.clone(), visit.url(&format!("/readiness/rounds/{id}")));
    let outcome = visit
        .write(fields, move |tx| {
            let permit = leading(tx)?;
            match store::readiness::act(tx, permit, &own, seen, &act)? {
                Acted::Done => Ok(Done::to(&to).saying(said)),
                Acted::Refused(refused) => Ok(Done::to(&to).noting(refusal(&refused))),
            }
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let shown = load(visit, id).await?;
            let mut errors = FieldErrors::none();
            errors.add("round", visit.words().say("readiness-changed-meanwhile"));
            let trouble = Trouble {
                errors,
                reason: fields.text("reason").to_owned(),
            };
            visit.conflict(&page(visit, &shown, &NamingTyped::default(), &trouble))
        }
        other => other,
    }
}

/// Why the rules refuse an act, for the page as it is now.
pub(crate) fn refusal(refused: &RoundRefused) -> &'static str {
    match refused {
        RoundRefused::NobodyNamed => "readiness-refused-nobody-named",
        RoundRefused::NobodyLocked => "readiness-refused-nobody-locked",
        RoundRefused::OthersMissing(_) => "readiness-refused-others-missing",
        RoundRefused::NamedAlready => "readiness-refused-named",
        RoundRefused::RoleNotAsked => "readiness-refused-role",
        RoundRefused::AnsweredAlready => "guest-refused-answered",
        RoundRefused::NoSuchRespondent => "readiness-refused-gone",
        _ => "readiness-refused-now",
    }
}
