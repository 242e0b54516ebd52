//! The part of the form that says what a profile says beside its skills: its state, and which button was pressed.

use crate::request::Fields;
use engine::roles::{DetailsInput, RoleDetails, RoleTag};
use sfia::Framework;
use store::roles::WholeRole;

/// What that part holds between two presses of a button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BesideForm {
    /// As typed so far.
    pub input: DetailsInput,
    /// Words to find a role of another framework by.
    pub find: String,
    /// A tag that is being typed.
    pub typed: RoleTag,
}

/// The names of its fields, without those of skills and attributes.
pub const PLAIN: [&str; 11] = [
    "owner",
    "department",
    "reports-to",
    "posts",
    "grade",
    "tag",
    "tag-framework",
    "tag-role",
    "tag-level",
    "find-other",
    "found-other",
];

/// The name of the field that holds the weight of a skill.
pub fn weight(code: &str) -> String {
    format!("weight-{code}")
}

/// The name of the field that holds the level of an attribute.
pub fn attribute(code: &str) -> String {
    format!("attribute-{code}")
}

/// The names of fields of skills and attributes.
pub fn names(framework: &Framework) -> impl Iterator<Item = String> + '_ {
    let skills = framework
        .skills()
        .iter()
        .map(|skill| weight(skill.code.as_str()));
    let attributes = framework.attributes().iter();
    skills.chain(attributes.map(|found| attribute(found.code.as_str())))
}

impl BesideForm {
    /// What was sent.
    pub fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        let owned = |(code, value): (&str, &str)| (code.to_owned(), value.to_owned());
        let tags = fields.all("tag").into_iter().filter_map(RoleTag::from_line);
        let mut form = Self {
            input: DetailsInput {
                owner: text("owner"),
                department: text("department"),
                reports_to: text("reports-to"),
                posts: text("posts"),
                grade: text("grade"),
                weights: fields.starting("weight-").map(owned).collect(),
                attributes: fields.starting("attribute-").map(owned).collect(),
                tags: tags.take(2 * RoleDetails::MOST_TAGS).collect(),
            },
            find: fields.text("find-other").trim().chars().take(100).collect(),
            typed: RoleTag {
                framework: engine::text::single_line(fields.text("tag-framework")),
                role: engine::text::single_line(fields.text("tag-role")),
                level: engine::text::single_line(fields.text("tag-level")),
            },
        };
        // A tag that is whole joins the list whichever button is pressed; half a one stays to be finished.
        if form.typed.is_sound() {
            let typed = std::mem::take(&mut form.typed);
            form.add(typed);
        }
        form
    }

    /// Puts a tag on the list, once.
    pub fn add(&mut self, tag: RoleTag) {
        if !self.input.tags.contains(&tag) {
            self.input.tags.push(tag);
        }
    }

    /// Takes a tag off the list, by its place.
    pub fn remove(&mut self, index: usize) {
        if index < self.input.tags.len() {
            self.input.tags.remove(index);
        }
    }

    /// What is to be read when the form is saved, with the tag that was not finished.
    pub fn to_save(&self) -> DetailsInput {
        let mut input = self.input.clone();
        input.tags.push(self.typed.clone());
        input
    }

    /// As a profile says it.
    pub fn of(role: &WholeRole) -> Self {
        let details = &role.details;
        Self {
            input: DetailsInput {
                owner: role
                    .owner
                    .as_ref()
                    .map_or_else(String::new, |owner| owner.email.clone()),
                department: details.department.clone(),
                reports_to: details.reports_to.clone(),
                posts: details
                    .posts
                    .map_or_else(String::new, |posts| posts.to_string()),
                grade: details.grade.clone(),
                weights: details
                    .weights
                    .iter()
                    .map(|(code, weight)| (code.to_string(), weight.to_string()))
                    .collect(),
                attributes: details
                    .attributes
                    .iter()
                    .map(|(code, level)| (code.to_string(), level.to_string()))
                    .collect(),
                tags: details.tags.clone(),
            },
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_tag_joins_the_list_and_half_a_one_stays_where_it_is_typed() {
        let listed = ("tag", "GOV.UK | Developer | Lead");
        let sent = |role: &str| {
            BesideForm::read(&Fields::of(&[
                listed,
                ("tag", "not a tag"),
                ("tag-framework", "Own"),
                ("tag-role", role),
            ]))
        };
        let half = sent("");
        assert_eq!(
            (half.input.tags.len(), half.typed.framework.as_str()),
            (1, "Own")
        );
        assert_eq!(half.to_save().tags.len(), 2);
        let mut whole = sent("Baker");
        assert_eq!(
            (whole.input.tags.len(), whole.typed == RoleTag::default()),
            (2, true)
        );
        whole.remove(7);
        whole.remove(0);
        assert_eq!(whole.input.tags[0].to_string(), "Own | Baker");
    }
}
