//! Which posts a job description serves.

use super::act_form::invalid;
use super::job_id;
use super::load::{Loaded, load};
use super::view::{PostsPage, Sent};
use crate::args;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ReadJobDraft, WriteJob, decide};
use engine::ids::{Id, JobDescriptionId, PostId};
use std::collections::BTreeSet;
use store::jobs::{self, FoundPost, MOST_POSTS, ServedPost};

/// A job description with its posts, and posts that were searched for.
pub(crate) struct Served {
    pub(super) loaded: Loaded,
    pub(super) posts: Vec<ServedPost>,
    /// What was searched for, and what was found.
    pub(super) search: Option<(String, Vec<FoundPost>)>,
}

/// Shows them, to those who write with a search for more.
///
/// # Errors
/// [`Problem::NotFound`] for those who may not read it.
pub async fn show_posts(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let page = page(&visit, &id, &Sent::nothing()).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, id: &JobDescriptionId, sent: &Sent<'_>) -> Result<PostsPage, Problem> {
    let own = id.clone();
    let shows_found = visit.query("found").is_some() || sent.is_back();
    let typed = shows_found.then(|| visit.searched()).flatten();
    let served = visit
        .read(move |tx| {
            let loaded = load(tx, &own)?;
            let reading = decide::<ReadJobDraft>(tx.actor(), loaded.facts.clone())?;
            let posts = jobs::list_served(tx, &reading)?;
            let search = match (typed, decide::<WriteJob>(tx.actor(), loaded.facts.clone())) {
                (Some(typed), Ok(permit)) => {
                    let found = jobs::find_posts(tx, &permit, &typed)?;
                    Some((typed, found))
                }
                _ => None,
            };
            Ok(Served {
                loaded,
                posts,
                search,
            })
        })
        .await?;
    Ok(PostsPage::new(
        visit.words(),
        &visit.url("/jobs"),
        &served,
        sent,
    ))
}

/// Searches for posts, adds those that were ticked, or takes some away.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn change_posts(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let fields = visit
        .fields(body, &["act", "words", "add", "remove"])
        .await?;
    let path = visit.url(&format!("/jobs/{id}/posts"));
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
    let ticked: BTreeSet<PostId> = fields
        .all(ticks)
        .into_iter()
        .map(|id| PostId::from_text(id.to_owned()))
        .collect();
    let (app, own) = (visit.app_data(), id.clone());
    let changed = visit
        .write(&fields, move |tx| {
            let facts = jobs::facts(tx, &own)?;
            let reading = decide::<ReadJobDraft>(tx.actor(), facts.clone())?;
            let permit = decide::<WriteJob>(tx.actor(), facts)?;
            let words = app.kit.words();
            if ticked.is_empty() {
                return Err(invalid(ticks, words.say("job-approval-post-missing")));
            }
            let present = jobs::list_served(tx, &reading)?;
            let mut wanted: BTreeSet<PostId> = present.into_iter().map(|one| one.post).collect();
            if ticks == "add" {
                wanted.extend(ticked.iter().cloned());
            } else {
                wanted.retain(|post| !ticked.contains(post));
            }
            if wanted.len() > MOST_POSTS {
                let most = args!["most" => MOST_POSTS];
                let message = words.say_with("job-approval-posts-many", &most);
                return Err(invalid(ticks, message));
            }
            let wanted: Vec<PostId> = wanted.into_iter().collect();
            jobs::serve(tx, permit, &wanted)?;
            Ok(Done::to(&path).saying("job-approval-posts-saved"))
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
