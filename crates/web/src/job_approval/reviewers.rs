//! Who is asked to read a job description and comment on it.

use super::act_form::invalid;
use super::job_id;
use super::load::{Loaded, load};
use super::view::{ReviewersPage, Sent};
use crate::args;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ReadJobDraft, WriteJob, decide};
use engine::ids::{Id, JobDescriptionId, PersonId};
use std::collections::BTreeSet;
use store::jobs::{self, MOST_REVIEWERS, Reader, ReviewerLine};

/// A job description with who is asked, and people who were searched for.
pub(crate) struct Asked {
    pub(super) loaded: Loaded,
    pub(super) people: Vec<ReviewerLine>,
    /// What was searched for, and who was found.
    pub(super) search: Option<(String, Vec<Reader>)>,
}

/// Shows them, to those who write with a search for more.
///
/// # Errors
/// [`Problem::NotFound`] for those who may not read it.
pub async fn show_reviewers(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let page = page(&visit, &id, &Sent::nothing()).await?;
    visit.page(&page)
}

async fn page(
    visit: &Visit,
    id: &JobDescriptionId,
    sent: &Sent<'_>,
) -> Result<ReviewersPage, Problem> {
    let own = id.clone();
    let shows_found = visit.query("found").is_some() || sent.is_back();
    let typed = shows_found.then(|| visit.searched()).flatten();
    let asked = visit
        .read(move |tx| {
            let loaded = load(tx, &own)?;
            let reading = decide::<ReadJobDraft>(tx.actor(), loaded.facts.clone())?;
            let people = jobs::list_reviewers(tx, &reading)?;
            let search = match (typed, decide::<WriteJob>(tx.actor(), loaded.facts.clone())) {
                (Some(typed), Ok(permit)) => {
                    let found = jobs::find_readers(tx, &permit, &typed)?;
                    Some((typed, found))
                }
                _ => None,
            };
            Ok(Asked {
                loaded,
                people,
                search,
            })
        })
        .await?;
    Ok(ReviewersPage::new(
        visit.words(),
        &visit.url("/jobs"),
        &asked,
        sent,
    ))
}

/// Searches for people, asks those who were ticked, or asks some no longer.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn change_reviewers(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let fields = visit
        .fields(body, &["act", "words", "add", "remove"])
        .await?;
    let path = visit.url(&format!("/jobs/{id}/reviewers"));
    let ticks = match fields.text("act") {
        "search" => {
            let own = id.clone();
            visit
                .read(move |tx| Ok(decide::<WriteJob>(tx.actor(), jobs::facts(tx, &own)?)?))
                .await?;
            return Ok(visit.search(&format!("{path}?found=yes"), fields.text("words")));
        }
        "add" => "add",
        "remove" => "remove",
        _ => return Err(Problem::Unexpected("an unknown act")),
    };
    let ticked: BTreeSet<PersonId> = fields
        .all(ticks)
        .into_iter()
        .map(|id| PersonId::from_text(id.to_owned()))
        .collect();
    let (app, own) = (visit.app_data(), id.clone());
    let changed = visit
        .write(&fields, move |tx| {
            let facts = jobs::facts(tx, &own)?;
            let mut wanted: BTreeSet<PersonId> = facts.reviewers.iter().cloned().collect();
            let permit = decide::<WriteJob>(tx.actor(), facts)?;
            let words = app.kit.words();
            if ticked.is_empty() {
                return Err(invalid(ticks, words.say("job-approval-person-missing")));
            }
            if ticks == "add" {
                wanted.extend(ticked.iter().cloned());
            } else {
                wanted.retain(|person| !ticked.contains(person));
            }
            if wanted.len() > MOST_REVIEWERS {
                let most = args!["most" => MOST_REVIEWERS];
                let message = words.say_with("job-approval-reviewers-many", &most);
                return Err(invalid(ticks, message));
            }
            let wanted: Vec<PersonId> = wanted.into_iter().collect();
            jobs::ask(tx, permit, &wanted)?;
            Ok(Done::to(&path).saying("job-approval-reviewers-saved"))
        })
        .await;
    match changed {
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, &Sent::of(&fields, &errors)).await?;
            visit.invalid(&page)
        }
        other => other,
    }
}
