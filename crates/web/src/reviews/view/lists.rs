//! What waits for a decision, the moderation sample, and objections to settle.

use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::{Button, EmptyState, Heading, ListItem};
use crate::kit::{Page, Words, dates};
use crate::reviews::words::{day, objection};
use serde::Serialize;
use sfia::Framework;
use store::endorsement::{OpenObjection, Queued, Round};

/// What waits for a decision.
#[derive(Serialize)]
pub(crate) struct DecisionList {
    heading: Heading,
    items: Vec<ListItem>,
    empty: EmptyState,
    moderation_url: String,
}

impl DecisionList {
    /// The queue.
    pub(crate) fn new(
        words: &Words,
        queue: &[Queued],
        framework: &Framework,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let item = |one: &Queued| {
            let named = args![
                "skill" => skill_title(framework, one.code),
                "person" => one.name.as_str(),
            ];
            let detail = match one.why {
                Some(_) => "reviews-decision-decide",
                None => "reviews-decision-choose",
            };
            let since = day(words, dates::london_day(one.since.utc()));
            let path = format!("/decisions/{}/{}", one.person, one.code);
            ListItem::link(words.say_with("reviews-home-second", &named), url(&path))
                .detail(words.say(detail))
                .meta(words.say_with("reviews-since", &args!["date" => since]))
        };
        Self {
            heading: Heading::new(words.say("reviews-decisions-title"))
                .lede(words.say("reviews-decisions-lede")),
            items: queue.iter().map(item).collect(),
            empty: EmptyState::new(
                words.say("reviews-decisions-empty"),
                words.say("reviews-decisions-empty-text"),
            ),
            moderation_url: url("/moderation"),
        }
    }
}

impl Page for DecisionList {
    const TEMPLATE: &'static str = "pages/reviews/decisions";

    fn title(&self, words: &Words) -> String {
        words.say("reviews-decisions-title")
    }
}

/// The moderation sample.
#[derive(Serialize)]
pub(crate) struct ModerationPage {
    heading: Heading,
    warning: Option<String>,
    drawn: Option<String>,
    seed: String,
    items: Vec<ListItem>,
    empty: EmptyState,
    action: String,
    draw: Option<Button>,
}

impl ModerationPage {
    /// The latest sample; `draws` for those who draw.
    pub(crate) fn new(
        words: &Words,
        round: Option<&Round>,
        framework: &Framework,
        draws: bool,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let mut items = Vec::new();
        for item in round.iter().flat_map(|round| &round.items) {
            for code in &item.left {
                let named = args![
                    "skill" => skill_title(framework, *code),
                    "person" => item.name.as_str(),
                ];
                let path = format!("/moderation/{}/{code}", item.person);
                let label = words.say_with("reviews-home-second", &named);
                items.push(ListItem::link(label, url(&path)));
            }
        }
        let drawn = round.map(|round| {
            let date = dates::moment(words, round.drawn.utc());
            words.say_with(
                "reviews-moderation-drawn",
                &args!["date" => date, "people" => round.people, "drawn" => round.items.len()],
            )
        });
        Self {
            heading: Heading::new(words.say("reviews-moderation-title"))
                .lede(words.say("reviews-moderation-lede")),
            warning: None,
            drawn,
            seed: round.map_or_else(String::new, |round| round.seed.clone()),
            items,
            empty: EmptyState::new(
                words.say("reviews-moderation-empty"),
                words.say("reviews-moderation-empty-text"),
            ),
            action: url("/moderation"),
            draw: draws.then(|| Button::secondary(words.say("reviews-draw"))),
        }
    }
}

impl ModerationPage {
    /// Says that somebody’s ratings look like rubber-stamping, without saying whose.
    pub(crate) fn warn(&mut self, words: &Words, signs: bool) {
        self.warning = signs.then(|| words.say("reviews-moderation-rubber-stamp"));
    }
}

impl Page for ModerationPage {
    const TEMPLATE: &'static str = "pages/reviews/moderation";

    fn title(&self, words: &Words) -> String {
        words.say("reviews-moderation-title")
    }
}

/// Objections to settle.
#[derive(Serialize)]
pub(crate) struct ObjectionList {
    heading: Heading,
    items: Vec<Item>,
    empty: EmptyState,
    action: String,
    settle: Button,
}

/// One objection.
#[derive(Serialize)]
struct Item {
    name: String,
    url: String,
    what: String,
    since: String,
    person: String,
    review: String,
}

impl ObjectionList {
    /// The open ones.
    pub(crate) fn new(words: &Words, open: &[OpenObjection], url: &dyn Fn(&str) -> String) -> Self {
        let item = |one: &OpenObjection| Item {
            name: one.name.clone(),
            url: url(&format!("/people/{}", one.person)),
            what: objection(words, one.kind),
            since: day(words, dates::london_day(one.since.utc())),
            person: one.person.to_string(),
            review: one.review.to_string(),
        };
        Self {
            heading: Heading::new(words.say("reviews-objections-title"))
                .lede(words.say("reviews-objections-lede")),
            items: open.iter().map(item).collect(),
            empty: EmptyState::new(
                words.say("reviews-objections-empty"),
                words.say("reviews-objections-empty-text"),
            ),
            action: url("/objections"),
            settle: Button::secondary(words.say("reviews-settle")),
        }
    }
}

impl Page for ObjectionList {
    const TEMPLATE: &'static str = "pages/reviews/objections";

    fn title(&self, words: &Words) -> String {
        words.say("reviews-objections-title")
    }
}
