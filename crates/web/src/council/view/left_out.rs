//! Whose records a page leaves out, and why: in a sentence each.

use crate::args;
use crate::kit::Words;
use sfia::Edition;
use store::council::Records;

/// The sentences; none where nobody is left out. `kept` is how many people the reader still judges blind.
pub(super) fn left_out(words: &Words, records: &Records, kept: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if records.development_alone > 0 {
        let count = args!["count" => records.development_alone];
        lines.push(words.say_with("council-left-out-development", &count));
    }
    if kept > 0 {
        lines.push(words.say_with("council-left-out-blind", &args!["count" => kept]));
    }
    lines
}

/// That records were made on other editions than the present one.
pub(super) fn other_editions(words: &Words, records: &Records, present: Edition) -> Option<String> {
    let others = records.editions.iter().filter(|(one, _)| **one != present);
    let count: u64 = others.map(|(_, count)| count).sum();
    (count > 0).then(|| words.say_with("council-other-editions", &args!["count" => count]))
}
