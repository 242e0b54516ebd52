//! A match and the steps that raise it, in words.

use crate::args;
use crate::assessments::{level_name, skill_name};
use crate::kit::Words;
use engine::careers::{Fit, Step};
use sfia::Framework;

/// "72%", or "At least 40%" where skills were not answered.
pub(super) fn percent(words: &Words, fit: &Fit<'_>) -> String {
    let key = match fit.unanswered {
        0 => "careers-percent",
        _ => "careers-percent-least",
    };
    words.say_with(key, &args!["percent" => fit.matched.percent()])
}

/// "Programming to Level 4, Enable: 81%", each of the steps.
pub(super) fn steps(words: &Words, framework: &Framework, fit: &Fit<'_>) -> Vec<String> {
    let line = |step: &Step| {
        let arguments = args![
            "skill" => skill_name(framework, step.code),
            "level" => level_name(words, step.to),
            "percent" => step.then.percent(),
        ];
        words.say_with("careers-step", &arguments)
    };
    fit.steps.iter().map(line).collect()
}
