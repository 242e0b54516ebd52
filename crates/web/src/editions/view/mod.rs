//! What the pages about editions print.

mod changed;
mod line;
mod report;
#[cfg(test)]
mod samples;

pub(super) use changed::Changed;
pub(super) use line::Line;
pub(super) use report::Report;
#[cfg(test)]
pub(crate) use samples::samples;

use crate::args;
use crate::kit::Words;
use sfia::LevelSet;

/// "level 7", "levels 2 and 3".
fn levels(words: &Words, levels: LevelSet) -> String {
    let mut numbers: Vec<String> = levels.iter().map(|level| level.to_string()).collect();
    let count = numbers.len();
    let last = numbers.pop().unwrap_or_default();
    let list = if numbers.is_empty() {
        last
    } else {
        let first = numbers.join(", ");
        words.say_with("editions-and", &args!["first" => first, "last" => last])
    };
    words.say_with(
        "editions-levels",
        &args!["count" => count, "levels" => list],
    )
}
