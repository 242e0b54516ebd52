//! Two versions of a job description, word by word.

use super::job_id;
use super::load::{load, reading};
use super::view::ComparePage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::jobs::JobContent;
use engine::jobs::approval::Version;
use store::jobs;

/// Two versions with what each says.
pub(crate) struct Compared {
    pub(super) title: String,
    pub(super) versions: Vec<Version>,
    pub(super) from: (u32, JobContent),
    pub(super) to: (u32, JobContent),
}

/// Shows what changed from one version to another: to the newest from the one it began as, unless the address says
/// otherwise.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such version, or not for this person.
pub async fn compare(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let asked = |name: &str| {
        visit
            .query(name)
            .map(|text| text.parse::<u32>().map_err(|_| Problem::NotFound))
            .transpose()
    };
    let (from, to) = (asked("from")?, asked("to")?);
    let own = id.clone();
    let compared = visit
        .read(move |tx| {
            let permit = reading(tx, &own)?;
            let loaded = load(tx, &own)?;
            let newest = loaded.newest()?.number;
            let to = to.unwrap_or(newest);
            let chosen = loaded.found.description.find_version(to);
            let before = chosen.and_then(|version| version.from).unwrap_or(to);
            let from = from.unwrap_or(before);
            let mut content = |number| -> Result<(u32, JobContent), Problem> {
                Ok((number, jobs::find_content(tx, &permit, number)?.content))
            };
            Ok(Compared {
                from: content(from)?,
                to: content(to)?,
                title: loaded.content().header.title.clone(),
                versions: loaded.found.description.versions,
            })
        })
        .await?;
    let framework = visit.app().frameworks.edition(compared.to.1.edition);
    let home = visit.url(&format!("/jobs/{id}"));
    visit.page(&ComparePage::new(
        visit.words(),
        framework,
        (&visit.url("/jobs"), &home),
        &compared,
    ))
}
