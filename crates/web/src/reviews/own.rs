//! One's own skills under review, and saying that something is wrong about the review as a whole.

use super::act_form::review;
use super::seat::own_facts;
use super::view::{OwnEmpty, ReviewList};
use super::words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{AnswerReview, decide};
use engine::endorsement::{Act, Objection, ObjectionKind, Review};
use store::endorsement::{MayAct, act, find_own_review};
use store::{Read, people};

type Own = Option<(Review, Option<Objection>)>;

fn load(tx: &mut Read<'_>) -> Result<Own, Problem> {
    let own = own_facts(tx.actor())?;
    let managers = people::facts(tx, &own.person)?.managers;
    let permit = decide::<AnswerReview>(tx.actor(), own)?;
    let review = find_own_review(tx, &permit)?;
    Ok(review.map(|review| {
        let objection = review.holding_objection(&managers).cloned();
        (review, objection)
    }))
}

/// Shows one's own skills as they are read.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn own(visit: Visit) -> Result<HttpResponse, Problem> {
    let own = visit.read(load).await?;
    match page(&visit, own.as_ref(), &FieldErrors::none()) {
        Some(page) => visit.page(&page),
        None => {
            let url = |path: &str| visit.url(path);
            visit.page(&OwnEmpty::new(visit.words(), visit.name(), &url))
        }
    }
}

fn page(
    visit: &Visit,
    own: Option<&(Review, Option<Objection>)>,
    errors: &FieldErrors,
) -> Option<ReviewList> {
    let (review, objection) = own?;
    let framework = visit.app().frameworks.edition(review.edition);
    let today = visit.now().date();
    let url = |path: &str| visit.url(path);
    let (words, name) = (visit.words(), visit.name());
    let mut page = ReviewList::own(words, name, review, framework, today, &url);
    page.paused_by(words, objection.as_ref());
    page.offer_objection(words, objection.as_ref(), errors);
    Some(page)
}

/// Objects to the review, or takes that back.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn object(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["review", "act", "kind"]).await?;
    let id = review(&fields)?;
    let what = match (
        fields.text("act"),
        ObjectionKind::from_word(fields.text("kind")),
    ) {
        ("withdraw", _) => Ok(Act::Withdraw),
        (_, Some(kind)) => Ok(Act::Object(kind)),
        (_, None) => Err(visit.words().say("reviews-kind-missing")),
    };
    let invalid = |message: String| {
        let mut errors = FieldErrors::none();
        errors.add("kind", message);
        Problem::Invalid(errors)
    };
    let (frameworks, app) = (visit.app().frameworks, visit.app_data());
    let (back, edition) = (visit.url("/reviews"), visit.organisation().edition);
    let done = match what {
        Err(message) => Err(invalid(message)),
        Ok(what) => {
            visit
                .write(&fields, move |tx| {
                    let may = MayAct::Owner(decide(tx.actor(), own_facts(tx.actor())?)?);
                    match act(tx, may, frameworks, &id, &what, "")? {
                        Ok(_) => Ok(Done::to(back.as_str()).saying("reviews-saved")),
                        Err(refused) => {
                            let framework = frameworks.edition(edition);
                            Err(invalid(words::refused(app.kit.words(), framework, refused)))
                        }
                    }
                })
                .await
        }
    };
    let Err(Problem::Invalid(errors)) = done else {
        return done;
    };
    let own = visit.read(load).await?;
    match page(&visit, own.as_ref(), &errors) {
        Some(page) => visit.invalid(&page),
        None => Err(Problem::NotFound),
    }
}
