//! An edition of the framework as facts: its skills, categories and attributes, checked for integrity when made.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{AttributeCode, Edition, Level, LevelSet, SkillCode};

/// A professional skill of one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Skill {
    /// The code, stable across editions.
    pub code: SkillCode,
    /// The name in this edition.
    pub name: String,
    /// The category, one of six.
    pub category: String,
    /// The subcategory within the category.
    pub subcategory: String,
    /// The levels at which the edition defines the skill, without a gap and at least one.
    pub levels: LevelSet,
}

impl Skill {
    /// Name and code as pages print them: "Programming/software development (PROG)".
    #[must_use]
    pub fn title(&self) -> String {
        format!("{} ({})", self.name, self.code)
    }
}

/// Which of the two kinds of attribute an edition counts it as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AttributeKind {
    /// One that describes a level of responsibility in general, such as autonomy.
    Generic,
    /// A business skill or behavioural factor, such as communication.
    BusinessSkill,
}

/// An attribute of the levels of responsibility. Every attribute is defined at all seven levels.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribute {
    /// The code; where edition 8 has none, the one edition 9 gives, or our own (`BUSK` for business skills).
    pub code: AttributeCode,
    /// The name in this edition.
    pub name: String,
    /// Generic, or a business skill.
    pub kind: AttributeKind,
}

/// A category and its subcategories, in official order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// The category's name.
    pub name: String,
    /// Its subcategories' names, in official order.
    pub subcategories: Vec<String>,
}

/// How much a framework, or a file that was read, holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Counts {
    /// How many skills.
    pub skills: usize,
    /// How many pairs of a skill and a level at which it is defined.
    pub skill_levels: usize,
    /// How many attributes.
    pub attributes: usize,
}

/// Facts that do not fit together.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BrokenFramework {
    /// Two skills share a code.
    #[error("the skill code {0} appears twice")]
    DuplicateSkill(SkillCode),
    /// Two attributes share a code, or one has a skill's code.
    #[error("the attribute code {0} appears twice, or is a skill's code as well")]
    DuplicateAttribute(AttributeCode),
    /// A skill has no level, or a level is missing between two others.
    #[error("the skill {0} has no levels, or a gap between them")]
    GapInLevels(SkillCode),
    /// A skill stands in a subcategory that the edition does not list.
    #[error("the skill {code} is in `{subcategory}`, which is no subcategory of `{category}`")]
    UnknownSubcategory {
        /// The skill.
        code: SkillCode,
        /// The category it names.
        category: String,
        /// The subcategory it names.
        subcategory: String,
    },
}

/// One edition, complete and consistent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Framework {
    edition: Edition,
    skills: Vec<Skill>,
    categories: Vec<Category>,
    attributes: Vec<Attribute>,
    positions: BTreeMap<SkillCode, usize>,
}

impl Framework {
    /// Puts an edition together.
    ///
    /// # Errors
    /// [`BrokenFramework`] for a repeated code, a gap in a skill's levels, or a subcategory that is not listed.
    pub fn new(
        edition: Edition,
        skills: Vec<Skill>,
        categories: Vec<Category>,
        attributes: Vec<Attribute>,
    ) -> Result<Self, BrokenFramework> {
        let mut positions = BTreeMap::new();
        for (position, skill) in skills.iter().enumerate() {
            if positions.insert(skill.code, position).is_some() {
                return Err(BrokenFramework::DuplicateSkill(skill.code));
            }
            if skill.levels.is_empty() || !skill.levels.is_unbroken() {
                return Err(BrokenFramework::GapInLevels(skill.code));
            }
            let listed = categories.iter().any(|category| {
                category.name == skill.category
                    && category.subcategories.contains(&skill.subcategory)
            });
            if !listed {
                return Err(BrokenFramework::UnknownSubcategory {
                    code: skill.code,
                    category: skill.category.clone(),
                    subcategory: skill.subcategory.clone(),
                });
            }
        }
        let mut codes: BTreeSet<&str> = skills.iter().map(|skill| skill.code.as_str()).collect();
        for attribute in &attributes {
            if !codes.insert(attribute.code.as_str()) {
                return Err(BrokenFramework::DuplicateAttribute(attribute.code));
            }
        }
        Ok(Self {
            edition,
            skills,
            categories,
            attributes,
            positions,
        })
    }

    /// Which edition this is.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// All skills, in official order.
    #[must_use]
    pub fn skills(&self) -> &[Skill] {
        &self.skills
    }

    /// All categories, in official order.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// All attributes, in official order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The skill with this code, if this edition has it.
    #[must_use]
    pub fn find_skill(&self, code: SkillCode) -> Option<&Skill> {
        self.skills.get(*self.positions.get(&code)?)
    }

    /// The place of a skill in the official order, from 0, if this edition has it.
    #[must_use]
    pub fn position(&self, code: SkillCode) -> Option<usize> {
        self.positions.get(&code).copied()
    }

    /// The attribute with this code, if this edition has it.
    #[must_use]
    pub fn find_attribute(&self, code: AttributeCode) -> Option<&Attribute> {
        self.attributes
            .iter()
            .find(|attribute| attribute.code == code)
    }

    /// Whether this edition defines the skill at the level.
    #[must_use]
    pub fn defines(&self, code: SkillCode, level: Level) -> bool {
        self.find_skill(code)
            .is_some_and(|skill| skill.levels.contains(level))
    }

    /// The skills of one subcategory, in official order.
    pub fn list_skills_in<'a>(
        &'a self,
        category: &'a str,
        subcategory: &'a str,
    ) -> impl Iterator<Item = &'a Skill> {
        self.skills
            .iter()
            .filter(move |skill| skill.category == category && skill.subcategory == subcategory)
    }

    /// How many skills, skill-levels and attributes.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts {
            skills: self.skills.len(),
            skill_levels: self.skills.iter().map(|skill| skill.levels.len()).sum(),
            attributes: self.attributes.len(),
        }
    }
}
