//! The rules in words: the same for staff, managers and assessors.

use crate::args;
use crate::kit::components::Heading;
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::Rules;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct RulesPage {
    heading: Heading,
    period: String,
    level: Vec<String>,
    sentences: String,
    ages: Vec<String>,
    planning: String,
    change: Option<Link>,
}

impl RulesPage {
    /// The rules, with the way to change them for somebody who may.
    pub(crate) fn new(words: &Words, rules: Rules, change: Option<String>) -> Self {
        let months = |key: &str, months: u8| words.say_with(key, &args!["months" => months]);
        Self {
            heading: Heading::new(words.say("rules-heading")).lede(words.say("rules-lede")),
            period: words.say_with("rules-period-text", &args!["years" => rules.period_years]),
            level: ["rules-level-yes", "rules-level-partly", "rules-level-held"]
                .map(|key| words.say(key))
                .to_vec(),
            sentences: sentence_rule(words, rules),
            ages: vec![
                months("rules-evidence-text", rules.evidence_months),
                words.say("rules-certificate-text"),
                months("rules-endorsement-text", rules.endorsement_months),
            ],
            planning: words.say(if rules.planning {
                "rules-planning-text"
            } else {
                "rules-no-planning-text"
            }),
            change: change.map(|url| Link::new(words.say("rules-change"), url)),
        }
    }
}

/// How a level's answer follows from its sentences, in the words that everybody reads.
pub(crate) fn sentence_rule(words: &Words, rules: Rules) -> String {
    words.say_with(
        "rules-sentences-text",
        &args!["percent" => rules.met_percent],
    )
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "pages/rules/show";

    fn title(&self, words: &Words) -> String {
        words.say("rules-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
