//! What was said to each statement: counts and a bar that repeats them.

use engine::surveys::{Statement, Tally};
use serde::Serialize;

/// The width of the whole bar.
const WIDTH: f64 = 100.0;

/// One statement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ResultRow {
    text: String,
    disagree: u64,
    neither: u64,
    agree: u64,
    /// Where the parts of the bar end, in hundredths.
    until_disagree: String,
    until_neither: String,
}

/// The statements in their order.
pub(crate) fn result_rows(statements: &[Statement], tally: &Tally) -> Vec<ResultRow> {
    let row = |statement: &Statement| {
        let counts = tally.of(&statement.id);
        let [one, two, three, four, five] = counts.0;
        let (disagree, agree) = (one + two, four + five);
        let until = |people: u64| {
            let all = counts.answered().max(1);
            format!("{:.1}", people as f64 * WIDTH / all as f64)
        };
        ResultRow {
            text: statement.text.clone(),
            disagree,
            neither: three,
            agree,
            until_disagree: until(disagree),
            until_neither: until(disagree + three),
        }
    };
    statements.iter().map(row).collect()
}
