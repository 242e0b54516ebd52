//! In what two profiles, or two versions of one, differ: a table of what, left and right.
//! Partial: `partials/roles/differences`.

use crate::kit::Words;
use engine::roles::{Difference, Fact, Importance, Weighed, Weight};
use serde::Serialize;
use sfia::{Framework, Skill};

/// One row.
#[derive(Serialize)]
pub(super) struct DifferenceRow {
    what: String,
    left_name: String,
    left: String,
    right_name: String,
    right: String,
}

/// What a fact is called.
pub(crate) fn fact_words(words: &Words, fact: Fact) -> String {
    words.say(match fact {
        Fact::Reference => "roles-reference",
        Fact::Title => "roles-form-title",
        Fact::Family => "roles-family",
        Fact::Summary => "roles-summary",
        Fact::GeneralLevel => "roles-general-level",
        Fact::Department => "roles-department",
        Fact::ReportsTo => "roles-reports-to",
        Fact::Posts => "roles-posts",
        Fact::Grade => "roles-grade",
        Fact::Attributes => "roles-attributes",
        Fact::Tags => "roles-tags",
        Fact::Retired => "roles-out-of-use",
    })
}

/// The rows of a table of differences between the left and the right one of `names`.
pub(super) fn rows(
    words: &Words,
    framework: &Framework,
    names: (&str, &str),
    differences: &[Difference],
) -> Vec<DifferenceRow> {
    let row = |what, left, right| DifferenceRow {
        what,
        left_name: names.0.to_owned(),
        left,
        right_name: names.1.to_owned(),
        right,
    };
    differences
        .iter()
        .map(|difference| match difference {
            Difference::Fact { fact, left, right } => row(
                fact_words(words, *fact),
                fact_text(words, *fact, left),
                fact_text(words, *fact, right),
            ),
            Difference::Skill { code, left, right } => row(
                framework
                    .find_skill(*code)
                    .map_or_else(|| code.to_string(), Skill::title),
                weighed(words, *left),
                weighed(words, *right),
            ),
        })
        .collect()
}

fn fact_text(words: &Words, fact: Fact, text: &str) -> String {
    match fact {
        Fact::Retired if text.is_empty() => words.say("roles-in-use"),
        Fact::Retired => words.say("roles-out-of-use"),
        _ if text.is_empty() => words.say("roles-not-said"),
        _ => text.to_owned(),
    }
}

/// "Level 3, essential", with the weight where it is not the usual one.
fn weighed(words: &Words, weighed: Option<Weighed>) -> String {
    let Some(Weighed { skill, weight }) = weighed else {
        return words.say("roles-not-asked");
    };
    let importance = words.say(match skill.importance {
        Importance::Essential => "roles-essential",
        Importance::Desirable => "roles-desirable",
    });
    let arguments = crate::args![
        "level" => skill.level.number(),
        "importance" => importance.to_lowercase(),
        "weight" => weight.number(),
    ];
    words.say_with(
        if weight == Weight::USUAL {
            "roles-level-importance"
        } else {
            "roles-level-importance-weight"
        },
        &arguments,
    )
}
