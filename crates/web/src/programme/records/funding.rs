//! The lines of the programme's money.

use super::page::{Record, keep, show};
use super::view::{Column, Input, Says, Typed};
use crate::kit::Words;
use crate::kit::components::{TextInput, Width};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::ProgrammeRecordId;
use engine::readiness::Questionnaire;
use engine::readiness::programme::{FundingLine, Pence};
use store::entry::programme_records::{Kept, add_funding, change_funding, list_funding};
use store::entry::programmes::ProgrammeScope;
use store::{Entry, EntryWrite, StoreError};

/// Shows them.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot, and for a record to change that there is not.
pub async fn funding(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    show::<FundingLine>(visit).await
}

/// Adds one, or changes one.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager, and if there is no such record.
pub async fn keep_funding(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    keep::<FundingLine>(visit, body).await
}

impl Record for FundingLine {
    const PATH: &'static str = "/funding";
    const FIELDS: &'static [&'static str] = &["title", "planned", "spent"];
    const SAYS: Says = Says {
        heading: "programme-funding-heading",
        lede: "programme-funding-lede",
        empty: "programme-funding-empty",
        columns: &[
            Column::Text("agenda-line"),
            Column::Number("programme-funding-planned"),
            Column::Number("programme-funding-spent"),
        ],
    };

    fn list(
        tx: &mut Entry<'_>,
        scope: &ProgrammeScope,
        permit: &Permit<FollowPilot>,
    ) -> Result<Vec<Kept<Self>>, StoreError> {
        list_funding(tx, scope, permit)
    }

    fn add(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
    ) -> Result<Option<ProgrammeRecordId>, StoreError> {
        add_funding(tx, scope, permit, self)
    }

    fn change(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
        seen: (&ProgrammeRecordId, i64),
    ) -> Result<(), StoreError> {
        change_funding(tx, scope, permit, seen, self)
    }

    fn check(
        words: &Words,
        filled: &mut Filled,
        _: Option<&Self>,
        _: &Questionnaire,
    ) -> Option<Self> {
        let title = filled.text(words, "title", "programme-funding-title-missing");
        let planned = sum(words, filled, "planned");
        let spent = sum(words, filled, "spent");
        Some(Self {
            title: title?,
            planned: planned?,
            spent: spent?,
        })
    }

    fn filled(&self) -> Filled {
        Filled::default()
            .with("title", self.title.as_str())
            .with("planned", self.planned.to_string())
            .with("spent", self.spent.to_string())
    }

    fn cells(&self, _: &Words) -> Vec<String> {
        vec![
            self.title.to_string(),
            self.planned.to_string(),
            self.spent.to_string(),
        ]
    }

    fn inputs(words: &Words, typed: &Typed<'_, Self>) -> Vec<Input> {
        let (filled, errors) = (typed.filled, &typed.filled.errors);
        vec![
            Input::text(
                TextInput::new("title", words.say("programme-funding-title"))
                    .value(filled.value("title"))
                    .errors(errors),
            ),
            Input::text(
                TextInput::new("planned", words.say("programme-funding-planned"))
                    .hint(words.say("programme-funding-hint"))
                    .width(Width::Ten)
                    .value(filled.value("planned"))
                    .errors(errors),
            ),
            Input::text(
                TextInput::new("spent", words.say("programme-funding-spent"))
                    .width(Width::Ten)
                    .value(filled.value("spent"))
                    .errors(errors),
            ),
        ]
    }
}

/// The sum of money in a field.
fn sum(words: &Words, filled: &mut Filled, name: &str) -> Option<Pence> {
    let sum = Pence::parse(filled.value(name)).ok();
    if sum.is_none() {
        filled.wrong(name, words.say("programme-funding-wrong"));
    }
    sum
}
