//! `aspire migrate`

use super::arguments::Common;
use super::{fail, say};
use std::process::ExitCode;

/// Brings the database to this version and says what it did.
pub(super) fn run(common: &Common) -> ExitCode {
    let settings = match common.settings(|_| {}) {
        Ok(settings) => settings,
        Err(problem) => return fail(problem),
    };
    match store::migrate(&settings.database) {
        Ok(report) => {
            for step in &report.applied {
                say(format!("applied {step}"));
            }
            say(format!(
                "the database has schema version {}",
                report.version
            ));
            ExitCode::SUCCESS
        }
        Err(problem) => fail(problem),
    }
}
