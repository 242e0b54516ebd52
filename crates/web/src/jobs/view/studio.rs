//! The page of one job description: the document, section by section, with the help beside it.

use super::body::{Body, Seen};
use super::help::Help;
use super::lacks::{self, Missing};
use super::section_form::FormView;
use super::stand::Stand;
use super::{Frame, crumbs, label};
use crate::args;
use crate::jobs::form::SectionForm;
use crate::jobs::load::Opened;
use crate::jobs::notes::Notes;
use crate::jobs::part::Part;
use crate::kit::components::{ErrorSummary, FieldErrors, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use crate::problem::Problem;
use engine::jobs::CorporateText;
use serde::Serialize;
use store::jobs::Published;

/// The page.
#[derive(Serialize)]
pub(in crate::jobs) struct Studio {
    heading: Heading,
    title: String,
    #[serde(skip)]
    list_url: String,
    errors: ErrorSummary,
    stand: Stand,
    /// What it lacks in one sentence; for those who read drafts.
    lacking: Option<String>,
    missing: Vec<Missing>,
    sections: Vec<SectionView>,
    /// Whether there is a column for help.
    helps: bool,
    /// Where the form of a section goes.
    form_url: String,
}

#[derive(Serialize)]
struct SectionView {
    key: &'static str,
    anchor: &'static str,
    title: String,
    change_url: Option<String>,
    /// What the link is called: changing, or going to a page of its own.
    change: String,
    body: Option<Body>,
    form: Option<FormView>,
    help: Option<Help>,
}

impl Studio {
    /// For those who read drafts, with one section as a form.
    ///
    /// # Errors
    /// [`Problem::Internal`] if the shipped sentences are broken.
    pub(in crate::jobs) fn draft(
        frame: &Frame<'_>,
        opened: &Opened,
        form: Option<SectionForm>,
        errors: &FieldErrors,
        notes: &Notes,
    ) -> Result<Self, Problem> {
        let is_open = opened.is_open_to_edits();
        let content = opened.content();
        let missing = lacks::list(frame, content, is_open);
        let seen = Seen {
            frame,
            content,
            corporate: opened.corporate.as_ref(),
            notes,
            is_draft: true,
        };
        let mut sections = Vec::new();
        for part in Part::ALL {
            let open = form.as_ref().filter(|form| form.part == part);
            let view = match open {
                Some(form) => Some(FormView::new(frame, form, errors, &opened.official)?),
                None => None,
            };
            sections.push(SectionView {
                key: part.as_str(),
                anchor: part.anchor(),
                title: label(part.heading()),
                change_url: change_url(frame, part, is_open && view.is_none()),
                change: frame.words.say(match part {
                    Part::Skills => "jobs-change-skills",
                    _ => "jobs-change",
                }),
                body: view.is_none().then(|| Body::of(part, &seen)),
                help: Help::of(frame, part, view.is_some(), &missing, notes),
                form: view,
            });
        }
        let title = content.header.title.clone();
        Ok(Self {
            heading: Heading::new(&title).over(label("kind-job")),
            title,
            list_url: frame.list_url.clone(),
            errors: errors.summary(),
            stand: Stand::draft(frame, opened),
            lacking: Some(lacking(frame.words, &missing)),
            missing,
            sections,
            helps: true,
            form_url: frame.url.clone(),
        })
    }

    /// For everybody: the version in force. Sections that say nothing are left out.
    pub(in crate::jobs) fn in_force(
        frame: &Frame<'_>,
        published: &Published,
        corporate: Option<&CorporateText>,
    ) -> Self {
        let notes = Notes::none();
        let seen = Seen {
            frame,
            content: &published.content,
            corporate,
            notes: &notes,
            is_draft: false,
        };
        let section = |part: Part| {
            let body = Body::of(part, &seen);
            (!body.is_empty()).then(|| SectionView {
                key: part.as_str(),
                anchor: part.anchor(),
                title: label(part.heading()),
                change_url: None,
                change: String::new(),
                body: Some(body),
                form: None,
                help: None,
            })
        };
        let title = published.content.header.title.clone();
        let version = (published.number, published.since);
        Self {
            heading: Heading::new(&title).over(label("kind-job")),
            title,
            list_url: frame.list_url.clone(),
            errors: ErrorSummary::default(),
            stand: Stand::in_force(frame, version, published.evaluation.as_str()),
            lacking: None,
            missing: Vec::new(),
            sections: Part::ALL.into_iter().filter_map(section).collect(),
            helps: false,
            form_url: frame.url.clone(),
        }
    }
}

fn change_url(frame: &Frame<'_>, part: Part, is_open: bool) -> Option<String> {
    let word = part.as_str();
    match part {
        _ if !is_open => None,
        Part::Corporate => None,
        Part::Skills => Some(format!("{}/skills", frame.url)),
        _ => Some(format!("{}?section={word}#{}", frame.url, part.anchor())),
    }
}

fn lacking(words: &Words, missing: &[Missing]) -> String {
    let needed = missing.iter().filter(|one| one.needed).count();
    let advised = missing.len() - needed;
    words.say_with(
        "jobs-lacking",
        &args!["needed" => needed, "advised" => advised],
    )
}

impl Page for Studio {
    const TEMPLATE: &'static str = "pages/jobs/studio";

    fn title(&self, words: &Words) -> String {
        words.say_with("jobs-studio-title", &args!["title" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url)
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
