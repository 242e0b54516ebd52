//! The attributes of responsibility: a picture of the four, and the same as a table.

use crate::args;
use crate::assessments::{attribute_name, level_name};
use crate::kit::{Radar, Spoke, Words};
use engine::assessments::{Assessment, Responsibility, Start};
use serde::Serialize;
use sfia::{Framework, Level};

/// The section. Partial: `partials/skills/attributes`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Attributes {
    sentence: String,
    asked: Option<u8>,
    rows: Vec<Row>,
    radar: Option<Radar>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    name: String,
    settled: bool,
    held: Option<u8>,
    partly: Option<u8>,
}

impl Attributes {
    /// The section for what a version says; `None` where it was not asked. `asked` is the general level of the role.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        shown: &Assessment,
        asked: Option<Level>,
    ) -> Option<Self> {
        let said = &shown.responsibility;
        if said.is_empty() {
            return None;
        }
        let rows: Vec<Row> = Responsibility::asked(framework)
            .map(|code| {
                let standing = said.standing(code, Start::Unknown);
                let was_asked = said.iter().any(|(asked, ..)| asked == code);
                Row {
                    name: attribute_name(framework, code),
                    settled: was_asked && standing.settled,
                    held: standing.held.map(Level::number),
                    partly: standing.developing.map(Level::number),
                }
            })
            .collect();
        let general = said.general_level(framework);
        let level = |level: Level| level_name(words, level);
        let sentence = match (general, asked) {
            (None, _) => words.say("skills-attributes-open"),
            (Some(own), None) => {
                words.say_with("skills-attributes-own", &args!["level" => level(own)])
            }
            (Some(own), Some(asked)) => {
                let named = args!["level" => level(own), "asked" => level(asked)];
                words.say_with("skills-attributes-both", &named)
            }
        };
        let asked = asked.map(Level::number);
        Some(Self {
            radar: general.map(|_| radar(words, &sentence, &rows, asked)),
            sentence,
            asked,
            rows,
        })
    }
}

fn radar(words: &Words, sentence: &str, rows: &[Row], asked: Option<u8>) -> Radar {
    let spokes: Vec<Spoke> = rows
        .iter()
        .map(|row| Spoke {
            label: row.name.clone(),
            held: row.held.unwrap_or(1),
        })
        .collect();
    let mut described = vec![sentence.replace("**", "")];
    described.extend(spokes.iter().map(|spoke| {
        let named = args!["attribute" => spoke.label.as_str(), "level" => spoke.held];
        words.say_with("skills-attributes-one", &named)
    }));
    let title = words.say("skills-attributes");
    Radar::new("radar", title, described.join(" "), &spokes, asked)
}
