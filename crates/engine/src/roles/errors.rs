//! What can be wrong with a role profile as typed: a field and a reason, never words for a page.

use super::{NotAReference, RoleReference};
use sfia::{LevelSet, SkillCode};

/// A field of the form that makes a role profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleField {
    /// The title.
    Title,
    /// The reference.
    Reference,
    /// The job family.
    Family,
    /// The summary.
    Summary,
    /// The general level.
    GeneralLevel,
    /// The list of skills as a whole.
    Skills,
    /// One skill's code, counted from 0.
    Skill(usize),
    /// One skill's level.
    SkillLevel(usize),
    /// Whether one skill is essential.
    SkillImportance(usize),
    /// How much of the work one skill is.
    SkillWeight(usize),
    /// Who looks after the profile.
    Owner,
    /// The department.
    Department,
    /// What the role reports to.
    ReportsTo,
    /// The number of posts.
    Posts,
    /// The grade label.
    Grade,
    /// The attributes.
    Attributes,
    /// The tags from other frameworks.
    Tags,
}

/// Why a field cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoleProblem {
    /// Nothing was typed or chosen.
    #[error("nothing was given")]
    Missing,
    /// More characters than fit.
    #[error("more than {most} characters")]
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// Not a reference.
    #[error(transparent)]
    Reference(#[from] NotAReference),
    /// Another profile of the organisation has the reference.
    #[error("the reference is another profile's")]
    ReferenceTaken,
    /// A profile in use has the title.
    #[error("{title} is the title of {reference}")]
    TitleTaken {
        /// The title, as that profile writes it.
        title: String,
        /// That profile's reference.
        reference: RoleReference,
    },
    /// Not one of the levels 1 to 7.
    #[error("not a level from 1 to 7")]
    NotALevel,
    /// Neither essential nor desirable.
    #[error("neither essential nor desirable")]
    NotAnImportance,
    /// More skills than a profile holds.
    #[error("more than {most} skills")]
    TooManySkills {
        /// The most skills.
        most: usize,
    },
    /// The organisation's edition has no such skill.
    #[error("the edition has no skill `{typed}`")]
    UnknownSkill {
        /// What was given in its place.
        typed: String,
    },
    /// The skill is in the profile already.
    #[error("{code} is in the profile already")]
    DuplicateSkill {
        /// The skill.
        code: SkillCode,
    },
    /// The edition does not define the skill at this level.
    #[error("{code} is not defined at this level")]
    LevelNotDefined {
        /// The skill.
        code: SkillCode,
        /// The levels it is defined at.
        defined: LevelSet,
    },
    /// Nobody who works here today has the address.
    #[error("nobody who works here has this address")]
    UnknownOwner,
    /// A role that would report to itself.
    #[error("a role does not report to itself")]
    ReportsToItself,
    /// Not a number of posts.
    #[error("not a number of posts")]
    NotAPostCount,
    /// Not a weight from 1 to 5.
    #[error("not a weight from 1 to 5")]
    NotAWeight,
    /// Not an attribute of the edition at a level from 1 to 7.
    #[error("not an attribute of the edition at a level from 1 to 7")]
    NotAnAttribute,
    /// A tag without its framework or its role, or with a part that is too long.
    #[error("a tag needs a framework and a role")]
    HalfATag,
    /// A part of a tag holds what divides tags in files.
    #[error("a tag cannot hold | or ;")]
    MarkInTag,
    /// More tags than a profile holds.
    #[error("more than {most} tags")]
    TooManyTags {
        /// The most tags.
        most: usize,
    },
}

/// All that is wrong, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleErrors(Vec<(RoleField, RoleProblem)>);

impl RoleErrors {
    /// That a new profile would be called the same as one in use: nobody could tell them apart in a list.
    pub fn push_title_taken(&mut self, title: String, reference: RoleReference) {
        if self.find(RoleField::Title).is_none() {
            let problem = RoleProblem::TitleTaken { title, reference };
            // The title is the first field of the form.
            self.0.insert(0, (RoleField::Title, problem));
        }
    }

    /// Adds what is wrong with a field.
    pub fn push(&mut self, field: RoleField, problem: RoleProblem) {
        self.0.push((field, problem));
    }

    /// Adds all that is wrong elsewhere.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first thing wrong with a field.
    #[must_use]
    pub fn find(&self, field: RoleField) -> Option<&RoleProblem> {
        self.0
            .iter()
            .find_map(|(at, problem)| (*at == field).then_some(problem))
    }

    /// Everything, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (RoleField, &RoleProblem)> {
        self.0.iter().map(|(field, problem)| (*field, problem))
    }
}
