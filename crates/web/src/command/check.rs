//! `aspire check`

use super::arguments::Common;
use super::{fail, say};
use std::process::ExitCode;

/// Verifies settings, schema and data; prints what it looked at and what is wrong.
pub(super) fn run(common: &Common) -> ExitCode {
    let settings = match common.settings(|_| {}) {
        Ok(settings) => settings,
        Err(problem) => return fail(problem),
    };
    say("settings: in order");
    let findings = match store::check(&settings.database) {
        Ok(findings) => findings,
        Err(problem) => return fail(problem),
    };
    for finding in &findings {
        let mark = if finding.good { "ok" } else { "WRONG" };
        say(format!("{}: {} ({mark})", finding.what, finding.found));
    }
    if findings.iter().all(|finding| finding.good) {
        ExitCode::SUCCESS
    } else {
        fail("something is wrong, see above")
    }
}
