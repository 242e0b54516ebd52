//! What a returned document changes, each difference accepted or declined.

use super::returned::{Kept, job_of, list_differences, writing};
use super::view::{Review, ReviewPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, JobDescriptionId, PreviewId};
use engine::jobs::compare::Difference;
use engine::jobs::{JobContent, JobDraft};
use sfia::Frameworks;
use store::Write;
use store::jobs::{Edit, Saved, discard_returned, load_returned};

/// What somebody said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It goes in.
    Accept,
    /// It does not.
    Decline,
}

impl Said {
    fn from_word(word: &str) -> Option<Self> {
        match word {
            "accept" => Some(Self::Accept),
            "decline" => Some(Self::Decline),
            _ => None,
        }
    }

    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
        }
    }
}

struct Waiting {
    name: String,
    kept: Kept,
}

async fn load(visit: &Visit, job: &JobDescriptionId, id: &PreviewId) -> Result<Waiting, Problem> {
    let (job, id) = (job.clone(), id.clone());
    visit
        .read(move |tx| {
            let permit = writing(tx, &job)?;
            let preview = load_returned(tx, &permit, &id)?;
            let kept = serde_json::from_str(&preview.body)
                .map_err(|error| Problem::Internal(error.to_string()))?;
            let name = preview.file_name;
            Ok(Waiting { name, kept })
        })
        .await
}

fn page(
    visit: &Visit,
    (job, id): (&JobDescriptionId, &PreviewId),
    waiting: &Waiting,
    (differences, said): (&[Difference], &[Option<Said>]),
    errors: &FieldErrors,
) -> ReviewPage {
    let url = visit.url(&format!("/jobs/{job}"));
    let about = Review {
        title: &waiting.kept.older.header.title,
        name: &waiting.name,
        jobs: &visit.url("/jobs"),
        action: &format!("{url}/returned/{id}"),
        url: &url,
        older: &waiting.kept.older,
        newer: &waiting.kept.newer,
        others: &waiting.kept.others,
        differences,
        said,
    };
    ReviewPage::new(visit.words(), &about, errors)
}

/// Shows the differences.
///
/// # Errors
/// [`Problem::NotFound`] if the document is somebody else's, of another job description, or a day old.
pub async fn review(visit: Visit) -> Result<HttpResponse, Problem> {
    let job = job_of(&visit)?;
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = load(&visit, &job, &id).await?;
    let differences = list_differences(&waiting.kept);
    let said = vec![None; differences.len()];
    let shown = (differences.as_slice(), said.as_slice());
    let page = page(&visit, (&job, &id), &waiting, shown, &FieldErrors::none());
    visit.page(&page)
}

/// Saves what was accepted as an edit of the draft. What is not answered stays as it is.
///
/// # Errors
/// As [`review`].
pub async fn save(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let job = job_of(&visit)?;
    let fields = visit.fields(body, &["change-*", "all"]).await?;
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = load(&visit, &job, &id).await?;
    let differences = list_differences(&waiting.kept);
    let said = answers(&fields, differences.len())?;
    let refuse = |sentence: String| {
        let mut errors = FieldErrors::none();
        errors.add("change-1", sentence);
        let shown = (differences.as_slice(), said.as_slice());
        page(&visit, (&job, &id), &waiting, shown, &errors)
    };
    if said.iter().all(Option::is_none) {
        return visit.invalid(&refuse(visit.words().say("job-start-review-none")));
    }
    let frameworks = visit.app().frameworks;
    let content = accepted(&waiting.kept, &differences, &said);
    let framework = frameworks.edition(content.edition);
    let Ok(content) = JobDraft::parse(content, framework) else {
        return visit.invalid(&refuse(visit.words().say("job-start-review-unfit")));
    };
    let edit = Edit {
        version: waiting.kept.version,
        base: waiting.kept.base(),
        content,
    };
    let url = visit.url(&format!("/jobs/{job}"));
    let (about, preview) = (job.clone(), id.clone());
    let saved = visit.write(&fields, move |tx| {
        carry_out(tx, frameworks, (&about, &preview), &edit, &url)
    });
    match saved.await {
        Err(Problem::Conflict) => {
            visit.conflict(&refuse(visit.words().say("job-start-review-conflict")))
        }
        Err(Problem::Invalid(_)) => {
            visit.invalid(&refuse(visit.words().say("job-start-review-unfit")))
        }
        other => other,
    }
}

/// What was said of each difference. The button for all accepts what was not declined.
fn answers(fields: &Fields, count: usize) -> Result<Vec<Option<Said>>, Problem> {
    let strange = || Problem::Unexpected("an answer that there is not");
    let mut said = vec![None; count];
    for (number, word) in fields.starting("change-") {
        let number: usize = number.parse().map_err(|_| strange())?;
        let place = number.checked_sub(1).and_then(|at| said.get_mut(at));
        *place.ok_or_else(strange)? = Some(Said::from_word(word).ok_or_else(strange)?);
    }
    if fields.has("all") {
        for one in said.iter_mut().filter(|one| one.is_none()) {
            *one = Some(Said::Accept);
        }
    }
    Ok(said)
}

fn accepted(kept: &Kept, differences: &[Difference], said: &[Option<Said>]) -> JobContent {
    let mut content = kept.older.clone();
    for (difference, said) in differences.iter().zip(said) {
        if *said == Some(Said::Accept) {
            content.take(&difference.spot, &kept.newer);
        }
    }
    content
}

fn carry_out(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    (job, preview): (&JobDescriptionId, &PreviewId),
    edit: &Edit,
    url: &str,
) -> Result<Done, Problem> {
    let permit = writing(tx, job)?;
    load_returned(tx, &permit, preview)?;
    match store::jobs::save(tx, permit, frameworks, edit)? {
        Saved::Done { .. } => {
            let permit = writing(tx, job)?;
            discard_returned(tx, &permit, preview)?;
            Ok(Done::to(url).saying("job-start-review-saved"))
        }
        Saved::Same { .. } => Ok(Done::to(url).noting("job-start-review-same")),
        Saved::Conflict { .. } => Err(Problem::Conflict),
        Saved::DoesNotFit(_) => Err(Problem::Invalid(FieldErrors::none())),
        Saved::Refused(_) => {
            let done = Done::to(format!("{url}/returned"));
            Ok(done.noting("job-start-review-refused"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_answered_stays_and_all_accepts_what_was_not_declined() {
        let said = |pairs: &[(&str, &str)]| answers(&Fields::of(pairs), 3).unwrap();
        let one = [("change-2", "accept")];
        assert_eq!(said(&one), [None, Some(Said::Accept), None]);
        let all = [("change-1", "decline"), ("all", "yes")];
        let accept = Some(Said::Accept);
        assert_eq!(said(&all), [Some(Said::Decline), accept, accept]);
        for wrong in [("change-4", "accept"), ("change-1", "perhaps")] {
            assert!(answers(&Fields::of(&[wrong]), 3).is_err(), "{wrong:?}");
        }
    }
}
