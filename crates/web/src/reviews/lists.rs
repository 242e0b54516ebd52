//! What waits for a decision, the moderation sample, and objections.

use super::act_form::review;
use super::view::{DecisionList, ModerationPage, ObjectionList};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Actor, DrawSample, LeadReviews, Role, SettleObjections, decide};
use engine::endorsement::{Act, Capacity};
use engine::ids::{Id, PersonId};
use store::endorsement::{
    self, MayAct, act, any_rubber_stamp, find_round, list_objections, list_queue,
};

/// Shows the skills that wait for the member's decision, or for a second reader to be chosen.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn decisions(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let queue = visit
        .read(move |tx| {
            let permit = decide::<LeadReviews>(tx.actor(), ())?;
            Ok(list_queue(tx, &permit, frameworks)?)
        })
        .await?;
    let framework = frameworks.edition(visit.organisation().edition);
    let url = |path: &str| visit.url(path);
    visit.page(&DecisionList::new(visit.words(), &queue, framework, &url))
}

/// Shows the latest sample.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn moderation(visit: Visit) -> Result<HttpResponse, Problem> {
    let (round, signs) = visit
        .read(|tx| {
            let permit = decide::<LeadReviews>(tx.actor(), ())?;
            let signs = any_rubber_stamp(tx, &permit)?;
            Ok((find_round(tx, &permit)?, signs))
        })
        .await?;
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let draws = decide::<DrawSample>(visit.actor(), ()).is_ok();
    let url = |path: &str| visit.url(path);
    let mut page = ModerationPage::new(visit.words(), round.as_ref(), framework, draws, &url);
    page.warn(visit.words(), signs);
    visit.page(&page)
}

/// Draws a new sample.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but a Head of Profession or a deputy.
pub async fn draw(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let (frameworks, back) = (visit.app().frameworks, visit.url("/moderation"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<DrawSample>(tx.actor(), ())?;
            match endorsement::draw(tx, permit, frameworks) {
                Ok(_) => Ok(Done::to(back.as_str()).saying("reviews-drawn")),
                Err(store::StoreError::NotFound(_)) => {
                    tx.leave_unchanged();
                    Ok(Done::to(back.as_str()).noting("reviews-nothing-to-draw"))
                }
                Err(other) => Err(other.into()),
            }
        })
        .await
}

/// Shows the objections that wait to be settled.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn objections(visit: Visit) -> Result<HttpResponse, Problem> {
    let open = visit
        .read(|tx| {
            let permit = decide::<SettleObjections>(tx.actor(), ())?;
            Ok(list_objections(tx, &permit)?)
        })
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&ObjectionList::new(visit.words(), &open, &url))
}

/// Settles one.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn settle(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["review", "person"]).await?;
    let id = review(&fields)?;
    let person = PersonId::from_text(fields.text("person").to_owned());
    let (frameworks, back) = (visit.app().frameworks, visit.url("/objections"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<SettleObjections>(tx.actor(), ())?;
            let may = MayAct::Settler(permit, person.clone(), capacity(tx.actor()));
            match act(tx, may, frameworks, &id, &Act::Settle, "")? {
                Ok(_) => Ok(Done::to(back.as_str()).saying("reviews-settled")),
                Err(_) => Ok(Done::to(back.as_str()).noting("reviews-not-settled")),
            }
        })
        .await
}

/// Administrators settle as such; a Head who is none settles as the Head.
fn capacity(actor: &Actor) -> Capacity {
    if actor.has_any(&[Role::Administrator]) {
        Capacity::Administrator
    } else {
        Capacity::Head
    }
}
