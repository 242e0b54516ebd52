//! The form that makes and edits a role profile: its state, what was pressed, and what is wrong with it.
//!
//! Skills are added and removed by submit buttons that send the whole form: the state lives in the form itself, so
//! nothing typed is lost and nothing is stored before "Save".

use super::beside_form::{self, BesideForm};
use super::explain::sentence;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::request::Fields;
use engine::ids::RoleProfileId;
use engine::roles::{
    Importance, RoleErrors, RoleField, RoleInput, RoleProfile, RoleReference, RoleSkill, RoleTag,
    SkillInput,
};
use sfia::{Framework, Level, Skill, SkillCode};
use store::roles::WholeRole;

/// What the form holds between two presses of a button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleForm {
    /// The profile as typed so far.
    pub input: RoleInput,
    /// Words to find a skill by.
    pub find: String,
    /// The version that an edit began from.
    pub version: Option<i64>,
    /// What it says beside its skills.
    pub beside: BesideForm,
}

/// Which button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Keep the profile.
    Save,
    /// Look for skills.
    Find,
    /// Put a skill on the list.
    Add(SkillCode),
    /// Take a skill off the list.
    Remove(SkillCode),
    /// Put a tag on the list.
    Tag(RoleTag),
    /// Take a tag off the list, by its place.
    Untag(usize),
}

/// The field's name in which the buttons differ.
const ACT: &str = "do";
const PLAIN: [&str; 10] = [
    "reference",
    "title",
    "family",
    "summary",
    "general-level",
    "skill",
    "find",
    "found",
    "version",
    ACT,
];

impl RoleForm {
    /// The names of all fields that the form may send in an edition.
    pub fn names(framework: &Framework) -> Vec<String> {
        let skills = framework.skills().iter();
        let of_skills = skills.flat_map(|skill| [level(skill.code), importance(skill.code)]);
        let plain = PLAIN.into_iter().map(ToOwned::to_owned);
        let beside = beside_form::PLAIN.into_iter().map(ToOwned::to_owned);
        let names = plain.chain(of_skills).chain(beside);
        names.chain(beside_form::names(framework)).collect()
    }

    /// What was sent, and which button sent it. Pressing Enter looks for skills if new words stand in that field,
    /// and saves otherwise.
    pub fn read(fields: &Fields) -> (Self, Act) {
        let mut skills: Vec<SkillInput> = Vec::new();
        for code in fields.all("skill") {
            // The names of a skill's fields end in its code, so a page cannot send it twice.
            if skills.iter().all(|skill| skill.code != code) {
                skills.push(SkillInput {
                    level: fields.text(&format!("level-{code}")).to_owned(),
                    importance: fields.text(&format!("importance-{code}")).to_owned(),
                    code: code.to_owned(),
                });
            }
        }
        let text = |name: &str| fields.text(name).to_owned();
        let form = Self {
            input: RoleInput {
                reference: text("reference"),
                title: text("title"),
                family: text("family"),
                summary: text("summary"),
                general_level: text("general-level"),
                skills,
            },
            find: fields.text("find").trim().chars().take(100).collect(),
            version: fields.text("version").parse().ok(),
            beside: BesideForm::read(fields),
        };
        let act = form.act(fields);
        (form, act)
    }

    fn act(&self, fields: &Fields) -> Act {
        let pressed = fields.text(ACT);
        let code = |text: &str| SkillCode::new(text).ok();
        let new = |words: &str, found: &str| !words.is_empty() && words != fields.text(found);
        match pressed.split_once('-') {
            Some(("add", rest)) => code(rest).map_or(Act::Find, Act::Add),
            Some(("remove", rest)) => code(rest).map_or(Act::Find, Act::Remove),
            Some(("tag", line)) => RoleTag::from_line(line).map_or(Act::Find, Act::Tag),
            Some(("untag", place)) => place.parse().map_or(Act::Find, Act::Untag),
            _ if pressed == "find" || pressed == "find-other" => Act::Find,
            _ if pressed == "save" => Act::Save,
            _ if new(&self.find, "found") || new(&self.beside.find, "found-other") => Act::Find,
            _ => Act::Save,
        }
    }

    /// The profile as it would be, as far as it can be read; without a general level there is nothing to judge.
    pub fn sketch(&self, id: &RoleProfileId) -> Option<RoleProfile> {
        let skill = |typed: &SkillInput| {
            Some(RoleSkill {
                code: SkillCode::new(&typed.code).ok()?,
                level: typed.level.parse().ok()?,
                importance: Importance::from_word(&typed.importance)?,
            })
        };
        let reference = RoleReference::parse(&self.input.reference).ok();
        Some(RoleProfile {
            id: id.clone(),
            reference: reference.or_else(|| RoleReference::parse("NEW").ok())?,
            title: self.input.title.clone(),
            family: self.input.family.clone(),
            summary: String::new(),
            general_level: self.input.general_level.parse().ok()?,
            skills: self.input.skills.iter().filter_map(skill).collect(),
            version: 0,
            retired: false,
        })
    }

    /// The form that edits a profile.
    pub fn of(role: &WholeRole) -> Self {
        let profile = &role.profile;
        Self {
            input: RoleInput {
                reference: profile.reference.to_string(),
                title: profile.title.clone(),
                family: profile.family.clone(),
                summary: profile.summary.clone(),
                general_level: profile.general_level.to_string(),
                skills: profile
                    .skills
                    .iter()
                    .map(|skill| SkillInput {
                        code: skill.code.to_string(),
                        level: skill.level.to_string(),
                        importance: skill.importance.as_str().to_owned(),
                    })
                    .collect(),
            },
            find: String::new(),
            version: Some(profile.version),
            beside: BesideForm::of(role),
        }
    }

    /// The form that makes a new profile out of another, under a reference that is free and a title that says it is
    /// a copy.
    pub fn copy_of(words: &Words, role: &WholeRole, taken: &[RoleReference]) -> Self {
        let mut form = Self::of(role);
        let profile = &role.profile;
        form.input.title = words.say_with(
            "roles-copy-of",
            &crate::args!["title" => profile.title.as_str()],
        );
        form.input.reference = profile.reference.next_free(taken).to_string();
        form.version = None;
        form
    }

    /// Does what a button other than "Save" asks for.
    pub fn apply(&mut self, act: Act, framework: &Framework) {
        match act {
            Act::Add(code) => self.add(code, framework),
            Act::Remove(code) => self.remove(code),
            Act::Tag(tag) => self.beside.add(tag),
            Act::Untag(place) => self.beside.remove(place),
            Act::Find | Act::Save => {}
        }
    }

    /// Puts a skill of the edition on the list, at the level nearest to the general level. Where that is not chosen
    /// yet no level is better than another, so none is.
    fn add(&mut self, code: SkillCode, framework: &Framework) {
        let listed = |skill: &SkillInput| skill.code == code.as_str();
        let Some(skill) = framework.find_skill(code) else {
            return;
        };
        if self.input.skills.iter().any(listed) {
            return;
        }
        let general = self.input.general_level.parse::<Level>().ok();
        let nearest = general.and_then(|general| {
            let far = |level: &Level| level.number().abs_diff(general.number());
            skill.levels.iter().min_by_key(far)
        });
        self.input.skills.push(SkillInput {
            code: code.to_string(),
            level: nearest.map_or_else(String::new, |level| level.to_string()),
            importance: Importance::Essential.as_str().to_owned(),
        });
    }

    /// Takes a skill off the list.
    fn remove(&mut self, code: SkillCode) {
        self.input
            .skills
            .retain(|skill| skill.code != code.as_str());
    }

    /// What is wrong, in words beside the fields.
    pub fn explain(
        &self,
        words: &Words,
        framework: &Framework,
        errors: &RoleErrors,
    ) -> FieldErrors {
        let mut explained = FieldErrors::none();
        for (field, problem) in errors.iter() {
            let skill = self.skill_title(framework, field);
            explained.add(
                self.field_name(field),
                sentence(words, framework, field, &skill, problem),
            );
        }
        explained
    }

    /// The skill that a field is about, so that the summary on top says which.
    fn skill_title(&self, framework: &Framework, field: RoleField) -> String {
        let (RoleField::Skill(index)
        | RoleField::SkillLevel(index)
        | RoleField::SkillImportance(index)
        | RoleField::SkillWeight(index)) = field
        else {
            return String::new();
        };
        let typed = self
            .input
            .skills
            .get(index)
            .map_or("", |skill| skill.code.as_str());
        let code = SkillCode::new(typed).ok();
        let skill = code.and_then(|code| framework.find_skill(code));
        skill.map_or_else(|| typed.to_owned(), Skill::title)
    }

    fn field_name(&self, field: RoleField) -> String {
        let of_skill = |index: usize, prefix: &str| {
            let code = self
                .input
                .skills
                .get(index)
                .map_or("", |skill| skill.code.as_str());
            format!("{prefix}-{code}")
        };
        match field {
            RoleField::Reference => "reference".to_owned(),
            RoleField::Title => "title".to_owned(),
            RoleField::Family => "family".to_owned(),
            RoleField::Summary => "summary".to_owned(),
            RoleField::GeneralLevel => "general-level".to_owned(),
            RoleField::Skills => "find".to_owned(),
            RoleField::Skill(index) => of_skill(index, "skill"),
            RoleField::SkillLevel(index) => of_skill(index, "level"),
            RoleField::SkillImportance(index) => of_skill(index, "importance"),
            RoleField::SkillWeight(index) => of_skill(index, "weight"),
            RoleField::Owner => "owner".to_owned(),
            RoleField::Department => "department".to_owned(),
            RoleField::ReportsTo => "reports-to".to_owned(),
            RoleField::Posts => "posts".to_owned(),
            RoleField::Grade => "grade".to_owned(),
            RoleField::Attributes => "attributes".to_owned(),
            RoleField::Tags => "tag-framework".to_owned(),
        }
    }
}

/// The name of the field that holds a skill's level.
pub fn level(code: SkillCode) -> String {
    format!("level-{code}")
}

/// The name of the field that says whether a skill is essential.
pub fn importance(code: SkillCode) -> String {
    format!("importance-{code}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    fn nine() -> &'static Framework {
        Frameworks::shipped().unwrap().edition(Edition::Nine)
    }

    fn code(text: &str) -> SkillCode {
        SkillCode::new(text).unwrap()
    }

    #[test]
    fn nothing_typed_is_lost_by_adding_and_removing_a_skill() {
        let fields = Fields::of(&[
            ("title", "Developer"),
            ("general-level", "4"),
            ("skill", "PROG"),
            ("level-PROG", "3"),
            ("importance-PROG", "desirable"),
            ("do", "add-TEST"),
        ]);
        let (mut form, act) = RoleForm::read(&fields);
        assert_eq!(act, Act::Add(code("TEST")));
        form.add(code("TEST"), nine());
        form.add(code("TEST"), nine());
        assert_eq!(form.input.title, "Developer");
        let skills: Vec<_> = form
            .input
            .skills
            .iter()
            .map(|s| (s.code.as_str(), s.level.as_str(), s.importance.as_str()))
            .collect();
        assert_eq!(
            skills,
            [("PROG", "3", "desirable"), ("TEST", "4", "essential")]
        );
        form.remove(code("PROG"));
        assert_eq!(form.input.skills.len(), 1);
    }

    #[test]
    fn a_skill_is_added_at_the_level_nearest_to_the_general_one() {
        let mut form = RoleForm::default();
        form.input.general_level = "1".to_owned();
        form.add(code("PROG"), nine());
        form.input.general_level = "7".to_owned();
        form.add(code("TEST"), nine());
        let levels: Vec<_> = form.input.skills.iter().map(|s| s.level.as_str()).collect();
        let highest = nine().find_skill(code("TEST")).unwrap().levels.highest();
        assert_eq!(levels, ["2".to_owned(), highest.unwrap().to_string()]);
        form.input.general_level = "4".to_owned();
        form.add(code("SINT"), nine());
        assert_eq!(form.input.skills[2].level, "4");
    }

    #[test]
    fn without_a_general_level_the_level_of_a_skill_is_left_to_be_chosen() {
        let mut form = RoleForm::default();
        form.add(code("PROG"), nine());
        assert_eq!(form.input.skills[0].level, "");
    }

    #[test]
    fn enter_looks_for_skills_only_when_new_words_stand_there() {
        let pressed = |find: &str, found: &str| {
            RoleForm::read(&Fields::of(&[
                ("find", find),
                ("found", found),
                ("do", "default"),
            ]))
            .1
        };
        assert_eq!(pressed("testing", ""), Act::Find);
        assert_eq!(pressed("testing", "testing"), Act::Save);
        assert_eq!(pressed("", ""), Act::Save);
    }

    #[test]
    fn a_button_that_no_page_has_changes_nothing() {
        for pressed in ["add-", "add-prog", "remove-XX", "add-PROG-1"] {
            let (_, act) = RoleForm::read(&Fields::of(&[("do", pressed)]));
            assert_eq!(act, Act::Find, "{pressed}");
        }
    }
}
