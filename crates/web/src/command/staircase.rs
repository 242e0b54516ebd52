//! `aspire staircase`: the guided assessment's staircase tried out on made-up people, so that anybody can check what is
//! said of its accuracy.

use super::{fail, say};
use engine::assessments::{Simulated, simulate};
use sfia::{Edition, Frameworks};
use std::process::ExitCode;

/// Prints what came out: as one JSON object, or in words.
pub(super) fn run(edition: Edition, error: f64, cases: u32, seed: u64, json: bool) -> ExitCode {
    let frameworks = match Frameworks::shipped() {
        Ok(frameworks) => frameworks,
        Err(error) => return fail(error),
    };
    let found = simulate(frameworks.edition(edition), error, cases, seed);
    if json {
        match serde_json::to_string(&rounded(found)) {
            Ok(line) => say(line),
            Err(error) => return fail(error),
        }
    } else {
        say(format!(
            "{edition}, {cases} cases, {:.0} % of answers wrong",
            error * 100.0
        ));
        say(format!(
            "exactly the true level: {:.2} %",
            found.exact * 100.0
        ));
        say(format!(
            "at most one level away: {:.2} %",
            found.within_one * 100.0
        ));
        say(format!("screens for a skill:    {:.3}", found.mean_screens));
    }
    ExitCode::SUCCESS
}

/// The figures to six decimals, which is finer than one case of a million.
fn rounded(found: Simulated) -> Simulated {
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    Simulated {
        exact: rounded(found.exact),
        within_one: rounded(found.within_one),
        mean_screens: rounded(found.mean_screens),
    }
}
