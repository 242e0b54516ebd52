//! The form that adds and changes evidence: its state, and what was pressed.
//!
//! Skills are added and removed by submit buttons that send the whole form: the state lives in the form itself, so
//! nothing typed is lost and nothing is stored before "Save". Files are the exception, since no page can put a file back
//! into its field; the form says so where it happens.

use crate::request::Fields;
use chrono::Datelike;
use engine::evidence::{Evidence, EvidenceInput, SupportInput};
use engine::ids::{EvidenceFileId, Id};
use sfia::{Framework, Level, SkillCode};

/// What the form holds between two presses of a button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct EvidenceForm {
    /// The evidence as typed so far.
    pub(super) input: EvidenceInput,
    /// The day as typed.
    pub(super) happened: String,
    /// Files to be left out of the next version.
    pub(super) dropped: Vec<EvidenceFileId>,
    /// Words to find a skill by.
    pub(super) find: String,
    /// The version that a change began from.
    pub(super) version: Option<i64>,
    /// Whether the form was opened from the assessment, to which one goes back.
    pub(super) from_assessment: bool,
}

/// Which button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Keep it.
    Save,
    /// Look for skills.
    Find,
    /// Put a skill on the list.
    Add(SkillCode),
    /// Take a skill off the list.
    Remove(SkillCode),
}

/// The field's name in which the buttons differ.
const ACT: &str = "do";
/// What the field `back` holds when the form was opened from the assessment.
pub(super) const BACK: &str = "assessment";

const PLAIN: [&str; 14] = [
    "kind",
    "title",
    "happened",
    "situation",
    "part",
    "result",
    "links",
    "skill",
    "find",
    "found",
    "drop",
    "version",
    "back",
    ACT,
];

impl EvidenceForm {
    /// The names of all fields that the form may send in an edition.
    pub(super) fn names(framework: &Framework) -> Vec<String> {
        let levels = framework
            .skills()
            .iter()
            .map(|skill| level_field(skill.code.as_str()));
        let plain = PLAIN.into_iter().map(ToOwned::to_owned);
        plain.chain(levels).collect()
    }

    /// What was sent, and which button sent it. Pressing Enter looks for skills if new words stand in that field,
    /// and saves otherwise.
    pub(super) fn read(fields: &Fields) -> (Self, Act) {
        let mut supports: Vec<SupportInput> = Vec::new();
        for code in fields.all("skill") {
            // The names of a skill's fields end in its code, so a page cannot send it twice.
            if supports.iter().all(|support| support.code != code) {
                supports.push(SupportInput {
                    level: fields.text(&level_field(code)).to_owned(),
                    code: code.to_owned(),
                });
            }
        }
        let text = |name: &str| fields.text(name).to_owned();
        let dropped = fields.all("drop").into_iter();
        let form = Self {
            input: EvidenceInput {
                kind: text("kind"),
                title: text("title"),
                situation: text("situation"),
                part: text("part"),
                result: text("result"),
                links: fields.text("links").lines().map(str::to_owned).collect(),
                supports,
            },
            happened: text("happened"),
            dropped: dropped
                .map(|id| EvidenceFileId::from_text(id.to_owned()))
                .collect(),
            find: fields.text("find").trim().chars().take(100).collect(),
            version: fields.text("version").parse().ok(),
            from_assessment: fields.text("back") == BACK,
        };
        let act = form.act(fields.text(ACT), fields.text("found"));
        (form, act)
    }

    fn act(&self, pressed: &str, found: &str) -> Act {
        let code = |text: &str| SkillCode::new(text).ok();
        match pressed.split_once('-') {
            Some(("add", rest)) => code(rest).map_or(Act::Find, Act::Add),
            Some(("remove", rest)) => code(rest).map_or(Act::Find, Act::Remove),
            _ if pressed == "find" => Act::Find,
            _ if pressed == "save" => Act::Save,
            _ if !self.find.is_empty() && self.find != found => Act::Find,
            _ => Act::Save,
        }
    }

    /// The form for something new, with the skill and the level of an address already in it.
    pub(super) fn starting(framework: &Framework, skill: &str, level: &str) -> Self {
        let mut form = Self::default();
        let code = SkillCode::new(skill).ok();
        if let Some(found) = code.and_then(|code| framework.find_skill(code)) {
            let level = level.parse::<Level>().ok();
            let level = level.filter(|level| found.levels.contains(*level));
            form.add(found.code, framework);
            if let (Some(level), Some(support)) = (level, form.input.supports.first_mut()) {
                support.level = level.to_string();
            }
        }
        form
    }

    /// The form that changes an item.
    pub(super) fn of(item: &Evidence) -> Self {
        let day = item.head.happened_on;
        let support = |support: &engine::evidence::Support| SupportInput {
            code: support.skill.to_string(),
            level: support.level.to_string(),
        };
        Self {
            input: EvidenceInput {
                kind: item.head.kind.as_str().to_owned(),
                title: item.head.title.clone(),
                situation: item.situation.clone(),
                part: item.part.clone(),
                result: item.result.clone(),
                links: item
                    .links
                    .iter()
                    .map(|link| link.as_str().to_owned())
                    .collect(),
                supports: item.head.supports.iter().map(support).collect(),
            },
            happened: format!("{}/{}/{}", day.day(), day.month(), day.year()),
            dropped: Vec::new(),
            find: String::new(),
            version: Some(item.newest),
            from_assessment: false,
        }
    }

    /// Does what a button other than "Save" asks for.
    pub(super) fn apply(&mut self, act: Act, framework: &Framework) {
        match act {
            Act::Add(code) => self.add(code, framework),
            Act::Remove(code) => {
                let supports = &mut self.input.supports;
                supports.retain(|support| support.code != code.as_str());
            }
            Act::Find | Act::Save => {}
        }
    }

    /// Puts a skill of the edition on the list. Which level the work shows is for the person to say.
    fn add(&mut self, code: SkillCode, framework: &Framework) {
        let listed = self
            .input
            .supports
            .iter()
            .any(|support| support.code == code.as_str());
        if !listed && framework.find_skill(code).is_some() {
            self.input.supports.push(SupportInput {
                code: code.to_string(),
                level: String::new(),
            });
        }
    }
}

/// The name of the field that holds a skill's level.
pub(super) fn level_field(code: &str) -> String {
    format!("level-{code}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample::{code, framework};

    #[test]
    fn a_gap_fills_the_skill_in_and_nonsense_fills_in_nothing() {
        let of = |skill: &str, level: &str| {
            let form = EvidenceForm::starting(framework(), skill, level);
            let supports = form.input.supports.into_iter();
            supports.map(|one| (one.code, one.level)).next()
        };
        assert_eq!(of("PROG", "4"), Some(("PROG".to_owned(), "4".to_owned())));
        assert_eq!(
            of("PROG", "7"),
            Some(("PROG".to_owned(), String::new())),
            "not a level of it"
        );
        assert_eq!(of("PROG", "x"), Some(("PROG".to_owned(), String::new())));
        assert_eq!(of("<b>", "4"), None);
        assert_eq!(of("ZZZZ", "4"), None);
    }

    #[test]
    fn nothing_typed_is_lost_by_adding_and_removing_a_skill() {
        let fields = Fields::of(&[
            ("title", "Payments"),
            ("links", "https://a.example\r\n\r\nhttps://b.example"),
            ("skill", "PROG"),
            ("level-PROG", "3"),
            ("drop", "f1"),
            ("do", "add-TEST"),
        ]);
        let (mut form, act) = EvidenceForm::read(&fields);
        assert_eq!(act, Act::Add(code("TEST")));
        form.apply(act, framework());
        form.apply(act, framework());
        let codes: Vec<&str> = form
            .input
            .supports
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        assert_eq!(codes, ["PROG", "TEST"]);
        assert_eq!(form.input.supports[0].level, "3");
        assert_eq!(
            (form.input.title.as_str(), form.input.links.len()),
            ("Payments", 3)
        );
        assert_eq!(form.dropped.len(), 1);
        form.apply(Act::Remove(code("PROG")), framework());
        assert_eq!(form.input.supports.len(), 1);
    }
}
