//! The ways to begin a job description.

use super::view::{NewPage, Typed, Ways};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ListJobDrafts, ReadJobDraft, StartJobs, decide};
use engine::ids::{Id, JobDescriptionId};
use store::Read;
use store::jobs::{JobFilter, facts, find, list_drafts};
use store::roles::list_role_keys;

/// The most job descriptions that are offered to begin from; more are found by searching.
const MOST_OFFERED: i64 = 20;

/// Shows the ways to begin; `role` and `from` in the address choose a role profile and a job description.
///
/// # Errors
/// [`Problem::NotFound`] for whoever starts no job descriptions.
pub async fn new(visit: Visit) -> Result<HttpResponse, Problem> {
    let typed = Typed {
        role: visit.query("role").unwrap_or_default(),
        from: visit.query("from").unwrap_or_default(),
        ..Typed::default()
    };
    let page = page(&visit, typed, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    typed: Typed,
    errors: &FieldErrors,
) -> Result<NewPage, Problem> {
    decide::<StartJobs>(visit.actor(), ())?;
    let search = visit.query("q").unwrap_or_default();
    let (words, from) = (search.clone(), typed.from.clone());
    let ways = visit.read(move |tx| ways(tx, words, &from)).await?;
    Ok(NewPage::new(
        visit.words(),
        &visit.url("/jobs"),
        &search,
        &ways,
        &typed,
        errors,
    ))
}

/// What one can begin from, and the job description that was chosen already.
fn ways(tx: &mut Read<'_>, words: String, from: &str) -> Result<Ways, Problem> {
    let roles = list_role_keys(tx)?;
    let permit = decide::<ListJobDrafts>(tx.actor(), ())?;
    let filter = JobFilter { words, state: None };
    let found = list_drafts(tx, &permit, &filter, 1, MOST_OFFERED)?;
    let mut jobs: Vec<(String, String)> = found
        .lines
        .into_iter()
        .map(|line| (line.id.as_str().to_owned(), line.title))
        .collect();
    if !from.is_empty() && !jobs.iter().any(|(id, _)| id == from) {
        let title = title_of(tx, from)?;
        jobs.insert(0, (from.to_owned(), title));
    }
    Ok(Ways {
        roles: roles.into_iter().filter(|role| !role.retired).collect(),
        jobs,
        total: found.total,
    })
}

fn title_of(tx: &mut Read<'_>, job: &str) -> Result<String, Problem> {
    let facts = facts(tx, &JobDescriptionId::from_text(job.to_owned()))?;
    let permit = decide::<ReadJobDraft>(tx.actor(), facts)?;
    Ok(find(tx, &permit, None)?
        .version
        .content
        .header
        .title
        .clone())
}
