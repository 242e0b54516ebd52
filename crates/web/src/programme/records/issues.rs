//! What stands in the programme's way.

use super::page::{Record, keep, show};
use super::view::{Column, Input, Says, Typed};
use crate::kit::components::{DateText, TextInput, Textarea};
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::ProgrammeRecordId;
use engine::readiness::Questionnaire;
use engine::readiness::programme::{Issue, IssueDates};
use store::entry::programme_records::{Kept, add_issue, change_issue, list_issues};
use store::entry::programmes::ProgrammeScope;
use store::{Entry, EntryWrite, StoreError};

/// Shows them.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot, and for a record to change that there is not.
pub async fn issues(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    show::<Issue>(visit).await
}

/// Adds one, or changes one.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager, and if there is no such record.
pub async fn keep_issue(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    keep::<Issue>(visit, body).await
}

impl Record for Issue {
    const PATH: &'static str = "/issues";
    const FIELDS: &'static [&'static str] = &["text", "answers", "raised", "closed"];
    const SAYS: Says = Says {
        heading: "programme-issues-heading",
        lede: "programme-issues-lede",
        empty: "programme-issues-empty",
        columns: &[
            Column::Text("agenda-issue"),
            Column::Text("agenda-answers"),
            Column::Text("agenda-since"),
            Column::Text("programme-issue-closed"),
        ],
    };

    fn list(
        tx: &mut Entry<'_>,
        scope: &ProgrammeScope,
        permit: &Permit<FollowPilot>,
    ) -> Result<Vec<Kept<Self>>, StoreError> {
        list_issues(tx, scope, permit)
    }

    fn add(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
    ) -> Result<Option<ProgrammeRecordId>, StoreError> {
        add_issue(tx, scope, permit, self)
    }

    fn change(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
        seen: (&ProgrammeRecordId, i64),
    ) -> Result<(), StoreError> {
        change_issue(tx, scope, permit, seen, self)
    }

    fn check(
        words: &Words,
        filled: &mut Filled,
        _: Option<&Self>,
        _: &Questionnaire,
    ) -> Option<Self> {
        let text = filled.text(words, "text", "programme-issue-missing");
        let answers = filled.text(words, "answers", "programme-issue-answers-missing");
        let raised = filled.day(words, "raised", "programme-record-day-wrong");
        let closed = if filled.value("closed").trim().is_empty() {
            Some(None)
        } else {
            filled
                .day(words, "closed", "programme-date-wrong")
                .map(Some)
        };
        let dates = IssueDates::new(raised?, closed?);
        if dates.is_none() {
            filled.wrong("closed", words.say("programme-issue-closed-early"));
        }
        Some(Self {
            text: text?,
            answers: answers?,
            dates: dates?,
        })
    }

    fn filled(&self) -> Filled {
        let closed = self.dates.closed().map(dates::typed);
        Filled::default()
            .with("text", self.text.as_str())
            .with("answers", self.answers.as_str())
            .with("raised", dates::typed(self.dates.raised()))
            .with("closed", closed.unwrap_or_default())
    }

    fn cells(&self, words: &Words) -> Vec<String> {
        let closed = self.dates.closed().map(|day| dates::day(words, day));
        vec![
            self.text.to_string(),
            self.answers.to_string(),
            dates::day(words, self.dates.raised()),
            closed.unwrap_or_else(|| words.say("programme-issue-open")),
        ]
    }

    fn inputs(words: &Words, typed: &Typed<'_, Self>) -> Vec<Input> {
        let (filled, errors) = (typed.filled, &typed.filled.errors);
        vec![
            Input::area(
                Textarea::new("text", words.say("agenda-issue"), 3)
                    .value(filled.value("text"))
                    .errors(errors),
            ),
            Input::text(
                TextInput::new("answers", words.say("agenda-answers"))
                    .hint(words.say("programme-issue-answers-hint"))
                    .value(filled.value("answers"))
                    .errors(errors),
            ),
            Input::day(
                DateText::new(words, "raised", words.say("programme-issue-raised"))
                    .value(filled.value("raised"))
                    .errors(errors),
            ),
            Input::day(
                DateText::new(words, "closed", words.say("programme-issue-closed-label"))
                    .value(filled.value("closed"))
                    .errors(errors),
            ),
        ]
    }
}
