//! One council: its place in the pilot, the form for it, and its rounds.

use super::trend::{Lines, TrendRow, lines, rows};
use super::{kind_words, status_words};
use crate::args;
use crate::kit::components::{
    Button, DateText, EmptyState, ErrorSummary, FieldErrors, Heading, Select, SummaryList,
    SummaryRow, TextInput,
};
use crate::kit::{Crumb, Page, Section, Words, dates};
use crate::programme::pilot_form::PilotTyped;
use crate::readiness::stage_words;
use engine::organisations::Organisation;
use engine::readiness::Stage;
use engine::readiness::programme::{Pilot, PilotStatus};
use serde::Serialize;
use store::readiness::TrendLine;

/// The form of the place as it stands.
pub(in crate::programme) struct PlaceForm {
    pub(in crate::programme) typed: PilotTyped,
    /// The version that it was made from; 0 before there was a place.
    pub(in crate::programme) version: i64,
    pub(in crate::programme) errors: FieldErrors,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct CouncilPage {
    errors: ErrorSummary,
    heading: Heading,
    facts: SummaryList,
    rows: Vec<TrendRow>,
    lines: Option<Lines>,
    empty: EmptyState,
    form: Option<Form>,
    #[serde(skip)]
    name: String,
    #[serde(skip)]
    base: String,
}

#[derive(Serialize)]
struct Form {
    action: String,
    version: String,
    cohort: TextInput,
    stage: Select,
    status: Select,
    begins: DateText,
    ends: DateText,
    save: Button,
}

impl CouncilPage {
    /// `base` and `url` are the addresses of the programme and of this page; the form is there for the manager alone.
    pub(in crate::programme) fn new(
        words: &Words,
        (base, url): (&str, &str),
        council: &Organisation,
        (pilot, rounds): (Option<&Pilot>, &[TrendLine]),
        form: Option<&PlaceForm>,
    ) -> Self {
        Self {
            errors: form.map(|form| form.errors.summary()).unwrap_or_default(),
            heading: Heading::new(council.name.as_str())
                .over(words.say("programme-council-over"))
                .lede(words.say("programme-council-lede")),
            facts: facts(words, council, pilot),
            rows: rows(words, url, rounds),
            lines: lines(words, rounds),
            empty: EmptyState::new(
                words.say("programme-no-rounds-heading"),
                words.say("programme-no-rounds-text"),
            ),
            form: form.map(|form| place_form(words, url, form)),
            name: council.name.clone(),
            base: base.to_owned(),
        }
    }
}

fn facts(words: &Words, council: &Organisation, pilot: Option<&Pilot>) -> SummaryList {
    let mut rows = vec![SummaryRow::new(
        words.say("programme-kind"),
        kind_words(words, council.kind),
    )];
    let Some(pilot) = pilot else {
        rows.push(SummaryRow::new(
            words.say("programme-status"),
            words.say("programme-no-place"),
        ));
        return SummaryList::new(rows);
    };
    let or_none = |text: String| {
        if text.is_empty() {
            words.say("programme-none")
        } else {
            text
        }
    };
    let day = |day: Option<chrono::NaiveDate>| {
        or_none(day.map(|day| dates::day(words, day)).unwrap_or_default())
    };
    rows.extend([
        SummaryRow::new(
            words.say("programme-status"),
            status_words(words, pilot.status),
        ),
        SummaryRow::new(
            words.say("programme-stage"),
            stage_words(words, pilot.stage),
        ),
        SummaryRow::new(
            words.say("programme-cohort"),
            or_none(pilot.cohort.to_string()),
        ),
        SummaryRow::new(words.say("programme-begins"), day(pilot.dates.begins())),
        SummaryRow::new(words.say("programme-ends"), day(pilot.dates.ends())),
    ]);
    SummaryList::new(rows)
}

fn place_form(words: &Words, url: &str, form: &PlaceForm) -> Form {
    let (typed, errors) = (&form.typed, &form.errors);
    let choose = || std::iter::once((String::new(), words.say("programme-choose")));
    let stages = Stage::ALL
        .iter()
        .map(|stage| (stage.as_str().to_owned(), stage_words(words, *stage)));
    let statuses = PilotStatus::ALL
        .iter()
        .map(|status| (status.as_str().to_owned(), status_words(words, *status)));
    Form {
        action: url.to_owned(),
        version: form.version.to_string(),
        cohort: TextInput::new("cohort", words.say("programme-cohort"))
            .hint(words.say("programme-cohort-hint"))
            .value(&typed.cohort)
            .errors(errors),
        stage: Select::new(
            "stage",
            words.say("programme-stage"),
            choose().chain(stages),
            &typed.stage,
        )
        .errors(errors),
        status: Select::new(
            "status",
            words.say("programme-status"),
            choose().chain(statuses),
            &typed.status,
        )
        .errors(errors),
        begins: DateText::new(words, "begins", words.say("programme-begins"))
            .value(&typed.begins)
            .errors(errors),
        ends: DateText::new(words, "ends", words.say("programme-ends"))
            .value(&typed.ends)
            .errors(errors),
        save: Button::primary(words.say("programme-place-save")),
    }
}

impl Page for CouncilPage {
    const TEMPLATE: &'static str = "pages/programme/council";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "programme-council-title",
            &args!["name" => self.name.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("programme-heading"),
            self.base.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
