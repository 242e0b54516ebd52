//! The review of one person, for who reads their skills first: blind ratings before all, then the list.

use super::seat;
use super::view::{BlindPage, ReviewList, StartPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{PersonFacts, ReadFirst, ReadPerson, ReadRecord, decide};
use engine::endorsement::Review;
use engine::ids::PersonId;
use store::assessments::{Job, find_job};
use store::endorsement::{self, ReviewState, find_reading, find_review_state, needs_exercise};
use store::{Read, people};

/// What a first reader may see of a person's review at this moment.
pub(super) enum Reading {
    /// There is none.
    None,
    /// The critical skills are rated first.
    Blind(ReviewState),
    /// The review with both sides' levels, and whether this reader's ratings look like rubber-stamping.
    Open(Review, bool),
}

/// The person's job with what may be seen of the review.
pub(super) fn read(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<(Job, PersonFacts, Reading), Problem> {
    let facts = people::facts(tx, person)?;
    let first = decide::<ReadFirst>(tx.actor(), facts.clone())?;
    let entry = decide::<ReadPerson>(tx.actor(), facts.clone())?;
    let job = find_job(tx, &entry)?.ok_or(Problem::NotFound)?;
    let Some(state) = find_review_state(tx, &first)? else {
        return Ok((job, facts, Reading::None));
    };
    let reading = match decide::<ReadRecord>(tx.actor(), facts.clone()) {
        Ok(permit) => match find_reading(tx, &permit)? {
            Some(review) => Reading::Open(review, endorsement::rubber_stamp(tx)?),
            None => Reading::None,
        },
        Err(_) => Reading::Blind(state),
    };
    Ok((job, facts, reading))
}

/// Shows what waits for a first reader about one person.
///
/// # Errors
/// [`Problem::NotFound`] for anybody who does not read this person's skills first.
pub async fn person(visit: Visit) -> Result<HttpResponse, Problem> {
    let person = seat::person(&visit)?;
    let (job, facts, reading, exercise) = visit
        .read(move |tx| {
            let (job, facts, reading) = read(tx, &person)?;
            Ok((job, facts, reading, needs_exercise(tx)?))
        })
        .await?;
    if exercise && !matches!(reading, Reading::None) {
        return Ok(visit.redirect(&exercise_first(&visit.url(""))));
    }
    let url = |path: &str| visit.url(path);
    let words = visit.words();
    match reading {
        Reading::None => visit.page(&StartPage::new(words, &job, &url)),
        Reading::Blind(state) => {
            let page = blind_page(&visit, &job, &state, None)?;
            visit.page(&page)
        }
        Reading::Open(review, rubber_stamp) => {
            let framework = visit.app().frameworks.edition(review.edition);
            let today = visit.now().date();
            let mut page = ReviewList::of_reader(words, &job, &review, framework, today, &url);
            page.paused_by(words, review.holding_objection(&facts.managers));
            page.warn(words, rubber_stamp);
            visit.page(&page)
        }
    }
}

/// Leads to the exercise, which comes before a first endorsement.
pub(super) fn exercise_first(base: &str) -> Done {
    Done::to(format!("{base}/exercise")).noting("reviews-exercise-first")
}

/// The page with the blind ratings; with what was sent and what is wrong with it, if it comes back.
pub(super) fn blind_page(
    visit: &Visit,
    job: &Job,
    state: &ReviewState,
    sent: Option<(&crate::request::Fields, &FieldErrors)>,
) -> Result<BlindPage, Problem> {
    let framework = visit.app().frameworks.edition(state.edition);
    let own = crate::assessments::own_words()?;
    let url = |path: &str| visit.url(path);
    Ok(BlindPage::new(
        visit.words(),
        job,
        state,
        (framework, own),
        sent,
        &url,
    ))
}

/// Starts a review where there is none: of what was sent before reviews were kept, or as an interview.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn start(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let person = seat::person(&visit)?;
    let fields = visit.fields(body, &[]).await?;
    let back = visit.url(&format!("/people/{person}/review"));
    let edition = visit.organisation().edition;
    visit
        .write(&fields, move |tx| {
            let facts = people::facts(tx, &person)?;
            let permit = decide::<ReadFirst>(tx.actor(), facts)?;
            match endorsement::start(tx, permit, edition) {
                Ok(()) => Ok(Done::to(back.as_str()).saying("reviews-started")),
                Err(store::StoreError::NotFound(_)) => {
                    tx.leave_unchanged();
                    Ok(Done::to(back.as_str()).noting("reviews-nothing-to-start"))
                }
                Err(other) => Err(other.into()),
            }
        })
        .await
}
