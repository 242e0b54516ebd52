//! The facts beside the skills as typed, and read.

use super::details::TAG_MARKS;
use super::{PostCount, RoleDetails, RoleErrors, RoleField, RoleProblem, RoleTag, Weight};
use crate::ids::PersonId;
use crate::text::single_line;
use sfia::{AttributeCode, Framework, Level, SkillCode};
use std::collections::{BTreeMap, HashMap};

/// The facts beside the skills as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DetailsInput {
    /// The work address of the person who looks after the profile.
    pub owner: String,
    /// Where the role belongs.
    pub department: String,
    /// What it reports to: a title, or the reference of a profile.
    pub reports_to: String,
    /// For how many posts it stands.
    pub posts: String,
    /// The council's name of the grade.
    pub grade: String,
    /// The weight of each skill by the code as typed.
    pub weights: BTreeMap<String, String>,
    /// The level of each attribute by its code; an empty level is none.
    pub attributes: BTreeMap<String, String>,
    /// The tags.
    pub tags: Vec<RoleTag>,
}

/// People who work here today, by the key of their address: one of them may look after a profile.
pub type Owners = HashMap<String, PersonId>;

impl RoleDetails {
    /// Reads what was typed, for a profile with this reference and these skills.
    ///
    /// # Errors
    /// [`RoleErrors`] with every field that needs another look; skills are counted from 0 in the order of `codes`.
    pub fn parse(
        input: &DetailsInput,
        reference: &str,
        codes: &[String],
        framework: &Framework,
        owners: &Owners,
    ) -> Result<Self, RoleErrors> {
        let mut errors = RoleErrors::default();
        let reports_to = line(&input.reports_to, RoleField::ReportsTo, &mut errors);
        let itself = !reports_to.is_empty() && reports_to.eq_ignore_ascii_case(reference.trim());
        if itself {
            errors.push(RoleField::ReportsTo, RoleProblem::ReportsToItself);
        }
        let details = Self {
            owner: owner(&input.owner, owners, &mut errors),
            department: line(&input.department, RoleField::Department, &mut errors),
            reports_to,
            posts: posts(&input.posts, &mut errors),
            grade: line(&input.grade, RoleField::Grade, &mut errors),
            weights: weights(&input.weights, codes, &mut errors),
            attributes: attributes(&input.attributes, framework, &mut errors),
            tags: tags(&input.tags, &mut errors),
        };
        if errors.is_empty() {
            Ok(details)
        } else {
            Err(errors)
        }
    }
}

fn line(typed: &str, field: RoleField, errors: &mut RoleErrors) -> String {
    let line = single_line(typed);
    let most = RoleDetails::LONGEST_LINE;
    if line.chars().count() > most {
        errors.push(field, RoleProblem::TooLong { most });
    }
    line
}

fn owner(typed: &str, owners: &Owners, errors: &mut RoleErrors) -> Option<PersonId> {
    let typed = single_line(typed);
    if typed.is_empty() {
        return None;
    }
    let key = crate::email::EmailAddress::parse(&typed).map(|address| address.key());
    let found = key.ok().and_then(|key| owners.get(&key).cloned());
    if found.is_none() {
        errors.push(RoleField::Owner, RoleProblem::UnknownOwner);
    }
    found
}

fn posts(typed: &str, errors: &mut RoleErrors) -> Option<PostCount> {
    if typed.trim().is_empty() {
        return None;
    }
    let read = PostCount::parse(typed);
    if read.is_err() {
        errors.push(RoleField::Posts, RoleProblem::NotAPostCount);
    }
    read.ok()
}

fn weights(
    typed: &BTreeMap<String, String>,
    codes: &[String],
    errors: &mut RoleErrors,
) -> BTreeMap<SkillCode, Weight> {
    let mut weights = BTreeMap::new();
    for (index, code) in codes.iter().enumerate() {
        let typed = typed.get(code).map_or("", |typed| typed.trim());
        if typed.is_empty() {
            continue;
        }
        let read = typed
            .parse()
            .ok()
            .and_then(|number| Weight::new(number).ok());
        match (read, SkillCode::new(code)) {
            (Some(Weight::USUAL), _) | (Some(_), Err(_)) => {}
            (Some(weight), Ok(code)) => {
                weights.insert(code, weight);
            }
            (None, _) => errors.push(RoleField::SkillWeight(index), RoleProblem::NotAWeight),
        }
    }
    weights
}

fn attributes(
    typed: &BTreeMap<String, String>,
    framework: &Framework,
    errors: &mut RoleErrors,
) -> BTreeMap<AttributeCode, Level> {
    let mut attributes = BTreeMap::new();
    for (code, level) in typed {
        if level.trim().is_empty() {
            continue;
        }
        let known = AttributeCode::new(code)
            .ok()
            .filter(|code| framework.find_attribute(*code).is_some());
        match (known, level.trim().parse::<Level>()) {
            (Some(code), Ok(level)) => {
                attributes.insert(code, level);
            }
            _ => errors.push(RoleField::Attributes, RoleProblem::NotAnAttribute),
        }
    }
    attributes
}

fn tags(typed: &[RoleTag], errors: &mut RoleErrors) -> Vec<RoleTag> {
    let mut tags: Vec<RoleTag> = Vec::new();
    for typed in typed {
        let tag = RoleTag {
            framework: single_line(&typed.framework),
            role: single_line(&typed.role),
            level: single_line(&typed.level),
        };
        if tag == RoleTag::default() {
            continue;
        }
        let parts = [&tag.framework, &tag.role, &tag.level];
        if parts.iter().any(|part| part.contains(TAG_MARKS)) {
            errors.push(RoleField::Tags, RoleProblem::MarkInTag);
        } else if !tag.is_sound() {
            errors.push(RoleField::Tags, RoleProblem::HalfATag);
        } else if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let most = RoleDetails::MOST_TAGS;
    if tags.len() > most {
        errors.push(RoleField::Tags, RoleProblem::TooManyTags { most });
        tags.truncate(most);
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use sfia::{Edition, Frameworks};

    fn parse(input: &DetailsInput) -> Result<RoleDetails, RoleErrors> {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let sam = PersonId::from_text("sam".to_owned());
        let owners = Owners::from([("sam@council.example".to_owned(), sam)]);
        let codes = ["PROG".to_owned(), "TEST".to_owned()];
        RoleDetails::parse(input, "DEV-1", &codes, framework, &owners)
    }

    #[test]
    fn nothing_typed_is_nothing_said() {
        assert_eq!(parse(&DetailsInput::default()), Ok(RoleDetails::default()));
    }

    #[test]
    fn an_owner_is_found_by_address_in_any_case_and_the_usual_weight_is_not_kept() {
        let input = DetailsInput {
            owner: " Sam@Council.Example ".to_owned(),
            posts: "2.5".to_owned(),
            weights: [("PROG", "5"), ("TEST", "3"), ("GONE", "x")]
                .map(|(code, weight)| (code.to_owned(), weight.to_owned()))
                .into(),
            ..DetailsInput::default()
        };
        let details = parse(&input).unwrap();
        assert_eq!(details.owner.unwrap().as_str(), "sam");
        assert_eq!(details.posts.unwrap().hundredths(), 250);
        assert_eq!(details.weights.len(), 1);
    }

    #[test]
    fn each_wrong_field_is_named() {
        let input = DetailsInput {
            owner: "nobody@council.example".to_owned(),
            reports_to: "dev-1".to_owned(),
            posts: "many".to_owned(),
            grade: "g".repeat(101),
            weights: [("TEST".to_owned(), "6".to_owned())].into(),
            attributes: [("ZZZZ".to_owned(), "3".to_owned())].into(),
            tags: vec![RoleTag {
                framework: "GOV.UK".to_owned(),
                ..RoleTag::default()
            }],
            ..DetailsInput::default()
        };
        let errors = parse(&input).unwrap_err();
        let fields: Vec<RoleField> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(
            fields,
            [
                RoleField::ReportsTo,
                RoleField::Owner,
                RoleField::Posts,
                RoleField::Grade,
                RoleField::SkillWeight(1),
                RoleField::Attributes,
                RoleField::Tags,
            ]
        );
    }
}
