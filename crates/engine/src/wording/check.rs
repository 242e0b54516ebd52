//! The check itself: every rule that is on, and its findings in the order of the text.

use super::read::ReadDocument;
use super::rules::find;
use super::{Document, Finding, Lists, MOST_OF_A_RULE, Rule, RuleSet};

/// What the check came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// All findings, by paragraph, place and rule.
    pub list: Vec<Finding>,
    /// Whether all of the text was read; what lies beyond [`super::MOST_BYTES`] is not.
    pub is_whole: bool,
}

/// Checks a document by the rules that are on.
#[must_use]
pub fn check(document: &Document<'_>, rules: &RuleSet, lists: &Lists) -> Findings {
    let read = ReadDocument::read(document);
    let mut list = Vec::new();
    for rule in Rule::ALL.into_iter().filter(|rule| rules.has(*rule)) {
        let mut found = find(rule, &read, lists);
        in_order(&mut found);
        found.truncate(MOST_OF_A_RULE);
        list.append(&mut found);
    }
    list.sort_by_key(place);
    Findings {
        list,
        is_whole: read.is_whole,
    }
}

/// Sorts the findings of one rule, and keeps the longest of those that lie over each other.
fn in_order(found: &mut Vec<Finding>) {
    found.sort_by_key(|finding| {
        let (paragraph, start, _, rule) = place(finding);
        (paragraph, start, usize::MAX - finding.range.end, rule)
    });
    let mut end = (usize::MAX, 0);
    found.retain(|finding| {
        let is_over = finding.paragraph == end.0 && finding.range.start < end.1;
        if !is_over {
            end = (finding.paragraph, finding.range.end);
        }
        !is_over
    });
}

fn place(finding: &Finding) -> (usize, usize, usize, Rule) {
    let range = &finding.range;
    (finding.paragraph, range.start, range.end, finding.rule)
}
