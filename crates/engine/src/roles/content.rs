//! The whole of what a profile says, to be kept as a version and laid beside another.

use super::{Importance, PostCount, RoleDetails, RoleDraft, RoleProfile, RoleReference, RoleSkill};
use super::{RoleTag, Weight};
use serde::{Deserialize, Serialize};
use sfia::{AttributeCode, Level, SkillCode};
use std::collections::BTreeMap;

/// What a profile says, without who looks after it: people change, and what a version said stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleContent {
    /// The reference.
    pub reference: RoleReference,
    /// The title.
    pub title: String,
    /// The job family.
    pub family: String,
    /// What the role does.
    pub summary: String,
    /// The general level.
    pub general_level: Level,
    /// The skills, essential ones first.
    pub skills: Vec<RoleSkill>,
    /// Where the role belongs.
    pub department: String,
    /// What it reports to.
    pub reports_to: String,
    /// For how many posts it stands.
    pub posts: Option<PostCount>,
    /// The council's name of the grade.
    pub grade: String,
    /// Weights other than the usual one.
    pub weights: BTreeMap<SkillCode, Weight>,
    /// Attributes with their levels.
    pub attributes: BTreeMap<AttributeCode, Level>,
    /// Tags.
    pub tags: Vec<RoleTag>,
    /// Whether it was out of use.
    pub retired: bool,
}

/// A fact of a profile other than a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The reference.
    Reference,
    /// The title.
    Title,
    /// The job family.
    Family,
    /// What the role does.
    Summary,
    /// The general level.
    GeneralLevel,
    /// The department.
    Department,
    /// What it reports to.
    ReportsTo,
    /// The number of posts.
    Posts,
    /// The grade label.
    Grade,
    /// Attributes with their levels.
    Attributes,
    /// Tags from other frameworks.
    Tags,
    /// Whether it is out of use.
    Retired,
}

impl Fact {
    /// All of them, in the order of pages.
    pub const ALL: [Self; 12] = [
        Self::Reference,
        Self::Title,
        Self::Family,
        Self::Summary,
        Self::GeneralLevel,
        Self::Department,
        Self::ReportsTo,
        Self::Posts,
        Self::Grade,
        Self::Attributes,
        Self::Tags,
        Self::Retired,
    ];
}

/// A skill with how much of the work it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// What is asked for.
    pub skill: RoleSkill,
    /// How much of the work it is.
    pub weight: Weight,
}

/// Something in which two profiles, or two versions of one, differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A fact, as text; empty where nothing was said.
    Fact {
        /// Which.
        fact: Fact,
        /// On the left.
        left: String,
        /// On the right.
        right: String,
    },
    /// A skill, where a side has it.
    Skill {
        /// Which.
        code: SkillCode,
        /// On the left.
        left: Option<Weighed>,
        /// On the right.
        right: Option<Weighed>,
    },
}

impl RoleContent {
    /// What a profile that is kept says.
    #[must_use]
    pub fn of(profile: &RoleProfile, details: &RoleDetails) -> Self {
        Self {
            reference: profile.reference.clone(),
            title: profile.title.clone(),
            family: profile.family.clone(),
            summary: profile.summary.clone(),
            general_level: profile.general_level,
            skills: profile.skills.clone(),
            department: details.department.clone(),
            reports_to: details.reports_to.clone(),
            posts: details.posts,
            grade: details.grade.clone(),
            weights: details.weights.clone(),
            attributes: details.attributes.clone(),
            tags: details.tags.clone(),
            retired: profile.retired,
        }
    }

    /// What a draft will say once it is kept.
    #[must_use]
    pub fn of_draft(draft: &RoleDraft) -> Self {
        let details = draft.details();
        Self {
            reference: draft.reference.clone(),
            title: draft.title.clone(),
            family: draft.family.clone(),
            summary: draft.summary.clone(),
            general_level: draft.general_level,
            skills: draft.skills.clone(),
            department: details.department.clone(),
            reports_to: details.reports_to.clone(),
            posts: details.posts,
            grade: details.grade.clone(),
            weights: details.weights.clone(),
            attributes: details.attributes.clone(),
            tags: details.tags.clone(),
            retired: false,
        }
    }

    /// A fact as text: empty where nothing is said; `yes` and nothing for being out of use.
    #[must_use]
    pub fn text(&self, fact: Fact) -> String {
        match fact {
            Fact::Reference => self.reference.to_string(),
            Fact::Title => self.title.clone(),
            Fact::Family => self.family.clone(),
            Fact::Summary => self.summary.clone(),
            Fact::GeneralLevel => self.general_level.to_string(),
            Fact::Department => self.department.clone(),
            Fact::ReportsTo => self.reports_to.clone(),
            Fact::Posts => self
                .posts
                .map_or_else(String::new, |count| count.to_string()),
            Fact::Grade => self.grade.clone(),
            Fact::Attributes => {
                let pairs = self.attributes.iter();
                let pairs: Vec<String> = pairs
                    .map(|(code, level)| format!("{code} {level}"))
                    .collect();
                pairs.join("; ")
            }
            Fact::Tags => {
                let tags: Vec<String> = self.tags.iter().map(ToString::to_string).collect();
                tags.join("; ")
            }
            Fact::Retired if self.retired => "yes".to_owned(),
            Fact::Retired => String::new(),
        }
    }

    /// The skills of one importance as one cell of a table: `PROG 3; TEST 3 weight 5`.
    #[must_use]
    pub fn skills_text(&self, importance: Importance) -> String {
        let skills = self
            .skills
            .iter()
            .filter(|skill| skill.importance == importance);
        let written: Vec<String> = skills
            .map(|skill| match self.weights.get(&skill.code) {
                Some(weight) => format!("{} {} weight {weight}", skill.code, skill.level),
                None => format!("{} {}", skill.code, skill.level),
            })
            .collect();
        written.join("; ")
    }

    fn weighed(&self, code: SkillCode) -> Option<Weighed> {
        let skill = *self.skills.iter().find(|skill| skill.code == code)?;
        let weight = self.weights.get(&code).copied().unwrap_or_default();
        Some(Weighed { skill, weight })
    }

    /// In what `other` differs: facts in the order of pages, then skills in this one's order, then skills of the other.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let facts = Fact::ALL.into_iter().filter_map(|fact| {
            let (left, right) = (self.text(fact), other.text(fact));
            (left != right).then_some(Difference::Fact { fact, left, right })
        });
        let own = self.skills.iter().map(|skill| skill.code);
        let others = other.skills.iter().map(|skill| skill.code);
        let new = others.filter(|code| self.weighed(*code).is_none());
        let skills = own.chain(new).filter_map(|code| {
            let (left, right) = (self.weighed(code), other.weighed(code));
            (left != right).then_some(Difference::Skill { code, left, right })
        });
        facts.chain(skills).collect()
    }
}
