//! One file for each rule. Each takes a document that was read and gives its findings, in any order.

mod abbreviations;
mod age;
mod driving;
mod gender;
mod health;
mod inflated;
mod jargon;
mod listed;
mod not_assessable;
mod person;
mod products;
mod readability;
mod responsible;
mod sentence_length;
mod too_many;
mod years;

use super::read::ReadDocument;
use super::{Finding, Lists, Rule};

/// The findings of a rule.
pub(super) fn find(rule: Rule, document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    match rule {
        Rule::SentenceLength => sentence_length::find(document),
        Rule::Readability => readability::find(document),
        Rule::Jargon => jargon::find(document, lists),
        Rule::Abbreviations => abbreviations::find(document, lists),
        Rule::GenderCoded => gender::find(document, lists),
        Rule::Age => age::find(document, lists),
        Rule::Health => health::find(document, lists),
        Rule::YearsOfExperience => years::find(document, lists),
        Rule::Driving => driving::find(document, lists),
        Rule::InflatedVerbs => inflated::find(document, lists),
        Rule::ResponsibleFor => responsible::find(document, lists),
        Rule::Products => products::find(document, lists),
        Rule::TooManyEssentials => too_many::find(document),
        Rule::NotAssessable => not_assessable::find(document, lists),
        Rule::PersonNotPost => person::find(document, lists),
    }
}

/// The key of better words that a list has: "Try ...".
pub(super) const TRY: &str = "wording-try";

/// The key of a rule's advice, for findings without better words of their own.
pub(super) fn advice(rule: Rule) -> &'static str {
    match rule {
        Rule::SentenceLength => "wording-sentence-length-better",
        Rule::Readability => "wording-readability-better",
        Rule::Jargon => "wording-jargon-better",
        Rule::Abbreviations => "wording-abbreviations-better",
        Rule::GenderCoded => "wording-gender-coded-better",
        Rule::Age => "wording-age-better",
        Rule::Health => "wording-health-better",
        Rule::YearsOfExperience => "wording-years-of-experience-better",
        Rule::Driving => "wording-driving-better",
        Rule::InflatedVerbs => "wording-inflated-verbs-better",
        Rule::ResponsibleFor => "wording-responsible-for-better",
        Rule::Products => "wording-products-better",
        Rule::TooManyEssentials => "wording-too-many-essentials-better",
        Rule::NotAssessable => "wording-not-assessable-better",
        Rule::PersonNotPost => "wording-person-not-post-better",
    }
}

/// The kinds that entries of a rule's list may have, each with the key of its reason. An entry without a kind has "".
pub(super) fn kinds(rule: Rule) -> &'static [(&'static str, &'static str)] {
    match rule {
        Rule::SentenceLength => &[("", "wording-sentence-length-reason")],
        Rule::Readability => &[("", "wording-readability-reason")],
        Rule::Jargon => &[("", "wording-jargon-reason")],
        Rule::Abbreviations => &[("", "wording-abbreviations-reason")],
        Rule::GenderCoded => gender::KINDS,
        Rule::Age => age::KINDS,
        Rule::Health => health::KINDS,
        Rule::YearsOfExperience => &[("", "wording-years-of-experience-reason")],
        Rule::Driving => &[("", "wording-driving-reason")],
        Rule::InflatedVerbs => &[("", "wording-inflated-verbs-reason")],
        Rule::ResponsibleFor => &[("", "wording-responsible-for-reason")],
        Rule::Products => &[("", "wording-products-reason")],
        Rule::TooManyEssentials => &[("", "wording-too-many-essentials-reason")],
        Rule::NotAssessable => not_assessable::KINDS,
        Rule::PersonNotPost => person::KINDS,
    }
}
