//! Says that the assessment was sent, and what comes next.

use crate::args;
use crate::kit::components::Heading;
use crate::kit::dates;
use crate::kit::{Link, Page, Section, Words};
use crate::usability::RatingForm;
use engine::time::Instant;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct Sent {
    heading: Heading,
    reader: String,
    see: Link,
    rating: Option<RatingForm>,
}

impl Sent {
    /// Sent at a moment, to be read by `manager`, if there is one; `rating` is there while the journey was not rated.
    pub(crate) fn new(
        words: &Words,
        moment: Instant,
        manager: Option<&str>,
        skills_url: String,
        rating: Option<RatingForm>,
    ) -> Self {
        let moment = dates::moment(words, moment.utc());
        Self {
            heading: Heading::new(words.say("assessment-sent-title"))
                .lede(words.say_with("assessment-sent-lede", &args!["moment" => moment])),
            reader: manager.map_or_else(
                || words.say("assessment-sent-nobody"),
                |name| words.say_with("assessment-sent-manager", &args!["manager" => name]),
            ),
            see: Link::new(words.say("assessment-sent-see"), skills_url),
            rating,
        }
    }
}

impl Page for Sent {
    const TEMPLATE: &'static str = "pages/assessments/sent";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-sent-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
