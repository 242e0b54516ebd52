//! What a level of a skill means: the wording that the council imported, or our own.

use serde::Serialize;
use sfia::{AttributeCode, Edition, FrameworkText, Level, SkillCode};

use crate::args;
use crate::kit::Words;

/// The words of one level of one skill. Partial: `partials/assessments/level-text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LevelText {
    before: String,
    key_act: String,
    after: String,
    essence: String,
    imported: Vec<String>,
    attribution: Option<String>,
}

/// The wording that a council imported, and under whose licence it holds it.
pub(crate) struct Imported<'a> {
    /// The edition of the wording.
    pub(crate) edition: Edition,
    /// All imported text about the skill; may be empty.
    pub(crate) text: &'a FrameworkText,
    /// Who holds the licence, where anything was imported.
    pub(crate) holder: Option<&'a str>,
}

impl LevelText {
    /// Whether these are our own words, because nothing was imported about the level.
    pub(crate) fn is_own(&self) -> bool {
        self.imported.is_empty()
    }

    /// The imported wording where there is any, and otherwise ours.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        official: &Imported<'_>,
        code: SkillCode,
        level: Level,
    ) -> Self {
        let statement = own.statement_parts(code, level);
        let imported = official.text.skill_level(code, level).unwrap_or_default();
        Self {
            before: statement.before,
            key_act: statement.key_act,
            after: statement.after,
            essence: own.essence(level).to_owned(),
            ..Self::imported(words, official, imported)
        }
    }

    /// The same for one level of an attribute of responsibility.
    pub(crate) fn of_attribute(
        words: &Words,
        own: &sfia::Words,
        official: &Imported<'_>,
        code: AttributeCode,
        level: Level,
    ) -> Self {
        let imported = official.text.attribute_level(code, level);
        let statement = own.attribute_statement(code, level).unwrap_or_default();
        Self {
            before: statement.to_owned(),
            ..Self::imported(words, official, imported.unwrap_or_default())
        }
    }

    fn imported(words: &Words, official: &Imported<'_>, text: &str) -> Self {
        let imported = paragraphs(text);
        let holder = official.holder.filter(|_| !imported.is_empty());
        let attribution = holder.map(|holder| {
            let edition = official.edition.to_string();
            words.say_with(
                "assessment-attribution",
                &args!["edition" => edition, "holder" => holder],
            )
        });
        Self {
            before: String::new(),
            key_act: String::new(),
            after: String::new(),
            essence: String::new(),
            imported,
            attribution,
        }
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[cfg(test)]
impl LevelText {
    /// Wording as if it had been imported, made up for the samples.
    pub(crate) fn imported_for_sample(words: &Words) -> Self {
        let line = "An invented sentence that stands where the council’s licensed wording will be.";
        Self {
            before: String::new(),
            key_act: String::new(),
            after: String::new(),
            essence: String::new(),
            imported: vec![line.to_owned(), line.repeat(2)],
            attribution: Some(words.say_with(
                "assessment-attribution",
                &args!["edition" => "SFIA 9", "holder" => "Council A"],
            )),
        }
    }
}
