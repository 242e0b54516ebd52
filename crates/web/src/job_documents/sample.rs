//! A document of an invented post, to see what the template does.

use super::download::send;
use super::format::Format;
use super::load::template;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use documents::JobFacts;
use engine::access::{EditJobTexts, ReadPublishedJobs, decide};
use engine::jobs::approval::Evaluation;
use engine::jobs::examples;
use store::jobs::{find_corporate, find_template};

/// Makes a job description of an invented post with the organisation's template and corporate duties, as a PDF.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not change the template.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let (own, corporate) = visit
        .read(|tx| {
            decide::<EditJobTexts>(tx.actor(), ())?;
            let permit = decide::<ReadPublishedJobs>(tx.actor(), ())?;
            let template = find_template(tx, &permit)?.map(|stored| stored.template);
            Ok((template, find_corporate(tx, &permit, None)?))
        })
        .await?;
    let all = examples().map_err(|error| Problem::Internal(error.to_string()))?;
    let example = all.first().ok_or(Problem::NotFound)?;
    let words = visit.words();
    let date = |date| crate::kit::dates::day(words, date);
    let document = documents::job_description(&JobFacts {
        content: &example.content,
        framework: visit.app().frameworks.edition(example.content.edition),
        corporate: corporate.as_ref(),
        evaluation: &Evaluation::NotEvaluated,
        words: &documents::english,
        date: &date,
        apply: "",
    });
    let template = template(own.as_ref(), &visit.organisation().name);
    send(
        &visit,
        document,
        template,
        Format::Pdf,
        "sample-job-description.pdf",
    )
    .await
}
