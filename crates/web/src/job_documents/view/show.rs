//! The documents of a job description.

use super::super::format::{Format, Kind};
use super::super::load::Source;
use crate::args;
use crate::kit::components::Heading;
use crate::kit::{Crumb, Page, Section, Words};
use engine::ids::Id;
use engine::jobs::approval::State;
use serde::Serialize;

/// Every document in every format.
#[derive(Serialize)]
pub(in super::super) struct DocumentsPage {
    heading: Heading,
    /// That what is downloaded is not in force; empty for what is.
    draft: String,
    documents: Vec<Document>,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    jobs_url: String,
    #[serde(skip)]
    job_url: String,
}

#[derive(Serialize)]
struct Document {
    id: &'static str,
    name: String,
    what: String,
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    /// "Word", to be read.
    format: String,
    /// "Word: job description", for somebody who jumps from link to link.
    label: String,
    what: String,
    url: String,
}

impl DocumentsPage {
    pub(in super::super) fn new(words: &Words, jobs_url: &str, source: &Source) -> Self {
        let title = source.content.header.title.clone();
        let job_url = format!("{jobs_url}/{}", source.job.as_str());
        let query = if source.is_chosen {
            format!("?version={}", source.number)
        } else {
            String::new()
        };
        let finished = matches!(source.state, State::Published | State::Approved);
        let document = |kind: Kind| {
            let name = words.say(name_key(kind));
            Document {
                id: kind.as_str(),
                what: words.say(what_key(kind)),
                files: Format::ALL
                    .map(|format| {
                        let spoken = words.say(format_key(format));
                        let named = args!["format" => spoken.as_str(), "document" => name.as_str()];
                        let file = format!("{}.{}", kind.as_str(), format.as_str());
                        File {
                            label: words.say_with("job-documents-link", &named),
                            what: words.say(format_what_key(format)),
                            url: format!("{job_url}/documents/{file}{query}"),
                            format: spoken,
                        }
                    })
                    .into(),
                name,
            }
        };
        let named = args!["version" => source.number];
        Self {
            heading: Heading::new(words.say("job-documents-heading"))
                .over(title.clone())
                .lede(words.say("job-documents-lede")),
            draft: if finished {
                String::new()
            } else {
                words.say_with("job-documents-draft", &named)
            },
            documents: Kind::ALL.map(document).into(),
            title,
            jobs_url: jobs_url.to_owned(),
            job_url,
        }
    }
}

fn name_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Description => "job-documents-description",
        Kind::Advert => "job-documents-advert",
        Kind::Guide => "job-documents-guide",
    }
}

fn what_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Description => "job-documents-description-what",
        Kind::Advert => "job-documents-advert-what",
        Kind::Guide => "job-documents-guide-what",
    }
}

fn format_key(format: Format) -> &'static str {
    match format {
        Format::Docx => "job-documents-docx",
        Format::Pdf => "job-documents-pdf",
        Format::Html => "job-documents-html",
        Format::Text => "job-documents-text",
    }
}

fn format_what_key(format: Format) -> &'static str {
    match format {
        Format::Docx => "job-documents-docx-what",
        Format::Pdf => "job-documents-pdf-what",
        Format::Html => "job-documents-html-what",
        Format::Text => "job-documents-text-what",
    }
}

impl Page for DocumentsPage {
    const TEMPLATE: &'static str = "pages/job_documents/show";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "job-documents-title",
            &args!["title" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("jobs-title"), self.jobs_url.clone()),
            Crumb::new(self.title.clone(), self.job_url.clone()),
        ]
    }
}
