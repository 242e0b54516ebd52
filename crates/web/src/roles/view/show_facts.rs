//! The facts of a role, as its page lists them: those that are said, and no empty lines.

use super::show::About;
use crate::framework::level_name;
use crate::kit::Words;
use crate::kit::components::{SummaryList, SummaryRow};
use sfia::Framework;

pub(super) fn facts(words: &Words, about: &About<'_>) -> SummaryList {
    let (profile, details) = (about.profile, &about.whole.details);
    let people = words.say_with("roles-number", &crate::args!["number" => about.holders]);
    let mut rows = vec![
        SummaryRow::new(words.say("roles-family"), &profile.family),
        SummaryRow::new(words.say("roles-reference"), profile.reference.as_str()),
        SummaryRow::new(
            words.say("roles-general-level"),
            level_name(words, profile.general_level),
        ),
        SummaryRow::new(words.say("roles-people"), people),
    ];
    let mut said = |key: String, value: &str| {
        if !value.is_empty() {
            rows.push(SummaryRow::new(key, value));
        }
    };
    said(words.say("roles-department"), &details.department);
    said(words.say("roles-reports-to"), &details.reports_to);
    let posts = details
        .posts
        .map_or_else(String::new, |posts| posts.to_string());
    said(words.say("roles-posts"), &posts);
    if !details.grade.is_empty() {
        rows.push(
            SummaryRow::new(words.say("roles-grade"), &details.grade)
                .detail(words.say("roles-grade-not-derived")),
        );
    }
    let attributes = attributes(words, about.framework, about);
    if !attributes.is_empty() {
        rows.push(SummaryRow::new(
            words.say("roles-attributes"),
            attributes.join("; "),
        ));
    }
    if let Some(owner) = &about.whole.owner {
        let row = SummaryRow::new(words.say("roles-owner"), &owner.name);
        rows.push(if owner.left {
            row.detail(words.say("roles-owner-left"))
        } else {
            row
        });
    }
    SummaryList::new(rows)
}

fn attributes(words: &Words, framework: &Framework, about: &About<'_>) -> Vec<String> {
    let said = about.whole.details.attributes.iter();
    said.map(|(code, level)| {
        let found = framework.find_attribute(*code);
        let name = found.map_or_else(|| code.to_string(), |found| found.name.clone());
        words.say_with(
            "roles-attribute-at",
            &crate::args!["name" => name, "level" => level.number()],
        )
    })
    .collect()
}
