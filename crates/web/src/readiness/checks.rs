//! What the service itself sees of how ready the organisation is.

use super::leading;
use super::view::ChecksPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::decide;
use engine::readiness::{Observed, Question, QuestionId, Questionnaire, observe};
use store::Read;
use store::readiness::load_facts;

/// Shows each question that the service can look at, with what it saw just now.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn checks(visit: Visit) -> Result<HttpResponse, Problem> {
    let shipped = Questionnaire::shipped().map_err(|error| Problem::Internal(error.to_string()))?;
    let seen = visit
        .read(move |tx| {
            leading(tx)?;
            observed(tx, shipped.questions())
        })
        .await?;
    let page = ChecksPage::new(visit.words(), &visit.url("/readiness"), shipped, &seen);
    visit.page(&page)
}

/// What the service sees now of these questions, as far as it has a check for them.
fn observed(
    tx: &mut Read<'_>,
    questions: &[Question],
) -> Result<Vec<(QuestionId, Observed)>, Problem> {
    let permit = decide(tx.actor(), ())?;
    let facts = load_facts(tx, &permit)?;
    let now = tx.now();
    let asked = questions.iter().filter(|one| one.auto_check.is_some());
    Ok(asked
        .map(|question| {
            (
                question.id.clone(),
                observe(&question.id, &facts, None, now),
            )
        })
        .collect())
}
