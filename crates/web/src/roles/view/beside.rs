//! The part of the form beside the skills: who looks after the profile, where it stands, attributes, other frameworks,
//! and what is worth a look. Partial: `partials/roles/beside`.

use super::findings::{Explainer, FindingView};
use super::form_page::Stock;
use crate::framework::level_name;
use crate::kit::Words;
use crate::kit::components::{FieldErrors, Select, TextInput, Width};
use crate::roles::beside_form::{BesideForm, attribute};
use engine::roles::RoleTag;
use serde::Serialize;
use sfia::{Attribute, AttributeKind, Level};

/// The part.
#[derive(Serialize)]
pub(super) struct Beside {
    owner: Option<TextInput>,
    department: TextInput,
    reports_to: TextInput,
    posts: TextInput,
    grade: TextInput,
    attributes: Vec<Select>,
    attributes_error: Option<String>,
    tags: Vec<TagRow>,
    tag_framework: TextInput,
    tag_role: TextInput,
    tag_level: TextInput,
    find_other: Option<TextInput>,
    found_other: String,
    others: Vec<OtherRow>,
    searched: bool,
    pub(super) findings: Vec<FindingView>,
}

/// A tag of the profile.
#[derive(Serialize)]
struct TagRow {
    place: usize,
    line: String,
}

/// A role of another framework that was found.
#[derive(Serialize)]
struct OtherRow {
    place: usize,
    line: String,
    role: String,
    level: String,
    listed: bool,
}

impl Beside {
    /// The part in the state `form`, on the page at `here`.
    pub(super) fn new(
        words: &Words,
        stock: &Stock<'_>,
        list_url: &str,
        form: &BesideForm,
        errors: &FieldErrors,
    ) -> Self {
        let input = &form.input;
        let text = |name: &str, key: &str, hint: &str, value: &str| {
            TextInput::new(name, words.say(key))
                .hint(words.say(hint))
                .value(value)
                .autocomplete("off")
                .errors(errors)
        };
        let explainer = Explainer {
            words,
            framework: stock.framework,
            list_url,
            library: stock.library,
        };
        let findings = stock.findings.iter();
        Self {
            owner: stock
                .keeps
                .then(|| text("owner", "roles-owner", "roles-owner-hint", &input.owner).plain()),
            department: TextInput::new("department", words.say("roles-department"))
                .value(&input.department)
                .autocomplete("off")
                .errors(errors),
            reports_to: text(
                "reports-to",
                "roles-reports-to",
                "roles-reports-to-hint",
                &input.reports_to,
            ),
            posts: text("posts", "roles-posts", "roles-posts-hint", &input.posts).width(Width::Ten),
            grade: text("grade", "roles-grade", "roles-grade-hint", &input.grade)
                .width(Width::Twenty),
            attributes: attributes(words, stock, form),
            attributes_error: errors.find("attributes").map(ToOwned::to_owned),
            tags: tags(&input.tags),
            tag_framework: TextInput::new("tag-framework", words.say("roles-tag-framework"))
                .value(&form.typed.framework)
                .autocomplete("off")
                .errors(errors),
            tag_role: TextInput::new("tag-role", words.say("roles-tag-role"))
                .value(&form.typed.role)
                .autocomplete("off"),
            tag_level: TextInput::new("tag-level", words.say("roles-tag-level"))
                .value(&form.typed.level)
                .autocomplete("off"),
            find_other: stock.any_others.then(|| {
                TextInput::search("find-other", words.say("roles-find-other"))
                    .hint(words.say("roles-find-other-hint"))
                    .value(&form.find)
                    .autocomplete("off")
            }),
            found_other: form.find.clone(),
            others: others(stock.others, &input.tags),
            searched: !form.find.is_empty(),
            findings: findings
                .map(|finding| explainer.explain(finding, Some("")))
                .collect(),
        }
    }
}

fn attributes(words: &Words, stock: &Stock<'_>, form: &BesideForm) -> Vec<Select> {
    let generic = |attribute: &&Attribute| attribute.kind == AttributeKind::Generic;
    let select = |found: &Attribute| {
        let code = found.code.as_str();
        let none = (String::new(), words.say("roles-attribute-none"));
        let levels = Level::ALL
            .into_iter()
            .map(|level| (level.to_string(), level_name(words, level)));
        let chosen = form.input.attributes.get(code).map_or("", String::as_str);
        Select::new(
            attribute(code),
            found.name.clone(),
            std::iter::once(none).chain(levels),
            chosen,
        )
    };
    // One that the form does not ask for and the profile has, as after a file, is asked for too, so that it stays.
    let kept = |attribute: &&Attribute| form.input.attributes.contains_key(attribute.code.as_str());
    let all = stock.framework.attributes().iter();
    all.filter(|attribute| generic(attribute) || kept(attribute))
        .map(select)
        .collect()
}

fn tags(tags: &[RoleTag]) -> Vec<TagRow> {
    let rows = tags.iter().enumerate();
    rows.map(|(place, tag)| TagRow {
        place,
        line: tag.to_string(),
    })
    .collect()
}

fn others(found: &[RoleTag], listed: &[RoleTag]) -> Vec<OtherRow> {
    let rows = found.iter().enumerate();
    rows.map(|(place, tag)| OtherRow {
        place,
        line: tag.to_string(),
        role: tag.role.clone(),
        level: tag.level.clone(),
        listed: listed.contains(tag),
    })
    .collect()
}
