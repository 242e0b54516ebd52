//! Naming somebody who stands in as a line manager during an absence.

use super::view::StandInsPage;
use crate::kit::components::FieldErrors;
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use chrono::NaiveDate;
use engine::access::{Delegate, decide};
use engine::ids::{DelegationId, Id, PersonId};
use store::endorsement::{
    self, Delegation, DelegationRefused, delegate, end_delegation, list_delegations, names_of,
    surroundings,
};

/// The stand-ins named, and who may be named.
type Loaded = (Vec<Delegation>, Vec<(PersonId, String)>);

async fn load(visit: &Visit) -> Result<Loaded, Problem> {
    visit
        .read(|tx| {
            let permit = decide::<Delegate>(tx.actor(), ())?;
            let named = list_delegations(tx, &permit)?;
            let me = tx.actor().member().ok_or(Problem::NotFound)?.person.clone();
            let around = surroundings(tx, &me)?;
            let offered = around.candidates().iter().map(|one| &one.person);
            let names = names_of(tx, offered.filter(|one| **one != me))?;
            let mut names: Vec<(PersonId, String)> = names.into_iter().collect();
            names.sort_by_cached_key(|(id, name)| (engine::text::search_key(name), id.clone()));
            Ok((named, names))
        })
        .await
}

/// Shows who stands in, and offers to name somebody.
///
/// # Errors
/// [`Problem::NotFound`] for anybody to whom nobody reports.
pub async fn stand_ins(visit: Visit) -> Result<HttpResponse, Problem> {
    let loaded = load(&visit).await?;
    visit.page(&page(&visit, &loaded, None))
}

fn page(visit: &Visit, loaded: &Loaded, sent: Option<(&Fields, &FieldErrors)>) -> StandInsPage {
    let url = |path: &str| visit.url(path);
    StandInsPage::new(visit.words(), &loaded.0, &loaded.1, sent, &url)
}

/// Names somebody.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn add_stand_in(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["person", "from", "until"]).await?;
    let words = visit.words();
    let mut errors = FieldErrors::none();
    if fields.text("person").is_empty() {
        errors.add("person", words.say("reviews-stand-in-missing"));
    }
    let mut date = |name: &str| -> Option<NaiveDate> {
        let read = dates::parse(fields.text(name)).ok();
        if read.is_none() {
            errors.add(name, words.say("reviews-stand-in-date"));
        }
        read
    };
    let (from, until) = (date("from"), date("until"));
    let (Some(from), Some(until), true) = (from, until, errors.is_empty()) else {
        return again(&visit, &fields, &errors).await;
    };
    let person = PersonId::from_text(fields.text("person").to_owned());
    let (back, app) = (visit.url("/stand-ins"), visit.app_data());
    let named = visit
        .write(&fields, move |tx| {
            let permit = decide::<Delegate>(tx.actor(), ())?;
            match delegate(tx, permit, &person, (from, until))? {
                Ok(()) => Ok(Done::to(back.as_str()).saying("reviews-stand-in-named")),
                Err(refused) => {
                    let (field, key) = match refused {
                        DelegationRefused::Yourself => ("person", "reviews-stand-in-yourself"),
                        DelegationRefused::NotAMember => ("person", "reviews-stand-in-missing"),
                        DelegationRefused::Dates => ("until", "reviews-stand-in-order"),
                        DelegationRefused::TooLong => ("until", "reviews-stand-in-long"),
                    };
                    let mut errors = FieldErrors::none();
                    let most = crate::args!["days" => endorsement::LONGEST_DAYS];
                    errors.add(field, app.kit.words().say_with(key, &most));
                    Err(Problem::Invalid(errors))
                }
            }
        })
        .await;
    match named {
        Err(Problem::Invalid(errors)) => again(&visit, &fields, &errors).await,
        other => other,
    }
}

async fn again(
    visit: &Visit,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let loaded = load(visit).await?;
    visit.invalid(&page(visit, &loaded, Some((fields, errors))))
}

/// Ends a stand-in at once.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn end_stand_in(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["delegation"]).await?;
    let id = DelegationId::from_text(fields.text("delegation").to_owned());
    let back = visit.url("/stand-ins");
    visit
        .write(&fields, move |tx| {
            let permit = decide::<Delegate>(tx.actor(), ())?;
            end_delegation(tx, permit, &id)?;
            Ok(Done::to(back.as_str()).saying("reviews-stand-in-ended"))
        })
        .await
}
