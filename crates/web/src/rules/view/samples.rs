//! The rules and their form.

use super::{EditRules, RulesPage};
use crate::kit::samples::Samples;
use crate::request::Fields;
use engine::assessments::Rules;
use store::rules::StoredRules;

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let (shipped, strict) = (
        Rules::default(),
        Rules {
            met_percent: 100,
            planning: false,
            ..Rules::default()
        },
    );
    let stored = StoredRules {
        rules: shipped,
        version: 2,
    };
    let typed = Fields::of(&[("period", "9"), ("met", "most"), ("exercise", "yes")]);
    let errors = crate::rules::form::parse(&typed, words).unwrap_err();
    let home = "/o/council-a";
    let change = Some("/o/council-a/settings/rules".to_owned());
    let (read, changeable) = (
        RulesPage::new(words, strict, None),
        RulesPage::new(words, shipped, change),
    );
    let form = EditRules::new(words, home, stored);
    let wrong = EditRules::again(words, home, stored, &typed, &errors);
    samples.add("rules/show", &read);
    samples.add("rules/show-administrator", &changeable);
    samples.add("rules/edit", &form);
    samples.add("rules/edit-errors", &wrong);
}
