//! The page of the template.

use crate::kit::components::{
    Button, Checkboxes, Choice, ErrorSummary, FieldErrors, FileUpload, Heading, TextInput, Width,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::request::Fields;
use documents::{Colour, Template};
use serde::Serialize;
use store::jobs::StoredTemplate;

/// What was typed, or what is stored.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct TypedTemplate {
    pub(in super::super) colour: String,
    pub(in super::super) heading_font: String,
    pub(in super::super) body_font: String,
    pub(in super::super) header: String,
    pub(in super::super) footer: String,
    pub(in super::super) has_logo: bool,
    pub(in super::super) remove_logo: bool,
    /// The version that the form was made from; 0 where there is no template yet.
    pub(in super::super) version: i64,
}

impl TypedTemplate {
    /// The template as it is; ours with the council's name where there is none.
    pub(in super::super) fn of(stored: Option<&StoredTemplate>, council: &str) -> Self {
        let Some(stored) = stored else {
            let plain = Template::default();
            return Self {
                colour: format!("#{}", plain.colour.hex()),
                heading_font: plain.heading_font,
                body_font: plain.body_font,
                header: council.to_owned(),
                ..Self::default()
            };
        };
        let template = &stored.template;
        Self {
            colour: template.colour.clone(),
            heading_font: template.heading_font.clone(),
            body_font: template.body_font.clone(),
            header: template.header.clone(),
            footer: template.footer.clone(),
            has_logo: template.logo.is_some(),
            remove_logo: false,
            version: stored.version,
        }
    }

    /// What a form sent.
    pub(in super::super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        Self {
            colour: text("colour"),
            heading_font: text("heading-font"),
            body_font: text("body-font"),
            header: text("header"),
            footer: text("footer"),
            has_logo: false,
            remove_logo: fields.text("remove-logo") == "yes",
            version: fields.text("version").parse().unwrap_or_default(),
        }
    }
}

/// The form.
#[derive(Serialize)]
pub(in super::super) struct TemplatePage {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    version: i64,
    /// That the colour is too pale for words, so that headings stay black; empty where it is not.
    pale: String,
    fields: Vec<TextInput>,
    logo: FileUpload,
    remove_logo: Option<Checkboxes>,
    save: Button,
    sample_url: String,
    #[serde(skip)]
    jobs_url: String,
}

impl TemplatePage {
    pub(in super::super) fn new(
        words: &Words,
        jobs_url: &str,
        typed: &TypedTemplate,
        errors: &FieldErrors,
    ) -> Self {
        let pale = Colour::parse(&typed.colour)
            .is_some_and(|colour| colour.contrast_on_white() < CLEAR_ENOUGH);
        let input = |name: &'static str, key: &'static str, hint: &'static str, value: &str| {
            TextInput::new(name, words.say(key))
                .hint(words.say(hint))
                .value(value)
                .errors(errors)
        };
        let t = typed;
        let colour = input(
            "colour",
            "job-template-colour",
            "job-template-colour-hint",
            &t.colour,
        );
        let heading_font = input(
            "heading-font",
            "job-template-heading-font",
            "job-template-font-hint",
            &t.heading_font,
        );
        let body_font = input(
            "body-font",
            "job-template-body-font",
            "job-template-body-font-hint",
            &t.body_font,
        );
        let header = input(
            "header",
            "job-template-header",
            "job-template-header-hint",
            &t.header,
        );
        let footer = input(
            "footer",
            "job-template-footer",
            "job-template-footer-hint",
            &t.footer,
        );
        let remove = || {
            let choice = Choice::new("yes", words.say("job-template-remove-logo"));
            let label = words.say("job-template-present-logo");
            let checked: &[&str] = if typed.remove_logo { &["yes"] } else { &[] };
            Checkboxes::new("remove-logo", label, vec![choice], checked)
        };
        Self {
            heading: Heading::new(words.say("job-template-heading"))
                .lede(words.say("job-template-lede")),
            errors: errors.summary(),
            action: format!("{jobs_url}/template"),
            version: typed.version,
            pale: if pale {
                words.say("job-template-pale")
            } else {
                String::new()
            },
            fields: vec![
                colour.width(Width::Ten),
                heading_font,
                body_font,
                header,
                footer,
            ],
            logo: FileUpload::new("file", words.say("job-template-logo"), ".png,.jpg,.jpeg")
                .hint(words.say("job-template-logo-hint"))
                .errors(errors),
            remove_logo: typed.has_logo.then(remove),
            save: Button::primary(words.say("job-template-save")),
            sample_url: format!("{jobs_url}/template/sample.pdf"),
            jobs_url: jobs_url.to_owned(),
        }
    }
}

/// The least contrast of text on white. Source: WCAG 2.2, 1.4.3.
const CLEAR_ENOUGH: f64 = 4.5;

impl Page for TemplatePage {
    const TEMPLATE: &'static str = "pages/job_documents/template";

    fn title(&self, words: &Words) -> String {
        words.say("job-template-heading")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(words.say("jobs-title"), self.jobs_url.clone())]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
