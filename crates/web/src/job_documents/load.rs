//! What documents are made of: a version of a job description, the organisation's words and its template.

use super::format::Kind;
use crate::args;
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::request::Visit;
use documents::{Colour, JobDocument, JobFacts, Logo, Template};
use engine::access::{ReadJobDraft, ReadPublishedJobs, decide};
use engine::ids::{Id, JobDescriptionId};
use engine::jobs::approval::{Evaluation, State};
use engine::jobs::{CorporateText, JobContent, JobTemplate};
use sfia::Framework;
use store::Read;
use store::jobs::{find, find_corporate, find_published, find_template};

/// A version to make documents of.
pub(super) struct Source {
    pub(super) job: JobDescriptionId,
    pub(super) number: u32,
    pub(super) state: State,
    /// Whether the version was asked for by its number, so that links keep it.
    pub(super) is_chosen: bool,
    pub(super) content: JobContent,
    evaluation: Evaluation,
    corporate: Option<CorporateText>,
    template: Option<JobTemplate>,
}

/// The version that the address asks for; the one in force where it asks for none.
///
/// # Errors
/// [`Problem::NotFound`] if there is none, or the visitor may not read it.
pub(super) async fn load(visit: &Visit) -> Result<Source, Problem> {
    let job = JobDescriptionId::from_text(visit.param("job")?);
    let asked = visit.query("version");
    let number = match &asked {
        Some(number) => Some(number.parse::<u32>().map_err(|_| Problem::NotFound)?),
        None => None,
    };
    visit.read(move |tx| read(tx, job, number)).await
}

fn read(tx: &mut Read<'_>, job: JobDescriptionId, number: Option<u32>) -> Result<Source, Problem> {
    let everybody = decide::<ReadPublishedJobs>(tx.actor(), ())?;
    let template = find_template(tx, &everybody)?.map(|stored| stored.template);
    let (number, state, content, evaluation) = match number {
        None => {
            let found = find_published(tx, &everybody, &job)?.ok_or(Problem::NotFound)?;
            (
                found.number,
                State::Published,
                found.content,
                found.evaluation,
            )
        }
        Some(number) => {
            let facts = store::jobs::facts(tx, &job)?;
            let permit = decide::<ReadJobDraft>(tx.actor(), facts)?;
            let found = find(tx, &permit, Some(number))?;
            let version = found.description.find_version(number);
            let version = version.ok_or(Problem::NotFound)?;
            let evaluation = version.evaluation.clone();
            (number, version.state, found.version.content, evaluation)
        }
    };
    let corporate = match content.corporate {
        Some(version) => find_corporate(tx, &everybody, Some(version))?,
        None => None,
    };
    Ok(Source {
        job,
        number,
        state,
        is_chosen: state != State::Published,
        content,
        evaluation,
        corporate,
        template,
    })
}

impl Source {
    /// A version in a state, for samples.
    #[cfg(test)]
    pub(super) fn sample(content: JobContent, state: State) -> Self {
        Self {
            job: JobDescriptionId::from_text("j1".to_owned()),
            number: 2,
            state,
            is_chosen: state != State::Published,
            content,
            evaluation: Evaluation::NotEvaluated,
            corporate: None,
            template: None,
        }
    }

    /// One of the documents.
    pub(super) fn document(
        &self,
        words: &Words,
        framework: &Framework,
        council: &str,
        kind: Kind,
    ) -> JobDocument {
        let apply = words.say_with("job-documents-apply", &args!["council" => council]);
        let date = |date| dates::day(words, date);
        let facts = JobFacts {
            content: &self.content,
            framework,
            corporate: self.corporate.as_ref(),
            evaluation: &self.evaluation,
            words: &documents::english,
            date: &date,
            apply: &apply,
        };
        let mut document = match kind {
            Kind::Description => documents::job_description(&facts),
            Kind::Advert => documents::advert(&facts),
            Kind::Guide => documents::interview_guide(&facts),
        };
        if !matches!(self.state, State::Published | State::Approved) {
            let named = args!["kind" => document.kind.as_str(), "version" => self.number];
            document.kind = words.say_with("job-documents-draft-kind", &named);
        }
        document
    }

    /// How the organisation's documents look.
    pub(super) fn template(&self, council: &str) -> Template {
        template(self.template.as_ref(), council)
    }
}

/// An organisation's template as documents take it; one with its name where it has none.
pub(super) fn template(own: Option<&JobTemplate>, council: &str) -> Template {
    let plain = Template {
        header: council.to_owned(),
        ..Template::default()
    };
    let Some(own) = own else { return plain };
    let font = |name: &str, other: String| {
        if name.is_empty() {
            other
        } else {
            name.to_owned()
        }
    };
    let logo = own.logo.as_ref();
    Template {
        colour: Colour::parse(&own.colour).unwrap_or(plain.colour),
        heading_font: font(&own.heading_font, plain.heading_font),
        body_font: font(&own.body_font, plain.body_font),
        header: own.header.clone(),
        footer: own.footer.clone(),
        logo: logo.and_then(|logo| Logo::read(logo.bytes().to_vec(), council.to_owned()).ok()),
    }
}
