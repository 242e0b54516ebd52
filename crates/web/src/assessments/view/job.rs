//! The job against which one assesses oneself.

use crate::args;
use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, Select, SummaryList, SummaryRow,
};
use crate::kit::{Link, Page, Section, Words};
use crate::request::Fields;
use engine::assessments::Assessment;
use serde::Serialize;
use store::assessments::Own;
use store::roles::RoleKey;

/// The page.
#[derive(Serialize)]
pub(crate) struct ConfirmJob {
    errors: ErrorSummary,
    heading: Heading,
    job: SummaryList,
    action: String,
    assessment: String,
    choice: Radios,
    role: Select,
    save: Button,
    back: Link,
}

impl ConfirmJob {
    /// The person's post, role profile and line manager, and the roles to choose from where that is not right.
    pub(crate) fn new(
        words: &Words,
        own: &Own,
        draft: &Assessment,
        roles: &[RoleKey],
        typed: Option<&Fields>,
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let unknown = || words.say("assessment-job-unknown");
        let role_title = own.role.as_ref().map(|role| role.title.clone());
        let rows = vec![
            SummaryRow::new(
                words.say("assessment-job-title-label"),
                own.job.job_title.clone().unwrap_or_else(unknown),
            ),
            SummaryRow::new(
                words.say("assessment-job-role-label"),
                role_title.clone().unwrap_or_else(unknown),
            ),
            SummaryRow::new(
                words.say("assessment-job-manager-label"),
                own.job.manager.clone().unwrap_or_else(unknown),
            ),
        ];
        let right = match &role_title {
            Some(role) => words.say_with("assessment-job-right", &args!["role" => role.as_str()]),
            None => words.say("assessment-job-right-none"),
        };
        let choices = [
            Choice::new("right", right),
            Choice::new("other", words.say("assessment-job-other")),
        ];
        let confirmed = draft.steps.job.map(|_| "right");
        let chosen = typed.map_or(confirmed, |fields| Some(fields.text("job")));
        let none = (String::new(), words.say("assessment-job-choose"));
        let offered = roles.iter().filter(|role| !role.retired);
        let offered = offered.map(|role| (role.id.to_string(), role.title.clone()));
        let selected = typed.map_or("", |fields| fields.text("role")).to_owned();
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("assessment-job-heading"))
                .lede(words.say("assessment-job-lede")),
            job: SummaryList::new(rows),
            action: url(crate::assessments::paths::JOB),
            assessment: draft.id.to_string(),
            choice: Radios::new("job", words.say("assessment-job-question"), choices, chosen)
                .errors(errors),
            role: Select::new(
                "role",
                words.say("assessment-job-role-select"),
                std::iter::once(none).chain(offered),
                &selected,
            )
            .hint(words.say("assessment-job-role-hint"))
            .errors(errors),
            save: Button::primary(words.say("assessment-save")),
            back: Link::new(
                words.say("back-label"),
                url(crate::assessments::paths::ASSESSMENT),
            ),
        }
    }
}

impl Page for ConfirmJob {
    const TEMPLATE: &'static str = "pages/assessments/job";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-job-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
