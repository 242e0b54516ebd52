//! What is read of a round.

use super::Place;
use crate::args;
use crate::kit::components::{Heading, State, StateKind};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::readiness::reading_state;
use engine::ids::AccountId;
use engine::readiness::QuestionId;
use engine::readiness::review::{ReviewItem, ReviewState};
use serde::Serialize;
use store::readiness::RoundWork;

/// The page.
#[derive(Serialize)]
pub(crate) struct QueuePage {
    heading: Heading,
    waiting: Vec<Row>,
    others: Vec<Row>,
    #[serde(skip)]
    list_url: String,
    #[serde(skip)]
    round: String,
}

#[derive(Serialize)]
struct Row {
    question: Link,
    gate: Option<String>,
    shown: String,
    state: State,
}

/// Whether a reading waits for this reader.
fn waits_for(item: &ReviewItem, own: &AccountId) -> bool {
    if item.is_blind_for(own) || item.withdrawn.is_some() {
        return true;
    }
    match &item.state {
        ReviewState::Waiting | ReviewState::Supplied(_) => true,
        ReviewState::Challenged(first, _) => first.by != *own,
        _ => false,
    }
}

impl QueuePage {
    /// The questions that were drawn, those that wait for the reader first; of these the ones for which something is shown
    /// before the others, since there is something to read.
    pub(crate) fn new(words: &Words, place: &Place, (work, own): (&RoundWork, &AccountId)) -> Self {
        let (mut waiting, others): (Vec<&ReviewItem>, Vec<&ReviewItem>) =
            work.items.iter().partition(|item| waits_for(item, own));
        waiting.sort_by_key(|item| shown_for(work, &item.question) == 0);
        let rows = |items: Vec<&ReviewItem>| -> Vec<Row> {
            items
                .into_iter()
                .filter_map(|item| row(words, place, (work, item), own))
                .collect()
        };
        let lede = words.say_with("review-queue-lede", &args!["count" => waiting.len()]);
        Self {
            heading: Heading::new(place.council.as_str())
                .over(place.round.as_str())
                .lede(lede),
            waiting: rows(waiting),
            others: rows(others),
            list_url: place.list_url.clone(),
            round: place.round.clone(),
        }
    }
}

/// How much is shown for a question.
fn shown_for(work: &RoundWork, question: &QuestionId) -> usize {
    let shown = work.evidence.iter();
    shown
        .filter(|one| one.question == *question && one.withdrawn.is_none())
        .count()
}

fn row(
    words: &Words,
    place: &Place,
    (work, item): (&RoundWork, &ReviewItem),
    own: &AccountId,
) -> Option<Row> {
    let question = work.read.questionnaire.question(&item.question)?;
    let label = words.say_with(
        "readiness-reason-gate",
        &args!["id" => question.id.as_str(), "text" => question.text.as_str()],
    );
    let gate = question.gate;
    Some(Row {
        question: Link::new(label, format!("{}/{}", place.url, question.id)),
        gate: gate.map(|gate| {
            words.say_with(
                "readiness-gate-needs",
                &args!["level" => gate.min.to_string()],
            )
        }),
        shown: words.say_with(
            "readiness-shown-count",
            &args!["count" => shown_for(work, &question.id)],
        ),
        // Who reads blind sees nothing that others said, nor whether they did.
        state: if item.is_blind_for(own) {
            State::new(StateKind::New, words.say("review-blind"))
        } else {
            reading_state(words, item)
        },
    })
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "pages/readiness_review/queue";

    fn title(&self, words: &Words) -> String {
        words.say_with("review-queue-title", &args!["name" => self.round.as_str()])
    }

    fn section(&self) -> Section {
        Section::None
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        Place::crumbs(words, &self.list_url)
    }

    fn wide(&self) -> bool {
        true
    }
}
