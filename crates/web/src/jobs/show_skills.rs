//! The skills of a job description, beside the text that speaks for them.

use super::load::{self, Opened};
use super::view::{SkillsPage, SkillsShown};
use super::{job_id, show};
use crate::job_start::suggester::suggest;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use engine::jobs::JobContent;

/// Shows the skills, and what else the text seems to ask for.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not write.
pub async fn show_skills(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let opened = visit.read(move |tx| load::open(tx, &id)).await?;
    if !opened.writes {
        return Err(Problem::NotFound);
    }
    if !opened.is_open_to_edits() {
        return Ok(visit.redirect(&Done::to(closed(&visit, &opened))));
    }
    let content = opened.content().clone();
    let page = page(&visit, &opened, &content, "").await?;
    visit.page(&page)
}

/// Where the skills stand when they cannot be changed.
pub(super) fn closed(visit: &Visit, opened: &Opened) -> String {
    visit.url(&format!(
        "/jobs/{}#skills-section",
        opened.found.description.id
    ))
}

/// The page with the skills of `content`, and what is found for `words`.
pub(super) async fn page(
    visit: &Visit,
    opened: &Opened,
    content: &JobContent,
    words: &str,
) -> Result<SkillsPage, Problem> {
    let texts = texts(content);
    let text = texts.join("\n");
    let suggestions = suggest(visit, content.edition, &text).await?;
    let frame = show::frame(visit, &opened.found.description.id, content);
    Ok(SkillsPage::new(
        &frame,
        &SkillsShown {
            content,
            version: &opened.found.version,
            texts: &texts,
            suggestions: &suggestions,
            own: crate::framework::own_words()?,
            find: words,
        },
    ))
}

/// The texts that speak for skills, in the order of the document.
fn texts(content: &JobContent) -> Vec<String> {
    let header = [&content.header.title, &content.header.responsible_for];
    let header = header.into_iter().map(String::as_str);
    let duties = content.duties.iter().map(|duty| duty.text.as_str());
    let criteria = content.criteria.iter().map(|one| one.text.as_str());
    header
        .chain(content.purpose.text.lines())
        .chain(duties)
        .chain(criteria)
        .filter(|text| !text.trim().is_empty())
        .map(ToOwned::to_owned)
        .collect()
}
